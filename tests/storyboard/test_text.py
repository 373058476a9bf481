from __future__ import annotations

from typing import Any

from tests.factories import figure, line, picture, stage
from workshop.brand.house import statements
from workshop.brand.layouts import ROLES
from workshop.brand.shapes import Box, Group, Paragraph, Shape, ShapeText, Stroke
from workshop.errors import Problem
from workshop.markup import Run
from workshop.storyboard.diagrams import compose_chart
from workshop.storyboard.scene import Filled, Item, Picture, Slide
from workshop.storyboard.text import as_text


def lines(*items: Item, **more: Any) -> list[str]:
    return as_text(Slide("one", statements.claim(), "Title", items, **more)).splitlines()


def words(*runs: Run, **more: Any) -> Paragraph:
    return Paragraph(runs or (Run("Love"),), **more)


def test_a_slide_names_itself_its_layout_and_its_title() -> None:
    assert lines() == ["slide one on claim: Title"]
    assert lines(hidden=True) == ["slide one on claim: Title (hidden)"]


def test_a_placeholder_tells_box_role_size_and_colour() -> None:
    slot = statements.claim().slot("Title")
    assert lines(Filled(slot, (words(),), 72))[1] == "  Title (48 84 790 258) display 72 on: Love"


def test_line_breaks_marks_links_and_tabs_can_be_seen() -> None:
    slot = statements.claim().slot("Title")
    runs = (Run("Love", bold=True), Run("\nwins", italic=True), Run("\there", link="https://example.org"))
    assert lines(Filled(slot, (words(*runs),), 72))[1].endswith(
        ": **Love*** / wins*[ → here](https://example.org)"
    )


def test_paragraphs_stand_on_lines_of_their_own_and_numbered_ones_say_so() -> None:
    slot = statements.claim().slot("Support")
    assert lines(Filled(slot, (words(), words(numbered=True)), 20))[2:] == ["    Love", "    # Love"]


def test_shapes_tell_fill_line_guides_and_text() -> None:
    text = ShapeText((words(),), ROLES["label"], 27)
    shape = Shape("Ring", "donut", Box(1, 2, 3.25, 4), "on@.2", Stroke("on", 1.5), (11404,), text)
    expected = "    Ring donut (1 2 3.2 4) fill on@.2 line on 1.5 adjust 11404 label 27 on: Love"
    assert lines(Group("Hour ring", (shape,), "15 minutes"))[1:] == [
        "  Hour ring group, alt “15 minutes”",
        expected,
    ]


def test_a_picture_tells_its_crop_and_its_alternative_text() -> None:
    slot = statements.picture().slot("Picture")
    shown = Picture(slot, picture(), "A door", (0.25, 0, 0.25, 0))
    assert lines(shown)[1] == "  Picture (0 0 960 540) two-circles.png cut 0.25 0 0.25 0, alt “A door”"


def test_a_chart_tells_its_bars() -> None:
    known = figure(bars={"Came": 9, "Stayed": 5}, unit="%", key="Stayed")
    text = as_text(compose_chart(line("chart: Most stayed\nfigure: vzone"), stage(known))[0])
    assert "    Came: 9%\n    Stayed: 5% (key)\n" in text


def test_notes_and_problems_stand_at_the_end() -> None:
    problem = Problem("text-overflow", "the title is too long")
    assert lines(notes=(words(),), problems=(problem,))[1:] == [
        "  notes",
        "    Love",
        "  error text-overflow: the title is too long",
    ]
