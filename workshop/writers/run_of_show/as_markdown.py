"""The run of show as Markdown: a table for each section, for a wiki or a message."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from workshop.brand.words import Words
from workshop.outline.placed import joined
from workshop.plan.materials import materials_of
from workshop.storyboard.logistics import people_in_words
from workshop.storyboard.occasion import day_in_words
from workshop.storyboard.scene import Storyboard
from workshop.storyboard.slides import said
from workshop.storyboard.stage import Stage
from workshop.writers.run_of_show.columns import COLUMNS, Column
from workshop.writers.run_of_show.rows import Row, rows_of
from workshop.writers.run_of_show.told import MARK

_SHOWN = ("run_start", "run_minutes", "run_block", "run_kind", "slides", "run_groups", "run_lead",
          "run_materials", "run_output")  # fmt: skip
_COLUMNS = tuple(column for key in _SHOWN for column in COLUMNS if column.heading == key)
_MARKS = re.compile(r"([\\`*_\[\]<>|#~])")


def write_markdown(stage: Stage, storyboard: Storyboard) -> bytes:
    """Write title, facts, a table for each section in UTF-8, and the list of materials."""
    lines = (*_head(stage, storyboard), *_tables(stage, storyboard), *_materials(stage))
    return ("\n".join(lines) + "\n").encode()


def _head(stage: Stage, storyboard: Storyboard) -> Iterator[str]:
    plan, words = stage.plan, stage.words
    venue = stage.event.venue if stage.event else None
    times = plan.span(0, plan.minutes) if plan.start is not None else None
    facts = (
        stage.client,
        day_in_words(stage),
        venue,
        times,
        words.say("minutes_short", minutes=plan.minutes),
    )
    people = (people_in_words(plan.people, stage), words[f"mode_{plan.mode}"])
    yield f"# {_plain(storyboard.title)}: {words['run_of_show']}"
    yield ""
    yield _plain(joined(" · ", (*facts, *people)))


def _tables(stage: Stage, storyboard: Storyboard) -> Iterator[str]:
    words = stage.words
    for _, part in groupby(rows_of(stage, storyboard), lambda row: row.band.id):
        rows = list(part)
        yield from ("", f"## {_title(rows, stage)}", "")
        if rows[0].band.kind == "section":
            yield _row([words[column.heading] for column in _COLUMNS])
            yield _row(["---"] * len(_COLUMNS))
            yield from (_row([_said(column, row, words) for column in _COLUMNS]) for row in rows)


def _said(column: Column, row: Row, words: Words) -> str:
    """Return a cell, the kind of what is the participants' turn with its mark."""
    mark = f"{MARK} " if row.turn and column.heading == "run_kind" else ""
    return mark + _plain(column.say(row, words))


def _title(rows: Sequence[Row], stage: Stage) -> str:
    band = rows[0].band
    number = f"{band.number}. " if band.number else ""
    minutes = stage.words.say("minutes_short", minutes=band.minutes)
    return f"{rows[0].clock} {number}{_plain(band.title)} ({minutes})"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _materials(stage: Stage) -> Iterator[str]:
    supplies = materials_of(stage.plan)
    if supplies:
        yield from ("", f"## {stage.words['guide_materials']}", "")
    for supply in supplies:
        item = said(supply.item, stage)
        told = stage.words.say("materials_total", item=item, count=supply.count) if supply.count else item
        yield f"- {_plain(told)}"


def _plain(text: str) -> str:
    """Return a text on one line in which nothing is taken for a mark."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))
