"""workshop check: what is wrong with decks and finished files, and how many rules hold; nothing is built."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from workshop.build.checked import check_deck, check_finished
from workshop.check.checkup import Checkup
from workshop.cli.checked import Seen, place_of, show_checkup
from workshop.cli.help import Command
from workshop.cli.report import PageFile, write_page
from workshop.cli.terminal import show_count, show_problems
from workshop.cli.whom import chosen_clients, for_clients
from workshop.errors import Problem, WorkshopError, errors_in
from workshop.library import Library, chosen_names, find_library
from workshop.report import fields
from workshop.report.score import checkup_values

_FILES = (
    ".pptx", ".potx", ".ppsx", ".pptm", ".potm", ".ppt", ".odp", ".docx", ".docm", ".dotx", ".doc", ".xlsx",
    ".xlsm", ".xls",
)  # fmt: skip
"""What looks like a finished file rather than the name of a deck."""


@click.command(cls=Command)
@click.argument("what", nargs=-1, metavar="[DECK|FILE]…")
@for_clients
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.option("--json", "as_json", is_flag=True, help="Print rules and findings as JSON, for other programs.")
@click.option("--report", "page", type=PageFile(), help="Write a page to send along: .html or .md.")
@click.option("--force", is_flag=True, help="Write the page over a file that is not ours.")
def command(
    what: tuple[str, ...],
    clients: tuple[str, ...],
    all_clients: bool,
    strict: bool,
    as_json: bool,
    page: Path | None,
    force: bool,
) -> None:
    """Say whether decks are ready: outlines, clients' versions, and finished files of anybody's making.

    What is wrong is told slide by slide, with its place and what to do; then how many rules hold. What a
    rule is about says  workshop rules CODE.

    A warning that is meant is accepted in the outline or in client.yaml, with a reason:
      accept: {talk-stretch: The founder tells the story of the fire herself}

      workshop check
      workshop check give-to-get --client northgate --report ready.html
      workshop check --all-clients
      workshop check their-slides.pptx
    """
    library = find_library(Path.cwd())
    checkups, problems = _checked(library, what, clients, all_clients)
    if as_json:
        click.echo(json.dumps(_values(checkups, problems), ensure_ascii=False, indent=2))
    else:
        _show(checkups, problems)
    if page and checkups:
        said = write_page(page, checkups, force=force)
        if not as_json:
            click.echo(said)
    found = (*problems, *(problem for checkup in checkups for problem in checkup.problems))
    if errors_in(found) or (strict and found):
        sys.exit(1)


def _checked(
    library: Library, what: Sequence[str], clients: Sequence[str], everyone: bool
) -> tuple[list[Checkup], list[Problem]]:
    """Check what is asked for, files first; with what is wrong with the question."""
    files = [Path(name) for name in what if name.lower().endswith(_FILES)]
    decks = [name for name in what if not name.lower().endswith(_FILES)]
    checkups: list[Checkup] = []
    problems: list[Problem] = []
    for path in dict.fromkeys(files):
        try:
            checkups.append(check_finished(library, path))
        except WorkshopError as error:
            problems += error.problems
    if decks or not files:
        names, missing = chosen_names(library, decks)
        whom, strange = chosen_clients(library, clients, everyone)
        problems += (*missing, *strange)
        checkups += [check_deck(library, name, client) for client in whom for name in names]
    return checkups, problems


def _show(checkups: Sequence[Checkup], problems: Sequence[Problem]) -> None:
    seen: Seen = set()
    show_problems(list(problems), counted=False)
    for checkup in checkups:
        show_checkup(checkup, seen)
    show_count(list(_found(checkups, problems)))


def _found(checkups: Sequence[Checkup], problems: Sequence[Problem]) -> Iterator[Problem]:
    """Yield everything that was found, each thing once at each of its places."""
    places = {
        place_of(checkup, finding.slide, finding.problem): finding.problem
        for checkup in checkups
        for finding in checkup.findings
    }
    yield from (*problems, *places.values())


def _values(checkups: Sequence[Checkup], problems: Sequence[Problem]) -> dict[str, Any]:
    return {
        "checked": [checkup_values(checkup) for checkup in checkups],
        "problems": [fields(problem) for problem in problems],
    }
