"""Writing space: lines, boxes, grids and scales to write on by hand, or to type in."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.outline.placed import joined
from workshop.values import frozen
from workshop.writers.docx.document import Pages
from workshop.writers.docx.element import Element, colour, make, text_of, twips
from workshop.writers.docx.tables import cell_properties, row_properties
from workshop.writers.docx.text import para, strong
from workshop.writers.docx.workbook_controls import text_control
from workshop.writers.docx.workbook_room import MM, Piece, lines_of
from workshop.writers.docx.workbook_spaces import Space

_SIDES = ("top", "left", "bottom", "right")
LABEL_BEFORE, LABEL_AFTER = 10.0, 3.0
_PAD = 5.0
"""What a cell keeps free on its left and right, in points, and a box above and below its label."""
_GAP = 12.0
_TICKS = 10
_UNDER_HEADING = 120.0
"""What a page keeps free for a heading above the largest space, in points."""


@frozen
class Sheet:
    """Say on what is written: the document, how wide the space is, and whether it is typed in."""

    pages: Pages
    width: float
    fillable: bool = False

    def line(self, size: float = 0) -> float:
        """Return the height of a line of text in points."""
        return self.pages.stage.body.line_height(size or self.pages.size, 122)

    def height(self, text: str, width: float = 0, *, bold: bool = False) -> float:
        """Return how high a text stands, in points, on lines of a width."""
        stage, size = self.pages.stage, self.pages.size
        return lines_of(text, width or self.width, size, stage.body, bold=bold) * self.line()

    def headed(self, text: str, times: float, width: float = 0) -> float:
        """Return how high a text stands in the heading face, so many times as large as the body's."""
        face, size = self.pages.stage.heading, self.pages.size * times
        bold = self.pages.stage.palette.heading_bold
        return lines_of(text, width or self.width, size, face, bold=bold) * face.line_height(size, 110)


def field_piece(spaces: tuple[Space, ...], sheet: Sheet) -> Piece:
    """Make one space, or two small boxes side by side, a piece of a page."""
    fixed = max(_fixed(space, _width(spaces, sheet), sheet) for space in spaces)
    tallest = sheet.pages.paper.text_height - _UNDER_HEADING - fixed
    least = max(space.rows * space.least for space in spaces)
    if spaces[0].kind == "box":
        least = min(least, tallest)
    most = max(min(max(space.rows * space.most for space in spaces), tallest), least)

    def written(stretch: float) -> list[Element]:
        return draw(spaces, sheet, least + (most - least) * stretch, fixed)

    return Piece(fixed + least, fixed + most, written)


def draw(spaces: tuple[Space, ...], sheet: Sheet, height: float, fixed: float) -> list[Element]:
    """Write one space with its label, or two small boxes side by side.

    `height` is that of all its rows, `fixed` what else it takes, in points.
    """
    if spaces[0].kind == "box":
        return [spacer(sheet.pages, LABEL_BEFORE), _boxes(spaces, sheet, height + fixed - LABEL_BEFORE)]
    (space,) = spaces
    name = label_of(space.label, sheet.pages)
    if space.kind == "grid" and space.columns:
        return [name, grid(space, sheet, height / space.rows)]
    if space.kind == "scale":
        return [name, *_scale(space, sheet)]
    if sheet.fillable:
        return [name, _typed(space, sheet, height)]
    return [name, ruled(sheet, space.rows, height / space.rows)]


def lined(space: Space, sheet: Sheet, height: float) -> Element:
    """Fill a height in points with lines, more of them than were asked for where there is room."""
    if sheet.fillable:
        return _typed(space, sheet, height)
    rows = max(space.rows, int(height / space.most))
    return ruled(sheet, rows, height / rows)


def label_of(text: str, pages: Pages) -> Element:
    """Write what a space is for, in the body's size, on the page of the space."""
    return spaced(para(pages, "Normal", strong(text, pages), keep_next=True), LABEL_BEFORE, LABEL_AFTER)


def spaced(paragraph: Element, before: float, after: float, line: float = 0) -> Element:
    """Give a paragraph other spaces above and below than its style has, in points; `line` is its height."""
    exact = {"line": twips(line), "lineRule": "exact"} if line else {}
    spacing = make("spacing", before=twips(before), after=twips(after), **exact)
    properties = paragraph.children[0]
    earlier = sum(child.tag not in ("w:ind", "w:jc") for child in properties.children)
    properties.add(spacing, at=earlier)
    return paragraph


def spacer(pages: Pages, height: float, *, keep_next: bool = True) -> Element:
    """Keep two tables apart by so many points."""
    return spaced(para(pages, "Normal", keep_next=keep_next), 0, 0, height)


def cell(
    width: float, *content: Element, edges: Sequence[Element] = (), span: int = 1, fill: str = ""
) -> Element:
    """Make a cell of a width in points, with some edges drawn."""
    return make("tc", cell_properties(twips(width), span, fill, tuple(edges)), *content)


def edges_of(
    pages: Pages, *sides: str, points: float = 0.75, style: str = "single", ink: str = ""
) -> list[Element]:
    """Make the edges of a cell, all four or some: lines of so many points (17.18.2)."""
    ink = colour(ink or pages.inks.rule)
    look = {"val": style, "sz": round(points * 8), "space": 0, "color": ink}
    return [make(side, **look) for side in _SIDES if side in (sides or _SIDES)]


def rows_of(widths: Sequence[float], rows: Sequence[Element], alt: str, *, pad: float = _PAD) -> Element:
    """Make a table of these rows without lines of its own; `alt` says what it is for.

    Its cells keep so many points free on their left and right.
    """
    none = (make(side, val="nil") for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    padding = (make(side, w=twips(pad), type="dxa") for side in ("left", "right"))
    properties = make(
        "tblPr",
        make("tblW", w=sum(map(twips, widths)), type="dxa"),
        make("tblBorders", *none),
        make("tblLayout", type="fixed"),
        make("tblCellMar", *padding),
        make("tblLook", val="0000"),
        make("tblCaption", val=alt) if alt else None,
    )
    return make(
        "tbl", properties, make("tblGrid", *(make("gridCol", w=twips(width)) for width in widths)), *rows
    )


def row_of(cells: Sequence[Element], height: float, *, exact: bool = False, header: bool = False) -> Element:
    """Make a row of a height in points that no page tears apart; a header is repeated on every page."""
    return make("tr", row_properties(twips(height), exact=exact, header=header), *cells)


def ruled(sheet: Sheet, rows: int, pitch: float) -> Element:
    """Write lines to write on, so many points apart."""
    pages, width = sheet.pages, sheet.width
    lines = [
        row_of(
            [
                cell(
                    width,
                    para(pages, "Normal"),
                    edges=edges_of(pages, "bottom"),
                )
            ],
            pitch,
        )
        for number in range(rows)
    ]
    return rows_of([width], lines, pages.stage.words["workbook_alt_lines"])


def _typed(space: Space, sheet: Sheet, height: float) -> Element:
    """Write one place to type in, as high as the lines would be."""
    control = text_control(sheet.pages, space.label, space.tag)
    inside = spaced(para(sheet.pages, "Normal", control), 4, 4)
    place = cell(sheet.width, inside, edges=edges_of(sheet.pages))
    return rows_of([sheet.width], [row_of([place], height)], "")


def _boxes(spaces: tuple[Space, ...], sheet: Sheet, height: float) -> Element:
    """Write boxes beside each other, each with its label inside."""
    width = _width(spaces, sheet)
    widths, cells = [width], [_box(spaces[0], width, sheet)]
    for space in spaces[1:]:
        widths += [_GAP, width]
        cells += [cell(_GAP, para(sheet.pages, "Normal")), _box(space, width, sheet)]
    return rows_of(widths, [row_of(cells, height)], "")


def _box(space: Space, width: float, sheet: Sheet) -> Element:
    pages = sheet.pages
    inside = [spaced(para(pages, "Normal", strong(space.label, pages)), _PAD, 0)]
    if sheet.fillable:
        inside.append(spaced(para(pages, "Normal", text_control(pages, space.label, space.tag)), 2, 4))
    return cell(width, *inside, edges=edges_of(pages))


def grid(space: Space, sheet: Sheet, pitch: float) -> Element:
    """Write a grid: its headings, and rows of empty cells."""
    pages, width = sheet.pages, sheet.width / len(space.columns)
    heads = [
        cell(width, spaced(para(pages, "Normal", strong(head, pages), keep_next=True), 3, 3),
             fill=pages.inks.tint, edges=edges_of(pages))
        for head in space.columns
    ]  # fmt: skip
    rows = [row_of(heads, 0, header=True)]
    for number in range(1, space.rows + 1):
        cells = [
            cell(width, _grid_cell(space, head, number, sheet), edges=edges_of(pages))
            for head in space.columns
        ]
        rows.append(row_of(cells, pitch))
    return rows_of([width] * len(space.columns), rows, text_of(strong(space.label, pages)))


def _grid_cell(space: Space, head: str, number: int, sheet: Sheet) -> Element:
    if not sheet.fillable:
        return para(sheet.pages, "Normal")
    title = joined(" ", (head, str(number)))
    tag = f"{space.tag}-{space.columns.index(head) + 1}-{number}"
    return spaced(para(sheet.pages, "Normal", text_control(sheet.pages, title, tag)), 3, 3)


def _scale(space: Space, sheet: Sheet) -> list[Element]:
    """Write a line with eleven marks from one end to the other, with room for marks of one's own above it."""
    pages, half = sheet.pages, sheet.width / 2
    ends = [
        cell(half, para(pages, "Normal", space.ends[0]), span=_TICKS // 2),
        cell(half, para(pages, "Normal", space.ends[1], align="right"), span=_TICKS // 2),
    ]
    width = sheet.width / _TICKS
    room = [cell(width, spacer(pages, 6)) for _ in range(_TICKS)]
    ticks = [
        cell(width, spacer(pages, 6), edges=edges_of(pages, "left", "bottom", "right", points=1.25))
        for _ in range(_TICKS)
    ]
    rows = [row_of(room, 10 * MM), row_of(ticks, 9), row_of(ends, 0)]
    written = [rows_of([width] * _TICKS, rows, text_of(strong(space.label, pages)))]
    if not sheet.fillable:
        return written
    hint = pages.stage.words.say("workbook_scale", start=space.ends[0], end=space.ends[1])
    return [*written, para(pages, "Normal", text_control(pages, space.label, space.tag, hint=hint))]


def _width(spaces: tuple[Space, ...], sheet: Sheet) -> float:
    return (sheet.width - _GAP * (len(spaces) - 1)) / len(spaces)


def _fixed(space: Space, width: float, sheet: Sheet) -> float:
    """Return what a space takes besides its rows: its label, a grid's headings, a scale's ends."""
    inner = width - 2 * _PAD
    if space.kind == "box":
        return LABEL_BEFORE + _PAD + sheet.height(space.label, inner, bold=True)
    fixed = LABEL_BEFORE + LABEL_AFTER + sheet.height(space.label, sheet.width, bold=True)
    if space.kind == "grid" and space.columns:
        column = sheet.width / len(space.columns) - 2 * _PAD
        fixed += 6 + max(sheet.height(head, column, bold=True) for head in space.columns)
    if space.kind == "scale":
        fixed += max(sheet.height(end, sheet.width / 2 - 2 * _PAD) for end in space.ends)
        fixed += sheet.line() if sheet.fillable else 0
    return fixed
