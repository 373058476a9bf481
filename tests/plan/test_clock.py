"""Clock times: as people read them, over midnight, and the time elapsed when nobody set a start."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.plan.clock import clock, clock_span

NINE = 9 * 60


@pytest.mark.parametrize(
    ("start", "minutes", "shown"),
    [(NINE, 0, "9:00"), (NINE, 5, "9:05"), (NINE, 210, "12:30"), (NINE, 15 * 60, "0:00"), (1430, 15, "0:05")],
)
def test_a_time_of_day_is_written_without_a_leading_nought(start: int, minutes: int, shown: str) -> None:
    assert clock(start, minutes) == shown


def test_a_day_that_starts_at_midnight_has_a_start() -> None:
    assert clock(0, 25 * 60) == "1:00"


@pytest.mark.parametrize(("minutes", "shown"), [(0, "0:00"), (65, "1:05"), (25 * 60, "25:00")])
def test_without_a_start_the_time_elapsed_counts_on(minutes: int, shown: str) -> None:
    assert clock(None, minutes) == shown


@given(st.integers(0, 1439), st.integers(0, 3000))
def test_a_time_of_day_never_passes_midnight(start: int, minutes: int) -> None:
    hours, _, rest = clock(start, minutes).partition(":")

    assert 0 <= int(hours) < 24
    assert (int(hours) * 60 + int(rest) - start - minutes) % 1440 == 0


def test_a_span_has_an_en_dash_and_may_cross_midnight() -> None:
    assert clock_span(NINE, 0, 210) == "9:00–12:30"
    assert clock_span(23 * 60, 0, 90) == "23:00–0:30"
    assert clock_span(None, 0, 90) == "0:00–1:30"
