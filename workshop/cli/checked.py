"""What was found in a deck, slide by slide, and its score."""

from __future__ import annotations

from collections.abc import Iterator

import click

from workshop.check.checkup import Checkup
from workshop.cli.terminal import MOST_SHOWN, coloured
from workshop.errors import Problem
from workshop.outline.meant import short
from workshop.report import report_text, visible
from workshop.report.score import score_text

Seen = set[tuple[str, int | None, Problem]]
"""What was told already: a problem of the outline once for all its clients, any other where it is."""


def show_checkup(checkup: Checkup, seen: Seen) -> None:
    """Print what was found and not told yet with the score on standard error; a score alone on the other."""
    lines = list(_lines(checkup, seen))
    if lines:
        click.echo("\n".join(lines), err=True)
    for line in _score(checkup):
        click.echo(line, err=bool(checkup.findings))


def _score(checkup: Checkup) -> Iterator[str]:
    if checkup.whole:
        yield f"{visible(checkup.named)}  {score_text(checkup)}"
    for each in checkup.accepted:
        unused = f"; {each.unused}" if each.unused else ""
        yield visible(f"  accepted: {each.code}: {each.reason}{unused}")


def place_of(checkup: Checkup, slide: int | None, problem: Problem) -> tuple[str, int | None, Problem]:
    """Return a problem with where it is: the line it is written on, else its deck and slide."""
    return ("", None, problem) if problem.span else (checkup.named, slide, problem)


def _lines(checkup: Checkup, seen: Seen) -> Iterator[str]:
    left = MOST_SHOWN
    several = any(finding.slide for finding in checkup.findings)
    for slide, title, problems in checkup.by_slide():
        found = {place_of(checkup, slide, problem): problem for problem in problems}
        new = [problem for place, problem in found.items() if place not in seen]
        seen.update(found)
        if new and left and several:
            heading = f"slide {slide}  {short(title)}".rstrip() if slide else "the whole deck"
            yield click.style(visible(f"{checkup.named}: {heading}"), bold=True)
        if new[:left]:
            yield coloured(report_text(new[:left]))
        left -= len(new[:left])
    if not left:
        yield f"the first {MOST_SHOWN} are shown; --json has them all"
