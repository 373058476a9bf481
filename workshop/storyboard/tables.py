"""Compose tables: columns on the grid, sizes by fit, numbers to the right (house-style 24)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from workshop.brand.house import lists as house
from workshop.brand.house.grid import BODY_TOP, BOTTOM, LEFT, WIDTH
from workshop.brand.layouts import ROLES, Slot
from workshop.brand.shapes import Box, Role
from workshop.errors import Problem
from workshop.markup import plain
from workshop.outline.model import Table as TableBlock
from workshop.outline.values import Text
from workshop.plan.plan import Line
from workshop.storyboard.scene import Cell, Filled, Slide, Table
from workshop.storyboard.slides import (
    Composer,
    block_of,
    first_that_fits,
    in_two,
    make_slide,
    title_lines,
    unknown_key,
)
from workshop.storyboard.stage import Stage
from workshop.storyboard.typeset import Copy, set_text, set_together

_HEADER, _HIGHEST_ROW = 48.0, 66.0
_MARGIN_RIGHT, _MARGINS_UP_DOWN = 12.0, 6.0
_COLUMN, _GUTTER, _UNITS = 74.0, 24.0, 12
_NUMBER = re.compile(r"[-+−–~±<>≤≥ ]*[€$£¥]?\s?\d[\d., \u00a0\u202f:/–-]*\s?(%|×|x|[€$£¥]|h|min|m|k)?")


@dataclass(frozen=True, slots=True)
class _Column:
    """One column of a table: what stands in it, how it is set, and how wide it came out."""

    header: Text
    cells: tuple[Text, ...]
    role: Role
    sizes: tuple[int, int]
    key: bool
    width: float = 0.0

    @property
    def numbers(self) -> bool:
        """Return whether it holds numbers only, which stand at the right."""
        written = [cell for cell in self.cells if cell]
        return bool(written) and all(_NUMBER.fullmatch(plain(cell).strip()) for cell in written)


def compose_table(line: Line, stage: Stage) -> list[Slide]:
    """Compose a native table; one whose rows get too low for their texts is split, its header repeated."""
    block = block_of(line, TableBlock)

    def compose(ident: str, headline: Text, rows: Sequence[Sequence[Text]]) -> Slide:
        return _table_slide(ident, block, headline, rows, stage)

    def ways() -> Iterator[list[Slide]]:
        yield [compose(line.id, block.headline, block.rows)]
        if len(block.rows) > 3:
            yield in_two(line.id, block.headline, block.rows, stage, compose)

    return first_that_fits(ways())


def _table_slide(
    ident: str, block: TableBlock, headline: Text, rows: Sequence[Sequence[Text]], stage: Stage
) -> Slide:
    lines = title_lines(headline, stage)
    layout = house.table(lines)
    title = set_text(Copy(layout.slot("Title"), headline, what="headline"), stage)
    height = min(_HIGHEST_ROW, (BOTTOM - BODY_TOP[lines] - _HEADER) / len(rows))
    columns = _columns(block, rows, stage)
    headers = set_together(
        [_copy(column, column.header, ROLES["label"], (20, 20), _HEADER) for column in columns], stage
    )
    cells = _set_cells(columns, height, stage)
    table = Table(
        name="Table",
        slot=layout.slot("Table"),
        box=Box(LEFT, BODY_TOP[lines], WIDTH, _HEADER + height * len(rows)),
        widths=tuple(column.width for column in columns),
        heights=(_HEADER, *(height for _ in rows)),
        rows=(_row(columns, headers, header=True), *(_row(columns, row) for row in cells)),
        header=True,
        alt=stage.words.say("alt_table", columns=", ".join(block.columns), conclusion=headline),
    )
    set_texts = (*headers, *(cell for row in cells for cell in row))
    problems = [problem for filled in set_texts for problem in filled.problems]
    return make_slide(
        ident, layout, [title, table], span=block.span, cap=None, problems=[*_refused(block), *problems]
    )


def _refused(block: TableBlock) -> Iterator[Problem]:
    if block.key and block.key not in block.columns:
        yield unknown_key("column", block.key, block.columns)
    for row in block.rows:
        if len(row) != len(block.columns):
            message = f"this row has {len(row)} cells; the table has {len(block.columns)} columns"
            yield Problem(
                "uneven-row", message, row[0].span if row else block.span, "write a cell for each column"
            )


def _columns(block: TableBlock, rows: Sequence[Sequence[Text]], stage: Stage) -> list[_Column]:
    """Return the columns: the first in the heading face, the key column bold."""
    columns = []
    for place, header in enumerate(block.columns):
        cells = tuple(row[place] if place < len(row) else Text("") for row in rows)
        key = header == block.key
        role = ROLES["strong" if key else "body" if place else "lead"]
        columns.append(_Column(header, cells, role, (24, 20) if key or place else (28, 22), key))
    return _with_widths(columns, stage)


def _with_widths(columns: Sequence[_Column], stage: Stage) -> list[_Column]:
    """Start every column on the twelve-column grid; each next unit goes to the one that needs it most."""
    wanted = [_natural(column, stage) for column in columns]
    units = [max(1, ceil((_narrowest(column, stage) + _MARGIN_RIGHT) / _COLUMN)) for column in columns]
    if sum(units) > _UNITS:
        units = [1] * len(columns)
    last = len(columns) - 1

    def width(place: int) -> float:
        return units[place] * _COLUMN - (_GUTTER if place == last else 0)

    while sum(units) < _UNITS:
        units[max(range(len(columns)), key=lambda place: wanted[place] / width(place))] += 1
    return [replace(column, width=width(place)) for place, column in enumerate(columns)]


def _natural(column: _Column, stage: Stage) -> float:
    """Return the width a column would like to have: all its texts on one line."""
    metrics, bold = stage.metrics(column.role), column.role.bold
    header = stage.body.width(plain(column.header), 20, bold=True)
    return (
        max([header, *(metrics.width(plain(cell), column.sizes[0], bold) for cell in column.cells)])
        + _MARGIN_RIGHT
    )


def _narrowest(column: _Column, stage: Stage) -> float:
    """Return the width of what may not break: the header, and the longest word at the smallest size."""
    metrics, bold = stage.metrics(column.role), column.role.bold
    header = stage.body.width(plain(column.header), 20, bold=True)
    words = [word for cell in column.cells for word in plain(cell).split()]
    return max([header, *(metrics.width(word, column.sizes[1], bold) for word in words)])


def _set_cells(columns: Sequence[_Column], height: float, stage: Stage) -> list[list[Filled]]:
    """Set all body cells at one size, a heading-face column at its own; return them by row."""
    count = len(columns[0].cells)

    def alike(some: Sequence[_Column]) -> list[list[Filled]]:
        copies = [
            _copy(column, cell, column.role, column.sizes, height) for column in some for cell in column.cells
        ]
        filled = set_together(copies, stage)
        return [filled[start : start + count] for start in range(0, len(filled), count)]

    heads = [column for column in columns if column.role.face == "heading"]
    rest = [column for column in columns if column.role.face == "body"]
    return [list(row) for row in zip(*alike(heads), *alike(rest), strict=True)]


def _copy(column: _Column, text: Text, role: Role, sizes: tuple[int, int], height: float) -> Copy:
    box = Box(0, 0, column.width - _MARGIN_RIGHT, height - _MARGINS_UP_DOWN)
    slot = Slot("Cell", "body", 0, box, role, sizes, anchor="middle")
    return Copy(slot, text, max_lines=2, what=f"cell '{text}'")


def _row(columns: Sequence[_Column], texts: Sequence[Filled], header: bool = False) -> tuple[Cell, ...]:
    return tuple(_cell(column, text, header) for column, text in zip(columns, texts, strict=True))


def _cell(column: _Column, text: Filled, header: bool) -> Cell:
    paragraph = replace(text.paragraphs[0], align="right" if column.numbers else None)
    if header:
        return Cell(paragraph, text.size, bold=True)
    colour = "look" if column.key else "on"
    return Cell(paragraph, text.size, colour, column.role.face == "heading", column.role.bold)


COMPOSERS: dict[str, Composer] = {"table": compose_table}
