"""Fixed times and days: lunch at its hour, a guest on the minute, days alike in length."""

from __future__ import annotations

import pytest

from tests.plan.days import activity, day, exercise, part_of, talk, version
from tests.plan.runs import blocks, kinds, parts, run
from workshop.errors import Problem, WorkshopError
from workshop.outline.model import Workshop
from workshop.plan.plan import Plan

OPEN = part_of("open", activity("hello", 10, priority="must"), act="open", minutes=15)
WORK = part_of("work", exercise("sort", 40, main="true", priority="must"), minutes=45)
LUNCH = '- break: Lunch\n  id: lunch\n  minutes: 45\n  at: "{at}"'
LATER = part_of("later", exercise("plan", 40, priority="should"), minutes=45)
CLOSE = part_of("last", activity("promise", 8, "commitment", priority="must"), act="close", minutes=15)


def lunch(at: str = "10:30") -> Workshop:
    """Read a workshop from nine o'clock of a bit less than three hours, lunch at a fixed time in it."""
    return day(OPEN, WORK, LUNCH.format(at=at), LATER, CLOSE, duration=165)


def guest(at: str = "10:30") -> Workshop:
    """Read a workshop to which a guest comes at a fixed time."""
    visit = part_of("visit", talk("guest", 20, priority="must", at=f'"{at}"'), minutes=25)
    return day(OPEN, WORK, visit, LATER, CLOSE, duration=145)


def clocks(plan: Plan) -> dict[str, str]:
    return {part.id: plan.clock(part.start) for part in plan.parts}


def refused(workshop: Workshop, minutes: int, **event: object) -> Problem:
    with pytest.raises(WorkshopError) as error:
        run(workshop, minutes, **event)
    (problem,) = error.value.problems
    return problem


@pytest.mark.parametrize("minutes", [180, 200, 240])
def test_lunch_begins_on_its_minute_however_long_the_day_is(minutes: int) -> None:
    assert clocks(run(lunch(), minutes))["lunch"] == "10:30"


@pytest.mark.parametrize(("start", "first"), [(8 * 60 + 30, "8:30"), (9 * 60 + 15, "9:15")])
def test_lunch_begins_on_its_minute_whenever_the_day_begins(start: int, first: str) -> None:
    known = clocks(run(lunch(), 200, start=start))

    assert (known["open"], known["lunch"]) == (first, "10:30")


def test_lunch_is_as_long_as_it_is_written() -> None:
    assert "lunch 45" in parts(run(lunch(), 240))


def test_minutes_to_spare_before_lunch_are_in_hand_right_before_it() -> None:
    plan = run(lunch(), 200)

    assert parts(plan)[:4] == ["open 15", "work 45", "buffer-lunch 30", "lunch 45"]


def test_a_guest_begins_on_the_minute_and_what_is_to_spare_passes_before() -> None:
    plan = run(guest(), 180)

    assert clocks(plan)["visit"] == "10:30"
    assert parts(plan)[:4] == ["open 15", "work 45", "buffer-visit 30", "visit 25"]


def test_what_comes_after_a_fixed_time_has_the_minutes_that_are_left() -> None:
    assert blocks(run(guest(), 150)) == ["hello 10", "sort 40", "guest 20", "promise 8"]
    assert blocks(run(guest(), 180)) == ["hello 10", "sort 40", "guest 20", "plan 40", "promise 8"]


def test_the_musts_run_longer_rather_than_that_five_minutes_of_sitting_are_spared() -> None:
    off = ", ".join(
        f"{name}: off" for name in ("cover", "outcomes", "agenda", "dividers", "argument", "recap")
    )
    halves = [
        part_of(name, exercise(name, 50, priority="must", short=version(45)), minutes=50) for name in "ab"
    ]
    lunch = LUNCH.format(at="10:35")
    plan = run(day(*halves, lunch, CLOSE, duration=160, keys=f"slides: {{{off}}}\n"), 155)

    assert parts(plan)[:3] == ["a 45", "b 50", "lunch 45"]
    assert clocks(plan)["lunch"] == "10:35"


def test_half_of_the_time_is_half_of_the_whole_run_and_not_of_a_day_or_of_the_time_until_lunch() -> None:
    audit = exercise("audit", 40, main="true", priority="must", short=version(25))
    work = part_of("work", audit, minutes=45)
    noon = day(OPEN, work, LUNCH.format(at="10:10"), LATER, CLOSE, duration=165)

    assert "audit 40" in blocks(run(noon, 200))
    assert "audit 40" in blocks(run(day(OPEN, work, LATER, CLOSE, duration=120), 130, days=2))


def test_a_lunch_after_the_end_is_left_out() -> None:
    plan = run(lunch("12:30"), 120)

    assert "lunch" not in clocks(plan)
    assert plan.minutes + plan.empty == 120


def test_a_lunch_during_which_the_day_ends_is_left_out() -> None:
    assert "lunch" not in clocks(run(lunch("11:00"), 150))
    assert clocks(run(lunch("11:00"), 180))["lunch"] == "11:00"


def test_time_in_hand_before_lunch_is_nobodys_sitting_and_needs_no_break() -> None:
    plan = run(lunch("11:30"), 240)

    assert parts(plan)[:4] == ["open 15", "work 45", "buffer-lunch 90", "lunch 45"]


def test_a_guest_who_comes_after_the_end_is_refused_with_the_two_times() -> None:
    problem = refused(guest("12:30"), 150)

    assert problem.code == "bad-lock"
    assert problem.message == "'The visit part' is fixed at 12:30; the workshop runs 9:00–11:30"
    assert problem.span is not None
    assert problem.hint == "begin earlier, take more time, or move it with  at:"


def test_a_guest_who_came_before_the_beginning_is_refused() -> None:
    assert refused(guest("10:30"), 150, start=11 * 60).code == "bad-lock"


def test_a_guest_during_lunch_is_refused() -> None:
    visit = part_of("visit", talk("guest", 20, at='"11:00"'), minutes=25)
    both = day(OPEN, WORK, LUNCH.format(at="10:30"), visit, CLOSE, duration=145)
    problem = refused(both, 180)

    assert problem.code == "bad-lock"
    assert problem.message == "'The visit part' is fixed at 11:00; what is fixed before it ends at 11:15"


def test_musts_that_do_not_fit_before_a_fixed_time_are_refused_naming_it() -> None:
    problem = refused(guest("09:30"), 180)

    assert problem.code == "too-short"
    assert problem.message.startswith("30 minutes before 'visit' are 23 too few")
    assert problem.hint is not None
    assert problem.hint.startswith("begin 23 minutes earlier, or move work on one of these to the pre-work: ")


def test_a_guest_in_the_middle_of_a_section_is_refused_unless_the_day_brings_them_there_on_time() -> None:
    inner = part_of("work", exercise("sort", 30), talk("guest", 14, at='"{at}"'), minutes=45)
    days = {at: day(OPEN, inner.replace("{at}", at), CLOSE, duration=75) for at in ("09:46", "10:00")}

    assert run(days["09:46"]).changes == ()
    for problem in (refused(days["09:46"], 90), refused(days["10:00"], 75)):
        assert (problem.code, problem.hint) == ("bad-lock", "begin a section of its own with it")


def test_without_a_start_nothing_is_fixed() -> None:
    late = day(OPEN, WORK, LUNCH.format(at="23:30"), LATER, CLOSE, duration=165, start="")

    assert [part.kind for part in run(late, 160).parts].count("break") == 1


def test_days_are_alike_in_minutes_and_every_day_begins_at_the_same_time() -> None:
    plan = run(day(OPEN, WORK, LATER, CLOSE, duration=120), 141, days=2)
    own = [[part.id for part in plan.on_day(number)] for number in (1, 2)]

    assert [names[0] for names in own] == ["open", "later"]
    assert [plan.clock(plan.on_day(number)[0].start) for number in (1, 2)] == ["9:00", "9:00"]
    assert plan.minutes + plan.empty == 141


def test_a_long_lunch_does_not_make_the_work_of_days_unlike() -> None:
    lunch = LUNCH.format(at="09:20").replace("45", "60")
    plan = run(day(OPEN, lunch, WORK, LATER, CLOSE, duration=180), 300, days=2)

    assert [part.id for part in plan.on_day(2) if part.kind == "section"] == ["later", "last"]


def test_a_break_at_which_a_day_ends_is_none() -> None:
    plan = run(day(OPEN, WORK, "- break: Coffee\n  minutes: 15", LATER, CLOSE, duration=135), 130, days=2)

    assert kinds(plan, "break") == []


def test_the_closing_and_the_time_in_hand_are_on_the_last_day() -> None:
    plan = run(day(OPEN, WORK, LATER, CLOSE, duration=130, keys="buffer: 10\n"), 128, days=2)

    assert [part.day for part in plan.parts if part.id in ("buffer", "last")] == [2, 2]


def test_lunch_is_fixed_on_the_day_it_is_on() -> None:
    later = LUNCH.format(at="10:00")
    plan = run(day(OPEN, WORK, LATER, later, CLOSE, duration=165), 260, days=2)
    lunch = next(part for part in plan.parts if part.id == "lunch")

    assert (lunch.day, plan.clock(lunch.start)) == (2, "10:00")


def test_days_that_are_too_short_ask_for_more_minutes_on_every_day() -> None:
    twice = day(OPEN, WORK, LATER, CLOSE, duration=120)
    problem = refused(twice, 80, days=2)

    assert str(problem.hint).startswith(f"take {80 + 2 * 13} minutes")
    assert run(twice, 80 + 2 * 13, days=2).days == 2
