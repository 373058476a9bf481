"""workshop kinds: what an outline can say, from the records themselves."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from textwrap import fill

import click

from workshop.cli.help import Command
from workshop.outline.forms import PARTS, Form, forms, skeleton
from workshop.outline.model import Activity, Block
from workshop.outline.record import Record

_WIDEST = 110


@click.command(cls=Command)
@click.argument("kind", required=False)
def command(kind: str | None) -> None:
    """Explain the kinds of block: what each is for, how it is written, and the keys it has.

    workshop kinds
    workshop kinds exercise
    """
    if kind is None:
        click.echo("\n".join(_listed()))
    elif kind in PARTS:
        click.echo("\n".join(_explained(kind, PARTS[kind])))
    else:
        close = get_close_matches(kind, PARTS, 1, 0.4)
        hint = f"did you mean {close[0]}?" if close else "`workshop kinds` lists them"
        click.echo(f"there is no kind '{kind}'; {hint}", err=True)
        sys.exit(1)


def _listed() -> Iterator[str]:
    yield "A block is talk, or the participants' turn. It stands under  blocks:  of a section."
    for turn, heading in ((False, "Talk"), (True, "Their turn")):
        yield f"\n{heading}"
        for name, part in PARTS.items():
            if issubclass(part, Block) and part.turn is turn:
                yield f"  {name:<11} {_purpose(part)}"
    yield "\nIn the list of sections"
    for name, part in PARTS.items():
        if not issubclass(part, Block):
            yield f"  {name:<11} {_purpose(part)}"
    yield "\nworkshop kinds KIND shows how one is written, with its keys: workshop kinds exercise"


def _purpose(part: type[Record]) -> str:
    return (part.__doc__ or "").split("\n")[0]


def _explained(name: str, part: type[Record]) -> Iterator[str]:
    yield f"{name}: {_purpose(part)}"
    yield ""
    yield from (f"    {line}" for line in skeleton(part, name).split("\n"))
    shared = set(Activity.keys() if part in Activity.__subclasses__() else Block.keys())
    shared -= {"minutes", "groups", "output"} if part in Activity.__subclasses__() else set()
    own = [form for form in forms(part) if form.key not in shared or not issubclass(part, Block)]
    yield ""
    yield from _keys(sorted(own, key=lambda form: (form.key != name, not form.needed)))
    if issubclass(part, Block):
        yield "\n  Every block can also have"
        yield from _keys(form for form in forms(part) if form.key in shared)


def _keys(keys: Iterable[Form]) -> Iterator[str]:
    width = min(_WIDEST, shutil.get_terminal_size((_WIDEST, 24)).columns)
    for form in keys:
        must = "needed" if form.needed else ""
        text = f"{form.form}: {form.purpose[:1].lower()}{form.purpose[1:]}" if form.purpose else form.form
        first = f"  {form.key:<11} {must:<7} "
        yield fill(text, width, initial_indent=first, subsequent_indent=" " * len(first))
