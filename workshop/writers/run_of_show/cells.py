"""Where the writing of the run of show is, and the cells that its rows have in common.

Only the start and the minutes are typed. Every other time is a formula that adds up the minutes above it, so
that rows can be changed, moved, put in and taken out; what it comes to is written in for previews.
"""

from __future__ import annotations

from typing import Any

from xlsxwriter.worksheet import Worksheet

from workshop.values import frozen
from workshop.writers.run_of_show.heights import ONE_LINE, Content, row_height
from workshop.writers.run_of_show.spreadsheet import Book, write

DAY = 24 * 60
HEAD, START = 4, "$B$3"
"""The header row, counted from 0, and the cell where the first start is typed."""
_TITLE, _TOLD = 1_000, 30_000
"""Characters of a cell: 32 767 in all (Excel's limit)."""


@frozen
class Sheet:
    """Hold a sheet and the row, counted from 0, that is written next; `last` is the empty row after all.

    Minutes are added up from below the row `anchor`, and count from the clock time in the cell `origin`.
    """

    book: Book
    sheet: Worksheet
    columns: int
    row: int
    last: int
    anchor: int = HEAD
    origin: str = START

    @property
    def elapsed(self) -> str:
        """Return the formula of the time that all rows above take, up to this day's anchor."""
        first = f"C${self.anchor + 1}"
        return f"SUM({first}:INDEX({first}:C${self.last + 1},ROW()-ROW({first})))/{DAY}"

    @property
    def minutes(self) -> str:
        """Return the cells with all minutes, from the header to the empty row after all."""
        return f"C${HEAD + 1}:C${self.last + 1}"

    def sum_to(self, row: int) -> str:
        """Return the formula of the minutes from this row to the one above another."""
        first = f"C{self.row + 1}"
        return f"SUM({first}:INDEX({first}:C${self.last + 1},ROW(C{row + 1})-ROW({first})))"

    def value(self, elapsed: int) -> float:
        """Return a clock time as spreadsheets count it: a fraction of a day."""
        return ((self.book.stage.plan.start or 0) + elapsed) / DAY


def set_height(sheet: Sheet, look: dict[str, Any], *cells: Content) -> dict[str, Any]:
    """Make the row as high as its highest cell; return its look, centred when it is one line high."""
    height = row_height(cells, sheet.book.stage)
    sheet.sheet.set_row(sheet.row, height)
    return look | {"valign": "vcenter"} if height < ONE_LINE else look


def fill(sheet: Sheet, look: dict[str, Any]) -> None:
    """Give the whole row a look."""
    for column in range(sheet.columns):
        sheet.sheet.write_blank(sheet.row, column, None, sheet.book.look(look))


def write_clock(sheet: Sheet, look: dict[str, Any], elapsed: int) -> None:
    """Write when something begins: the start, and the minutes of everything above."""
    clock = sheet.book.look(look, num_format=sheet.book.clock, bold=True, align="right")
    formula = f"={sheet.origin}+{sheet.elapsed}"
    sheet.sheet.write_formula(sheet.row, 0, formula, clock, sheet.value(elapsed))


def write_told(sheet: Sheet, title: str, more: str, look: dict[str, Any]) -> None:
    """Write a title, and below it in plain letters what is told about it."""
    cell = sheet.book.look(look, align="left", indent=1)
    if not more or not title:
        write(sheet.sheet, sheet.row, 3, title or more, cell)
        return
    faces = {key: look[key] for key in ("font_name", "font_color")}
    size = {"font_size": sheet.book.looks.line()["font_size"]}
    head = sheet.book.look(faces, font_size=look["font_size"], bold=look.get("bold", False))
    below = sheet.book.look(faces | size)
    sheet.sheet.write_rich_string(sheet.row, 3, head, title[:_TITLE], below, f"\n{more}"[:_TOLD], cell)
