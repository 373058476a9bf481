"""From slides that came, went or moved to what an overlay says: drop, insert, set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from workshop.build.edited.located import as_typed
from workshop.build.making import Made
from workshop.errors import Source, Span
from workshop.outline.by_id import ident, items_of
from workshop.outline.overlay import merged
from workshop.outline.tree import Node
from workshop.outline.values import Text, slug
from workshop.plan.plan import Line, Part
from workshop.storyboard.changes.compare import SlideChange
from workshop.storyboard.deck_text import SlideText

_NOWHERE = Span(Source("", ""))
_SWITCHED = ("cover", "outcomes", "agenda", "argument", "recap", "sources", "close")
"""Slides that the builder makes and an outline may switch off."""
_POINTS = range(3, 6)


@dataclass(slots=True)
class Rearranged:
    """Gather what an overlay drops, switches off and inserts; what it cannot say is `left`."""

    drop: list[str] = field(default_factory=list)
    off: list[str] = field(default_factory=list)
    insert: list[Node] = field(default_factory=list)
    left: list[tuple[SlideChange, str]] = field(default_factory=list)


def rearranged(made: Made, changes: Sequence[SlideChange]) -> Rearranged:
    """Return what an overlay says of the slides that are gone, new or elsewhere."""
    found = Rearranged()
    lines = {line.id: (part, line) for part in made.plan.parts for line in part.lines}
    gone = _gone(changes)
    for change in changes:
        if change.new is None and change.old is not None:
            _take_gone(change, change.old, gone, lines, found)
        elif change.old is None:
            _take_new(change, changes, lines, found)
        else:
            _, line = lines.get(change.old.line, (None, None))
            found.left += [(change, told) for told in _elsewhere(change, line)]
    return found


def _elsewhere(change: SlideChange, line: Line | None) -> Iterator[str]:
    """Yield what no overlay says of a slide that stayed: that it moved, is hidden, or is shown again."""
    block = line is not None and line.block is not None
    if change.moved:
        where = f"behind “{change.behind.name}”" if change.behind else "first"
        move = f"; drop {line.id}, and insert its block elsewhere under another id" if line and block else ""
        yield f"it stands {where} now: an overlay keeps the outline's order{move}"
    if change.hidden:
        out = f"drop: [{line.id}]" if line and block else ""
        if line and line.made in _SWITCHED:
            out = f"set: {{slides: {{{line.made}: off}}}}"
        yield f"it is hidden now{f';  {out}  takes it out' if out else ''}"
    if change.shown:
        yield "it is shown now: the program hid it, because its block has no time to run"


def _gone(changes: Sequence[SlideChange]) -> Mapping[str, bool]:
    """Return for each line of the plan with a slide that is gone, whether all of its slides are."""
    kept = {change.both[0].line for change in changes if change.both}
    return {
        change.old.line: change.old.line not in kept for change in changes if change.old and not change.new
    }


def _take_gone(
    change: SlideChange,
    old: SlideText,
    gone: Mapping[str, bool],
    lines: Mapping[str, tuple[Part, Line]],
    found: Rearranged,
) -> None:
    part, line = lines.get(old.line, (None, None))
    if old.hidden or line is None or part is None:
        found.left.append((change, "it is gone; the next version has none of it to take out"))
    elif not gone[old.line]:
        found.left.append(
            (change, f"it is gone, and belongs to a block whose other slide stays ({old.line})")
        )
    elif line.made in _SWITCHED:
        found.off += [line.made] if line.made not in found.off else []
    elif part.section is not None and _is_gone(part, gone):
        found.drop += [str(part.section.id)] if part.section.id not in found.drop else []
    elif line.made == "divider":
        told = "it is gone: an overlay takes out all dividers, with  set: {slides: {dividers: off}}"
        found.left.append((change, told))
    elif line.id not in found.drop:
        found.drop.append(line.id)


def _is_gone(part: Part, gone: Mapping[str, bool]) -> bool:
    """Return whether a whole section is gone, the builder's slides apart: it is dropped by its own id."""
    return all(gone.get(line.id) for line in part.lines if line.made not in _SWITCHED)


def _take_new(
    change: SlideChange,
    changes: Sequence[SlideChange],
    lines: Mapping[str, tuple[Part, Line]],
    found: Rearranged,
) -> None:
    slide = change.slide
    before = _before(change, changes)
    place = _place(before.line if before else "", lines)
    if change.copy_of is not None:
        told = f"it is a copy of slide {_number(change.copy_of, changes)}: an overlay repeats no slide"
        found.left.append((change, told))
    elif not slide.title:
        found.left.append((change, "it is new, and has no title to make a block of"))
    elif place is None:
        found.left.append((change, "it is new, and no section stands there to hold it"))
    else:
        taken = {*lines, *(ident(each) for node in found.insert for each in items_of(node, "blocks"))}
        block = _block(slide, next(_free(slug(slide.title) or "new", taken)), _said_before(changes))
        found.insert = _inserted(found.insert, place, block)


def _place(before: str, lines: Mapping[str, tuple[Part, Line]]) -> tuple[str, str] | None:
    """Return where an overlay inserts what stands behind a line: behind a block, or first in a section."""
    parts = list({part.id: part for part, _ in lines.values()}.values())
    part, line = lines.get(before, (parts[0], parts[0].lines[0]))
    blocks = [each for each in part.lines[: part.lines.index(line) + 1] if each.block]
    if blocks:
        return "after", blocks[-1].id
    sections = (each.section for each in parts[parts.index(part) :] if each.section)
    return next((("first_in", str(section.id)) for section in sections), None)


def _said_before(changes: Sequence[SlideChange]) -> frozenset[str]:
    """Return all notes of ours: a slide that was made from a copy of another still holds some."""
    return frozenset(text for change in changes if change.old for text in change.old.notes)


def _number(slide: SlideText, changes: Sequence[SlideChange]) -> int:
    return next((each.number or each.old_number for each in changes if each.old is slide), 0)


def _before(change: SlideChange, changes: Sequence[SlideChange]) -> SlideText | None:
    """Return the slide of ours that stands before a new one."""
    at = changes.index(change)
    return next((each.old for each in reversed(changes[:at]) if each.both and not each.moved), None)


def _free(name: str, taken: set[str]) -> Iterator[str]:
    yield from ([name] if name not in taken else [])
    yield from (f"{name}-{number}" for number in range(2, 1000) if f"{name}-{number}" not in taken)


def _block(slide: SlideText, ident: str, known: frozenset[str]) -> Node:
    """Return a new slide as a block: a claim, points or a text, by how much stands on it."""
    texts = [as_typed(text) for text in slide.texts if text != slide.title]
    notes = [as_typed(text) for text in slide.notes if text not in known]
    kind = "claim" if not texts else "points" if len(texts) in _POINTS else "text"
    entries = {kind: _text(as_typed(slide.title)), "id": _text(ident)}
    if texts:
        entries["items" if kind == "points" else "paragraphs"] = _node(items=[_text(text) for text in texts])
    if notes:
        entries["notes"] = _node({"say": _text(" ".join(notes))})
    return _node(entries)


def _inserted(insert: Sequence[Node], place: tuple[str, str], block: Node) -> list[Node]:
    """Return the insertions with one more block: those at one place stand in one, so that they keep order."""
    entries = {place[0]: _text(place[1])}
    last = insert[-1] if insert else _node({})
    if any(key == place[0] and value.text == place[1] for key, value in (last.entries or {}).items()):
        return [*insert[:-1], _node({**entries, "blocks": _node(items=[*items_of(last, "blocks"), block])})]
    return [*insert, _node({**entries, "blocks": _node(items=[block])})]


def _text(text: str) -> Node:
    return Node(_NOWHERE, text)


def _node(entries: Mapping[str, Node] | None = None, items: list[Node] | None = None) -> Node:
    keys = {Text(key): node for key, node in entries.items()} if entries is not None else None
    return Node(_NOWHERE, entries=keys, items=items)


def overlay_of(found: Rearranged, said: Mapping[str, Node], headlines: Mapping[str, str]) -> Node | None:
    """Return the overlay that says it all, with what is set and changed; None when it says nothing."""
    entries = dict(said)
    slides = {name: _node({"headline": _text(text)}) for name, text in headlines.items()}
    slides |= {name: Node(_NOWHERE, "off", plain=True) for name in found.off}
    if slides:
        entries["set"] = merged(entries.get("set", _node({})), _node({"slides": _node(slides)}))
    if found.insert:
        entries["insert"] = _node(items=found.insert)
    if found.drop:
        entries["drop"] = _node(items=[_text(name) for name in found.drop])
    order = ("set", "change", "insert", "drop")
    return _node({key: entries[key] for key in order if key in entries}) if entries else None
