"""A workshop and an event to a plan; what somebody asks for on the day counts before the client's event."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.brand.words import Words
from workshop.build.version import for_client
from workshop.errors import Problem
from workshop.library.clients import Known
from workshop.outline.client import Event
from workshop.outline.model import Workshop
from workshop.plan.make import make_plan
from workshop.plan.plan import Plan
from workshop.plan.wish import wish_of

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
    if event is None:
        return make_plan(filled)
    return make_plan(filled, wish_of(filled, event, words["short_break"], words["step_breakout"]))


def plan_problems(plan: Plan, event: Event | None) -> Iterator[Problem]:
    """Yield a warning for more or fewer people than a workshop is made for, and for empty minutes."""
    group, span = plan.workshop.group, event.span if event else None
    if not group.least <= plan.people <= group.most:
        message = f"the workshop is made for {group.least} to {group.most} people; this run has {plan.people}"
        hint = "look at groups and reports in the guide, or run it in two groups"
        yield Problem("group-size", message, span, hint, "warning")
    if plan.empty > _FEW:
        whole = plan.minutes + plan.empty
        message = f"{plan.empty} of {whole} minutes are empty: the outline has nothing for them"
        hint = f"end earlier, with  duration: {plan.minutes}, or add blocks to the outline"
        yield Problem("empty-minutes", message, span, hint, "warning")
