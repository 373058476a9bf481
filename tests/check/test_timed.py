"""The rules of time, each at its edge: what just passes, what does not, and what another limit allows."""

from __future__ import annotations

import pytest

from tests.check.findings import found, hints, places, problems
from tests.plan.days import DEBRIEF, activity, day, exercise, part_of, talk, titled
from tests.plan.runs import run
from workshop.check.checked import Rule
from workshop.check.timed import (
    a_day_opens_and_closes,
    debriefs_have_their_minutes,
    little_time_is_in_hand,
    most_of_the_time_is_the_participants,
    nobody_sits_for_long,
    nobody_talks_for_long,
    plenaries_do_not_follow_each_other,
    something_is_promised_at_the_end,
    the_closing_has_its_minutes,
)
from workshop.outline.frame import Limits
from workshop.outline.model import Workshop
from workshop.plan.make import make_plan
from workshop.plan.plan import Plan

COFFEE = "- break: Coffee\n  id: coffee\n  minutes: 10"


def planned(*parts: str, minutes: int, keys: str = "", start: str = '"09:00"', **limits: float) -> Plan:
    """Plan a day of these parts as it is written, with limits that its outline sets."""
    own = f"limits: {{{', '.join(f'{key}: {value}' for key, value in limits.items())}}}\n" if limits else ""
    return make_plan(day(*parts, duration=minutes, keys=keys + own, start=start))


def on_event(workshop: Workshop, mode: str = "room", days: int = 1, **limits: float) -> Plan:
    """Plan a day for an event with limits of its own."""
    own = Limits.model_validate({key: str(value) for key, value in limits.items()})
    return run(workshop, workshop.duration, mode=mode, days=days, limits=own)


# ---------------------------------------------------------------------------------------- talk

SHARE = most_of_the_time_is_the_participants
STRETCH = nobody_talks_for_long


def hour_with(talk_minutes: int, **limits: float) -> Plan:
    """Plan an hour with so many minutes of talk, the builder's slides among them."""
    blocks = (talk("idea", 1), activity("work", 60 - talk_minutes))
    return planned(part_of("one", *blocks, minutes=60), minutes=60, **limits)


def test_talk_may_take_thirty_per_cent_of_the_working_minutes_and_no_more() -> None:
    assert found(SHARE, hour_with(18)) == []
    assert found(SHARE, hour_with(19)) == ["talk takes 19 of 60 working minutes, 32 %; 30 % are the most"]


def test_another_share_of_talk_can_be_set_and_the_hint_says_which_one() -> None:
    assert hints(SHARE, hour_with(19)) == ["shorten talk, not activities; or set  limits: {talk_share: 32}"]
    assert found(SHARE, hour_with(19, talk_share=32)) == []
    assert found(SHARE, hour_with(18, talk_share=20)) == [
        "talk takes 18 of 60 working minutes, 30 %; 20 % are the most"
    ]


def test_breaks_and_time_in_hand_are_no_working_minutes() -> None:
    first = part_of("one", talk("idea", 1), activity("work", 42), minutes=60)
    last = part_of("two", activity("again", 20), minutes=20)

    plan = planned(first, COFFEE, last, minutes=100, keys="buffer: 10\n", talk_share=20)

    assert found(SHARE, plan) == ["talk takes 18 of 80 working minutes, 23 %; 20 % are the most"]


def talked(minutes: int, start: str = '"09:00"', **limits: float) -> Plan:
    blocks = (activity("before", 10), talk("idea", minutes - 1), talk("proof", 1), activity("after", 10))
    opening = part_of("one", talk("welcome"), activity("hello", 5), minutes=10)
    return planned(
        opening,
        part_of("two", *blocks, minutes=minutes + 20),
        part_of("three", activity("end", 5), talk("bye"), minutes=10),
        minutes=minutes + 40,
        start=start,
        keys="slides: {dividers: off}\n",
        **limits,
    )


def test_nobody_listens_for_more_than_twelve_minutes() -> None:
    assert found(STRETCH, talked(12)) == []
    assert found(STRETCH, talked(13)) == ["people only listen for 13 minutes, 9:20–9:33; 12 are the most"]


def test_a_long_talk_is_found_where_it_begins() -> None:
    assert places(STRETCH, talked(13)) == ["- claim: Leaving costs nothing"]
    assert hints(STRETCH, talked(13)) == [
        "let them do something in between; or set  limits: {talk_stretch: 13}"
    ]


def test_without_a_start_minutes_tell_when_people_listen() -> None:
    assert found(STRETCH, talked(13, start="")) == [
        "people only listen for 13 minutes, from minute 20 to minute 33; 12 are the most"
    ]


def test_another_stretch_of_talk_can_be_set() -> None:
    assert found(STRETCH, talked(13, talk_stretch=13)) == []
    assert [each.partition(",")[0] for each in found(STRETCH, talked(12, talk_stretch=11))] == [
        "people only listen for 12 minutes"
    ]


def test_on_screens_nobody_listens_for_more_than_eight_minutes_unless_the_event_says_so() -> None:
    whole = talked(9).workshop

    assert found(STRETCH, on_event(whole)) == []
    assert [each.rpartition(";")[2] for each in found(STRETCH, on_event(whole, "remote"))] == [
        " 8 are the most"
    ]
    assert found(STRETCH, on_event(whole, "remote", talk_stretch=9)) == []


def test_a_break_ends_a_talk_and_so_does_time_in_hand() -> None:
    first = part_of("one", activity("hello", 20), talk("idea", 8), minutes=28)
    last = part_of("two", talk("proof", 8), activity("end", 20), minutes=28, act="close")
    off = "slides: {dividers: off, cover: off, outcomes: off, agenda: off}\n"

    assert found(STRETCH, planned(first, COFFEE, last, minutes=66, keys=off)) == []
    assert found(STRETCH, planned(first, last, minutes=60, keys=f"{off}buffer: 4\n")) == []
    assert len(found(STRETCH, planned(first, last, minutes=56, keys=off))) == 1


# ---------------------------------------------------------------------------------------- sitting

SITTING = nobody_sits_for_long


def sat(minutes: int, start: str = '"09:00"', **limits: float) -> Plan:
    half = minutes // 2
    return planned(
        part_of("one", activity("a", half), minutes=half),
        part_of("two", activity("b", minutes - half), minutes=minutes - half),
        COFFEE,
        part_of("three", activity("c", 20), minutes=20),
        minutes=minutes + 30,
        start=start,
        **limits,
    )


def test_nobody_sits_for_more_than_ninety_minutes_without_a_break() -> None:
    assert found(SITTING, sat(90)) == []
    assert found(SITTING, sat(91)) == [
        "people sit for 91 minutes without a break, 9:00–10:31; 90 are the most"
    ]
    assert found(SITTING, sat(91, start="")) == [
        "people sit for 91 minutes without a break, from minute 0 to minute 91; 90 are the most"
    ]


def test_a_long_sitting_is_found_at_its_first_section() -> None:
    assert places(SITTING, sat(91)) == ["- section: The one part"]
    assert hints(SITTING, sat(91)) == ["put a break between two sections; or set  limits: {sitting: 91}"]


def test_another_sitting_can_be_set() -> None:
    assert found(SITTING, sat(91, sitting=91)) == []
    assert len(found(SITTING, sat(90, sitting=89))) == 1


def test_time_in_hand_is_sat_through() -> None:
    parts = (part_of("one", activity("a", 44), minutes=44), part_of("two", activity("b", 44), minutes=44))

    assert found(SITTING, planned(*parts, minutes=90, keys="buffer: 2\n")) == []
    assert len(found(SITTING, planned(*parts, minutes=91, keys="buffer: 3\n"))) == 1


# ---------------------------------------------------------------------------------------- debriefs

DEBRIEFED = debriefs_have_their_minutes


def debriefed(minutes: int, of: int, report: int = 0, **limits: float) -> Plan:
    """Plan an exercise whose debrief has so many minutes of its own, and perhaps a report."""
    steps = [f"{{do: Write one name, minutes: {of - minutes - report}}}"]
    steps += [f"{{do: Say it, report: headline, minutes: {report or 0}}}"] if report else []
    own = exercise(
        "left",
        of,
        steps=f"[{', '.join([*steps, '{do: Be silent}'])}]",
        debrief=DEBRIEF.replace("minutes: 5", f"minutes: {minutes}"),
    )
    return planned(part_of("one", own, talk("idea"), minutes=of + 8), minutes=of + 8, **limits)


@pytest.mark.parametrize(("minutes", "of"), [(5, 12), (5, 27), (6, 28), (8, 40), (12, 60)])
def test_a_debrief_of_five_minutes_and_a_fifth_of_its_exercise_is_long_enough(minutes: int, of: int) -> None:
    assert found(DEBRIEFED, debriefed(minutes, of)) == []
    assert len(found(DEBRIEFED, debriefed(minutes - 1, of))) == 1


def test_a_debrief_that_is_too_short_says_what_its_exercise_needs() -> None:
    plan = debriefed(4, 40)

    assert found(DEBRIEFED, plan) == [
        "the debrief of 'Find who left us' has 4 minutes; after 36 minutes of work it needs 8"
    ]
    assert places(DEBRIEFED, plan)[0].startswith("debrief: {minutes: 4")


def test_the_hint_names_the_limits_that_would_let_a_debrief_pass() -> None:
    for minutes, of, limits in (
        (4, 20, {"debrief_minutes": 4}),
        (7, 40, {"debrief_share": 17}),
        (4, 40, {"debrief_minutes": 4, "debrief_share": 10}),
    ):
        written = ", ".join(f"{key}: {value}" for key, value in limits.items())
        assert hints(DEBRIEFED, debriefed(minutes, of)) == [
            f"give it minutes of the steps; or set  limits: {{{written}}}"
        ]
        assert found(DEBRIEFED, debriefed(minutes, of, **limits)) == []


def test_reports_are_no_work_that_a_debrief_follows() -> None:
    assert found(DEBRIEFED, debriefed(6, 40, report=10)) == []
    assert len(found(DEBRIEFED, debriefed(6, 40))) == 1


# ---------------------------------------------------------------------------------------- the end

CLOSING = the_closing_has_its_minutes


def closed(minutes: int, **limits: float) -> Plan:
    return planned(
        part_of("one", activity("work", 100), minutes=120 - minutes),
        part_of("two", activity("promise", minutes, "commitment"), minutes=minutes, act="close"),
        minutes=120,
        **limits,
    )


def test_the_closing_has_five_per_cent_of_the_day() -> None:
    assert found(CLOSING, closed(6)) == []
    assert found(CLOSING, closed(5)) == ["the closing has 5 of 120 minutes, 4 %; 5 % are the least"]
    assert places(CLOSING, closed(5)) == ["- section: The two part"]


def test_another_share_of_the_closing_can_be_set_in_the_outline_and_in_the_event() -> None:
    assert hints(CLOSING, closed(5)) == ["give it more; or set  limits: {closing_share: 4}"]
    assert found(CLOSING, closed(5, closing_share=4)) == []
    assert len(found(CLOSING, closed(6, closing_share=6))) == 1
    assert len(found(CLOSING, on_event(closed(6).workshop, closing_share=8))) == 1


def test_a_workshop_ends_with_a_commitment_or_is_refused() -> None:
    without = planned(part_of("one", activity("work", 50), minutes=60), minutes=60)
    (problem,) = problems(something_is_promised_at_the_end, without)

    assert (problem.code, problem.severity) == ("no-commitment", "error")
    assert places(something_is_promised_at_the_end, without) == ["- section: The one part"]
    assert found(something_is_promised_at_the_end, closed(6)) == []


# ---------------------------------------------------------------------------------------- plenaries

IN_A_ROW = plenaries_do_not_follow_each_other


def plenary(name: str, minutes: int, groups: str = "plenary") -> str:
    return activity(name, minutes, "discussion", groups=groups)


def discussed(*blocks: str, **limits: float) -> Plan:
    return planned(part_of("one", *blocks, minutes=60), minutes=60, **limits)


def test_two_plenaries_of_more_than_ten_minutes_do_not_follow_each_other() -> None:
    assert found(IN_A_ROW, discussed(plenary("a", 11), plenary("b", 10))) == []
    assert found(IN_A_ROW, discussed(plenary("a", 10), plenary("b", 11))) == []
    assert found(IN_A_ROW, discussed(plenary("a", 11), plenary("b", 12))) == [
        "'Who would stay?' and 'Who would stay?' are two long plenaries in a row, 11 and 12 minutes; "
        "10 are long"
    ]


def test_talk_between_two_plenaries_does_not_part_them_and_work_in_groups_does() -> None:
    assert len(found(IN_A_ROW, discussed(plenary("a", 11), talk("idea"), plenary("b", 11)))) == 1
    assert found(IN_A_ROW, discussed(plenary("a", 11), plenary("c", 5, "pairs"), plenary("b", 11))) == []


def test_a_break_parts_two_plenaries() -> None:
    first = part_of("one", plenary("a", 20), minutes=30)
    last = part_of("two", plenary("b", 20), minutes=30)

    assert len(found(IN_A_ROW, planned(first, last, minutes=60))) == 1
    assert found(IN_A_ROW, planned(first, COFFEE, last, minutes=70)) == []


def test_the_hint_names_the_length_that_lets_one_of_two_plenaries_pass() -> None:
    assert hints(IN_A_ROW, discussed(plenary("a", 15), plenary("b", 12))) == [
        "let one of them be in groups; or set  limits: {plenary: 12}"
    ]
    assert found(IN_A_ROW, discussed(plenary("a", 15), plenary("b", 12), plenary=12)) == []


# ---------------------------------------------------------------------------------------- in hand

IN_HAND = little_time_is_in_hand


def held(minutes: int, **limits: float) -> Plan:
    parts = (part_of("one", activity("a", 30), minutes=50), part_of("two", activity("b", 30), minutes=40))
    rest = part_of("rest", activity("c", 5), minutes=10 - minutes + 20)
    return planned(rest, *parts, minutes=120, keys=f"buffer: {minutes}\n", **limits)


def test_a_tenth_of_the_time_may_be_in_hand() -> None:
    assert found(IN_HAND, held(12)) == []
    assert found(IN_HAND, held(13)) == ["13 of 120 minutes are in hand; 10 % are the most"]
    assert places(IN_HAND, held(13)) == ["buffer: 13"]


def test_another_share_in_hand_can_be_set() -> None:
    assert hints(IN_HAND, held(13)) == ["give some to an activity; or set  limits: {slack_share: 11}"]
    assert found(IN_HAND, held(13, slack_share=11)) == []
    assert len(found(IN_HAND, held(12, slack_share=9))) == 1


# ---------------------------------------------------------------------------------------- several days


def over_two_days() -> Plan:
    """Plan two days: the first ends with a long round and talk, the second begins with talk and a round."""
    first = part_of("one", activity("a", 20), plenary("b", 20), talk("idea", 8), minutes=48)
    last = part_of("two", talk("proof", 8), plenary("c", 20), activity("d", 20), minutes=48, act="close")
    names = ("cover", "outcomes", "agenda", "dividers", "argument", "recap", "close")
    off = f"slides: {{{', '.join(f'{name}: off' for name in names)}}}"
    return on_event(day(first, last, duration=96, keys=f"{off}\n"), days=2)


@pytest.mark.parametrize("rule", [STRETCH, IN_A_ROW, SITTING])
def test_a_night_is_a_break(rule: Rule) -> None:
    plan = over_two_days()

    assert plan.days == 2
    assert found(rule, plan) == []


# ------------------------------------------------------------------------------------------------ acts

ACTS = a_day_opens_and_closes


def acts(*named: str) -> Plan:
    """Plan a day of sections of twenty minutes in these acts."""
    parts = [titled(f"part-{place}", act) for place, act in enumerate(named)]
    return planned(*parts, minutes=20 * len(named))


@pytest.mark.parametrize(
    ("named", "missing"),
    [
        (("open", "explore", "close"), []),
        (("explore", "open", "close"), []),
        (("open", "explore", "explore"), ["no section is there to close the day"]),
        (("explore", "explore", "close"), ["no section is there to open the day"]),
        (("explore", "explore"), []),
    ],
)
def test_a_day_of_three_sections_and_more_opens_and_closes(
    named: tuple[str, ...], missing: list[str]
) -> None:
    assert found(ACTS, acts(*named)) == missing
