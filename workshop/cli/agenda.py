"""workshop agenda: the run of show in the terminal, for the time there is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from workshop.brand.words import Words
from workshop.build import read_plan
from workshop.cli.asked import on_the_day
from workshop.cli.help import Command
from workshop.cli.terminal import duration_text, show_problems
from workshop.cli.values import ClientName
from workshop.library import find_library, read_quotations, read_words
from workshop.outline.client import Event
from workshop.outline.model import Quote
from workshop.plan.plan import Change, Line, Part, Plan


@click.command(cls=Command)
@click.argument("deck")
@click.option("--client", type=ClientName(), metavar="NAME", help="Show a client's version.")
@on_the_day
@click.option("--why", is_flag=True, help="Say what was cut or shortened, and why.")
def command(deck: str, client: str | None, why: bool, asked: Event | None) -> None:
    """Print what happens when: clock time, minutes, and whose turn it is, in the time there is.

    workshop agenda give-to-get
    workshop agenda give-to-get --duration 60m --start 13:30 --people 17 --mode remote --why
    workshop agenda give-to-get --client northgate
    """
    library = find_library(Path.cwd())
    plan, warnings = read_plan(library, deck, client, asked)
    words = read_words(library, plan.workshop.language)
    speakers = {name: str(quotation.speaker) for name, quotation in read_quotations(library).items()}
    whys = _whys(plan, read_words(library, "en"), speakers) if why else ()  # as the rest that is told here
    click.echo("\n".join([*_agenda(plan, words, speakers), *whys]))
    if plan.changes and not why:
        click.echo("what was cut or shortened, and why:  --why")
    show_problems(warnings)


def _agenda(plan: Plan, words: Words, speakers: dict[str, str]) -> Iterator[str]:
    end = plan.clock(plan.minutes, end=True)
    when = plan.span(0, plan.minutes) if plan.days == 1 else f"{plan.days} days"
    yield f"{plan.workshop.title}  {when}, {duration_text(plan.minutes)}"
    for part in plan.parts:
        if plan.days > 1 and part in plan.on_day(part.day)[:1]:
            yield f"\n{words.say('agenda_day_of', day=part.day)}"
        yield ""
        yield _part(plan, part, words)
        if part.kind == "section":
            yield from (_line(plan, line, speakers) for line in part.lines)
    yield ""
    yield f"{end:>5}  {words['agenda_close']}"
    if plan.empty:
        yield f"{plan.empty} minutes are empty: the outline has nothing for them"
    own = f"{plan.turn_minutes} of {plan.working_minutes} working minutes"
    yield f"* their turn: {own} are the participants' ({plan.turn_share} %)"


def _part(plan: Plan, part: Part, words: Words) -> str:
    number = f"{part.number}  " if part.number else ""
    title = part.title or words["buffer"]
    return click.style(f"{plan.clock(part.start):>5}  {part.minutes:>3} min  {number}{title}", bold=True)


def _line(plan: Plan, line: Line, speakers: dict[str, str]) -> str:
    mark = "*" if line.turn else " "
    told = f"{_titled(line, speakers)}{'' if line.form == 'planned' or not line.block else f' ({line.form})'}"
    return f"{plan.clock(line.start):>5}  {line.minutes:>3} {mark}  {_kind(line):<11} {told}".rstrip()


def _kind(line: Line) -> str:
    return line.block.kind if line.block else str(line.made)


def _titled(line: Line, speakers: dict[str, str]) -> str:
    return speakers.get(line.title, line.title) if isinstance(line.block, Quote) else line.title


def _whys(plan: Plan, words: Words, speakers: dict[str, str]) -> Iterator[str]:
    """Yield what runs otherwise than the outline plans it, with a reason each."""
    told = [change for change in plan.changes if change.line.block]
    for name, changes in (
        ("Cut", [change for change in told if change.cut]),
        ("Shortened", [change for change in told if change.form == "short"]),
        ("Longer", [change for change in told if change.form == "long"]),
    ):
        if changes:
            yield f"\n{name}"
            yield from (_why(change, words, speakers) for change in changes)


def _why(change: Change, words: Words, speakers: dict[str, str]) -> str:
    minutes = f"{change.line.minutes}" if change.cut else f"{change.line.minutes} → {change.minutes}"
    priority = change.line.block.priority if change.line.block else ""
    reason = words[f"why_{change.why}"]
    title = _titled(change.line, speakers)
    return f"{minutes:>8} min  {priority:<6}  {_kind(change.line):<11} {title}\n{'':>12}  {reason}"
