"""The plan: what runs when, what the builder adds, and that every minute is accounted for."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings

from tests.plan.days import CLAIM, VOTE, day, ids, part, planned, titled, whole_days
from workshop.outline.model import Workshop
from workshop.plan.make import make_plan
from workshop.plan.sums import sum_problems

OPEN, MIDDLE, CLOSE = titled("first", "open"), titled("middle"), titled("last", "close")
BREAK = "- break: Coffee\n  minutes: 15"


@given(whole_days())
@settings(max_examples=60, deadline=None)
def test_every_minute_of_the_day_is_accounted_for(workshop: Workshop) -> None:
    plan = make_plan(workshop)

    assert sum_problems(workshop) == ()
    assert [sum(line.minutes for line in part.lines) for part in plan.parts] == [
        part.minutes for part in plan.parts
    ]
    assert plan.minutes == sum(line.minutes for line in plan.lines) == workshop.duration


@given(whole_days())
@settings(max_examples=60, deadline=None)
def test_each_line_starts_when_the_one_before_it_ends(workshop: Workshop) -> None:
    plan = make_plan(workshop)

    assert plan.lines[0].start == plan.parts[0].start == 0
    assert all(after.start == before.end for before, after in pairwise(plan.lines))
    assert all(after.start == before.end for before, after in pairwise(plan.parts))
    assert all(part.start == part.lines[0].start for part in plan.parts)


@given(whole_days())
@settings(max_examples=60, deadline=None)
def test_talk_shares_what_is_left_to_the_minute_and_nothing_runs_backwards(workshop: Workshop) -> None:
    for stretch in make_plan(workshop).parts:
        talk = [
            line.minutes
            for line in stretch.lines
            if line.made != "sources" and not (line.block and line.block.minutes)
        ]
        assert all(line.minutes >= 0 for line in stretch.lines)
        assert not talk or max(talk) - min(talk) <= 1


@given(whole_days())
@settings(max_examples=60, deadline=None)
def test_a_block_with_minutes_keeps_them_and_the_sources_take_none(workshop: Workshop) -> None:
    for line in make_plan(workshop).lines:
        if line.block and line.block.minutes:
            assert line.minutes == line.block.minutes
        if line.made == "sources":
            assert line.minutes == 0


@given(whole_days())
@settings(max_examples=60, deadline=None)
def test_every_block_runs_once_in_the_outlines_order(workshop: Workshop) -> None:
    plan = make_plan(workshop)

    assert tuple(line.block for line in plan.lines if line.block) == workshop.blocks
    assert len({line.id for line in plan.lines}) == len(plan.lines)


def test_the_first_section_begins_with_cover_outcomes_and_agenda() -> None:
    plan = planned(OPEN, MIDDLE, CLOSE)

    assert ids(plan, "first") == ["cover", "outcomes", "agenda", "claim-first"]


def test_every_later_section_begins_with_its_divider() -> None:
    plan = planned(OPEN, MIDDLE, CLOSE)

    assert ids(plan, "middle") == ["section-middle", "claim-middle"]
    assert part(plan, "middle").lines[0].title == "The middle part"


def test_the_last_section_begins_with_argument_and_recap_and_ends_with_close_and_sources() -> None:
    plan = planned(OPEN, MIDDLE, CLOSE)

    assert ids(plan, "last") == ["section-last", "argument", "recap", "claim-last", "close", "sources"]


def test_a_workshop_of_one_section_has_everything_the_builder_makes_but_a_divider() -> None:
    plan = planned(titled("only", minutes=60))

    assert ids(plan, "only") == [
        "cover", "outcomes", "agenda", "argument", "recap", "claim-only", "close", "sources",
    ]  # fmt: skip


def test_what_is_switched_off_is_absent_and_leaves_its_minutes_to_the_others() -> None:
    off = "slides: {cover: off, agenda: off, dividers: off, argument: off, recap: off, close: off}\n"
    plan = planned(OPEN, MIDDLE, CLOSE, keys=off)

    assert [ids(plan, name) for name in ("first", "middle", "last")] == [
        ["outcomes", "claim-first"],
        ["claim-middle"],
        ["claim-last", "sources"],
    ]
    assert [line.minutes for line in part(plan, "first").lines] == [10, 10]


def test_outcomes_and_sources_can_be_switched_off_too() -> None:
    plan = planned(OPEN, MIDDLE, CLOSE, keys="slides: {outcomes: off, sources: off}\n")

    assert {"outcomes", "sources"}.isdisjoint(line.id for line in plan.lines)


def test_a_slide_that_is_only_worded_stays() -> None:
    plan = planned(OPEN, MIDDLE, CLOSE, keys="slides: {cover: {line: Welcome}}\n")

    assert ids(plan, "first")[0] == "cover"


def test_opening_and_closing_bear_no_number_and_the_others_count_from_one() -> None:
    plan = planned(OPEN, MIDDLE, BREAK, titled("more"), CLOSE, duration=95)

    assert [part.number for part in plan.parts] == [None, 1, None, 2, None]


def test_a_first_section_that_explores_is_counted() -> None:
    plan = planned(titled("first"), MIDDLE, titled("last"))

    assert [part.number for part in plan.parts] == [1, 2, 3]


def test_opening_in_the_middle_is_counted_like_any_other() -> None:
    plan = planned(OPEN, titled("middle", "open"), titled("more", "close"), CLOSE, duration=80)

    assert [part.number for part in plan.parts] == [None, 1, 2, None]


def test_the_buffer_stands_before_the_closing_section() -> None:
    plan = planned(OPEN, MIDDLE, BREAK, CLOSE, duration=85, keys="buffer: 10\n")

    assert [part.kind for part in plan.parts] == ["section", "section", "break", "buffer", "section"]
    assert [part.start for part in plan.parts] == [0, 20, 40, 55, 65]


def test_with_a_single_section_the_buffer_comes_after_it() -> None:
    plan = planned(titled("only"), duration=30, keys="buffer: 10\n")

    assert [part.kind for part in plan.parts] == ["section", "buffer"]


def test_two_breaks_of_one_name_are_told_apart_by_their_ids() -> None:
    plan = planned(OPEN, BREAK, MIDDLE, BREAK, CLOSE, duration=90)
    breaks = [part.id for part in plan.parts if part.kind == "break"]

    assert breaks == ["break-coffee-1", "break-coffee-3"]


def test_breaks_and_buffer_are_no_working_minutes() -> None:
    plan = planned(OPEN, BREAK, CLOSE, duration=65, keys="buffer: 10\n")

    assert (plan.minutes, plan.working_minutes) == (65, 40)


def test_the_participants_turn_is_what_they_do() -> None:
    plan = planned(titled("only", blocks=f"{CLAIM}\n{VOTE}"), duration=20)

    assert [line.id for line in plan.lines if line.turn] == ["vote-only"]
    assert plan.turn_minutes == part(plan, "only").turn_minutes == 5


def test_the_participants_share_is_of_the_working_minutes_without_the_breaks() -> None:
    plan = planned(titled("only", blocks=f"{CLAIM}\n{VOTE}"), BREAK, duration=35)

    assert (plan.turn_minutes, plan.working_minutes, plan.turn_share) == (5, 20, 25)


def test_the_plan_knows_when_the_day_starts_and_for_how_many() -> None:
    plan = planned(OPEN, MIDDLE, CLOSE, keys="group: {least: 4, ideal: 12, most: 20}\n")

    assert (plan.start, plan.people) == (540, 12)


def test_without_a_start_the_plan_knows_no_time_of_day() -> None:
    assert make_plan(day(titled("only"), duration=20, start="")).start is None
