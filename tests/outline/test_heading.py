"""The first lines of an outline, for lists."""

from __future__ import annotations

import pytest

from tests.factories import LIBRARY
from tests.outline.written import SMALL, source
from workshop.errors import WorkshopError
from workshop.library import find_outline, outline_names, read_source
from workshop.outline.heading import Heading, read_heading


def test_a_heading_says_title_subtitle_and_length() -> None:
    text = "title: One\nsubtitle: Two\nduration: 3h 30\nsections: []\n"
    assert read_heading(source(text)) == Heading("One", "Two", 210)


@pytest.mark.parametrize(
    ("written", "minutes"), [("90", 90), ("90m", 90), ("1 h", 60), ("2h 05", 125), ("soon", 0)]
)
def test_the_length_is_read_as_in_the_outline(written: str, minutes: int) -> None:
    assert read_heading(source(f"title: One\nduration: {written}\n")).minutes == minutes


def test_what_is_not_written_is_empty() -> None:
    assert read_heading(source("version: 2\n")) == Heading("", "", 0)


def test_a_mistake_among_the_sections_does_not_keep_an_outline_off_the_list() -> None:
    assert read_heading(source(SMALL.replace("line:", "line: @"))).title == "A workshop"


def test_a_mistake_above_them_does() -> None:
    with pytest.raises(WorkshopError):
        read_heading(source("title: @us\n" + SMALL))


def test_a_title_of_two_lines_is_listed_on_one() -> None:
    assert read_heading(source("title: |\n  One\n  and two\n")).title == "One and two"


@pytest.mark.parametrize("name", outline_names(LIBRARY))
def test_every_shipped_deck_has_a_heading(name: str) -> None:
    heading = read_heading(read_source(find_outline(LIBRARY, name)))
    assert heading.title
    assert heading.subtitle
    assert heading.minutes == 210
