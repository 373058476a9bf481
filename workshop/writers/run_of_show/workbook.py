"""The run of show as a spreadsheet (.xlsx): a sheet of what happens when, and one of what to bring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.writers.run_of_show.rows import rows_of

if TYPE_CHECKING:
    from workshop.storyboard.scene import Storyboard
    from workshop.storyboard.stage import Stage
    from workshop.writers.docx.paper import PaperName


def write_xlsx(stage: Stage, storyboard: Storyboard, paper: PaperName = "A4") -> bytes:
    """Write the run of show; change its start or any minutes, and all times follow."""
    # imported late: XlsxWriter takes 54 ms that nothing else in a build needs
    from workshop.writers.run_of_show.sheet import write_sheet
    from workshop.writers.run_of_show.spreadsheet import close, new_book
    from workshop.writers.run_of_show.supplies import write_supplies

    rows = rows_of(stage, storyboard)
    book = new_book(stage, storyboard, paper)
    write_sheet(book, rows)
    write_supplies(book, rows)
    return close(book)
