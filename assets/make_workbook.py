"""Make the workbook that those behind charts are made from: empty, but for one cell in the charts' format.

Run `python assets/make_workbook.py` when XlsxWriter writes another. It is kept because importing XlsxWriter
takes as long as writing fifty slides.
"""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path

from xlsxwriter import Workbook

from workshop.writers.pptx.chart_data import EMPTY, FORMAT, WORD


def made() -> bytes:
    """Return the workbook, the same bytes on any day."""
    buffer = io.BytesIO()
    workbook = Workbook(buffer, {"in_memory": True})
    workbook.set_properties({"author": "workshop", "created": datetime(2026, 1, 1)})
    shown = workbook.add_format({"num_format": FORMAT})
    workbook.add_worksheet("Sheet1").write_string("A1", WORD, shown)
    workbook.close()
    return buffer.getvalue()


if __name__ == "__main__":
    Path(EMPTY).write_bytes(made())
