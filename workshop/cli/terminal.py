"""What the commands show: problems on standard error, in colour where the terminal has it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import Any

import click

from workshop.errors import Problem
from workshop.report import count_text, report_json, report_text

MOST_SHOWN = 100
"""How many problems are shown of a command, or of a deck; nobody reads more."""
_COLOURS: tuple[tuple[re.Pattern[str], dict[str, Any], dict[str, Any]], ...] = (
    (re.compile(r"(?m)^(?! )(.*?)(error:)"), {"bold": True}, {"fg": "red"}),
    (re.compile(r"(?m)^(?! )(.*?)(warning:)"), {"bold": True}, {"fg": "yellow"}),
    (re.compile(r"(?m)^(      \|[ \t]+)(\^+)$"), {}, {"fg": "red"}),
    (re.compile(r"(?m)^(      = )(.*)$"), {}, {"fg": "cyan"}),
)
"""What stands out in a report: two parts of a line, and how each is set."""


def show_problems(problems: Sequence[Problem], *, as_json: bool = False, counted: bool = True) -> None:
    """Print problems with their places and hints, and how many there are; as JSON on standard output."""
    if as_json:
        click.echo(report_json(problems))
        return
    if problems:
        click.echo(coloured(report_text(problems[:MOST_SHOWN])), err=True)
    if counted:
        rest = f", the first {MOST_SHOWN} are shown" if len(problems) > MOST_SHOWN else ""
        show_count(problems, rest)


def show_count(problems: Sequence[Problem], rest: str = "") -> None:
    """Print how many problems there are, if there are any."""
    if problems:
        click.echo(f"{count_text(problems)}{rest}", err=True)


def coloured(text: str) -> str:
    """Return a report in colours: where, what sort of problem, carets and hints."""
    for pattern, first, second in _COLOURS:
        text = pattern.sub(partial(_styled, first, second), text)
    return text


def _styled(first: dict[str, Any], second: dict[str, Any], match: re.Match[str]) -> str:
    return (click.style(match[1], **first) if first else match[1]) + click.style(match[2], **second)


def duration_text(minutes: int) -> str:
    """Return a duration as people write it: 45 min, 3 h 30."""
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest:02d}" if hours and rest else f"{hours} h" if hours else f"{rest} min"
