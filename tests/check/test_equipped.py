"""What an exercise must say so that a colleague can run it, and what lies on the tables."""

from __future__ import annotations

import pytest

from tests.check.findings import found, hints, places, problems
from tests.factories import argued, outline, section
from tests.plan.days import DEBRIEF, exercise, version
from workshop.check.equipped import (
    every_group_can_report,
    exercises_have_another_way,
    exercises_say_how_they_run,
    materials_are_listed,
)
from workshop.plan.make import make_plan
from workshop.plan.plan import Plan

WHOLE = {
    "groups": "trios",
    "output": "One name each",
    "debrief": DEBRIEF,
    "remote": version(20, 5),
    "short": version(12, 5),
    "watch_for": "[{sign: Silence, then: Wait}]",
}


def planned(*exercises: str, ideal: int = 16) -> Plan:
    workshop = outline(section("\n".join(exercises)))
    group = workshop.group.replaced(ideal=ideal)
    return make_plan(workshop.replaced(group=group))


def lacking(*keys: str) -> Plan:
    return planned(exercise("left", **{key: value for key, value in WHOLE.items() if key not in keys}))


# ---------------------------------------------------------------------------------------- what it says

RUN, OTHERWISE = exercises_say_how_they_run, exercises_have_another_way


def test_nothing_is_found_where_an_exercise_says_all_it_should() -> None:
    for rule in (RUN, OTHERWISE, every_group_can_report, materials_are_listed):
        assert found(rule, lacking()) == found(rule, make_plan(argued())) == []


@pytest.mark.parametrize(
    ("key", "told", "hint"),
    [
        ("groups", "how people sit together", "groups: trios"),
        ("output", "what comes of it", "output: One line each"),
        (
            "debrief",
            "what is asked afterwards",
            "debrief: {minutes: 6, observe: …, reflect: …, interpret: …, decide: …}",
        ),
    ],
)
def test_an_exercise_without_groups_result_or_debrief_is_refused(key: str, told: str, hint: str) -> None:
    (problem,) = problems(RUN, lacking(key))

    assert (problem.code, problem.severity) == ("incomplete-exercise", "error")
    assert problem.message == f"the exercise 'Find who left us' does not say {told}"
    assert problem.hint == f"add to it  {hint}"


@pytest.mark.parametrize(
    ("key", "told", "hint"),
    [
        ("remote", "how it runs on screens", "remote: {minutes: …, steps: […]}"),
        ("short", "how it runs in fewer minutes", "short: {minutes: …, steps: […]}"),
        ("watch_for", "what may go wrong", "watch_for: [{sign: …, then: …}]"),
    ],
)
def test_an_exercise_that_runs_one_way_only_is_a_warning(key: str, told: str, hint: str) -> None:
    (problem,) = problems(OTHERWISE, lacking(key))

    assert (problem.code, problem.severity) == ("one-way-only", "warning")
    assert problem.message == f"the exercise 'Find who left us' does not say {told}"
    assert problem.hint == f"add to it  {hint}"


def test_all_that_an_exercise_lacks_is_told_at_once_and_at_its_headline() -> None:
    bare = lacking(*WHOLE)

    assert found(RUN, bare) == [
        "the exercise 'Find who left us' does not say how people sit together, what comes of it or what is "
        "asked afterwards"
    ]
    assert found(OTHERWISE, bare) == [
        "the exercise 'Find who left us' does not say how it runs on screens, how it runs in fewer minutes "
        "or what may go wrong"
    ]
    assert places(RUN, bare) == places(OTHERWISE, bare) == ["- exercise: Find who left us"]


def test_two_things_that_an_exercise_lacks_are_joined_by_or() -> None:
    assert found(OTHERWISE, lacking("short", "remote")) == [
        "the exercise 'Find who left us' does not say how it runs on screens or how it runs in fewer minutes"
    ]


# ---------------------------------------------------------------------------------------- reports

REPORTS = every_group_can_report


def reported(minutes: int | None, kind: str = "headline", people: int = 24, groups: str = "trios") -> Plan:
    """Plan an exercise whose groups report in so many minutes."""
    time = "" if minutes is None else f", minutes: {minutes}"
    steps = f"[{{do: Write one name, minutes: 4}}, {{do: Report it, report: {kind}{time}}}]"
    return planned(exercise("left", 30, groups=groups, steps=steps), ideal=people)


@pytest.mark.parametrize(
    ("kind", "people", "groups", "least"),
    [
        ("headline", 24, "trios", 12),
        ("full", 24, "trios", 24),
        ("headline", 17, "trios", 8),
        ("full", 20, "fives", 12),
    ],
)
def test_a_report_has_the_minutes_that_the_groups_of_the_ideal_number_of_people_need(
    kind: str, people: int, groups: str, least: int
) -> None:
    assert found(REPORTS, reported(least, kind, people, groups)) == []
    assert found(REPORTS, reported(least - 1, kind, people, groups)) == [
        f"'Report it' has {least - 1} minutes; with {people} people the groups need {least}"
    ]
    assert hints(REPORTS, reported(least - 1, kind, people, groups)) == [
        f"write minutes: {least}, or let fewer groups report"
    ]


def test_a_report_without_minutes_takes_what_it_needs() -> None:
    assert found(REPORTS, reported(None)) == []


def test_how_long_a_report_takes_can_be_set() -> None:
    brisk = reported(8).workshop.limits.replaced(headline_report=1)
    plan = make_plan(reported(8).workshop.replaced(limits=brisk))

    assert found(REPORTS, reported(8)) != []
    assert found(REPORTS, plan) == []


# ---------------------------------------------------------------------------------------- materials

LISTED = materials_are_listed


def using(how: str, item: str = "", elsewhere: str = "Sticky notes") -> Plan:
    """Plan two exercises: one that lists a material, and one whose steps say this."""
    steps = f'[{{do: Write one name, how: "{how}", minutes: 10}}, {{do: Say why, minutes: 10}}]'
    own = {"materials": f"[{{item: {item}, each: 1}}]"} if item else {}
    listing = exercise("first", materials=f"[{{item: {elsewhere}, each: 3}}]")
    return planned(listing, exercise("second", steps=steps, **own).replace("us", "them"))


def test_a_material_that_a_step_uses_is_listed_in_its_exercise() -> None:
    said = "One on each sticky note."

    assert found(LISTED, using(said)) == [
        "the steps of 'Find who left them' use 'sticky note', which it does not list"
    ]
    assert places(LISTED, using(said)) == ["- exercise: Find who left them"]
    assert found(LISTED, using(said, "Sticky notes")) == []


@pytest.mark.parametrize("said", ["STICKY NOTES on the wall", "Take a sticky note", "sticky notes, please"])
def test_a_material_is_known_in_the_singular_and_the_plural_and_in_capitals(said: str) -> None:
    assert len(found(LISTED, using(said))) == 1


@pytest.mark.parametrize("said", ["Write it into the workbook", "Open it", "Be sticky. Note it"])
def test_other_words_are_no_material(said: str) -> None:
    assert found(LISTED, using(said)) == []
    assert found(LISTED, using(said, elsewhere="Pen")) == []


def test_a_material_that_is_part_of_a_listed_one_is_listed() -> None:
    assert found(LISTED, using("One on each sticky note", "Large sticky notes in two colours")) == []


def test_the_hint_says_how_to_list_a_material() -> None:
    assert hints(LISTED, using("Take a sticky note")) == [
        "add to it  materials: [{item: sticky note, per_group: 1}], or each: 1  for one each"
    ]
