"""The workbook behind a chart, where PowerPoint's "Edit Data" finds its numbers (ISO/IEC 29500-1, 15.2.11).

XlsxWriter wrote an empty workbook once (assets/make_workbook.py); each chart adds its own sheet and number
format, because ten new files for every chart would cost more than the slide they stand on.
"""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path

from workshop.storyboard.scene import Bar
from workshop.values import frozen
from workshop.writers.pptx.escape import attribute, text
from workshop.writers.pptx.package import Entry, add, packed, put

_SHEET, _STYLES, _STRINGS = "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml"
EMPTY = Path(__file__).with_name("empty.xlsx")
FORMAT, WORD = '"number format"', "a word"
"""What its one cell is shown in and says."""
_CELL = '<row r="1" spans="1:1"><c r="A1" s="1" t="s"><v>0</v></c></row>'


@frozen
class _Empty:
    """Hold a workbook without its sheet, styles and strings, and these three as text to complete."""

    rest: tuple[Entry, ...]
    sheet: str
    styles: str
    strings: str


def write_workbook(bars: tuple[Bar, ...], series: str, shown: str) -> bytes:
    """Write a chart's workbook: labels in A, values in B under the series' name, in the format `shown`."""
    empty = _empty()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for entry in empty.rest:  # it stands at the same place in every workbook
            put(archive, entry)
        add(archive, _STYLES, empty.styles.replace(attribute(FORMAT), attribute(shown)).encode())
        add(archive, _STRINGS, _strings(empty.strings, (series, *(bar.label for bar in bars))))
        add(archive, _SHEET, _sheet(empty.sheet, bars))
    return buffer.getvalue()


def _sheet(sheet: str, bars: tuple[Bar, ...]) -> bytes:
    rows = "".join(
        f'<row r="{row}"><c r="A{row}" t="s"><v>{row - 1}</v></c>'
        f'<c r="B{row}" s="1"><v>{bar.value:.15g}</v></c></row>'
        for row, bar in enumerate(bars, start=2)
    )
    filled = sheet.replace(_CELL, f'<row r="1"><c r="B1" t="s"><v>0</v></c></row>{rows}')
    return filled.replace('ref="A1"', f'ref="A1:B{len(bars) + 1}"').encode()


def _strings(strings: str, words: tuple[str, ...]) -> bytes:
    items = "".join(f'<si><t xml:space="preserve">{text(word)}</t></si>' for word in words)
    counted = f'count="{len(words)}" uniqueCount="{len(words)}"'
    return (
        strings.replace(f"<si><t>{WORD}</t></si>", items)
        .replace('count="1" uniqueCount="1"', counted)
        .encode()
    )


@cache
def _empty() -> _Empty:
    with zipfile.ZipFile(EMPTY) as full:
        parts = {name: full.read(name) for name in full.namelist()}
    own = [parts.pop(name).decode() for name in (_SHEET, _STYLES, _STRINGS)]
    return _Empty(tuple(packed(name, data) for name, data in parts.items()), *own)
