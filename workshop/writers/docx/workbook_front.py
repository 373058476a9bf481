"""The first pages of a workbook: whose it is, what the workshop is for, what people will be able to do."""

from __future__ import annotations

from workshop.outline.placed import joined
from workshop.storyboard.occasion import day_in_words
from workshop.writers.docx.element import Element
from workshop.writers.docx.fields import Sheet, cell, edges_of, row_of, rows_of, spaced, spacer
from workshop.writers.docx.text import body, heading, para, plain_run, strong, with_look
from workshop.writers.docx.workbook_controls import EMPTY, ring_control, text_control
from workshop.writers.docx.workbook_panels import notes, notes_rows
from workshop.writers.docx.workbook_room import MM

_RING = 26.0


def cover(sheet: Sheet) -> list[Element]:
    """Write the cover: client, title, subtitle, and lines for a name and a date."""
    pages, stage = sheet.pages, sheet.pages.stage
    height = pages.paper.text_height
    subtitle = stage.plan.workshop.subtitle
    return [
        spaced(para(pages, "Normal", strong(stage.client, pages)), height * 0.12, 10),
        _bar(sheet),
        para(pages, "Title", " ".join(pages.title.split())),
        *([para(pages, "Subtitle", subtitle)] if subtitle else []),
        spaced(para(pages, "Normal", pages.kind), 4, height * 0.2),
        _name_and_date(sheet),
        spaced(para(pages, "Normal", stage.words["workbook_yours"]), 24, 0),
    ]


def _bar(sheet: Sheet) -> Element:
    """Write the short bar in the colour of the participants' turn."""
    pages = sheet.pages
    bar = cell(96, spacer(pages, 2, keep_next=False), fill=pages.inks.turn)
    return rows_of([96], [row_of([bar], 6)], "")


def _name_and_date(sheet: Sheet) -> Element:
    """Write a line for a name and one for the date, which stands there when it is known."""
    pages, words = sheet.pages, sheet.pages.stage.words
    label, line = 80.0, min(sheet.width - 80, 300.0)
    day = day_in_words(pages.stage)
    rows = []
    for key, known in (("workbook_name", ""), ("workbook_date", day)):
        if known or not sheet.fillable:
            said = para(pages, "Normal", known)
        else:
            said = para(pages, "Normal", text_control(pages, words[key], key.replace("_", "-")))
        name = para(pages, "Normal", strong(words[key], pages))
        cells = [
            cell(label, spaced(name, 14, 0)),
            cell(line, spaced(said, 14, 0), edges=edges_of(pages, "bottom")),
        ]
        rows.append(row_of(cells, 13 * MM))
    alt = joined(", ", (words["workbook_name"], words["workbook_date"]))
    return rows_of([label, line], rows, alt, pad=0)


def promise(sheet: Sheet) -> list[Element]:
    """Write what the workshop is for, and its outcomes with a ring before each to fill in."""
    pages, words, plan = sheet.pages, sheet.pages.stage.words, sheet.pages.stage.plan
    purpose = plan.workshop.purpose
    written = [heading(pages, 1, words["workbook_promise"], new_page=True), body(pages, purpose)]
    used = sheet.line() * 4 + sheet.height(purpose) + 60
    if plan.outcomes:
        written.append(heading(pages, 2, words["workbook_outcomes"]))
        written.append(body(pages, words["workbook_rings"], keep_next=True))
        written.append(_outcomes(sheet))
        used += 60 + sum(sheet.height(each.able_to, sheet.width - _RING) + 14 for each in plan.outcomes)
    return [*written, *_brought(sheet, pages.paper.text_height - used)]


def _outcomes(sheet: Sheet) -> Element:
    pages = sheet.pages
    rows = []
    for outcome in pages.stage.plan.outcomes:
        ring = (
            ring_control(pages, outcome.able_to, f"outcome-{outcome.id}")
            if sheet.fillable
            else [_ring(sheet)]
        )
        cells = [
            cell(_RING, spaced(para(pages, "Normal", ring), 4, 4)),
            cell(sheet.width - _RING, spaced(para(pages, "Normal", outcome.able_to), 4, 4)),
        ]
        rows.append(row_of(cells, 0))
    return rows_of([_RING, sheet.width - _RING], rows, pages.stage.words["workbook_outcomes"], pad=0)


def _ring(sheet: Sheet) -> Element:
    """Write a ring large enough to fill in by hand."""
    return with_look(plain_run(EMPTY, sheet.pages), 18)


def _brought(sheet: Sheet, room: float) -> list[Element]:
    """Write what people were asked to do before, with lines for what they bring of it."""
    pages, words, prework = sheet.pages, sheet.pages.stage.words, sheet.pages.stage.plan.workshop.prework
    if prework is None:
        return []
    room -= sheet.height(prework.task) + 60
    rows = min(max(notes_rows(room, sheet), 3), 8)
    return [
        heading(pages, 2, words["workbook_before"]),
        body(pages, prework.task, keep_next=True),
        *notes(words["workbook_brought"], rows, sheet, "workbook-brought"),
    ]
