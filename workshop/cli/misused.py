"""A command that was not understood: what is wrong with it, and what to type instead."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

import click

from workshop.outline.meant import short
from workshop.report import visible

_WANTED: Mapping[str, str] = {
    "deck": "name one of the decks that  workshop list  shows",
    "name": 'say what it is called, as in "Northgate Health"',
    "what": "name a deck, or a .pptx file that somebody edited",
    "file": "name a .potx or .pptx file",
    "client": "say for whom, by the name of their folder: --client NAME",
}
"""What to type where a part of a command is missing."""


def show_misuse(error: click.ClickException) -> None:
    """Print how a command is used, where its help is, and what was wrong with it, on standard error."""
    if type(error).__name__ == "NoArgsIsHelpError":  # what click says is the help itself
        error.show()
        return
    ctx = getattr(error, "ctx", None)
    if ctx is not None:
        click.echo(
            f"{ctx.get_usage()}\nTry '{ctx.command_path} {ctx.help_option_names[-1]}' for help.\n", err=True
        )
    click.echo(f"Error: {visible(said_of(error, ctx))}", err=True)


def said_of(error: click.ClickException, ctx: click.Context | None) -> str:
    """Return what is wrong with a command in one sentence, and after a semicolon what to type."""
    match error:
        case click.NoSuchOption():
            return f"there is no option '{short(error.option_name)}'; {_nearest(error.option_name, ctx)}"
        case click.BadOptionUsage() if "=" in error.message or "does not take" in error.message:
            return f"{error.option_name} stands alone; leave out what is behind it"
        case click.BadOptionUsage() if "requires" in error.message:
            return f"{error.option_name} needs a value behind it; write {_filled(error.option_name, ctx)}"
        case click.MissingParameter(param=click.Parameter() as param):
            shown = (
                param.opts[0]
                if isinstance(param, click.Option)
                else param.metavar or (param.name or "").upper()
            )
            return f"{shown} is missing; {_WANTED.get(param.name or '', 'see the help')}"
        case click.BadParameter(param=click.Option() as option):
            return f"{option.opts[0]}: {error.message}"
    return error.message


def _nearest(said: str, ctx: click.Context | None) -> str:
    """Return the option that was probably meant, or all there are."""
    options = (
        [param for param in ctx.command.get_params(ctx) if isinstance(param, click.Option)] if ctx else []
    )
    known = [name for option in options for name in option.opts if name.startswith("--")]
    close = get_close_matches(said.lower().lstrip("-"), [name.lstrip("-") for name in known], 1, 0.65)
    return f"did you mean --{close[0]}?" if close else f"there are: {', '.join(known)}"


def _filled(name: str, ctx: click.Context | None) -> str:
    """Return an option with what belongs behind it: --client NAME."""
    params = ctx.command.get_params(ctx) if ctx else []
    param = next((each for each in params if name in each.opts), None)
    return f"{name} {param.make_metavar(ctx)}" if param and ctx else f"{name} …"
