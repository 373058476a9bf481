"""Where breaks go and how long they are: nobody sits too long, and the outline's own places come first."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.plan.breaks import break_minutes, placed, sittings
from workshop.plan.plan import Mode

SECTIONS = st.lists(st.integers(1, 80), min_size=1, max_size=7)


@pytest.mark.parametrize(
    ("breaks", "times"), [((), (100,)), ((0,), (10, 90)), ((1, 2), (30, 30, 40)), ((2,), (60, 40))]
)
def test_people_sit_from_one_break_to_the_next(breaks: tuple[int, ...], times: tuple[int, ...]) -> None:
    assert sittings([10, 20, 30, 40], breaks) == times


def test_a_break_divides_the_time_into_sittings_as_alike_as_can_be() -> None:
    assert placed([20, 30, 30, 20], (), 1, 90) == (1,)
    assert placed([30, 30, 30, 30, 30, 30], (), 2, 90) == (1, 3)


def test_a_place_where_the_outline_has_a_break_comes_first_if_it_is_about_as_good() -> None:
    assert placed([30, 30, 30, 30], (), 1, 90) == (1,)
    assert placed([30, 30, 10, 30, 30], {2}, 1, 90) == (2,)
    assert placed([40, 30, 20, 50], {0}, 1, 90) == (1,)  # 40 and 100: one would sit too long


def test_a_place_of_the_outlines_at_which_people_have_sat_too_long_is_left() -> None:
    assert placed([90, 1, 89], {1}, 1, 90) == (0,)
    assert placed([89, 1, 90], {1}, 1, 90) == (1,)


def test_nobody_needs_a_break_after_a_few_minutes() -> None:
    assert placed([10, 70, 60], (), 2, 60) == (0, 1)  # the limit counts before that
    assert placed([18, 60, 30, 30], (), 2, 90) == (1, 2)


def test_where_a_section_is_longer_than_the_limit_the_others_are_cared_for() -> None:
    assert placed([20, 120, 20], (), 1, 90) in ((0,), (1,))
    assert placed([20, 120, 20], (), 2, 90) == (0, 1)


def test_no_break_is_asked_for_and_none_is_placed() -> None:
    assert placed([50, 50], (), 0, 60) == ()


def test_more_breaks_than_there_are_places_are_none() -> None:
    assert placed([50], (), 1, 60) == ()


@given(SECTIONS, st.integers(0, 4), st.sampled_from([60, 90]))
@settings(max_examples=80, deadline=None)
def test_no_other_places_would_keep_people_from_sitting_too_long_where_these_do_not(
    minutes: list[int], count: int, limit: int
) -> None:
    chosen = placed(minutes, (), count, limit)
    least = min(
        (over(sittings(minutes, places), limit) for places in combinations(range(len(minutes) - 1), count)),
        default=over(sittings(minutes, ()), limit),
    )

    assert over(sittings(minutes, chosen), limit) == least


def over(times: tuple[int, ...], limit: int) -> int:
    return sum(max(0, time - limit) for time in times)


@given(SECTIONS, st.integers(0, 4))
@settings(max_examples=80, deadline=None)
def test_sittings_lose_no_minute(minutes: list[int], count: int) -> None:
    assert sum(sittings(minutes, placed(minutes, (), count, 90))) == sum(minutes)


@pytest.mark.parametrize(
    ("total", "count", "mode", "lengths"),
    [
        (120, 1, "room", (10,)),
        (150, 1, "room", (10,)),
        (151, 1, "room", (20,)),
        (390, 3, "room", (20, 10, 10)),
        (90, 1, "remote", (5,)),
        (91, 1, "remote", (10,)),
        (150, 2, "remote", (5, 5)),
        (210, 3, "remote", (10, 10, 10)),
        (120, 1, "hybrid", (10,)),
        (120, 0, "room", ()),
    ],
)
def test_breaks_are_ten_minutes_the_first_of_a_long_run_twenty_and_brief_ones_on_screens_five(
    total: int, count: int, mode: Mode, lengths: tuple[int, ...]
) -> None:
    assert break_minutes(total, count, mode) == lengths
