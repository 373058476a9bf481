"""Inline marks to runs, and straight quotation marks to printed ones."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from workshop.markup import QuoteMarks, Run, plain, read_runs, typographic

ENGLISH = QuoteMarks()
GERMAN = QuoteMarks("„", "“", "‚", "‘")
MARKED = st.text(alphabet=" ab.,(*_[]\\)!&<`\n1é”", max_size=24)


def set_in(text: str, marks: QuoteMarks = ENGLISH) -> str:
    return "".join(run.text for run in typographic(read_runs(text), marks))


def as_markdown(text: str) -> list[tuple[str, bool, bool]]:
    """Read a text with the Markdown library alone, a character at a time."""
    tokens = MarkdownIt("zero").enable(["emphasis", "link", "escape"]).parseInline(text)[0].children or []
    bold = italic = 0
    found = []
    for token in tokens:
        bold += token.nesting if token.type.startswith("strong") else 0
        italic += token.nesting if token.type.startswith("em_") else 0
        content = "\n" if token.type == "hardbreak" else token.content
        found += [(character, bold > 0, italic > 0) for character in content]
    return found


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("plain", [Run("plain")]),
        ("", [Run("")]),
        ("a **strong** word", [Run("a "), Run("strong", bold=True), Run(" word")]),
        ("an *emphatic* one", [Run("an "), Run("emphatic", italic=True), Run(" one")]),
        ("***both***", [Run("both", bold=True, italic=True)]),
        ("**a *b* c**", [Run("a ", bold=True), Run("b", bold=True, italic=True), Run(" c", bold=True)]),
        ("see [this](https://a.b)", [Run("see "), Run("this", link="https://a.b")]),
        ("see [*this*](https://a.b)!", [Run("see "), Run("this", italic=True, link="https://a.b"), Run("!")]),
        (r"2 \* 3 \* 4", [Run("2 * 3 * 4")]),
        ("2 * 3 * 4", [Run("2 * 3 * 4")]),
        ("snake_case_name", [Run("snake_case_name")]),
        ("[sic] and (so)", [Run("[sic] and (so)")]),
        ("B&Q <3 `code` & more!", [Run("B&Q <3 `code` & more!")]),
        ("one\ntwo", [Run("one\ntwo")]),
        ("*one*\n*two*", [Run("one", italic=True), Run("\n"), Run("two", italic=True)]),
    ],
)
def test_a_text_becomes_runs(text: str, runs: list[Run]) -> None:
    assert read_runs(text) == tuple(runs)


@settings(max_examples=500)
@given(MARKED)
@example("*a*b*")
@example("a*b*c")
@example("**a*")
@example("*a* **b** *c d*.")
@example("(*a*)")
@example("**a:** b")
@example("*a.*")
@example("*a:*b")
def test_the_short_way_says_what_markdown_says(text: str) -> None:
    runs = read_runs(text)
    mine = [(character, run.bold, run.italic) for run in runs for character in run.text]
    assert mine == as_markdown(text)


@given(MARKED)
def test_neighbouring_runs_differ_and_none_is_empty(text: str) -> None:
    runs = read_runs(text)
    assert all(run.text for run in runs) or runs == (Run(""),)
    looks = [(run.bold, run.italic, run.link) for run in runs]
    assert all(one != two for one, two in pairwise(looks))


@given(st.text(alphabet=" abc.,-\n'\"é😀", max_size=40))
def test_a_text_without_marks_is_one_run_and_reads_as_it_is(text: str) -> None:
    assert read_runs(text) == (Run(text),)
    assert plain(text) == text


def test_what_is_read_aloud_has_no_marks() -> None:
    assert plain("A **strong** [link](https://a.b)") == "A strong link"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ('"Yes"', "“Yes”"),
        ("'Yes'", "‘Yes’"),
        ("It's late", "It’s late"),
        ("the '90s", "the ’90s"),
        ("rock 'n' roll", "rock ’n’ roll"),
        ("matter—'tis the difference, 'Twas so", "matter—’tis the difference, ’Twas so"),
        ("'tisane' is no tea, 'emperor' no title", "‘tisane’ is no tea, ‘emperor’ no title"),
        ('("so")', "(“so”)"),
        ("\"'Yes,' she said\"", "“‘Yes,’ she said”"),
        ("customers' days", "customers’ days"),
        ('a "quoted" b', "a “quoted” b"),
        ('one\n"two"', "one\n“two”"),
        ('*"Yes"*, **"no"**', "“Yes”, “no”"),
        ('"*Yes*"', "“Yes”"),
        ('5" wide', "5” wide"),
        ('"', "”"),
        ("the '*so* called' one", "the ‘so called’ one"),
    ],
)
def test_quotation_marks_are_set_as_printers_do(text: str, printed: str) -> None:
    assert set_in(text) == printed


def test_each_language_has_marks_of_its_own() -> None:
    assert set_in("\"Ja\", 'nein'", GERMAN) == "„Ja“, ‚nein‘"


def test_an_apostrophe_is_the_same_in_every_language() -> None:
    assert set_in("geht's, Hans' Buch, '90, 'wie geht's'", GERMAN) == "geht’s, Hans’ Buch, ’90, ‚wie geht’s‘"


@given(MARKED.map(lambda text: text.replace("!", '"').replace("1", "'")))
def test_setting_marks_changes_marks_alone(text: str) -> None:
    before = read_runs(text)
    after = typographic(before, ENGLISH)
    assert [(run.bold, run.italic, run.link, len(run.text)) for run in after] == [
        (run.bold, run.italic, run.link, len(run.text)) for run in before
    ]
    back = str.maketrans("“”‘’", "\"\"''")
    assert [run.text.translate(back) for run in after] == [run.text.translate(back) for run in before]
    assert not any("'" in run.text or '"' in run.text for run in after)


@given(st.text(max_size=30))
def test_marks_that_are_set_stay(text: str) -> None:
    once = typographic(read_runs(text), ENGLISH)
    assert typographic(once, ENGLISH) == once
