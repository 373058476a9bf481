"""Plan B: what to leave out when it is ten, twenty or thirty minutes late, and what never to leave out."""

from __future__ import annotations

import pytest

from tests.factories import LIBRARY
from tests.plan.days import DEBRIEF, activity, day, exercise, part_of, talk, version
from tests.plan.runs import run
from workshop.build import read_outline
from workshop.library import outline_names
from workshop.outline.activities import Commitment, Exercise
from workshop.plan.late import LATE, LatePoint, late_point, late_points
from workshop.plan.plan import Plan

STEPS = "[{do: Work, minutes: 20}, {do: Say why, minutes: 12}]"
AUDIT = exercise(
    "audit",
    40,
    main="true",
    priority="must",
    steps=STEPS,
    debrief=DEBRIEF.replace("5", "8"),
    short=version(25, 8),
)
SORT = exercise("sort", 25, priority="should", short=version(12))
GAME = exercise("game", 15, priority="could", short=version(6))
OPEN = part_of("open", activity("hello", 10), act="open", minutes=15)
WORK = part_of("work", talk("idea", 4, priority="must"), AUDIT, minutes=45)
MORE = part_of("more", talk("point", 6), SORT, GAME, talk("story", 5, priority="could"), minutes=52)
CLOSE = part_of("last", activity("promise", 8, "commitment", priority="could"), act="close", minutes=15)


def whole(*parts: str, keys: str = "buffer: 8\n", duration: int = 135) -> Plan:
    return run(day(*(parts or (OPEN, WORK, MORE, CLOSE)), duration=duration, keys=keys))


def point(plan: Plan, part: str) -> LatePoint:
    return next(point for point in late_points(plan) if point.part.id == part)


def moves(plan: Plan, part: str) -> dict[int, list[str]]:
    """Tell for each delay what to do, as  audit -15  or  story cut 5."""
    return {
        remedy.late: [f"{move.line.id} {'cut ' if move.cut else '-'}{move.minutes}" for move in remedy.moves]
        for remedy in point(plan, part).remedies
    }


def test_every_section_but_the_first_has_a_plan_b_while_there_is_something_to_gain() -> None:
    assert [point.part.id for point in late_points(whole())] == ["work", "more"]
    assert LATE == (10, 20, 30)


def test_neither_the_first_section_nor_a_break_nor_time_in_hand_has_a_plan_b() -> None:
    plan = whole(OPEN, WORK, "- break: Coffee\n  id: coffee\n  minutes: 10", MORE, CLOSE, duration=145)

    assert [part.id for part in plan.parts if late_point(plan, part)] == ["work", "more"]
    assert {part.id for part in plan.parts} > {"open", "coffee", "buffer"}


def test_time_in_hand_is_told_first_and_then_what_gains_enough_in_the_order_of_the_run() -> None:
    assert moves(whole(), "more") == {
        10: ["game cut 15"],
        20: ["buffer cut 8", "game cut 15"],
        30: ["buffer cut 8", "sort -13", "game cut 15"],
    }


def test_the_main_exercise_runs_short_only_when_nothing_else_is_left() -> None:
    tight = whole(OPEN, WORK, CLOSE, duration=83)

    assert moves(tight, "work") == {
        10: ["audit -15"],
        20: ["buffer cut 8", "audit -15"],
        30: ["buffer cut 8", "audit -15"],
    }


def test_a_delay_that_nothing_can_make_good_says_how_little_is_gained_and_is_the_last() -> None:
    (*_, last) = point(whole(OPEN, WORK, CLOSE, duration=83), "work").remedies

    assert (last.late, last.gained) == (30, 23)


def test_a_must_that_has_no_short_form_is_never_touched() -> None:
    must = exercise("tell", 20, priority="must")
    plan = whole(
        OPEN, part_of("work", talk("idea", 4, priority="must"), must, minutes=30), CLOSE, duration=68
    )

    assert moves(plan, "work") == {10: ["buffer cut 8"]}


def test_the_main_exercise_is_never_left_out_whatever_priority_is_written() -> None:
    loose = exercise("audit", 40, main="true", priority="could", short=version(25))
    plan = whole(OPEN, part_of("work", loose, minutes=45), CLOSE, duration=83)

    assert moves(plan, "work")[10] == ["audit -15"]


def test_what_can_be_gained_after_a_fixed_time_does_not_help_before_it() -> None:
    lunch = '- break: Lunch\n  id: lunch\n  minutes: 30\n  at: "10:00"'
    plan = whole(OPEN, WORK, lunch, MORE, CLOSE, duration=165)

    assert moves(plan, "work") == {10: ["audit -15"], 20: ["audit -15"]}
    assert moves(plan, "more")[10] == ["game cut 15"]


def test_each_day_has_its_own_plan_b() -> None:
    plan = run(day(OPEN, WORK, MORE, CLOSE, duration=135, keys="buffer: 8\n"), 136, days=2)

    assert {move.line.id for remedy in point(plan, "work").remedies for move in remedy.moves} <= {"audit"}


def test_an_exercise_that_runs_short_already_gains_nothing_more() -> None:
    plan = run(day(OPEN, WORK, CLOSE, duration=83, keys="buffer: 8\n"), 60)

    assert [line.form for line in plan.lines if line.id == "audit"] == ["short"]
    assert not [told for moved in moves(plan, "work").values() for told in moved if "audit" in told]


@pytest.mark.parametrize("mode", ["room", "remote"])
@pytest.mark.parametrize("deck", outline_names(LIBRARY))
def test_a_shipped_workshop_that_is_late_keeps_its_promise_and_its_main_exercise(
    deck: str, mode: str
) -> None:
    plan = run(read_outline(LIBRARY, deck), 120, mode=mode)
    points = late_points(plan)

    assert points
    for move in (move for point in points for remedy in point.remedies for move in remedy.moves):
        block = move.line.block
        assert not isinstance(block, Commitment)
        assert not (isinstance(block, Exercise) and block.main and move.cut)
        assert 0 < move.minutes <= move.line.minutes
