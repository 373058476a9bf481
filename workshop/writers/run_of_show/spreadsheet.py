"""A workbook that is the same for the same content, on any day: looks made once, texts never formulas."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from workshop.outline.placed import joined
from workshop.storyboard.scene import Storyboard
from workshop.storyboard.stage import Stage
from workshop.values import frozen
from workshop.writers.docx.paper import PaperName
from workshop.writers.pptx.package import add
from workshop.writers.run_of_show.looks import Looks, looks_of

_PAPERS: dict[PaperName, int] = {"Letter": 1, "A4": 9}
"""The numbers of paper sizes (ISO/IEC 29500-1, 18.3.1.63)."""
_QUOTED = re.compile("'([^']*)'")
"""Words in a pattern of CLDR."""
_LONGEST, _LONGEST_NAME, _LONGEST_FOOT = 32_767, 31, 100
"""What a spreadsheet holds in a cell, in a sheet's name; and what its foot has room for."""
_UNNAMED = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_WRITTEN = datetime(2026, 1, 1)
_MARGIN = 0.45
"""Inches of white round a page."""


@frozen
class Book:
    """Hold a workbook that is being written."""

    workbook: Workbook
    buffer: io.BytesIO
    stage: Stage
    storyboard: Storyboard
    paper: PaperName
    looks: Looks
    formats: dict[frozenset[tuple[str, Any]], Format] = field(default_factory=dict)

    @property
    def clock(self) -> str:
        """Return the number format of clock times (18.8.31): twelve hours are told apart as AM and PM."""
        pattern = str(self.stage.words["clock_pattern"])
        written = _QUOTED.sub(r'"\1"', pattern.replace("H", "h").replace(".", "\\."))
        return f"{written} AM/PM" if "h" in _QUOTED.sub("", pattern) else written

    @property
    def percent(self) -> str:
        """Return the number format of shares."""
        return str(self.stage.words.say("percent", number="0"))

    def look(self, look: Mapping[str, Any], **more: object) -> Format:
        """Return the workbook's format of a look."""
        whole = {**look, **more}
        key = frozenset(whole.items())
        if key not in self.formats:
            self.formats[key] = self.workbook.add_format(whole)
        return self.formats[key]


def new_book(stage: Stage, storyboard: Storyboard, paper: PaperName) -> Book:
    """Begin a workbook."""
    buffer = io.BytesIO()
    workbook = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    workbook.set_size(24_000, 13_500)
    workbook.set_properties(
        {
            "title": f"{storyboard.title}: {stage.words['run_of_show']}"[:255],
            "subject": str(stage.client)[:255],
            "author": "workshop",
            "comments": stage.words.say("document_version", version=storyboard.version)[:255],
            "created": _WRITTEN,
        }
    )
    return Book(workbook, buffer, stage, storyboard, paper, looks_of(stage.palette))


def close(book: Book) -> bytes:
    """Return the workbook's bytes, its entries undated.

    The heights of rows are what we measured, not what somebody chose: Excel may fit them to an edit.
    """
    book.workbook.close()
    packed = io.BytesIO()
    with zipfile.ZipFile(book.buffer) as written, zipfile.ZipFile(packed, "w") as archive:
        for name in written.namelist():
            data = written.read(name)
            sheet = name.startswith("xl/worksheets/")
            add(archive, name, data.replace(b' customHeight="1"', b"") if sheet else data)
    return packed.getvalue()


def new_sheet(book: Book, name: str, *, landscape: bool) -> Worksheet:
    """Add a sheet that prints on pages of its paper, as wide as one of them."""
    sheet = book.workbook.add_worksheet(" ".join(name.translate(_UNNAMED).split())[:_LONGEST_NAME])
    sheet.set_paper(_PAPERS[book.paper])
    if landscape:
        sheet.set_landscape()
    sheet.set_margins(_MARGIN, _MARGIN, _MARGIN, _MARGIN + 0.25)
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(2)
    sheet.set_footer(_foot(book))
    return sheet


def _foot(book: Book) -> str:
    """Write deck, client and version at the left of the foot, the page at its right (18.3.1.46)."""
    words = book.stage.words
    version = words.say("document_version", version=book.storyboard.version)
    told = joined(" · ", (book.storyboard.title[:_LONGEST_FOOT], book.stage.client, version))[:150]
    page = words["page_of"].replace("&", "&&").format(page="&P", pages="&N")
    return f"&L&8 {told.replace('&', '&&')}&R&8 {page}"


def write(sheet: Worksheet, row: int, column: int, value: str | float | None, look: Format) -> None:
    """Write a text as a text and a number as a number; nothing is an empty cell of the same look."""
    if isinstance(value, str) and value:
        sheet.write_string(row, column, value[:_LONGEST], look)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value, look)
    else:
        sheet.write_blank(row, column, None, look)
