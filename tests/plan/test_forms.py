"""The forms a block may take: what it is short, planned and long, in the room and on screens, for so many."""

from __future__ import annotations

from typing import Any

import pytest

from tests.factories import outline, section
from tests.plan.days import DEBRIEF, activity, exercise, talk, version
from workshop.outline.activities import Exercise
from workshop.outline.parts import Step
from workshop.plan.forms import Form, Setting, forms_of
from workshop.plan.limits import ROOM
from workshop.plan.plan import FormName, Line, Made

BREAKOUT = Step.model_construct(do="Go into your rooms")
REPORT = "[{do: Write one name, minutes: 14}, {do: Report one headline, minutes: 6, report: headline}]"
FULL = "[{do: Write one name, minutes: 8}, {do: Report in full, minutes: 12, report: full}]"


def forms(written: str, **setting: Any) -> dict[FormName, Form]:
    """Return the forms of a block as an outline writes it, for sixteen people in the room."""
    known = {"people": 16, "ideal": 16, "mode": "room", "rules": ROOM, "breakout": BREAKOUT} | setting
    own = outline(section(written)).blocks[0]
    return forms_of(Line("x", None, own, "", 0, own.minutes or 0), Setting(**known))


def minutes(written: str, **setting: Any) -> dict[str, int]:
    return {name: form.minutes for name, form in forms(written, **setting).items()}


def made(name: Made, length: int) -> dict[str, int]:
    setting = Setting(16, 16, "room", ROOM)
    return {
        key: form.minutes for key, form in forms_of(Line(name, name, None, "", 0, length), setting).items()
    }


def shape(form: Form) -> Exercise:
    assert isinstance(form.block, Exercise)
    return form.block


def groups(form: Form) -> str | None:
    own = shape(form).groups
    return own and own.kind


def steps(form: Form) -> list[tuple[str, int | None]]:
    return [(str(step.do), step.minutes) for step in shape(form).steps]


@pytest.mark.parametrize(
    ("written", "short"), [(10, {"short": 5}), (5, {"short": 3}), (2, {"short": 1}), (1, {})]
)
def test_talk_can_be_told_in_half_its_minutes_but_not_in_none(written: int, short: dict[str, int]) -> None:
    assert minutes(talk("x", written)) == {"planned": written} | short


@pytest.mark.parametrize(
    ("name", "planned", "short"),
    [("cover", 3, {"short": 1}), ("agenda", 1, {}), ("recap", 2, {"short": 1}), ("divider", 1, {"short": 0})],
)
def test_a_slide_the_builder_makes_needs_a_minute_and_a_divider_none(
    name: Made, planned: int, short: dict[str, int]
) -> None:
    assert made(name, planned) == {"planned": planned} | short


def test_an_exercise_has_the_versions_that_are_written() -> None:
    both = exercise("x", 20, least=12, most=30, short=version(12), long=version(30))

    assert minutes(exercise("x", 20)) == {"planned": 20}
    assert minutes(both) == {"planned": 20, "short": 12, "long": 30}


def test_an_activity_that_is_no_exercise_has_one_length() -> None:
    assert minutes(activity("x", 6)) == {"planned": 6}


def test_a_short_form_shows_its_own_steps_and_debrief_and_no_short_version_any_more() -> None:
    written = exercise(
        "x", 25, steps="[{do: A, minutes: 10}, {do: B, minutes: 10}]", debrief=DEBRIEF, short=version(12, 4)
    )
    short = shape(forms(written)["short"])

    assert steps(forms(written)["short"]) == [("Write one name", 7), ("Ask who noticed", 1)]
    assert (short.minutes, short.debrief and short.debrief.minutes, short.short) == (12, 4, None)


def test_a_step_of_a_short_version_keeps_the_full_instruction_of_the_planned_one() -> None:
    told = "[{do: Write one name, how: One who left for good, minutes: 10}, {do: Say why, minutes: 10}]"
    short = shape(forms(exercise("x", 20, steps=told, short=version(12)))["short"])

    assert [step.how for step in short.steps] == ["One who left for good", None]


def test_a_version_of_minutes_alone_keeps_the_steps_as_they_are_said() -> None:
    short = forms(exercise("x", 20, short="{minutes: 12}"))["short"]

    assert (short.minutes, shape(short).minutes, steps(short)) == (
        12,
        12,
        [("Write one name", 10), ("Say why", 10)],
    )


def test_a_version_sits_and_needs_what_it_says_itself_or_else_what_the_exercise_says() -> None:
    own = version(12, groups="pairs", materials="[dice]")
    written = exercise("x", 20, groups="fours", materials="[cards]", short=own, long=version(30))
    known = forms(written)

    assert {name: groups(form) for name, form in known.items()} == {
        "planned": "fours", "short": "pairs", "long": "fours",
    }  # fmt: skip
    assert {name: shape(form).materials[0].item for name, form in known.items()} == {
        "planned": "cards", "short": "dice", "long": "cards",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("people", "planned"),
    [
        (16, 20),  # four groups of four, as it is written
        (17, 20),  # four groups, one of them of five
        (24, 23),  # six: two more, a minute and a half each
        (8, 17),  # two
        (4, 16),  # one: four and a half less, rounded to the participants' good
    ],
)
def test_a_report_takes_a_minute_and_a_half_for_each_group_more_or_fewer(people: int, planned: int) -> None:
    assert minutes(exercise("x", 20, groups="fours", steps=REPORT), people=people) == {"planned": planned}


def test_a_full_report_takes_three_minutes_for_each_group() -> None:
    assert minutes(exercise("x", 20, groups="fours", steps=FULL), people=24) == {"planned": 26}


def test_a_long_version_that_is_no_longer_than_more_reports_take_is_none() -> None:
    written = exercise("x", 20, groups="fours", steps=FULL, long="{minutes: 26}")

    assert [minutes(written, people=people) for people in (16, 24)] == [
        {"planned": 20, "long": 26},
        {"planned": 26},
    ]


def test_the_minutes_of_more_reports_stand_in_the_step_and_in_the_exercise() -> None:
    form = forms(exercise("x", 20, groups="fours", steps=REPORT), people=24)["planned"]

    assert steps(form) == [("Write one name", 14), ("Report one headline", 9)]
    assert shape(form).minutes == 23


def test_a_report_never_takes_less_than_a_minute() -> None:
    brief = "[{do: Write one name, minutes: 18}, {do: Report, minutes: 2, report: full}]"

    assert minutes(exercise("x", 20, groups="fours", steps=brief), people=4) == {"planned": 19}


def test_on_screens_an_exercise_runs_as_its_remote_version_says_and_has_no_long_one() -> None:
    written = exercise("x", 20, remote=version(24), short=version(12), long=version(30))

    assert minutes(written, mode="remote") == {"planned": 24, "short": 12}
    assert steps(forms(written, mode="remote")["planned"]) == [("Write one name", 23), ("Ask who noticed", 1)]


def test_in_the_room_and_in_both_places_at_once_the_remote_version_counts_for_nothing() -> None:
    written = exercise("x", 20, remote=version(24))

    assert minutes(written) == minutes(written, mode="hybrid") == {"planned": 20}


def test_without_a_remote_version_groups_first_need_minutes_to_go_into_their_rooms() -> None:
    form = forms(exercise("x", 20, groups="trios"), mode="remote")["planned"]

    assert form.minutes == 23
    assert steps(form) == [("Go into your rooms", 3), ("Write one name", 10), ("Say why", 10)]


@pytest.mark.parametrize("together", ["solo", "plenary"])
def test_nobody_is_sent_into_a_room_alone_or_all_together(together: str) -> None:
    assert minutes(exercise("x", 20, groups=together), mode="remote") == {"planned": 20}
    assert minutes(activity("x", 6, groups=together), mode="remote") == {"planned": 6}


def test_the_short_version_on_screens_also_begins_with_the_way_into_the_rooms() -> None:
    written = exercise("x", 20, groups="fours", short=version(12), remote=version(24, groups="pairs"))
    short = forms(written, mode="remote")["short"]

    assert steps(short)[0] == ("Go into your rooms", 3)
    assert (short.minutes, groups(short)) == (15, "pairs")


def test_a_short_version_that_is_no_shorter_on_screens_is_none() -> None:
    written = exercise("x", 20, groups="fours", short=version(18), remote=version(20))

    assert minutes(written, mode="remote") == {"planned": 20}


def test_a_talk_in_pairs_on_screens_takes_the_minutes_of_going_into_the_rooms() -> None:
    form = forms(activity("x", 6, "discussion", groups="pairs"), mode="remote")["planned"]

    assert (form.minutes, form.block and form.block.minutes) == (9, 9)


def test_what_an_exercise_needs_on_screens_replaces_what_it_needs_in_the_room() -> None:
    written = exercise(
        "x", 20, materials="[cards]", short=version(12), remote=version(24, materials="[a board]")
    )
    known = forms(written, mode="remote")

    assert {name: shape(form).materials[0].item for name, form in known.items()} == {
        "planned": "a board", "short": "a board",
    }  # fmt: skip
