"""Native charts: what they show, and the workbook their numbers are edited in."""

from __future__ import annotations

import io
import runpy
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openxml_audit import OpenXmlValidator

from tests.writers.decks import SUPPORT, TITLE, deck, filled, find, names, opened, slide
from workshop.brand.layouts import Layout
from workshop.brand.shapes import Box
from workshop.storyboard.scene import Bar, Chart
from workshop.writers.pptx.chart import number_format
from workshop.writers.pptx.chart_data import EMPTY

SLOT = replace(SUPPORT, name="Chart", type="chart", box=Box(48, 162, 864, 240))
LAYOUT = Layout("chart", "Evidence chart", "paper", (TITLE, SLOT))
BARS = (Bar("Customers only", 67), Bar("Customers & company", 93, key=True))
PART = "ppt/charts/chart1.xml"


def chart(*bars: Bar, **more: Any) -> Chart:
    settings: dict[str, Any] = {
        "unit": "%",
        "most": 100,
        "label_size": 24,
        "value_size": 44,
        "alt": "67 and 93 per cent",
    } | more
    return Chart(SLOT, SLOT.box, bars or BARS, **settings)


def charted(*bars: Bar, **more: Any) -> bytes:
    return deck(slide(filled(), chart(*bars, **more), layout=LAYOUT, title="Serve\nboth"))


def workbook(data: bytes) -> bytes:
    [frame] = [shape for shape in opened(data).slides[0].shapes if shape.has_chart]
    return bytes(frame.chart.part.chart_workbook.xlsx_part.blob)


def sheet(data: bytes) -> dict[str, str]:
    """Read the cells of the first chart's workbook as text."""
    book = workbook(data)
    words = find(book, "//*[local-name()='si']", "xl/sharedStrings.xml")
    cells = find(book, "//*[local-name()='c']", "xl/worksheets/sheet1.xml")
    values = {cell.get("r"): (cell.get("t"), "".join(cell.itertext())) for cell in cells}
    return {
        place: "".join(words[int(value)].itertext()) if kind == "s" else value
        for place, (kind, value) in values.items()
    }


def test_a_chart_reads_back_with_its_labels_and_values() -> None:
    [frame] = [shape for shape in opened(charted()).slides[0].shapes if shape.has_chart]
    plot = frame.chart.plots[0]
    assert list(plot.categories) == ["Customers only", "Customers & company"]
    assert [list(series.values) for series in plot.series] == [[67, 93]]
    assert (frame.left, frame.top, frame.width, frame.height) == (609600, 2057400, 10972800, 3048000)


def test_a_chart_fills_its_placeholder_and_says_what_it_shows() -> None:
    data = charted()
    assert find(data, "//p:graphicFrame//p:ph/@type") == ["chart"]
    assert find(data, "//p:graphicFrame//p:cNvPr/@descr") == ["67 and 93 per cent"]


def test_the_workbook_behind_a_chart_holds_the_same_numbers() -> None:
    assert sheet(charted()) == {
        "B1": "Serve both",
        "A2": "Customers only",
        "B2": "67",
        "A3": "Customers & company",
        "B3": "93",
    }


def test_the_workbook_shows_its_numbers_as_the_chart_does() -> None:
    styles = find(workbook(charted(unit="×")), "//*[local-name()='numFmt']/@formatCode", "xl/styles.xml")
    assert styles == ['0"×"']


def test_the_workbook_is_one_that_excel_opens(tmp_path: Path) -> None:
    file = tmp_path / "chart.xlsx"
    file.write_bytes(workbook(charted(Bar(" A & b ", 1.5), Bar("C", 2))))
    assert [str(error) for error in OpenXmlValidator().validate(str(file)).errors] == []


def test_a_label_that_looks_like_a_formula_or_a_link_stays_a_label() -> None:
    cells = sheet(charted(Bar("=1+1", 2), Bar("https://example.org", 3)))
    assert (cells["A2"], cells["A3"]) == ("=1+1", "https://example.org")


@pytest.mark.parametrize(
    ("values", "unit", "shown"),
    [((67, 93), "%", '0"%"'), ((1.5, 2), "×", 'General"×"'), ((0.125, 2), "", "General"), ((3, 4), "", "0")],
)
def test_values_show_their_decimals_and_unit(values: tuple[float, ...], unit: str, shown: str) -> None:
    data = charted(*(Bar(str(value), value) for value in values), unit=unit)
    assert find(data, "//c:dLbls/c:numFmt/@formatCode | //c:numCache/c:formatCode/text()", PART) == [
        shown,
        f'" "{shown}',
    ]


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("de-DE", '[$-407]General" %"'),
        ("de-CH", '[$-407]General" %"'),
        ("es-MX", 'General" %"'),
        ("en-GB", 'General" %"'),
    ],
)
def test_decimals_follow_a_comma_where_the_language_writes_one(language: str, shown: str) -> None:
    bars = (Bar("A", 61.5), Bar("B", 84))
    assert number_format(bars, " %", language) == shown
    assert number_format(bars, " %", language, '" "') == shown.replace("General", '" "General')
    assert number_format((Bar("A", 61.0), Bar("B", 84)), "", language) == "0"


def test_the_key_bar_is_the_one_to_look_at() -> None:
    colours = find(charted(), "//c:dPt/c:spPr/a:solidFill/a:schemeClr", PART)
    assert [colour.get("val") for colour in colours] == ["tx1", "accent2"]
    assert [len(colour) for colour in colours] == [1, 0]


def test_without_a_key_every_bar_is_looked_at() -> None:
    data = charted(Bar("One", 1), Bar("Two", 2))
    assert find(data, "//c:dPt//a:schemeClr/@val", PART) == ["accent2", "accent2"]


def test_axis_ids_are_positive_so_that_microsofts_validator_takes_them() -> None:
    assert all(int(number) > 0 for number in find(charted(), "//c:axId/@val | //c:crossAx/@val", PART))


def test_the_first_bar_is_on_top_and_the_value_axis_ends_where_it_should() -> None:
    data = charted(most=120)
    assert find(data, "//c:catAx//c:orientation/@val", PART) == ["maxMin"]
    assert find(data, "//c:valAx/c:delete/@val | //c:max/@val | //c:min/@val", PART) == ["120", "0", "1"]


def test_the_letters_of_a_chart_follow_the_theme() -> None:
    data = charted()
    assert set(find(data, "//a:latin/@typeface", PART)) == {"+mn-lt"}
    assert find(data, "//c:dLbls//a:defRPr/@sz | //c:catAx//a:defRPr/@sz", PART) == ["4400", "2400"]


def test_each_chart_has_a_part_and_a_workbook_of_its_own() -> None:
    slides = [slide(filled(), chart(), layout=LAYOUT, name=name) for name in ("one", "two")]
    assert [name for name in names(deck(*slides)) if "chart" in name or "embed" in name] == [
        "ppt/charts/_rels/chart1.xml.rels",
        "ppt/charts/_rels/chart2.xml.rels",
        "ppt/charts/chart1.xml",
        "ppt/charts/chart2.xml",
        "ppt/embeddings/Microsoft_Excel_Sheet1.xlsx",
        "ppt/embeddings/Microsoft_Excel_Sheet2.xlsx",
    ]


def test_the_workbook_that_ships_is_the_one_that_xlsxwriter_writes() -> None:
    made = runpy.run_path(str(Path(__file__).parents[2] / "assets" / "make_workbook.py"))["made"]()
    parts = []
    for book in (EMPTY.read_bytes(), made):
        with zipfile.ZipFile(io.BytesIO(book)) as package:
            parts.append({name: package.read(name) for name in package.namelist()})
    assert parts[0] == parts[1], "run python assets/make_workbook.py"


def test_a_deck_with_a_chart_is_written_without_importing_xlsxwriter() -> None:
    script = (
        "import sys; from workshop.writers.pptx.chart_data import write_workbook; "
        "write_workbook((), 'Share', '0'); sys.exit('xlsxwriter' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], cwd=Path(__file__).parents[2]).returncode == 0
