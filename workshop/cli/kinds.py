"""workshop kinds: what an outline can say, from the records themselves."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from difflib import get_close_matches

import click

from workshop.outline.model import KINDS, Activity, Block


@click.command()
@click.argument("kind", required=False)
def command(kind: str | None) -> None:
    """Explain the kinds of block: what each is for, and the keys it has.

    \b
      workshop kinds
      workshop kinds exercise
    """
    if kind is None:
        for name, block in KINDS.items():
            whose = "their turn" if block.turn else "talk"
            click.echo(f"{name:<11} {whose:<11} {_purpose(block)}")
        click.echo("\nworkshop kinds KIND explains one, with its keys.")
    elif kind in KINDS:
        click.echo("\n".join(_explained(KINDS[kind])))
    else:
        close = get_close_matches(kind, KINDS, 1, 0.4)
        hint = f"did you mean {close[0]}?" if close else "workshop kinds lists them"
        click.echo(f"there is no kind '{kind}'; {hint}", err=True)
        sys.exit(1)


def _purpose(block: type[Block]) -> str:
    return (block.__doc__ or "").split("\n")[0]


def _explained(block: type[Block]) -> Iterator[str]:
    yield f"{block.kind}: {_purpose(block)}"
    yield ""
    shared = set(Activity.keys() if block.turn else Block.keys())
    own = [name for name in block.keys() if name == block.kind or name not in shared]  # noqa: SIM118
    rest = [name for name in block.keys() if name not in own]  # noqa: SIM118
    needed = block.needed()
    for name in (*own, *rest):
        field = next(f for key, f in block.model_fields.items() if (f.alias or key) == name)
        must = "needed" if name in needed else ""
        yield f"  {name:<11} {must:<7} {field.description or ''}".rstrip()
