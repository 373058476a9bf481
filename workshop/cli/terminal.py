"""What the commands show: problems on standard error, in colour where the terminal has it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import click

from workshop.errors import Problem
from workshop.report import count_text, report_json, report_text


def show_problems(problems: Sequence[Problem], *, as_json: bool = False) -> None:
    """Print problems with their places and hints, and how many there are; as JSON on standard output."""
    if as_json:
        click.echo(report_json(problems))
        return
    if problems:
        click.echo(_coloured(report_text(problems)), err=True)
        click.echo(count_text(problems), err=True)


def _coloured(text: str) -> str:
    text = re.sub(
        r"(?m)^(.*?)(error:)", lambda m: click.style(m[1], bold=True) + click.style(m[2], fg="red"), text
    )
    text = re.sub(
        r"(?m)^(.*?)(warning:)", lambda m: click.style(m[1], bold=True) + click.style(m[2], fg="yellow"), text
    )
    text = re.sub(r"(?m)(\^+)$", lambda m: click.style(m[1], fg="red"), text)
    return re.sub(r"(?m)^      = (.*)$", lambda m: "      = " + click.style(m[1], fg="cyan"), text)


def duration_text(minutes: int) -> str:
    """Return a duration as people write it: 45 min, 3 h 30."""
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest:02d}" if hours and rest else f"{hours} h" if hours else f"{rest} min"
