"""The run of show as a spreadsheet, read back with openpyxl, and computed anew by LibreOffice."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from datetime import datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from openxml_audit import OpenXmlValidator

from tests.factories import read_outline
from tests.shipped import DECKS
from tests.storyboard.day import DAY
from tests.writers.run_of_show.runs import composed, converted, made
from workshop.plan.materials import materials_of
from workshop.writers.run_of_show import rows_of, write_xlsx

RUNS: dict[str, dict[str, Any]] = {
    "as planned": {},
    "an hour": {"duration": 60},
    "on screens": {"duration": 120, "mode": "remote", "people": 17},
    "two days": {"duration": 390, "days": 2},
}
GOLDEN = Path(__file__).with_name("give-to-get.txt")


@cache
def written(deck: str, client: str | None = None, paper: Any = "A4", **asked: Any) -> bytes:
    run = made(deck, client, **asked)
    return write_xlsx(run.stage, run.storyboard, paper)


def opened(data: bytes, *, formulas: bool = False) -> Workbook:
    return load_workbook(io.BytesIO(data), data_only=not formulas)


def show(data: bytes, *, formulas: bool = False) -> Worksheet:
    sheet = opened(data, formulas=formulas)["Run of show"]
    assert isinstance(sheet, Worksheet)
    return sheet


def of_the_day(old: str = "", new: str = "") -> bytes:
    assert old in DAY
    return write_xlsx(*composed(read_outline(DAY.replace(old, new) if old else DAY)))


def lines(sheet: Worksheet) -> list[tuple[Any, ...]]:
    """Return the rows that have minutes, as they were written."""
    return [row for row in sheet.iter_rows(min_row=6, values_only=True) if row[4] and row[2] is not None]


def test_the_sheet_is_as_reviewed(request: pytest.FixtureRequest) -> None:
    text = "\n".join(as_text(sheet) for sheet in opened(written("give-to-get")))
    if request.config.getoption("--update-goldens"):
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8"), "read it, then run  pytest --update-goldens"


def as_text(sheet: Worksheet) -> str:
    rows = (" | ".join(map(_said, row)).rstrip(" |") for row in sheet.iter_rows(values_only=True))
    return "\n".join((f"── {sheet.title} ──", *rows, ""))


def _said(value: object) -> str:
    if isinstance(value, time):
        return f"{value:%-H:%M}"
    if isinstance(value, timedelta):
        return f"+{value.seconds // 3600}:{value.seconds // 60 % 60:02d}"
    if isinstance(value, float):
        return f"{value:.2f}"
    return "" if value is None else str(value).replace("\n", " / ")


@pytest.mark.parametrize(
    ("deck", "run"), [*((deck, "as planned") for deck in DECKS), *((DECKS[0], run) for run in RUNS)]
)
def test_times_minutes_and_totals_are_those_of_the_plan(deck: str, run: str) -> None:
    asked = RUNS[run]
    show_of = made(deck, **asked)
    plan = show_of.plan
    sheet = show(written(deck, **asked))
    told = [row for row in lines(sheet) if not isinstance(row[4], float)]
    rows = rows_of(show_of.stage, show_of.storyboard)
    assert [f"{row[0]:%-H:%M}" for row in told] == [row.clock for row in rows]
    assert [row[2] for row in told] == [row.minutes for row in rows]
    totals = {row[3]: row[2] for row in sheet.iter_rows(min_row=6, values_only=True)}
    assert totals["Total"] == plan.minutes
    assert totals["Working minutes, without breaks and time in hand"] == plan.working_minutes
    assert totals["● Participants' turn, of the working minutes"] == plan.turn_minutes
    assert totals[f"More (+) or less (−) than the {plan.minutes + plan.empty} minutes there are"] == (
        -plan.empty
    )


def stripped(data: bytes, minutes: dict[str, int]) -> bytes:
    """Take out what all formulas come to, and type other minutes into cells."""
    copy = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(copy, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name.endswith("sheet1.xml"):
                text, count = re.subn(rb"</f><v>[^<]*</v>", b"</f>", text)
                assert count > 50
                for cell, value in minutes.items():
                    pattern = rb'(<c r="' + cell.encode() + rb'"[^>]*>)<v>[^<]*</v>'
                    text, count = re.subn(pattern, rb"\g<1><v>%d</v>" % value, text)
                    assert count == 1
            new.writestr(name, text)
    return copy.getvalue()


def computed(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8", errors="replace"))))


def test_a_spreadsheet_computes_what_was_written_and_what_changes(tmp_path: Path) -> None:
    deck, days = written("give-to-get"), written("give-to-get", **RUNS["two days"])
    files = {
        "written.xlsx": deck,
        "computed.xlsx": stripped(deck, {}),
        "days-written.xlsx": days,
        "days-computed.xlsx": stripped(days, {}),
        "later.xlsx": stripped(deck, {"C7": 11}),
    }
    found = {name: computed(path) for name, path in converted(files, "csv", tmp_path).items()}
    assert found["computed.xlsx"] == found["written.xlsx"]
    assert found["days-computed.xlsx"] == found["days-written.xlsx"]
    before, after = found["written.xlsx"], found["later.xlsx"]
    assert [
        _shift(old[0], new[0]) for old, new in zip(before[5:], after[5:], strict=True) if _timed(old)
    ] == [
        *(0, 0),
        *[10] * (sum(map(_timed, before[5:])) - 2),
    ]
    total = next(row for row in after if row[3] == "Total")
    assert total[2] == "220"


def _timed(row: list[str]) -> bool:
    return ":" in row[0]


def _shift(old: str, new: str) -> int:
    read = "%I:%M:%S %p" if old.endswith("M") else "%H:%M:%S" if old.count(":") == 2 else "%H:%M"
    return int((datetime.strptime(new, read) - datetime.strptime(old, read)).total_seconds() // 60)


def test_only_the_start_and_the_minutes_are_typed() -> None:
    sheet = show(written("give-to-get"), formulas=True)
    assert sheet["B3"].value == time(9, 0)
    typed = [row for row in sheet.iter_rows(min_row=6, max_col=3) if isinstance(row[2].value, int)]
    assert len(typed) == len(made("give-to-get").plan.lines)
    assert all(str(row[0].value).startswith("=$B$3+SUM(") for row in typed)
    assert all(str(row[1].value).startswith("=SUM(") for row in typed)


def test_without_a_clock_time_the_start_is_there_to_be_typed() -> None:
    sheet = show(of_the_day('start: "09:00"\n', ""))
    assert sheet["B3"].value is None
    assert [row[0] for row in lines(sheet)][:2] == [time(0, 0), time(0, 3)]
    assert show(of_the_day('start: "09:00"\n', ""), formulas=True)["A7"].value.startswith("=$B$3+")


def test_each_day_begins_with_a_start_of_its_own() -> None:
    sheet = show(written("give-to-get", **RUNS["two days"]), formulas=True)
    bands = {row[3].value: row[0].value for row in sheet.iter_rows(min_row=6)}
    assert bands["Day 1 of 2"] == bands["Day 2 of 2"] == "=$B$3"


def test_the_participants_turn_is_told_by_more_than_colour() -> None:
    sheet = show(written("give-to-get"))
    rows = {row.title: row for row in rows_of(made("give-to-get").stage, made("give-to-get").storyboard)}
    for cells in sheet.iter_rows(min_row=6):
        title = str(cells[3].value or "").split("\n")[0]
        if title in rows and not str(cells[4].value).startswith("="):
            marked = str(cells[4].value).startswith("● ")
            assert marked == rows[title].turn
            assert (cells[4].fill.fgColor.rgb == cells[0].fill.fgColor.rgb == "FFFFEDC8") == marked


def test_sections_stand_over_their_rows_with_their_minutes() -> None:
    plan = made("give-to-get").plan
    sheet = show(written("give-to-get"))
    bands = [row for row in sheet.iter_rows(min_row=6, values_only=True) if row[2] is None and row[4]]
    sections = [part for part in plan.parts if part.kind == "section"]
    assert [row[4] for row in bands if isinstance(row[4], int)] == [part.minutes for part in sections]
    assert bands[1][3] == "1  When is it a gift?"
    assert bands[0][3] == "Something for nothing\nWhat did somebody last give you, without a bill?"


@pytest.mark.parametrize(("paper", "number"), [("A4", "9"), ("Letter", "1")])
def test_it_prints_across_one_page_of_its_paper(paper: str, number: str) -> None:
    sheet = show(written("give-to-get", paper=paper))
    assert (str(sheet.page_setup.paperSize), sheet.page_setup.orientation) == (number, "landscape")
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$5:$5"
    assert sheet.print_area == f"'Run of show'!$A$1:$L${sheet.max_row}"
    assert sheet.freeze_panes == "A6"


def test_the_foot_names_deck_client_and_version() -> None:
    sheet = show(written("right-conversation", "northgate"))
    assert sheet.oddFooter.left.text == "The right conversation · Northgate Health · version 1.0"
    assert sheet.oddFooter.right.text == "Page &P of &N"


def test_its_head_says_when_where_and_who() -> None:
    sheet = show(written("right-conversation", "northgate"))
    assert sheet["A1"].value == "The right conversation"
    assert sheet["A2"].value == (
        "Run of show · Northgate Health · Thursday 11 February 2027 · "
        "The Old Laundry, Kelderby Infirmary · Lowenna Farrick and Callum Fothersby"
    )
    assert sheet["D3"].value.startswith("18 people · In the room")


def test_it_wears_the_clients_colours_and_faces() -> None:
    sheet = show(written("right-conversation", "northgate"))
    assert (sheet["A1"].font.name, sheet["A6"].font.name) == ("Cambria", "Calibri")
    assert sheet["A5"].fill.fgColor.rgb != show(written("give-to-get"))["A5"].fill.fgColor.rgb


def test_a_fixed_time_has_a_column_that_tells_when_it_is_missed() -> None:
    data = of_the_day("minutes: 20\n    notes: {say: W", "minutes: 20\n    at: '10:50'\n    notes: {say: W")
    sheet = show(data)
    assert sheet["M5"].value == "Fixed time"
    assert [row[12] for row in lines(sheet) if row[12]] == [time(10, 50)]
    rules = {str(area.sqref): [rule.formula for rule in area.rules] for area in sheet.conditional_formatting}
    last = sheet.max_row
    assert all("ROUND(($A6-$M6)*1440,0)<>0" in formulas[0][0] for formulas in rules.values())
    assert {area.partition(":")[0] for area in rules} == {"A6", "M6"}
    assert sheet.print_area == f"'Run of show'!$A$1:$M${last}"
    assert show(of_the_day())["M5"].value is None


def test_the_materials_are_listed_once_with_their_quantities_and_uses() -> None:
    plan = made("give-to-get").plan
    sheet = opened(written("give-to-get"))["Materials"]
    rows = list(sheet.iter_rows(min_row=4, values_only=True))
    supplies = materials_of(plan)
    listed = rows[: len(supplies)]
    assert [str(row[1]).lower() for row in listed] == [str(supply.item).lower() for supply in supplies]
    assert [row[2] for row in listed] == [supply.count or "as needed" for supply in supplies]
    assert listed[0][3] == "Gift or bribe?"
    assert plan.workshop.prepare
    assert [row[1] for row in rows[len(supplies) + 1 :]] == list(map(str, plan.workshop.prepare.materials))


HOSTILE = [
    "=HYPERLINK(0)", "+1", "https://example.org/ & <b>", "x" * 300, "مرحبا بالعالم", "👩‍🏫 hi", "a | b \\n c",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_every_text_stays_a_text(text: str) -> None:
    quoted = text.replace("\\", "\\\\")
    data = of_the_day("output: One shared map", f'output: "{quoted}"')
    outputs = [row[9] for row in lines(show(data, formulas=True)) if row[9]]
    assert text in outputs
    cell = next(cell for row in show(data).iter_rows() for cell in row if cell.value == text)
    assert (cell.data_type, cell.hyperlink) == ("s", None)


def test_rows_are_as_high_as_their_texts_and_no_higher_than_a_row_can_be() -> None:
    sheet = show(of_the_day("output: One shared map", f"output: {'word ' * 2000}"))
    heights = [sheet.row_dimensions[row].height for row in range(6, sheet.max_row - 5)]
    assert 390 < max(heights) <= 409
    assert min(heights) > 18


def test_the_same_plan_gives_the_same_bytes() -> None:
    run = made("give-to-get")
    data = write_xlsx(run.stage, run.storyboard)
    assert data == written("give-to-get")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert opened(data).properties.created == datetime(2026, 1, 1)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("deck", DECKS)
def test_nothing_is_found_in_the_file(deck: str, paper: str, tmp_path: Path) -> None:
    path = tmp_path / "run.xlsx"
    path.write_bytes(written(deck, paper=paper))
    assert [error.description for error in OpenXmlValidator().validate(str(path)).errors] == []
