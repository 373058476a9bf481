from __future__ import annotations

import pytest

from tests.factories import stage
from workshop.brand.house.turns import discuss, vote
from workshop.brand.shapes import Box, Group
from workshop.storyboard.ring import ring, rings_for


def drawn(minutes: int) -> tuple[Group, str, float]:
    group, number = ring(minutes, discuss(rings_for(minutes)), stage())
    return group, number.text, number.size


def arcs(group: Group) -> list[tuple[str, tuple[int, ...]]]:
    return [(shape.geometry, shape.adjust) for shape in group.shapes if shape.name == "Minutes"]


def unit(group: Group) -> tuple[str, float, Box]:
    shape = group.shapes[-1]
    assert shape.text
    return shape.text.paragraphs[0].runs[0].text, shape.text.size, shape.box


def test_a_minute_is_six_degrees_from_twelve_o_clock() -> None:
    group, number, size = drawn(25)
    assert arcs(group) == [("blockArc", (16200000, 3600000, 11404))]
    assert (number, size) == ("25", 76)
    assert unit(group)[:2] == ("min", 27)


def test_an_hour_fills_the_ring() -> None:
    assert arcs(drawn(60)[0]) == [("donut", (11404,))]


def test_more_than_an_hour_takes_a_second_ring_inside_the_first() -> None:
    group, number, size = drawn(90)
    assert arcs(group) == [("donut", (7018,)), ("blockArc", (16200000, 5400000, 8511))]
    assert (number, size) == ("90", 60)
    assert group.shapes[1].box == Box(704, 62, 188, 188)


def test_more_than_two_hours_are_written_in_hours() -> None:
    group, number, size = drawn(135)
    assert [geometry for geometry, _ in arcs(group)] == ["donut", "donut"]
    assert (number, size) == ("2:15", 52)
    assert unit(group)[0] == "hours"


def test_the_number_and_its_unit_stand_as_drawn() -> None:
    group, number = ring(15, discuss(), stage())
    place = number.place
    assert (place.x, place.y, place.w, place.h) == pytest.approx((714.4, 93.68, 167.2, 80.56))
    assert unit(group)[2].y == pytest.approx(174.24)


def test_a_kind_that_never_takes_an_hour_shows_a_full_ring() -> None:
    group, number = ring(75, vote(4), stage())
    assert arcs(group) == [("donut", (11404,))]
    assert number.text == "75"


@pytest.mark.parametrize(("minutes", "said"), [(1, "1 minute"), (15, "15 minutes")])
def test_the_ring_says_its_minutes(minutes: int, said: str) -> None:
    assert drawn(minutes)[0].alt == said
