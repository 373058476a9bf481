"""The printables: cards to cut, sheets for observers, grids to enlarge, lists for who prepares the room."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace

from docx.oxml.ns import qn

from workshop.storyboard.scene import Storyboard
from workshop.storyboard.stage import Stage
from workshop.writers.docx.document import Pages, new_pages, save
from workshop.writers.docx.element import Element, make, twips
from workshop.writers.docx.fields import Sheet, field_piece, grid, spaced
from workshop.writers.docx.paper import Paper, PaperName
from workshop.writers.docx.printables_cards import write_pack
from workshop.writers.docx.printables_lists import room_list, timeline, what_to_print
from workshop.writers.docx.printables_sets import Copies, grids_of, observer_sheets, packs_of
from workshop.writers.docx.running import add_running_lines
from workshop.writers.docx.text import body, heading, para
from workshop.writers.docx.workbook_room import stretch_of
from workshop.writers.docx.workbook_spaces import side_by_side

_SIZE = 12
_RESERVE = 30.0
_ABOVE_GRID = 110.0


def write_printables(stage: Stage, storyboard: Storyboard, paper: PaperName = "A4") -> bytes | None:
    """Write what is printed and cut for the exercises that run as a .docx; None when that is nothing."""
    packs, copies, grids = packs_of(stage), observer_sheets(stage), grids_of(stage)
    pages = new_pages(stage, storyboard, stage.words["printables"], paper, _SIZE)
    sheet = Sheet(pages, pages.paper.text_width)
    lists = [*timeline(sheet), *room_list(sheet)]
    if not (packs or copies or grids or lists):
        return None
    pages.add(*what_to_print(packs, copies, grids, sheet), *lists)
    for pack in packs:
        pages.add(*write_pack(pack, sheet))
    for each in copies:
        pages.add(*_observer_sheet(each, sheet))
    written = pages.document.element.body
    add_running_lines(pages, 1 + len(written.findall(f".//{qn('w:pageBreakBefore')}")) + len(grids))
    if grids:
        _lay_across(pages, grids)
    return save(pages)


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


def _lay_across(pages: Pages, grids: tuple[Copies, ...]) -> None:
    """Write the grids on pages of their own that lie across, behind all that stands upright."""
    section = pages.document.element.body.sectPr
    upright = deepcopy(section)
    low = make("spacing", before=0, after=0, line=twips(1), lineRule="exact")
    pages.add(make("p", make("pPr", make("pStyle", val="Normal"), low, upright)))
    for first_page in section.findall(qn("w:titlePg")):
        section.remove(first_page)
    across = _across(pages.paper)
    size = section.find(qn("w:pgSz"))
    for name, value in (("w", twips(across.width)), ("h", twips(across.height)), ("orient", "landscape")):
        size.set(qn(f"w:{name}"), str(value))
    _widen_running_lines(pages, across)
    laid = replace(pages, paper=across)
    for number, each in enumerate(grids):
        pages.add(*_grid_page(each, Sheet(laid, across.text_width), new_page=number > 0))


def _widen_running_lines(pages: Pages, across: Paper) -> None:
    """Give the pages that lie across a header and a footer of their width."""
    before, section = pages.document.sections[0], pages.document.sections[-1]
    for reference in section._sectPr.xpath("w:headerReference|w:footerReference"):
        section._sectPr.remove(reference)
    for upright, line in ((before.header, section.header), (before.footer, section.footer)):
        line.is_linked_to_previous = False
        copied = deepcopy(upright.paragraphs[0]._p)
        stops = (("clear", pages.paper.text_width), ("right", across.text_width))
        tabs = make("tabs", *(make("tab", val=kind, pos=twips(at)) for kind, at in stops))
        copied[0].append(tabs)
        line._element[:] = [copied]


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
