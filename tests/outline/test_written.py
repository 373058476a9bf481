"""Texts and trees as YAML that a person might have written, and that is read as it was meant."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.outline.trees import Tree, node, read_back
from tests.outline.written import LETTERS, TEXTS
from workshop.errors import Source
from workshop.outline.nodes import parse
from workshop.outline.written import entry, lines_of, scalar

ANY = st.one_of(st.text(LETTERS, min_size=1), TEXTS)


@pytest.mark.parametrize(
    "text",
    ["plain words", "a: b", "no", "12", "- a", "it's", 'say "x"', "a #b", "é", "x" * 150,
     "many words " * 20 + "end", "one\ntwo", "Who?", "{{x}}", "a, b", "*a*", "2 h", "trailing: ",
     " leading", "one\n\ntwo", "one\n two", " one\ntwo", "one\n", "\n", "many  words " * 20 + "end",
     "many words " * 20, "# " + "many words " * 20 + "end", "x\ttab", "~", "null", "2027-02-11", "1e3"],
)  # fmt: skip
def test_a_text_is_written_so_that_it_is_read_as_it_was(text: str) -> None:
    written = "\n".join(entry("key", text, ""))
    assert yaml.safe_load(written)["key"] == text
    assert read_back(written) == {"key": text}


@given(ANY)
@example("many words " * 20 + "- a dash")
@example("many words: " * 20 + "a colon")
def test_any_text_at_all_is_read_as_it_was(text: str) -> None:
    assert read_back("\n".join(entry("key", text, ""))) == {"key": text}


def test_a_text_that_needs_no_quotation_marks_has_none() -> None:
    assert scalar("Northgate Health") == "Northgate Health"
    assert scalar("Yes") == '"Yes"'


def test_a_long_text_is_folded_and_one_of_several_lines_keeps_them() -> None:
    assert entry("say", "Good morning. " * 9 + "Sit down.", "  ") == [
        "  say: >-",
        f"    {'Good morning. ' * 6}Good",
        "    morning. Good morning. Good morning. Sit down.",
    ]
    assert entry("say", "Good morning.\nSit down.", "  ") == [
        "  say: |-",
        "    Good morning.",
        "    Sit down.",
    ]


TREES = st.recursive(
    ANY,
    lambda below: st.one_of(
        st.dictionaries(st.from_regex(r"[a-z][a-z_-]{0,8}", fullmatch=True), below, min_size=1, max_size=3),
        st.lists(below, min_size=1, max_size=3),
    ),
    max_leaves=6,
)


@settings(max_examples=50)
@given(st.dictionaries(st.sampled_from(["set", "change", "line", "items"]), TREES, min_size=1))
def test_any_tree_is_read_as_it_was(tree: dict[str, Tree]) -> None:
    assert read_back("\n".join(lines_of(node(tree)))) == tree


def test_a_key_stands_in_quotation_marks_where_it_must() -> None:
    keys = ["Why: because", "# one", "- dash", "Why?", "yes", "12", "{x}", '"x"', " x", "Who left, and when"]
    bars: Tree = {"bars": dict.fromkeys(keys, "Some")}
    written = "\n".join(lines_of(node(bars)))
    assert read_back(written) == bars
    assert yaml.safe_load(written) == bars
    assert "\n  Who left, and when: " in written


LINES = """\
change:
  can-leave:
    line: Love does.
    supports: [cheap-to-leave, many-gifts]
    steps:
      - do: Write it down
        minutes: 4
      - "Why: because"
    notes:
      say: |-
        One.
        Two.
drop: [tiles-feelings]"""


def test_keys_and_lists_stand_below_each_other_as_a_person_would_write_them() -> None:
    read, _ = parse(Source("a.yaml", LINES))
    assert read is not None
    assert "\n".join(lines_of(read)) == LINES
