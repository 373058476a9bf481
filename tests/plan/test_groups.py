"""Groups: everybody has one, and none is much larger than another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.plan.groups import group_sizes

PEOPLE, SIZE = st.integers(1, 200), st.integers(1, 12)


@given(PEOPLE, SIZE)
def test_everybody_is_in_a_group(people: int, size: int) -> None:
    assert sum(group_sizes(people, size)) == people


@given(PEOPLE, st.integers(1, 12))
def test_groups_differ_by_at_most_one_person(people: int, size: int) -> None:
    sizes = group_sizes(people, size)

    assert max(sizes) - min(sizes) <= 1


@given(PEOPLE, SIZE)
def test_no_group_is_much_smaller_than_was_asked_for_unless_there_are_too_few_people(
    people: int, size: int
) -> None:
    assert min(group_sizes(people, size)) >= min(people, size if size < 4 else size * 3 // 4)


@given(PEOPLE, st.integers(4, 12))
def test_no_group_is_half_as_large_again_as_was_asked_for(people: int, size: int) -> None:
    assert max(group_sizes(people, size)) < size * 1.5


@pytest.mark.parametrize(
    ("people", "size", "groups"),
    [
        (17, 3, (4, 4, 3, 3, 3)),
        (16, 4, (4, 4, 4, 4)),
        (5, 2, (3, 2)),
        (2, 3, (2,)),
        (5, 3, (5,)),
        (1, 3, (1,)),
        (0, 3, ()),
        (3, 1, (1, 1, 1)),
        (14, 6, (7, 7)),
        (7, 4, (4, 3)),
        (6, 4, (3, 3)),
        (11, 4, (4, 4, 3)),
    ],
)
def test_leftover_people_join_groups_one_each(people: int, size: int, groups: tuple[int, ...]) -> None:
    assert group_sizes(people, size) == groups


def test_the_whole_room_is_one_group() -> None:
    assert group_sizes(17, 0) == (17,)
    assert group_sizes(0, 0) == ()
