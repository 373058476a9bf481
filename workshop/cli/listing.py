"""workshop list: the decks there are."""

from __future__ import annotations

from pathlib import Path

import click

from workshop.cli.help import Command
from workshop.cli.terminal import duration_text
from workshop.errors import WorkshopError
from workshop.library import find_library, find_outline, outline_names, read_source
from workshop.outline.heading import read_heading
from workshop.report import visible


@click.command(cls=Command)
def command() -> None:
    """List the decks there are, with their length and what they are about."""
    library = find_library(Path.cwd())
    names = outline_names(library)
    width = max(map(len, names), default=0)
    for name in names:
        try:
            heading = read_heading(read_source(find_outline(library, name)))
        except WorkshopError as error:
            click.echo(f"{visible(name):<{width}}  {_first(error)}")
            continue
        minutes = duration_text(heading.minutes) if heading.minutes else ""
        about = ": ".join(filter(None, (heading.title, heading.subtitle)))
        click.echo(f"{name:<{width}}  {minutes:<7}  {about}".rstrip())
    if not names:
        click.echo("no decks here; run this where there is a folder decks/", err=True)


def _first(error: WorkshopError) -> str:
    """Return the first problem of a deck on one line, with its place."""
    problem = error.problems[0]
    place = f"line {problem.span.line}: " if problem.span and problem.span.source.text else ""
    return visible(f"{place}{problem.message}")
