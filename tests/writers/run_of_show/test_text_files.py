"""The run of show as CSV, Markdown and JSON, read back."""

from __future__ import annotations

import csv
import io
import json

import pytest

from tests.factories import read_outline
from tests.shipped import DECKS
from tests.storyboard.day import DAY
from tests.writers.run_of_show.runs import composed, made
from workshop.writers.run_of_show import rows_of, write_csv, write_json, write_markdown


def table(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("deck", DECKS)
def test_the_csv_has_a_line_for_every_row(deck: str) -> None:
    run = made(deck)
    lines = table(write_csv(run.stage, run.storyboard))
    assert [line["Start"] for line in lines] == [row.clock for row in rows_of(run.stage, run.storyboard)]
    assert sum(int(line["Minutes"]) for line in lines) == run.plan.minutes


def test_the_csv_begins_with_the_mark_by_which_excel_knows_its_letters() -> None:
    run = made("give-to-get")
    data = write_csv(run.stage, run.storyboard)
    assert data.startswith(b"\xef\xbb\xbfDay,Section,Start,Elapsed,Minutes,What,")
    assert b"\r\n" in data


def test_a_line_of_the_csv_says_what_a_facilitator_needs() -> None:
    run = made("give-to-get")
    line = next(
        line for line in table(write_csv(run.stage, run.storyboard)) if line["What"] == "Gift or bribe?"
    )
    assert line["Section"] == "When is it a gift?"
    assert (line["Start"], line["Elapsed"], line["Minutes"]) == ("9:09", "0:09", "15")
    assert (line["Kind"], line["Type"], line["Slides"]) == ("Exercise", "Groups", "6–7")
    assert (line["Groups"], line["Lead"], line["Worksheet"]) == ("4 groups of 4", "LF", "1")
    assert line["Materials"] == "gesture cards, 48; headings, 16; paper strip, 4; marker, 4"
    assert (line["Output"], line["Priority"], line["Can shrink to"]) == (
        "Our definition of a gift",
        "Should",
        "10",
    )


@pytest.mark.parametrize("text", ["=1+1", "+41 79", "-5 degrees", "@home"])
def test_no_text_of_the_csv_is_taken_for_a_formula(text: str) -> None:
    workshop = read_outline(DAY.replace("output: One shared map", f'output: "{text}"'))
    assert any(line["Output"] == f"'{text}" for line in table(write_csv(*composed(workshop))))


def test_every_row_of_a_markdown_table_has_as_many_cells_as_its_header() -> None:
    workshop = read_outline(DAY.replace("output: One shared map", 'output: "One | two * three"'))
    lines = write_markdown(*composed(workshop)).decode().splitlines()
    tables = [line.replace("\\|", "") for line in lines if line.startswith("|")]
    assert {line.count("|") for line in tables} == {10}
    assert any(r"One \| two \* three" in line for line in lines)


def test_the_markdown_has_a_heading_for_every_part_and_a_mark_for_every_turn() -> None:
    run = made("give-to-get")
    text = write_markdown(run.stage, run.storyboard).decode()
    assert text.startswith("# Give to get: Run of show\n\n9:00–12:30 · 210 min · 16 people · In the room\n")
    assert text.count("\n## ") == len(run.plan.parts) + 1
    assert "## 10:16 Coffee (20 min)" in text
    assert text.count("● ") == sum(line.turn for line in run.plan.lines)
    assert "- gesture cards, 48\n" in text


@pytest.mark.parametrize("deck", DECKS)
def test_the_json_says_what_the_plan_says(deck: str) -> None:
    run = made(deck, "northgate")
    whole = json.loads(write_json(run.stage, run.storyboard))
    assert (whole["title"], whole["client"]) == (run.storyboard.title, "Northgate Health")
    assert (whole["start"], whole["end"], whole["minutes"]) == ("8:30", "12:00", run.plan.minutes)
    assert (whole["date"], whole["people"], whole["mode"]) == ("2027-02-11", 18, "room")
    assert whole["facilitators"][0] == {"name": "Lowenna Farrick", "initials": "LF"}
    rows = [row for part in whole["parts"] for row in part["rows"]]
    assert [row["id"] for row in rows] == [line.id for line in run.plan.lines]
    assert [part["minutes"] for part in whole["parts"]] == [part.minutes for part in run.plan.parts]
    assert whole["turn_minutes"] == sum(row["minutes"] for row in rows if row["turn"])


def test_the_json_counts_materials() -> None:
    run = made("give-to-get")
    materials = json.loads(write_json(run.stage, run.storyboard))["materials"]
    assert {"item": "gesture cards", "count": 48, "used_in": ["gift-or-bribe"]} in materials


@pytest.mark.parametrize("write", [write_csv, write_json, write_markdown])
def test_the_same_plan_gives_the_same_bytes(write: object) -> None:
    run = made("give-to-get")
    assert callable(write)
    assert write(run.stage, run.storyboard) == write(run.stage, run.storyboard)
