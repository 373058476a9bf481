"""The worksheets of a workbook: what to do, in short, and where to write it."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.outline.activities import Activity, Commitment, Discussion, Exercise, Reflection
from workshop.outline.parts import Debrief, GroupsOf, Prompts
from workshop.outline.placed import joined
from workshop.outline.values import Text
from workshop.plan.plan import Line
from workshop.storyboard.stage import Stage
from workshop.writers.docx.document import new_list
from workshop.writers.docx.element import Element, make
from workshop.writers.docx.fields import Sheet, field_piece, lined, spaced
from workshop.writers.docx.text import numbered, para, plain_run, runs, with_look
from workshop.writers.docx.workbook_panels import promise_card, questions
from workshop.writers.docx.workbook_room import Piece, Unit, height_of
from workshop.writers.docx.workbook_spaces import Space, side_by_side, spaces_of

_GRADES = ("observe", "reflect", "interpret", "decide")
_REFLECTION_ROWS = 5
_MOST_ROWS = 12
_HEADING_BEFORE, _HEADING_AFTER = 14.0, 5.0
_STEP_AFTER = 3.0


def worksheet(line: Line, number: int | None, room: float, sheet: Sheet) -> Unit:
    """Return what a participant does in a line of the plan, and where they write; nothing when they do not.

    `room` is the height in points into which it shall go if it can.
    """
    block = line.block
    if isinstance(block, Exercise) and number:
        airy = _exercise(block, line, number, range(2, 4), sheet)
        dense = _exercise(block, line, number, range(1, 2), sheet)
        return dense if height_of(dense) <= room < height_of(airy) else airy
    if isinstance(block, Reflection) and number:
        return _reflection(block, line, number, sheet)
    if isinstance(block, Commitment) and number:
        return _commitment(block, line, number, sheet)
    if isinstance(block, Discussion) and block.prompts:
        head = _head(block, line, None, sheet)
        return [head, *questions(_asked(block.prompts, sheet.pages.stage), line.id, range(3, 8), sheet)]
    return ()


def _exercise(block: Exercise, line: Line, number: int, rows: range, sheet: Sheet) -> Unit:
    """Return an exercise's worksheet, with so many lines below each question of its debrief."""
    spaces = spaces_of(block.worksheet, line.id)
    unit = [_task(block, line, number, sheet), *(field_piece(pair, sheet) for pair in side_by_side(spaces))]
    if block.debrief:
        asked = _asked(block.debrief, sheet.pages.stage)
        title = sheet.pages.stage.words["workbook_questions"]
        unit += questions(asked, f"{line.id}-debrief", rows, sheet, title)
    return unit


def _reflection(block: Reflection, line: Line, number: int, sheet: Sheet) -> Unit:
    space = Space("lines", block.headline, line.id, block.rows or _REFLECTION_ROWS)
    private = sheet.pages.stage.words["reflection_private"]
    head = _head(block, line, number, sheet, private)
    least, most = space.rows * space.least, max(space.rows, _MOST_ROWS) * space.most
    room = Piece(least, most, lambda stretch: [lined(space, sheet, least + (most - least) * stretch)])
    return [Piece(head.least + room.least, head.most + room.most, lambda t: [*head.draw(t), *room.draw(t)])]


def _commitment(block: Commitment, line: Line, number: int, sheet: Sheet) -> Unit:
    words = sheet.pages.stage.words
    fields = block.fields or (words["commit_will"], words["commit_by"], words["commit_with"])
    return [_head(block, line, number, sheet, block.line or ""), promise_card(fields, line.id, sheet)]


def _asked(prompts: Debrief | Prompts, stage: Stage) -> tuple[tuple[str, Text], ...]:
    """Return the graded questions with what each asks about, those that are asked."""
    asked = ((stage.words[f"prompt_{grade}"], getattr(prompts, grade)) for grade in _GRADES)
    return tuple((grade, question) for grade, question in asked if question)


def _head(block: Activity, line: Line, number: int | None, sheet: Sheet, told: str = "") -> Piece:
    """Return the heading of a worksheet or a discussion, how people sit for it, and one line more."""
    how = _how(block, line, sheet.pages.stage)
    height = _HEADING_BEFORE + _HEADING_AFTER + sheet.headed(block.headline, 1.4)
    height += sheet.line() * (2 if number else 1) + (sheet.height(told) if told else 0) + 4

    def written(_stretch: float) -> list[Element]:
        pages = sheet.pages
        lines = [spaced(para(pages, "Normal", text, keep_next=True), 0, 4) for text in (how, told) if text]
        return [worksheet_heading(block.headline, number, sheet), *lines]

    return Piece(height, height, written)


def _task(block: Exercise, line: Line, number: int, sheet: Sheet) -> Piece:
    """Return the heading of an exercise, its question, its steps in short, and what comes of it."""
    head = _head(block, line, number, sheet)
    words = sheet.pages.stage.words
    output = words.say("workbook_output", output=block.output) if block.output else ""
    told = sheet.headed(block.invitation, 1.2) + 6
    told += sum(sheet.height(step.do, sheet.width - 20) + _STEP_AFTER for step in block.steps)
    told += sheet.height(output) + 3 if output else 0

    def written(stretch: float) -> list[Element]:
        return [*head.draw(stretch), *_told(block, output, sheet)]

    return Piece(head.least + told, head.least + told, written)


def _told(block: Exercise, output: str, sheet: Sheet) -> Iterator[Element]:
    pages = sheet.pages
    asked = para(
        pages, "Subtitle", *(with_look(run, 1.2 * pages.size) for run in runs(block.invitation, pages))
    )
    yield spaced(asked, 0, 6)
    yield from numbered(pages, [step.do for step in block.steps], new_list(pages))
    if output:
        yield spaced(para(pages, "Normal", output), 3, 0)


def worksheet_heading(headline: str, number: int | None, sheet: Sheet) -> Element:
    """Write a heading whose first line says which worksheet it is."""
    pages = sheet.pages
    said: list[Element] = []
    if number:
        eyebrow = plain_run(pages.stage.words.say("workbook_worksheet", number=number), pages, bold=True)
        eyebrow = with_look(eyebrow, pages.size, ink=pages.inks.look, first=_face(sheet))
        said = [eyebrow, make("r", make("br"))]
    return spaced(para(pages, "Heading2", said, " ".join(headline.split())), _HEADING_BEFORE, _HEADING_AFTER)


def _face(sheet: Sheet) -> Element:
    face = sheet.pages.stage.palette.body
    return make("rFonts", ascii=face, hAnsi=face, cs=face)


def _how(block: Activity, line: Line, stage: Stage) -> str:
    """Say how people sit and how long it takes: in fours · 45 minutes."""
    words = stage.words
    minutes = words.count("minutes", line.minutes, minutes=line.minutes)
    return joined(" · ", (_together(block.groups, stage) if block.groups else "", minutes))


def _together(groups: GroupsOf, stage: Stage) -> str:
    if groups.kind:
        return stage.words[f"workbook_group_{groups.kind}"]
    return stage.words.say("workbook_group_tables", n=groups.tables)
