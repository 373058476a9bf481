"""Runs of a workshop for other times, people and modes, told as short texts."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from tests.plan.days import day
from workshop.outline.client import Event
from workshop.outline.model import Workshop
from workshop.outline.values import Text
from workshop.plan.make import make_plan
from workshop.plan.plan import Line, Part, Plan
from workshop.plan.wish import Wish, wish_of

PAUSE, BREAKOUT = Text("Short break"), Text("Go into your rooms")


def wished(workshop: Workshop, minutes: int | None = None, **event: Any) -> Wish:
    """Wish a run of so many minutes; the rest is as the outline has it."""
    return wish_of(workshop, Event.model_construct(duration=minutes, **event), PAUSE, BREAKOUT)


def run(workshop: Workshop, minutes: int | None = None, **event: Any) -> Plan:
    """Plan a workshop for so many minutes."""
    return make_plan(workshop, wished(workshop, minutes, **event))


def fitted(*parts: str, minutes: int, duration: int, keys: str = "", **event: Any) -> Plan:
    """Write a workshop of these parts and plan it for other minutes."""
    return run(day(*parts, duration=duration, keys=keys), minutes, **event)


def blocks(plan: Plan) -> list[str]:
    """Tell the blocks that run, as  audit 12 short; the form is told unless it is the planned one."""
    return [told(line) for line in plan.lines if line.block]


def told(line: Line) -> str:
    return f"{line.id} {line.minutes}{'' if line.form == 'planned' else f' {line.form}'}"


def parts(plan: Plan) -> list[str]:
    """Tell the parts of a plan, as  coffee 20."""
    return [f"{part.id} {part.minutes}" for part in plan.parts]


def kinds(plan: Plan, kind: str) -> list[Part]:
    return [part for part in plan.parts if part.kind == kind]


def why(plan: Plan) -> dict[str, str]:
    """Tell why each block does not run as planned."""
    return {change.line.id: change.why for change in plan.changes if change.line.block}


def cut(plan: Plan) -> list[str]:
    """Tell which blocks do not run."""
    return [change.line.id for change in plan.cuts if change.line.block]


def sittings(plan: Plan) -> list[int]:
    """Return how many minutes people sit between breaks and nights."""
    runs = groupby(plan.parts, lambda part: (part.day, part.kind == "break"))
    return [sum(part.minutes for part in run) for (_, pause), run in runs if not pause]
