"""workshop schema: the JSON Schema of the outline."""

from __future__ import annotations

import click

from workshop.cli.help import Command
from workshop.outline.schema import schema_text


@click.command(cls=Command)
def command() -> None:
    """Print the JSON Schema of the outline, so that editors complete and check while you type.

    Outlines that start with this line are checked by editors that know YAML schemas:
      # yaml-language-server: $schema=../assets/schema/outline.json
    """
    click.echo(schema_text(), nl=False)
