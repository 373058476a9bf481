"""workshop build --watch: what is said while somebody writes."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from workshop.build import Job
from workshop.build.watch import Round, watch
from workshop.cli.summary import say_written
from workshop.cli.terminal import show_problems
from workshop.errors import Problem, errors_in
from workshop.report import visible


def watch_jobs(jobs: Sequence[Job], problems: Sequence[Problem], *, as_json: bool) -> None:
    """Build on each save: the deck alone, unless somebody asked for more."""
    if as_json:
        raise click.UsageError("--watch tells a person what happens; take --json out")
    if problems or not jobs:
        show_problems(problems)
        sys.exit(1)
    source = click.get_current_context().get_parameter_source("only")
    if source is None or source.name == "DEFAULT":
        jobs = [replace(job, wanted=replace(job.wanted, only=("deck",))) for job in jobs]
    build_on_save(jobs)


def build_on_save(jobs: Sequence[Job]) -> None:
    """Build, and build again on each save, until Ctrl-C; on a terminal a round takes the last one's place."""
    failed: dict[Job, tuple[Problem, ...]] = {}
    only = jobs[0].wanted.only
    try:
        for found in watch(jobs):
            mended = _remember(failed, found)
            if sys.stdout.isatty():
                click.clear()
            _say(found, failed, mended)
            what = "the deck" if tuple(only) == ("deck",) else ", ".join(only)
            click.echo(f"Watching: {what} built again on each save. Ctrl-C ends it.")
            sys.stdout.flush()
    except KeyboardInterrupt:
        click.echo("\nWatching ended; the last build stays.")


def _remember(failed: dict[Job, tuple[Problem, ...]], found: Round) -> tuple[Job, ...]:
    """Keep what is wrong with each job; return those that were wrong and are not any more."""
    mended = []
    for result in found.results:
        before = failed.pop(result.job, ())
        if result.problems:
            failed[result.job] = result.problems
        if errors_in(before) and result.written:
            mended.append(result.job)
    return tuple(mended)


def _say(found: Round, failed: dict[Job, tuple[Problem, ...]], mended: Sequence[Job]) -> None:
    """Say when it was, what was saved and built, and all that is still wrong."""
    saved = f"{_names(found.saved)} saved, " if found.saved else ""
    built = any(result.written for result in found.results)
    same = built and all(result.written.unchanged for result in found.results if result.written)
    told = "as it was" if same else f"built in {found.seconds:.1f} s" if built else "not built"
    click.echo(visible(f"{datetime.now():%H:%M:%S}  {saved}{told}{', mended' if mended else ''}"))
    for result in found.results:
        say_written(result)
    wrong = tuple(dict.fromkeys(each for problems in failed.values() for each in problems))
    show_problems(wrong)


def _names(paths: Sequence[Path]) -> str:
    """Return the names of some files, of many the first."""
    names = list(dict.fromkeys(path.name for path in paths))
    return ", ".join(names[:3]) + (" and more" if len(names) > 3 else "")
