"""A page for the participants to each task outside the workshop: what to bring, and what to do afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import TypeVar

from workshop.outline.activities import Commitment
from workshop.outline.frame import FollowUp, Prework
from workshop.outline.placed import joined
from workshop.storyboard.occasion import date_in_words
from workshop.storyboard.scene import Storyboard
from workshop.storyboard.stage import Stage
from workshop.writers.docx.agenda import prework_title
from workshop.writers.docx.document import Pages
from workshop.writers.docx.element import Element
from workshop.writers.docx.fields import Sheet
from workshop.writers.docx.one_page import head, write_page
from workshop.writers.docx.paper import PaperName
from workshop.writers.docx.text import body, bullets, heading, para
from workshop.writers.docx.workbook_panels import notes

_LINES = 3

_Task = TypeVar("_Task", Prework, FollowUp)


def write_prework(stage: Stage, storyboard: Storyboard, paper: PaperName = "A4") -> bytes | None:
    """Write what participants do before they come; None when the outline asks for nothing."""
    return _note(stage.plan.workshop.prework, _prework, "note_before", stage, storyboard, paper)


def write_follow_up(stage: Stage, storyboard: Storyboard, paper: PaperName = "A4") -> bytes | None:
    """Write what participants do afterwards; None when the outline asks for nothing."""
    return _note(stage.plan.workshop.follow_up, _follow_up, "note_after", stage, storyboard, paper)


def _note(
    task: _Task | None,
    drawn: Callable[[_Task, Pages, bool], Iterator[Element]],
    kind: str,
    stage: Stage,
    storyboard: Storyboard,
    paper: PaperName,
) -> bytes | None:
    if task is None:
        return None
    return write_page(stage, storyboard, stage.words[kind], paper, lambda *on: list(drawn(task, *on)))


def _prework(task: Prework, pages: Pages, brief: bool) -> Iterator[Element]:
    words, plan = pages.stage.words, pages.stage.plan
    yield from head(pages)
    yield heading(pages, 2, words["note_why"])
    yield body(pages, plan.workshop.purpose)
    yield heading(pages, 2, prework_title(task, pages))
    yield body(pages, task.task)
    if not brief:
        yield from _lines(words["note_bring"], pages)
        if plan.outcomes:
            yield heading(pages, 3, words["agenda_outcomes"])
            yield from bullets(pages, (outcome.able_to for outcome in plan.outcomes))


def _follow_up(task: FollowUp, pages: Pages, brief: bool) -> Iterator[Element]:
    words, argument = pages.stage.words, pages.stage.plan.workshop.argument
    yield from head(pages, facts=False)
    yield heading(pages, 2, _when(task, pages.stage))
    yield body(pages, task.task)
    if brief:
        return
    if any(isinstance(line.block, Commitment) for line in pages.stage.plan.lines):
        yield from _lines(words["note_promise"], pages)
    yield from _lines(words["note_happened"], pages)
    if argument.takeaway:
        yield heading(pages, 3, words["note_takeaway"])
        yield para(pages, "BodyText", argument.takeaway)


def _when(task: FollowUp, stage: Stage) -> str:
    """Return how many days after the workshop, and which day that is when its own is known."""
    words = stage.words
    if not task.after_days:
        return words["note_after"]
    when = words.count("note_after_days", task.after_days, days=task.after_days)
    if stage.event is None or stage.event.date is None:
        return when
    day = stage.event.date + timedelta(days=stage.plan.days - 1 + task.after_days)
    return joined(": ", (when, date_in_words(day, stage)))


def _lines(title: str, pages: Pages) -> list[Element]:
    sheet = Sheet(pages, pages.paper.text_width)
    return notes(title, _LINES, sheet, "notes")
