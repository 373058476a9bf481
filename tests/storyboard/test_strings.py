"""Every string of a slide knows the places it comes from; what none has is computed."""

from __future__ import annotations

import re

import pytest

from tests.factories import LIBRARY
from tests.shipped import DECKS, made
from workshop.errors import Span
from workshop.library import read_words
from workshop.storyboard.scene import Slide
from workshop.storyboard.strings import Said, note_strings, strings
from workshop.storyboard.text import as_text

_COMPUTED = re.compile(r"[\d:.,–]+")
"""A number, a clock time, or two of them."""


def slides(name: str = "give-to-get") -> tuple[Slide, ...]:
    return made(name).made.storyboard.slides


def slide(ident: str, name: str = "give-to-get") -> Slide:
    return next(slide for slide in slides(name) if slide.id == ident)


def said(ident: str, what: str) -> Said:
    return next(each for each in strings(slide(ident)) if each.what == what)


def lines(spans: tuple[Span, ...]) -> list[str]:
    return [span.source.line(span.line).strip() for span in spans]


@pytest.mark.parametrize("name", DECKS)
def test_what_has_no_place_is_a_number_or_a_time(name: str) -> None:
    for each in slides(name):
        for string in strings(each):
            assert string.spans or _COMPUTED.fullmatch(string.text), (each.id, string)
        for string in note_strings(each):
            assert string.spans or re.search(r"\d", string.text), (each.id, string)


@pytest.mark.parametrize("name", DECKS)
def test_a_text_of_one_line_is_written_at_its_place(name: str) -> None:
    """Hold the words of each title against the lines it points to."""
    for each in slides(name):
        for string in strings(each):
            words = re.findall(r"[a-z]{5,}", string.text.split("(")[0])
            if string.what == "Title" and words:
                near = " ".join(
                    span.source.line(number)
                    for span in string.spans
                    for number in range(span.line, span.line + 4)
                )
                assert words[0] in near, (each.id, string)


@pytest.mark.parametrize("name", DECKS)
def test_nothing_that_is_read_on_a_slide_is_missing(name: str) -> None:
    for each in slides(name):
        told = [string.text for string in strings(each)]
        shown = re.findall(r"alt “(.+?)”", as_text(each))
        assert [alt for alt in shown if " ".join(alt.split()) not in told] == []
        assert not each.title or each.title in " ".join(told)


def test_a_quotation_comes_from_the_block_and_from_the_register() -> None:
    block, register = said("willing", "Quotation").spans

    assert block.source.path.endswith("decks/give-to-get.yaml")
    assert register.source.path.endswith("assets/quotes.yaml")
    assert "give in order to get" in register.source.line(register.line)


def test_the_builders_words_come_from_their_line() -> None:
    assert lines(said("gift-or-bribe", "Turn tab").spans) == ["tab_exercise: Exercise"]


def test_a_phrase_with_a_text_in_it_comes_from_both() -> None:
    text, phrase = lines(said("gift-or-bribe-debrief", "Title").spans)

    assert text == "- exercise: Gift or bribe?"
    assert phrase.startswith("debrief_title:")


def test_the_minutes_of_a_section_come_from_its_line() -> None:
    minutes = [each for each in strings(slide("agenda")) if each.text == "22 min"]

    assert lines(minutes[0].spans)[0] == "minutes: 22"


def test_a_clock_time_is_computed() -> None:
    assert said("coffee", "Return time").spans == ()


def test_a_step_a_cell_and_a_bar_come_from_their_lines() -> None:
    steps = [each for each in strings(slide("gift-or-bribe")) if each.what == "Steps"]
    assert lines(steps[0].spans) == ["- do: Sort the cards under four headings"]
    row = [each for each in strings(slide("three-ways")) if each.what == "Row 1"]
    assert row
    assert all(each.spans[0].source.path.endswith("give-to-get.yaml") for each in row)
    bars = [each for each in strings(slide("repeat-customers")) if each.what == "Bar"]
    assert all(each.spans for each in bars)


def test_a_note_comes_from_what_is_said_in_it_and_from_its_label() -> None:
    first = next(each for each in note_strings(slide("gift-or-bribe")) if each.text.startswith("Say:"))

    assert first.spans[0].source.path.endswith("decks/give-to-get.yaml")
    assert lines(first.spans)[-1].startswith("notes_say:")


def test_a_phrase_of_the_builder_knows_its_place_and_those_of_its_values() -> None:
    words = read_words(LIBRARY, "en-GB")
    told = words.say("attributed_to", speaker=words["min"])

    assert lines(told.spans) == ["min: min", lines(words["attributed_to"].spans)[0]]
    assert lines(words["min"].spans) == ["min: min"]
