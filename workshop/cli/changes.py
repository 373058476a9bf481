"""workshop changes: what is new since a client's last version, or what a person changed in a deck by hand."""

from __future__ import annotations

import json
from pathlib import Path

import click

from workshop.build.edited.read import read_edited
from workshop.build.since import changes_since
from workshop.cli.changed_by_hand import edited_text, edited_values
from workshop.cli.changed_since import since_text, since_values
from workshop.cli.given import read_given
from workshop.cli.help import Command
from workshop.cli.values import ClientName, Folder
from workshop.errors import Problem, WorkshopError
from workshop.library import find_library, find_outline

_DECKS = (".pptx", ".potx", ".pptm", ".ppt", ".odp")
"""What looks like a deck rather than the name of one."""
_OTHERS = (".docx", ".xlsx", ".pdf", ".csv", ".key", ".json")
"""Other files of a kit, and of other programs."""


@click.command(cls=Command)
@click.argument("what", metavar="DECK|FILE.pptx")
@click.option("--client", type=ClientName(), metavar="NAME", help="The client, by the name of its folder.")
@click.option(
    "--since",
    metavar="LOCK",
    type=click.Path(path_type=Path, readable=False),
    help="Compare with the build.lock.json you kept.",
)
@click.option("--into", type=Folder(), default=Path("build"), help="The folder the kits are in [build].")
@click.option("--lines", is_flag=True, help="Print the lines for the overlay alone; add them to it with >>.")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON, for other programs.")
def command(
    what: str, client: str | None, since: Path | None, into: Path, lines: bool, as_json: bool
) -> None:
    """List what changed: since the last version of a deck, or by hand in PowerPoint.

    Of a DECK it says what a build now would change, or else what the last one changed: slides that are new,
    gone, reworded or moved, and other minutes, to paste into a mail. To compare with a version of long ago,
    keep its build.lock.json.

    Of a FILE.pptx that somebody edited it says the same, and prints the lines for the client's overlay that
    bring it into the next build. The line at the foot, colours, places and pictures are not compared.

      workshop changes give-to-get --client northgate
      workshop changes give-to-get --client northgate --since sent-in-may.lock.json
      workshop changes build/northgate/give-to-get/give-to-get.pptx
    """
    library = find_library(Path.cwd())
    path = Path(what)
    if path.suffix.lower() in _OTHERS:
        message = f"{path.as_posix()} is no deck, and decks alone are compared"
        raise WorkshopError([Problem("bad-deck", message, None, "name a .pptx file, or a deck by its id")])
    if path.suffix.lower() in _DECKS:
        edited = read_edited(
            library, path, read_given(path, "check its name, and that you may read it"), client, since
        )
        if as_json:
            click.echo(json.dumps(edited_values(edited), indent=2, ensure_ascii=False))
        else:
            click.echo("\n".join(edited.lines if lines else edited_text(edited, path)))
        return
    deck = find_outline(library, what).stem
    folder = (into / client if client else into) / deck
    found = changes_since(library, what, client, folder, since)
    if as_json:
        click.echo(json.dumps(since_values(found), indent=2, ensure_ascii=False))
    else:
        click.echo("\n".join(since_text(found)))
