"""What stands under the run of show: when it ends, whose minutes they are, and whether they are too many."""

from __future__ import annotations

from dataclasses import replace

from workshop.writers.run_of_show.cells import Sheet, fill, write_clock
from workshop.writers.run_of_show.looks import SIGNED
from workshop.writers.run_of_show.rows import Row
from workshop.writers.run_of_show.spreadsheet import write
from workshop.writers.run_of_show.told import MARK


def write_totals(sheet: Sheet, rows: tuple[Row, ...]) -> int:
    """Write the totals, and return the number of their last row; the row above them stays empty."""
    words, plan, first = sheet.book.stage.words, sheet.book.stage.plan, sheet.row + 1
    sheet.sheet.set_row(sheet.last, 6)
    _write_end(sheet, rows)
    kinds = sheet.minutes.replace("C", "E")
    of_kind = f'SUMIF({kinds},"{{}}",{sheet.minutes})'
    pauses = (of_kind.format(words[f"kind_{kind}"].replace('"', "?")) for kind in ("break", "buffer"))
    there = plan.minutes + plan.empty
    told = (
        (f"=SUM({sheet.minutes})", plan.minutes, words["total"]),
        (f"=C{first}-{there}", -plan.empty, words.say("run_over", minutes=there)),
        (f"=C{first}-{'-'.join(pauses)}", plan.working_minutes, words["run_working"]),
        ("=" + of_kind.format(f"{MARK}*"), plan.turn_minutes, words["run_turn_total"]),
    )
    for number, (formula, value, text) in enumerate(told):
        look = sheet.book.looks.total() if number == 0 else sheet.book.looks.line()
        shown = sheet.book.look(look, align="right", bold=True, num_format=SIGNED if number == 1 else "0")
        sheet.sheet.write_formula(sheet.row + number, 2, formula, shown, value)
        write(sheet.sheet, sheet.row + number, 3, text, sheet.book.look(look, align="left", indent=1))
    _write_share(replace(sheet, row=sheet.row + 3))
    return sheet.row + len(told) - 1


def _write_end(sheet: Sheet, rows: tuple[Row, ...]) -> None:
    """Write when it ends, at the left of the total."""
    look = sheet.book.looks.total()
    fill(sheet, look)
    end = max((row.elapsed + row.minutes for row in rows if row.band.day == rows[-1].band.day), default=0)
    write_clock(sheet, look, end)
    write(
        sheet.sheet,
        sheet.row,
        1,
        sheet.book.stage.words["agenda_close"],
        sheet.book.look(look, align="left", indent=1),
    )


def _write_share(sheet: Sheet) -> None:
    """Write the participants' share of the working minutes, beside their minutes."""
    plan, turn = sheet.book.stage.plan, sheet.row + 1
    formula = f"=IF(C{turn - 1}=0,0,C{turn}/C{turn - 1})"
    look = sheet.book.look(sheet.book.looks.line(), num_format=sheet.book.percent, bold=True, align="left")
    share = plan.turn_minutes / plan.working_minutes if plan.working_minutes else 0
    sheet.sheet.write_formula(sheet.row, 4, formula, look, share)
