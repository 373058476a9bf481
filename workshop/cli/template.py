"""workshop template: what a client's own template offers, and what of ours goes where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workshop.brand.fonts import twin_for
from workshop.brand.template.match import match
from workshop.brand.template.pictures import draw_layouts
from workshop.brand.template.read import read_template
from workshop.build.files import write_file
from workshop.cli.given import read_given
from workshop.cli.help import Command
from workshop.cli.values import Folder
from workshop.report import visible
from workshop.storyboard.adopt.left_out import left_out

if TYPE_CHECKING:
    from rich.table import Table

    from workshop.brand.template import Match, Matches, Template


@click.command(cls=Command)
@click.argument("file", type=click.Path(path_type=Path, readable=False))
@click.option("--pictures", type=Folder(), help="Draw each layout into this folder.")
def command(file: Path, pictures: Path | None) -> None:
    """Show how a client's own template is used: the layout for every kind, what is drawn, what is left out.

    workshop template decks/clients/northgate/template.potx
    workshop template template.potx --pictures look
    """
    template = read_template(file.name, read_given(file, "name a .potx or .pptx file"))
    matches = match(template, {})
    click.echo("\n".join(_about(template)))
    _show(_table(matches.by_family.values()))
    click.echo("\n".join(_left_out(matches)))
    click.echo("Choose another layout for a kind in client.yaml:  brand: {layouts: {quote: its name}}")
    if pictures:
        drawn = list(draw_layouts(matches))
        for name, data in drawn:
            write_file(pictures / name, data)
        click.echo(f"{len(drawn)} pictures in {pictures.as_posix()}/")


def _about(template: Template) -> Iterator[str]:
    names = len(template.layouts)
    yield visible(
        f"{template.name}: {_size(template)}, {_count(template.masters, 'master')}, {_count(names, 'layout')}"
    )
    yield from (f"  {line}" for line in _faces(template))
    if template.dropped:
        yield f"  left behind: {', '.join(template.dropped)}"
    yield from (f"  {note}" for note in template.notes)


def _left_out(matches: Matches) -> Iterator[str]:
    yield "What slides on it do without:"
    yield from (f"  {visible(line)}" for line in left_out(matches))


def _size(template: Template) -> str:
    ratio = template.width / template.height
    shape = next((name for name, value in _SHAPES if abs(ratio - value) < 0.02), f"{ratio:.2f}:1")
    return f"{template.width / 72 * 2.54:.1f} × {template.height / 72 * 2.54:.1f} cm ({shape})"


_TWINS = {"arial": "Arial", "georgia": "Georgia"}
_SHAPES = (("16:9", 16 / 9), ("16:10", 1.6), ("4:3", 4 / 3), ("A4, A3 … A0", 2**0.5))


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _faces(template: Template) -> Iterator[str]:
    """Say of each face what its text is measured with."""
    for face in template.faces:
        twin, reserve = twin_for(face)
        carried = ", its file is in the template" if face in template.embedded else ""
        if reserve:
            measured = f"measured as {_TWINS[twin]} with {100 * reserve:.0f} % in reserve"
            yield visible(f"{face}: not at hand{carried}; {measured}")
        else:
            yield visible(f"{face}: measured exactly{carried}")


def _table(matches: Iterable[Match]) -> Table:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("kind", no_wrap=True)
    for column in ("layout", "in its placeholders", "drawn beside them", "why"):
        table.add_column(column, overflow="fold")
    for found in matches:
        placed = ", ".join(f"{slot} → {holder.type} {holder.idx}" for slot, holder in found.placed.items())
        row = (found.family, found.layout.name or found.layout.part, placed, _drawn(found.drawn), found.why)
        table.add_row(*(Text(visible(cell)) for cell in row))
    return table


def _drawn(slots: tuple[str, ...]) -> str:
    """Return the slots to be drawn; of many of a sort the first and how many there are."""
    return (
        ", ".join(slots)
        if len(slots) <= _MOST
        else f"{', '.join(slots[: _MOST - 1])} and {len(slots) - _MOST + 1} more"
    )


_MOST = 3
_WIDE = 160


def _show(table: Table) -> None:
    """Print a table as wide as the terminal; into a file or a pipe with room for whole lines."""
    from rich.console import Console

    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=_WIDE)
    console.print(table)
