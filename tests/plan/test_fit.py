"""A workshop in the time there is: what runs, what gives way, where breaks and minutes in hand are."""

from __future__ import annotations

import pytest

from tests.plan.days import activity, day, exercise, part_of, talk, version
from tests.plan.runs import blocks, cut, fitted, kinds, parts, run, sittings, why
from workshop.errors import WorkshopError
from workshop.outline.model import Workshop
from workshop.plan.plan import Plan

OPEN = part_of("open", activity("hello", 5, priority="must"), act="open", minutes=10)
AUDIT = exercise(
    "audit",
    40,
    main="true",
    priority="must",
    serves="[tell-apart]",
    short=version(24, 5),
    long=version(50, 5),
)
CORE = part_of("core", talk("idea", 6, priority="must"), AUDIT, talk("proof", 3), minutes=50)
MORE = part_of(
    "more", exercise("sort", 24, short=version(12), serves="[name-risk]"), talk("point", 5), minutes=30
)
EXTRA = part_of(
    "extra", activity("vote", 8, priority="could"), talk("story", 6, priority="could"), minutes=15
)
CLOSE = part_of("last", activity("promise", 8, "commitment", priority="must"), act="close", minutes=15)
COFFEE = "- break: Coffee\n  id: coffee\n  minutes: 20"
BUFFER = "buffer: 10\n"
WHOLE = (OPEN, CORE, COFFEE, MORE, EXTRA, CLOSE)


def whole(minutes: int | None = None, **event: object) -> Plan:
    """Fit a workshop of two and a half hours: five sections, a break of twenty minutes, ten in hand."""
    return run(workshop(), minutes, **event)


def workshop() -> Workshop:
    return day(*WHOLE, duration=150, keys=BUFFER)


def refused(minutes: int, **event: object) -> tuple[str, str, str]:
    """Return code, message and hint of a run that cannot be."""
    with pytest.raises(WorkshopError) as error:
        whole(minutes, **event)
    (problem,) = error.value.problems
    return problem.code, problem.message, str(problem.hint)


def test_with_nothing_wished_the_day_runs_as_it_is_written() -> None:
    plan = whole()

    assert parts(plan) == [
        "open 10", "core 50", "coffee 20", "more 30", "extra 15", "buffer 10", "last 15",
    ]  # fmt: skip
    assert (plan.changes, plan.empty) == ((), 0)


@pytest.mark.parametrize(
    ("minutes", "runs"),
    [
        (140, ["hello 5", "idea 6", "audit 40", "proof 3", "sort 24", "point 5", "vote 8", "promise 8"]),
        (130, ["hello 5", "idea 6", "audit 40", "proof 3", "sort 24", "point 5", "promise 8"]),
        (90, ["hello 5", "idea 6", "audit 40", "proof 3", "sort 12 short", "point 3 short", "promise 8"]),
        (75, ["hello 5", "idea 6", "audit 24 short", "proof 3", "sort 12 short", "point 5", "promise 8"]),
        (60, ["hello 5", "idea 6", "audit 24 short", "proof 3", "promise 8"]),
        (54, ["hello 5", "idea 6", "audit 24 short", "promise 8"]),
        (46, ["hello 5", "idea 3 short", "audit 24 short", "promise 8"]),
    ],
)
def test_the_less_time_there_is_the_less_runs_musts_last_of_all(minutes: int, runs: list[str]) -> None:
    assert blocks(whole(minutes)) == runs


def test_what_runs_otherwise_than_planned_says_why() -> None:
    assert why(whole(75)) == {"audit": "half", "sort": "room", "vote": "room", "story": "alone"}


def test_less_time_than_the_musts_need_is_refused_with_the_minutes_that_are_missing_and_what_holds_them() -> (
    None
):
    code, message, hint = refused(40)

    assert code == "too-short"
    assert message.startswith("40 minutes are ")
    assert hint.startswith("take ")
    assert "or move work on one of these to the pre-work: 'Find who left us' (24 min)" in hint


def test_the_minutes_that_a_refusal_asks_for_are_the_fewest_that_do() -> None:
    least = int(refused(30)[2].split()[1])

    assert blocks(whole(least)) == ["hello 5", "idea 3 short", "audit 24 short", "promise 8"]
    assert refused(least - 1)[1].startswith(f"{least - 1} minutes are 1 too few")


def test_the_main_exercise_and_the_commitment_run_whatever_priority_is_written() -> None:
    main = exercise("audit", 20, main="true", priority="could")
    promise = activity("promise", 8, "commitment", priority="could")
    plan = fitted(
        part_of("open", activity("hello", 12, priority="should"), main, minutes=40, act="open"),
        part_of("last", promise, minutes=10, act="close"),
        minutes=36, duration=50, keys="limits: {exercise_share: 100}\n",
    )  # fmt: skip

    assert blocks(plan) == ["audit 20", "promise 8"]


def test_a_section_of_which_nothing_runs_goes_with_its_divider() -> None:
    plan = whole(60)

    assert [part.id for part in kinds(plan, "section")] == ["open", "core", "last"]
    assert cut(plan) == ["sort", "point", "vote", "story"]


def test_sections_that_run_are_counted_from_one() -> None:
    assert [part.number for part in kinds(whole(75), "section")] == [None, 1, 2, None]
    assert [part.number for part in kinds(whole(60), "section")] == [None, 1, None]


def test_an_exercise_over_half_of_the_time_runs_short_unless_the_rule_is_another() -> None:
    assert "audit 24 short" in blocks(whole(75))
    assert "audit 40" in blocks(
        run(day(*WHOLE, duration=150, keys=f"{BUFFER}limits: {{exercise_share: 60}}\n"), 75)
    )
    assert "audit 40" in blocks(whole(80))


@pytest.mark.parametrize(("minutes", "held"), [(60, 4), (75, 5), (100, 6)])
def test_a_shorter_run_holds_six_per_cent_of_its_time_in_hand_before_the_closing(
    minutes: int, held: int
) -> None:
    plan = whole(minutes)
    (buffer,) = kinds(plan, "buffer")

    assert buffer.minutes >= held
    assert plan.parts.index(buffer) == len(plan.parts) - 2


def test_a_run_of_the_planned_length_for_other_people_holds_what_the_outline_holds() -> None:
    plan = run(day(*WHOLE, duration=165, keys="buffer: 25\n"), 165, people=17)

    assert [part.minutes for part in kinds(plan, "buffer")] == [25]


def test_a_run_never_holds_more_than_a_tenth_of_its_time_in_hand_the_rest_is_empty() -> None:
    plan = fitted(
        part_of("open", AUDIT, act="open", minutes=50),
        part_of("last", activity("promise", 8, "commitment", priority="must"), act="close", minutes=10),
        minutes=58, duration=60, keys="limits: {exercise_share: 100}\n",
    )  # fmt: skip

    assert sum(part.minutes for part in kinds(plan, "buffer")) <= 5
    assert plan.minutes + plan.empty == 58


def test_a_workshop_without_minutes_in_hand_has_none_in_a_shorter_run_unless_they_are_left_over() -> None:
    plan = run(day(*WHOLE, duration=140), 50)

    assert kinds(plan, "buffer") == []


def test_longer_than_planned_exercises_stretch_and_the_rest_stays_empty() -> None:
    plan = whole(200)

    assert "audit 50 long" in blocks(plan)
    assert why(plan) == {"audit": "time"}
    assert (plan.minutes, plan.empty) == (160, 40)


def test_a_few_minutes_left_over_are_in_hand_rather_than_empty() -> None:
    plan = whole(163)

    assert (kinds(plan, "buffer")[0].minutes, plan.empty) == (13, 0)


def test_nobody_sits_over_ninety_minutes_in_the_room_or_sixty_on_screens() -> None:
    assert [max(sittings(whole(minutes))) <= 90 for minutes in (90, 100, 120, 150, 200)] == [True] * 5
    assert [max(sittings(whole(minutes, mode="remote"))) <= 60 for minutes in (80, 100, 120, 150)] == [
        True
    ] * 4


def test_a_run_that_nobody_sits_too_long_in_has_no_break() -> None:
    assert kinds(whole(90), "break") == []
    assert kinds(whole(60, mode="remote"), "break") == []


def test_a_shorter_run_keeps_the_outlines_break_where_it_is_as_long_as_such_a_run_needs() -> None:
    assert [part for part in parts(whole(110)) if part.startswith("coffee")] == ["coffee 10"]
    assert [part.id for part in whole(110).parts][:3] == ["open", "core", "coffee"]


def test_a_break_that_the_outline_has_not_is_called_a_short_break() -> None:
    plan = fitted(OPEN, CORE, MORE, EXTRA, CLOSE, minutes=110, duration=120)
    (pause,) = kinds(plan, "break")

    assert (pause.title, pause.minutes) == ("Short break", 10)


def test_how_long_people_may_sit_can_be_set() -> None:
    plan = run(day(*WHOLE, duration=150, keys=f"{BUFFER}limits: {{sitting: 45}}\n"), 90)

    assert kinds(plan, "break") != []


ROOM_ONLY = part_of(
    "hands", talk("here", 4, mode="room"), talk("there", 4, mode="remote"), activity("show", 6), minutes=20
)


@pytest.mark.parametrize(
    ("mode", "runs"),
    [("room", ["here", "show"]), ("remote", ["there", "show"]), ("hybrid", ["here", "there", "show"])],
)
def test_what_is_for_one_mode_runs_in_that_mode_alone_and_where_both_meet(mode: str, runs: list[str]) -> None:
    plan = fitted(OPEN, ROOM_ONLY, CLOSE, minutes=50, duration=45, mode=mode)

    assert [line.id for line in plan.lines if line.block and line.id in ("here", "there", "show")] == runs


def test_what_is_left_out_because_of_the_mode_says_so() -> None:
    assert why(fitted(OPEN, ROOM_ONLY, CLOSE, minutes=50, duration=45, mode="remote")) == {"here": "mode"}


def test_more_groups_take_more_minutes_for_their_reports_and_others_give_way() -> None:
    report = "[{do: Work, minutes: 14}, {do: Report, minutes: 6, report: headline}]"
    part = part_of(
        "core", exercise("tell", 20, groups="fours", steps=report, priority="must"), talk("x", 4), minutes=25
    )
    sizes = {
        people: blocks(fitted(OPEN, part, CLOSE, minutes=50, duration=50, people=people))
        for people in (8, 16, 24)
    }

    assert [runs[1] for runs in sizes.values()] == ["tell 17", "tell 20", "tell 23"]


def test_an_outcome_whose_every_exercise_was_cut_is_not_promised() -> None:
    names = {minutes: [str(outcome.id) for outcome in whole(minutes).outcomes] for minutes in (150, 75, 60)}

    assert names == {
        150: ["tell-apart", "name-risk", "plan-moment"],
        75: ["tell-apart", "name-risk", "plan-moment"],
        60: ["tell-apart", "plan-moment"],
    }


def test_on_screens_more_than_four_hours_are_refused_with_the_days_that_would_do() -> None:
    code, message, hint = refused(390, mode="remote")

    assert (code, message) == (
        "long-sitting", "390 minutes remote are too long for one sitting; 240 are the most"
    )  # fmt: skip
    assert hint.startswith(
        "run it in 2 sittings, with  days: 2  and about 195 minutes each: 1: 'The open part' to"
    )


def test_on_screens_four_hours_a_day_are_not_refused() -> None:
    assert whole(240, mode="remote").minutes <= 240
    assert whole(390, mode="remote", days=2).days == 2


def test_in_the_room_a_long_day_is_not_refused() -> None:
    assert whole(480).empty == 320
    assert cut(whole(480)) == []
