from __future__ import annotations

import pytest

from tests.factories import stage
from workshop.brand.house import statements
from workshop.brand.layouts import ROLES, Slot
from workshop.brand.shapes import Box, Paragraph, Shape
from workshop.errors import Problem
from workshop.markup import Run
from workshop.outline.values import Text
from workshop.storyboard.scene import Filled, Item, Slide
from workshop.storyboard.slides import (
    first_that_fits,
    in_two,
    make_slide,
    over_cap,
    said,
    title_lines,
    unknown_key,
    words_in,
)

LAYOUT = statements.claim()
TITLE = LAYOUT.slot("Title")
BESIDE = Slot("Beside", "body", 18, Box(0, 0, 100, 20), ROLES["body"], (20, 20))


def filled(text: str, slot: Slot = TITLE, *problems: Problem) -> Filled:
    return Filled(slot, (Paragraph((Run(text),)),), 40, problems=problems)


def slide(*items: Item, cap: int | None = 40) -> Slide:
    return make_slide("one", LAYOUT, items, cap=cap)


def misfit(code: str) -> list[Slide]:
    return [slide(filled("Love", TITLE, Problem(code, "it is too long")))]


def test_the_title_is_the_title_placeholder_wherever_it_stands() -> None:
    assert slide(filled("Exercise", BESIDE), filled("Love is\nthe strategy")).title == "Love is the strategy"


def test_a_slide_collects_the_problems_of_its_texts() -> None:
    assert [problem.message for problem in misfit("text-overflow")[0].problems] == ["it is too long"]


def test_words_are_counted_without_dashes_captions_and_shapes() -> None:
    caption = Slot("Source", "body", 11, Box(0, 0, 9, 9), ROLES["caption"], (16, 14))
    shape = Shape("Field", "rect", Box(0, 0, 9, 9), "tint")
    assert words_in([filled("Love – and be loved"), filled("Source: a book", caption), shape]) == 4


@pytest.mark.parametrize(("words", "cap", "warned"), [(40, 40, False), (41, 40, True), (99, None, False)])
def test_too_many_words_are_a_warning(words: int, cap: int | None, warned: bool) -> None:
    problems = slide(filled(" ".join(["love"] * words)), cap=cap).problems
    assert [(problem.code, problem.severity) for problem in problems] == [
        ("too-many-words", "warning")
    ] * warned
    assert bool(over_cap(words, cap, None)) is warned


@pytest.mark.parametrize("code", ["text-overflow", "word-too-long"])
def test_the_first_way_that_fits_is_taken(code: str) -> None:
    good = [slide(filled("Love"))]
    assert first_that_fits([misfit(code), good, misfit(code)]) is good


def test_when_no_way_fits_the_last_one_stays_with_its_problems() -> None:
    last = misfit("text-overflow")
    assert first_that_fits([misfit("text-overflow"), last]) is last


def test_later_ways_are_not_tried_once_one_fits() -> None:
    ways = iter([[slide(filled("Love"))], misfit("text-overflow")])
    first_that_fits(ways)
    assert len(list(ways)) == 1


def test_a_list_on_two_slides_has_its_longer_half_first() -> None:
    def compose(ident: str, title: Text, items: object) -> Slide:
        return make_slide(ident, LAYOUT, [filled(f"{title}: {items}")])

    parts = in_two("list", Text("Why"), [1, 2, 3], stage(), compose)
    assert [(part.id, part.title) for part in parts] == [
        ("list", "Why (1 of 2): [1, 2]"),
        ("list-2", "Why (2 of 2): [3]"),
    ]


def test_a_headline_takes_two_lines_when_no_size_holds_it_on_one() -> None:
    assert title_lines("Love is the strategy", stage()) == 1
    assert (
        title_lines("Serving one side is generous, and serving both sides at once is leadership", stage())
        == 2
    )
    assert title_lines("Love is\nthe strategy", stage()) == 2


def test_what_is_read_aloud_has_no_marks_and_no_line_breaks() -> None:
    assert said("It's *so*\n**good**", stage()) == "It’s so good"


def test_an_unknown_key_names_what_there_is() -> None:
    problem = unknown_key("bar", Text("Came"), ["Left", "Stayed"])
    assert (problem.code, problem.hint) == ("unknown-key-bar", "write one of: Left, Stayed")
