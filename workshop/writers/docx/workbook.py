"""The participant workbook: worksheets to write in, no copy of the slides, nothing of the facilitator's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workshop.outline.activities import Commitment
from workshop.plan.plan import Part
from workshop.plan.worksheets import worksheet_numbers
from workshop.storyboard.rail import part_title
from workshop.storyboard.scene import Storyboard
from workshop.storyboard.stage import Stage
from workshop.writers.docx.document import new_pages, page_count, save
from workshop.writers.docx.element import Element, make
from workshop.writers.docx.fields import Sheet, spaced, spacer
from workshop.writers.docx.paper import PaperName
from workshop.writers.docx.running import add_running_lines
from workshop.writers.docx.text import heading, para, runs
from workshop.writers.docx.workbook_controls import add_placeholder_style
from workshop.writers.docx.workbook_front import cover, promise
from workshop.writers.docx.workbook_panels import notes, notes_rows, panel
from workshop.writers.docx.workbook_references import references
from workshop.writers.docx.workbook_room import Page, Piece, Unit, pages_of, spare_of, stretch_of
from workshop.writers.docx.workbook_worksheets import worksheet

_BODY = 12
"""The size of the text in points, which nobody has to squint at (facilitation.md 2.4)."""
_RESERVE = 30.0
"""Points of a page kept free, because no two programs set lines exactly alike."""
_FEWEST_NOTES = 3


def write_workbook(
    stage: Stage, storyboard: Storyboard, paper: PaperName = "A4", fillable: bool = False
) -> bytes:
    """Write the workbook as a .docx; `fillable` gives places to type in instead of lines."""
    pages = new_pages(stage, storyboard, stage.words["participant_workbook"], paper, _BODY)
    sheet = Sheet(pages, pages.paper.text_width, fillable)
    if fillable:
        add_placeholder_style(pages)
    numbers = worksheet_numbers(stage.plan)
    pages.add(*cover(sheet), *promise(sheet))
    for part in stage.plan.parts:
        if part.section:
            pages.add(*_section(part, numbers, sheet))
    pages.add(*_notes_page(sheet), *references(sheet))
    add_running_lines(pages, page_count(pages))
    return save(pages)


def _section(part: Part, numbers: Mapping[str, int], sheet: Sheet) -> Iterator[Element]:
    """Write a section: its worksheets, its idea, and room for notes on what is left of the page."""
    height = sheet.pages.paper.text_height - _RESERVE
    laid = pages_of(
        [*_opened(part, numbers, height, sheet), *_idea(part, sheet), *_after(part, sheet)], height
    )
    for number, page in enumerate(laid, 1):
        stretch = stretch_of(page, height)
        written = [element for piece in page for element in piece.draw(stretch)]
        yield from _on_new_page(written, sheet)
        if number == len(laid):
            yield from _notes(part, page, stretch, height, sheet)


def _opened(part: Part, numbers: Mapping[str, int], height: float, sheet: Sheet) -> list[Unit]:
    """Return the worksheets of a section, its title above the first of them."""
    title = _title(part, sheet)
    units: list[Unit] = []
    for line in part.lines:
        room = height if units else height - title.least
        unit = worksheet(line, numbers.get(line.id), room, sheet)
        units += [unit] if unit else []
    first, *others = units or [()]
    return [(title, *first), *others]


def _title(part: Part, sheet: Sheet) -> Piece:
    pages, section = sheet.pages, part.section
    title = part_title(part, pages.stage)
    said = f"{part.number}. {title}" if part.number else title
    question = section.question if section else None
    height = sheet.headed(said, 1.95) + 8 + (sheet.headed(question, 1.35) + 6 if question else 0)

    def written(_stretch: float) -> list[Element]:
        head = [heading(pages, 1, said)]
        if question:
            asked = para(pages, "Subtitle", runs(question, pages, italic=True), keep_next=True)
            head.append(spaced(asked, 0, 6))
        return head

    return Piece(height, height, written)


def _idea(part: Part, sheet: Sheet) -> list[Unit]:
    """Return the panel with a section's idea; it comes last: people find it out before they read it."""
    if part.section is None or part.section.key_idea is None:
        return []
    return [(panel(sheet.pages.stage.words["workbook_key_idea"], part.section.key_idea, sheet, large=True),)]


def _after(part: Part, sheet: Sheet) -> list[Unit]:
    """Return what people do after the workshop, behind what they promise."""
    words, task = sheet.pages.stage.words, sheet.pages.stage.plan.workshop.follow_up
    if task is None or not any(isinstance(line.block, Commitment) for line in part.lines):
        return []
    days = task.after_days
    label = words["workbook_after"]
    if days:
        label = words.count("workbook_after_days", days, days=days)
    return [(panel(label, task.task, sheet),)]


def _notes(part: Part, page: Page, stretch: float, height: float, sheet: Sheet) -> list[Element]:
    """Fill what is left of a section's last page with lines for notes."""
    free = spare_of(page, height) - stretch * sum(piece.most - piece.least for piece in page)
    rows = notes_rows(free, sheet)
    if rows < _FEWEST_NOTES:
        return []
    return notes(sheet.pages.stage.words["workbook_notes"], rows, sheet, f"{part.id}-notes")


def _on_new_page(elements: list[Element], sheet: Sheet) -> list[Element]:
    """Begin a page with these elements."""
    first = elements[0]
    if first.tag != "w:p":
        elements = [first := spacer(sheet.pages, 1), *elements]
    properties = first.children[0]
    place = sum(child.tag in ("w:pStyle", "w:keepNext", "w:keepLines") for child in properties.children)
    properties.add(make("pageBreakBefore"), at=place)
    return elements


def _notes_page(sheet: Sheet) -> list[Element]:
    """Write a page of lines for notes."""
    height = sheet.pages.paper.text_height - _RESERVE - 20
    title = sheet.pages.stage.words["workbook_notes"]
    written = notes(title, notes_rows(height, sheet), sheet, "notes")
    return [heading(sheet.pages, 1, title, new_page=True), *written[1:]]
