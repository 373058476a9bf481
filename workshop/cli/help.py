"""The help of a command: its docstring, in which examples stay as they are written."""

from __future__ import annotations

from inspect import cleandoc

import click


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
    """Show examples in the help as they are written."""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the help, examples on lines of their own."""
        write_help(self.help or "", formatter)
