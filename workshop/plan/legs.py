"""A run in legs, each with an end of its own: the end of a day, or a time of day that is fixed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from workshop.errors import Problem, WorkshopError
from workshop.outline.meant import short
from workshop.outline.model import Block
from workshop.plan.clock import clock, clock_span
from workshop.plan.plan import Part
from workshop.plan.wish import Wish
from workshop.values import frozen


@frozen
class Leg:
    """Hold parts that share a stretch of time: its minutes, its day, and the fixed break it begins with.

    `until` names what has a fixed time right after it: minutes left over must pass before that.
    """

    parts: tuple[Part, ...]
    minutes: int
    day: int
    first: bool
    last: bool
    lead: Part | None = None
    until: str = ""


def legs_of(parts: Sequence[Part], wish: Wish) -> tuple[Leg, ...]:
    """Divide a run into legs; raises WorkshopError when a fixed time is outside of its day."""
    content = [part for part in parts if part.kind != "buffer"]
    if wish.start is not None:
        _refuse_inner(content)
    days = by_day(content, wish.days)
    share, extra = divmod(wish.minutes, len(days))
    legs = [leg for day, own in enumerate(days, 1) for leg in _legs(own, share + (day <= extra), day, wish)]
    return tuple(legs)


def _refuse_inner(parts: Sequence[Part]) -> None:
    """Raise WorkshopError where a block has a fixed time that is not the first of its section."""
    problems = [
        Problem("bad-lock", _inner(block), block.place(block.at), "begin a section of its own with it")
        for part in parts
        if part.section
        for block in part.section.blocks[1:]
        if block.at is not None
    ]
    if problems:
        raise WorkshopError(problems)


def _inner(block: Block) -> str:
    fixed = f"'{short(block.words)}' is fixed at {clock(block.at, 0)}"
    return f"{fixed}; unless it runs as written, only the beginning of a section can be"


def by_day(parts: Sequence[Part], days: int) -> list[list[Part]]:
    """Divide parts among days, alike in minutes; a break where a day ends is not needed."""
    if days < 2:
        return [list(parts)]
    total = sum(part.minutes for part in parts if part.kind == "section")
    divided: list[list[Part]] = [[]]
    done = 0
    for number, part in enumerate(parts):
        sections_left = sum(each.kind == "section" for each in parts[number:])
        due = total * len(divided) / days
        full = any(each.kind == "section" for each in divided[-1])
        late = full and done + part.minutes / 2 > due and len(divided) < days
        if part.kind == "section" and (late or (full and sections_left <= days - len(divided))):
            divided.append([])
        divided[-1].append(part)
        done += part.minutes if part.kind == "section" else 0
    return [_without_ends(day) for day in divided]


def _without_ends(day: list[Part]) -> list[Part]:
    while day and day[-1].kind == "break":
        day.pop()
    return day


def _legs(parts: Sequence[Part], minutes: int, day: int, wish: Wish) -> Iterator[Leg]:
    """Yield the legs of one day, which divide where a time is fixed."""
    groups: list[list[Part]] = [[]]
    for part in (part for part in parts if _is_inside(part, minutes, wish)):
        if part.at is not None and wish.start is not None:
            groups.append([])
        groups[-1].append(part)
    start = 0
    for group, following in zip_longest(groups, groups[1:]):
        lead = group[0] if group and group[0].kind == "break" and group[0].at is not None else None
        end = minutes if following is None else _offset(following[0], wish)
        held = end - start - (lead.minutes if lead else 0)
        if held < 0:
            raise _too_early(following[0] if following else group[0], end - held, wish)
        until = following[0].id if following else ""
        last = day == wish.days and not following
        yield Leg(tuple(group[bool(lead) :]), held, day, day == 1 and start == 0, last, lead, until)
        start = end


def _offset(part: Part, wish: Wish) -> int:
    """Return when a part with a fixed time begins, in minutes from the beginning of its day."""
    return (part.at or 0) - (wish.start or 0)


def _is_inside(part: Part, minutes: int, wish: Wish) -> bool:
    """Return whether a part can run at its fixed time; lunch at the end is nobody's loss, a guest is."""
    if part.at is None or wish.start is None:
        return True
    offset = _offset(part, wish)
    if offset >= 0 and offset + (part.minutes if part.kind == "break" else 0) < minutes:
        return True
    if part.kind == "break":
        return False
    day = clock_span(wish.start, 0, minutes)
    message = f"'{short(part.title)}' is fixed at {clock(part.at, 0)}; the workshop runs {day}"
    hint = "begin earlier, take more time, or move it with  at:"
    raise WorkshopError([Problem("bad-lock", message, part.span, hint)])


def _too_early(part: Part, start: int, wish: Wish) -> WorkshopError:
    free = clock(wish.start, start)
    message = (
        f"'{short(part.title)}' is fixed at {clock(part.at or 0, 0)}; what is fixed before it ends at {free}"
    )
    span = part.span
    return WorkshopError([Problem("bad-lock", message, span, "move one of the two with  at:")])
