"""workshop build: kits into a folder of their own each, whole or not at all."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from workshop.build import DOCUMENTS, Order, Result, Wanted, build_orders
from workshop.build.documents import Document, Format, Paper
from workshop.cli.asked import on_the_day
from workshop.cli.help import Command
from workshop.cli.terminal import duration_text, show_problems
from workshop.errors import Problem, WorkshopError
from workshop.library import Library, chosen_names, find_library, find_outline
from workshop.outline.client import Event


@click.command(cls=Command)
@click.argument("decks", nargs=-1, metavar="[DECK]…")
@click.option(
    "--client", "clients", multiple=True, metavar="NAME", help="Build for a client; may be repeated."
)
@click.option("--all-clients", is_flag=True, help="Build for every client in decks/clients/.")
@on_the_day
@click.option(
    "--only",
    metavar="LIST",
    callback=lambda _, __, value: _chosen(value),
    help=f"Some of the kit: {','.join(DOCUMENTS)}.",
)
@click.option(
    "--paper",
    type=click.Choice(["A4", "Letter"], case_sensitive=False),
    default="A4",
    help="A4 or Letter [A4].",
)
@click.option("--fillable", is_flag=True, help="A workbook to fill in on screens.")
@click.option("--thumbnails", is_flag=True, help="Pictures of the slides in the guide (needs LibreOffice).")
@click.option(
    "--format",
    "formats",
    type=click.Choice(["csv", "md", "json", "ics"]),
    multiple=True,
    help="The run of show as text, JSON or calendar as well; may be repeated.",
)
@click.option("--jobs", type=click.IntRange(1, 64), help="How many decks are built at a time [one per core].")
@click.option(
    "--into", type=click.Path(path_type=Path), default=Path("build"), help="The folder to write to [build]."
)
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.option("--json", "as_json", is_flag=True, help="Print problems as JSON, for other programs.")
def command(
    decks: tuple[str, ...],
    clients: tuple[str, ...],
    all_clients: bool,
    asked: Event | None,
    only: tuple[Document, ...],
    paper: Paper,
    fillable: bool,
    thumbnails: bool,
    formats: tuple[Format, ...],
    jobs: int | None,
    into: Path,
    strict: bool,
    as_json: bool,
) -> None:
    """Build kits: the deck with its notes, facilitator guide, workbook, run of show, agenda, printables.

    Without a DECK every deck is built. A DECK is the name of a file in decks/ (give-to-get), or a path
    to an outline. A deck with problems is left as it was; the others are built. Another time, another
    number of people or another mode: the plan is fitted, and the guide says what was cut and why.

      workshop build
      workshop build give-to-get --duration 60m --start 13:30 --people 17 --mode remote
      workshop build give-to-get --client northgate
      workshop build give-to-get --only deck,guide --paper Letter --into ~/Desktop
      workshop build --all-clients
    """
    library = find_library(Path.cwd())
    names, problems = chosen_names(library, decks)
    whom, missing = _clients(library, clients, all_clients)
    orders, same = _orders(library, names, whom)
    problems = (*problems, *missing, *same)
    wanted = Wanted(only, paper, fillable, thumbnails, formats)
    results: list[Result] = []
    with _progress(orders) as bar:
        for result in build_orders(
            library, orders, into, asked=asked, wanted=wanted, strict=strict, jobs=jobs
        ):
            results.append(result)
            bar()
            if result.written and not as_json:
                _say(result)
    if not as_json:
        _summary(results, len(names) * len(whom), into)
    found = (each for result in results for each in result.problems)
    show_problems(list(dict.fromkeys((*problems, *found))), as_json=as_json)
    if problems or not all(result.written for result in results):
        sys.exit(1)


def _clients(
    library: Library, asked: Sequence[str], everyone: bool
) -> tuple[tuple[str | None, ...], tuple[Problem, ...]]:
    """Return for whom to build: nobody in particular, those asked for, or everyone there is."""
    if not asked and not everyone:
        return (None,), ()
    from workshop.library.clients import client_names, misnamed_clients, unknown_client  # late: few need it

    known = client_names(library)
    if everyone and known:
        return known, misnamed_clients(library)
    if everyone:
        hint = "make one:  workshop new client NAME"
        none = Problem("no-clients", "there are no clients here", None, hint)
        return (), misnamed_clients(library) or (none,)
    names = tuple(dict.fromkeys(asked))
    strange = tuple(unknown_client(library, name) for name in names if name not in known)
    return tuple(name for name in names if name in known), strange


def _orders(
    library: Library, names: Sequence[str], clients: Sequence[str | None]
) -> tuple[list[Order], list[Problem]]:
    """Return what to build, client by client; no outline overwrites the files of another with its name."""
    taken: dict[str, Path] = {}
    orders: list[Order] = []
    problems: list[Problem] = []
    for name in names:
        try:
            _take(taken, find_outline(library, name))
        except WorkshopError as error:
            problems.extend(error.problems)
        else:
            orders += [Order(name, client) for client in clients]
    return sorted(orders, key=lambda order: clients.index(order.client)), problems


def _take(taken: dict[str, Path], outline: Path) -> None:
    """Let no outline overwrite the files of another with its name; raises WorkshopError."""
    first = taken.setdefault(outline.stem, outline)
    if first.absolute() != outline.absolute():
        message = f"{outline.as_posix()} would overwrite the files of {first.as_posix()}"
        raise WorkshopError([Problem("same-name", message, None, "give one of them another name")])


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


def _say(result: Result) -> None:
    kit = result.written
    if not kit:
        return
    for file in kit.files:
        more = f"  {kit.slides} slides  {duration_text(kit.minutes)}" if file.suffix == ".pptx" else ""
        click.echo(f"{file.as_posix()}{more}")
    whole = "" if kit.minutes == kit.there else f" of {duration_text(kit.there)}"
    click.echo(
        f"    {duration_text(kit.minutes)}{whole} planned, {kit.share} % of the work is the participants'"
    )
    if kit.cut:
        click.echo(f"    cut: {len(kit.cut)} of the outline's blocks; the guide says which, and why")
    if kit.generic and result.order.client:
        click.echo(f"    still to supply: {', '.join(kit.generic)}")


def _chosen(value: str | None) -> tuple[Document, ...]:
    """Return the documents of a list such as deck,guide; raises click's own error for an unknown one."""
    if value is None:
        return DOCUMENTS
    names = [name.strip().lower() for name in value.split(",") if name.strip()]
    strange = [name for name in names if name not in DOCUMENTS]
    if strange or not names:
        told = f"'{strange[0]}' is not in a kit" if strange else "nothing is named"
        raise click.BadParameter(f"{told}; there are: {', '.join(DOCUMENTS)}")
    return tuple(name for name in DOCUMENTS if name in names)


def _summary(results: Sequence[Result], wanted: int, into: Path) -> None:
    """Say how much was built, and for whom something is missing."""
    written = [result.written for result in results if result.written]
    if wanted > 1 and written:
        slides = sum(deck.slides for deck in written)
        missing = f", {wanted - len(written)} not built" if len(written) < wanted else ""
        decks = "1 deck" if len(written) == 1 else f"{len(written)} decks"
        click.echo(f"{decks}, {slides} slides, in {into.as_posix()}/{missing}")
    failed: dict[str, list[str]] = {}
    for result in results:
        if result.order.client and not result.written:
            failed.setdefault(result.order.client, []).append(result.order.deck)
    for client, decks_failed in failed.items():
        click.echo(f"not built for {client}: {', '.join(decks_failed)}")
