"""workshop build --watch: what is said while somebody writes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from workshop.build import Wanted
from workshop.build.orders import Order, Result
from workshop.build.watch import Round, watch
from workshop.cli.summary import say_written
from workshop.cli.terminal import show_problems
from workshop.errors import Problem, errors_in
from workshop.report import visible


def watch_orders(
    builder: Callable[..., Callable[[Order], Result]],
    orders: Sequence[Order],
    problems: Sequence[Problem],
    wanted: Wanted,
    *,
    as_json: bool,
) -> None:
    """Build orders on each save: the deck alone, unless somebody asked for more; `builder` is told what."""
    if as_json:
        raise click.UsageError("--watch tells a person what happens; take --json out")
    if problems or not orders:
        show_problems(problems)
        sys.exit(1)
    source = click.get_current_context().get_parameter_source("only")
    if source is None or source.name == "DEFAULT":
        wanted = replace(wanted, only=("deck",))
    build_on_save(orders, builder(wanted=wanted), wanted.only)


def build_on_save(orders: Sequence[Order], build: Callable[[Order], Result], only: Sequence[str]) -> None:
    """Build, and build again on each save, until Ctrl-C; on a terminal a round takes the last one's place."""
    failed: dict[Order, tuple[Problem, ...]] = {}
    try:
        for found in watch(orders, build):
            mended = _remember(failed, found)
            if sys.stdout.isatty():
                click.clear()
            _say(found, failed, mended)
            what = "the deck" if tuple(only) == ("deck",) else ", ".join(only)
            click.echo(f"Watching: {what} built again on each save. Ctrl-C ends it.")
            sys.stdout.flush()
    except KeyboardInterrupt:
        click.echo("\nWatching ended; the last build stays.")


def _remember(failed: dict[Order, tuple[Problem, ...]], found: Round) -> tuple[Order, ...]:
    """Keep what is wrong with each order; return those that were wrong and are not any more."""
    mended = []
    for result in found.results:
        before = failed.pop(result.order, ())
        if result.problems:
            failed[result.order] = result.problems
        if errors_in(before) and result.written:
            mended.append(result.order)
    return tuple(mended)


def _say(found: Round, failed: dict[Order, tuple[Problem, ...]], mended: Sequence[Order]) -> None:
    """Say when it was, what was saved and built, and all that is still wrong."""
    saved = f"{_names(found.saved)} saved, " if found.saved else ""
    built = any(result.written for result in found.results)
    told = f"built in {found.seconds:.1f} s" if built else "not built"
    click.echo(visible(f"{datetime.now():%H:%M:%S}  {saved}{told}{', mended' if mended else ''}"))
    for result in found.results:
        say_written(result)
    wrong = tuple(dict.fromkeys(each for problems in failed.values() for each in problems))
    show_problems(wrong)


def _names(paths: Sequence[Path]) -> str:
    """Return the names of some files, of many the first."""
    names = list(dict.fromkeys(path.name for path in paths))
    return ", ".join(names[:3]) + (" and more" if len(names) > 3 else "")
