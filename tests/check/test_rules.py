"""The rules: each finds what is broken on purpose, and nothing in what is whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests import factories
from tests.factories import LIBRARY
from tests.storyboard.day import day_storyboard
from tests.writers.decks import (
    SUPPORT,
    TITLE,
    filled,
    paragraph,
    picture,
    slide,
    storyboard,
    whole_slide,
)
from workshop.brand.layouts import ROLES, Layout, Slot
from workshop.brand.palette import HOUSE, Palette
from workshop.brand.shapes import Box, Geometry, Group, Insets, Paragraph, Shape, ShapeText
from workshop.build import make
from workshop.check.rules import check
from workshop.errors import Problem, Source, Span
from workshop.library import outline_names, read_figures
from workshop.markup import Run
from workshop.storyboard.scene import Bar, Cell, Chart, Picture, Slide, Table

NOTES = (paragraph("Say it slowly."),)
CHART = Slot("Chart", "chart", 10, Box(48, 162, 864, 240), ROLES["body"], (24, 20))
BELOW, KEY = Box(48, 346, 864, 110), Box(48, 60, 90, 20)
"""Clear of the title, which ends at 342."""
PHOTO = Slot("Portrait", "pic", 12, Box(48, 96, 272, 272), ROLES["caption"], (14, 14))


def noted(*items: object, **more: object) -> Slide:
    """Make a slide with notes."""
    return slide(*items, **({"notes": NOTES} | more))  # type: ignore[arg-type]


def problems(*slides: Slide, palette: Palette = HOUSE) -> list[Problem]:
    found = check(factories.plan(factories.argued()), storyboard(*slides), palette, {})
    return [finding.problem for finding in found]


def found(*slides: Slide, palette: Palette = HOUSE) -> list[tuple[str, str]]:
    return [(problem.code, problem.message) for problem in problems(*slides, palette=palette)]


def chart(alt: str = "Leaving is dear", label: str = "Stayed") -> Chart:
    return Chart(CHART, BELOW, (Bar(label, 40),), "%", 60, 20, 28, alt)


def table(text: str = "Firm", size: float = 20, box: Box = BELOW, colour: str = "on") -> Table:
    cells = (Cell(paragraph(text), size, colour), Cell(paragraph("Gift"), 20))
    return Table("Firms", None, box, (432, 432), (48,), (cells,), True, "Who gives what")


def shape(
    text: str = "Talk",
    size: float = 16,
    box: Box = KEY,
    fill: str = "",
    colour: str = "on",
    geometry: Geometry = "rect",
) -> Shape:
    words = ShapeText((paragraph(text),), ROLES["caption"], size, colour) if text else None
    return Shape("Key", geometry, box, fill=fill, text=words)


# ---------------------------------------------------------------------------------------- what is whole


def test_nothing_is_found_on_a_whole_slide() -> None:
    assert found(whole_slide(filled(), filled(SUPPORT, size=26), notes=NOTES)) == []


def test_nothing_is_found_in_a_whole_storyboard() -> None:
    assert check(factories.plan(factories.argued()), day_storyboard(), HOUSE, {}) == ()


@pytest.mark.parametrize("name", outline_names(LIBRARY))
def test_nothing_is_found_in_a_shipped_deck(name: str) -> None:
    made = make(LIBRARY, name)

    assert check(made.plan, made.storyboard, made.palette, read_figures(LIBRARY)) == ()


# ---------------------------------------------------------------------------------------- titles


def test_a_slide_needs_a_title() -> None:
    assert found(noted(title="  ")) == [("no-title", "the slide 'can-leave' has no title")]


def test_two_slides_may_not_share_a_title_whatever_its_case_and_line_breaks() -> None:
    one, two = noted(title="Give to get"), noted(title="Give\nTo Get", name="again")

    assert found(one, two) == [
        ("same-title", "the slides 'can-leave' and 'again' have the same title: Give\nTo Get")
    ]


# ---------------------------------------------------------------------------------------- read aloud


def test_nothing_below_the_title_is_read_before_it() -> None:
    assert found(noted(filled(SUPPORT, size=26), filled())) == [
        ("reading-order", "on the slide 'can-leave' 'Support' is read before the title above it")
    ]


def test_what_stands_above_the_title_may_be_read_before_it() -> None:
    assert found(noted(filled(SUPPORT, size=26, box=Box(48, 30, 642, 50)), filled())) == []


def test_a_table_of_the_outline_names_its_columns() -> None:
    headless = replace(table(), header=False)
    span = Span(Source("decks/loyal.yaml", "- table: Firms"))

    assert found(noted(filled(), headless, span=span)) == [
        ("no-header-row", "the table 'Firms' on the slide 'can-leave' has no header row")
    ]
    assert found(noted(filled(), headless)) == []  # the agenda, whose first column says what a row is


@pytest.mark.parametrize("words", ["here", "Click here", "www.example.org", "https://example.org/study", "→"])
def test_a_link_says_where_it_leads(words: str) -> None:
    linked = Paragraph((Run("All is told ", link=""), Run(words, link="https://example.org")))

    assert found(noted(filled(), notes=(linked,))) == [
        ("empty-link", f"the link '{words}' does not say where it leads")
    ]


def test_a_link_that_names_what_is_there_is_whole() -> None:
    linked = Paragraph((Run("The study of 2023", link="https://example.org"), Run("here")))
    assert found(noted(filled(), notes=(linked,))) == []


def test_a_deck_says_its_language() -> None:
    silent = storyboard(noted(), language="")
    [finding] = check(factories.plan(factories.argued()), silent, HOUSE, {})

    assert (finding.problem.code, finding.slide) == ("no-language", None)


def test_a_finding_on_a_slide_has_its_number_and_title() -> None:
    one, two = noted(title="Give to get"), noted(title="Give\nto get", name="again")
    [finding] = check(factories.plan(factories.argued()), storyboard(one, two), HOUSE, {})

    assert (finding.slide, finding.title) == (2, "Give to get")


# ---------------------------------------------------------------------------------------- on the slide


@pytest.mark.parametrize(
    "box", [Box(-1, 0, 50, 50), Box(0, -1, 50, 50), Box(920, 0, 41, 50), Box(0, 500, 50, 41)]
)
def test_nothing_may_hang_over_an_edge(box: Box) -> None:
    hanging = Group("Dots", (shape("", box=box, fill="on"),))

    assert found(noted(filled(), hanging)) == [
        ("off-slide", "'Key' hangs over the edge of the slide 'can-leave'")
    ]


def test_what_reaches_the_edge_is_on_the_slide() -> None:
    assert found(noted(filled(), shape("", box=Box(0, 0, 960, 540), fill="paper"))) == []


def test_a_text_a_picture_and_the_footer_may_not_hang_over_the_edge_either() -> None:
    over = Box(900, 400, 100, 100)
    photo = Picture(PHOTO, picture(), "Crowd", box=over)
    hanging = noted(filled(), filled(SUPPORT, box=over, size=26), photo)
    footer = noted(title="Other", name="other", footer=filled(SUPPORT, size=26, box=over))

    assert [message for _, message in found(hanging, footer)] == [
        "'Support' hangs over the edge of the slide 'can-leave'",
        "'picture' hangs over the edge of the slide 'can-leave'",
        "'Support' hangs over the edge of the slide 'other'",
    ]


# ---------------------------------------------------------------------------------------- words


def test_pictures_charts_and_tables_say_something_to_those_who_cannot_see_them() -> None:
    silent = [Picture(PHOTO, picture(), " "), chart(alt=""), replace(table(), alt="")]
    slides = [noted(filled(), item, name=str(n), title=str(n)) for n, item in enumerate(silent)]

    assert found(*slides) == [
        ("no-alt-text", f"something on the slide '{n}' has no alternative text") for n in range(3)
    ]


def test_a_slide_without_notes_is_a_warning() -> None:
    (problem,) = problems(slide())

    assert (problem.code, problem.severity) == ("no-notes", "warning")


@pytest.mark.parametrize(
    "unfilled",
    [
        noted(filled(text="Ask {{client}} about it")),
        noted(title="Ask {{client}}"),
        noted(notes=(paragraph("Ask {{client}}"),)),
        noted(filled(), table("{{client}}")),
        noted(filled(), chart(label="{{client}}")),
        noted(filled(), chart(alt="What {{client}} lost")),
        noted(filled(), Group("Key", (shape("{{client}}"),))),
        noted(footer=filled(SUPPORT, "{{client}}", 26)),
    ],
    ids=["text", "title", "notes", "table", "chart", "alt", "shape", "footer"],
)
def test_no_name_is_left_to_fill_wherever_it_stands(unfilled: Slide) -> None:
    assert found(unfilled) == [("unfilled", "{{client}} is left to fill on the slide 'can-leave'")]


# ---------------------------------------------------------------------------------------- sizes


def test_text_below_the_smallest_size_of_its_slot_is_too_small() -> None:
    (problem,) = problems(noted(filled(size=47.5)))

    assert (problem.code, problem.message) == (
        "too-small",
        "'Title' on the slide 'can-leave' is set in 47.5 pt",
    )
    assert problem.hint == "shorten its text: 48 pt is the least"
    assert found(noted(filled(size=48))) == []


def test_no_text_is_smaller_than_fourteen_points_in_a_shape_or_a_table() -> None:
    assert found(noted(filled(), shape(size=13), table(size=12))) == [
        ("too-small", "'Key' on the slide 'can-leave' is set in 13 pt"),
        ("too-small", "'Firms' on the slide 'can-leave' is set in 12 pt"),
    ]


# ---------------------------------------------------------------------------------------- overlaps


def test_two_texts_may_not_overlap() -> None:
    below = filled(SUPPORT, size=26, box=Box(48, 330, 642, 66))

    assert found(noted(filled(), below)) == [
        ("overlap", "'Title' and 'Support' overlap on the slide 'can-leave'")
    ]


def test_texts_that_only_touch_keep_clear() -> None:
    below = filled(SUPPORT, size=26, box=Box(48, TITLE.box.bottom, 642, 66))
    beside = filled(replace(SUPPORT, name="Beside"), size=26, box=Box(838, 84, 100, 258))

    assert found(noted(filled(), below, beside)) == []


def test_a_text_keeps_clear_of_charts_tables_and_the_footer() -> None:
    low = filled(SUPPORT, size=26, box=Box(48, 380, 642, 66))
    title = filled(box=Box(48, 42, 790, 96))
    slides = [
        noted(title, low, chart()),
        noted(title, low, table(), name="b", title="b"),
        noted(
            title,
            low,
            footer=filled(replace(SUPPORT, name="Footer"), box=low.box, size=26),
            name="c",
            title="c",
        ),
    ]

    assert [message.partition(" overlap")[0] for _, message in found(*slides)] == [
        "'Support' and 'chart'",
        "'Support' and 'Firms'",
        "'Support' and 'Footer'",
    ]


def test_an_inset_keeps_a_text_clear() -> None:
    plate = replace(TITLE, insets=Insets(bottom=60))

    assert found(noted(filled(plate), filled(SUPPORT, size=26, box=Box(48, 290, 642, 60)))) == []


def test_minutes_may_stand_on_their_ring() -> None:
    ring = Shape("Hour ring", "donut", TITLE.box, fill="on@.2")

    assert found(noted(filled(), Group("Hour ring", (ring,), "20 minutes"))) == []


# ---------------------------------------------------------------------------------------- contrast


PALE = replace(HOUSE, dk1="#8A8490")
"""Text that has 3.6 : 1 on paper."""


def test_small_text_needs_more_contrast_than_large_text() -> None:
    assert found(noted(filled(), filled(SUPPORT, size=24)), palette=PALE) == []

    (problem,) = problems(noted(filled(), filled(SUPPORT, size=23)), palette=PALE)

    assert problem.code == "low-contrast"
    assert problem.message == "'Support' on the slide 'can-leave' has a contrast of 3.63 to its ground"
    assert problem.hint == "choose other colours: 4.5 is the least at 23 pt"


def test_large_text_needs_a_contrast_of_three() -> None:
    faint = replace(HOUSE, dk1="#B0B0B0")

    assert [code for code, _ in found(noted(filled()), palette=faint)] == ["low-contrast"]


def colour_on(colour: str, *behind: Shape, fill: str = "", ground: str = "paper") -> list[str]:
    """Return what is found of a text in this colour on a layout with these shapes behind it."""
    slot = replace(TITLE, colour=colour, fill=fill)
    layout = Layout("test", "Test", ground, (slot,), behind)  # type: ignore[arg-type]
    return [code for code, _ in found(noted(filled(slot), layout=layout))]


def field(fill: str, geometry: Geometry = "rect", box: Box = TITLE.box) -> Shape:
    return Shape("Field", geometry, box, fill=fill)


def test_text_is_compared_with_the_fill_of_its_own_slot() -> None:
    assert colour_on("on", fill="strong") == ["low-contrast"]
    assert colour_on("on-strong", fill="strong") == []
    assert colour_on("on-strong") == ["low-contrast"]


def test_text_is_compared_with_the_topmost_field_behind_it() -> None:
    assert colour_on("on-strong", field("tint"), field("strong")) == []
    assert colour_on("on-strong", field("strong"), field("tint")) == ["low-contrast"]
    assert colour_on("on-strong", field("strong", box=Box(48, 400, 50, 50))) == ["low-contrast"]


def test_a_ring_has_a_hole_where_its_text_stands() -> None:
    assert colour_on("on", field("strong", "donut")) == []
    assert colour_on("on", field("strong", "ellipse")) == ["low-contrast"]


def test_text_is_compared_with_the_ground_of_its_layout() -> None:
    assert colour_on("turn", ground="deep") == []
    assert colour_on("turn") == ["low-contrast"]


def test_text_on_the_plate_of_another_text_is_compared_with_the_plate() -> None:
    plate = filled(replace(TITLE, colour="on-strong", fill="strong", insets=Insets(bottom=80)))
    on_it = filled(replace(SUPPORT, colour="on-strong"), size=26, box=Box(48, 290, 642, 40))

    assert found(noted(plate, on_it)) == []


def test_the_words_of_shapes_and_tables_are_compared_too() -> None:
    assert found(noted(filled(), shape(colour="paper"), table(colour="tint"))) == [
        ("low-contrast", "'Key' on the slide 'can-leave' has a contrast of 1.00 to its ground"),
        ("low-contrast", "'Firms' on the slide 'can-leave' has a contrast of 1.25 to its ground"),
    ]
