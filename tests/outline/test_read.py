"""The tree to records: every valid outline survives the way through YAML, and all problems come at once."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.outline.written import SMALL, WAYS, outlines, source, texts_of
from workshop.errors import Problem
from workshop.outline.model import KINDS, Exercise, Workshop
from workshop.outline.nodes import parse
from workshop.outline.read import read, read_workshop
from workshop.outline.record import Record
from workshop.outline.registers import QuotationRegister
from workshop.outline.texts import texts_in
from workshop.plan.sums import sum_problems


def read_text(text: str) -> tuple[Workshop | None, tuple[Problem, ...]]:
    node, problems = parse(source(text))
    assert node is not None, problems
    return read_workshop(node)


def workshop(text: str) -> Workshop:
    found, problems = read_text(text)
    assert found is not None, problems
    return found


def codes(text: str) -> list[str]:
    return [problem.code for problem in read_text(text)[1]]


@settings(max_examples=60)
@given(outlines(), st.sampled_from(WAYS))
def test_a_valid_outline_survives_the_way_through_yaml(outline: dict[str, Any], write: Any) -> None:
    found, problems = read_text(write(outline))
    assert problems == ()
    assert found is not None
    assert sum_problems(found) == ()
    assert_same(found, outline)


def assert_same(value: Any, written: Any) -> None:
    """Compare a record with the plain data it was read from."""
    if isinstance(written, dict) and isinstance(value, Record):
        names = {field.alias or name: name for name, field in type(value).model_fields.items()}
        for key, part in written.items():
            assert_same(getattr(value, names[key]), part)
    elif isinstance(value, Record):
        assert str(getattr(value, value.shorthand)) == written
    elif isinstance(written, list):
        assert len(value) == len(written)
        for part, expected in zip(value, written, strict=True):
            assert_same(part, expected)
    elif isinstance(value, bool):
        assert written == ("yes" if value else "no")
    else:
        assert str(value) == str(written)


@settings(max_examples=40)
@given(outlines(), st.sampled_from(WAYS))
def test_every_text_knows_the_line_it_was_written_on(outline: dict[str, Any], write: Any) -> None:
    text = write(outline)
    lines = text.split("\n")
    found = [text for text in texts_in(workshop(text)) if text.span]
    assert set(texts_of(outline)) <= set(found)
    for each in found:
        assert each.span is not None
        assert lines[each.span.line - 1][each.span.column - 1] != " "


def test_every_problem_of_an_outline_is_told_in_one_run() -> None:
    text = (
        SMALL.replace("title:", "titel:")
        .replace("minutes: 30", "minutes: thirty")
        .replace("- tiles:", "- tile:")
    )
    assert codes(text.replace("line:", "lne:")) == [
        "unknown-key",
        "bad-minutes",
        "unknown-key",
        "unknown-kind",
    ]


def test_what_refers_to_nothing_is_told_in_the_order_of_the_outline() -> None:
    text = SMALL.replace('line: "So"', 'line: "{{who}} says"\n        supports: [becaus]')
    assert codes(text + "        id: one\n") == ["unknown-fill", "unknown-reason", "duplicate-id"]


def test_a_block_without_an_id_takes_the_slug_of_its_headline() -> None:
    assert [block.id for block in workshop(SMALL).blocks] == ["a-claim-says-who", "words"]


def test_a_written_id_stays() -> None:
    text = SMALL.replace('line: "So"', "id: mine")
    assert workshop(text).blocks[0].id == "mine"


def test_a_text_alone_is_short_for_a_record() -> None:
    notes = workshop(SMALL).blocks[1].notes
    assert notes is not None
    assert notes.say == "A longer text over two lines"


def test_what_is_left_out_takes_its_default() -> None:
    found = workshop(SMALL)
    assert (found.language, found.version, found.buffer, found.group.ideal) == ("en-GB", "1.0", 0, 16)
    assert found.slides.cover is None
    assert found.limits.plenary is None


@pytest.mark.parametrize("off", ["off", "no", "false", "none", "Off"])
def test_a_slide_of_the_builder_is_switched_off_by_a_word(off: str) -> None:
    cover = workshop(SMALL + f"slides: {{cover: {off}}}\n").slides.cover
    assert cover is not None
    assert cover.off


def test_a_slide_of_the_builder_is_worded_by_any_other_text() -> None:
    cover = workshop(SMALL + "slides: {cover: Off we go}\n").slides.cover
    assert cover is not None
    assert (cover.headline, cover.off) == ("Off we go", False)


def test_records_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="frozen"):
        workshop(SMALL).title = "Another"  # type: ignore[misc,assignment]


def test_many_strange_keys_are_not_all_listed() -> None:
    keys = "".join(f"strange{number}: x\n" for number in range(1000))
    assert len(read_text(SMALL + keys)[1]) == 20


def test_a_register_is_read_like_an_outline() -> None:
    node, _ = parse(source("quotes:\n  - {id: a, text: So, speaker: B, status: sure}\n"))
    assert node is not None
    register, problems = read(QuotationRegister, node)
    assert register is None
    assert [problem.code for problem in problems] == ["unknown-choice"]


def test_every_kind_has_a_key_of_its_own_name_and_a_purpose() -> None:
    for kind, block in KINDS.items():
        assert kind in block.keys()  # noqa: SIM118
        assert block.kind == kind
        assert block.__doc__


def test_an_activity_needs_its_minutes_and_talk_does_not() -> None:
    assert {kind for kind, block in KINDS.items() if "minutes" in block.needed()} == {
        kind for kind, block in KINDS.items() if block.turn
    }


def test_an_exercise_keeps_its_other_versions() -> None:
    text = SMALL + (
        "      - exercise: Do it\n        invitation: Now\n        minutes: 10\n        main: yes\n"
        "        steps:\n          - {do: Write, minutes: 5}\n          - {do: Read, minutes: 5}\n"
        "        remote: {minutes: 12, groups: {tables: 4}, steps: [{do: Type, minutes: 12}]}\n"
    )
    exercise = workshop(text).blocks[-1]
    assert isinstance(exercise, Exercise)
    assert exercise.remote is not None
    assert exercise.remote.groups is not None
    assert (exercise.remote.minutes, exercise.remote.groups.size) == (12, 4)
