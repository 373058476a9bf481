"""Clients' templates as values: every shape they come in, and what their placeholders inherit."""

from __future__ import annotations

import re
import time
from functools import cache

import pytest

from tests.brand import templates
from tests.brand.template_parts import (
    COLOURS,
    DARK_MAP,
    NARROW,
    Layout,
    Master,
    changed,
    drawn,
    grouped,
    holder,
    level,
    parts_of,
    photo,
    pixels,
    row,
    solid,
    template,
)
from tests.brand.templates import BODY, GOOD, TITLE, master_shapes, placed, plain, usual
from workshop.brand.shapes import Box, Insets
from workshop.brand.template import Placeholder, Template, TemplateLayout
from workshop.brand.template.area import overlap
from workshop.brand.template.read import read_template

AT = placed()
ANY_SHAPE = pytest.mark.parametrize("shape", GOOD)


def read(data: bytes) -> Template:
    return read_template("template.potx", data)


@cache
def of(shape: str) -> Template:
    return read(GOOD[shape]())


def layout(template: Template, name: str) -> TemplateLayout:
    return next(layout for layout in template.layouts if layout.name == name)


def title_of(data: bytes) -> Placeholder:
    title = read(data).layouts[0].title
    assert title is not None
    return title


def body_of(data: bytes) -> Placeholder:
    return next(holder for holder in read(data).layouts[0].content)


def one(*shapes: str, **master: object) -> bytes:
    """Make a template with one layout of these shapes."""
    return plain(layouts=[Layout("Eins", shapes)], **master)


@ANY_SHAPE
def test_every_shape_is_read_with_room_on_every_layout_that_holds_content(shape: str) -> None:
    made = of(shape)
    assert made.layouts
    for one_layout in made.layouts:
        slide = Box(0, 0, made.width, made.height)
        assert overlap(one_layout.area, slide) == pytest.approx(one_layout.area.w * one_layout.area.h)
        assert one_layout.area.w * one_layout.area.h > 0.05 * made.width * made.height


@ANY_SHAPE
def test_content_keeps_off_title_and_footers_on_every_shape(shape: str) -> None:
    for one_layout in of(shape).layouts:
        fixed = [known.box for known in one_layout.placeholders if known.for_title or known.for_footer]
        assert [box for box in fixed if overlap(box, one_layout.area)] == []


@ANY_SHAPE
def test_the_same_bytes_are_read_the_same(shape: str) -> None:
    assert read(GOOD[shape]()) == of(shape)


def test_the_slide_and_the_number_of_masters_are_told() -> None:
    made = read(templates.two_masters())
    assert (made.width, made.height, made.masters) == (960, 540, 2)
    assert [known.master[-5] for known in made.layouts] == list("122222")


def test_four_by_three_and_posters_have_their_own_size() -> None:
    assert (read(templates.default()).width, read(templates.default()).height) == NARROW
    assert read(templates.poster()).layouts[1].content[0].size == 93


def test_a_placeholder_without_a_box_takes_the_masters() -> None:
    assert title_of(one(holder("title"))).box == Box(*AT(*TITLE))


def test_a_placeholder_in_a_group_stands_where_the_group_puts_it() -> None:
    inside = read(templates.in_groups()).layouts[0].content[0]
    assert inside.box == Box(48, 135, 432, 176)


def test_a_group_within_a_group_moves_and_scales_twice() -> None:
    content = holder("body", (60, 50, 100, 40), 1)
    inner = grouped(content, (20, 10, 200, 80), (60, 50, 100, 40))
    outer = grouped(inner, (100, 200, 400, 300), (0, 0, 400, 150))
    assert body_of(one(outer)).box == Box(120, 220, 200, 160)


def test_a_placeholder_on_its_side_takes_the_room_it_shows() -> None:
    assert read(templates.on_its_side()).layouts[0].content[0].box == Box(200, 100, 100, 300)


def test_a_placeholder_beside_the_slide_is_left_out() -> None:
    made = read(one(holder("title"), holder("body", (1000, 0, 300, 300), 10)))
    assert [known.type for known in made.layouts[0].placeholders] == ["title"]


def test_a_size_comes_from_the_layout_before_the_master() -> None:
    assert title_of(one(holder("title", style=level(28)))).size == 28
    assert title_of(one(holder("title"))).size == 36


def test_a_size_on_the_masters_placeholder_comes_before_its_styles() -> None:
    shapes = (holder("title", AT(*TITLE), style=level(31)),)
    assert title_of(one(holder("title"), shapes=shapes)).size == 31


def test_without_any_style_the_presentations_default_counts_and_then_eighteen_points() -> None:
    title = Layout("Eins", (holder("title", AT(*TITLE)),))
    bare = Master((title,), (), title_style="", body_style="")
    default = f"<p:defaultTextStyle>{level(27)}</p:defaultTextStyle>"
    assert title_of(template(bare, main=default)).size == 27
    assert title_of(template(bare)).size == 18


def test_a_size_that_libreoffice_wrote_into_the_prompt_is_taken() -> None:
    sizes = [known.title.size for known in read(templates.zero_indices()).layouts if known.title]
    assert sizes == [33, 33, 33, 33]


def test_text_may_shrink_to_the_smallest_level_but_at_least_by_a_third() -> None:
    styles = level(30) + level(16, number=2) + level(14, number=3)
    assert body_of(one(holder("body", style=styles))).least == 14
    assert title_of(one(holder("title", style=level(30)))).least == 20
    assert title_of(one(holder("title", style=level(15)))).least == 12


def test_colour_face_and_weight_are_what_the_slide_would_inherit() -> None:
    run = f'{solid("accent1")}<a:latin typeface="+mj-lt"/>'
    style = level(30, run=run).replace("<a:defRPr", '<a:defRPr b="1" cap="all"')
    title = title_of(one(holder("title", style=style)))
    assert (title.colour, title.face, title.bold, title.caps) == ("#0A7E8C", "Georgia", True, True)


def test_a_face_of_its_own_is_named_among_the_templates_faces() -> None:
    style = level(30, run='<a:latin typeface="Frutiger 55"/>')
    assert read(one(holder("title", style=style))).faces == ("Georgia", "Arial", "Frutiger 55")


def test_position_and_bullets_are_read() -> None:
    style = level(20, attributes=' algn="ctr"', inside="<a:buNone/>")
    body = body_of(one(holder("body", style=style, body=' anchor="b" lIns="0" tIns="0" rIns="0" bIns="0"')))
    assert (body.align, body.anchor, body.bullet, body.insets) == ("center", "bottom", False, Insets())
    assert body_of(one(holder("body"))).bullet


def test_insets_are_a_tenth_of_an_inch_unless_written() -> None:
    assert body_of(one(holder("body"))).insets == Insets(7.2, 3.6, 7.2, 3.6)


@pytest.mark.parametrize(
    ("written", "per_cent"),
    [('<a:spcPct val="90000"/>', 90), ('<a:spcPct val="90%"/>', 90), ('<a:spcPts val="2424"/>', 100)],
)
def test_line_spacing_is_told_in_per_cent(written: str, per_cent: float) -> None:
    style = level(20, inside=f"<a:lnSpc>{written}</a:lnSpc>")
    assert body_of(one(holder("body", style=style))).spacing == pytest.approx(per_cent)


def test_upright_text_is_marked() -> None:
    first, second = read(templates.vertical()).layouts[:2]
    assert [known.vertical for known in first.placeholders] == [False, True]
    assert [known.vertical for known in second.placeholders] == [True, True]


def test_placeholders_that_only_their_place_tells_apart_are_marked() -> None:
    four = layout(read(templates.zero_indices()), "Title, 4 Content")
    assert [known.shared for known in four.placeholders] == [False, True, True, True, True]


def test_a_placeholder_without_a_type_takes_any_content() -> None:
    assert [known.type for known in read(plain()).layouts[1].content] == ["obj"]


def test_the_palette_is_the_themes() -> None:
    palette = read(plain()).palette
    assert (palette.dk1, palette.lt1, palette.dk2, palette.lt2) == (
        "#1B1B1B",
        "#FFFFFF",
        "#123A5A",
        "#E6EDF2",
    )
    assert (palette.accent1, palette.hlink, palette.fol_hlink) == ("#0A7E8C", "#0A5FA8", "#6B4E8E")
    assert (palette.mode, palette.heading, palette.body) == ("light", "Georgia", "Arial")


def test_a_map_that_puts_light_on_dark_makes_a_dark_palette() -> None:
    made = read(templates.dark())
    assert made.palette.mode == "dark"
    assert {known.grounds for known in made.layouts} == {("#1B1B1B",)}
    assert made.layouts[0].placeholders[0].colour == "#FFFFFF"


def test_a_light_colour_under_a_dark_name_makes_a_light_palette_that_shows_the_same() -> None:
    colours = {"dk1": "FFFFFF", "lt1": "101010", "dk2": "EEEEEE", "lt2": "222222"}
    made = read(plain(map=DARK_MAP, colours=COLOURS | colours))
    assert made.palette.mode == "light"
    assert (made.palette.lt1, made.palette.dk1) == ("#FFFFFF", "#101010")


def test_one_layout_may_turn_the_map_around() -> None:
    made = read(templates.overriding())
    assert [known.ground_dark for known in made.layouts] == [False, False, True, False, False, False]
    assert layout(made, "Section").palette.mode == "dark"
    assert layout(made, "Section").placeholders[0].colour == "#FFFFFF"


def test_a_photograph_as_ground_is_seen_and_its_colours_told() -> None:
    made = read(templates.picture_ground("#204060"))
    assert all(known.picture_ground and known.ground_dark for known in made.layouts)
    assert made.layouts[1].grounds == ("#204060",)


def test_a_picture_that_cannot_be_decoded_counts_as_paper() -> None:
    broken = changed(templates.picture_ground(), media=("ppt/media/image1.png", b"no picture"))
    only = read(broken).layouts[1]
    assert (only.grounds, only.picture_ground) == (("#FFFFFF",), True)


def test_a_gradient_shows_all_its_colours() -> None:
    made = read(templates.gradient_ground())
    assert made.layouts[1].grounds == ("#102030", "#405060")
    assert made.layouts[1].ground_dark


def test_the_themes_own_ground_is_mixed_from_the_colour_it_is_given() -> None:
    assert read(templates.theme_ground()).layouts[1].grounds == ("#053F46",)


def test_text_on_a_panel_stands_on_the_panel() -> None:
    made = read(templates.panel())
    content = layout(made, "Title and Content")
    assert content.grounds == ("#FFFFFF",)
    assert [known.ground for known in content.placeholders[:2]] == ["#123A5A", "#FFFFFF"]


def test_a_placeholders_own_fill_is_its_ground() -> None:
    assert title_of(one(holder("title", look=solid("accent2")))).ground == "#C2410C"


@pytest.mark.parametrize(
    ("change", "colour"),
    [
        ('<a:lumMod val="75000"/>', "#2F5597"),
        ('<a:lumMod val="75%"/>', "#2F5597"),
        ('<a:lumMod val="50000"/>', "#203864"),
        ('<a:lumMod val="40000"/><a:lumOff val="60000"/>', "#B4C7E7"),
        ('<a:lumMod val="20000"/><a:lumOff val="80000"/>', "#DAE3F3"),
        ('<a:shade val="0"/>', "#000000"),
        ('<a:tint val="0"/>', "#FFFFFF"),
        ('<a:alpha val="50000"/>', "#4472C4"),
    ],
)
def test_colours_are_changed_as_powerpoint_shows_them(change: str, colour: str) -> None:
    run = f'<a:solidFill><a:schemeClr val="accent1">{change}</a:schemeClr></a:solidFill>'
    data = one(holder("title", style=level(20, run=run)), colours={**COLOURS, "accent1": "4472C4"})
    seen = [int(title_of(data).colour[at : at + 2], 16) for at in (1, 3, 5)]
    assert seen == pytest.approx([int(colour[at : at + 2], 16) for at in (1, 3, 5)], abs=1)


def test_a_line_in_the_place_for_content_takes_room_from_it() -> None:
    free, lined = layout(read(plain()), "Title Only"), layout(read(templates.boilerplate()), "Title Only")
    assert lined.area.bottom < 0.8 * 540 < free.area.bottom
    assert Box(48, 432, 864, 43.2) in [_rounded(box) for box in lined.boilerplate]


def _rounded(box: Box) -> Box:
    return Box(*(round(value, 1) for value in (box.x, box.y, box.w, box.h)))


def test_a_logo_in_a_corner_of_the_place_for_content_is_kept_clear() -> None:
    logo = photo(AT(80, 70, 15, 18))
    relations = (row("rIdPic", "image", "../media/image1.png"),)
    master = Master(usual(AT), (*master_shapes(AT), logo), relations=relations)
    data = template(master, extra={"ppt/media/image1.png": pixels()})
    only = layout(read(data), "Title Only")
    assert not overlap(only.area, Box(*AT(80, 70, 15, 18)))


def test_a_shape_that_lies_under_the_whole_content_is_no_obstacle() -> None:
    made = read(templates.panel())
    assert layout(made, "Title Only").area == layout(read(plain()), "Title Only").area


def test_what_the_layout_hides_of_its_master_is_not_there() -> None:
    line = drawn(AT(5, 80, 90, 8), text="Confidential")
    hides = Layout("Frei", (holder("title"),), "titleOnly", attributes=' showMasterSp="0"')
    made = read(plain(layouts=[hides], shapes=(*master_shapes(AT), line)))
    assert made.layouts[0].boilerplate == ()


def test_a_covers_area_is_below_its_texts() -> None:
    cover = read(plain()).layouts[0]
    assert cover.area.y >= 0.7 * 540


def test_the_place_for_content_is_the_designers() -> None:
    assert _rounded(layout(read(plain()), "Title Only").area) == Box(*(round(v, 1) for v in AT(*BODY)))


def test_what_a_deck_leaves_behind_is_said() -> None:
    made = read(templates.with_macros())
    said = ("2 sample slides", "1 comment part", "1 custom XML part", "macros", "the preview picture")
    assert made.dropped == said


def test_what_guards_labels_and_prints_a_template_is_left_behind_and_said() -> None:
    names = ("docProps/custom.xml", "docMetadata/LabelInfo.xml", "ppt/printerSettings/printerSettings1.bin")
    master = Master(usual(AT), master_shapes(AT))
    made = read(
        template(master, extra=dict.fromkeys(names, b"<x/>"), main='<p:modifyVerifier saltData="x"/>')
    )
    assert made.dropped == (
        "the password against changes",
        "document properties of its own",
        "the sensitivity label",
        "printer settings",
    )


def test_a_template_without_numbers_or_titles_says_so() -> None:
    assert read(templates.unnumbered()).notes == ("no layout shows the slide's number",)
    assert "no layout has a title" in read(templates.untitled()).notes[0]


def test_layouts_come_in_the_order_of_the_masters_list_not_of_their_numbers() -> None:
    part = "ppt/slideMasters/slideMaster1.xml"
    master = parts_of(plain())[part].replace(b'r:id="rId1"', b'r:id="rIdX"').replace(b'"rId5"', b'"rId1"')
    turned = changed(plain(), one=(part, master.replace(b'"rIdX"', b'"rId5"')))
    assert [known.name for known in read(turned).layouts][::4] == ["Title Only", "Cover"]


def test_layouts_of_a_master_that_lists_none_are_found_all_the_same() -> None:
    part = "ppt/slideMasters/slideMaster1.xml"
    master = re.sub(rb"<p:sldLayoutIdLst>.*</p:sldLayoutIdLst>", b"", parts_of(plain())[part])
    assert len(read(changed(plain(), one=(part, master))).layouts) == 6


def test_fonts_that_the_file_carries_are_known() -> None:
    font = '<p:embeddedFont><p:font typeface="Frutiger"/></p:embeddedFont>'
    fonts = f"<p:embeddedFontLst>{font}</p:embeddedFontLst>"
    assert read(template(Master(usual(AT), master_shapes(AT)), main=fonts)).embedded == ("Frutiger",)


def test_a_company_template_of_a_hundred_layouts_is_read_in_a_second() -> None:
    many = [Layout(f"Folie {number}", usual(AT)[1].shapes) for number in range(100)]
    data = plain(layouts=many)
    start = time.process_time()
    assert len(read(data).layouts) == 100
    assert time.process_time() - start < 5
