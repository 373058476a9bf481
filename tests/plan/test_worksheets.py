"""The numbers of worksheets, which deck, notes, guide and workbook share."""

from __future__ import annotations

import pytest

from tests.factories import LIBRARY
from tests.plan.days import activity, day, exercise, part_of, talk
from tests.plan.runs import run
from workshop.build import read_outline
from workshop.library import outline_names
from workshop.plan.worksheets import worksheet_numbers

SHEET = "[{box: Who left us?}]"
DAY = day(
    part_of(
        "work",
        talk("idea", 3, priority="must"),
        exercise("sort", 12, worksheet=SHEET, priority="should"),
        exercise("tell", 12, priority="must"),
        activity("think", 4, priority="must"),
        activity("discuss", 4, "discussion", priority="must"),
        exercise("audit", 14, worksheet=SHEET, main="true", priority="must"),
        minutes=55,
    ),
    part_of("last", activity("promise", 8, "commitment", priority="must"), minutes=12),
    duration=67,
)


def test_whatever_people_write_in_has_a_number_in_the_order_of_the_run() -> None:
    assert worksheet_numbers(run(DAY)) == {"sort": 1, "think": 2, "audit": 3, "promise": 4}


def test_numbers_close_up_when_a_worksheet_does_not_run() -> None:
    assert worksheet_numbers(run(DAY, 58)) == {"think": 1, "audit": 2, "promise": 3}


@pytest.mark.parametrize("deck", outline_names(LIBRARY))
def test_the_worksheets_of_a_shipped_workshop_count_from_one_without_a_gap(deck: str) -> None:
    numbers = list(worksheet_numbers(run(read_outline(LIBRARY, deck), 90)).values())

    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= 2
