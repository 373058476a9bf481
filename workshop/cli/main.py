"""The command line: its commands, and the one place that turns problems into exit codes."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from workshop import __version__
from workshop.cli.help import Group
from workshop.cli.misused import show_misuse
from workshop.cli.terminal import show_problems
from workshop.errors import Problem, WorkshopError

_COMMANDS = {
    "build": ("workshop.cli.build", "Build kits: deck, guide, workbook, run of show and more."),
    "preview": ("workshop.cli.preview", "Draw every slide as a picture, and a contact sheet."),
    "check": ("workshop.cli.check", "Say whether decks and finished files are ready."),
    "rules": ("workshop.cli.rules", "Explain what check tells: what it means, and what to do."),
    "agenda": ("workshop.cli.agenda", "Print what happens when, in the time there is."),
    "list": ("workshop.cli.listing", "List the decks there are."),
    "new": ("workshop.cli.new", "Start a client or an outline of your own."),
    "init": ("workshop.cli.init", "Make a folder for your clients, on the workshops that ship."),
    "explain": ("workshop.cli.explain", "Show where every string of a slide comes from."),
    "diff": ("workshop.cli.diff", "Show what a client's version of a deck changes."),
    "changes": ("workshop.cli.changes", "List what is new since the last version, or was edited by hand."),
    "template": ("workshop.cli.template", "Show how a client's own PowerPoint template is used."),
    "kinds": ("workshop.cli.kinds", "Explain the kinds of block, with their keys."),
    "schema": ("workshop.cli.schema", "Print the JSON Schema of the outline, for editors."),
}


class Commands(Group):
    """Import a command only when it runs, so that `workshop --help` answers at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the commands in the order a newcomer needs them."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command by name, imported now; None for a name that is no command."""
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(_COMMANDS[cmd_name][0]).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in _COMMANDS.items()])


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="workshop")
def workshop() -> None:
    """Turn the outline of an argument into everything you need to run the room.

    Start here:
      workshop list                    the workshops there are
      workshop build give-to-get       the deck and its documents, in build/give-to-get/
      workshop agenda give-to-get      what happens when
      workshop kinds                   what an outline can say
      workshop new client "Northgate"  a client of yours: words, cases, colours, logo, template

    Outlines are the .yaml files in decks/. Exit codes: 0 done, 1 problems, 2 the command was not understood.
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line, with sys.argv unless told; problems become a report and exit code 1."""
    _start_quickly()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")
    try:
        workshop.main(arguments, prog_name="workshop", standalone_mode=False)
    except WorkshopError as error:
        show_problems(error.problems)
        sys.exit(1)
    except click.exceptions.Abort:
        click.echo("stopped", err=True)
        sys.exit(1)
    except click.ClickException as error:
        show_misuse(error)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
    except OSError as error:
        show_problems([_unforeseen(error)])
        sys.exit(1)


def _start_quickly() -> None:
    """Save what a short-lived process has no use for.

    Hardly anything is thrown away before it ends: looking for it took 6 % of a build. Python looks once more
    when it ends, which took 40 ms: what is frozen by then it leaves alone. And pydantic would go through all
    installed packages for plugins of its own, which took 20 ms.
    """
    gc.set_threshold(200_000, 20, 50)
    atexit.register(gc.freeze)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def _unforeseen(error: OSError) -> Problem:
    """Return what the system says of a file or a folder that nobody expected to be refused."""
    where = f"{error.filename}: " if error.filename else ""
    reason = (error.strerror or str(error)).lower()
    hint = "look whether you may read and write there"
    return Problem("unreadable-file", f"{where}{reason}", None, hint)
