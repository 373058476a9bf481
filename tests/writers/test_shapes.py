"""Native shapes, groups and pictures: where they stand, what they say to those who do not see them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.writers.decks import (
    NAMESPACES,
    SUPPORT,
    deck,
    filled,
    find,
    names,
    opened,
    paragraph,
    part,
    picture,
    slide,
)
from workshop.brand.layouts import ROLES, Layout
from workshop.brand.shapes import Box, Group, Shape, ShapeText, Stroke
from workshop.storyboard.scene import Picture

PORTRAIT = replace(SUPPORT, name="Portrait", type="pic", idx=12, box=Box(48, 96, 272, 272), round=True)
PHOTO = replace(PORTRAIT, name="Photo", idx=13, round=False)
PICTURED = Layout("pictured", "Pictured", "tint", (PORTRAIT, PHOTO))


def dot(**more: object) -> Shape:
    return replace(Shape("Dot", "ellipse", Box(684, 300, 16, 16), fill="on"), **more)  # type: ignore[arg-type]


def test_a_shape_takes_a_theme_colour_and_its_opacity() -> None:
    data = deck(slide(filled(), dot(fill="on@.3")))
    assert find(data, "//p:sp/p:spPr/a:solidFill/a:schemeClr/@val") == ["tx1"]
    assert find(data, "//p:sp/p:spPr/a:solidFill/a:schemeClr/a:alpha/@val") == ["30000"]


def test_no_colour_in_a_deck_is_fixed_outside_the_theme() -> None:
    data = deck(slide(filled(), dot(stroke=Stroke("look", 1)), Group("People", (dot(),), "in pairs")))
    elsewhere = [name for name in names(data) if name.endswith(".xml") and "theme" not in name]
    assert [name for name in elsewhere if find(data, "//a:srgbClr", name)] == []


@pytest.mark.parametrize(
    ("shape", "guides"),
    [
        (Shape("Track", "donut", Box(684, 42, 228, 228), adjust=(11404,)), {"adj": "val 11404"}),
        (
            Shape("Minutes", "blockArc", Box(684, 42, 228, 228), adjust=(16200000, 3600000, 11404)),
            {"adj1": "val 16200000", "adj2": "val 3600000", "adj3": "val 11404"},
        ),
    ],
)
def test_rings_and_arcs_keep_their_guides(shape: Shape, guides: dict[str, str]) -> None:
    written = find(deck(slide(filled(), shape)), "//a:prstGeom/a:avLst/a:gd")
    assert {guide.get("name"): guide.get("fmla") for guide in written} == guides


def test_the_lens_is_what_two_circles_of_180_points_share() -> None:
    data = deck(slide(filled(), Shape("Lens", "lens", Box(552, 105.1, 152, 293.82), fill="look")))
    first, second = find(data, "//a:custGeom//a:arcTo")
    assert abs(int(first.get("wR")) - 2286000) < 1000
    assert abs(int(first.get("swAng")) - 2 * 54.70 * 60000) < 1000
    assert int(first.get("stAng")) - int(second.get("stAng")) == 180 * 60000


def test_a_line_is_a_connector_with_its_arrow() -> None:
    axis = Shape("Axis y", "line", Box(406, 42, 0, 372), stroke=Stroke("on", 1.5, arrow=True), flip=True)
    data = deck(slide(filled(), axis))
    assert find(data, "//p:cxnSp/p:spPr/a:xfrm/@flipV") == ["1"]
    assert find(data, "//p:cxnSp//a:ln/@w") == ["19050"]
    assert [dict(tail.attrib) for tail in find(data, "//a:tailEnd")] == [
        {"type": "triangle", "w": "lg", "len": "lg"}
    ]


def test_a_shape_without_a_stroke_shows_none() -> None:
    assert len(find(deck(slide(filled(), dot())), "//p:spPr/a:ln/a:noFill")) == 1


def test_a_shape_may_carry_text_in_its_role() -> None:
    letter = dot(name="Letter", text=ShapeText((paragraph("A"),), ROLES["label"], 26, "ground"))
    data = deck(slide(filled(), letter))
    style = find(data, "//p:sp[.//p:cNvPr[starts-with(@name, 'Letter')]]//a:lvl1pPr")[0]
    assert style.get("algn") == "ctr"
    assert style.xpath("a:defRPr/@sz | a:defRPr/@b | a:defRPr//a:schemeClr/@val", namespaces=NAMESPACES) == [
        "2600",
        "1",
        "bg1",
    ]
    assert find(data, "//p:cNvPr[starts-with(@name, 'Letter')]/@descr") == []


def test_a_group_keeps_the_coordinates_of_the_slide() -> None:
    people = Group("People", (dot(), dot(box=Box(707, 300, 16, 16))), "in pairs")
    frame = find(deck(slide(filled(), people)), "//p:grpSp/p:grpSpPr/a:xfrm")[0]
    off, ext, child_off, child_ext = (dict(child.attrib) for child in frame)
    assert (off, ext) == (child_off, child_ext)
    assert (off["x"], off["y"], ext["cx"], ext["cy"]) == ("8686800", "3810000", "495300", "203200")


def test_a_group_says_what_it_shows() -> None:
    data = deck(slide(filled(), Group("Minutes ring", (dot(),), '25 minutes, "your turn" & more\nof it')))
    assert find(data, "//p:grpSp/p:nvGrpSpPr/p:cNvPr/@descr") == ['25 minutes, "your turn" & more\nof it']
    assert find(data, "//p:grpSp/p:nvGrpSpPr/p:cNvPr//adec:decorative") == []


def test_what_says_nothing_is_marked_as_decoration() -> None:
    data = deck(slide(filled(), Group("People", (dot(),)), dot()))
    decorative = "[.//adec:decorative/@val = '1'][@descr = '']/@name"
    assert find(data, f"//p:nvGrpSpPr/p:cNvPr{decorative}") == ["People · can-leave"]
    assert find(data, f"/p:sld/p:cSld/p:spTree/p:sp/p:nvSpPr/p:cNvPr{decorative}") == ["Dot · can-leave"]


def test_a_picture_fills_its_placeholder_and_says_what_it_shows() -> None:
    written = opened(
        deck(slide(Picture(PORTRAIT, picture(), "Sam Walton, smiling"), layout=PICTURED))
    ).slides[0]
    [shape] = written.placeholders
    assert shape.placeholder_format.idx == 12
    assert shape._element.nvPicPr.cNvPr.get("descr") == "Sam Walton, smiling"


def test_a_picture_is_cropped_by_fractions() -> None:
    data = deck(slide(Picture(PHOTO, picture(), "Crowd", (0.125, 0, 0.125, 0.25)), layout=PICTURED))
    assert dict(find(data, "//a:srcRect")[0].attrib) == {"l": "12500", "t": "0", "r": "12500", "b": "25000"}


def test_a_portrait_is_round_and_a_photograph_is_not() -> None:
    items = (Picture(PORTRAIT, picture(), "Face"), Picture(PHOTO, picture(), "Crowd"))
    assert find(deck(slide(*items, layout=PICTURED)), "//p:pic[.//a:prstGeom]//p:cNvPr/@descr") == ["Face"]


def test_equal_pictures_are_stored_once_under_names_that_say_nothing() -> None:
    first, again = picture(name="northgate-q3.png"), picture(name="other.png")
    photo = picture("red", name="northgate.jpg", kind="JPEG")
    data = deck(
        slide(Picture(PORTRAIT, first, "One"), Picture(PHOTO, photo, "Two"), layout=PICTURED),
        slide(Picture(PORTRAIT, again, "One"), name="again", layout=PICTURED),
    )
    assert [name for name in names(data) if "media" in name] == [
        "ppt/media/image1.png",
        "ppt/media/image2.jpeg",
    ]
    types = part(data, "[Content_Types].xml").xpath("//ct:Default/@Extension", namespaces=NAMESPACES)
    assert types == ["jpeg", "png", "rels", "xml"]


def test_upright_text_is_turned_with_its_box() -> None:
    axis = replace(SUPPORT, name="Axis y", idx=16, box=Box(372, 42, 26, 372), vertical=True)
    layout = Layout("matrix", "Matrix", "paper", (axis,))
    data = deck(slide(filled(axis), layout=layout))
    frame = find(data, "//p:sp//a:xfrm[@rot]", "ppt/slideLayouts/slideLayout1.xml")[0]
    assert frame.get("rot") == "16200000"
    assert [dict(child.attrib) for child in frame] == [
        {"x": "2527300", "y": "2730500"},
        {"cx": "4724400", "cy": "330200"},
    ]
