"""Sums: steps to their exercise, blocks to their section, sections to the day, each said with both sums."""

from __future__ import annotations

from textwrap import indent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import outline, section
from tests.plan.days import CLAIM, VOTE, day, titled
from workshop.errors import Problem
from workshop.outline.model import Workshop
from workshop.outline.parts import GroupsOf, Step
from workshop.outline.values import Minutes, Text
from workshop.plan.sums import step_minutes, steps_minutes, sum_problems

EXERCISE = """\
- exercise: Would they leave tomorrow?
  invitation: Who would leave for ten per cent?
  groups: trios
  minutes: 20
  steps:
    - {do: Write ten customers, minutes: 4}
    - {do: Compare them, minutes: 10}
  debrief: {minutes: 6, observe: a, reflect: b, interpret: c, decide: d}
"""


def exercise(keys: str = "", written: str = EXERCISE) -> Workshop:
    """Read a workshop of one exercise of 20 minutes, with further keys, in a section of an hour."""
    return outline(section(written + indent(keys, "  ")))


def found(workshop: Workshop) -> list[tuple[str, str, str]]:
    return [(problem.code, problem.message, problem.hint) for problem in sum_problems(workshop)]


def place(problem: Problem) -> str:
    assert problem.span is not None
    line = problem.span.source.line(problem.span.line)
    return line[problem.span.column - 1 : problem.span.column - 1 + problem.span.length]


def test_what_sums_has_no_problem() -> None:
    assert found(exercise()) == []


def test_steps_and_debrief_sum_to_their_exercise() -> None:
    wrong = exercise(written=EXERCISE.replace("minutes: 20", "minutes: 25"))

    assert found(wrong) == [
        (
            "step-sum",
            "the steps take 14 minutes and the debrief 6, 20 in all; 25 are written here",
            "write minutes: 20, or change the steps",
        )
    ]
    assert place(sum_problems(wrong)[0]) == "25"


def test_steps_alone_sum_to_an_exercise_without_a_debrief() -> None:
    without = EXERCISE.partition("  debrief")[0]

    assert [message for _, message, _ in found(exercise(written=without))] == [
        "the steps take 14 minutes and the debrief 0, 14 in all; 20 are written here"
    ]


@pytest.mark.parametrize("name", ["short", "long", "remote"])
def test_every_version_sums_to_its_own_minutes(name: str) -> None:
    wrong = exercise(f"{name}: {{minutes: 12, steps: [{{do: Write, minutes: 4}}, {{do: Say, minutes: 5}}]}}")

    assert found(wrong) == [
        (
            "step-sum",
            f"the {name} version's steps take 9 minutes and the debrief 6, 15 in all; 12 are written here",
            "write minutes: 15, or change the steps",
        )
    ]
    assert place(sum_problems(wrong)[0]) == "12"


def test_a_versions_own_debrief_counts_even_when_it_is_nought() -> None:
    whole = "short: {minutes: 9, debrief: 0, steps: [{do: Write, minutes: 4}, {do: Say, minutes: 5}]}"

    assert found(exercise(whole)) == []


def test_a_version_without_steps_is_not_summed() -> None:
    assert found(exercise("short: {minutes: 12}")) == []


def test_the_versions_keep_to_the_least_and_the_most() -> None:
    wrong = exercise("least: 10\nmost: 40\nshort: {minutes: 12}\nlong: {minutes: 30}")

    assert found(wrong) == [
        ("least-most", "the short version takes 12 minutes; least says 10", "write least: 12"),
        ("least-most", "the long version takes 30 minutes; most says 40", "write most: 30"),
    ]


def test_the_planned_minutes_lie_between_the_least_and_the_most() -> None:
    assert found(exercise("least: 25\nmost: 15")) == [
        (
            "least-most",
            "the least minutes (25) are more than the planned ones (20)",
            "write least: 20 or less",
        ),
        (
            "least-most",
            "the most minutes (15) are fewer than the planned ones (20)",
            "write most: 20 or more",
        ),
    ]


def test_blocks_may_not_take_more_than_their_section() -> None:
    wrong = outline(titled("tight", blocks=VOTE, minutes=4))

    assert found(wrong) == [
        (
            "section-sum",
            "the blocks of 'The tight part' take 5 minutes; the section has 4",
            "write minutes: 5 or more here, or shorten a block",
        )
    ]
    assert place(sum_problems(wrong)[0]) == "4"


def test_talk_needs_some_minutes_of_its_section() -> None:
    wrong = outline(titled("tight", blocks=f"{VOTE}\n{CLAIM}", minutes=5))

    assert found(wrong) == [
        (
            "section-sum",
            "the blocks of 'The tight part' with minutes of their own take all 5; "
            "nothing is left for the talk",
            "write minutes: 6 or more here, about one for each talk block",
        )
    ]


def test_sections_breaks_and_buffer_sum_to_the_day() -> None:
    parts = (titled("first"), "- break: Coffee\n  minutes: 15", titled("last"))
    wrong = day(*parts, duration=60, keys="buffer: 10\n")

    assert found(wrong) == [
        (
            "day-sum",
            "sections and breaks take 55 minutes and the buffer 10, 65 in all; the duration is 60",
            "write duration: 65, or change a section",
        )
    ]
    assert place(sum_problems(wrong)[0]) == "60"
    assert found(day(*parts, duration=65, keys="buffer: 10\n")) == []


def test_every_sum_that_does_not_come_out_is_reported_from_the_top_of_the_file() -> None:
    late = EXERCISE.replace("minutes: 20", "minutes: 80")

    assert [code for code, _, _ in found(outline(section(late), duration=90))] == [
        "day-sum",
        "section-sum",
        "step-sum",
    ]


def step(minutes: int | None = None, report: str | None = None) -> Step:
    return Step.model_validate(
        {"do": Text("Say it"), "minutes": None if minutes is None else Minutes(minutes), "report": report}
    )


@pytest.mark.parametrize(
    ("people", "size", "report", "minutes"),
    [
        (16, "fours", "headline", 6),
        (17, "trios", "headline", 8),
        (17, "trios", "full", 15),
        (2, "trios", "full", 3),
        (16, "plenary", "headline", 2),
    ],
)
def test_a_report_takes_its_minutes_from_the_number_of_groups(
    people: int, size: str, report: str, minutes: int
) -> None:
    groups = GroupsOf.model_validate({"kind": Text(size)})

    assert step_minutes(step(report=report), groups, people) == minutes


def test_without_groups_the_room_reports_once() -> None:
    assert step_minutes(step(report="full"), None, 16) == 3


def test_written_minutes_come_before_reckoned_ones() -> None:
    assert step_minutes(step(5, "full"), None, 16) == 5


def test_a_step_without_minutes_or_report_takes_none() -> None:
    assert step_minutes(step(), None, 16) == 0


@given(st.lists(st.integers(1, 60)))
def test_steps_take_together_what_each_takes(minutes: list[int]) -> None:
    assert steps_minutes([step(each) for each in minutes], None, 16) == sum(minutes)
