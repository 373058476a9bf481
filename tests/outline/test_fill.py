"""What a client supplies goes into the texts."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.outline.written import LINES, SMALL, as_json, outlines, source
from workshop.outline.fill import fill
from workshop.outline.model import Workshop
from workshop.outline.nodes import parse
from workshop.outline.read import read_workshop
from workshop.outline.texts import texts_in

NEEDS = """\
needs:
  case: {ask: A case, default: a customer who left}
  firm: {ask: Your firm, default: our firm}
"""


def workshop(text: str) -> Workshop:
    node, problems = parse(source(text))
    assert node is not None, problems
    found, problems = read_workshop(node)
    assert problems == ()
    assert found is not None
    return found


def with_line(line: str) -> Workshop:
    return workshop(SMALL.replace('line: "So"', f'line: "{line}"') + NEEDS)


def filled(line: str, **fills: str) -> str:
    return str(getattr(fill(with_line(line), fills).blocks[0], "line"))  # noqa: B009


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Think of {{case}}.", "Think of a customer who left."),
        ("{{case}} at {{firm}}", "A customer who left at our firm"),
        ("We know. {{case}} knew.", "We know. A customer who left knew."),
        ("Why? {{ case }}!", "Why? A customer who left!"),
        ("No fill here", "No fill here"),
    ],
)
def test_a_fill_takes_its_default_with_a_capital_where_a_sentence_begins(line: str, text: str) -> None:
    assert filled(line) == text


def test_a_client_fills_what_it_has_words_for() -> None:
    assert filled("At {{firm}}, {{case}}", firm="Northgate") == "At Northgate, a customer who left"


def test_a_filled_text_keeps_its_place() -> None:
    before = with_line("At {{firm}}").blocks[0]
    after = fill(with_line("At {{firm}}"), {}).blocks[0]
    assert getattr(after, "line").span == getattr(before, "line").span  # noqa: B009


def test_what_has_no_fill_stays_the_same_record() -> None:
    before = with_line("At {{firm}}")
    after = fill(before, {})
    assert after.blocks[1] is before.blocks[1]
    assert after.argument is before.argument
    assert fill(workshop(SMALL), {}).sections == workshop(SMALL).sections


@settings(max_examples=40)
@given(outlines(), LINES)
def test_no_braces_are_left_when_every_need_is_known(outline: dict[str, Any], default: str) -> None:
    outline["needs"] = {"thing": {"ask": "A thing", "default": default}}
    outline["subtitle"] = "{{thing}} and {{ thing }}"
    outline["sections"][0]["blocks"][0]["notes"] = {"say": "Of {{thing}}."}
    texts = list(texts_in(fill(workshop(as_json(outline)), {})))
    assert not [text for text in texts if "{{" in text or "}}" in text]
    assert sum(default[1:] in text for text in texts) >= 3


@given(st.dictionaries(st.sampled_from(["case", "firm"]), LINES))
def test_whatever_a_client_fills_in_it_stands_there(fills: dict[str, str]) -> None:
    text = filled("So {{case}}, {{firm}}", **fills)
    defaults = {"case": "a customer who left", "firm": "our firm"}
    words = defaults | fills
    assert text == f"So {words['case']}, {words['firm']}"
