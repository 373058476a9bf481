"""Compose tables: columns on the grid, sizes by fit, numbers to the right (house-style 24)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workshop.brand.house import lists as house
from workshop.brand.house.grid import BODY_TOP, BOTTOM, LEFT, WIDTH
from workshop.brand.layouts import ROLES, Slot
from workshop.brand.shapes import Box, Role
from workshop.errors import Problem
from workshop.outline.model import Table as TableBlock
from workshop.outline.placed import joined
from workshop.outline.values import Text
from workshop.plan.plan import Line
from workshop.storyboard.columns import HEADER_SIZE, Column, column_of, share_out
from workshop.storyboard.scene import Cell, Filled, Slide, Table
from workshop.storyboard.slides import (
    Composer,
    block_of,
    first_that_fits,
    in_two,
    make_slide,
    said,
    title_lines,
    unknown_key,
)
from workshop.storyboard.stage import Stage
from workshop.storyboard.typeset import Copy, set_text, set_together

_HEADER, _HIGHEST_ROW, _MARGINS = 48.0, 66.0, 6.0


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
        [
            _copy(column, column.header, ROLES["label"], (HEADER_SIZE, HEADER_SIZE), _HEADER)
            for column in columns
        ],
        stage,
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
        alt=stage.words.say(
            "alt_table",
            columns=said(joined(stage.words["list_comma"], block.columns), stage),
            conclusion=said(headline, stage),
        ),
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


def _columns(block: TableBlock, rows: Sequence[Sequence[Text]], stage: Stage) -> list[Column]:
    count = len(block.columns)
    columns = []
    for place, header in enumerate(block.columns):
        cells = [row[place] if place < len(row) else Text("") for row in rows]
        columns.append(column_of(header, cells, place, count, header == block.key))
    return share_out(columns, stage)


def _set_cells(columns: Sequence[Column], height: float, stage: Stage) -> list[list[Filled]]:
    """Set all body cells at one size, a heading-face column at its own; return them by row."""
    count = len(columns[0].cells)

    def alike(some: Sequence[Column]) -> list[list[Filled]]:
        copies = [
            _copy(column, cell, column.role, column.sizes, height) for column in some for cell in column.cells
        ]
        filled = set_together(copies, stage)
        return [filled[start : start + count] for start in range(0, len(filled), count)]

    heads = [column for column in columns if column.role.face == "heading"]
    rest = [column for column in columns if column.role.face == "body"]
    return [list(row) for row in zip(*alike(heads), *alike(rest), strict=True)]


def _copy(column: Column, text: Text, role: Role, sizes: tuple[int, int], height: float) -> Copy:
    box = Box(0, 0, column.room, height - _MARGINS)
    slot = Slot("Cell", "body", 0, box, role, sizes, anchor="middle")
    return Copy(slot, text, max_lines=2, what=f"cell '{text}'")


def _row(columns: Sequence[Column], texts: Sequence[Filled], header: bool = False) -> tuple[Cell, ...]:
    return tuple(_cell(column, text, header) for column, text in zip(columns, texts, strict=True))


def _cell(column: Column, text: Filled, header: bool) -> Cell:
    paragraph = replace(text.paragraphs[0], align="right" if column.numbers else None)
    if header:
        return Cell(paragraph, text.size, bold=True)
    colour = "look" if column.key else "on"
    return Cell(paragraph, text.size, colour, column.role.face == "heading", column.role.bold)


COMPOSERS: dict[str, Composer] = {"table": compose_table}
