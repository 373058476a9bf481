"""The rules of thumb: their defaults, and who may set them."""

from __future__ import annotations

from dataclasses import asdict

from workshop.outline.frame import Limits
from workshop.plan.limits import REMOTE, ROOM, Rules, rules_of


def limits(**keys: object) -> Limits:
    return Limits.model_validate(keys)


def test_every_limit_an_outline_can_set_is_a_rule_and_every_rule_can_be_set() -> None:
    assert set(Limits.model_fields) - {"span"} == set(asdict(ROOM))


def test_without_limits_the_rules_are_those_of_the_mode() -> None:
    assert rules_of("room") == rules_of("hybrid", limits()) == ROOM
    assert rules_of("remote", limits()) == REMOTE


def test_on_screens_people_listen_and_sit_for_less_long_and_nothing_else_differs() -> None:
    differ = {name: value for name, value in asdict(REMOTE).items() if value != asdict(ROOM)[name]}

    assert differ == {"talk_stretch": 8, "sitting": 60}
    assert (ROOM.talk_stretch, ROOM.sitting) == (12, 90)


def test_what_the_outline_sets_counts_and_the_others_stay() -> None:
    assert rules_of("room", limits(sitting=75)) == Rules(sitting=75)


def test_what_the_event_sets_counts_before_what_the_outline_sets() -> None:
    known = rules_of("remote", limits(sitting=50, plenary=12), limits(sitting=45))

    assert (known.sitting, known.plenary, known.talk_stretch) == (45, 12, 8)


def test_a_limit_of_nothing_is_a_limit() -> None:
    assert rules_of("room", limits(buffer_share=0)).buffer_share == 0


def test_a_full_report_and_a_headline_take_the_minutes_that_were_set() -> None:
    known = rules_of("room", limits(headline_report=2, full_report="4.5"))

    assert (known.report("headline"), known.report("full")) == (2, 4.5)
    assert (ROOM.report("headline"), ROOM.report("full")) == (1.5, 3)


def test_time_in_hand_is_its_share_of_a_run_in_whole_minutes() -> None:
    assert [ROOM.buffer(minutes) for minutes in (0, 1, 100, 101)] == [0, 1, 6, 7]
    assert rules_of("room", limits(buffer_share=0)).buffer(100) == 0
