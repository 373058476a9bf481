"""A slide all of whose texts have a placeholder in the template: nothing is drawn beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from workshop.brand.shapes import Box, Group, Paragraph
from workshop.brand.template import Match, Placeholder
from workshop.markup import Run
from workshop.storyboard.adopt.sheet import STATEMENTS, THRESHOLDS, Sheet
from workshop.storyboard.adopt.text import Ask, set_again
from workshop.storyboard.adopt.title import ask_in, ask_title, can_move, in_holder
from workshop.storyboard.pictures import FACE, FOCUS, crop_to_fill
from workshop.storyboard.scene import Filled, Item, Picture

Holders = Mapping[str, Placeholder]
Stood = tuple[tuple[Item, ...], Holders]
"""The items of a slide, and the placeholders of those that have one."""

_COMPARISON = "twoTxTwoObj"
"""The type of a layout made for two sides with a head each (ISO/IEC 29500-1, 19.7.15)."""
_OVER = 8.0
"""So far a placeholder may reach beyond the area: its text keeps that much off its edge."""
_BETWEEN = "\u2002\u00b7\u2002"
_MAIN = ("Subtitle", "Guiding question", "Next step")
"""The slots that may take in the other words of an opening or closing slide."""


def written(sheet: Sheet) -> Stood | None:
    """Return a slide in placeholders alone, or None when something on it must be drawn."""
    if sheet.title is None or sheet.holder is None:
        return None
    if sheet.kind in THRESHOLDS:
        return _threshold(sheet, sheet.title, sheet.holder)
    if not sheet.match.asked and _better_drawn(sheet):
        return None
    return _all(sheet, sheet.title, sheet.holder)


def _better_drawn(sheet: Sheet) -> bool:
    """Return whether a slide says more drawn: a statement by its size, a contrast by its fields."""
    if sheet.kind == "contrast":
        return sheet.match.layout.type != _COMPARISON
    return sheet.kind in STATEMENTS and can_move(sheet.holder, sheet.match.layout)


def _threshold(sheet: Sheet, title: Filled, holder: Placeholder) -> Stood | None:
    """Return an opening or closing slide with all its words below its title."""
    name = main_slot(sheet.match)
    if name is None:
        return None
    slot = sheet.slide.layout.slot(name)
    paragraphs = tuple(_words(sheet.others, name))
    below = Filled(slot, paragraphs, slot.sizes[0], span=sheet.slide.span)
    texts = [title, below] if paragraphs else [title]
    return _in_holders(sheet, texts, {title.slot.name: holder, name: sheet.match.placed[name]})


def main_slot(match: Match) -> str | None:
    """Return the slot whose placeholder takes in all words of an opening slide but its title."""
    title = match.layout.title
    if title is None or title.vertical:
        return None
    placed = [name for name, holder in match.placed.items() if holder is not title]
    return next((name for name in (*_MAIN, *placed) if name in placed), None)


def _words(items: Sequence[Item], first: str) -> Iterator[Paragraph]:
    """Yield all words of a slide but its title: the main text, then the others, a section's number first."""
    texts = [item for item in items if isinstance(item, Filled)]
    for text in sorted(texts, key=lambda text: text.slot.name != first):
        if text.slot.name == "Section number":
            continue
        number = next((each for each in texts if each.slot.name == "Section number"), None)
        for paragraph in text.paragraphs:
            lead = _lead(number, text) if text.slot.name == "Clock times" else ()
            yield replace(paragraph, runs=(*lead, *_flowing(paragraph.runs)), space_after=0)
    said = [shape.text for group in items if isinstance(group, Group) for shape in group.shapes if shape.text]
    if said:
        yield _in_one([paragraph for text in said for paragraph in text.paragraphs])


def _in_one(paragraphs: Sequence[Paragraph]) -> Paragraph:
    """Return what is written in the dial on one line."""
    runs: list[Run] = []
    for paragraph in paragraphs:
        runs += [*([Run(_BETWEEN)] if runs else []), *_flowing(paragraph.runs)]
    spans = tuple(span for paragraph in paragraphs for span in paragraph.spans)
    return Paragraph(tuple(runs), spans=spans)


def _lead(number: Filled | None, times: Filled) -> tuple[Run, ...]:
    """Return a section's number before its times; one without a number shows when it starts, as they do."""
    if number is None or times.text.startswith(number.text):
        return ()
    return (replace(number.paragraphs[0].runs[0], bold=True), Run("\u2002"))


def _flowing(runs: Iterable[Run]) -> tuple[Run, ...]:
    return tuple(replace(run, text=run.text.replace("\n", " ")) for run in runs)


def _all(sheet: Sheet, title: Filled, holder: Placeholder) -> Stood | None:
    """Return a slide whose every item has a placeholder of its own."""
    placed = sheet.match.placed
    known = (Filled, Picture)
    if not sheet.others or not all(
        isinstance(item, known) and item.slot.name in placed for item in sheet.others
    ):
        return None
    names = [title.slot.name, *(item.slot.name for item in sheet.others if isinstance(item, known))]
    holders = {name: holder if name == title.slot.name else placed[name] for name in names}
    stood = _in_holders(sheet, [item for item in (title, *sheet.others) if isinstance(item, known)], holders)
    return None if any(_misfit(item) for item in stood[0]) else stood


def _misfit(item: Item) -> bool:
    return isinstance(item, Filled) and item.slot.type == "body" and bool(item.problems)


def _in_holders(sheet: Sheet, items: Sequence[Filled | Picture], holders: Holders) -> Stood:
    asks = [_ask(item, holders[item.slot.name], sheet) for item in items if isinstance(item, Filled)]
    texts = iter(set_again(asks, sheet.press))
    stood = tuple(
        next(texts) if isinstance(item, Filled) else _picture(item, holders[item.slot.name]) for item in items
    )
    return stood, holders


def _ask(text: Filled, holder: Placeholder, sheet: Sheet) -> Ask:
    text = replace(text, problems=())
    if holder is sheet.holder:
        return ask_title(text, holder, sheet.match.layout, sheet.press)
    return ask_in(_clear(in_holder(text, holder), sheet), holder, sheet.press, holder.size)


def _clear(text: Filled, sheet: Sheet) -> Filled:
    """Return a text clear of the time rail, and of what the designer put in the placeholder's way."""
    box, area = text.place, sheet.foot.area
    right, foot = min(box.right, area.right + _OVER), min(box.bottom, area.bottom)
    clear = Box(box.x, box.y, right - box.x, foot - box.y)
    if sheet.kind in THRESHOLDS or clear == box or min(clear.w / box.w, clear.h / box.h) < 0.5:
        return text
    return replace(text, box=clear)


def _picture(picture: Picture, holder: Placeholder) -> Picture:
    focus = FACE if picture.slot.round else FOCUS
    slot = replace(picture.slot, round=False, box=holder.box)
    box: Box | None = holder.box if holder.shared else None
    return replace(picture, slot=slot, crop=crop_to_fill(picture.image, holder.box, focus), box=box)
