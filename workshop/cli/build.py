"""workshop build: from outlines to files."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from workshop.build import Written, build_deck
from workshop.cli.help import Command
from workshop.cli.terminal import duration_text, show_problems
from workshop.errors import Problem, WorkshopError
from workshop.library import Library, chosen_names, find_library, find_outline


@click.command(cls=Command)
@click.argument("decks", nargs=-1, metavar="[DECK]…")
@click.option(
    "--into", type=click.Path(path_type=Path), default=Path("build"), help="The folder to write to [build]."
)
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.option("--json", "as_json", is_flag=True, help="Print problems as JSON, for other programs.")
def command(decks: tuple[str, ...], into: Path, strict: bool, as_json: bool) -> None:
    """Build decks: PowerPoint files with exercises, prompts and speaker notes.

    Without a DECK every deck is built. A DECK is the name of a file in decks/ (give-to-get), or a path
    to an outline. A deck with problems is left as it was; the others are built.

      workshop build
      workshop build give-to-get --into ~/Desktop
    """
    library = find_library(Path.cwd())
    names, missing = chosen_names(library, decks)
    written, problems = _build_all(library, names, into, strict, quiet=as_json)
    if not as_json:
        _summary(written, len(names), into)
    show_problems((*missing, *problems), as_json=as_json)
    if missing or len(written) < len(names):
        sys.exit(1)


def _build_all(
    library: Library, names: Sequence[str], into: Path, strict: bool, *, quiet: bool
) -> tuple[list[Written], list[Problem]]:
    """Build each deck, and say so unless quiet; one that fails does not stop the others."""
    written: list[Written] = []
    problems: list[Problem] = []
    taken: dict[str, Path] = {}
    with _progress(names) as steps:
        for name in steps:
            try:
                _take(taken, find_outline(library, name))
                deck = build_deck(library, name, into, strict=strict)
            except WorkshopError as error:
                problems.extend(error.problems)
                continue
            written.append(deck)
            problems.extend(deck.warnings)
            if not quiet:
                slides = f"{deck.slides} slides"
                click.echo(f"{deck.path.as_posix()}  {slides}  {duration_text(deck.minutes)}")
    return written, problems


def _take(taken: dict[str, Path], outline: Path) -> None:
    """Let no outline overwrite the files of another with its name; raises WorkshopError."""
    first = taken.setdefault(outline.stem, outline)
    if first.absolute() != outline.absolute():
        message = f"{outline.as_posix()} would overwrite the files of {first.as_posix()}"
        raise WorkshopError([Problem("same-name", message, None, "give one of them another name")])


@contextmanager
def _progress(names: Sequence[str]) -> Iterator[Iterable[str]]:
    """Show a bar on a terminal when there is more than one deck to wait for."""
    if len(names) < 2 or not sys.stderr.isatty():
        yield names
        return
    from rich.console import Console  # imported late: 90 ms that one deck does not need
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        yield progress.track(names, description="Building")


def _summary(written: Sequence[Written], wanted: int, into: Path) -> None:
    if wanted > 1 and written:
        slides = sum(deck.slides for deck in written)
        missing = f", {wanted - len(written)} not built" if len(written) < wanted else ""
        decks = "1 deck" if len(written) == 1 else f"{len(written)} decks"
        click.echo(f"{decks}, {slides} slides, in {into.as_posix()}/{missing}")
