"""Slides on a client's own template: nothing lost, nothing past its box, and each thing in its place."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from tests.brand.templates import GOOD
from tests.storyboard.adopted import (
    FACES,
    boards,
    boxes,
    item,
    kind,
    matches,
    name_of,
    of_kind,
    on,
    one,
    pairs,
    said,
    title,
)
from tests.storyboard.day import slide
from workshop.brand.palette import contrast
from workshop.brand.shapes import Box, Group, Paragraph, Shape
from workshop.errors import Source, Span
from workshop.markup import Run
from workshop.storyboard.adopt import type_scale
from workshop.storyboard.adopt.colours import is_busy, paints_on
from workshop.storyboard.adopt.text import Press
from workshop.storyboard.adopt.title import ask_in, can_move
from workshop.storyboard.adopted import Adopted
from workshop.storyboard.scene import Filled, Slide, Table

ANY_SHAPE = pytest.mark.parametrize("shape", GOOD)
_SLACK = 0.6


def adopted(slide: Slide) -> Adopted:
    assert slide.adopted is not None
    return slide.adopted


@ANY_SHAPE
def test_everything_the_house_says_is_said_on_the_template(shape: str) -> None:
    lost = [
        (theirs.id, text)
        for house, theirs in pairs(shape)
        for text in said(house, drawn=kind(house) != "contrast")
        if text not in "".join(said(theirs))
    ]
    assert lost == []


@ANY_SHAPE
def test_everything_stands_inside_the_slide(shape: str) -> None:
    template = matches(shape).template
    outside = [
        (theirs.id, name, box)
        for _, theirs in pairs(shape)
        for name, box in boxes(theirs)
        if min(box.x, box.y, template.width - box.right, template.height - box.bottom) < -_SLACK
    ]
    assert outside == []


@ANY_SHAPE
def test_every_text_fits_its_box_in_the_template_s_faces(shape: str) -> None:
    assert [
        problem for _, theirs in pairs(shape) for problem in theirs.problems if problem.severity == "error"
    ] == []


@ANY_SHAPE
def test_no_text_stands_on_another(shape: str) -> None:
    across = [
        (theirs.id, one.slot.name, other.slot.name)
        for _, theirs in pairs(shape)
        if kind(theirs) != "picture"
        for one, other in combinations([each for each in theirs.items if isinstance(each, Filled)], 2)
        if _share(_inner(one), _inner(other))
    ]
    assert across == []


def _inner(text: Filled) -> Box:
    box, insets = text.place, text.slot.insets
    width, height = box.w - insets.left - insets.right, box.h - insets.top - insets.bottom
    return Box(box.x + insets.left, box.y + insets.top, width, height)


def _share(one: Box, other: Box) -> bool:
    wide = min(one.right, other.right) - max(one.x, other.x)
    return wide > _SLACK and min(one.bottom, other.bottom) - max(one.y, other.y) > _SLACK


@ANY_SHAPE
def test_what_is_drawn_keeps_off_the_footers_and_the_designer_s_words(shape: str) -> None:
    hits = [
        (theirs.id, name)
        for _, theirs in pairs(shape)
        for name, box in boxes(theirs)
        if name not in adopted(theirs).holders
        for other in (
            *(each.box for each in adopted(theirs).layout.footers),
            *adopted(theirs).layout.boilerplate,
        )
        if not _share(adopted(theirs).layout.area, other) and _share(box, other)
    ]
    assert hits == []


@ANY_SHAPE
def test_every_colour_of_text_can_be_read_on_what_it_stands_on(shape: str) -> None:
    for layout in matches(shape).template.layouts:
        paints, palette = paints_on(layout), layout.palette
        colours = {token: palette.hex_of(paint) for token, paint in paints.items()}
        grounds = (palette.hex_of(paints["ground"]),) if is_busy(layout) else layout.grounds
        assert min(contrast(colours["on"], ground) for ground in grounds) >= 4.5
        assert min(contrast(colours["look"], ground) for ground in grounds) >= 3
        assert [
            name
            for name in ("turn", "look", "strong")
            if contrast(colours[f"on-{name}"], colours[name]) < 4.5
        ] == []


@ANY_SHAPE
def test_round_things_stay_round(shape: str) -> None:
    shapes = [
        each
        for _, theirs in pairs(shape)
        for found in theirs.items
        for each in (found.shapes if isinstance(found, Group) else (found,))
        if isinstance(each, Shape) and each.geometry in ("ellipse", "donut", "blockArc")
    ]
    assert len(shapes) > 100
    assert [each.name for each in shapes if abs(each.box.w - each.box.h) > 0.01] == []


@ANY_SHAPE
def test_notes_names_and_sections_are_as_they_were(shape: str) -> None:
    assert all(
        (house.id, house.title, house.notes, house.hidden)
        == (theirs.id, theirs.title, theirs.notes, theirs.hidden)
        for house, theirs in pairs(shape)
    )


@ANY_SHAPE
def test_a_slide_has_one_title_and_it_is_the_template_s_where_that_has_one(shape: str) -> None:
    for _, theirs in pairs(shape):
        holder = adopted(theirs).holders.get(title(theirs).slot.name)
        assert holder == adopted(theirs).layout.title


def test_a_title_stands_in_its_own_place_and_no_larger_than_the_template_s() -> None:
    points = title(of_kind("tiles", "german"))
    holder = adopted(of_kind("tiles", "german")).layout.title
    assert holder is not None
    assert (points.box, points.slot.box) == (None, holder.box)
    assert points.size <= holder.size


def test_titles_of_different_length_share_a_size() -> None:
    slides = on(boards()[1], "default").slides
    wanted = ("exercise", "graded", "tiles", "points", "vote")
    assert len({title(theirs).size for theirs in slides if kind(theirs) in wanted}) == 1


def test_a_statement_is_set_larger_than_a_title_and_leaves_its_place() -> None:
    claim, usual = title(of_kind("claim", "german")), title(of_kind("tiles", "german"))
    assert claim.size > usual.size
    assert claim.box is not None


def test_a_title_on_a_band_of_its_own_stays_there() -> None:
    layout = matches("german").template.layouts[1]
    holder = layout.title
    assert holder is not None
    assert can_move(holder, layout)
    assert not can_move(replace(holder, ground="#003366"), layout)
    assert not can_move(replace(holder, vertical=True), layout)


def test_a_title_is_measured_with_the_template_s_own_letter_spacing() -> None:
    layout = matches("german").template.layouts[1]
    assert layout.title is not None
    press = Press("t", FACES, layout.palette, 1)
    text = title(slide("holds-back"))
    loose, tight = (
        ask_in(text, replace(layout.title, tracking=em), press, 30).face.width("Wide", 30)
        for em in (0.0, -0.02)
    )
    assert loose - tight == pytest.approx(4 * 0.02 * 30)


def test_an_activity_has_a_panel_that_holds_all_its_signs() -> None:
    exercise = of_kind("exercise", "german")
    panel = item(exercise, "Turn panel")
    assert isinstance(panel, Shape)
    assert panel.fill == "turn"
    beside = ("Turn tab", "Hour ring", "Minutes", "With, use, make", "People")
    signs = tuple(each for each in exercise.items if name_of(each) in beside)
    inside = Box(panel.box.x - 1, panel.box.y - 1, panel.box.w + 2, panel.box.h + 2)
    out = [name for name, box in boxes(replace(exercise, items=signs, rail=None)) if not _holds(inside, box)]
    assert out == []


def _holds(outer: Box, inner: Box) -> bool:
    across = outer.x <= inner.x and inner.right <= outer.right
    return across and outer.y <= inner.y and inner.bottom <= outer.bottom


def test_what_stands_on_the_panel_is_coloured_for_it() -> None:
    exercise = of_kind("exercise", "german")
    tab, ring = item(exercise, "Turn tab"), item(exercise, "Hour ring")
    assert isinstance(tab, Filled)
    assert isinstance(ring, Group)
    assert (tab.slot.colour, tab.slot.fill) == ("on-turn", "")
    assert {shape.fill for shape in ring.shapes if shape.fill} == {"on-turn"}


def test_a_talk_has_no_panel() -> None:
    assert [each for each in of_kind("tiles", "german").items if name_of(each) == "Turn panel"] == []


def test_a_cover_says_the_dial_s_words_below_its_title() -> None:
    cover = of_kind("cover", "german")
    assert [name_of(each) for each in cover.items] == ["Title", "Subtitle"]
    below = item(cover, "Subtitle")
    assert isinstance(below, Filled)
    assert "12:30" in below.text


def test_a_section_says_its_number_and_its_times() -> None:
    section = of_kind("section", "german")
    words = item(section, "Guiding question")
    assert isinstance(words, Filled)
    assert words.paragraphs[-1].runs[0] == Run("1", bold=True)


def test_where_a_template_opens_no_sections_the_dial_is_drawn() -> None:
    assert "Dial" in [name_of(each) for each in of_kind("section", "untitled").items]


def test_texts_of_a_row_share_a_size() -> None:
    vote = of_kind("vote", "default")
    assert (
        len({each.size for each in vote.items if isinstance(each, Filled) and "Option" in each.slot.name})
        == 1
    )


def test_minutes_of_steps_stand_in_a_column_of_their_own() -> None:
    steps = item(of_kind("exercise", "default"), "Steps")
    assert isinstance(steps, Filled)
    for paragraph in steps.paragraphs:
        assert paragraph.runs[-1].text.startswith("\t")
        assert 0 < paragraph.tab < steps.place.w


def test_type_is_scaled_from_the_content_area_and_alike_on_all_slides() -> None:
    assert type_scale(matches("default")) == pytest.approx(0.75, abs=0.02)
    assert 0.9 < type_scale(matches("german")) < 1.05
    assert type_scale(matches("poster")) > 2


def test_a_text_that_cannot_fit_is_a_problem_at_its_line() -> None:
    house = slide("holds-back")
    long = Span(Source("decks/x.yaml", "text"), 7, 3)
    items = tuple(
        replace(each, paragraphs=(Paragraph((Run("far too long for a row " * 40),)),), span=long)
        if isinstance(each, Filled) and each.slot.name == "Option 1"
        else each
        for each in house.items
    )
    (problem,) = one(replace(house, items=items), "default").problems
    assert (problem.code, problem.span) == ("text-overflow", long)
    assert "default.potx" in problem.message


def test_the_rail_stands_at_the_foot_of_the_area_and_its_caption_in_an_empty_footer() -> None:
    tiles = of_kind("tiles", "default")
    area = adopted(tiles).layout.area
    assert tiles.rail is not None
    assert all(shape.box.bottom <= area.bottom + 0.01 for shape in tiles.rail.shapes)
    assert tiles.footer is not None
    assert adopted(tiles).holders["Footer"].type == "ftr"


def test_a_caption_that_is_too_long_for_the_footer_is_cut_at_a_word() -> None:
    house = slide("holds-back")
    assert house.footer is not None
    words = (
        Paragraph((Run("A section whose name is much too long for any footer that a template may have"),)),
    )
    captioned = one(replace(house, footer=replace(house.footer, paragraphs=words)), "default").footer
    assert captioned is not None
    assert captioned.text.endswith("\u2026")


def test_a_slide_s_number_is_shown_where_the_layout_shows_it_but_not_on_the_cover() -> None:
    assert of_kind("tiles", "default").number is not None
    assert of_kind("cover", "default").number is None
    assert of_kind("tiles", "unnumbered").number is None


def test_tables_shrink_together_until_every_cell_fits() -> None:
    table = item(of_kind("table", "default"), "Table")
    assert isinstance(table, Table)
    assert len({cell.size for row in table.rows[1:] for cell in row}) <= 2
    assert max(cell.size for row in table.rows for cell in row) < 24


def test_the_house_s_own_logo_stays_off_a_template_that_has_its_own() -> None:
    for _, theirs in pairs("german"):
        assert not {"Client logo", "Logo plate"} & {name_of(each) for each in theirs.items}


def test_pictures_are_cropped_again_for_their_new_place() -> None:
    for house, theirs in pairs("default"):
        if kind(house) == "picture":
            picture = item(theirs, "Picture")
            shown_w = picture.image.width * (1 - picture.crop[0] - picture.crop[2])  # type: ignore[union-attr]
            shown_h = picture.image.height * (1 - picture.crop[1] - picture.crop[3])  # type: ignore[union-attr]
            box = picture.box or picture.slot.box  # type: ignore[union-attr]
            assert shown_w / shown_h == pytest.approx(box.w / box.h, rel=0.01)
