"""workshop check: every problem of a deck, nothing written."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from workshop.build import make
from workshop.cli.help import Command
from workshop.cli.terminal import show_problems
from workshop.cli.values import ClientName
from workshop.errors import Problem, WorkshopError, errors_in
from workshop.library import chosen_names, find_library


@click.command(cls=Command)
@click.argument("decks", nargs=-1, metavar="[DECK]…")
@click.option("--client", type=ClientName(), metavar="NAME", help="Check a client's versions.")
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.option("--json", "as_json", is_flag=True, help="Print problems as JSON, for other programs.")
def command(decks: tuple[str, ...], client: str | None, strict: bool, as_json: bool) -> None:
    """Check decks: outline, minutes, quotations, and whether every text fits its slide. Nothing is written.

    workshop check
    workshop check --client northgate
    workshop check give-to-get --json
    """
    library = find_library(Path.cwd())
    names, missing = chosen_names(library, decks)
    problems: list[Problem] = [*missing]
    for name in names:
        try:
            found = make(library, name, client).warnings
        except WorkshopError as error:
            found = error.problems
        problems.extend(found)
        if not found and not as_json:
            click.echo(f"{name}  no problem")
    problems = list(dict.fromkeys(problems))
    show_problems(problems, as_json=as_json)
    if errors_in(problems) or (strict and problems):
        sys.exit(1)
