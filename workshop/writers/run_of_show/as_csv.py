"""The run of show as comma-separated values (RFC 4180), for a spreadsheet or a planner's import."""

from __future__ import annotations

import csv
import io

from workshop.storyboard.scene import Storyboard
from workshop.storyboard.stage import Stage
from workshop.writers.run_of_show.columns import COLUMNS
from workshop.writers.run_of_show.rows import rows_of

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(stage: Stage, storyboard: Storyboard) -> bytes:
    """Write one line for each row, in UTF-8 with the mark by which Excel knows it."""
    rows, words = rows_of(stage, storyboard), stage.words
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow([words[column.heading] for column in COLUMNS])
    writer.writerows([_harmless(column.say(row, words)) for column in COLUMNS] for row in rows)
    return file.getvalue().encode("utf-8-sig")


def _harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula (CWE-1236)."""
    return f"'{text}" if text.startswith(_FORMULA) else text
