"""workshop build: kits into a folder of their own each, whole or not at all."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from workshop.build import Job, Result, Wanted, build_all
from workshop.cli.asked import on_the_day
from workshop.cli.help import Command
from workshop.cli.jobs import chosen_jobs
from workshop.cli.summary import say_summary, say_written
from workshop.cli.terminal import show_problems
from workshop.cli.values import Folder, Number
from workshop.cli.wanted import of_the_kit
from workshop.cli.whom import chosen_clients, for_clients
from workshop.errors import Problem
from workshop.library import chosen_names, find_library

if TYPE_CHECKING:
    from workshop.outline.client import Event


@click.command(cls=Command)
@click.argument("decks", nargs=-1, metavar="[DECK]…")
@for_clients
@on_the_day
@of_the_kit
@click.option("--jobs", type=Number(1, 64), help="How many decks are built at a time [one per core].")
@click.option("--into", type=Folder(), default=Path("build"), help="The folder to write to [build].")
@click.option("--force", is_flag=True, help="Build all anew; of what you changed by hand a copy is kept.")
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.option("--json", "as_json", is_flag=True, help="Print problems as JSON, for other programs.")
@click.option("--watch", "watched", is_flag=True, help="Build the deck again on each save, until Ctrl-C.")
def command(
    decks: tuple[str, ...],
    clients: tuple[str, ...],
    all_clients: bool,
    asked: Event | None,
    wanted: Wanted,
    jobs: int | None,
    into: Path,
    force: bool,
    strict: bool,
    as_json: bool,
    watched: bool,
) -> None:
    """Build kits: the deck with its notes, facilitator guide, workbook, run of show, agenda, printables.

    Without a DECK every deck is built. A DECK is the name of a file in decks/ (give-to-get), or a path to an
    outline. A deck with problems is left as it was; the others are built, unless nothing that goes into them
    changed. Another time, another number of people or another mode: the plan is fitted, and the guide says
    what was cut. --watch makes the deck alone.

      workshop build
      workshop build give-to-get --duration 60m --start 13:30 --people 17 --mode remote
      workshop build give-to-get --client northgate
      workshop build give-to-get --only deck,guide --paper Letter --into ~/Desktop
      workshop build --all-clients
      workshop build give-to-get --client northgate --watch
    """
    library = find_library(Path.cwd())
    names, problems = chosen_names(library, decks)
    whom, missing = chosen_clients(library, clients, all_clients)
    how = {"into": into, "asked": asked, "wanted": wanted, "strict": strict, "force": force}
    todo, same = chosen_jobs(library, names, whom, **how)
    problems = (*problems, *missing, *same)
    if watched:
        _watch(todo, problems, as_json)
    found = dict.fromkeys(problems)
    results = _built(todo, build_all(todo, workers=jobs), found, as_json)
    if not as_json:
        say_summary(results, len(names) * len(whom), into)
    show_problems(list(found), as_json=as_json)
    for trace in filter(None, (result.trace for result in results)):
        click.echo(trace, err=True)
    if problems or not all(result.written for result in results):
        sys.exit(1)


def _built(
    jobs: Sequence[Job], coming: Iterable[Result], found: dict[Problem, None], quiet: bool
) -> list[Result]:
    """Return what became of all jobs, each said as it comes, without the problems: those are found once each.

    A problem holds the text it stands in: thousands of kits would keep thousands of copies.
    """
    results: list[Result] = []
    with _progress(jobs) as bar:
        for result in coming:
            bar()
            if result.written and not quiet:
                say_written(result)
            found.update(dict.fromkeys(result.problems))
            written = result.written and replace(result.written, warnings=())
            results.append(replace(result, problems=(), written=written))
    return results


def _watch(jobs: Sequence[Job], problems: Sequence[Problem], as_json: bool) -> NoReturn:
    from workshop.cli.watching import watch_jobs  # imported late: only --watch needs it

    watch_jobs(jobs, problems, as_json=as_json)
    sys.exit(0)


@contextmanager
def _progress(jobs: Sequence[Job]) -> Iterator[Callable[[], None]]:
    """Show a bar on a terminal when there is more than one deck to wait for; call what comes to move it."""
    if len(jobs) < 2 or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console  # imported late: 90 ms that one deck does not need
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Building", total=len(jobs))
        yield lambda: progress.advance(task)
