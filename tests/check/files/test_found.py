"""What is read in a deck: where things stand, how texts are set and what is behind them, as it is shown."""

from __future__ import annotations

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.util import Inches

from tests.check.files.made import coloured, deck, filled, headless, picture, run_of, text
from workshop.brand.shapes import Box
from workshop.brand.template.package import A, DeckName, open_package
from workshop.check.found.once import read_once
from workshop.check.found.slides import read_found
from workshop.check.found.values import Shape, Slide


def slide_of(data: bytes) -> Slide:
    deck, unread = read_found(read_once(open_package(DeckName("talk.pptx"), data)))
    assert unread == {}
    return deck.slides[0]


def last(change: Any) -> Shape:
    return slide_of(deck(change)).shapes[-1]


def grounds(change: Any) -> tuple[str, ...]:
    """Return the colours behind the last text of a slide, at the middle of its box."""
    slide = slide_of(deck(change))
    shape = slide.shapes[-1]
    assert shape.box
    middle = Box(shape.box.x + 10, shape.box.y + 10, 20, 10)
    return slide.layers.under(middle, shape.order, shape.fill)


def test_a_title_takes_its_place_size_and_face_from_above() -> None:
    title = slide_of(deck()).shapes[0]

    assert title.is_title
    assert title.box
    assert (title.box.x, title.box.w) == (36, 648)
    assert (title.paragraphs[0].runs[0].size, title.paragraphs[0].runs[0].face) == (44, "Calibri")
    assert title.paragraphs[0].align == "center"


def test_what_stands_in_a_group_stands_where_the_group_shows_it() -> None:
    def moved(slide: Any) -> None:
        shape = text(slide, "And then they are gone", (1, 4, 4, 1))
        group = slide.shapes.add_group_shape([shape])
        group.left, group.width = Inches(2), Inches(8)

    box = last(moved).box
    assert box is not None
    assert (box.x, box.w) == (144, 576)


def test_a_shape_turned_upright_is_measured_along_its_text() -> None:
    def turned(slide: Any) -> None:
        text(slide, "And then they are gone", (1, 4, 4, 1)).rotation = 270

    shape = last(turned)
    assert (shape.turn, shape.box) == (270, Box(72, 288, 288, 72))


def test_theme_colours_are_changed_as_the_run_says() -> None:
    def grey(slide: Any) -> None:
        colour = run_of(text(slide, "And then they are gone")).font.color
        colour.theme_color, colour.brightness = MSO_THEME_COLOR.TEXT_1, 0.5

    assert last(grey).paragraphs[0].runs[0].colours in (("#7F7F7F",), ("#808080",))


def test_a_text_that_powerpoint_shrank_is_as_large_as_it_shows_it() -> None:
    def shrunk(slide: Any) -> None:
        shape = text(slide, "And then they are gone")
        run_of(shape).font.size = None
        shape.text_frame.auto_size = MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE
        shape.text_frame._txBody.bodyPr.find(f"{A}normAutofit").set("fontScale", "50000")

    assert last(shrunk).paragraphs[0].runs[0].size == 9


def test_a_link_is_shown_in_the_colour_of_links() -> None:
    def linked(slide: Any) -> None:
        shape = coloured(text(slide, "The survey of May"), "FF0000")
        run_of(shape).hyperlink.address = "https://example.org"

    run = last(linked).paragraphs[0].runs[0]
    assert run.colours == ("#0000FF",)
    assert run.link
    assert run.link.target == "https://example.org"


def test_a_text_says_its_own_language_else_that_of_the_presentation() -> None:
    def german(slide: Any) -> None:
        run_of(text(slide, "Und dann sind sie weg"))._r.get_or_add_rPr().set("lang", "de-DE")

    runs = [shape.paragraphs[0].runs[0].language for shape in slide_of(deck(german)).texts]
    assert runs == ["en-US", "en-US", "de-DE"]


def test_the_header_of_a_table_is_read_in_the_colours_of_its_style() -> None:
    def table(slide: Any) -> None:
        slide.shapes.add_table(2, 2, Inches(1), Inches(4), Inches(6), Inches(1)).table.cell(
            0, 0
        ).text = "What"

    found = last(table).table
    assert found
    assert found.named
    cell = found.rows[0][0]
    assert (cell.ground, cell.paragraphs[0].runs[0].colours) == (("#4F81BD",), ("#FFFFFF",))
    assert cell.paragraphs[0].runs[0].bold


def test_a_table_without_a_header_row_is_no_named_one() -> None:
    found = last(headless).table
    assert found
    assert not found.named


def test_what_shows_through_is_mixed_with_what_is_behind() -> None:
    def veiled(slide: Any) -> None:
        filled(slide.shapes.add_shape(1, Inches(1), Inches(3), Inches(6), Inches(3)), "000000")
        veil = filled(slide.shapes.add_shape(1, Inches(1), Inches(3), Inches(6), Inches(3)), "FFFFFF")
        colour = veil._element.spPr.find(f".//{A}srgbClr")
        colour.append(colour.makeelement(f"{A}alpha", {"val": "50000"}))
        text(slide, "And then they are gone", (2, 4, 4, 1))

    assert grounds(veiled) == ("#808080",)


def test_both_ends_of_a_gradient_are_behind_a_text() -> None:
    def graded(slide: Any) -> None:
        shape = slide.shapes.add_shape(1, Inches(1), Inches(3), Inches(6), Inches(3))
        shape.fill.gradient()
        for stop, colour in zip(shape.fill.gradient_stops, ("111111", "EEEEEE"), strict=True):
            stop.color.rgb = RGBColor.from_string(colour)
        text(slide, "And then they are gone", (2, 4, 4, 1))

    assert set(grounds(graded)) == {"#111111", "#EEEEEE"}


def test_a_picture_is_looked_at_where_the_text_stands() -> None:
    def shown(slide: Any) -> None:
        picture(slide, (1, 3, 6, 3))
        text(slide, "And then they are gone", (2, 4, 4, 1))

    assert grounds(shown) == ("#0B3D2E",)


def test_of_what_cannot_be_known_nothing_is_said() -> None:
    def drawn(slide: Any) -> None:
        slide.shapes.add_shape(MSO_SHAPE.DONUT, Inches(1), Inches(3), Inches(6), Inches(3))
        text(slide, "And then they are gone", (2, 4, 4, 1))

    assert grounds(drawn) == ()


def test_a_slide_that_hides_its_masters_shapes_does_not_stand_on_them() -> None:
    def hidden(slide: Any) -> None:
        slide._element.set("showMasterSp", "0")
        text(slide, "And then they are gone", (2, 4, 4, 1))

    assert grounds(hidden) == ("#FFFFFF",)
