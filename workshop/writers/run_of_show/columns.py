"""The columns that the run of show has as text: what each is called, and what a row says in it."""

from __future__ import annotations

from collections.abc import Callable

from workshop.brand.words import Words
from workshop.plan.clock import clock
from workshop.values import frozen
from workshop.writers.run_of_show.rows import Row
from workshop.writers.run_of_show.told import slides_in_words


@frozen
class Column:
    """Hold a column: the key of its heading among the builder's words, and what a row says in it."""

    heading: str
    say: Callable[[Row, Words], str]


def _lock(row: Row, words: Words) -> str:
    """Return its fixed time of day, as 12:30, or nothing."""
    return "" if row.lock is None else clock(0, row.lock, str(words["clock_pattern"]))


COLUMNS: tuple[Column, ...] = (
    Column("run_day_number", lambda row, _: str(row.band.day)),
    Column("section", lambda row, _: row.band.title),
    Column("run_start", lambda row, _: row.clock),
    Column("run_elapsed", lambda row, _: f"{row.elapsed // 60}:{row.elapsed % 60:02d}"),
    Column("run_minutes", lambda row, _: str(row.minutes)),
    Column("run_block", lambda row, _: row.title),
    Column("run_happens", lambda row, _: row.happens),
    Column("run_kind", lambda row, _: row.kind),
    Column("run_type", lambda row, words: words[f"type_{row.type}"]),
    Column("slides", lambda row, _: slides_in_words(row.slides)),
    Column("run_groups", lambda row, _: row.groups),
    Column("run_lead", lambda row, _: row.lead),
    Column("run_materials", lambda row, _: "; ".join(row.materials)),
    Column("run_output", lambda row, _: row.output),
    Column("run_priority", lambda row, _: row.priority),
    Column("run_least", lambda row, _: "" if row.least is None else str(row.least)),
    Column("run_lock", _lock),
    Column("run_worksheet", lambda row, _: "" if row.worksheet is None else str(row.worksheet)),
)
