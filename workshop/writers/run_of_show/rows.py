"""The run of show as values: a row for everything that runs, under the part of the day it belongs to."""

from __future__ import annotations

from collections.abc import Mapping

from workshop.outline.activities import Activity, Exercise
from workshop.outline.model import Number, Quote
from workshop.plan.plan import FormName, Line, Made, Part, PartKind
from workshop.plan.worksheets import worksheet_numbers
from workshop.storyboard.numbers import slide_numbers
from workshop.storyboard.quotations import speaker
from workshop.storyboard.rail import part_title
from workshop.storyboard.scene import Storyboard
from workshop.storyboard.slides import said
from workshop.storyboard.stage import Stage
from workshop.values import frozen
from workshop.writers.run_of_show.told import Type, groups_of, happens, materials_for, type_of


@frozen
class Band:
    """Name a part of the day: a section, a break or the time in hand; `start` counts from the beginning."""

    id: str
    kind: PartKind
    title: str
    number: int | None
    question: str
    day: int
    start: int
    minutes: int
    turn_minutes: int


@frozen
class Row:
    """Hold one line of the run of show, in words where people read it.

    `elapsed` counts minutes from the beginning of its day, `least` those it can shrink to; `lock` is a fixed
    time of day in minutes since midnight; `kind_name` and `priority_name` are those of the outline.
    """

    id: str
    band: Band
    clock: str
    elapsed: int
    minutes: int
    title: str
    happens: str
    kind: str
    kind_name: str
    type: Type
    turn: bool
    form: FormName
    made: Made | None = None
    slides: tuple[int, ...] = ()
    groups: str = ""
    lead: str = ""
    materials: tuple[str, ...] = ()
    output: str = ""
    priority: str = ""
    priority_name: str = ""
    least: int | None = None
    lock: int | None = None
    worksheet: int | None = None


@frozen
class _Numbers:
    slides: Mapping[str, tuple[int, ...]]
    worksheets: Mapping[str, int]
    titles: Mapping[str, str]


def rows_of(stage: Stage, storyboard: Storyboard) -> tuple[Row, ...]:
    """Return everything that runs, in order; what was cut has no row."""
    slides = storyboard.slides
    numbers = slide_numbers(storyboard)
    titles = {name: slides[shown[0] - 1].title for name, shown in numbers.items()}
    known = _Numbers(numbers, worksheet_numbers(stage.plan), titles)
    return tuple(
        _row(line, part, band, known, stage)
        for part in stage.plan.parts
        for band in (_band(part, stage),)
        for line in part.lines
    )


def _band(part: Part, stage: Stage) -> Band:
    question = part.section.question if part.section else None
    return Band(
        id=part.id,
        kind=part.kind,
        title=part_title(part, stage),
        number=part.number,
        question=said(question or "", stage),
        day=part.day,
        start=part.start,
        minutes=part.minutes,
        turn_minutes=part.turn_minutes,
    )


def _row(line: Line, part: Part, band: Band, known: _Numbers, stage: Stage) -> Row:
    block, words = line.block, stage.words
    name = block.kind if block else str(line.made)
    return Row(
        id=line.id,
        band=band,
        clock=stage.plan.clock(line.start),
        elapsed=_elapsed(line, part, stage),
        minutes=line.minutes,
        title=_title(line, band, known, stage),
        happens=happens(block, stage),
        kind=words[f"kind_{name}"],
        kind_name=name,
        type=type_of(line),
        turn=line.turn,
        form=line.form,
        made=line.made,
        slides=known.slides.get(line.id, ()),
        groups=groups_of(line, stage),
        lead=(block.lead or "") if isinstance(block, Exercise) else "",
        materials=materials_for(block, stage),
        output=said(block.output or "", stage) if isinstance(block, Activity) else "",
        priority=words[f"priority_{block.priority}"] if block else "",
        priority_name=block.priority if block else "",
        least=_least(line),
        lock=block.at if block and block.at is not None else part.at,
        worksheet=known.worksheets.get(line.id),
    )


def _elapsed(line: Line, part: Part, stage: Stage) -> int:
    """Return the minutes since the day began; without a clock the days are counted through."""
    plan = stage.plan
    return line.start - (plan.on_day(part.day)[0].start if plan.start is not None else 0)


def _title(line: Line, band: Band, known: _Numbers, stage: Stage) -> str:
    """Return what a line is called: a quotation by who said it, a section's opening by its question."""
    block = line.block
    if line.made == "divider" and band.question:
        return band.question
    if isinstance(block, Quote) and block.quote in stage.quotations:
        name = said(speaker(stage.quotations[block.quote], stage), stage)
        return name[:1].upper() + name[1:]
    if isinstance(block, Number) and block.number in stage.figures:
        figure = stage.figures[block.number]
        return " ".join((said(figure.value, stage), known.titles.get(line.id, ""))).strip()
    return known.titles.get(line.id) or said(line.title, stage) or band.title


def _least(line: Line) -> int | None:
    """Return the minutes of an exercise's short version, unless that is what runs."""
    block = line.block
    if not isinstance(block, Exercise) or line.form == "short":
        return None
    least = block.short.minutes if block.short else block.least
    return int(least) if least is not None and least < line.minutes else None
