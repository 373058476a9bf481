"""workshop rules: every problem there is, and what each means."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from difflib import get_close_matches
from textwrap import fill

import click

from workshop.check.catalogue import ACCEPTABLE, GROUPS, codes, group_of
from workshop.cli.help import Command
from workshop.library.rules import line_of, read_rule
from workshop.outline.meant import short

_WIDEST = 110
_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")


@click.command(cls=Command)
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Explain what check and build tell: what it means, why it matters, and what to do.

    The name of a rule stands in square brackets at the end of what is told.

    workshop rules
    workshop rules talk-stretch
    """
    if code is None:
        click.echo("\n".join(_listed()))
        return
    name = code.strip().strip("[]").lower()
    if name not in codes():
        close = get_close_matches(name, codes(), 1, 0.7)
        hint = f"did you mean {close[0]}?" if close else "`workshop rules` lists them"
        click.echo(f"there is no rule '{short(code)}'; {hint}", err=True)
        sys.exit(1)
    click.echo("\n".join(_explained(name)))


def _width() -> int:
    return min(_WIDEST, shutil.get_terminal_size((_WIDEST, 24)).columns)


def _listed() -> Iterator[str]:
    widest = max(map(len, codes()))
    for group in GROUPS:
        yield f"{group.name}: {group.about[:1].lower()}{group.about[1:]}"
        for code in group.codes:
            first = f"  {code:<{widest}}  "
            said = line_of(read_rule(code))
            yield fill(said, _width(), initial_indent=first, subsequent_indent=" " * len(first))
        yield ""
    yield "workshop rules CODE explains one: workshop rules talk-stretch"


def _explained(code: str) -> Iterator[str]:
    """Yield a page as a terminal shows it: paragraphs wrapped, examples as they are."""
    heading, *parts = read_rule(code).strip().split("\n\n")
    group = group_of(code)
    yield f"{heading.removeprefix('# ')}  ({group.name if group else ''})"
    for part in parts:
        yield ""
        if part.startswith("    "):
            yield part
        else:
            yield fill(_plain(part), _width(), initial_indent="  ", subsequent_indent="  ")
    yield ""
    yield fill(_standing(code), _width(), initial_indent="  ", subsequent_indent="  ")
    if code in ACCEPTABLE:
        yield from ("", f"    accept: {{{code}: the reason}}")


def _plain(text: str) -> str:
    return _LINK.sub(r"\1", " ".join(text.split())).replace("`", "").replace("**", "")


def _standing(code: str) -> str:
    if code not in ACCEPTABLE:
        return "It cannot be switched off."
    return "A warning. If it is meant, say so in the outline, or for all of a client's decks in client.yaml."
