"""The client's agenda: one page of what happens when, and what for; nothing of the facilitator's."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workshop.outline.frame import Prework
from workshop.plan.plan import Part, Plan
from workshop.storyboard.rail import part_title
from workshop.storyboard.scene import Storyboard
from workshop.storyboard.stage import Stage
from workshop.writers.docx.document import Pages
from workshop.writers.docx.element import Element
from workshop.writers.docx.one_page import head, write_page
from workshop.writers.docx.paper import PaperName
from workshop.writers.docx.tables import Cell, Row, band, row, table
from workshop.writers.docx.text import body, bullets, heading, para, runs, strong


def write_agenda(stage: Stage, storyboard: Storyboard, paper: PaperName = "A4") -> bytes:
    """Write the agenda as a .docx of one page; very long ones do without their questions."""
    return write_page(stage, storyboard, stage.words["agenda"], paper, lambda *on: list(_agenda(*on)))


def _agenda(pages: Pages, brief: bool) -> Iterator[Element]:
    plan, words = pages.stage.plan, pages.stage.words
    yield from head(pages)
    yield heading(pages, 3, words["agenda_purpose"], outline=2)
    yield body(pages, plan.workshop.purpose)
    yield heading(pages, 3, words["agenda_course"], outline=2)
    yield table(pages, pages.paper.widths(1, 6.4), list(_rows(pages, brief)), alt=words["agenda"])
    if plan.outcomes and not brief:
        yield heading(pages, 3, words["agenda_outcomes"], outline=2)
        yield from bullets(pages, (outcome.able_to for outcome in plan.outcomes))
    if plan.workshop.prework:
        yield heading(pages, 3, prework_title(plan.workshop.prework, pages), outline=2)
        yield body(pages, plan.workshop.prework.task)


def prework_title(prework: Prework, pages: Pages) -> str:
    """Return the heading of what is to be done before, with the minutes it takes."""
    words = pages.stage.words
    if not prework.minutes:
        return words["agenda_before"]
    return words.say("agenda_before_minutes", minutes=prework.minutes)


def _rows(pages: Pages, brief: bool) -> Iterator[Row]:
    """Yield what begins when, day by day, and when each day ends.

    Time in hand is shown behind a break alone, which would seem longer than it is; elsewhere what comes
    before it may run over.
    """
    plan, words = pages.stage.plan, pages.stage.words
    for day in range(1, plan.days + 1):
        parts = [part for part in plan.on_day(day) if part.minutes]
        if plan.days > 1:
            yield band(words.say("run_day", day=day, days=plan.days), 2, pages)
        for before, part in pairwise((None, *parts)):
            if part and (part.kind != "buffer" or (before and before.kind == "break")):
                yield _row(part, brief, pages)
        if plan.start is not None and parts:
            end = plan.clock(parts[-1].end, end=True)
            yield row(_clock(end, pages), Cell([para(pages, "TableText", words["agenda_end"])]))


def _row(part: Part, brief: bool, pages: Pages) -> Row:
    title = part_title(part, pages.stage)
    said = [para(pages, "TableText", title)]
    if part.section:
        said = [para(pages, "TableText", strong(title, pages))]
        if part.section.question and not brief:
            said.append(para(pages, "TableText", runs(part.section.question, pages)))
    fill = "" if part.section else pages.inks.tint
    return row(_clock(_when(part, pages.stage.plan, pages), pages, fill), Cell(said, fill))


def _when(part: Part, plan: Plan, pages: Pages) -> str:
    """Return when a part begins; without a clock time, how long it takes."""
    if plan.start is None:
        return pages.stage.words.say("minutes_short", minutes=part.minutes)
    return plan.clock(part.start)


def _clock(text: str, pages: Pages, fill: str = "") -> Cell:
    return Cell([para(pages, "TableHead", text)], fill)
