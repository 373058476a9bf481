"""Native tables: no grid, no fill, rules only (ISO/IEC 29500-1, 21.1.3; house-style 8)."""

from __future__ import annotations

from workshop.brand.layouts import ROLES
from workshop.brand.voice import is_bold
from workshop.storyboard.scene import Cell, Table
from workshop.writers.pptx.canvas import Canvas
from workshop.writers.pptx.escape import emu, hundredths
from workshop.writers.pptx.placeholders import graphic_frame, reference
from workshop.writers.pptx.text import FACES, Inherited, tracking, write_paragraphs

TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"
PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The table style "No Style, No Grid" that PowerPoint knows without a definition."""

_HEADER_RULE, _ROW_RULE = 2.25, 0.75
_MARGIN = 12
"""Keeps a column's text off the next one, in points; the last column has none beside it."""
_PALE = {
    "light": '<a:schemeClr val="bg1"><a:lumMod val="75000"/></a:schemeClr>',
    "dark": '<a:schemeClr val="bg1"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:schemeClr>',
}
"""The colour of row rules: LibreOffice ignores an opacity on a table's borders (house-style 8)."""


def write_table(table: Table, name: str, canvas: Canvas) -> str:
    """Write a table; with a header its rows are ruled below, without one above (house-style 24 and 03)."""
    columns = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in table.widths)
    rows = "".join(
        f'<a:tr h="{emu(height)}">{_cells(row, _rule(table, i, canvas), canvas)}</a:tr>'
        for i, (row, height) in enumerate(zip(table.rows, table.heights, strict=True))
    )
    header = (
        ' firstRow="1"' if table.header else ' firstCol="1"'
    )  # what names the cells is read out with them
    graphic = (
        f"<a:tbl><a:tblPr{header}><a:tableStyleId>{PLAIN_STYLE}</a:tableStyleId></a:tblPr>"
        f"<a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl>"
    )
    ph = reference(table.slot, canvas) if table.slot else ""
    return graphic_frame(canvas.identity(name, table.alt), ph, table.box, TABLE, graphic)


def _rule(table: Table, row: int, canvas: Canvas) -> str:
    if table.header and row == 0:
        return _border("a:lnB", _HEADER_RULE, canvas.solid("ink"))
    pale = f"<a:solidFill>{_PALE[canvas.colours.palette.mode]}</a:solidFill>"
    return _border("a:lnB" if table.header else "a:lnT", _ROW_RULE, pale)


def _border(side: str, width: float, fill: str) -> str:
    return (
        f'<{side} w="{emu(width)}" cap="flat" cmpd="sng" algn="ctr">{fill}<a:prstDash val="solid"/></{side}>'
    )


def _cells(cells: tuple[Cell, ...], rule: str, canvas: Canvas) -> str:
    margins = [_MARGIN] * (len(cells) - 1) + [0]
    return "".join(_cell(cell, rule, canvas, right) for cell, right in zip(cells, margins, strict=True))


def _cell(cell: Cell, rule: str, canvas: Canvas, right: float) -> str:
    """Write a cell; its runs carry size, face and colour because a cell inherits none from a list style."""
    role = ROLES["lead" if cell.heading_face else "body"]
    bold = cell.bold or is_bold(role, canvas.colours.palette)
    direct = (
        f' sz="{hundredths(cell.size)}"' + (' b="1"' if bold else "") + tracking(role, cell.size, canvas),
        canvas.solid(cell.colour) + FACES[role.face],
    )
    paragraph = cell.paragraph
    spacing = f'<a:lnSpc><a:spcPct val="{role.spacing * 1000}"/></a:lnSpc>'
    body = write_paragraphs((paragraph,), canvas, Inherited(bold, direct=direct, spacing=spacing))
    margins = f'marL="0" marR="{emu(right)}" marT="{emu(3)}" marB="{emu(3)}"'
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{body}</a:txBody>"
        f'<a:tcPr {margins} anchor="ctr">{rule}</a:tcPr></a:tc>'
    )
