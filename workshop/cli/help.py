"""The help of a command: its docstring, in which examples stay as they are written."""

from __future__ import annotations

from difflib import get_close_matches
from inspect import cleandoc

import click

from workshop.outline.meant import short


def write_help(text: str, formatter: click.HelpFormatter) -> None:
    """Write a docstring paragraph by paragraph; commands, and lines that are set in, keep their lines."""
    for paragraph in cleandoc(text).split("\n\n"):
        lines = paragraph.split("\n")
        if any(line.startswith("  ") for line in lines):
            written = "".join(f"  {line}\n" for line in lines)
        elif paragraph.startswith("workshop "):
            written = "".join(f"    {line}\n" for line in lines)
        else:
            written = click.wrap_text(" ".join(lines), formatter.width, "  ", "  ") + "\n"
        formatter.write(f"\n{written}")


class Command(click.Command):
    """Show examples in the help as they are written; say which word is one too many."""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the help, examples on lines of their own."""
        write_help(self.help or "", formatter)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; refuse those that are left over."""
        ctx.allow_extra_args = True
        try:
            left = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        if left and not ctx.resilient_parsing:
            takes = [param.make_metavar(ctx) for param in self.params if isinstance(param, click.Argument)]
            told = f"takes only {' '.join(takes)}" if takes else "takes no names"
            raise click.UsageError(f"'{short(left[0])}' is one too many; {ctx.command_path} {told}", ctx)
        return left


class Group(click.Group):
    """Show examples in the help as they are written; name the command that was probably meant."""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the help, examples on lines of their own."""
        write_help(self.help or "", formatter)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; nothing but dashes is nothing at all, which shows the help."""
        return super().parse_args(ctx, [] if set(args) <= {"--"} else args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; suggest the nearest when it is misspelt."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            if isinstance(error, click.NoSuchOption):
                raise
            raise click.UsageError(self._unknown(ctx, args[0]), ctx) from None

    def _unknown(self, ctx: click.Context, said: str) -> str:
        names = self.list_commands(ctx)
        close = get_close_matches(said.lower(), names, 1, 0.5)
        hint = f"did you mean {close[0]}?" if close else f"there are: {', '.join(names)}"
        if said.lower() in ("help", "?"):
            hint = f"for help type:  {ctx.command_path} --help"
        return f"there is no command '{short(said)}'; {hint}"
