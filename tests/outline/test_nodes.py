"""YAML text to a tree: places, texts that stay texts, limits, and no text that it cannot answer."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.outline.written import MARKS, SMALL, source
from workshop.errors import Problem
from workshop.outline.nodes import MOST_BYTES, MOST_LEVELS, Node, parse, walk


def tree(text: str, *, pure: bool = False) -> Node:
    node, problems = parse(source(text), pure=pure)
    assert problems == ()
    assert node is not None
    return node


def values(text: str) -> Any:
    """Return plain data, without the places."""
    return _plain(tree(text))


def _plain(node: Node) -> Any:
    if node.entries is not None:
        return {str(key): _plain(part) for key, part in node.entries.items()}
    return [_plain(part) for part in node.items] if node.items is not None else node.text


def codes(text: str, *, pure: bool = False) -> list[str]:
    return [problem.code for problem in parse(source(text), pure=pure)[1]]


def answer(text: str, *, pure: bool) -> tuple[Any, list[tuple[str, str, int]]]:
    """Return what a text holds, or what is wrong with it."""
    node, problems = parse(source(text), pure=pure)
    held = _plain(node) if node and not problems else None
    return held, [_where(problem) for problem in problems]


def _where(problem: Problem) -> tuple[str, str, int]:
    return problem.code, str(problem.span), problem.span.length if problem.span else 0


@pytest.mark.parametrize(
    "text", ["no", "yes", "on", "null", "~", "10:30", "1_000", "0x1F", "1.10", "2027-02-11", "=", "<<"]
)
def test_a_text_stays_as_it_was_written(text: str) -> None:
    assert values(f"key: {text}") == {"key": text}


def test_a_folded_text_is_one_line_and_a_literal_one_keeps_its_lines() -> None:
    assert values("a: >-\n  one\n  two\nb: |\n  one\n  two\n") == {"a": "one two", "b": "one\ntwo\n"}


def test_a_key_without_a_value_holds_nothing() -> None:
    assert tree("key:").values("@") == {"key": None, "@": tree("key:").span}
    assert tree('key: ""').values("@")["key"] == ""


def test_every_node_knows_its_line_and_column() -> None:
    places = [(node.span.line, node.span.column, node.text) for node in walk(tree(SMALL)) if node.text == "a"]
    assert places == [(19, 22, "a")]


def test_a_place_covers_the_words_it_points_at() -> None:
    lengths = {node.text: node.span.length for node in walk(tree("a: word\nb: 'two words'\nc: [d, e]\n"))}
    assert lengths["word"] == 4
    assert lengths["two words"] == len("'two words'")
    assert lengths[None] == len("[d, e]")


def test_a_set_of_keys_over_many_lines_is_pointed_at_by_its_first() -> None:
    root = tree("- claim: A claim  # said\n  line: So\n")
    assert root.items is not None
    assert root.items[0].span.length == len("claim: A claim")


def test_lines_end_as_they_do_on_any_system() -> None:
    assert values("a: 1\r\nb: 2\rc: 3\n") == {"a": "1", "b": "2", "c": "3"}


def test_a_file_may_begin_with_three_dashes() -> None:
    assert values("---\na: b\n") == {"a": "b"}


def test_a_comment_may_hold_anything() -> None:
    assert values("# *a {{b}} \t & !c\na: b  # @ ` %\n") == {"a": "b"}


def test_many_traps_are_told_in_one_run() -> None:
    text = "a: *one* b\nb: {{x}} y\nc: @z\nd: >9 e\ne: Why: so\nf: 'g' h\ng: [i] j\nh: &k l\ni: m #2\n"
    assert codes(text) == [
        *("alias", "braces", "reserved", "folded", "colon", "early-quote", "bracket", "anchor", "hash"),
    ]


def test_what_only_follows_from_a_trap_is_not_told() -> None:
    assert codes("duration: {3h 30\nbuffer: 13\npurpose: So\n") == ["open-bracket"]


def test_a_text_that_yaml_refuses_has_no_tree_though_it_is_read_to_its_end() -> None:
    assert parse(source("a: @b\nc: d\n"))[0] is None


def test_a_text_that_yaml_would_misread_has_one() -> None:
    node, problems = parse(source("a: b #1\n"))
    assert node is not None
    assert [problem.code for problem in problems] == ["hash"]


@pytest.mark.parametrize("pure", [False, True])
def test_fifty_levels_are_read_and_no_more(pure: bool) -> None:
    inside = MOST_LEVELS - 1
    assert tree("a: " + "[" * inside + "]" * inside, pure=pure)
    assert codes("a: " + "[" * (inside + 1) + "]" * (inside + 1), pure=pure) == ["too-deep"]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_a_hundred_thousand_levels_are_refused_at_once(opening: str) -> None:
    assert codes(opening * 100_000) == ["too-deep"]


def test_more_than_ten_million_characters_are_refused_unread() -> None:
    assert codes("#" * (MOST_BYTES + 1)) == ["file-too-big"]
    assert codes("#" * MOST_BYTES) == ["empty-file"]


def test_a_hundred_thousand_keys_are_read_in_one_pass() -> None:
    text = "".join(f"key{number}: value\n" for number in range(100_000))
    assert len(values(text)) == 100_000


def test_without_libyaml_the_python_parser_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    monkeypatch.delattr(yaml, "CSafeLoader")
    assert values("a: [b, 'c']\n") == {"a": ["b", "c"]}


anywhere = st.builds(
    lambda at, mark: SMALL[:at] + mark + SMALL[at:], st.integers(0, len(SMALL)), st.sampled_from(MARKS)
)
nearly = st.one_of(
    anywhere,
    st.builds(lambda at, n: SMALL[:at] + SMALL[at + n :], st.integers(0, len(SMALL)), st.integers(1, 4)),
    st.lists(st.sampled_from((*MARKS, "word", "key:", "\n", "  ")), max_size=12).map("".join),
    st.text(max_size=40),
)


@settings(max_examples=400)
@given(nearly)
@example("")
@example("\ud800")
@example("%")
@example("!<")
@example('"\\')
@example("? - : ")
@example("{? }")
@example("--- |9\n")
@example('"\\U00110000"')
def test_whatever_the_text_the_answer_is_a_tree_or_problems_that_point_into_it(text: str) -> None:
    node, problems = parse(source(text))
    assert node is not None or problems
    for problem in problems:
        span = problem.span
        assert span is not None
        assert problem.hint
        line = span.source.line(span.line)
        assert 1 <= span.line <= len(span.source.lines)
        assert 1 <= span.column <= len(line) + 1
        assert span.length >= 1
        assert span.column - 1 + span.length <= max(span.column, len(line))
    assert [(p.span.line, p.span.column) for p in problems if p.span] == sorted(
        (p.span.line, p.span.column) for p in problems if p.span
    )


@settings(max_examples=300)
@given(anywhere)
@example(SMALL.replace("say: a", "say: \\ud800"))
@example(SMALL.replace('"So"', '"\\U00110000"'))
@example(SMALL.replace('"So"', '"\\ud83d\\ude00"'))
@example(SMALL.replace("say: a", "say: Who? Me"))
@example(SMALL.replace("say: a", "say: >#-\n            a"))
@example(SMALL.replace("act: open", "act:\topen"))
@example(SMALL.rstrip("\n") + "  # no last line end")
def test_both_parsers_give_the_same_answer(text: str) -> None:
    assert answer(text, pure=True) == answer(text, pure=False)
