"""Section by section: one table for what the facilitator says, then a page for each activity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop.outline.model import Block, Objection
from workshop.outline.parts import Notes
from workshop.outline.placed import joined
from workshop.plan.plan import Line, Part
from workshop.storyboard.notes import standing
from workshop.storyboard.notes_made import notes_told
from workshop.storyboard.rail import part_title
from workshop.writers.docx.element import Element
from workshop.writers.docx.guide_activity import activity_page
from workshop.writers.docx.guide_view import (
    Guide,
    called,
    entry,
    kind_and_title,
    kind_in_words,
    moment_of,
    number_range,
    slides_of,
    when,
)
from workshop.writers.docx.pictures import picture
from workshop.writers.docx.tables import Cell, Row, head, row, table
from workshop.writers.docx.text import body, heading, para, set_paragraph, strong

_THUMBNAIL = 96
"""How wide a small slide is in the table, in points."""


def sections(guide: Guide) -> Iterator[Element]:
    """Yield every part of the day in order: sections, breaks, the time in hand."""
    for part in guide.plan.parts:
        yield from _section(part, guide) if part.kind == "section" else _pause(part, guide)


def _section(part: Part, guide: Guide) -> Iterator[Element]:
    pages, words = guide.pages, guide.words
    yield heading(pages, 1, section_title(part, guide), new_page=True)
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
    title = part_title(part, guide.stage)
    return title if part.number is None else guide.words.say("guide_section", number=part.number, title=title)


def talk_table(part: Part, guide: Guide) -> Element:
    """Return what is said in a section, line by line; an activity only says when its page is needed."""
    words, widths = guide.words, guide.pages.paper.widths(12, 8.5, 26, 53.5)
    header = head(*(words[key] for key in ("guide_time", "slides", "run_block", "notes_say")))
    rows = [_activity(line, guide) if line.turn else talk_row(line, part, guide) for line in part.lines]
    return table(guide.pages, widths, [header, *rows], alt=section_title(part, guide))


def _activity(line: Line, guide: Guide) -> Row:
    tint = guide.pages.inks.tint
    title = para(guide.pages, "TableText", strong(kind_and_title(line, guide), guide.pages))
    cells = (*_time_and_slides(line, guide), [title], guide.words["guide_own_page"])
    return Row(tuple(Cell(each.content if isinstance(each, Cell) else each, tint) for each in cells))


def _time_and_slides(line: Line, guide: Guide) -> tuple[Cell, Cell]:
    time = [
        para(guide.pages, "TableText", strong(guide.plan.clock(line.start), guide.pages)),
        para(guide.pages, "TableText", f"{line.minutes} {guide.words['min']}"),
    ]
    return Cell(time), Cell(number_range(guide.numbers.get(line.id, ())))


def talk_row(line: Line, part: Part, guide: Guide) -> Row:
    """Return a row of what is said and done with a line: its time, its slides, what it is."""
    return row(*_time_and_slides(line, guide), _what(line, guide), said_with(line, part, guide))


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


def said_with(line: Line, part: Part, guide: Guide) -> list[Element]:
    """Return what is said with a line, what is done, asked and watched for, and what is true about it."""
    notes = notes_of_line(line, part, guide)
    told = [para(guide.pages, "TableText", notes.say)] if notes.say else []
    for field in ("do", "ask", "watch_for"):
        told += _labelled(f"notes_{field}", getattr(notes, field), guide)
    told += facts_of(line.block, guide)
    told += _labelled("notes_transition", notes.transition, guide)
    for name, text in (line.block.extra if line.block else {}).items():
        told.append(para(guide.pages, "TableText", strong(f"{name}: ", guide.pages), text))
    return told


def _labelled(key: str, text: str | None, guide: Guide) -> list[Element]:
    if not text:
        return []
    return [para(guide.pages, "TableText", strong(f"{guide.words[key]}: ", guide.pages), text)]


def facts_of(block: Block | None, guide: Guide, style: str = "TableText") -> list[Element]:
    """Return the standing of what a block quotes, and the reply to an objection."""
    if block is None:
        return []
    told = [set_paragraph(guide.pages, style, each) for each in standing(block, guide.stage)]
    reply = _labelled("notes_reply", block.reply, guide) if isinstance(block, Objection) else []
    return [*reply, *told]


def notes_of_line(line: Line, part: Part, guide: Guide) -> Notes:
    """Return what is written to a line: a block's notes, or those of a slide that the builder makes."""
    if line.block:
        return line.block.notes or Notes.model_construct()
    moment = moment_of(line, part, guide)
    return notes_told(moment, guide.stage) if moment else Notes.model_construct()


def _pause(part: Part, guide: Guide) -> Iterator[Element]:
    """Yield a break or the time in hand as a line of its own, under the section before it."""
    pages = guide.pages
    said: Sequence[Element] = [each for line in part.lines for each in said_with(line, part, guide)]
    title = joined(", ", (part_title(part, guide.stage), when(part.start, part.end, guide)))
    yield heading(pages, 2, title)
    if part.kind == "buffer":
        yield body(pages, guide.words["guide_buffer"])
    yield from said
