"""What is wished for a run: how long, from when, how many people, in which mode, over how many days."""

from __future__ import annotations

from workshop.errors import Span
from workshop.outline.client import Event
from workshop.outline.model import Workshop
from workshop.outline.values import Text
from workshop.plan.limits import Mode, Rules, rules_of
from workshop.values import frozen


@frozen
class Wish:
    """Hold what a plan is fitted to; `minutes` is all the time there is, over all days together.

    `pause` and `breakout` are what a break is called that the outline has not, and the step that leads
    remote groups into their rooms.
    """

    minutes: int
    start: int | None
    people: int
    ideal: int
    mode: Mode
    days: int
    rules: Rules
    pause: Text
    breakout: Text
    span: Span | None = None


def wish_of(workshop: Workshop, event: Event, pause: Text, breakout: Text) -> Wish:
    """Return what an event wishes; what it leaves open is as the outline has it."""
    mode: Mode = event.mode or "room"
    return Wish(
        minutes=workshop.duration if event.duration is None else event.duration,
        start=workshop.start if event.start is None else event.start,
        people=workshop.group.ideal if event.people is None else event.people,
        ideal=workshop.group.ideal,
        mode=mode,
        days=event.days or 1,
        rules=rules_of(mode, workshop.limits, event.limits),
        pause=pause,
        breakout=breakout,
        span=workshop.place(workshop.duration) if event.duration is None else event.place(event.duration),
    )
