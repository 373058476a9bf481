"""The page that goes along with a deck: where it may be written, and as what."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from workshop.build import write_file
from workshop.check.checkup import Checkup
from workshop.errors import Problem, WorkshopError
from workshop.outline.meant import short
from workshop.report.told import is_ours

_ENDINGS = (".html", ".htm", ".md")


class PageFile(click.ParamType[Any]):
    """Read the name of a page: FILE.html or FILE.md."""

    name = "file.html|file.md"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Return the path."""
        path = Path(value)
        if path.suffix.lower() not in _ENDINGS or path.name.startswith("."):
            self.fail(f"'{short(str(value))}' is no page; write a name that ends in .html or .md", param, ctx)
        return path


def write_page(path: Path, checkups: Sequence[Checkup], *, force: bool) -> str:
    """Write a page about checks and return what is said of it.

    Raises WorkshopError for somebody else's file, unless it is forced.
    """
    if not force and not _may_be_replaced(path):
        message = f"{path.as_posix()} is there already, and no report of ours; nothing was changed"
        hint = "choose another name, or write over it with --force"
        raise WorkshopError([Problem("exists", message, None, hint)])
    if path.suffix.lower() == ".md":
        from workshop.report.markdown import markdown_page as page  # imported late, as is the other
    else:
        from workshop.report.html import html_page as page
    is_new = not path.parent.exists()
    write_file(path, page(checkups).encode(), "choose another place for the report")
    return f"written: {path.as_posix()}{', in a new folder' if is_new else ''}"


def _may_be_replaced(path: Path) -> bool:
    try:
        return not path.exists() or is_ours(path.read_text(encoding="utf-8", errors="replace"))
    except (OSError, ValueError):
        return True  # what keeps it from being written is told when it is
