"""The outline's own day as a plan: which line runs when, at planned length."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from workshop.outline.model import Break, Section, Workshop
from workshop.outline.values import slug
from workshop.plan.plan import Line, Made, Part, Plan


def make_plan(workshop: Workshop) -> Plan:
    """Time every block of a workshop whose sums hold, the builder's own slides included."""
    last = max(place for place, part in enumerate(workshop.sections) if isinstance(part, Section))
    first = min(place for place, part in enumerate(workshop.sections) if isinstance(part, Section))
    parts: list[Part] = []
    number = 0
    for place, part in enumerate(workshop.sections):
        start = parts[-1].end if parts else 0
        if isinstance(part, Break):
            parts.append(_break(part, start, place))
            continue
        if place == last and workshop.buffer:
            parts.append(
                Part("buffer", "buffer", "", None, start, workshop.buffer, _buffer(start, workshop.buffer))
            )
            start += workshop.buffer
        numbered = not ((place == first and part.act == "open") or (place == last and part.act == "close"))
        number += numbered
        lines = _lines(part, workshop, place == first, place == last)
        timed = _timed(lines, start, part.minutes)
        parts.append(
            Part(
                part.id,
                "section",
                part.section,
                number if numbered else None,
                start,
                part.minutes,
                timed,
                part,
            )
        )
    return Plan(workshop, tuple(parts), workshop.start, workshop.group.ideal)


def _break(part: Break, start: int, place: int) -> Part:
    name = part.id or f"break-{slug(part.break_)}-{place}"
    line = Line(name, "break", None, part.break_, start, part.minutes)
    return Part(name, "break", part.break_, None, start, part.minutes, (line,))


def _buffer(start: int, minutes: int) -> tuple[Line, ...]:
    return (Line("buffer", "buffer", None, "", start, minutes),)


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


def _timed(lines: Sequence[Line], start: int, minutes: int) -> tuple[Line, ...]:
    """Start each line where the one before it ends; talk without minutes shares what the others leave, in whole minutes."""
    free = [line for line in lines if not line.minutes and line.made != "sources"]
    left = minutes - sum(line.minutes for line in lines)
    shares = [left * (k + 1) // len(free) - left * k // len(free) for k in range(len(free))]
    timed: list[Line] = []
    for line in lines:
        share = shares.pop(0) if not line.minutes and line.made != "sources" else line.minutes
        timed.append(replace(line, start=timed[-1].end if timed else start, minutes=share))
    return tuple(timed)
