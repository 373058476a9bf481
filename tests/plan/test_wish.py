"""What is wished: the event's word counts, and the outline's where the event says nothing."""

from __future__ import annotations

from tests.plan.days import day, titled
from tests.plan.runs import wished
from workshop.outline.client import Event
from workshop.outline.model import Workshop
from workshop.outline.values import Text
from workshop.plan.wish import wish_of


def workshop(keys: str = "") -> Workshop:
    return day(
        titled("only", minutes=60), duration=60, keys="group: {least: 4, ideal: 12, most: 20}\n" + keys
    )


def test_an_event_that_says_nothing_wishes_what_the_outline_has() -> None:
    wish = wished(workshop())

    assert (wish.minutes, wish.start, wish.people, wish.mode, wish.days) == (60, 540, 12, "room", 1)


def test_what_an_event_says_counts() -> None:
    wish = wished(workshop(), 45, start=810, people=17, mode="remote", days=2)

    assert (wish.minutes, wish.start, wish.people, wish.mode, wish.days) == (45, 810, 17, "remote", 2)


def test_midnight_is_a_start() -> None:
    assert wished(workshop(), start=0).start == 0


def test_reports_are_written_for_the_outlines_ideal_group_however_many_come() -> None:
    assert wished(workshop(), people=30).ideal == 12


def test_the_rules_are_those_of_the_mode_with_the_limits_of_outline_and_event() -> None:
    event = Event.model_validate({"mode": "remote", "limits": {"plenary": 15}})
    rules = wish_of(workshop("limits: {plenary: 12, sitting: 50}\n"), event, Text(""), Text("")).rules

    assert (rules.plenary, rules.sitting, rules.talk_stretch) == (15, 50, 8)


def test_a_break_and_a_way_into_the_rooms_are_called_as_the_language_calls_them() -> None:
    wish = wish_of(workshop(), Event.model_construct(), Text("Pause"), Text("In die Räume"))

    assert (wish.pause, wish.breakout) == ("Pause", "In die Räume")


def test_a_problem_with_the_minutes_is_shown_where_the_outline_wrote_them() -> None:
    span = wished(workshop()).span

    assert span is not None
    assert span.source.text.splitlines()[span.line - 1] == "duration: 60"
