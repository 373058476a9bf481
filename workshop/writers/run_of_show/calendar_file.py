"""The calendar file (.ics): the session as an event for each day, and its breaks (RFC 5545).

Times are local ones of no zone: the workshop begins at nine wherever it is held. The same session has the
same ids and the same stamp, so that a file that is read again changes the events it made.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from workshop.errors import Problem, WorkshopError
from workshop.outline.placed import joined
from workshop.plan.plan import Part
from workshop.storyboard.rail import part_title
from workshop.storyboard.scene import Storyboard
from workshop.storyboard.slides import said
from workshop.storyboard.stage import Stage

if TYPE_CHECKING:
    from icalendar import Event

_STAMP = datetime(2026, 1, 1, tzinfo=UTC)  # no clock: the same workshop gives the same bytes on any day


def write_ics(stage: Stage, storyboard: Storyboard) -> bytes:
    """Write the session and its breaks; raises WorkshopError (no-date) without the day of the event."""
    from icalendar import Calendar  # imported late: 0.3 s that only this file needs

    first = _first_day(stage)
    calendar = Calendar()
    calendar.add("prodid", "-//workshop//run of show//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for event in _events(stage, storyboard, first):
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _first_day(stage: Stage) -> date:
    if stage.event is None or stage.event.date is None:
        hint = "say it with  --date 2027-02-11  , or under  event:  in the client's file as  date: 2027-02-11"
        message = "the calendar file needs the day on which the workshop is held"
        raise WorkshopError([Problem("no-date", message, stage.event.span if stage.event else None, hint)])
    return stage.event.date


def _events(stage: Stage, storyboard: Storyboard, first: date) -> Iterator[Event]:
    """Yield each day's session with its breaks; without a clock time the session takes the whole day."""
    plan = stage.plan
    for day in range(1, plan.days + 1):
        parts, when = plan.on_day(day), first + timedelta(days=day - 1)
        title = storyboard.title
        if plan.days > 1:
            title = stage.words.say("run_calendar_day", title=title, day=day, days=plan.days)
        yield _session(parts, when, title, stage, storyboard)
        if plan.start is not None:
            breaks = (part for part in parts if part.kind == "break" and part.minutes)
            yield from (_break(part, parts[0].start, when, stage, storyboard) for part in breaks)


def _session(parts: tuple[Part, ...], when: date, title: str, stage: Stage, storyboard: Storyboard) -> Event:
    event = _event(stage, storyboard, when, str(parts[0].day), title)
    first, last = parts[0].start, parts[-1].end
    if stage.plan.start is None:
        event.add("dtstart", when)
        event.add("dtend", when + timedelta(days=1))
    else:
        event.add("dtstart", _time(stage, when, 0))
        event.add("dtend", _time(stage, when, last - first))
    event.add("description", "\n".join(_agenda(parts, stage)))
    if stage.event and stage.event.venue:
        event.add("location", str(stage.event.venue))
    return event


def _break(part: Part, morning: int, when: date, stage: Stage, storyboard: Storyboard) -> Event:
    title = stage.words.say("run_calendar_break", title=part_title(part, stage), workshop=storyboard.title)
    event = _event(stage, storyboard, when, str(part.id), title)
    event.add("dtstart", _time(stage, when, part.start - morning))
    event.add("dtend", _time(stage, when, part.end - morning))
    event.add("transp", "TRANSPARENT")
    return event


def _event(stage: Stage, storyboard: Storyboard, when: date, name: str, title: str) -> Event:
    from icalendar import Event

    ident = "/".join((str(stage.client), str(storyboard.id), when.isoformat(), name))
    event = Event()
    event.add("uid", str(uuid5(NAMESPACE_URL, f"workshop:{ident}")))
    event.add("dtstamp", _STAMP)
    event.add("summary", title)
    return event


def _time(stage: Stage, when: date, minute: int) -> datetime:
    return datetime.combine(when, datetime.min.time()) + timedelta(minutes=(stage.plan.start or 0) + minute)


def _agenda(parts: tuple[Part, ...], stage: Stage) -> Iterator[str]:
    """Yield the purpose, and what begins when; the time in hand is the facilitator's own."""
    plan = stage.plan
    yield said(plan.workshop.purpose, stage)
    yield ""
    for part in parts:
        if part.kind != "buffer":
            yield joined("  ", (plan.clock(part.start), part_title(part, stage)))
    yield f"{plan.clock(parts[-1].end, end=True)}  {stage.words['agenda_close']}"
