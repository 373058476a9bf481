"""Calm tables: hairlines, a header row that is repeated, rows that no page tears apart."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from workshop.markup import plain
from workshop.values import frozen
from workshop.writers.docx.document import Pages
from workshop.writers.docx.element import Element, colour, fixed, flag, make, twips
from workshop.writers.docx.styles import TABLE
from workshop.writers.docx.text import Said, para

Content = str | Sequence[Element]
"""A text in one paragraph, or paragraphs made beforehand."""

_SIDE = 5
"""The room at either side of a cell, in points (see styles)."""


@frozen
class Cell:
    """Hold a cell; `fill` is a colour as #RRGGBB, `span` the columns it covers."""

    content: Content = ""
    fill: str = ""
    span: int = 1
    align: str = ""
    boxed: bool = False
    """Whether a line runs round it: a place to write in."""


@frozen
class Row:
    """Hold a row; `height` is the least it has in points, `keep_next` holds it on the page of the next."""

    cells: tuple[Cell, ...]
    header: bool = False
    keep_next: bool = False
    height: float = 0


def row(*cells: Cell | Content, header: bool = False, keep_next: bool = False, height: float = 0) -> Row:
    """Make a row of cells and texts."""
    made = tuple(cell if isinstance(cell, Cell) else Cell(cell) for cell in cells)
    return Row(made, header, keep_next, height)


def head(*texts: str) -> Row:
    """Make the header row."""
    return row(*texts, header=True)


def band(text: Content, columns: int, pages: Pages) -> Row:
    """Make a row of one shaded cell, the head of the rows that follow it."""
    said = para(pages, "TableHead", text) if isinstance(text, str) else text
    content = [said] if isinstance(said, Element) else list(said)
    return Row((Cell(content, pages.inks.tint, columns),), keep_next=True)


def table(
    pages: Pages, widths: Sequence[float], rows: Sequence[Row], *, alt: str = "", borders: bool = True
) -> Element:
    """Write a table with columns of these widths in points; `alt` says what it holds to those who listen.

    A column that is too narrow for a word of its header, in another language, takes its room from the others.
    """
    widths = _unbroken(widths, rows, pages)
    return make(
        "tbl",
        _properties(widths, rows, alt, borders),
        make("tblGrid", *(make("gridCol", w=twips(width)) for width in widths)),
        *(_row(pages, widths, each) for each in rows),
    )


def _unbroken(widths: Sequence[float], rows: Sequence[Row], pages: Pages) -> Sequence[float]:
    """Return the widths at which no word of a header breaks; what one column lacks the roomier ones give."""
    header = next((row for row in rows if row.header and len(row.cells) == len(widths)), None)
    if header is None:
        return widths
    needed = [_longest_word(cell.content, pages) + 2 * _SIDE + 1 for cell in header.cells]
    lacking = sum(max(need - width, 0) for need, width in zip(needed, widths, strict=True))
    spare = [max(width - 1.5 * need, 0) for need, width in zip(needed, widths, strict=True)]
    if not lacking or sum(spare) < lacking:
        return widths
    share = lacking / sum(spare)
    return [max(w, need) - room * share for w, need, room in zip(widths, needed, spare, strict=True)]


def _longest_word(content: Content, pages: Pages) -> float:
    words = plain(content).split() if isinstance(content, str) else ()
    size = 0.9 * pages.size
    return max((pages.stage.body.width(word, size, bold=True) for word in words), default=0)


def _properties(widths: Sequence[float], rows: Sequence[Row], alt: str, borders: bool) -> Element:
    headed = any(row.header for row in rows)
    return make(
        "tblPr",
        make("tblStyle", val=TABLE),
        make("tblW", w=sum(map(twips, widths)), type="dxa"),
        None if borders else _no_borders(),
        make("tblLayout", type="fixed"),
        make("tblLook", val="0020" if headed else "0000", firstRow=int(headed), lastRow=0, firstColumn=0,
             lastColumn=0, noHBand=1, noVBand=1),
        make("tblCaption", val=plain(alt)) if alt else None,
    )  # fmt: skip


def _no_borders() -> Element:
    return make("tblBorders", *(make(side, val="nil") for side in ("top", "bottom", "insideH")))


def _row(pages: Pages, widths: Sequence[float], row: Row) -> Element:
    cells, column = [], 0
    for cell in row.cells:
        width = sum(widths[column : column + cell.span])
        cells.append(_cell(pages, cell, width, row))
        column += cell.span
    return Element("w:tr", children=[row_properties(twips(row.height), header=row.header), *cells])


@lru_cache(1024)  # here and below: hundreds of rows and cells alike
def row_properties(height: int, *, exact: bool = False, header: bool = False) -> Element:
    """Say of a row that no page tears it apart, its height in twips, and whether it is repeated (17.4.81)."""
    rule = make("trHeight", val=height, hRule="exact" if exact else "atLeast") if height else None
    return fixed(make("trPr", make("cantSplit"), rule, flag("tblHeader", header)))


def _cell(pages: Pages, cell: Cell, width: float, row: Row) -> Element:
    edge = {"val": "single", "sz": 6, "space": 0, "color": colour(pages.inks.rule)}
    edges = [make(side, **edge) for side in ("top", "left", "bottom", "right")] if cell.boxed else ()
    fill = cell.fill or (pages.inks.tint if row.header else "")
    properties = cell_properties(twips(width), cell.span, fill, tuple(edges))
    return Element("w:tc", children=[properties, *_content(pages, cell, row)])


@lru_cache(1024)
def cell_properties(width: int, span: int, fill: str, edges: tuple[Element, ...]) -> Element:
    """Say of a cell how wide it is in twips, how many columns it covers, and how it looks (17.4.69)."""
    properties = make(
        "tcPr",
        make("tcW", w=width, type="dxa"),
        make("gridSpan", val=span) if span > 1 else None,
        make("tcBorders", *edges) if edges else None,
        make("shd", val="clear", color="auto", fill=colour(fill)) if fill else None,
    )
    return fixed(properties)


def _content(pages: Pages, cell: Cell, row: Row) -> Sequence[Element]:
    """Return a cell's paragraphs, of which there must be one (17.4.65)."""
    keep = row.keep_next or row.header
    style = "TableHead" if row.header else "TableText"
    if isinstance(cell.content, str):
        return [para(pages, style, cell.content, keep_next=keep, align=cell.align)]
    content = cell.content or [para(pages, style)]
    return keep_with_next(content) if keep else content


def keep_with_next(elements: Sequence[Element]) -> list[Element]:
    """Hold every paragraph in these elements on the page of what follows it."""
    for element in elements:
        for properties in element.iter("w:pPr"):
            if properties.find("w:keepNext") is None:
                properties.add(make("keepNext"), at=1)
    return list(elements)


def keep_together(elements: Sequence[Element]) -> list[Element]:
    """Hold elements on one page, if one page holds them."""
    return [*keep_with_next(elements[:-1]), *elements[-1:]]


def lines(pages: Pages, *said: Said, style: str = "TableText") -> list[Element]:
    """Make one paragraph for each text, for a cell that holds several."""
    return [para(pages, style, each) for each in said if each]
