from __future__ import annotations

from dataclasses import replace

import pytest

from tests.factories import outline, section, stage
from tests.storyboard.day import DAY, day_stage, part
from workshop.brand.palette import HOUSE
from workshop.brand.shapes import Group, Shape
from workshop.storyboard.dial import close_dial, cover_dial, divider_dial, sectors


def named(dial: Group, name: str) -> list[Shape]:
    return [shape for shape in dial.shapes if shape.name == name]


def words(dial: Group) -> list[str]:
    texts = [shape.text for shape in dial.shapes if shape.text]
    return [run.text for text in texts for paragraph in text.paragraphs for run in paragraph.runs]


def test_the_ring_is_divided_by_minutes_with_gaps_between() -> None:
    angles = [(round(start, 3), round(end, 3)) for _, start, end in sectors(day_stage().plan)]
    assert angles[0] == (1.2, 25.714)
    assert angles[1][0] == 28.114
    assert angles[-1][1] == pytest.approx(358.8)


def test_a_section_stands_on_the_dial_where_the_house_style_drew_it() -> None:
    zone = next(shape for shape in divider_dial(part("zone"), day_stage()).shapes if shape.fill == "turn")
    assert zone.adjust == (843429, 5746286, 12360)
    assert (zone.box.x, zone.box.y, zone.box.w, zone.box.h) == (556, 68, 356, 356)


def test_a_break_is_a_thin_arc_in_the_middle_of_the_band() -> None:
    hole = named(close_dial(day_stage()), "Break")[0]
    assert hole.adjust == (5890286, 7851429, 952)
    assert hole.box.x == 576.5
    assert hole.fill == "on@.55"


def test_the_cover_shows_talk_and_turn_in_running_order() -> None:
    dial = cover_dial(day_stage())
    welcome = [shape.fill for shape in dial.shapes[:2]]
    assert welcome == ["on@.34", "turn"]
    assert named(dial, "Talk")[1].adjust == (17886857, 19857000, 12360)


def test_time_in_hand_is_a_hole_like_a_break() -> None:
    workshop = outline(section(minutes=30), section(id="end", act="close", minutes=20), duration=60)
    dial = close_dial(stage(workshop=workshop.replaced(buffer=10)))
    assert [shape.name for shape in dial.shapes] == ["Section", "Break", "Section", "End time"]


def test_the_cover_promises_how_many_minutes_are_the_participants() -> None:
    dial = cover_dial(day_stage())
    assert words(dial) == ["9:00–12:30", "110 of 190 minutes are yours"]
    assert dial.alt == (
        "The workshop as a dial, 9:00 to 12:30: 110 of 190 minutes are the participants' turn"
    )


def test_the_promise_is_in_the_turn_colour_where_that_can_be_read() -> None:
    pale = replace(HOUSE, accent1="#7A4B8A")
    promise = [named(cover_dial(stage(palette=palette)), "Your minutes")[0].text for palette in (HOUSE, pale)]
    assert [text.colour for text in promise if text] == ["turn", "on"]


def test_without_a_start_the_cover_says_how_long_the_workshop_is() -> None:
    from tests.factories import read_outline

    dial = cover_dial(stage(workshop=read_outline(DAY.replace('start: "09:00"\n', ""))))
    assert words(dial)[0] == "3 h 30 min"


def test_a_divider_shows_what_is_done_what_comes_and_what_is_ahead() -> None:
    dial = divider_dial(part("zone"), day_stage())
    assert [shape.fill for shape in named(dial, "Section")] == ["on", "on", "turn", *["on@.26"] * 3]
    assert dial.alt == "The workshop as a dial: section 2 of 4 is next"
    assert divider_dial(part("promises"), day_stage()).alt == "The workshop as a dial: Promises is next"


def test_the_close_is_complete_and_says_when_it_is() -> None:
    dial = close_dial(day_stage())
    assert {shape.fill for shape in named(dial, "Section")} == {"on"}
    assert words(dial) == ["12:30"]
