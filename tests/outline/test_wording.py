"""What is made of words, and what names or refers: settled for every field there is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings

from tests.outline.test_fill import workshop
from tests.outline.written import as_json, outlines
from workshop.outline.model import Workshop
from workshop.outline.record import Record
from workshop.outline.texts import texts_in
from workshop.outline.values import Text
from workshop.outline.wording import NOT_WORDS, change_words, worded_fields, words_in


def records(record: type[Record]) -> Iterator[type[Record]]:
    for child in record.__subclasses__():
        if child.__module__.startswith("workshop.outline") and not child.__module__.endswith(
            ("client", "registers")
        ):
            yield child
            yield from records(child)


FIELDS = {
    (record.__name__, name)
    for record in records(Record)
    for name, field in record.model_fields.items()
    if "Text" in str(field.annotation)
}
WORDED = {(record.__name__, name) for record in records(Record) for name in worded_fields(record)}


def test_a_text_is_left_out_only_where_it_names_or_refers() -> None:
    names = {"id", "supports", "serves", "quote", "misquote", "number", "figure"} | NOT_WORDS
    assert len(FIELDS) > 80
    assert {name for _, name in FIELDS - WORDED} <= names


def test_ids_files_and_sources_are_never_words() -> None:
    assert not {name for _, name in WORDED} & NOT_WORDS
    assert not {name for _, name in WORDED} & {"id", "supports", "serves", "misquote", "number", "figure"}
    assert ("Quote", "quote") not in WORDED


@settings(max_examples=30)
@given(outlines())
def test_all_words_change_and_all_else_stays(outline: dict[str, Any]) -> None:
    before = workshop(as_json(outline))
    after = change_words(before, lambda text: Text(f"<{text}>", text.span))
    assert [f"<{text}>" for text in words_in(before)] == list(words_in(after))
    changed = [text for text in texts_in(after) if text.startswith("<")]
    assert len(changed) == len(list(words_in(before)))
    assert [block.id for block in after.blocks] == [block.id for block in before.blocks]


@settings(max_examples=10)
@given(outlines())
def test_what_does_not_change_is_the_same_object(outline: dict[str, Any]) -> None:
    before = workshop(as_json(outline))
    assert change_words(before, lambda text: text) is before


def test_a_workshop_is_words_in_its_sections() -> None:
    assert {"title", "purpose", "needs", "slides", "sections"} <= set(worded_fields(Workshop))
