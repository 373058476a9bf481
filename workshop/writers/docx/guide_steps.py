"""An exercise's steps with their minutes, and its debrief with what it should bring out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workshop.outline.model import Exercise
from workshop.outline.parts import Step
from workshop.plan.plan import Line
from workshop.plan.sums import step_minutes
from workshop.storyboard.discussion import graded_prompts
from workshop.storyboard.moments import debrief_minutes
from workshop.writers.docx.document import new_list
from workshop.writers.docx.element import Element
from workshop.writers.docx.guide_view import Guide, minutes_in_words
from workshop.writers.docx.tables import Cell, Row, row, table
from workshop.writers.docx.text import heading, para, plain_run, strong


def steps(line: Line, block: Exercise, guide: Guide) -> list[Element]:
    """Return the numbered steps, each with its clock time and minutes, and their sum."""
    pages, listed = guide.pages, new_list(guide.pages)
    rows: list[Row] = []
    minute = line.start
    for step in block.steps:
        minutes = step_minutes(step, block.groups, guide.plan.people, guide.plan.rules)
        made = _step(step, minute, minutes, listed, guide)
        rows.append(replace(made, keep_next=step is block.steps[-1]))
        minute += minutes
    rows += _sum(line, minute, guide)
    return [table(pages, pages.paper.widths(9, 81, 10), rows, alt=guide.words["notes_steps"])]


def _step(step: Step, minute: int, minutes: int, listed: int, guide: Guide) -> Row:
    pages = guide.pages
    told = [para(pages, "TableStep", strong(step.do, pages), listed=listed)]
    if step.how:
        told.append(para(pages, "TableStepText", step.how))
    return row(guide.plan.clock(minute), told, _minutes(minutes, guide))


def _minutes(minutes: int, guide: Guide, *, bold: bool = False) -> Cell:
    run = plain_run(minutes_in_words(minutes, guide) if minutes else "", guide.pages, bold=bold)
    return Cell([para(guide.pages, "TableText", run, align="right")])


def _sum(line: Line, minute: int, guide: Guide) -> Iterator[Row]:
    """Yield when the debrief begins, and what all adds up to."""
    words, after = guide.words, debrief_minutes(line)
    if after:
        begins = guide.plan.clock(minute)
        yield row(begins, words["notes_debrief"], _minutes(after, guide), keep_next=True)
    total = [para(guide.pages, "TableText", strong(words["total"], guide.pages))]
    yield row("", total, _minutes(line.minutes, guide, bold=True))


def debrief(block: Exercise, guide: Guide) -> Iterator[Element]:
    """Yield the questions in their order, and what they should bring out."""
    if block.debrief is None:
        return
    pages, words = guide.pages, guide.words
    length = minutes_in_words(block.debrief.minutes, guide)
    yield heading(pages, 3, words.say("guide_debrief", minutes=length))
    yield prompts_table(block.debrief, guide)
    surfaces = block.debrief.surfaces
    if surfaces:
        yield para(pages, "AfterTable", strong(f"{words['notes_surfaces']}: ", pages), surfaces)


def prompts_table(prompts: object, guide: Guide) -> Element:
    """Return graded prompts, each beside what it asks for."""
    pages = guide.pages
    rows = [row(label, strong_text(text, guide)) for label, text in graded_prompts(prompts, guide.stage)]  # type: ignore[arg-type]
    return table(pages, pages.paper.widths(32, 68), rows, alt=guide.words["notes_debrief"])


def strong_text(text: str, guide: Guide) -> Cell:
    """Return a cell in bold."""
    return Cell([para(guide.pages, "TableText", strong(text, guide.pages))])
