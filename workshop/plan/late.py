"""Plan B: what to leave out at each point of the day when it is ten, twenty or thirty minutes late."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop.outline.activities import Commitment, Exercise
from workshop.outline.parts import Step
from workshop.plan.forms import Setting, forms_of
from workshop.plan.plan import Line, Part, Plan
from workshop.values import frozen

LATE = (10, 20, 30)
"""Minutes late that a facilitator prepares for (facilitation.md 4)."""

_WORTH = 2
"""Minutes that make it worth while to drop something."""


@frozen
class Move:
    """Leave a line out, or run it short, and gain so many minutes; the time in hand is a line as well."""

    line: Line
    minutes: int
    cut: bool


@frozen
class Remedy:
    """Say what to do so many minutes late; `gained` is less than `late` when nothing more can be gained."""

    late: int
    moves: tuple[Move, ...]

    @property
    def gained(self) -> int:
        """Return the minutes that all moves gain together."""
        return sum(move.minutes for move in self.moves)


@frozen
class LatePoint:
    """Hold a point of the day, the beginning of a part, with a remedy for each delay."""

    part: Part
    remedies: tuple[Remedy, ...]


def late_points(plan: Plan) -> tuple[LatePoint, ...]:
    """Return what to do when each section but the first begins late; the commitment is never touched."""
    return tuple(point for part in plan.parts if (point := late_point(plan, part)))


def late_point(plan: Plan, part: Part) -> LatePoint | None:
    """Return what to do when a part begins late; None unless it is a later section with something to gain."""
    sections = [each.id for each in plan.parts if each.kind == "section"]
    moves = _moves(plan, part) if part.id in sections[1:] else ()
    return LatePoint(part, _remedies(moves)) if moves else None


def _remedies(moves: Sequence[Move]) -> tuple[Remedy, ...]:
    """Return a remedy for each delay, up to the first that nothing can make good."""
    remedies: list[Remedy] = []
    for late in LATE:
        remedies.append(Remedy(late, _enough(moves, late)))
        if remedies[-1].gained < late:
            break
    return tuple(remedies)


def _moves(plan: Plan, part: Part) -> list[Move]:
    """Return everything that can be gained from a part on, in the order facilitators give it up."""
    rest = _until_fixed(plan, part)
    breakout = Step.model_construct(do="")
    setting = Setting(plan.people, plan.workshop.group.ideal, plan.mode, plan.rules, breakout)
    lines = (line for each in rest for line in each.lines)
    return sorted((move for line in lines for move in _move(line, setting)), key=_given_up)


def _until_fixed(plan: Plan, part: Part) -> list[Part]:
    """Return a part and what follows it until the day ends or something has a fixed time."""
    rest = [each for each in plan.on_day(part.day) if each.start >= part.start]
    fixed = (place for place, each in enumerate(rest) if place and each.at is not None)
    return rest if plan.start is None else rest[: next(fixed, len(rest))]


def _move(line: Line, setting: Setting) -> Iterator[Move]:
    """Yield what a line can give: never the commitment, a must, or the debrief of the main exercise."""
    block = line.block
    if line.made == "buffer":
        yield Move(line, line.minutes, cut=True)
    if block is None or isinstance(block, Commitment) or not line.minutes:
        return
    if isinstance(block, Exercise) and (block.main or block.priority != "could"):
        short = forms_of(line, setting).get("short")
        if short and short.minutes < line.minutes:
            yield Move(line, line.minutes - short.minutes, cut=False)
    elif block.priority != "must":
        yield Move(line, line.minutes, cut=True)


def _given_up(move: Move) -> tuple[int, int]:
    """Return how soon a line is given up: time in hand, what could run, then exercises short, then the rest.

    What gains most comes first: a facilitator who is late can remember three things, not nine.
    """
    block = move.line.block
    if block is None:
        rank = 0
    elif isinstance(block, Exercise) and block.main:
        rank = 4
    elif not move.cut:
        rank = 2
    elif move.minutes < _WORTH:
        rank = 5
    else:
        rank = 1 if block.priority == "could" else 3
    return (rank, -move.minutes)


def _enough(moves: Sequence[Move], late: int) -> tuple[Move, ...]:
    """Return the first moves that gain the minutes, without those that turn out not to be needed."""
    taken: list[Move] = []
    for move in moves:
        if sum(each.minutes for each in taken) >= late:
            break
        taken.append(move)
    for move in sorted(taken, key=lambda each: each.minutes):
        if sum(each.minutes for each in taken) - move.minutes >= late:
            taken.remove(move)
    return tuple(sorted(taken, key=lambda each: (each.line.made != "buffer", each.line.start)))
