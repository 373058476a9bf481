"""workshop preview: pictures of every slide or page, and a contact sheet to look at."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workshop.cli.help import Command
from workshop.cli.values import ClientName, Folder
from workshop.drawing.standing import Preview, Wish, as_before
from workshop.drawing.subject import subject_of
from workshop.library import find_library
from workshop.report import visible

if TYPE_CHECKING:
    from workshop.build.preview import Tell

_MOST = 10_000
_RANGE = re.compile(r"(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?")


def _numbers(_: click.Context, __: click.Parameter, value: str | None) -> tuple[int, ...]:
    """Return the numbers of a list such as 3,7-9; raises click's own error for another."""
    found: set[int] = set()
    for part in (value or "").replace(";", ",").split(",") if value is not None else ():
        match = _RANGE.fullmatch(part.strip())
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
        if not 0 < first <= last <= _MOST:
            raise click.BadParameter(
                f"'{visible(part.strip())}' is no number of a slide; write them as 3,7-9"
            )
        found.update(range(first, last + 1))
    return tuple(sorted(found))


@click.command(cls=Command)
@click.argument("what", metavar="DECK|FILE")
@click.option(
    "--client",
    type=ClientName(),
    metavar="NAME",
    help="Draw this client's version, by the name of its folder.",
)
@click.option("--into", type=Folder(), help="The folder for the pictures [preview/, beside the kit].")
@click.option("--slides", metavar="LIST", callback=_numbers, help="Only these, as 3,7-9.")
@click.option("--notes", is_flag=True, help="Draw the notes pages: each slide with what is said to it.")
@click.option("--pdf", is_flag=True, help="Write a PDF of them all as well.")
@click.option("--open", "opened", is_flag=True, help="Open the contact sheet when it is drawn.")
def command(
    what: str,
    client: str | None,
    into: Path | None,
    slides: tuple[int, ...],
    notes: bool,
    pdf: bool,
    opened: bool,
) -> None:
    """Draw every slide as a picture, and one contact sheet of them all.

    Of a DECK it draws what a build now would write; of a FILE (.pptx, .docx or .xlsx, ours or not) its slides
    or pages. Hidden slides are drawn too, and text keeps its size, so that you see what is too long. What has
    not changed since the last time is not drawn again.

      workshop preview give-to-get --open
      workshop preview give-to-get --client northgate --slides 3,7-9
      workshop preview give-to-get --notes --pdf
      workshop preview build/give-to-get/give-to-get-guide.docx

    Needs LibreOffice, and  pip install 'workshop-decks[preview]'.
    """
    library, wish = find_library(Path.cwd()), Wish(slides, notes, pdf)
    subject = subject_of(library, what, client, into, notes=notes)
    found = as_before(library, subject, wish)
    if found is None:
        from workshop.build.preview import preview  # imported late: what has not changed is not made

        with _progress() as tell:
            found = preview(library, subject, wish, tell)
    _say(found)
    if opened:
        click.launch(str(found.sheets[0]))


def _say(found: Preview) -> None:
    """Print where the contact sheet is, what was drawn, and which faces were drawn as others."""
    total = len(found.pictures)
    new = "all new" if found.drawn >= total else f"{found.drawn} new" if found.drawn else "as before"
    for sheet in found.sheets:
        click.echo(sheet.as_posix())
    click.echo(f"    {found.what}, {new}; each as a picture in {found.folder.as_posix()}/")
    if found.pdf:
        click.echo(f"    {found.pdf.as_posix()}")
    for substitute in found.substitutes:
        click.echo(f"    {visible(substitute.text)}")


@contextmanager
def _progress() -> Iterator[Tell]:
    """Show a bar on a terminal that says what is being done, as soon as there is something to say."""
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    stop: list[Callable[[], None]] = []
    try:
        yield _bar(stop)
    finally:
        for each in stop:
            each()


def _bar(stop: list[Callable[[], None]]) -> Tell:
    """Return what moves a bar; the bar is made when it is first moved, and says how to stop it."""
    moved: list[Tell] = []

    def tell(what: str, done: int, total: int) -> None:
        if not moved:
            moved.append(_started(stop))
        moved[0](what, done, total)

    return tell


def _started(stop: list[Callable[[], None]]) -> Tell:
    from rich.console import Console  # imported late: 90 ms that an unchanged deck does not need
    from rich.progress import Progress

    progress = Progress(console=Console(stderr=True), transient=True)
    progress.start()
    stop.append(progress.stop)
    task = progress.add_task("", total=None)

    def tell(what: str, done: int, total: int) -> None:
        progress.update(task, description=visible(what), completed=done, total=total or None)

    return tell
