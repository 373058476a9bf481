"""The client's agenda and the notes to participants, read back and counted in pages."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import docx
import pypdfium2
import pytest
from docx.document import Document
from openxml_audit import OpenXmlValidator

from tests.factories import read_outline
from tests.shipped import DECKS
from tests.storyboard.day import DAY, day_stage
from tests.writers.run_of_show.runs import composed, converted, made
from workshop.outline.client import Event
from workshop.outline.frame import Reply
from workshop.outline.model import Workshop
from workshop.outline.parts import Card, Debrief, Notes, Sign, Step, Version
from workshop.outline.record import Record
from workshop.storyboard.scene import Storyboard
from workshop.storyboard.slides import said
from workshop.storyboard.stage import Stage
from workshop.writers.docx.agenda import write_agenda
from workshop.writers.docx.notes_to_participants import write_follow_up, write_prework

Written = Callable[..., bytes | None]
WRITERS: dict[str, Written] = {"agenda": write_agenda, "before": write_prework, "after": write_follow_up}
GOLDEN = Path(__file__).with_name("northgate-agenda.txt")
RUNS = [(deck, minutes) for deck in DECKS for minutes in (60, 210)]


def opened(data: bytes | None) -> Document:
    assert data is not None
    return docx.Document(io.BytesIO(data))


def text(document: Document) -> str:
    """Return all that is read on the page, a line for each paragraph or row."""
    return "\n".join((*_lines(document), *(each.text for each in document.sections[0].footer.paragraphs)))


def _lines(document: Document) -> Iterator[str]:
    for item in document.iter_inner_content():
        if isinstance(item, docx.table.Table):
            yield from (" | ".join(cell.text.replace("\n", " / ") for cell in row.cells) for row in item.rows)
        else:
            yield f"{item.style.name if item.style else ''}: {item.text}"


def of_the_day(changes: dict[str, str] | None = None, **event: Any) -> tuple[Stage, Storyboard]:
    written = DAY
    for old, new in (changes or {}).items():
        assert old in written, old
        written = written.replace(old, new)
    occasion = Event.model_validate(event) if event else None
    return composed(read_outline(written), "North", occasion)


@cache
def agenda(deck: str, client: str | None = None, **asked: Any) -> str:
    run = made(deck, client, **asked)
    return text(opened(write_agenda(run.stage, run.storyboard)))


def test_the_agenda_is_as_reviewed(request: pytest.FixtureRequest) -> None:
    run = made("give-to-get", "northgate")
    written = "\n\n".join(text(opened(write(run.stage, run.storyboard))) for write in WRITERS.values())
    if request.config.getoption("--update-goldens"):
        GOLDEN.write_text(written + "\n", encoding="utf-8")
    assert written + "\n" == GOLDEN.read_text(encoding="utf-8"), "read it, then run  pytest --update-goldens"


@pytest.mark.parametrize(("deck", "minutes"), RUNS)
def test_it_says_when_every_section_and_break_begins_and_when_it_ends(deck: str, minutes: int) -> None:
    plan = made(deck, duration=minutes).plan
    rows = [line for line in agenda(deck, duration=minutes).splitlines() if " | " in line]
    parts = [part for part in plan.parts if part.kind != "buffer" and part.minutes]
    assert [row.partition(" | ")[0] for row in rows] == [
        *(plan.clock(part.start) for part in parts),
        plan.clock(plan.minutes),
    ]
    for row, part in zip(rows, parts, strict=False):
        question = part.section.question if part.section else None
        assert row.partition(" | ")[2] == " / ".join(curled(each) for each in (part.title, question) if each)


def curled(written: str) -> str:
    """Return a text without its marks and with typographic quotation marks."""
    return said(written, day_stage())


@pytest.mark.parametrize(("deck", "minutes"), RUNS)
def test_it_says_what_it_is_for_and_what_people_can_do_afterwards(deck: str, minutes: int) -> None:
    plan, written = made(deck, duration=minutes).plan, agenda(deck, duration=minutes)
    assert f"Body Text: {curled(plan.workshop.purpose)}" in written
    for outcome in plan.outcomes:
        assert f"List Bullet: {curled(outcome.able_to)}" in written
    assert plan.workshop.prework
    assert f"Body Text: {curled(plan.workshop.prework.task)}" in written


def test_it_says_when_where_and_with_whom() -> None:
    written = agenda("give-to-get", "northgate")
    assert "When | Where | With" in written
    assert "Thursday 11 February 2027 / 8:30–12:00 | The Old Laundry, Kelderby Infirmary | Lowenna" in written


def test_on_screens_it_says_so_in_place_of_a_venue() -> None:
    assert "Where" in agenda("give-to-get", duration=90, mode="remote")
    assert "Remote" in agenda("give-to-get", duration=90, mode="remote")


def test_several_days_have_a_head_and_an_end_each() -> None:
    lines = agenda("give-to-get", duration=390, days=2).splitlines()
    assert [line for line in lines if line.startswith("Day")] == [
        "Day 1 of 2 | Day 1 of 2",
        "Day 2 of 2 | Day 2 of 2",
    ]
    assert sum(line.endswith("| We end") for line in lines) == 2


def test_without_a_clock_time_it_says_how_long_each_part_takes() -> None:
    written = text(opened(write_agenda(*of_the_day({'start: "09:00"\n': ""}))))
    assert "15 min | Welcome" in written
    assert "We end" not in written


def test_it_shows_the_logo_that_is_for_white_paper() -> None:
    run = made("give-to-get", "northgate")
    document = opened(write_agenda(run.stage, run.storyboard))
    (picture,) = document.inline_shapes
    assert picture._inline.docPr.get("descr") == "Logo of Northgate Health"
    assert 0 < picture.height.pt <= 44


FACILITATORS = (Notes, Step, Sign, Version, Card, Debrief, Reply)


def secrets(workshop: Workshop) -> set[str]:
    """Return every sentence that is the facilitator's alone, straight from the records."""
    found = {sentence for record in _records(workshop) for sentence in _sentences(record)}
    own = " ".join((workshop.purpose, workshop.prework.task if workshop.prework else ""))
    own += " ".join(str(each.able_to) for each in workshop.outcomes)
    return {sentence for sentence in found if sentence not in own}


def _records(record: Any) -> Iterator[Record]:
    if isinstance(record, Record):
        yield record
        for name in type(record).model_fields:
            yield from _records(getattr(record, name))
    elif isinstance(record, tuple):
        for each in record:
            yield from _records(each)


def _sentences(record: Record) -> Iterator[str]:
    names = type(record).model_fields if isinstance(record, FACILITATORS) else ("why", "hybrid", "invitation")
    for name in names:
        value = getattr(record, name, None)
        if isinstance(value, str):
            parts = (each.strip() for each in curled(value).replace("?", ".").split("."))
            yield from (each for each in parts if len(each.split()) > 3)


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
@pytest.mark.parametrize("deck", DECKS)
def test_nothing_of_the_facilitators_stands_in_it(deck: str, write: Written) -> None:
    run = made(deck)
    written = text(opened(write(run.stage, run.storyboard)))
    kept = secrets(run.plan.workshop)
    assert len(kept) > 100
    assert [sentence for sentence in kept if sentence in written] == []
    assert run.stage.words["buffer"] not in written


def test_an_outline_without_tasks_has_no_notes() -> None:
    without = of_the_day(
        {
            "prework: {minutes: 10, task: Bring one priority.}\n": "",
            "follow_up: {after_days: 28, task: Compare promises.}\n": "",
        }
    )
    assert write_prework(*without) is None
    assert write_follow_up(*without) is None
    assert "Before you come" not in text(opened(write_agenda(*without)))


def test_the_note_before_says_what_to_bring_and_leaves_lines_for_it() -> None:
    document = opened(write_prework(*of_the_day(date="2027-02-11")))
    written = text(document)
    assert "Heading 2: Before you come, in about 10 minutes\nBody Text: Bring one priority." in written
    assert "Heading 3: What I bring" in written
    assert len(document.tables[-1].rows) >= 3


@pytest.mark.parametrize(
    ("event", "heading"),
    [
        ({"date": "2027-02-11"}, "28 days after the workshop: Thursday 11 March 2027"),
        ({}, "28 days after the workshop"),
    ],
)
def test_the_note_after_says_when_its_task_is_due(event: dict[str, str], heading: str) -> None:
    written = text(opened(write_follow_up(*of_the_day(**event))))
    assert f"Heading 2: {heading}\nBody Text: Compare promises." in written
    assert "Heading 3: What I promised" in written
    assert "Heading 3: To keep in mind\nBody Text: Look for the overlap first." in written


def test_the_day_after_a_workshop_is_one_day_after_it() -> None:
    on = of_the_day({"after_days: 28": "after_days: 1"}, date="2027-02-28")
    assert "1 day after the workshop: Monday 1 March 2027" in text(opened(write_follow_up(*on)))


LONG = {
    "purpose: We leave": f"purpose: {'We learn and ' * 80}leave",
    "task: Bring": f"task: {'Go. ' * 300}Bring",
}
HOSTILE = {"title: Leading with the customer\n": f"title: {'x' * 90} **bold** <b> & 👩‍🏫 مرحبا\n"}


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_every_one_of_them_is_one_page(paper: str, tmp_path: Path) -> None:
    runs = {f"{deck}-{minutes}": made(deck, duration=minutes) for deck, minutes in RUNS}
    stages = {name: (run.stage, run.storyboard) for name, run in runs.items()}
    northgate = made("give-to-get", "northgate")
    stages |= {"client": (northgate.stage, northgate.storyboard)}
    stages |= {"long": of_the_day(LONG), "hostile": of_the_day(HOSTILE)}
    files = {
        f"{name}-{kind}.docx": data
        for name, on in stages.items()
        for kind, write in WRITERS.items()
        if (kind == "agenda" or name in ("client", "long", "give-to-get-210")) and (data := write(*on, paper))
    }
    drawn = converted(files, "pdf", tmp_path)
    assert {name: len(pypdfium2.PdfDocument(path)) for name, path in drawn.items()} == dict.fromkeys(files, 1)


@pytest.mark.parametrize("changes", [LONG, HOSTILE], ids=["long", "hostile"])
def test_hostile_texts_are_written_whole(changes: dict[str, str]) -> None:
    stage, storyboard = of_the_day(changes)
    written = text(opened(write_agenda(stage, storyboard)))
    assert stage.plan.workshop.title.replace("**", "") in written
    assert curled(stage.plan.workshop.purpose) in written


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_the_same_plan_gives_the_same_bytes(write: Written) -> None:
    on = of_the_day(date="2027-02-11")
    data = write(*on)
    assert data == write(*on)
    assert data is not None
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("deck", DECKS)
def test_nothing_is_found_in_the_file(deck: str, paper: str, write: Written, tmp_path: Path) -> None:
    run = made(deck, "northgate")
    path = tmp_path / "page.docx"
    path.write_bytes(write(run.stage, run.storyboard, paper) or b"")
    assert [error.description for error in OpenXmlValidator().validate(str(path)).errors] == []


@pytest.mark.parametrize(("paper", "width"), [("A4", 595.3), ("Letter", 612)])
def test_it_is_set_for_its_paper(paper: Any, width: float) -> None:
    section = opened(write_agenda(*of_the_day(), paper)).sections[0]
    assert section.page_width
    assert section.page_width.pt == pytest.approx(width, abs=0.1)
