"""Plan B: what to leave out at each point of the day when it is ten, twenty or thirty minutes late."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workshop.outline.activities import Commitment, Exercise
from workshop.outline.parts import Step
from workshop.plan.forms import Setting, forms_of
from workshop.plan.plan import Line, Part, Plan

LATE = (10, 20, 30)
"""Minutes late that a facilitator prepares for (facilitation.md 4)."""


@dataclass(frozen=True, slots=True)
class Move:
    """Leave a line out, or run it short, and gain so many minutes; the time in hand is a line as well."""

    line: Line
    minutes: int
    cut: bool


@dataclass(frozen=True, slots=True)
class Remedy:
    """Say what to do so many minutes late; `gained` is less than `late` when nothing more can be gained."""

    late: int
    moves: tuple[Move, ...]

    @property
    def gained(self) -> int:
        """Return the minutes that all moves gain together."""
        return sum(move.minutes for move in self.moves)


@dataclass(frozen=True, slots=True)
class LatePoint:
    """Hold a point of the day, the beginning of a part, with a remedy for each delay."""

    part: Part
    remedies: tuple[Remedy, ...]


def late_points(plan: Plan) -> tuple[LatePoint, ...]:
    """Return what to do when each section but the first begins late; the commitment is never touched."""
    sections = [part for part in plan.parts if part.kind == "section"]
    return tuple(
        LatePoint(part, tuple(Remedy(late, _enough(moves, late)) for late in LATE))
        for part in sections[1:]
        if (moves := _moves(plan, part))
    )


def _moves(plan: Plan, part: Part) -> list[Move]:
    """Return everything that can be gained from a part on, in the order facilitators give it up."""
    rest = [each for each in plan.on_day(part.day) if each.start >= part.start]
    breakout = Step.model_construct(do="")
    setting = Setting(plan.people, plan.workshop.group.ideal, plan.mode, plan.rules, breakout)
    lines = (line for each in rest for line in each.lines)
    return sorted((move for line in lines for move in _move(line, setting)), key=_given_up)


def _move(line: Line, setting: Setting) -> Iterator[Move]:
    block = line.block
    if line.made == "buffer":
        yield Move(line, line.minutes, cut=True)
    if block is None or isinstance(block, Commitment):
        return
    if isinstance(block, Exercise) and block.priority != "could":
        short = forms_of(line, setting).get("short")
        if short and short.minutes < line.minutes:
            yield Move(line, line.minutes - short.minutes, cut=False)
    elif block.priority != "must" and line.minutes:
        yield Move(line, line.minutes, cut=True)


def _given_up(move: Move) -> tuple[int, bool, bool]:
    """Return how soon a line is given up: time in hand, then could before should, talk before activity."""
    block = move.line.block
    if block is None:
        return (0, False, False)
    rank = {"could": 1, "should": 2, "must": 3}[block.priority]
    return (rank, block.turn, not move.cut)


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
    return tuple(sorted(taken, key=lambda each: each.line.start))
