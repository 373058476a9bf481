"""workshop build: kits into a folder of their own each, whole or not at all."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NoReturn

import click

from workshop.build import Order, Result, Wanted, build_orders
from workshop.build.orders import builder
from workshop.cli.asked import on_the_day
from workshop.cli.help import Command
from workshop.cli.orders import chosen_clients, chosen_orders
from workshop.cli.summary import say_summary, say_written
from workshop.cli.terminal import show_problems
from workshop.cli.values import ClientName, Folder, Number
from workshop.cli.wanted import of_the_kit
from workshop.errors import Problem
from workshop.library import chosen_names, find_library
from workshop.outline.client import Event


@click.command(cls=Command)
@click.argument("decks", nargs=-1, metavar="[DECK]…")
@click.option(
    "--client",
    "clients",
    type=ClientName(),
    multiple=True,
    metavar="NAME",
    help="Build for a client; may be repeated.",
)
@click.option("--all-clients", is_flag=True, help="Build for every client in decks/clients/.")
@on_the_day
@of_the_kit
@click.option("--jobs", type=Number(1, 64), help="How many decks are built at a time [one per core].")
@click.option("--into", type=Folder(), default=Path("build"), help="The folder to write to [build].")
@click.option("--force", is_flag=True, help="Replace what you changed by hand; a copy of it is kept.")
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
    outline. A deck with problems is left as it was; the others are built. Another time, another number of
    people or another mode: the plan is fitted, and the guide says what was cut. --watch makes the deck alone.

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
    orders, same = chosen_orders(library, names, whom)
    problems = (*problems, *missing, *same)
    build = partial(builder, library, into, asked=asked, strict=strict, force=force)
    if watched:
        _watch(build, orders, problems, wanted, as_json)
    results = _built(
        orders,
        build_orders(
            library, orders, into, asked=asked, wanted=wanted, strict=strict, force=force, jobs=jobs
        ),
        as_json,
    )
    if not as_json:
        say_summary(results, len(names) * len(whom), into)
    _end(problems, results, as_json)


def _built(orders: Sequence[Order], coming: Iterable[Result], quiet: bool) -> list[Result]:
    """Return what became of all orders, each said as it comes."""
    results: list[Result] = []
    with _progress(orders) as bar:
        for result in coming:
            results.append(result)
            bar()
            if result.written and not quiet:
                say_written(result)
    return results


def _end(problems: Sequence[Problem], results: Sequence[Result], as_json: bool) -> None:
    """Tell every problem once, and exit with 1 where something was not built."""
    found = (each for result in results for each in result.problems)
    show_problems(list(dict.fromkeys((*problems, *found))), as_json=as_json)
    if problems or not all(result.written for result in results):
        sys.exit(1)


def _watch(
    build: Callable[..., Callable[[Order], Result]],
    orders: Sequence[Order],
    problems: Sequence[Problem],
    wanted: Wanted,
    as_json: bool,
) -> NoReturn:
    from workshop.cli.watching import watch_orders  # imported late: only --watch needs it

    watch_orders(build, orders, problems, wanted, as_json=as_json)
    sys.exit(0)


@contextmanager
def _progress(orders: Sequence[Order]) -> Iterator[Callable[[], None]]:
    """Show a bar on a terminal when there is more than one deck to wait for; call what comes to move it."""
    if len(orders) < 2 or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console  # imported late: 90 ms that one deck does not need
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Building", total=len(orders))
        yield lambda: progress.advance(task)
