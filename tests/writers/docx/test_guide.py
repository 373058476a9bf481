from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator
from PIL import Image

from tests.factories import LIBRARY, read_outline, stage
from tests.shipped import DECKS
from tests.storyboard.day import DAY, KNOWN, day_stage, day_storyboard
from tests.writers.docx.reading import headings, opened, said, text
from workshop.build import Made, make
from workshop.outline.client import Event
from workshop.plan.materials import materials_of
from workshop.plan.worksheets import worksheet_numbers
from workshop.storyboard.compose import compose
from workshop.writers.docx.guide import write_guide
from workshop.writers.docx.paper import PAPERS, PaperName

VOTE = "- vote: What holds you back most?"
HOUR = Event.model_validate({"duration": 60, "people": 17, "mode": "remote", "start": "13:30"})


@cache
def made(deck: str, client: str | None = None, asked: Event | None = None) -> Made:
    return make(LIBRARY, deck, client, asked=asked)


@cache
def guide(deck: str, client: str | None = None, paper: PaperName = "A4", asked: Event | None = None) -> bytes:
    run = made(deck, client, asked)
    return write_guide(run.stage, run.storyboard, paper)


@cache
def day_guide() -> str:
    return text(write_guide(day_stage(), day_storyboard()))


def changed(changes: Mapping[str, str]) -> str:
    """Return the guide to the day with some of its lines written otherwise."""
    outline = DAY
    for old, new in changes.items():
        assert old in outline, old
        outline = outline.replace(old, new, 1)
    on = stage(*KNOWN, workshop=read_outline(outline))
    return text(write_guide(on, compose(on.plan, on, "leading")))


def test_the_guide_to_the_day_is_as_reviewed(golden: Callable[[str, str], None]) -> None:
    golden("guide", day_guide())


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("deck", DECKS)
def test_every_guide_is_a_sound_document(deck: str, paper: PaperName, tmp_path: Path) -> None:
    file = tmp_path / "guide.docx"
    file.write_bytes(guide(deck, paper=paper))
    assert not OpenXmlValidator().validate(str(file)).errors


@pytest.mark.parametrize("deck", DECKS)
def test_no_heading_is_empty_and_no_level_is_skipped(deck: str) -> None:
    data = guide(deck, "northgate", asked=HOUR)
    levels = [level for level, _ in headings(data)]
    told = [line.partition(": ")[0] for line in text(data).splitlines()]
    under = list(pairwise(told))
    assert ("Heading 3", "Heading 3") not in under
    assert ("Heading 3", "Heading 2") not in under
    assert told[-1] not in ("Heading 1", "Heading 2", "Heading 3")
    assert all(below - above <= 1 for above, below in pairwise(levels[levels.index(1) :]))


@pytest.mark.parametrize("deck", DECKS)
def test_every_activity_has_a_page_with_its_time_slides_and_worksheet(deck: str) -> None:
    plan, told = made(deck).plan, text(guide(deck))
    sheets = worksheet_numbers(plan)
    for line in plan.lines:
        if line.turn:
            times = f"{plan.span(line.start, line.end)}, {line.minutes} min"
            strip = next(each for each in told.splitlines() if each.startswith("| Time |") and times in each)
            assert "| Slides |" in strip
            if line.id in sheets:
                assert f"Worksheet {sheets[line.id]}" in told


@pytest.mark.parametrize("deck", DECKS)
def test_the_steps_of_an_exercise_add_up_to_the_total_that_is_stated(deck: str) -> None:
    for table in opened(guide(deck, asked=HOUR)).tables:
        rows = [[cell.text for cell in row.cells] for row in table.rows]
        if rows[-1][:2] == ["", "Total"] and len(rows[-1]) == 3:
            minutes = [int(match[1]) for row in rows if (match := re.match(r"(\d+) min", row[2]))]
            assert sum(minutes[:-1]) == minutes[-1]


@pytest.mark.parametrize("deck", DECKS)
def test_the_day_at_a_glance_has_every_line_of_the_run(deck: str) -> None:
    plan, document = made(deck).plan, opened(guide(deck))
    glance = next(table for table in document.tables if table.cell(0, 0).text == "Clock")
    clocks = [row.cells[0].text for row in glance.rows]
    assert [clock for clock in clocks[1:] if clock] == [
        plan.clock(start)
        for part in plan.parts
        for start in (part.start, *(line.start for line in part.lines if part.kind == "section"))
    ]
    assert glance.rows[-1].cells[1].text == str(plan.minutes)


def test_what_was_cut_is_listed_with_the_reason_and_its_hidden_slides() -> None:
    told = text(guide("give-to-get", asked=HOUR))
    plan = made("give-to-get", asked=HOUR).plan
    assert plan.cuts
    assert "Heading 2: What was cut, and why" in told
    assert told.count("| cut, slide") == len(plan.cuts)
    assert "Heading 1: In reserve" in told


def test_a_run_as_planned_lists_no_cuts() -> None:
    assert "What was cut" not in day_guide()
    assert "In reserve" not in day_guide()


@pytest.mark.parametrize("deck", DECKS)
def test_everything_to_bring_is_listed_with_its_number(deck: str) -> None:
    told = text(guide(deck))
    for supply in materials_of(made(deck).plan):
        assert re.search(rf"\| {re.escape(supply.item[:20])}.* \| {supply.count or ''} \|", told), supply.item


def test_the_guide_says_what_to_do_when_it_is_late() -> None:
    told = text(guide("give-to-get"))
    assert "Heading 1: If you are running late" in told
    assert "| 10 min |" in told
    assert "| 30 min |" in told


@pytest.mark.parametrize("deck", DECKS)
def test_every_quotation_stands_with_what_is_true_about_it(deck: str) -> None:
    run, told = made(deck), text(guide(deck))
    sources = told[told.index("Heading 1: Sources and their standing") :]
    shown = [block.quote for block in run.plan.workshop.blocks if block.kind == "quote"]  # type: ignore[attr-defined]
    for ident in shown:
        if any(line.block and getattr(line.block, "quote", "") == ident for line in run.plan.lines):
            assert str(run.stage.quotations[ident].speaker) in sources


def test_only_needs_without_an_answer_are_listed() -> None:
    run = made("satisfaction-isnt-loyalty")
    plain = text(write_guide(run.stage, run.storyboard))
    asked = text(write_guide(run.stage, run.storyboard, unfilled=("rival", "no-such-need")))
    assert "What the client supplies" not in plain
    assert "The rival your customers would go to first | the rival our customers would try first |" in asked


def test_objections_that_follow_an_activity_stand_on_its_page() -> None:
    told = text(guide("satisfaction-isnt-loyalty"))
    page = told[told.index("Heading 2: Exercise: Would they leave tomorrow?") :]
    assert "Heading 3: Objections you may hear\nBody Text: Ninety-four per cent" in page


def test_fields_of_the_facilitators_own_are_shown() -> None:
    told = changed({VOTE: f"{VOTE}\n        extra: {{Music: Slow}}"})
    assert "Heading 3: Music\nBody Text: Slow" in told


def test_a_title_with_signs_that_look_like_marks_stays_as_it_is() -> None:
    told = changed({"What holds you back most?": r"What \*really\* holds [you] back?"})
    assert "Heading 2: Vote: What *really* holds [you] back?" in told


@pytest.mark.parametrize(
    "hostile", ["Schifffahrtsgesellschaft" * 12, "👩‍🚀 ready", "שלום עולם", "<b>&amp;</b>"]
)
def test_a_strange_purpose_is_written_as_it_is(hostile: str) -> None:
    assert f"Body Text: {hostile}" in changed({"We leave knowing where customer and company meet.": hostile})


def test_small_slides_say_what_they_show() -> None:
    picture = io.BytesIO()
    Image.new("RGB", (320, 180), "#33183C").save(picture, "PNG")
    every = {slide.id: picture.getvalue() for slide in day_storyboard().slides}
    document = opened(write_guide(day_stage(), day_storyboard(), thumbnails=every))
    shown = [each.get("descr") for each in document.element.body.xpath(".//wp:docPr")]
    assert len(shown) == len(day_storyboard().slides) - 1  # the break stands without its slide
    assert all(shown)
    numbers = [each.get("id") for each in document.element.body.xpath(".//wp:docPr")]
    assert len(set(numbers)) == len(numbers)


def test_the_contents_name_every_heading_of_two_levels() -> None:
    data = guide("give-to-get", "northgate")
    wanted = [title for level, title in headings(data) if level < 3]
    entries = [said(p._p) for p in opened(data).paragraphs if p.style and "toc" in str(p.style.name)]
    assert [re.sub(r" \d+$", "", entry) for entry in entries] == wanted


def test_the_same_workshop_gives_the_same_bytes() -> None:
    one, other = (write_guide(day_stage(), day_storyboard(), "Letter") for _ in range(2))
    assert one == other
