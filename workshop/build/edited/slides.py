"""From slides that came, went or moved to what an overlay says: drop, insert, set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from workshop.build.make import Made
from workshop.errors import Source, Span
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
        elif change.moved:
            where = f"behind “{change.behind.name}”" if change.behind else "first"
            told = f"it stands {where} now: an overlay keeps the outline's order{_move(change)}"
            found.left.append((change, told))
        if change.hidden:
            found.left.append((change, f"it is hidden now{_instead(change)}"))
    return found


def _move(change: SlideChange) -> str:
    ident = change.both[0].line if change.both else ""
    return f"; drop {ident}, and insert its block elsewhere under another id" if ident else ""


def _instead(change: SlideChange) -> str:
    ident = change.both[0].line if change.both else ""
    return f"; drop: [{ident}]  takes it out" if ident else ""


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
    elif line.made == "divider" and part.section is not None:
        if all(gone.get(each.id) for each in part.lines):
            found.drop = [name for name in found.drop if name not in {each.id for each in part.lines}]
            found.drop.append(str(part.section.id))
        else:
            told = "it is gone: an overlay takes out all dividers, with  set: {slides: {dividers: off}}"
            found.left.append((change, told))
    elif line.id not in found.drop and not _with_section(part, gone):
        found.drop.append(line.id)


def _with_section(part: Part, gone: Mapping[str, bool]) -> bool:
    """Return whether a whole section is gone: then it is dropped by its own id."""
    return part.section is not None and all(gone.get(each.id) for each in part.lines)


def _take_new(
    change: SlideChange,
    changes: Sequence[SlideChange],
    lines: Mapping[str, tuple[Part, Line]],
    found: Rearranged,
) -> None:
    slide = change.slide
    before = _before(change, changes)
    part, line = lines.get(before.line if before else "", (None, None))
    if change.copy_of is not None:
        told = f"it is a copy of slide {_number(change.copy_of, changes)}: an overlay repeats no slide"
        found.left.append((change, told))
    elif not slide.title or line is None or part is None:
        told = "it is new, and has no title to make a block of" if not slide.title else "it is new"
        found.left.append((change, told))
    else:
        place = (
            ("after", line.id) if line.block else ("first_in", str(part.section.id if part.section else ""))
        )
        taken = {*lines, *(_id_of(node) for node in found.insert)}
        block = _block(slide, next(_free(slug(slide.title) or "new", taken)))
        found.insert.append(_insertion(place, block))


def _number(slide: SlideText, changes: Sequence[SlideChange]) -> int:
    return next((each.number or each.old_number for each in changes if each.old is slide), 0)


def _before(change: SlideChange, changes: Sequence[SlideChange]) -> SlideText | None:
    """Return the slide of ours that stands before a new one."""
    at = changes.index(change)
    return next((each.old for each in reversed(changes[:at]) if each.both and not each.moved), None)


def _free(name: str, taken: set[str]) -> Iterator[str]:
    yield from ([name] if name not in taken else [])
    yield from (f"{name}-{number}" for number in range(2, 1000) if f"{name}-{number}" not in taken)


def _block(slide: SlideText, ident: str) -> Node:
    """Return a new slide as a block: a claim, points or a text, by how much stands on it."""
    texts = [text for text in slide.texts if text != slide.title]
    kind = "claim" if not texts else "points" if len(texts) in _POINTS else "text"
    entries = {kind: _text(slide.title), "id": _text(ident)}
    if texts:
        entries["items" if kind == "points" else "paragraphs"] = _node(items=[_text(text) for text in texts])
    if slide.notes:
        entries["notes"] = _node({"say": _text(" ".join(slide.notes))})
    return _node(entries)


def _insertion(place: tuple[str, str], block: Node) -> Node:
    return _node({place[0]: _text(place[1]), "blocks": _node(items=[block])})


def _id_of(insertion: Node) -> str:
    blocks = (insertion.entries or {}).get(Text("blocks"))
    entries = blocks.items[0].entries if blocks and blocks.items else None
    return (entries or {})[Text("id")].text or ""


def _text(text: str) -> Node:
    return Node(_NOWHERE, text)


def _node(entries: Mapping[str, Node] | None = None, items: list[Node] | None = None) -> Node:
    keys = {Text(key): node for key, node in entries.items()} if entries is not None else None
    return Node(_NOWHERE, entries=keys, items=items)


def overlay_of(found: Rearranged, said: Mapping[str, Node], headlines: Mapping[str, str]) -> Node | None:
    """Return the overlay that says it all, with what is set and changed; None when it says nothing."""
    entries = dict(said)
    slides = {name: _node({"headline": _text(text)}) for name, text in headlines.items()}
    slides |= {name: _text("off") for name in found.off}
    if slides:
        entries["set"] = merged(entries.get("set", _node({})), _node({"slides": _node(slides)}))
    if found.insert:
        entries["insert"] = _node(items=found.insert)
    if found.drop:
        entries["drop"] = _node(items=[_text(name) for name in found.drop])
    order = ("set", "change", "insert", "drop")
    return _node({key: entries[key] for key in order if key in entries}) if entries else None
