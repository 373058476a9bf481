"""The printables: cards to cut, sheets for observers, grids to enlarge, lists for who prepares the room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workshop.storyboard.scene import Storyboard
from workshop.storyboard.stage import Stage
from workshop.writers.docx.document import Pages, new_pages, page_count, page_of, save
from workshop.writers.docx.element import Element, make, twips
from workshop.writers.docx.fields import Sheet, field_piece, grid, spaced
from workshop.writers.docx.paper import Paper, PaperName
from workshop.writers.docx.printables_cards import layout_of, write_pack
from workshop.writers.docx.printables_lists import room_list, timeline, what_to_print
from workshop.writers.docx.printables_sets import Copies, grids_of, observer_sheets, packs_of
from workshop.writers.docx.running import add_running_lines, footer_line, header_line, line
from workshop.writers.docx.text import body, heading, para
from workshop.writers.docx.workbook_room import stretch_of
from workshop.writers.docx.workbook_spaces import side_by_side

_SIZE = 12
_RESERVE = 30.0
_ABOVE_GRID = 110.0


def write_printables(stage: Stage, storyboard: Storyboard, paper: PaperName = "A4") -> bytes | None:
    """Write what is printed and cut for the exercises that run as a .docx; None when that is nothing."""
    pages = new_pages(stage, storyboard, stage.words["printables"], paper, _SIZE)
    sheet = Sheet(pages, pages.paper.text_width)
    packs = [(pack, layout_of(pack, sheet)) for pack in packs_of(stage)]
    copies, grids = observer_sheets(stage), grids_of(stage)
    lists = [*timeline(sheet), *room_list(sheet)]
    if not (packs or copies or grids or lists):
        return None
    pages.add(*what_to_print(packs, copies, grids, sheet), *lists)
    for pack, layout in packs:
        pages.add(*write_pack(pack, layout, sheet))
    for each in copies:
        pages.add(*_observer_sheet(each, sheet))
    count = page_count(pages) + len(grids)
    add_running_lines(pages, count)
    return save(_laid_across(pages, grids, count) if grids else pages)


def _observer_sheet(copies: Copies, sheet: Sheet) -> list[Element]:
    """Write the sheet of whoever observes: what to do, and where to write."""
    pages = sheet.pages
    written = [heading(pages, 1, copies.title, new_page=True), body(pages, copies.exercise)]
    used = 80 + sheet.height(copies.exercise)
    if copies.told:
        written.append(body(pages, copies.told))
        used += sheet.height(copies.told) + 10
    pieces = [field_piece(spaces, sheet) for spaces in side_by_side(copies.spaces)]
    stretch = stretch_of(pieces, pages.paper.text_height - used - _RESERVE)
    return [*written, *(element for piece in pieces for element in piece.draw(stretch))]


def _laid_across(pages: Pages, grids: tuple[Copies, ...], count: int) -> Pages:
    """Write the grids on pages of their own that lie across, behind all that stands upright."""
    low = make("spacing", before=0, after=0, line=twips(1), lineRule="exact")
    upright = make("sectPr", *pages.section)
    pages.add(make("p", make("pPr", make("pStyle", val="Normal"), low, upright)))
    across = _across(pages.paper)
    section = [*_wide_running_lines(pages, across, count), *page_of(across, orient="landscape")]
    laid = replace(pages, paper=across, section=section)
    for number, each in enumerate(grids):
        laid.add(*_grid_page(each, Sheet(laid, across.text_width), new_page=number > 0))
    return laid


def _wide_running_lines(pages: Pages, across: Paper, count: int) -> Iterator[Element]:
    """Yield a header and a footer as wide as the pages that lie across."""
    stops = (("clear", pages.paper.text_width), ("right", across.text_width))
    for kind, paragraph in (("header", header_line(pages)), ("footer", footer_line(pages, count))):
        paragraph.children[0].add(make("tabs", *(make("tab", val=side, pos=twips(at)) for side, at in stops)))
        yield line(kind, paragraph, pages)


def _across(paper: Paper) -> Paper:
    return replace(paper, width=paper.height, height=paper.width)


def _grid_page(copies: Copies, sheet: Sheet, *, new_page: bool) -> list[Element]:
    """Write a grid that fills a page."""
    (space,) = copies.spaces
    height = sheet.pages.paper.text_height - _ABOVE_GRID - sheet.headed(copies.title, 1.95)
    return [
        heading(sheet.pages, 1, copies.title, new_page=new_page),
        spaced(para(sheet.pages, "Normal", copies.exercise), 0, 10),
        grid(space, sheet, height / space.rows),
    ]
