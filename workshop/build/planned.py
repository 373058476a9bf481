"""A workshop and an event to a plan; what somebody asks for on the day counts before the client's event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workshop.brand.words import Words
from workshop.build.version import for_client
from workshop.errors import Problem
from workshop.library.clients import Known
from workshop.outline.client import Event
from workshop.outline.model import Break, Section, Workshop
from workshop.plan.clock import clock
from workshop.plan.day import planned_day
from workshop.plan.make import make_plan
from workshop.plan.plan import Part, Plan

_LONG = 30
"""Minutes in hand before a fixed time that are more than a reserve."""
_FEW = 10
"""Minutes at the end that nobody misses."""


def event_of(known: Known | None, asked: Event | None) -> Event | None:
    """Return the event a plan is made for, None when nobody said anything about one."""
    own = known.client.event if known else None
    if own is None or asked is None:
        return own or asked
    return own.replaced(**{name: getattr(asked, name) for name in asked.model_fields_set})


def planned(workshop: Workshop, known: Known | None, event: Event | None, words: Words) -> Plan:
    """Plan a workshop for a client on an event; raises WorkshopError when not even the musts fit."""
    filled = for_client(workshop, known)
    wish = None
    if event is not None or any(_is_fixed(part) for part in filled.sections):
        from workshop.plan.wish import wish_of  # imported late: most decks are planned as they are written

        wished = event or Event.model_construct()
        wish = wish_of(filled, wished, words["short_break"], words["step_breakout"])
    return replace(make_plan(filled, wish), clock_pattern=str(words["clock_pattern"]))


def _is_fixed(part: Section | Break) -> bool:
    """Return whether a part has a fixed time: then the plan must come out there."""
    if isinstance(part, Section):
        return bool(part.blocks) and part.blocks[0].at is not None
    return part.at is not None


def plan_problems(plan: Plan, event: Event | None) -> Iterator[Problem]:
    """Yield a warning for more or fewer people than a workshop is made for, and for empty minutes."""
    group, span = plan.workshop.group, event.span if event else None
    if span is None and (event is None or "duration" not in event.model_fields_set):
        span = plan.workshop.place(plan.workshop.duration)
    if not group.least <= plan.people <= group.most:
        message = f"the workshop is made for {group.least} to {group.most} people; this run has {plan.people}"
        few = "combine groups, and read the steps for what needs a second one"
        hint = few if plan.people < group.least else "run it twice, or with two facilitators in two rooms"
        yield Problem("group-size", message, span, hint, "warning")
    for pause in _left_out(plan):
        message = f"'{pause.title}' at {clock(pause.at or 0, 0)} is outside of this run, and left out"
        hint = "begin or end so that it is inside, or move it with  at:"
        yield Problem("left-out", message, pause.span, hint, "warning")
    for part in plan.parts:
        if part.id.startswith("buffer-") and part.minutes > _LONG:
            message = f"{part.minutes} minutes are empty at {plan.clock(part.start)}, before what is fixed"
            hint = "begin later, move what is fixed, or add blocks to the outline"
            yield Problem("empty-minutes", message, span, hint, "warning")
    if plan.empty > _FEW:
        whole = plan.minutes + plan.empty
        message = f"{plan.empty} of {whole} minutes are empty: the outline has nothing for them"
        hint = f"end earlier, with  duration: {plan.minutes}, or add blocks to the outline"
        yield Problem("empty-minutes", message, span, hint, "warning")


def _left_out(plan: Plan) -> Iterator[Part]:
    """Yield the breaks with a fixed time that do not come in a run."""
    if all(part.at is None for part in plan.workshop.sections if isinstance(part, Break)):
        return  # most workshops fix no break: their day need not be planned again
    running = {part.id for part in plan.parts}
    for part in planned_day(plan.workshop):
        if part.kind == "break" and part.at is not None and part.id not in running:
            yield part
