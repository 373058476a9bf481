"""The files of a kit agree: minutes, clock times, slides and worksheets, read back from what was written."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Mapping
from datetime import time
from functools import cache
from io import BytesIO, StringIO
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook
from pptx import Presentation

from tests.factories import LIBRARY
from workshop.build import Wanted, kit_files, make
from workshop.outline.client import Event
from workshop.outline.values import Minutes

Run = tuple[str, int, str, int]
RUNS: tuple[Run, ...] = (
    ("give-to-get", 210, "room", 16),
    ("give-to-get", 60, "remote", 17),
    ("right-questions", 90, "room", 24),
    ("value-creation-zone", 210, "remote", 9),
    ("major-in-storytelling", 45, "room", 12),
    ("satisfaction-isnt-loyalty", 120, "hybrid", 14),
)
runs = pytest.mark.parametrize("run", RUNS, ids=lambda run: "-".join(map(str, run)))
_TIME = re.compile(r"Time: (?P<start>\d+:\d\d)(?:–\d+:\d\d · (?P<minutes>\d+) min)?")
_SLIDES = re.compile(r"\d+")


@cache
def files(run: Run) -> Mapping[str, bytes]:
    deck, minutes, mode, people = run
    asked = Event.model_validate({"duration": Minutes(minutes), "mode": mode, "people": people})
    made = make(LIBRARY, deck, asked=asked)
    return {
        name.removeprefix(deck): data
        for name, data in kit_files(LIBRARY, made, Wanted(formats=("csv", "md", "json"))).items()
    }


@cache
def in_the_notes(run: Run) -> dict[int, tuple[str, int]]:
    """Return when each shown slide is on, and for how many minutes, by its number."""
    told = {}
    for number, slide in enumerate(Presentation(BytesIO(files(run)[".pptx"])).slides, 1):
        match = _TIME.search(slide.notes_slide.notes_text_frame.text)
        if match and slide.element.get("show") != "0":
            told[number] = (match["start"], int(match["minutes"] or 0))
    return told


def tables(run: Run, ending: str) -> list[list[list[str]]]:
    document = Document(BytesIO(files(run)[ending]))
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]


def slides_in(told: Any) -> list[int]:
    """Return the slides that a cell names: 10, 11 or 10–11."""
    numbers = [int(number) for number in _SLIDES.findall(str(told or ""))]
    return list(range(numbers[0], numbers[-1] + 1)) if "–" in str(told) else numbers


def agrees(run: Run, slides: list[int], start: str, minutes: int) -> None:
    """Hold a line of a document to the notes of its slides: when it begins, and how long it takes."""
    notes = [in_the_notes(run)[number] for number in slides]
    assert notes[0][0] == start
    assert sum(length for _, length in dict.fromkeys(notes)) == minutes  # a task on two slides is one


def ordered(run: Run) -> list[list[str]]:
    """Return the rows of the guide's day at a glance that have slides."""
    [glance] = [rows for rows in tables(run, "-guide.docx") if rows[0][:2] == ["Clock", "Min"]]
    return [row for row in glance[1:] if row[2] != row[3] and _SLIDES.match(row[3])]


@runs
def test_the_minutes_of_all_slides_are_those_there_are(run: Run) -> None:
    rows = [row for row in _lines_of_the_run(run) if row[2] is not None]
    assert sum(row[2] for row in rows) == run[1]


@runs
def test_the_guide_says_when_each_slide_is_on(run: Run) -> None:
    rows = ordered(run)
    assert len(rows) > 8
    for start, minutes, _, slides, *_ in rows:
        agrees(run, slides_in(slides), start, int(minutes or 0))


def _lines_of_the_run(run: Run) -> list[tuple[Any, ...]]:
    """Return the lines of the run of show: those with a number of minutes that are no totals."""
    sheet = load_workbook(BytesIO(files(run)["-run-of-show.xlsx"]), data_only=True).worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    head = next(number for number, row in enumerate(rows) if row[1] == "Elapsed")
    return [
        row
        for row in rows[head + 1 :]
        if isinstance(row[0], time) and isinstance(row[2], int) and row[1] != "Close"
    ]


@runs
def test_the_run_of_show_says_when_each_slide_is_on(run: Run) -> None:
    shown = [row for row in _lines_of_the_run(run) if row[5]]
    assert {number for row in shown for number in slides_in(row[5])} == set(in_the_notes(run))
    for start, _, minutes, _, _, slides, *_ in shown:
        agrees(run, slides_in(slides), f"{start:%-H:%M}", minutes)


@runs
def test_the_agenda_begins_each_part_when_its_first_slide_is_on(run: Run) -> None:
    starts = {start for start, _ in in_the_notes(run).values()}
    told = [
        row[0] for rows in tables(run, "-agenda.docx") for row in rows if re.fullmatch(r"\d+:\d\d", row[0])
    ]
    assert len(told) > 3
    assert set(told[:-1]) - starts <= {start for start in told if _is_a_break(run, start)}


def _is_a_break(run: Run, start: str) -> bool:
    return any(f"{row[0]:%-H:%M}" == start and not row[5] for row in _lines_of_the_run(run))


@runs
def test_worksheets_bear_the_same_numbers_everywhere(run: Run) -> None:
    workbook = Document(BytesIO(files(run)["-workbook.docx"]))
    text = "\n".join(paragraph.text for paragraph in workbook.paragraphs)
    numbers = sorted({int(number) for number in re.findall(r"Worksheet (\d+)", text)})
    in_guide = sorted(int(row[5]) for row in ordered(run) if row[5].strip())
    deck = Presentation(BytesIO(files(run)[".pptx"]))
    in_notes = [
        int(number)
        for slide in deck.slides
        if slide.element.get("show") != "0"
        for number in re.findall(r"(?m)^Worksheet: (\d+)", slide.notes_slide.notes_text_frame.text)
    ]

    assert numbers == list(range(1, len(numbers) + 1)) == in_guide
    assert set(in_notes) <= set(numbers)
    assert in_notes == sorted(in_notes)


@runs
def test_run_of_show_and_its_text_forms_say_the_same(run: Run) -> None:
    written = StringIO(files(run)["-run-of-show.csv"].decode("utf-8-sig"))
    told = [(row["Start"], int(row["Minutes"])) for row in csv.DictReader(written)]
    in_json = json.loads(files(run)["-run-of-show.json"])

    assert told == [(f"{row[0]:%-H:%M}", row[2]) for row in _lines_of_the_run(run)]
    assert in_json["minutes"] == sum(minutes for _, minutes in told)
    assert f"{run[1]} min" in files(run)["-run-of-show.md"].decode()
