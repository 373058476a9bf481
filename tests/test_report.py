"""Problems as people and machines read them."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.errors import Problem, Severity, Source, Span, WorkshopError, errors_in, in_order
from workshop.report import count_text, report_json, report_text, visible


def problem(
    text: str = "minutes: forty",
    *,
    line: int = 1,
    column: int = 10,
    length: int = 5,
    hint: str = "write 40 for forty minutes",
    severity: Severity = "error",
    path: str = "decks/give-to-get.yaml",
) -> Problem:
    span = Span(Source(path, text), line, column, length)
    return Problem("bad-minutes", "'forty' is not a number of minutes", span, hint, severity)


def carets(text: str, column: int, length: int) -> str:
    """Return the caret line of a report, without its margin."""
    return report_text([problem(text, column=column, length=length)]).split("\n")[2].removeprefix("      | ")


def test_a_report_shows_the_place_the_line_carets_and_a_hint() -> None:
    assert report_text([problem()]) == (
        "decks/give-to-get.yaml:1:10: error: 'forty' is not a number of minutes [bad-minutes]\n"
        "    1 | minutes: forty\n"
        "      |          ^^^^^\n"
        "      = write 40 for forty minutes\n"
    )


def test_problems_are_parted_by_an_empty_line() -> None:
    assert report_text([problem(), problem()]).count("\n\n") == 1
    assert report_text([]) == ""


def test_a_warning_says_so() -> None:
    assert "10: warning: " in report_text([problem(severity="warning")])


def test_without_a_place_there_is_a_sentence_and_a_hint() -> None:
    assert report_text([Problem("no-decks", "there are no decks here", None, "write one")]) == (
        "error: there are no decks here [no-decks]\n      = write one\n"
    )


@pytest.mark.parametrize("line", [0, 2, 99])
def test_a_line_that_is_not_there_is_not_shown(line: int) -> None:
    assert len(report_text([problem(line=line, hint="")]).splitlines()) == 1


def test_an_empty_line_is_not_shown() -> None:
    assert report_text([problem("  \n", hint="")]).count("\n") == 1


def test_carets_stand_under_wide_letters_marks_and_tabs() -> None:
    assert carets("a: 漢字 b", 4, 2) == "   ^^^^"
    assert carets("漢字: b", 5, 1) == "      ^"
    assert carets("e\u0301te\u0301: b", 7, 1) == "    ^"
    assert carets("a:\tb", 4, 1) == "  \t^"


def test_carets_end_with_the_line() -> None:
    assert carets("a: b", 4, 500) == "   ^"
    assert carets("a: b", 5, 3) == "    ^"


@pytest.mark.parametrize(("column", "dots"), [(1, "x…"), (600, "…x"), (1000, "…x")])
def test_of_a_long_line_the_part_around_the_place_is_shown(column: int, dots: str) -> None:
    shown = report_text([problem("x" * 1000, column=column, length=3)]).split("\n")
    assert len(shown[1]) < 140
    assert dots in shown[1]
    assert len(shown[2].rstrip()) <= len(shown[1])
    assert shown[2].endswith("^")


def test_a_long_sentence_is_cut() -> None:
    long = Problem("bad", "word " * 1000, None, "hint " * 1000)
    assert all(len(line) < 420 for line in report_text([long]).splitlines())


def test_a_sentence_stays_on_its_line() -> None:
    assert report_text([Problem("bad", "one\ntwo", None, "three\nfour")]).splitlines() == [
        "error: one two [bad]",
        "      = three four",
    ]


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_nothing_in_a_report_moves_the_terminal(path: str, line: str, message: str) -> None:
    span = Span(Source(path, line), 1, 1, 3)
    report = report_text([Problem("bad", message, span, message)])
    for character in report.replace("\n", "").replace("\t", ""):
        assert unicodedata.category(character) not in ("Cc", "Cs", "Zl", "Zp")
        assert character not in "\u202e\u2066\u200f"
    report.encode("utf-8")


def test_what_can_be_seen_stays() -> None:
    assert visible("Grüße, 漢字 مرحبا 😀\tok") == "Grüße, 漢字 مرحبا 😀\tok"
    assert visible("a\x1b[31mb\x00\u202e\ud800") == "a�[31mb���"


def test_json_holds_what_a_program_needs() -> None:
    assert json.loads(report_json([problem(), Problem("no-decks", "none", None)])) == [
        {
            "code": "bad-minutes",
            "severity": "error",
            "message": "'forty' is not a number of minutes",
            "hint": "write 40 for forty minutes",
            "file": "decks/give-to-get.yaml",
            "line": 1,
            "column": 10,
            "length": 5,
        },
        {
            "code": "no-decks",
            "severity": "error",
            "message": "none",
            "hint": "",
            **dict.fromkeys(("file", "line", "column", "length")),
        },
    ]
    assert json.loads(report_json([])) == []


@pytest.mark.parametrize(
    ("errors", "warnings", "text"),
    [
        (0, 0, "no problem"),
        (1, 0, "1 error"),
        (2, 0, "2 errors"),
        (0, 1, "1 warning"),
        (3, 2, "3 errors and 2 warnings"),
    ],
)
def test_problems_are_counted_in_words(errors: int, warnings: int, text: str) -> None:
    assert count_text([problem()] * errors + [problem(severity="warning")] * warnings) == text


def test_lines_are_counted_as_editors_count_them() -> None:
    source = Source("x", "one\ntwo\r\nthree\rfour\u2028five\x85six\n")
    assert source.lines == ("one", "two", "three", "four\u2028five\x85six", "")
    assert [source.line(number) for number in (0, 1, 4, 6)] == ["", "one", "four\u2028five\x85six", ""]


def test_problems_are_ordered_by_file_and_place() -> None:
    late, early = problem(line=2), problem(line=1)
    other = problem(path="assets/quotes.yaml")
    nowhere = Problem("no-decks", "none", None)
    assert in_order([late, other, nowhere, early]) == (nowhere, other, early, late)


def test_warnings_do_not_stop_a_build() -> None:
    assert errors_in([problem(severity="warning"), problem()]) == (problem(),)
    assert str(WorkshopError([problem(), problem()])).count("forty") == 2
