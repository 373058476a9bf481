"""Every text of a record, wherever it stands."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings

from tests.outline.test_fill import workshop
from tests.outline.written import SMALL, as_json, outlines
from workshop.outline.texts import change_texts, texts_in
from workshop.outline.values import Text


def test_texts_come_in_the_order_of_a_records_fields() -> None:
    block = workshop(SMALL).blocks[0]
    assert list(texts_in(block)) == ["a-claim-says-who", "a", "b", "A claim, says who", "So"]


@settings(max_examples=30)
@given(outlines())
def test_changing_every_text_changes_every_text(outline: dict[str, Any]) -> None:
    before = workshop(as_json(outline))
    after = change_texts(before, lambda text: Text(f"<{text}>", text.span))
    assert [f"<{text}>" for text in texts_in(before)] == list(texts_in(after))
    assert [text.span for text in texts_in(before)] == [text.span for text in texts_in(after)]


@settings(max_examples=10)
@given(outlines())
def test_what_is_not_changed_is_the_same_record(outline: dict[str, Any]) -> None:
    before = workshop(as_json(outline))
    assert change_texts(before, lambda text: text) is before


def test_a_record_changes_only_where_a_text_does() -> None:
    before = workshop(SMALL)
    after = change_texts(before, lambda text: Text("Yes", text.span) if text == "So" else text)
    assert after.blocks[1] is before.blocks[1]
    assert after.sections[0] is not before.sections[0]
    assert "Yes" in texts_in(after)
