"""workshop new: a client or a deck of one's own, ready to build."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from typing import Any

import click

from workshop.build.files import write_new
from workshop.cli.help import Command, Group
from workshop.cli.terminal import coloured
from workshop.errors import Problem, WorkshopError
from workshop.report import report_text
from workshop.starters import Answers, Starter, new_client, new_deck


class Named(Command):
    """Say what the shell made of a name of several words, or of a colour with a #."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; of what the shell took apart or away, say that it needs quotes."""
        words = list(takewhile(lambda word: not word.startswith("-"), args))
        try:
            return super().parse_args(ctx, args)
        except click.BadOptionUsage as error:
            if error.option_name not in ("--primary", "--secondary"):
                raise
            said = f'put quotes around a colour with #: {error.option_name} "#0B3D2E"'
            raise click.UsageError(f"{error.option_name} needs a colour behind it; {said}", ctx) from None
        except click.UsageError as error:
            if len(words) < 2 or isinstance(error, click.BadParameter | click.NoSuchOption):
                raise
            said = " ".join(words)
            message = f'the name has {len(words)} words; put quotes around it: {ctx.command_path} "{said}"'
            raise click.UsageError(message, ctx) from None


@click.group(cls=Group)
def command() -> None:
    """Begin something of your own: a client, or a deck.

    workshop new client "Northgate Health"
    workshop new deck "Leave one out"
    """


@command.command(cls=Named, short_help="Begin a client: their words, colours and event.")
@click.argument("name")
@click.option("--name", "called", default="", metavar="NAME", help="What slides call them [NAME].")
@click.option("--primary", default="", metavar="COLOUR", help="Their main colour, such as 0B3D2E.")
@click.option("--secondary", default="", metavar="COLOUR", help="Their second colour.")
@click.option("--logo", default="", metavar="FILE", help="Their logo: PNG, JPEG or SVG. It is copied.")
@click.option("--template", default="", metavar="FILE", help="Their PowerPoint template. It is copied.")
@click.option("--like", default="", metavar="CLIENT", help="Another client that they build on.")
def client(name: str, called: str, **given: str) -> None:
    """Begin a client: a file with all they can say, and what the decks ask of them.

    At a terminal you are asked for what matters most; with an option, nothing is asked.

      workshop new client "Northgate Health"
      workshop new client northgate --name "Northgate Health" --primary 0B3D2E --logo logo.svg
    """
    answers = Answers(called, **given)
    place = Path()
    if answers == Answers() and sys.stdin.isatty():
        answers = _asked(place, name)
    try:
        starter = new_client(place, name, answers)
    except WorkshopError as error:
        raise WorkshopError(_placed(error.problems, "{}: ")) from None
    _write(starter, name)
    folder = f"decks/clients/{starter.id}"
    click.echo(f"1. Answer in {folder}/client.yaml what you can; it works as it is.")
    click.echo(f"2. Build:  workshop build give-to-get --client {starter.id}")
    click.echo(f"3. To change one deck alone, write {folder}/give-to-get.yaml (set, change, insert, drop).")


def _asked(place: Path, name: str) -> Answers:
    """Ask what matters most; an answer that a file could not hold is asked for again."""
    answers = Answers()
    new_client(place, name, answers)  # refuses a name that is taken before anything is asked
    click.echo("Enter skips a question; everything can be changed later.")
    for key, question in (
        ("name", f"What do slides call them? [{' '.join(name.split())}]"),
        ("primary", "Their main colour, such as #0B3D2E"),
        ("secondary", "Their second colour"),
        ("logo", "Their logo, a PNG, JPEG or SVG file"),
        ("template", "Their PowerPoint template, a .potx or .pptx file"),
    ):
        answers = _answered(question, answers, key, lambda given: new_client(place, name, given))
    return answers


def _answered(question: str, answers: Answers, key: str, check: Callable[[Answers], Any]) -> Answers:
    while True:
        text: str = click.prompt(question, default="", show_default=False).strip().strip("\"'")
        given: Answers = replace(answers, **{key: text})
        try:
            check(given)
        except WorkshopError as error:
            click.echo(coloured(report_text(_placed(error.problems, ""))), err=True)
            continue
        return given


def _placed(problems: Iterable[Problem], where: str) -> tuple[Problem, ...]:
    """Return problems without places in what was answered, which is no file; {} in `where` is the option."""
    return tuple(
        replace(problem, span=None, message=where.format(problem.span.source.path) + problem.message)
        if problem.span and problem.span.source.path.startswith("--")
        else problem
        for problem in problems
    )


@command.command(cls=Named, short_help="Begin a deck: an outline of one hour that builds at once.")
@click.argument("name")
def deck(name: str) -> None:
    """Begin a deck: an outline of one hour that builds at once, with comments that say how to go on.

    workshop new deck "Leave one out"
    """
    starter = new_deck(Path(), name)
    _write(starter, name)
    click.echo(f"1. Build it as it is:  workshop build {starter.id}")
    click.echo(
        f"2. Replace the texts in decks/{starter.id}.yaml with yours; its comments say what each is for."
    )
    click.echo(f"3. See what does not fit yet:  workshop check {starter.id}")


def _write(starter: Starter, name: str) -> None:
    write_new(starter.files)
    for path in starter.files:
        click.echo(f"{path.as_posix()} is new")
    if starter.id != name:
        click.echo(f"On the command line it is called {starter.id}.")
