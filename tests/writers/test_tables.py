"""Native tables: rules, faces and alignment."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.writers.decks import SUPPORT, TITLE, deck, filled, find, opened, paragraph, slide
from workshop.brand.layouts import Layout
from workshop.brand.palette import HOUSE
from workshop.brand.shapes import Box
from workshop.storyboard.scene import Cell, Table

SLOT = replace(SUPPORT, name="Table", type="tbl", box=Box(48, 126, 864, 318))
LAYOUT = Layout("table", "Table", "paper", (TITLE, SLOT))


def cell(text: str, **more: Any) -> Cell:
    return Cell(paragraph(text, align=more.pop("align", None)), more.pop("size", 24), **more)


ROWS = (
    (cell("Company", bold=True), cell("Feeling", bold=True)),
    (cell("Apple", heading_face=True), cell("Cool", colour="look", bold=True)),
    (cell("Nordstrom", heading_face=True), cell("12", align="right")),
)


def tabled(*rows: tuple[Cell, ...], header: bool = True, slot: bool = True, **more: Any) -> bytes:
    rows = rows or ROWS
    heights = (48, *(66 for _ in rows[1:]))
    table = Table("Firms", SLOT if slot else None, SLOT.box, (300, 564), heights, rows, header, "Four firms")
    return deck(slide(filled(), table, layout=LAYOUT), **more)


def test_a_table_reads_back_cell_by_cell() -> None:
    [frame] = [shape for shape in opened(tabled()).slides[0].shapes if shape.has_table]
    assert [[cell.text for cell in row.cells] for row in frame.table.rows] == [
        ["Company", "Feeling"],
        ["Apple", "Cool"],
        ["Nordstrom", "12"],
    ]
    assert [column.width for column in frame.table.columns] == [3810000, 7162800]
    assert [row.height for row in frame.table.rows] == [609600, 838200, 838200]


def test_a_header_is_announced_to_screen_readers() -> None:
    assert find(tabled(), "//a:tblPr/@firstRow") == ["1"]
    assert find(tabled(header=False), "//a:tblPr/@firstRow") == []
    assert find(tabled(), "//p:graphicFrame//p:cNvPr/@descr") == ["Four firms"]


def test_a_header_is_ruled_heavily_and_rows_finely_below() -> None:
    data = tabled()
    assert find(data, "//a:tr[1]/a:tc[1]/a:tcPr/a:lnB/@w") == ["28575"]
    assert find(data, "//a:tr[3]/a:tc[1]/a:tcPr/a:lnB/@w") == ["9525"]
    assert find(data, "//a:lnT | //a:lnL | //a:lnR") == []


def test_rows_without_a_header_are_ruled_above() -> None:
    data = tabled(header=False)
    assert len(find(data, "//a:tr/a:tc[1]/a:tcPr/a:lnT[@w='9525']")) == 3
    assert find(data, "//a:lnB") == []


def test_row_rules_are_pale_without_an_opacity_in_both_modes() -> None:
    assert find(tabled(), "//a:tr[2]/a:tc[1]//a:lnB//a:lumMod/@val") == ["75000"]
    dark = replace(HOUSE, mode="dark")
    assert find(tabled(palette=dark), "//a:tr[2]/a:tc[1]//a:lnB//a:lumMod/@val") == ["65000"]
    assert find(tabled(), "//a:lnB//a:alpha") == []


def test_a_cell_carries_its_own_face_size_colour_and_weight() -> None:
    data = tabled()
    assert find(data, "//a:tr[2]//a:rPr/@sz | //a:tr[2]//a:rPr/@b") == ["2400", "2400", "1"]
    assert find(data, "//a:tr[2]//a:rPr/a:latin/@typeface") == ["+mj-lt", "+mn-lt"]
    assert find(data, "//a:tr[2]//a:rPr/a:solidFill/a:schemeClr/@val") == ["tx1", "accent2"]


def test_a_strong_word_in_a_bold_cell_is_bold_once() -> None:
    data = tabled((cell("**Company**", bold=True), cell("**Feeling**")))
    assert find(data, "//a:rPr/@b") == ["1", "1"]


def test_numbers_stand_at_the_right() -> None:
    assert find(tabled(), "//a:tr[3]/a:tc[2]//a:pPr/@algn") == ["r"]


def test_an_empty_cell_keeps_its_size() -> None:
    assert find(tabled((cell(""), cell("x"))), "//a:endParaRPr/@sz") == ["2400"]


def test_a_table_stands_without_a_placeholder_too() -> None:
    data = tabled(slot=False)
    assert find(data, "//p:graphicFrame//p:ph") == []
    assert find(data, "//p:graphicFrame//p:cNvPr/@name") == ["Firms · can-leave"]


def test_a_column_in_the_heading_face_is_as_bold_and_tight_as_a_brands_headings() -> None:
    data = tabled(palette=replace(HOUSE, heading_bold=True, tracking=-0.02))
    runs = find(data, "//a:tc//a:rPr")
    assert [(run.get("b"), run.get("spc")) for run in runs[2:4]] == [("1", "-48"), ("1", None)]
