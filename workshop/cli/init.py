"""workshop init: a folder for one's own clients and outlines."""

from __future__ import annotations

from pathlib import Path

import click

from workshop.build.files import write_new
from workshop.cli.help import Command
from workshop.cli.values import Folder
from workshop.starters import new_folder


@click.command(cls=Command)
@click.argument("folder", type=Folder(), default=Path(), metavar="[DIR]")
@click.option("--copy", "copies", multiple=True, metavar="DECK", help="Make this deck your own, too.")
def command(folder: Path, copies: tuple[str, ...]) -> None:
    """Make a folder for your clients and your own outlines; the shipped decks are used where they are.

    A deck that you copy is yours: it takes the place of the shipped one, and improves when you improve it.

      workshop init my-workshops
      workshop init --copy give-to-get
    """
    starter = new_folder(folder, copies, Path.cwd())
    write_new(starter.files)
    for path in starter.files:
        click.echo(f"{path.as_posix()} is new")
    where = "" if folder == Path() else f"cd {folder.as_posix()}, then  "
    client = "larkfield"
    click.echo(f"1. See what there is:  {where}workshop list")
    if copies:
        click.echo(
            f"2. Change {folder.joinpath('decks').as_posix()}/{Path(copies[0]).stem}.yaml: it is yours now."
        )
    else:
        click.echo(f"2. Build for the example client:  workshop build give-to-get --client {client}")
    click.echo('3. Add a client of your own:  workshop new client "Northgate Health"')
