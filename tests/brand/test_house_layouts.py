from __future__ import annotations

from itertools import pairwise

import pytest

from workshop.brand.house import all_layouts, diagrams, layout, lists, panels, statements
from workshop.brand.layouts import Layout
from workshop.brand.shapes import Box

BY_ID = pytest.mark.parametrize("known", all_layouts(), ids=lambda known: known.id)


def boxes(made: Layout, start: str = "") -> list[Box]:
    return [slot.box for slot in made.slots if slot.name.startswith(start)]


def test_layouts_are_told_apart_by_id_and_by_name() -> None:
    assert len({known.id for known in all_layouts()}) == len(all_layouts())
    assert len({known.name for known in all_layouts()}) == len(all_layouts())


def test_a_layout_is_found_by_its_id() -> None:
    assert layout("points-4") is lists.points(4)
    with pytest.raises(KeyError):
        layout("points-40")


@BY_ID
def test_slots_of_a_layout_have_their_own_index(known: Layout) -> None:
    indices = [slot.idx for slot in known.slots]
    assert len(set(indices)) == len(indices)


@BY_ID
def test_a_layout_has_one_title_unless_it_is_blank(known: Layout) -> None:
    titles = [slot for slot in known.slots if slot.type in ("title", "ctrTitle")]
    assert len(titles) == (0 if known.id.startswith("blank") else 1)


@BY_ID
def test_slots_stand_on_the_slide(known: Layout) -> None:
    for slot in known.slots:
        box = slot.box
        assert box.x >= 0
        assert box.y >= 0
        assert box.right <= 960
        assert box.bottom <= 540


@BY_ID
def test_sizes_go_from_large_to_small_and_never_below_fourteen(known: Layout) -> None:
    for slot in known.slots:
        assert slot.sizes[0] >= slot.sizes[1] >= 14


@BY_ID
def test_a_layout_tells_what_to_write_in_each_slot(known: Layout) -> None:
    assert all(slot.prompt for slot in known.slots)


@pytest.mark.parametrize("rows", [2, 3, 4, 5])
@pytest.mark.parametrize(("title_lines", "top"), [(1, 126), (2, 162)])
def test_points_share_the_frame_below_the_title(rows: int, title_lines: int, top: int) -> None:
    heads = [slot.box for slot in lists.points(rows, title_lines).slots if slot.name.endswith("head")]
    assert [box.y for box in heads] == [top + (462 - top) / rows * row for row in range(rows)]
    assert heads[-1].bottom == pytest.approx(462)


def test_points_without_texts_take_the_whole_width() -> None:
    assert {box.w for box in boxes(lists.points(3, texts=False), "Point")} == {864}


def test_a_row_rule_runs_along_the_top_of_each_row() -> None:
    assert [rule.box.y for rule in lists.points(4).shapes] == [126.5, 210.5, 294.5, 378.5]


@pytest.mark.parametrize("count", [3, 4, 5, 6])
def test_steps_rise_evenly_and_stand_on_the_frame(count: int) -> None:
    stairs = [panels.stair(index, count) for index in range(count)]
    assert {round(box.bottom, 6) for box in stairs} == {462}
    rises = {round(high.h - low.h, 6) for low, high in pairwise(stairs)}
    assert len(rises) == 1
    assert stairs[-1].h == 264
    assert stairs[-1].right == pytest.approx(912)


def test_a_step_head_ends_eight_points_above_its_stair() -> None:
    made = panels.steps(4)
    assert made.slot("Step 1 head").box.bottom == made.slot("Step 1 text").box.y - 8


def test_the_last_step_is_the_goal_unless_there_is_none() -> None:
    assert panels.steps(4).slots[-1].fill == "look"
    assert panels.steps(4, goal=False).slots[-1].fill == "tint"
    assert [slot.fill for slot in panels.steps(3, texts=False).slots[1:]] == ["tint", "tint", "look"]


@pytest.mark.parametrize("count", [4, 5, 6, 7, 8])
@pytest.mark.parametrize("prompt", [True, False])
def test_tiles_fill_the_frame_from_edge_to_edge(count: int, prompt: bool) -> None:
    cells = boxes(panels.tiles(count, prompt))[1:]
    assert (cells[0].x, cells[0].y) == (48, 126)
    assert max(box.right for box in cells) == pytest.approx(912)
    assert max(box.bottom for box in cells) == pytest.approx(462)


def test_a_prompt_takes_what_the_last_row_has_left() -> None:
    assert panels.tiles(7, prompt=True).slot("Prompt").box.w == pytest.approx(211.5)
    assert panels.tiles(4, prompt=True).slot("Prompt").box.w == pytest.approx(574)


def test_the_favoured_side_is_strong_and_its_text_too() -> None:
    made = lists.contrast("left")
    assert [field.fill for field in made.shapes] == ["strong", "tint"]
    assert made.slot("Left text").colour == "on-strong"
    assert made.slot("Right head").colour == "on-tint"


def test_without_a_favoured_side_a_gap_parts_the_fields() -> None:
    left, right = lists.contrast("none").shapes
    assert (left.fill, right.fill) == ("tint", "tint")
    assert right.box.x - left.box.right == 6


def test_a_two_line_title_moves_the_fields_down_and_keeps_their_foot() -> None:
    one, two = lists.contrast(), lists.contrast(title_lines=2)
    assert two.slot("Left head").box.y - one.slot("Left head").box.y == 36
    assert one.slot("Left text").box.bottom == two.slot("Left text").box.bottom == 438


def test_the_cell_to_look_at_is_filled_with_look() -> None:
    assert [slot.fill for slot in diagrams.matrix(2).slots if slot.name.startswith("Quadrant")] == [
        "tint", "tint", "look", "tint",
    ]  # fmt: skip
    assert "look" not in {slot.fill for slot in diagrams.matrix().slots}


def test_the_lens_is_what_the_two_circles_share() -> None:
    lens = diagrams.overlap().shapes[-1].box
    left, right = diagrams.CIRCLES
    assert (lens.x, lens.right) == (right.x, left.right)
    assert lens.y + lens.h / 2 == pytest.approx(252)


@pytest.mark.parametrize("made", [statements.picture(), statements.picture_one_line(credit=True)])
def test_a_credit_stands_clear_of_the_headline_on_its_plate(made: Layout) -> None:
    title, credit = made.slot("Title"), made.slot("Caption")
    assert title.box.bottom - title.insets.bottom <= credit.box.y
    assert title.box.bottom == 540


def test_only_the_picture_does_without_the_time_rail() -> None:
    bare = {known.id for known in (*statements.layouts(), *lists.layouts()) if not known.rail}
    assert all(ident.startswith("picture") for ident in bare)
    assert "picture" in bare


def test_a_facilitator_finds_title_only_and_blank_on_every_ground() -> None:
    assert {made.ground for made in statements.UTILITIES} == {"paper", "tint", "deep", "turn"}
    assert len(statements.UTILITIES) == 8


@pytest.mark.parametrize(
    ("ident", "slot", "sizes"),
    [
        ("claim", "Title", (80, 48)),
        ("claim", "Support", (26, 22)),
        ("quote-short", "Quotation", (72, 44)),
        ("quote-portrait", "Quotation", (34, 28)),
        ("quote-long", "Quotation", (44, 30)),
        ("quote-long", "Speaker", (24, 20)),
        ("quote-long", "Source", (20, 16)),
        ("number", "Number", (250, 160)),
        ("number", "Title", (34, 32)),
        ("contrast", "Title", (40, 32)),
        ("contrast", "Left head", (60, 40)),
        ("contrast", "Right text", (26, 20)),
        ("points-4", "Point 1 head", (34, 26)),
        ("points-5", "Point 1 head", (30, 24)),
        ("points-5", "Point 5 text", (24, 20)),
        ("points-3-picture", "Point 1", (28, 24)),
        ("tiles-7-prompt", "Tile 7", (36, 26)),
        ("tiles-7-prompt", "Prompt", (24, 20)),
        ("steps-4", "Step 1 head", (30, 22)),
        ("steps-5", "Step 1 head", (26, 20)),
        ("steps-6", "Step 1 head", (24, 20)),
        ("steps-4", "Step 1 text", (22, 20)),
        ("matrix", "Quadrant 1", (28, 22)),
        ("overlap", "Circle A label", (28, 24)),
        ("overlap", "Overlap label", (24, 20)),
        ("story", "Situation", (24, 20)),
        ("story", "Outcome", (38, 28)),
        ("chart", "Source", (16, 14)),
        ("picture", "Title", (40, 32)),
        ("text", "Text", (26, 20)),
    ],
)
def test_text_has_the_sizes_of_the_house_style(ident: str, slot: str, sizes: tuple[int, int]) -> None:
    assert layout(ident).slot(slot).sizes == sizes
