from __future__ import annotations

import pytest

from tests.factories import outline, section, stage
from tests.storyboard.day import day_storyboard, part, slide
from workshop.brand.palette import HOUSE
from workshop.brand.shapes import Box, Shape
from workshop.outline.model import Workshop
from workshop.storyboard.compose import compose
from workshop.storyboard.rail import rail_of, stretches, with_rail
from workshop.storyboard.scene import Slide
from workshop.storyboard.stage import Stage


def shapes(of: Slide, name: str) -> list[Shape]:
    assert of.rail
    return [shape for shape in of.rail.shapes if shape.name == name]


def many(count: int, minutes: int = 20, more: str = "") -> Workshop:
    sections = [section(section=f"Part {n}", id=f"p{n}", minutes=minutes) for n in range(count)]
    return outline(*sections[: count // 2], *([more] if more else []), *sections[count // 2 :])


def first_slide(title: str, on: Stage | None = None) -> Slide:
    workshop = outline(section(section=f'"{title}"', id="only", act="open", minutes=30))
    on = on or stage(workshop=workshop)
    return compose(on.plan, on, "test").slides[1]


def test_items_are_as_wide_as_their_minutes() -> None:
    items = stretches(part_stage().plan)
    assert [round(item.w) for item in items] == [60, 180, 200, 80, 200, 80, 40]
    assert items[0].x == 48
    assert items[-1].right == pytest.approx(912)


def part_stage() -> Stage:
    from tests.storyboard.day import day_stage

    return day_stage()


def test_a_break_is_a_thinner_line() -> None:
    heights = {round(shape.box.x): shape.box.h for shape in shapes(slide("holds-back"), "Ahead")}
    assert heights[500] == 1
    assert heights[584] == 3


def test_past_and_ahead_meet_under_the_marker() -> None:
    on = slide("map")
    marker = shapes(on, "Now")[0].box
    assert max(shape.box.right for shape in shapes(on, "Past")) == marker.x + 6 == 396
    assert min(shape.box.x for shape in shapes(on, "Ahead")) == 396
    assert shapes(on, "Clearance")[0].box == Box(396 - 8.5, 480.5, 17, 17)


def test_the_marker_moves_with_the_minutes_of_the_debrief() -> None:
    task, debrief = shapes(slide("map"), "Now")[0], shapes(slide("map-debrief"), "Now")[0]
    assert debrief.box.x - task.box.x == pytest.approx(200 * 21 / 50)


def test_the_marker_is_raspberry_on_paper_marigold_on_deep_and_ink_on_turn() -> None:
    fills = {each.layout.ground: shapes(each, "Now")[0].fill for each in day_storyboard().slides if each.rail}
    assert fills == {"paper": "look", "tint": "look", "deep": "turn", "turn": "on"}


def test_the_marker_follows_a_brand_whose_turn_colour_is_seen_on_its_paper() -> None:
    from dataclasses import replace

    neon = replace(HOUSE, accent1="#005500")
    on = stage(workshop=outline(section(minutes=30)), palette=neon)
    assert shapes(first_slide("x", on), "Now")[0].fill == "turn"


def test_the_rail_says_where_we_are() -> None:
    assert slide("map").rail.alt == "Section 2 of 4, The value creation zone, 85 of 210 minutes"  # type: ignore[union-attr]
    assert slide("holds-back").rail.alt == "Welcome, 10 of 210 minutes"  # type: ignore[union-attr]


def test_the_caption_stands_under_its_section() -> None:
    footer = slide("map").footer
    assert footer
    assert footer.text == "2\u2002The value creation zone"
    assert footer.place == Box(296, 500, 370, 20)
    assert footer.paragraphs[0].runs[0].bold


def test_a_caption_near_the_right_edge_ends_with_its_section_but_never_on_the_number() -> None:
    footer = slide("one-promise").footer
    assert footer
    assert footer.place.right == 842
    assert footer.paragraphs[0].align == "right"


def test_a_caption_in_the_middle_stops_short_of_the_slide_number() -> None:
    footer = slide("giving").footer
    assert footer
    assert footer.place == Box(584, 500, 252, 20)


def test_only_the_caption_is_cut_and_at_a_word() -> None:
    footer = first_slide("Who gives more here, and who gives the very best of all?").footer
    assert footer
    assert footer.text == "Who gives more here, and who gives the very…"
    assert len(footer.text) <= 44


def test_straight_quotation_marks_in_a_caption_are_curled() -> None:
    footer = first_slide("Isn't it ours?").footer
    assert footer
    assert footer.text.endswith("Isn’t it ours?")


def test_a_cover_and_a_close_have_no_rail() -> None:
    for ident in ("cover", "close"):
        assert (slide(ident).rail, slide(ident).footer, slide(ident).number) == (None, None, None)


def test_slides_are_numbered_from_the_cover_on() -> None:
    assert slide("outcomes").number.text == "2"  # type: ignore[union-attr]
    assert slide("sources").number.text == "25"  # type: ignore[union-attr]


def test_a_tiny_break_is_still_seen_and_the_rail_keeps_its_width() -> None:
    workshop = outline(section(minutes=300), "- break: Breath\n  minutes: 1", section(id="b", minutes=300))
    items = stretches(stage(workshop=workshop).plan)
    assert items[1].w == 12
    assert items[-1].right == pytest.approx(912)


def test_more_than_fourteen_parts_are_shown_by_half_days() -> None:
    workshop = many(16, more="- break: Lunch\n  minutes: 60")
    items = stretches(stage(workshop=workshop).plan)
    assert [(item.minutes, item.thin) for item in items] == [(160, False), (60, True), (160, False)]


def test_the_marker_moves_on_within_a_half_day() -> None:
    on = stage(workshop=many(16, more="- break: Lunch\n  minutes: 60"))
    bare, rail = slide("argument"), stretches(on.plan)
    parts = [part(ident, on) for ident in ("p0", "p1", "p8")]
    railed = [with_rail(bare, rail_of(each, rail, on), each.start, 1, on) for each in parts]
    places = [shapes(each, "Now")[0].box.x for each in railed]
    assert places == sorted(places)
    assert len(set(places)) == 3
