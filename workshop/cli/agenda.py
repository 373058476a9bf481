"""workshop agenda: the run of show in the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from workshop.brand.words import Words
from workshop.build import read_outline
from workshop.cli.help import Command
from workshop.cli.terminal import duration_text
from workshop.library import find_library, read_quotations, read_words
from workshop.outline.model import Quote
from workshop.plan.make import make_plan
from workshop.plan.plan import Line, Part, Plan


@click.command(cls=Command)
@click.argument("deck")
@click.option("--client", metavar="NAME", help="Show a client's version.")
def command(deck: str, client: str | None) -> None:
    """Print what happens when: clock time, minutes, and whose turn it is.

    workshop agenda give-to-get
    workshop agenda give-to-get --client northgate
    """
    library = find_library(Path.cwd())
    plan = make_plan(read_outline(library, deck, client))
    words = read_words(library, plan.workshop.language)
    speakers = {name: str(quotation.speaker) for name, quotation in read_quotations(library).items()}
    click.echo("\n".join(_agenda(plan, words, speakers)))


def _agenda(plan: Plan, words: Words, speakers: dict[str, str]) -> Iterator[str]:
    end = plan.clock(plan.minutes, end=True)
    yield f"{plan.workshop.title}  {plan.clock(0)}–{end}, {duration_text(plan.minutes)}"
    for part in plan.parts:
        yield ""
        yield _part(plan, part, words)
        if part.kind == "section":
            yield from (_line(plan, line, speakers) for line in part.lines)
    yield ""
    yield f"{end}  {words['agenda_close']}"
    share = round(100 * plan.turn_minutes / max(1, plan.working_minutes))
    own = f"{plan.turn_minutes} of {plan.working_minutes} working minutes"
    yield f"* their turn: {own} are the participants' ({share} %)"


def _part(plan: Plan, part: Part, words: Words) -> str:
    number = f"{part.number}  " if part.number else ""
    title = part.title or words["buffer"]
    return click.style(
        f"{plan.clock(part.start):>5}  {part.minutes:>3} min  {number}{title}", bold=True
    )


def _line(plan: Plan, line: Line, speakers: dict[str, str]) -> str:
    kind = line.block.kind if line.block else str(line.made)
    title = speakers.get(line.title, line.title) if isinstance(line.block, Quote) else line.title
    mark = "*" if line.turn else " "
    return f"{plan.clock(line.start):>5}  {line.minutes:>3} {mark}  {kind:<11} {title}".rstrip()
