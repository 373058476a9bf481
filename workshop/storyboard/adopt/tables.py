"""Tables in a client's area: all cells smaller together until every one fits its row."""

from __future__ import annotations

from dataclasses import replace

from workshop.brand.layouts import ROLES
from workshop.brand.voice import is_bold
from workshop.errors import Problem, Span
from workshop.storyboard.adopt.place import half_points
from workshop.storyboard.adopt.text import Press, unbroken
from workshop.storyboard.fit import Setting, TextBox, measure
from workshop.storyboard.scene import Cell, Table

_MARGIN, _MARGINS = 12.0, 6.0
_LEAST, _STEP = 0.6, 0.03


Set = tuple[Table, tuple[Problem, ...]]


def set_table(table: Table, scale: float, press: Press, span: Span | None) -> Set:
    """Return a table whose cells fit, at most at the scale; one that never fits has a problem."""
    size = scale
    while size > _LEAST * scale and not _fits(table, size, press):
        size -= _STEP * scale
    rows = tuple(tuple(_cell(cell, size) for cell in row) for row in table.rows)
    if _fits(table, size, press):
        return replace(table, rows=rows), ()
    message = f"the table is too large for its place in {press.template}"
    problem = Problem("text-overflow", message, span, "take out a row or a column for this client")
    return replace(table, rows=rows), (problem,)


def in_body_face(table: Table) -> Table:
    """Return a table whose first column is in the body's face like the rest."""
    rows = tuple(tuple(replace(cell, heading_face=False) for cell in row) for row in table.rows)
    return replace(table, rows=rows)


def _cell(cell: Cell, scale: float) -> Cell:
    return replace(cell, size=half_points(cell.size * scale), paragraph=unbroken(cell.paragraph))


def _fits(table: Table, scale: float, press: Press) -> bool:
    return all(
        _cell_fits(_cell(cell, scale), width - (_MARGIN if place < len(row) - 1 else 0), height, press)
        for row, height in zip(table.rows, table.heights, strict=True)
        for place, (cell, width) in enumerate(zip(row, table.widths, strict=True))
    )


def _cell_fits(cell: Cell, width: float, height: float, press: Press) -> bool:
    role = ROLES["lead" if cell.heading_face else "body"]
    palette = press.palette
    face = press.faces(palette.heading if cell.heading_face else palette.body)
    bold = cell.bold or is_bold(role, palette)
    setting = Setting(face, (int(cell.size), int(cell.size)), role.spacing, bold=bold)
    box = TextBox([cell.paragraph.runs], width, height - _MARGINS, setting)
    words = [word for run in cell.paragraph.runs for word in run.text.split()]
    longest = max((face.width(word, cell.size, bold) for word in words), default=0.0)
    return longest <= width and measure(box, cell.size).height <= box.height
