"""workshop kinds: what an outline can say, from the records themselves."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from difflib import get_close_matches

import click

from workshop.outline.model import KINDS, Activity, Block, Break, Section
from workshop.outline.record import Record

_PARTS: dict[str, type[Record]] = {"section": Section, "break": Break}
_ALL: dict[str, type[Record]] = {**_PARTS, **KINDS}


@click.command()
@click.argument("kind", required=False)
def command(kind: str | None) -> None:
    r"""Explain the kinds of block, sections and breaks: what each is for, and the keys it has.

    \b
      workshop kinds
      workshop kinds exercise
    """
    if kind is None:
        for name, record in _ALL.items():
            click.echo(f"{name:<11} {_whose(record):<11} {_purpose(record)}")
        click.echo("\nworkshop kinds KIND explains one, with its keys.")
    elif kind in _ALL:
        click.echo("\n".join(_explained(kind, _ALL[kind])))
    else:
        close = get_close_matches(kind, _ALL, 1, 0.6)
        hint = f"did you mean {close[0]}?" if close else "workshop kinds lists them"
        click.echo(f"there is no kind '{kind}'; {hint}", err=True)
        sys.exit(1)


def _whose(record: type[Record]) -> str:
    """Return whose time it is; a section or a break is a part of the day."""
    if not issubclass(record, Block):
        return "part"
    return "their turn" if record.turn else "talk"


def _purpose(record: type[Record]) -> str:
    return (record.__doc__ or "").split("\n")[0]


def _explained(kind: str, record: type[Record]) -> Iterator[str]:
    yield f"{kind}: {_purpose(record)}"
    yield ""
    shared = (Activity if issubclass(record, Activity) else Block).keys()
    own = [name for name in record.keys() if name == kind or name not in shared]  # noqa: SIM118
    rest = [name for name in record.keys() if name not in own]  # noqa: SIM118
    needed = record.needed()
    for name in (*own, *rest):
        field = next(f for key, f in record.model_fields.items() if (f.alias or key) == name)
        must = "needed" if name in needed else ""
        yield f"  {name:<11} {must:<7} {field.description or ''}".rstrip()
