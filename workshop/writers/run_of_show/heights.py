"""How high a row must be: its cells' texts, wrapped to the widths of their columns."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from workshop.markup import Run
from workshop.storyboard.stage import Stage
from workshop.storyboard.wrap import wrap
from workshop.values import frozen

SIZE = 10
"""Points of all that is not a title."""
_CHARACTER = 5.25
"""Points of a character as spreadsheets count a column's width: 7 pixels in the default face."""
_SAFE, _LINE, _AIR, _MOST = 0.96, 1.27, 6.0, 400.0
"""The share of a width that is used, a line in em, the air of a row, and the highest row (Excel: 409)."""

ONE_LINE = 24.0
"""Points that a row of one line stays below."""


@frozen
class Content:
    """Hold what stands in a cell: a text, and above it a title, bold or not; `width` counts characters."""

    text: str
    width: float
    title: str = ""
    size: float = SIZE
    bold: bool = True


def width_of(text: str, stage: Stage) -> float:
    """Return the width of the column, in characters, in which a text stands on one line."""
    return ceil((stage.body.width(text, SIZE) + SIZE) / (_CHARACTER * _SAFE) * 2) / 2


def row_height(cells: Iterable[Content], stage: Stage) -> float:
    """Return the height in points that the highest cell needs."""
    return min(_MOST, round(max(_height(cell, stage) for cell in cells) + _AIR, 1))


def _height(cell: Content, stage: Stage) -> float:
    lines = _lines(cell.text, cell.width, SIZE, stage) * SIZE
    return _LINE * (lines + _lines(cell.title, cell.width, cell.size, stage, bold=cell.bold) * cell.size)


def _lines(text: str, width: float, size: float, stage: Stage, *, bold: bool = False) -> int:
    room = width * _CHARACTER * _SAFE - size
    return len(wrap([Run(text[:5_000])], stage.body, size, room, bold=bold)) if text else 0
