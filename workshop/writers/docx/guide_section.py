"""Section by section: one table for what the facilitator says, then a page for each activity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop.outline.model import Objection
from workshop.outline.parts import Notes
from workshop.outline.placed import joined
from workshop.plan.plan import Line, Part
from workshop.storyboard.notes import standing
from workshop.storyboard.notes_made import notes_told
from workshop.storyboard.rail import part_title
from workshop.writers.docx.contents import page_ref
from workshop.writers.docx.element import Element
from workshop.writers.docx.guide_activity import activity_page
from workshop.writers.docx.guide_view import (
    Guide,
    called,
    entry,
    escaped,
    in_words,
    kind_and_title,
    kind_in_words,
    mark_of,
    minutes_in_words,
    moment_of,
    numbers_of,
    run_in,
    slides_in_words,
    slides_of,
    when,
)
from workshop.writers.docx.pictures import picture
from workshop.writers.docx.tables import Cell, Row, head, row, table
from workshop.writers.docx.text import Said, body, heading, para, set_paragraph, strong

TALK = (13, 21, 66)
"""The columns of a table of talk: when, what, and what is said."""
_THUMBNAIL = 84
"""How wide a small slide is in the table, in points."""


def sections(guide: Guide) -> Iterator[Element]:
    """Yield every part of the day in order: sections, breaks, the time in hand."""
    new_page = True
    for part in guide.plan.parts:
        told = _section if part.kind == "section" else _pause
        yield from told(part, new_page, guide)
        new_page = part.kind == "section"


def _section(part: Part, new_page: bool, guide: Guide) -> Iterator[Element]:
    pages = guide.pages
    yield heading(pages, 1, section_title(part, guide), new_page=new_page)
    yield body(pages, when(part.start, part.end, guide), keep_next=True)
    if part.section:
        yield from entry("guide_question", part.section.question, guide)
        yield from entry("guide_key_idea", part.section.key_idea, guide)
    yield talk_table(part, guide)
    for line in part.lines:
        if line.turn:
            yield from activity_page(line, part, guide)


def section_title(part: Part, guide: Guide) -> str:
    """Return a section's title, behind its number when it has one."""
    title = escaped(part_title(part, guide.stage))
    return title if part.number is None else guide.words.say("guide_section", number=part.number, title=title)


def talk_table(part: Part, guide: Guide) -> Element:
    """Return what is said in a section, line by line; an activity only says when its page is needed."""
    words, widths = guide.words, guide.pages.paper.widths(*TALK)
    header = head(*(words[key] for key in ("guide_time", "run_block", "notes_say")))
    rows = [_activity(line, guide) if line.turn else talk_row(line, part, guide) for line in part.lines]
    return table(guide.pages, widths, [header, *rows], alt=section_title(part, guide))


def _activity(line: Line, guide: Guide) -> Row:
    tint = guide.pages.inks.tint
    title = para(guide.pages, "TableText", strong(kind_and_title(line, guide), guide.pages))
    told = guide.words["guide_own_page"]
    before, _, after = told.partition("{page}")
    where: list[Said] = [before, page_ref(mark_of(line, guide), guide.pages), after]
    cells = (_when(line, guide), [title], [para(guide.pages, "TableText", *where)])
    return Row(tuple(Cell(each, tint) for each in cells))


def _when(line: Line, guide: Guide) -> list[Element]:
    """Return when a line begins, how long it takes and which slides it has."""
    pages = guide.pages
    clock = para(pages, "TableText", strong(guide.plan.clock(line.start), pages))
    length = minutes_in_words(line.minutes, guide) if line.minutes else ""
    told = (length, slides_in_words(line, guide))
    return [clock, *(para(pages, "TableText", each) for each in told if each)]


def talk_row(line: Line, part: Part, guide: Guide) -> Row:
    """Return a row of what is said and done with a line: its time, its slides, what it is."""
    return row(_when(line, guide), _what(line, guide), said_with(line, part, guide))


def _what(line: Line, guide: Guide) -> list[Element]:
    pages = guide.pages
    told = [para(pages, "TableText", strong(called(line, guide), pages))]
    kind = kind_in_words(line, guide)
    if kind:
        told.append(para(pages, "TableText", kind))
    for slide in slides_of(line, guide)[:1]:
        if slide.id in guide.thumbnails:
            small = picture(guide.thumbnails[slide.id], _THUMBNAIL, slide.title, pages)
            told.append(para(pages, "TableText", small))
    return told


def said_with(line: Line, part: Part, guide: Guide, style: str = "TableText") -> list[Element]:
    """Return what is said with a line, what is done, asked and watched for, and what is true about it."""
    notes, pages = notes_of_line(line, part, guide), guide.pages
    told = [para(pages, style, notes.say)] if notes.say else []
    for field in ("do", "ask", "watch_for"):
        told += run_in(guide.words[f"notes_{field}"], getattr(notes, field), guide, style)
    if isinstance(line.block, Objection):
        told += run_in(guide.words["notes_reply"], line.block.reply, guide, style)
    if line.block:
        told += [set_paragraph(pages, style, each) for each in standing(line.block, guide.stage)]
    told += run_in(guide.words["notes_transition"], notes.transition, guide, style)
    for name, text in (line.block.extra if line.block else {}).items():
        told += run_in(name, text, guide, style)
    return told


def notes_of_line(line: Line, part: Part, guide: Guide) -> Notes:
    """Return what is written to a line: a block's notes, or those of a slide that the builder makes."""
    if line.block:
        return line.block.notes or Notes.model_construct()
    moment = moment_of(line, part, guide)
    return notes_told(moment, guide.stage) if moment else Notes.model_construct()


def _pause(part: Part, new_page: bool, guide: Guide) -> Iterator[Element]:
    """Yield a break or the time in hand, at the top of the page of the section after it."""
    pages = guide.pages
    said: Sequence[Element] = [
        each for line in part.lines for each in said_with(line, part, guide, "BodyText")
    ]
    title = joined(", ", (escaped(part_title(part, guide.stage)), when(part.start, part.end, guide)))
    yield heading(pages, 2, title, new_page=new_page)
    shown = in_words(numbers_of(part, guide), guide)
    if shown:
        yield para(pages, "Label", f"{shown[0].upper()}{shown[1:]}")
    if part.kind == "buffer":
        yield body(pages, guide.words["guide_buffer"])
    yield from said
