"""The sheet of the run of show: its head, a band for each section, a row for everything that runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import get_args

from workshop.outline.model import Priority
from workshop.outline.placed import joined
from workshop.storyboard.logistics import people_in_words
from workshop.storyboard.occasion import day_in_words, leads_in_words
from workshop.storyboard.stage import Stage
from workshop.writers.run_of_show.cells import (
    DAY,
    HEAD,
    START,
    Sheet,
    fill,
    set_height,
    write_clock,
    write_told,
)
from workshop.writers.run_of_show.heights import Content, width_of
from workshop.writers.run_of_show.looks import ELAPSED
from workshop.writers.run_of_show.rows import Band, Row
from workshop.writers.run_of_show.spreadsheet import Book, new_sheet, write
from workshop.writers.run_of_show.told import MARK, slides_in_words
from workshop.writers.run_of_show.totals import write_totals

_WIDTHS = (6.5, 8, 8, 46, 17, 7.5, 17, 6, 26, 25, 8.5, 10, 8)
"""The columns' widths in characters."""
_LETTERED = 8.5
"""The width of clock times with a letter in them, as 14 h 30."""
HEADS = (
    "run_start", "run_elapsed", "run_minutes", "run_block", "run_kind", "slides", "run_groups", "run_lead",
    "run_materials", "run_output", "run_priority", "run_least", "run_lock",
)  # fmt: skip
_PRIORITY, _LOCK = HEADS.index("run_priority"), len(HEADS) - 1


def widths(stage: Stage) -> tuple[float, ...]:
    """Return the columns' widths; clock times with a letter and the language's priorities need more."""
    start = _LETTERED if "'" in stage.words["clock_pattern"] else _WIDTHS[0]
    said = (stage.words[f"priority_{each}"] for each in get_args(Priority))
    widest = max(_WIDTHS[_PRIORITY], *(width_of(word, stage) for word in said))
    return (start, *_WIDTHS[1:_PRIORITY], widest, *_WIDTHS[_PRIORITY + 1 :])


def write_sheet(book: Book, rows: tuple[Row, ...]) -> None:
    """Write the sheet of the run of show."""
    columns = _LOCK + any(row.lock is not None for row in rows)
    made = new_sheet(book, book.stage.words["run_of_show"], landscape=True)
    for column in range(columns):
        made.set_column(column, column, widths(book.stage)[column])
    sheet = Sheet(book, made, columns, HEAD + 1, HEAD + 1 + _count(rows, book))
    _write_top(sheet)
    for day in _by_day(rows, book):
        sheet = _write_day(sheet, day)
    last = write_totals(replace(sheet, row=sheet.last + 1), rows)
    made.print_area(0, 0, last, columns - 1)
    made.repeat_rows(HEAD)
    made.freeze_panes(HEAD + 1, 0)
    if columns > _LOCK:
        _watch_locks(sheet)
    everything = f"A1:M{last + 1}"
    made.ignore_errors(
        dict.fromkeys(("formula_range", "formula_differs", "empty_cell_reference"), everything)
    )


def _count(rows: tuple[Row, ...], book: Book) -> int:
    """Return how many rows the sheet has between its header and the empty row after all."""
    bands = {row.band.id for row in rows if row.band.kind == "section"}
    plan = book.stage.plan
    return len(rows) + len(bands) + (plan.days if _has_days(book) else 0)


def _has_days(book: Book) -> bool:
    return book.stage.plan.days > 1 and book.stage.plan.start is not None


def _by_day(rows: tuple[Row, ...], book: Book) -> Iterator[list[Row]]:
    """Yield the rows of each day; without a clock time the days are one."""
    yield from (list(day) for _, day in groupby(rows, lambda row: row.band.day if _has_days(book) else 1))


def _write_top(sheet: Sheet) -> None:
    """Write what it is, when, for whom, and the start that everything else is counted from."""
    book, made, looks = sheet.book, sheet.sheet, sheet.book.looks
    stage, words, plan = book.stage, book.stage.words, book.stage.plan
    venue = stage.event.venue if stage.event else None
    told = (words["run_of_show"], stage.client, day_in_words(stage), venue, leads_in_words(stage))
    facts = joined(" · ", (people_in_words(plan.people, stage), words[f"mode_{plan.mode}"]))
    made.set_row(0, 30)
    write(made, 0, 0, book.storyboard.title, book.look(looks.title()))
    write(made, 1, 0, joined(" · ", told), book.look(looks.line()))
    made.set_row(2, 24)
    write(made, 2, 0, words["run_start"], book.look(looks.line(), bold=True))
    start = None if plan.start is None else plan.start / DAY
    write(made, 2, 1, start, book.look(looks.typed(), num_format=book.clock))
    hint = joined("   ", (facts, words["run_turn_key"], words["run_hint"]))
    write(made, 2, 3, hint, book.look(looks.line()))
    made.set_row(3, 8)
    made.set_row(HEAD, 30)
    for column, key in enumerate(HEADS[: sheet.columns]):
        side = {"align": "right"} if column < 3 else {"indent": 1} if column == 3 else {"align": "left"}
        write(made, HEAD, column, words[key], book.look(looks.head(), **side))


def _write_day(sheet: Sheet, rows: list[Row]) -> Sheet:
    if _has_days(sheet.book):
        sheet = _write_day_band(sheet, rows[0].band.day)
    for _, part in groupby(rows, lambda row: row.band.id):
        sheet = _write_part(sheet, list(part))
    return sheet


def _write_day_band(sheet: Sheet, day: int) -> Sheet:
    """Open a day, which begins when the first does until somebody types another time."""
    book, look = sheet.book, sheet.book.looks.head() | {"font_size": 12}
    fill(sheet, look)
    clock = book.look(look, num_format=book.clock, align="right")
    sheet.sheet.write_formula(sheet.row, 0, f"={START}", clock, sheet.value(0))
    told = book.stage.words.say("run_day", day=day, days=book.stage.plan.days)
    write(sheet.sheet, sheet.row, 3, told, book.look(look))
    return replace(sheet, row=sheet.row + 1, anchor=sheet.row, origin=f"$A${sheet.row + 1}")


def _write_part(sheet: Sheet, rows: list[Row]) -> Sheet:
    band = rows[0].band
    if band.kind == "section":
        _write_band(sheet, band, rows)
        sheet = replace(sheet, row=sheet.row + 1)
    for row in rows:
        _write_row(sheet, row)
        sheet = replace(sheet, row=sheet.row + 1)
    return sheet


def _write_band(sheet: Sheet, band: Band, rows: list[Row]) -> None:
    """Write a section's head: its title, its question and the sum of its minutes."""
    book, look = sheet.book, sheet.book.looks.band()
    title = joined("  ", (str(band.number or ""), band.title))
    question = "" if any(row.made == "divider" for row in rows) else band.question
    look = set_height(sheet, look, Content(question, _WIDTHS[3], title, look["font_size"]))
    fill(sheet, look)
    write_clock(sheet, look, rows[0].elapsed)
    write_told(sheet, title, question, look)
    unit = str(book.stage.words["min"]).replace('"', "")
    shown = book.look(look, num_format=f'0 "{unit}"', align="left")
    total = sheet.sum_to(sheet.row + len(rows) + 1)
    sheet.sheet.write_formula(sheet.row, 4, f"={total}", shown, band.minutes)


def _write_row(sheet: Sheet, row: Row) -> None:
    book, made = sheet.book, sheet.sheet
    looks = book.looks
    values = _values(row, sheet)
    texts = (
        Content(str(value or ""), width) for value, width in zip(values, widths(book.stage)[4:], strict=False)
    )
    look = looks.row(turn=row.turn) if row.band.kind == "section" else looks.pause()
    look = set_height(sheet, look, Content(row.happens, _WIDTHS[3], row.title, bold=row.turn), *texts)
    fill(sheet, look)
    write_clock(sheet, look, row.elapsed)
    elapsed = book.look(look, num_format=ELAPSED, align="right")
    made.write_formula(sheet.row, 1, f"={sheet.elapsed}", elapsed, row.elapsed / DAY)
    made.write_number(sheet.row, 2, row.minutes, book.look(look, bold=True, align="right"))
    write_told(sheet, row.title, row.happens, look | {"bold": row.turn})
    for column, value in enumerate(values, 4):
        write(made, sheet.row, column, value, book.look(look, align="left"))
    if row.lock is not None:
        write(made, sheet.row, _LOCK, row.lock / DAY, book.look(look, num_format=book.clock, align="left"))


def _values(row: Row, sheet: Sheet) -> tuple[str | int | None, ...]:
    words = sheet.book.stage.words
    slides: str | int = row.slides[0] if len(row.slides) == 1 else slides_in_words(row.slides)
    sheets = [words.say("guide_worksheet", number=row.worksheet)] if row.worksheet else []
    return (
        f"{MARK} {row.kind}" if row.turn else row.kind,
        slides,
        row.groups,
        row.lead,
        "\n".join((*sheets, *row.materials)),
        row.output,
        row.priority,
        row.least,
    )


def _watch_locks(sheet: Sheet) -> None:
    """Mark what no longer begins at its fixed time: bold, in another colour, and with a sign."""
    first, last = HEAD + 2, sheet.last + 1
    criteria = f'=AND($M{first}<>"",ROUND(($A{first}-$M{first})*{DAY},0)<>0)'
    look = {"bold": True, "font_color": sheet.book.looks.inks.look, "num_format": f'"▲ "{sheet.book.clock}'}
    rule = {"type": "formula", "criteria": criteria, "format": sheet.book.look(look)}
    for column in (0, _LOCK):
        sheet.sheet.conditional_format(first - 1, column, last - 1, column, rule)
