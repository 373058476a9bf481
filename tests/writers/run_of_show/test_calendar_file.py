from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from icalendar import Calendar, Event

from tests.factories import read_outline
from tests.storyboard.day import DAY
from tests.writers.run_of_show.runs import composed, made
from workshop.errors import WorkshopError
from workshop.outline.client import Event as Occasion
from workshop.writers.run_of_show import write_ics

NORTHGATE = ("give-to-get", "northgate")


def events(**asked: Any) -> list[Event]:
    run = made(*NORTHGATE, **asked)
    return read(write_ics(run.stage, run.storyboard))


def read(data: bytes) -> list[Event]:
    return list(Calendar.from_ical(data).walk("VEVENT"))


def on_the_day(text: str = DAY, client: str = "North", **keys: Any) -> bytes:
    occasion = Occasion.model_validate({"date": "2027-02-11"} | keys)
    return write_ics(*composed(read_outline(text), client, occasion))


def test_the_session_is_an_event_with_its_breaks() -> None:
    session, *breaks = events()
    assert session["summary"] == "Give to get"
    assert session["location"] == "The Old Laundry, Kelderby Infirmary"
    assert (session.start, session.end) == (datetime(2027, 2, 11, 8, 30), datetime(2027, 2, 11, 12))
    plan = made(*NORTHGATE).plan
    pauses = [part for part in plan.parts if part.kind == "break"]
    assert [event["summary"] for event in breaks] == [f"{part.title} (Give to get)" for part in pauses]
    assert [f"{event.start:%-H:%M}" for event in breaks] == [plan.clock(part.start) for part in pauses]
    assert [(event.end - event.start).seconds // 60 for event in breaks] == [part.minutes for part in pauses]


def test_the_session_says_what_begins_when_but_not_the_time_in_hand() -> None:
    told = str(events()[0]["description"])
    plan = made(*NORTHGATE).plan
    assert all(
        f"{plan.clock(part.start)}  {part.title}" in told for part in plan.parts if part.kind != "buffer"
    )
    assert told.endswith("12:00  Close")
    assert "Time in hand" not in told


def test_times_belong_to_no_zone() -> None:
    text = on_the_day().decode()
    assert "DTSTART:20270211T090000\r\n" in text
    assert "TZID" not in text


def test_ids_stay_when_times_change_and_differ_between_clients_and_days() -> None:
    first = [event["uid"] for event in read(on_the_day())]
    later = [event["uid"] for event in read(on_the_day(DAY.replace('"09:00"', '"13:00"')))]
    assert first == later
    assert len(set(first)) == len(first) > 1
    assert not set(first) & {event["uid"] for event in read(on_the_day(client="South"))}
    assert not set(first) & {event["uid"] for event in read(on_the_day(date="2027-02-12"))}


def test_lines_are_folded_at_75_octets_and_texts_are_escaped() -> None:
    title = "Lead; serve, and listen — " + "ü" * 90
    data = on_the_day(DAY.replace("title: Leading with the customer", f'title: "{title}"', 1))
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"SUMMARY:Lead\\; serve\\, and listen" in data
    assert read(data)[0]["summary"] == title


def test_several_days_are_several_sessions() -> None:
    sessions = [event for event in events(days=2, duration=390) if "day" in event["summary"]]
    assert [event["summary"] for event in sessions] == ["Give to get, day 1 of 2", "Give to get, day 2 of 2"]
    assert [event.start for event in sessions] == [datetime(2027, 2, 11, 8, 30), datetime(2027, 2, 12, 8, 30)]


def test_without_a_clock_time_the_session_takes_the_whole_day() -> None:
    (session,) = read(on_the_day(DAY.replace('start: "09:00"\n', "")))
    assert (session.start, session.end) == (date(2027, 2, 11), date(2027, 2, 12))


def test_without_a_date_there_is_no_calendar_file() -> None:
    run = made("give-to-get")
    with pytest.raises(WorkshopError) as raised:
        write_ics(run.stage, run.storyboard)
    assert [problem.code for problem in raised.value.problems] == ["no-date"]


def test_the_same_event_gives_the_same_bytes() -> None:
    assert on_the_day() == on_the_day()
