"""What the commands show: problems on standard error, in colour, not more than anybody reads."""

from __future__ import annotations

import json

import click
import pytest

from workshop.cli.terminal import coloured, duration_text, show_problems
from workshop.errors import Problem, Severity, Source, Span
from workshop.report import report_text

LINE = "    minutes: forty ^^^"


def problem(number: int = 1, severity: Severity = "error") -> Problem:
    span = Span(Source("decks/a.yaml", LINE), 1, 14, 5)
    return Problem("bad-minutes", f"problem {number}", span, "write error: 40", severity)


def shown(capsys: pytest.CaptureFixture[str], *problems: Problem) -> str:
    show_problems(problems)
    captured = capsys.readouterr()
    assert captured.out == ""
    return captured.err


def test_nothing_is_shown_where_nothing_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(capsys) == ""


def test_problems_are_shown_with_their_number(capsys: pytest.CaptureFixture[str]) -> None:
    report = shown(capsys, problem(1), problem(2, "warning"))
    assert report.index("problem 1") < report.index("problem 2")
    assert report.endswith("\n1 error and 1 warning\n")


def test_a_hundred_problems_are_enough_to_begin_with(capsys: pytest.CaptureFixture[str]) -> None:
    report = shown(capsys, *map(problem, range(1, 131)))
    assert report.count("[bad-minutes]") == 100
    assert report.endswith("\n130 errors, the first 100 are shown\n")


def test_a_program_gets_them_all(capsys: pytest.CaptureFixture[str]) -> None:
    show_problems([problem(number) for number in range(130)], as_json=True)
    captured = capsys.readouterr()
    assert len(json.loads(captured.out)) == 130
    assert captured.err == ""


def test_colours_stand_where_they_help_and_nowhere_else() -> None:
    head, line, carets, hint, _ = coloured(report_text([problem()])).split("\n")
    where, what = click.style("decks/a.yaml:1:14: ", bold=True), click.style("error:", fg="red")
    assert head == f"{where}{what} problem 1 [bad-minutes]"
    assert line == f"    1 | {LINE}"
    assert carets.endswith(click.style("^^^^^", fg="red"))
    assert hint == "      = " + click.style("write error: 40", fg="cyan")
    assert click.style("warning:", fg="yellow") in coloured(report_text([problem(1, "warning")]))


def test_without_a_terminal_there_is_no_colour(capsys: pytest.CaptureFixture[str]) -> None:
    assert "\x1b" not in shown(capsys, problem())


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(0, "0 min"), (45, "45 min"), (60, "1 h"), (65, "1 h 05"), (210, "3 h 30"), (1440, "24 h")],
)
def test_a_length_is_said_as_people_write_it(minutes: int, text: str) -> None:
    assert duration_text(minutes) == text
