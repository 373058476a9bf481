"""Values are compared by what they hold, and many works are done side by side."""

from __future__ import annotations

import pickle
from dataclasses import replace
from functools import partial

import pytest

from workshop.library.beside import side_by_side
from workshop.values import frozen


@frozen
class Seat:
    """Stand for any value."""

    row: int
    taken: bool = False


def test_values_with_the_same_fields_are_one_key() -> None:
    assert {Seat(1): "front"}[Seat(1)] == "front"
    assert Seat(1) != Seat(1, taken=True)


def test_a_changed_value_is_another_one() -> None:
    seat = Seat(1)
    assert (replace(seat, taken=True), seat) == (Seat(1, taken=True), Seat(1))


def test_a_value_has_no_room_for_anything_else() -> None:
    with pytest.raises(AttributeError):
        setattr(Seat(1), "colour", "red")  # noqa: B010  the type checker would not let it through


def test_values_go_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(Seat(2, taken=True))) == Seat(2, taken=True)


@pytest.mark.parametrize("much", [False, True])
def test_what_is_made_side_by_side_comes_in_order(much: bool) -> None:
    works = [partial(pow, number, 2) for number in range(50)]
    assert side_by_side(works, much) == [number**2 for number in range(50)]


@pytest.mark.parametrize("much", [False, True])
def test_the_first_work_that_fails_is_the_one_that_is_told(much: bool) -> None:
    works = [partial(int, text) for text in ("1", "two", "three")]
    with pytest.raises(ValueError, match="'two'"):
        side_by_side(works, much)
