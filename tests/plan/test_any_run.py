"""What holds of every run of every workshop, whatever the time, the people and the mode."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import assume
from hypothesis import strategies as st

from tests.factories import read_outline
from tests.plan.drawn import Wished, drawn, wishes, workshops
from tests.plan.runs import run, wished
from workshop.errors import WorkshopError
from workshop.outline.activities import Commitment, Exercise
from workshop.plan.day import planned_day
from workshop.plan.forms import Form, forms_of
from workshop.plan.late import late_points
from workshop.plan.leg import priority_of, runs_in, setting_of
from workshop.plan.plan import FormName, Line, Plan


def runs(wish: Wished) -> Plan:
    """Return the plan of a wish that is not refused."""
    plan = wish.attempt()
    assume(isinstance(plan, Plan))
    assert isinstance(plan, Plan)
    return plan


def planned(wish: Wished) -> list[Line]:
    return [line for part in planned_day(wish.workshop) if part.kind == "section" for line in part.lines]


def forms(wish: Wished) -> dict[str, dict[FormName, Form]]:
    """Return the forms of every line of a workshop by its id."""
    setting = setting_of(wished(wish.workshop, wish.minutes, **wish.event))
    return {line.id: forms_of(line, setting) for line in planned(wish)}


def of_sections(plan: Plan) -> Iterator[Line]:
    return (line for part in plan.parts if part.kind == "section" for line in part.lines)


@drawn(wishes())
def test_all_parts_and_the_empty_minutes_are_the_time_there_is(wish: Wished) -> None:
    plan = runs(wish)

    assert plan.minutes + plan.empty == wish.minutes
    assert plan.empty >= 0
    assert [part.minutes for part in plan.parts] == [
        sum(line.minutes for line in part.lines) for part in plan.parts
    ]


@drawn(wishes())
def test_each_part_and_each_line_starts_when_the_one_before_it_ends(wish: Wished) -> None:
    plan = runs(wish)

    assert plan.parts[0].start == plan.lines[0].start == 0
    assert all(after.start == before.end for before, after in pairwise(plan.parts))
    assert all(after.start == before.end for before, after in pairwise(plan.lines))


@drawn(wishes())
def test_every_line_takes_the_minutes_of_its_form_so_none_is_below_its_floor_or_above_its_stretch(
    wish: Wished,
) -> None:
    plan, known = runs(wish), forms(wish)

    for line in of_sections(plan):
        own = known[line.id]
        assert line.minutes == own[line.form].minutes
        assert min(form.minutes for form in own.values()) <= line.minutes
        assert line.minutes <= max(form.minutes for form in own.values())


@drawn(wishes())
def test_what_an_exercise_shows_sums_to_the_minutes_it_has(wish: Wished) -> None:
    for line in of_sections(runs(wish)):
        if isinstance(line.block, Exercise):
            shown = sum(step.minutes or 0 for step in line.block.steps)
            assert shown + (line.block.debrief.minutes if line.block.debrief else 0) == line.minutes
            assert line.block.minutes == line.minutes


@drawn(wishes())
def test_what_runs_keeps_the_order_of_the_outline_and_runs_once(wish: Wished) -> None:
    order = [line.id for line in planned(wish)]
    run = [line.id for line in of_sections(runs(wish))]

    assert run == [name for name in order if name in run]


@drawn(wishes())
def test_every_line_runs_as_planned_or_the_plan_says_how_else_and_why(wish: Wished) -> None:
    plan = runs(wish)
    now = {line.id: line for line in of_sections(plan)}
    changes = {change.line.id: change for change in plan.changes}

    for line in (line for line in planned(wish) if line.made != "divider"):
        change = changes.get(line.id)
        if change is None:
            assert now[line.id].form == "planned"
        elif change.cut:
            assert line.id not in now
            assert change.minutes == 0
        else:
            assert (now[line.id].form, now[line.id].minutes) == (change.form, change.minutes)


@drawn(wishes())
def test_every_must_runs_or_the_run_is_refused(wish: Wished) -> None:
    plan = wish.attempt()
    if isinstance(plan, str):
        assert plan in ("too-short", "long-sitting")
        return
    known = wished(wish.workshop, wish.minutes, **wish.event)
    musts = {line.id for line in planned(wish) if priority_of(line) == "must" and runs_in(line, known)}

    assert {name for name in musts if not name.startswith("section-")} <= {line.id for line in plan.lines}


@drawn(wishes())
def test_no_section_runs_empty_and_every_numbered_one_counts_from_one(wish: Wished) -> None:
    plan = runs(wish)
    sections = [part for part in plan.parts if part.kind == "section"]

    assert all(any(line.made != "divider" for line in part.lines) for part in sections)
    numbers = [part.number for part in sections if part.number is not None]
    assert numbers == list(range(1, len(numbers) + 1))


@drawn(wishes())
def test_a_break_stands_between_two_sections_and_nowhere_else(wish: Wished) -> None:
    kinds = [part.kind for part in runs(wish).parts if part.kind != "buffer"]

    assert kinds[0] == kinds[-1] == "section"
    assert all("section" in pair for pair in pairwise(kinds))


@drawn(wishes(), st.integers(1, 60))
def test_more_time_never_gives_the_musts_fewer_minutes(wish: Wished, more: int) -> None:
    few, many = wish.attempt(), wish.attempt(more)

    if isinstance(few, Plan) and many != "long-sitting":
        assert isinstance(many, Plan)
        assert musts(few) <= musts(many)


def musts(plan: Plan) -> int:
    """Return the minutes of the blocks that must run."""
    return sum(line.minutes for line in of_sections(plan) if line.block and priority_of(line) == "must")


@drawn(wishes())
def test_the_same_wish_gives_the_same_plan(wish: Wished) -> None:
    assert runs(wish) == wish.plan()


@drawn(wishes())
def test_a_refusal_says_the_fewest_minutes_with_which_it_runs(wish: Wished) -> None:
    assume(wish.days == 1 and wish.attempt() == "too-short")
    with pytest.raises(WorkshopError) as refused:
        wish.plan()
    least = int(str(refused.value.problems[0].hint).split()[1]) - wish.minutes

    assert isinstance(wish.attempt(least), Plan) or wish.attempt(least) == "long-sitting"
    assert wish.attempt(least - 1) == "too-short"


@drawn(workshops())
def test_a_run_as_the_outline_has_it_is_the_outlines_own_day(outline: str) -> None:
    workshop = read_outline(outline)
    plan = run(workshop)

    if all(block.mode in (None, "room") for block in workshop.blocks):
        assert plan.parts == planned_day(workshop)
        assert (plan.changes, plan.empty) == ((), 0)


@drawn(wishes())
def test_what_is_done_when_late_touches_neither_the_promise_nor_the_main_debrief(wish: Wished) -> None:
    plan = runs(wish)
    main = {line.id for line in of_sections(plan) if isinstance(line.block, Exercise) and line.block.main}

    for point in late_points(plan):
        for remedy in point.remedies:
            assert not any(isinstance(move.line.block, Commitment) for move in remedy.moves)
            assert not any(move.cut for move in remedy.moves if move.line.id in main)
            assert all(0 < move.minutes <= move.line.minutes for move in remedy.moves)
            assert all(move.line.start >= point.part.start for move in remedy.moves)


@drawn(wishes(), st.integers(0, 200))
def test_a_break_with_a_fixed_time_begins_on_its_minute_or_is_left_out(wish: Wished, offset: int) -> None:
    assume("id: coffee-" in wish.text)
    hours, minutes = divmod(9 * 60 + offset, 60)
    before, name, after = wish.text.partition("    id: coffee-")
    text = f'{before}    at: "{hours:02}:{minutes:02}"\n{name}{after}'
    plan = replace(wish, text=text, days=1).attempt()

    if isinstance(plan, str):
        assert plan in ("too-short", "long-sitting", "bad-lock")
        return
    assert plan.minutes + plan.empty == wish.minutes
    assert [part.start for part in plan.parts if part.at is not None] in ([], [offset])
