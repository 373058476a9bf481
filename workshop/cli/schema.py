"""workshop schema: the JSON Schemas of what people write."""

from __future__ import annotations

import click

from workshop.cli.help import Command
from workshop.outline.overlay_schema import overlay_schema_text
from workshop.outline.schema import client_schema_text, schema_text

_SCHEMAS = {"outline": schema_text, "client": client_schema_text, "overlay": overlay_schema_text}


@click.command(cls=Command)
@click.option("--client", "of", flag_value="client", help="The schema of client.yaml.")
@click.option("--overlay", "of", flag_value="overlay", help="The schema of what a client changes in a deck.")
def command(of: str | None) -> None:
    """Print the JSON Schema of the outline, so that editors complete and check while you type.

    Outlines that start with this line are checked by editors that know YAML schemas:
      # yaml-language-server: $schema=../assets/schema/outline.json

    A client's files have schemas of their own:
      # yaml-language-server: $schema=../../../assets/schema/client.json
      # yaml-language-server: $schema=../../../assets/schema/overlay.json
    """
    click.echo(_SCHEMAS[of or "outline"](), nl=False)
