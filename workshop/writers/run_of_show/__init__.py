"""The run of show: what happens when, as a spreadsheet, as text, for programs, and for a calendar."""

from workshop.writers.run_of_show.as_csv import write_csv
from workshop.writers.run_of_show.as_json import write_json
from workshop.writers.run_of_show.as_markdown import write_markdown
from workshop.writers.run_of_show.calendar_file import write_ics
from workshop.writers.run_of_show.rows import Band, Row, rows_of
from workshop.writers.run_of_show.workbook import write_xlsx

__all__ = [
    "Band",
    "Row",
    "rows_of",
    "write_csv",
    "write_ics",
    "write_json",
    "write_markdown",
    "write_xlsx",
]
