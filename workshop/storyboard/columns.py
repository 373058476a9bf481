"""Divide a table's width among its columns, in units of the twelve-column grid (house-style 24)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from math import ceil, inf

from workshop.brand.layouts import ROLES
from workshop.brand.shapes import Role
from workshop.markup import plain
from workshop.outline.values import Text
from workshop.storyboard.fit import Setting, TextBox, measure
from workshop.storyboard.stage import Stage
from workshop.storyboard.typeset import paragraph
from workshop.values import frozen

HEADER_SIZE = 20
_MARGIN = 12.0
"""Keeps a column's text off the next one; the last column has none beside it."""
_UNIT, _GUTTER, _UNITS = 74.0, 24.0, 12
_NUMBER = re.compile(
    r"[-+−–~±<>≤≥ ]*[€$£¥]?\s?\d[\d., \u00a0\u202f:/–-]*\s?(%|×|x|[€$£¥]|h|min|m|k)?",
)


@frozen
class Column:
    """Hold one column: what stands in it, how it is set, and the units it takes of the grid's twelve."""

    header: Text
    cells: tuple[Text, ...]
    role: Role
    sizes: tuple[int, int]
    key: bool
    last: bool
    units: int = 1

    @property
    def width(self) -> float:
        """Return its width in points; the last one ends with the frame, not with a gutter."""
        return self.units * _UNIT - (_GUTTER if self.last else 0)

    @property
    def room(self) -> float:
        """Return what a line of text has of it, in points."""
        return self.width - (0 if self.last else _MARGIN)

    @property
    def numbers(self) -> bool:
        """Return whether it holds numbers only, which stand at the right."""
        written = [cell for cell in self.cells if cell]
        return bool(written) and all(_NUMBER.fullmatch(plain(cell).strip()) for cell in written)


def share_out(columns: Sequence[Column], stage: Stage) -> list[Column]:
    """Return the columns with their units: first for what may not break, then for the texts of most lines."""
    least = [_least_units(column, stage) for column in columns]
    if sum(least) > _UNITS:
        least = [1] * len(columns)
    shared = [replace(column, units=units) for column, units in zip(columns, least, strict=True)]
    needs = [_need(column, stage) for column in shared]
    for _ in range(_UNITS - sum(least)):
        place = max(range(len(shared)), key=needs.__getitem__)
        shared[place] = replace(shared[place], units=shared[place].units + 1)
        needs[place] = _need(shared[place], stage)
    return shared


def _least_units(column: Column, stage: Stage) -> int:
    """Return the units that hold the header, and the longest word at the smallest size."""
    words = [word for cell in column.cells for word in plain(cell).split()]
    widest = max(
        [_header_width(column, stage), *(_width(column, word, column.sizes[1], stage) for word in words)]
    )
    return max(1, ceil((widest + column.width - column.room + (_GUTTER if column.last else 0)) / _UNIT))


def _header_width(column: Column, stage: Stage) -> float:
    return stage.body.width(plain(column.header), HEADER_SIZE, bold=True)


def _need(column: Column, stage: Stage) -> tuple[int, float]:
    """Return how badly a column needs another unit: the lines of its longest text, then how full it is."""
    size = column.sizes[0]
    setting = Setting(stage.metrics(column.role), column.sizes, bold=_bold(column, stage))
    boxes = [TextBox([paragraph(cell, stage).runs], column.room, inf, setting) for cell in column.cells]
    measured = [measure(box, size) for box in boxes]
    header = _header_width(column, stage)
    lines = max([2 if header > column.room else 1, *(text.lines for text in measured)])
    natural = max([header, *(_width(column, cell, size, stage) for cell in column.cells)])
    return lines, natural / column.room


def _width(column: Column, text: str, size: float, stage: Stage) -> float:
    return stage.metrics(column.role).width(plain(text), size, _bold(column, stage))


def _bold(column: Column, stage: Stage) -> bool:
    return stage.is_bold(column.role)


def column_of(header: Text, cells: Sequence[Text], place: int, count: int, key: bool) -> Column:
    """Make a column: the first in the heading face, the one to look at bold."""
    role = ROLES["strong" if key else "body" if place else "lead"]
    sizes = (28, 22) if role.face == "heading" else (24, 20)
    return Column(header, tuple(cells), role, sizes, key, last=place == count - 1)
