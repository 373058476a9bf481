"""What the build command says: a line for each file, and at the end what a facilitator asks first."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from workshop.build import Result, Written
from workshop.cli.terminal import duration_text
from workshop.report import visible


def say_written(result: Result) -> None:
    """Print each file of a kit, how much of the time is planned, and what is cut or still to supply."""
    kit = result.written
    if not kit:
        return
    if kit.unchanged:
        click.echo(f"{_file(kit, kit.path)}  as it was")
        return
    for file in kit.files:
        click.echo(_file(kit, file))
    whole = "" if kit.minutes == kit.there else f" of {duration_text(kit.there)}"
    click.echo(
        f"    {duration_text(kit.minutes)}{whole} planned, {kit.share} % of the work is the participants'"
    )
    if kit.cut:
        click.echo(f"    cut: {len(kit.cut)} of the outline's blocks; the guide says which, and why")
    if kit.without:
        lost = f"    the client's template has no place for {kit.without} things of ours"
        click.echo(f"{lost}; workshop template says which")
    if kit.generic and result.job.client:
        click.echo(f"    still to supply: {', '.join(kit.generic)}")


def _file(kit: Written, file: Path) -> str:
    more = f"  {kit.slides} slides  {duration_text(kit.minutes)}" if file.suffix == ".pptx" else ""
    return f"{file.as_posix()}{more}"


def say_summary(results: Sequence[Result], wanted: int, into: Path) -> None:
    """Say how much was built and how much is as it was, and for whom something is missing."""
    written = [result.written for result in results if result.written]
    same = sum(kit.unchanged for kit in written)
    if wanted > 1 and written:
        slides = sum(deck.slides for deck in written)
        missing = f", {wanted - len(written)} not built" if len(written) < wanted else ""
        decks = "1 deck" if len(written) == 1 else f"{len(written)} decks"
        some = f", {same} of them as before" if 0 < same < len(written) else ""
        click.echo(f"{decks}, {slides} slides, in {into.as_posix()}/{some}{missing}")
    if written and same == len(written):
        click.echo("Nothing that goes in has changed; --force builds again all the same.")
    failed: dict[str, list[str]] = {}
    for result in results:
        if result.job.client and not result.written:
            failed.setdefault(result.job.client, []).append(result.job.deck)
    for client, decks_failed in failed.items():
        click.echo(visible(f"not built for {client}: {', '.join(decks_failed)}"))
