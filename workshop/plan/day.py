"""The outline's own day: which line runs when, at planned length."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import cast

from workshop.outline.model import Break, Section, Workshop
from workshop.outline.values import slug
from workshop.plan.plan import Line, Made, Part


def planned_day(workshop: Workshop) -> tuple[Part, ...]:
    """Time every block of a workshop whose sums hold, the builder's own slides included."""
    return started(_parts(workshop))


def started(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Start each part where the one before it ends, from 0."""
    start, timed = 0, []
    for part in parts:
        timed.append(_starting(part, start))
        start = timed[-1].end
    return tuple(timed)


def _parts(workshop: Workshop) -> Iterator[Part]:
    """Yield sections, breaks and the buffer in order; the buffer stands before the closing section."""
    sections = [part for part in workshop.sections if isinstance(part, Section)]
    first, last = sections[0], sections[-1]
    number = 0
    for place, part in enumerate(workshop.sections):
        if isinstance(part, Break):
            yield _break(part, place)
            continue
        if part is last and part is not first and workshop.buffer:
            yield in_hand(workshop.buffer)
        numbered = not ((part is first and part.act == "open") or (part is last and part.act == "close"))
        number += numbered
        lines = _timed(_lines(part, workshop, part is first, part is last), part.minutes)
        shown = number if numbered else None
        lead = part.blocks[0] if part.blocks else None
        at = lead.at if lead else None
        span = lead.span if lead and at is not None else part.span
        yield Part(part.id, "section", part.section, shown, 0, part.minutes, lines, part, at=at, span=span)
    if first is last and workshop.buffer:
        yield in_hand(workshop.buffer)


def _starting(part: Part, start: int) -> Part:
    """Return a part that starts at a minute, with its lines one after the other."""
    now, lines = start, []
    for line in part.lines:
        lines.append(timed_line(line, now, line.minutes))
        now += line.minutes
    return replace(part, start=start, lines=tuple(lines))


def _break(part: Break, place: int) -> Part:
    name = part.id or f"break-{slug(part.break_)}-{place}"
    return replace(pause(name, part.break_, part.minutes, part.at), span=part.span)


def pause(name: str, title: str, minutes: int, at: int | None = None) -> Part:
    """Return a break as a part of its own."""
    line = Line(name, "break", None, title, 0, minutes)
    return Part(name, "break", title, None, 0, minutes, (line,), at=at)


def in_hand(minutes: int, name: str = "buffer") -> Part:
    """Return time in hand as a part of its own."""
    return Part(name, "buffer", "", None, 0, minutes, (Line(name, "buffer", None, "", 0, minutes),))


def _lines(section: Section, workshop: Workshop, first: bool, last: bool) -> list[Line]:
    """Return what runs in a section, in order, not timed yet."""
    opening = ("cover", "outcomes", "agenda") if first else ("divider",)
    closing: tuple[str, ...] = ("argument", "recap") if last else ()
    ending: tuple[str, ...] = ("close", "sources") if last else ()
    made = [_made(name, section) for name in (*opening, *closing) if _wanted(name, workshop)]
    blocks = [Line(block.id, None, block, block.words, 0, block.minutes or 0) for block in section.blocks]
    return [*made, *blocks, *(_made(name, section) for name in ending if _wanted(name, workshop))]


def _wanted(name: str, workshop: Workshop) -> bool:
    made = getattr(workshop.slides, "dividers" if name == "divider" else name)
    return made is None or not made.off


def _made(name: str, section: Section) -> Line:
    if name == "divider":
        return Line(f"section-{section.id}", "divider", None, section.section, 0, 0)
    return Line(name, cast(Made, name), None, "", 0, 0)


def _timed(lines: Sequence[Line], minutes: int) -> tuple[Line, ...]:
    """Start each line where the one before it ends, from 0.

    Talk without minutes shares what the others leave, in whole minutes; sources take none.
    """
    free = [line for line in lines if not line.minutes and line.made != "sources"]
    left = minutes - sum(line.minutes for line in lines)
    shares = iter([left * (k + 1) // len(free) - left * k // len(free) for k in range(len(free))])
    timed: list[Line] = []
    for line in lines:
        share = next(shares) if not line.minutes and line.made != "sources" else line.minutes
        timed.append(timed_line(line, timed[-1].end if timed else 0, share))
    return tuple(timed)


def timed_line(line: Line, start: int, minutes: int) -> Line:
    """Return a line that starts at a minute; spelt out, for `replace` takes twice as long."""
    return Line(line.id, line.made, line.block, line.title, start, minutes, line.form)
