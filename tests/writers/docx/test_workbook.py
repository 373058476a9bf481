from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

import pytest

from tests.factories import figure, outline, plan, quotation, section, stage
from tests.plan.runs import wished
from tests.shipped import DECKS, made, plain
from tests.writers.docx.workbook_read import as_text, body, rows, staged, texts, whole, workbook
from workshop.outline.citations import figure_ids, quotation_ids
from workshop.outline.frame import Made
from workshop.outline.model import Claim, Exercise, Objection, Workshop
from workshop.outline.parts import Notes
from workshop.outline.texts import texts_in
from workshop.plan.make import make_plan
from workshop.plan.worksheets import worksheet_numbers
from workshop.storyboard.compose import compose
from workshop.writers.docx.workbook import write_workbook

EVERY_DECK = pytest.mark.parametrize("deck", DECKS)
AUDIT = """
- exercise: Find who left us last
  id: left
  main: true
  invitation: Who left us last, and who noticed?
  minutes: 40
  groups: fours
  output: One name
  why: It opens the eyes of those who look at scores.
  steps: [{do: Write one name, how: Alone and in silence, minutes: 14}, {do: Say why they left, minutes: 20}]
  worksheet:
    - {lines: Who left, rows: 4}
    - {box: Why}
    - {grid: What they said, columns: [To us, To others], rows: 3}
    - {scale: How sure I am, from: Guessed, to: Seen}
  debrief:
    minutes: 6
    observe: Who was named twice?
    reflect: Which name hurt?
    interpret: Why did nobody see it?
    decide: Whom do we ring?
    surfaces: Scores do not show who leaves.
  watch_for: [{sign: Somebody names a competitor, then: Ask for a customer}]
  notes: {say: Take your time with the name.}
"""


def small(blocks: str = AUDIT, **keys: object) -> list[str]:
    return texts(write_workbook(*staged(section(blocks, minutes=60, key_idea="Few say goodbye.", **keys))))


def test_its_cover_says_whose_it_is_and_leaves_room_for_a_name_and_a_date() -> None:
    assert small()[:5] == [
        "Satisfaction isn't loyalty",
        "Why a satisfied customer still leaves",
        "Participant workbook",
        "Name",
        "Date",
    ]


def test_every_outcome_has_a_ring_to_fill_in() -> None:
    read = small()
    place = read.index("What you will be able to do")
    assert read[place + 2 : place + 4] == ["○", "Tell a satisfied customer from a loyal one"]
    assert read.count("○") == 3


def test_a_worksheet_has_its_number_its_task_and_its_steps_in_short() -> None:
    read = small()
    place = read.index("Worksheet 1 Find who left us last")
    assert read[place + 1 : place + 6] == [
        "in fours · 40 minutes",
        "Who left us last, and who noticed?",
        "Write one name",
        "Say why they left",
        "What comes of it: One name",
    ]
    assert "Alone and in silence" not in read


def test_the_idea_of_a_section_comes_after_its_worksheets_because_people_find_it_out() -> None:
    read = small()
    assert read.index("Few say goodbye.") > read.index("Whom do we ring?") > read.index("Who left")


def test_the_graded_questions_of_a_debrief_stand_behind_what_they_ask_about() -> None:
    read = small()
    place = read.index("To think about")
    assert read[place + 1 : place + 9] == [
        *("What did you see?", "Who was named twice?", "What did you feel?", "Which name hurt?"),
        *("What do you make of it?", "Why did nobody see it?", "What will you do?", "Whom do we ring?"),
    ]
    assert "Scores do not show who leaves." not in read


def test_every_field_of_a_worksheet_is_drawn_as_it_was_asked_for() -> None:
    drawn = as_text(write_workbook(*staged(section(AUDIT, minutes=60))))
    lines = [line for line in drawn[drawn.index("Normal: Who left\n") :].splitlines() if "---" not in line]
    assert lines[1:5] == ["    |  |"] * 4
    assert lines[5] == "    | Why |"
    assert lines[6:11] == ["Normal: What they said", "    | To us | To others |"] + ["    |  |  |"] * 3
    assert lines[11] == "Normal: How sure I am"
    assert lines[14] == "    | Guessed | Seen |"


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@EVERY_DECK
def test_there_is_room_for_a_sentence_by_hand_between_any_two_lines(deck: str, paper: str) -> None:
    empty = [height for said, height in rows(workbook(deck, paper)) if not said]
    writing = [height for height in empty if height > 6]
    assert len(writing) > 60
    assert min(writing) >= 9


@EVERY_DECK
def test_nothing_is_set_smaller_than_twelve_points(deck: str) -> None:
    sizes = re.findall(r'w:sz w:val="(\d+)"', _xml(workbook(deck)))
    assert sizes
    assert min(map(int, sizes)) >= 24
    used = set(re.findall(r'w:pStyle w:val="(\w+)"', _xml(workbook(deck))))
    assert used <= {
        "Title",
        "Subtitle",
        "Heading1",
        "Heading2",
        "Heading3",
        "Normal",
        "BodyText",
        "ListNumber",
    }


def _xml(data: bytes) -> str:
    from lxml import etree

    return etree.tostring(body(data), encoding="unicode")


def spoken(workshop: Workshop) -> Iterator[str]:
    """Yield all that is the facilitator's and nobody else's."""
    slides = workshop.slides
    frames = [getattr(slides, name) for name in type(slides).model_fields if name != "span"]
    notes = [frame.notes for frame in frames if isinstance(frame, Made) and frame.notes]
    notes += [part.notes for part in workshop.sections if part.notes]
    notes += [block.notes for block in workshop.blocks if block.notes]
    for each in notes:
        assert isinstance(each, Notes)
        yield from texts_in(each)
    yield from (reply.reply for reply in workshop.argument.objections)
    yield from texts_in(workshop.prepare) if workshop.prepare else ()
    for block in workshop.blocks:
        yield from texts_in(block.extra)
        if isinstance(block, Objection):
            yield block.reply
        if isinstance(block, Exercise):
            yield from (text for text in (block.why, block.hybrid) if text)
            yield from texts_in(block.watch_for)
            yield from (block.debrief.surfaces or "" for _ in (1,) if block.debrief)


def sentences(text: str) -> Iterator[str]:
    yield from (each for each in re.split(r"(?<=[.!?:;])\s+", plain(text)) if len(each.split()) > 3)


@pytest.mark.parametrize("fillable", [False, True])
@EVERY_DECK
def test_no_sentence_of_the_facilitators_stands_in_it(deck: str, fillable: bool) -> None:
    workshop = made(deck).workshop
    read = whole(workbook(deck, fillable=fillable))
    secret = {each for text in spoken(workshop) for each in sentences(text)}
    assert len(secret) > 300
    assert {each for each in secret if each in read} - _shared(workshop) == set()


def _shared(workshop: Workshop) -> set[str]:
    """Return what facilitators say in the very words that participants read as well."""
    asked = {text for block in workshop.blocks if isinstance(block, Exercise) and block.debrief
             for text in texts_in(block.debrief) if text != block.debrief.surfaces}  # fmt: skip
    return {each for text in asked for each in sentences(text)}


@EVERY_DECK
def test_it_is_no_copy_of_the_slides(deck: str) -> None:
    workshop, read = made(deck).workshop, texts(workbook(deck))
    claims = [plain(block.headline) for block in workshop.blocks if isinstance(block, Claim)]
    assert claims
    assert not set(claims) & set(read)


@EVERY_DECK
def test_worksheets_have_the_numbers_that_guide_and_deck_give_them(deck: str) -> None:
    lines = made(deck).plan.lines
    numbers = worksheet_numbers(made(deck).plan)
    headings = [
        f"Worksheet {numbers[line.id]} {plain(line.block.words)}"
        for line in lines
        if line.block and line.id in numbers
    ]
    assert [text for text in texts(workbook(deck)) if text.startswith("Worksheet ")] == headings


@EVERY_DECK
def test_every_quotation_and_figure_stands_in_the_references_with_its_source(deck: str) -> None:
    ready, read = made(deck).made.stage, whole(workbook(deck)).rpartition(" References ")[2]
    blocks = [line.block for line in ready.plan.lines if line.block]
    quoted = [ready.quotations[ident] for block in blocks for ident, _ in quotation_ids(block)]
    counted = [ready.figures[ident] for block in blocks for ident in figure_ids(block)]
    assert quoted
    for each in quoted:
        assert f'"{plain(each.text)}" {plain(each.speaker)}' in read
    for number in counted:
        assert plain(number.claim) in read
        assert plain(number.caveat) in read


def test_an_attributed_quotation_says_so_and_a_figure_keeps_its_caveat() -> None:
    of = outline(section("- {quote: boss}\n- {number: vzone, line: have impact}", minutes=60))
    ready = stage(
        quotation(id="boss", text="There is only one boss.", speaker="Sam Walton", status="attributed"),
        figure(),
        workshop=of,
    )
    read = texts(write_workbook(ready, compose(plan(of), ready, "small")))
    assert '"There is only one boss." Sam Walton: attributed; no dated source found.' in read
    source = "Barta and Barwise, The 12 Powers of a Marketing Leader, 2016. Self-reported."
    assert f"93% of leaders who serve both have impact. {source}" in read


def test_a_shorter_run_has_the_worksheets_that_run_and_only_what_it_promises() -> None:
    workshop = made("give-to-get").workshop
    short = make_plan(workshop, wished(workshop, 60))
    ready = replace(stage(workshop=workshop), plan=short)
    read = texts(write_workbook(ready, compose(short, ready, "give-to-get")))
    cut = [plain(change.line.title) for change in short.cuts if isinstance(change.line.block, Exercise)]
    assert cut
    assert not any(title in text for title in cut for text in read if text.startswith("Worksheet"))
    assert read.count("○") == len(short.outcomes)


@EVERY_DECK
def test_the_same_workshop_gives_the_same_bytes(deck: str) -> None:
    kit = made(deck).made
    assert write_workbook(kit.stage, kit.storyboard) == workbook(deck)


@EVERY_DECK
def test_headings_go_down_one_level_at_a_time(deck: str) -> None:
    levels = [int(level) for level in re.findall(r'w:val="Heading(\d)"', _xml(workbook(deck)))]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels) if after < 3)


@pytest.mark.parametrize(
    "text",
    [
        "Donaudampfschifffahrtsgesellschaft" * 8,
        "<w:p>&amp; ]]>",
        "🎯 nach 目標",
        "מה למדנו היום",
        "**bold** *and* [a link](https://example.org)",
    ],
)
def test_any_text_can_be_printed(text: str) -> None:
    blocks = AUDIT.replace("Who left us last, and who noticed?", f"'{text}'").replace(
        "To others", f"'{text}'"
    )
    read = whole(write_workbook(*staged(section(blocks, minutes=60))))
    assert plain(re.sub(r"\[(.*)\]\(.*\)", r"\1", text)) in read


def test_the_whole_workbook_reads_well(golden: Callable[[str, str], None]) -> None:
    golden("workbook-give-to-get", as_text(workbook("give-to-get")))
