"""The sheet of materials: everything to bring, once, with how many of it, and where it is used."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from xlsxwriter.worksheet import Worksheet

from workshop.plan.materials import materials_of
from workshop.storyboard.slides import said
from workshop.writers.run_of_show.heights import Content, row_height
from workshop.writers.run_of_show.rows import Row
from workshop.writers.run_of_show.spreadsheet import Book, new_sheet, write

_WIDTHS = (8, 44, 12, 52)
_BOX = "☐"
_HEAD = 2

Supplied = tuple[str, str, str | int, str]
"""A box to tick, what, how many, and where it is used."""


def write_supplies(book: Book, rows: tuple[Row, ...]) -> None:
    """Write the sheet of materials; without any there is none."""
    needed = supplies(book, rows)
    ready = [(_BOX, text, "", "") for text in _prepared(book)]
    if not needed and not ready:
        return
    words, looks = book.stage.words, book.looks
    sheet = new_sheet(book, words["run_materials"], landscape=False)
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.set_row(0, 30)
    write(
        sheet,
        0,
        0,
        f"{book.storyboard.title}: {words['guide_materials']}",
        book.look(looks.title(), font_size=16),
    )
    heads = [words[key] for key in ("run_there", "guide_item", "guide_quantity", "guide_used")]
    _write_rows(sheet, book, _HEAD, [heads], book.looks.head())
    last = _write_rows(sheet, book, _HEAD + 1, needed, looks.row())
    if ready:
        _write_rows(sheet, book, last, [("", words["run_prepare"], "", "")], looks.band())
        last = _write_rows(sheet, book, last + 1, ready, looks.row())
    sheet.print_area(0, 0, last - 1, len(_WIDTHS) - 1)
    sheet.repeat_rows(_HEAD)
    sheet.freeze_panes(_HEAD + 1, 0)


def supplies(book: Book, rows: Iterable[Row]) -> list[Supplied]:
    """Return every material with its quantity and the titles of what it is used in."""
    titles = {row.id: row.title for row in rows}
    words = book.stage.words
    return [
        (
            _BOX,
            _capital(said(supply.item, book.stage)),
            words["run_as_needed"] if supply.count is None else supply.count,
            "; ".join(dict.fromkeys(titles.get(line, "") for line in supply.lines)),
        )
        for supply in materials_of(book.stage.plan)
    ]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _prepared(book: Book) -> list[str]:
    prepare = book.stage.plan.prepare
    return [said(text, book.stage) for text in prepare.materials] if prepare else []


def _write_rows(
    sheet: Worksheet, book: Book, row: int, rows: Iterable[Sequence[str | int]], look: dict[str, object]
) -> int:
    """Write rows in one look, and return the number of the row after them."""
    for values in rows:
        texts = (Content(str(value), width) for value, width in zip(values, _WIDTHS, strict=True))
        sheet.set_row(row, row_height(texts, book.stage))
        for column, value in enumerate(values):
            write(sheet, row, column, value, book.look(look, align="left"))
        row += 1
    return row
