"""A workshop fitted to the time, the people and the mode there are (DESIGN §5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import ceil

from workshop.errors import Problem, WorkshopError
from workshop.outline.meant import short
from workshop.outline.model import Block, Exercise, Reflection, Workshop
from workshop.plan.day import planned_day, started
from workshop.plan.leg import Fitted, fit_leg, items_of, least_minutes
from workshop.plan.legs import Leg, by_day, legs_of
from workshop.plan.plan import Line, Part, Plan
from workshop.plan.wish import Wish


def fit(workshop: Workshop, wish: Wish) -> Plan:
    """Fit a workshop whose sums hold; raises WorkshopError when the musts do not fit, or it is too long."""
    day = planned_day(workshop)
    if _as_written(workshop, wish, day):
        return Plan(workshop, day, wish.start, wish.people, wish.mode, wish.rules)
    _refuse_long_sitting(day, wish)
    legs = legs_of(day, wish)
    buffer = _buffer(workshop, wish, wish.minutes)
    fitted = [fit_leg(leg, wish, buffer if leg.last else 0) for leg in legs]
    _refuse_too_short(workshop, legs, fitted, wish)
    parts = started(_numbered(_joined(legs, fitted)))
    return Plan(
        workshop=workshop,
        parts=parts,
        start=wish.start,
        people=wish.people,
        mode=wish.mode,
        rules=wish.rules,
        changes=tuple(change for leg in fitted for change in leg.changes),
        empty=sum(leg.empty for leg in fitted),
    )


def _as_written(workshop: Workshop, wish: Wish, day: Sequence[Part]) -> bool:
    """Return whether nothing else is wished than what the outline plans: then its author has decided."""
    alike = (wish.minutes, wish.people, wish.mode, wish.days) == (workshop.duration, wish.ideal, "room", 1)
    return alike and all(_is_on_time(part, wish) for part in day) and all(map(_in_the_room, workshop.blocks))


def _is_on_time(part: Part, wish: Wish) -> bool:
    """Return whether everything in a part that has a fixed time begins at it as planned."""
    blocks = ((line.block.at, line.start) for line in part.lines if line.block and line.block.at != part.at)
    fixed = ((part.at, part.start), *blocks)
    return wish.start is None or all(at is None or at == wish.start + start for at, start in fixed)


def _in_the_room(block: Block) -> bool:
    return block.mode in (None, "room")


def _buffer(workshop: Workshop, wish: Wish, minutes: int) -> int:
    """Return the minutes in hand before the closing: the outline's, in a shorter run a share of it."""
    if minutes >= workshop.duration:
        return workshop.buffer
    return min(workshop.buffer, wish.rules.buffer(minutes))


def _joined(legs: Sequence[Leg], fitted: Sequence[Fitted]) -> Iterator[Part]:
    for leg, fit in zip(legs, fitted, strict=True):
        for part in (*((leg.lead,) if leg.lead else ()), *fit.parts):
            yield replace(part, day=leg.day)


def _numbered(parts: Iterable[Part]) -> Iterator[Part]:
    """Count the sections that run; opening and closing bear no number."""
    number = 0
    for part in parts:
        number += part.number is not None
        yield part if part.number is None else replace(part, number=number)


def _refuse_too_short(workshop: Workshop, legs: Sequence[Leg], fitted: Sequence[Fitted], wish: Wish) -> None:
    """Raise WorkshopError where the musts lack minutes, saying how many, and what could be done before."""
    problems = [_too_short(workshop, leg, wish) for leg, fit in zip(legs, fitted, strict=True) if fit.missing]
    if problems:
        raise WorkshopError(problems)


def _too_short(workshop: Workshop, leg: Leg, wish: Wish) -> Problem:
    def buffer(more: int) -> int:
        return _buffer(workshop, wish, wish.minutes + more * wish.days) if leg.last else 0

    more = least_minutes(leg, wish, buffer) - leg.minutes
    musts = sorted(
        (item for item in items_of(leg, wish) if item.priority == "must" and _is_done_alone(item.line)),
        key=lambda item: -item.minutes("short"),
    )
    until = f" before '{leg.until}'" if leg.until else ""
    missing = f"{leg.minutes} minutes{until} are {more} too few"
    message = f"{missing} for the musts of '{short(workshop.title)}', even at their shortest"
    held = ", ".join(f"'{short(item.line.title)}' ({item.minutes('short')} min)" for item in musts[:3])
    sooner = f"begin {more} minutes earlier" if leg.first else f"fix '{leg.until}' {more} minutes later"
    way = sooner if leg.until else f"take {wish.minutes + more * wish.days} minutes"
    hint = f"{way}, or move work on one of these to the pre-work: {held}" if held else way
    return Problem("too-short", message, wish.span, hint)


def _is_done_alone(line: Line) -> bool:
    """Return whether some of a line's work can be done before people meet."""
    return isinstance(line.block, Exercise | Reflection)


def _refuse_long_sitting(day: Sequence[Part], wish: Wish) -> None:
    """Raise WorkshopError when people would sit at their screens for longer than anybody can."""
    most = wish.rules.remote_sitting
    each = ceil(wish.minutes / wish.days)
    if wish.mode != "remote" or each <= most:
        return
    days = ceil(wish.minutes / most)
    told = "; ".join(
        f"{number}: {_titles(parts)}"
        for number, parts in enumerate(by_day([part for part in day if part.kind == "section"], days), 1)
    )
    message = f"{each} minutes remote are too long for one sitting; {most} are the most"
    about = f"about {ceil(wish.minutes / days)} minutes each"
    hint = f"run it in {days} sittings, with  days: {days}  and {about}: {told}"
    raise WorkshopError([Problem("long-sitting", message, wish.span, hint)])


def _titles(parts: Sequence[Part]) -> str:
    first, last = short(parts[0].title), short(parts[-1].title)
    return f"'{first}'" if first == last else f"'{first}' to '{last}'"
