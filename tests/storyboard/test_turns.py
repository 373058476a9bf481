from __future__ import annotations

import pytest

from tests.factories import codes, line, quotation, stage, texts
from workshop.brand.shapes import Group
from workshop.storyboard.compose import COMPOSERS
from workshop.storyboard.scene import Filled, Slide

VOTE = "vote: What holds you back most?\nminutes: 3\noptions: "
COMMIT = "commitment: One promise before you go\nminutes: 5\n"
SPECTRUM = (
    "spectrum: Where do we stand?\nminutes: 10\nfrom: {from_}\nto: {{pole: Technology, text: Tools}}\n{more}"
)
TWAIN = quotation(id="twain", text="Almost right.", speaker="Mark Twain", misquoted_as="Nearly right.")


def turn(text: str, minutes: int = 5) -> Slide:
    block = line(text, minutes)
    assert block.block
    return COMPOSERS[block.block.kind](block, stage(TWAIN))[0]


def spectrum(from_: str = "{pole: Story, text: Feeling}", more: str = "") -> Slide:
    return turn(SPECTRUM.format(from_=from_, more=more))


def test_a_reflection_is_private() -> None:
    slide = turn("reflection: Which priority would your CEO not share?\nminutes: 5")
    assert texts(slide)["With, use, make"] == "In silence\nOnly you will read it"
    assert [
        len(each.shapes) for each in slide.items if isinstance(each, Group) and each.name == "People"
    ] == [1]
    assert slide.layout.id == "reflect"


def test_a_reflection_of_three_lines_leaves_the_lines_lower() -> None:
    question = (
        "Which promise did you make this year that your customer still waits for, and who else heard it?"
    )
    assert turn(f"reflection: {question}\nminutes: 5").layout.id == "reflect-three-line-title"


def test_a_question_of_four_lines_is_too_long() -> None:
    assert codes(turn(f"reflection: {' '.join(['Which promise'] * 12)}?\nminutes: 5")) == ["text-overflow"]


def test_three_facts_of_a_reflection_reach_down_to_the_frame() -> None:
    slide = turn("reflection: What now?\nminutes: 5\noutput: One name you will ring tomorrow")
    facts = next(each for each in slide.items if isinstance(each, Filled) and each.slot.idx == 17)
    assert facts.place.bottom == 462
    assert codes(slide) == []


def test_everybody_has_one_vote() -> None:
    slide = turn(VOTE + "[Trust, Power, Focus, Time]")
    assert slide.layout.id == "vote-4"
    assert texts(slide)["Option 3"] == "Focus"
    assert texts(slide)["With, use, make"] == "Everyone\nOne vote each"


def test_the_answers_share_the_size_that_the_longest_needs() -> None:
    slide = turn(VOTE + f"[Yes, No, {' '.join(['perhaps next year'] * 8)}]")
    sizes = {each.size for each in slide.items if isinstance(each, Filled) and "Option" in each.slot.name}
    assert len(sizes) == 1
    assert sizes < {22, 23, 24, 25, 26, 27, 28}


def test_a_wrong_wording_in_a_vote_says_that_it_is_wrong() -> None:
    shown = texts(turn(VOTE + "[{quote: twain}, {misquote: twain}]"))
    assert shown["Option 1"] == "“Almost right.” (Mark Twain)"
    assert shown["Option 2"] == "“Nearly right.” (quoted wrongly)"


def test_a_vote_on_a_quotation_nobody_registered_is_a_problem() -> None:
    assert "unknown-quotation" in codes(turn(VOTE + "[{quote: shaw}, No]"))


def test_a_spectrum_shows_its_poles_with_what_they_stand_for() -> None:
    shown = texts(spectrum(more="line: Stand on the line."))
    assert list(shown) == [
        "Turn tab", "Title", "Instruction", "Left pole", "Left note", "Right pole", "Right note", "Minutes",
    ]  # fmt: skip
    assert shown["Right pole"] == "Technology"


def test_poles_without_a_note_and_a_spectrum_without_instruction_leave_none_empty() -> None:
    assert {"Instruction", "Left note"}.isdisjoint(texts(spectrum("Story")))


def test_the_default_promise_is_i_will_by_with() -> None:
    shown = texts(turn(COMMIT))
    assert [shown[f"Stem {n}"] for n in (1, 2, 3)] == ["I will", "by", "with"]


def test_a_promise_may_have_stems_of_its_own() -> None:
    slide = turn(COMMIT + "fields: [I give, to]\ngroups: plenary\nline: Write it on their card.")
    assert slide.layout.id == "commit-2"
    facts = next(each for each in slide.items if isinstance(each, Filled) and each.slot.idx == 17)
    assert [(run.text, run.bold) for run in facts.paragraphs[0].runs] == [
        ("Write", True), (" it on their card.", False),
    ]  # fmt: skip


def test_a_promise_with_one_stem_leaves_a_second_line_free() -> None:
    slide = turn(COMMIT + "fields: [I stop]")
    assert slide.layout.id == "commit-2"
    assert "Stem 2" not in texts(slide)


def test_long_stems_get_a_wider_column_and_end_before_the_line() -> None:
    slide = turn(COMMIT + "fields: [In fourteen days, I will ring]")
    assert slide.layout.id == "commit-2-wide"
    stem = next(each for each in slide.items if isinstance(each, Filled) and each.slot.name == "Stem 1")
    start = next(shape.box.x for shape in slide.layout.shapes if shape.name == "Write-on line")
    assert stem.place.x + stage().heading.width(stem.text, stem.size) < start


@pytest.mark.parametrize(
    ("text", "layout"),
    [
        (VOTE.replace("most", "most of all, and which one would you tell your team") + "[Yes, No]",
         "vote-2-two-line-title"),
        (COMMIT.replace("One promise", "Three long sentences to say aloud"), "commit-3-two-line-title"),
        (SPECTRUM.replace("stand", "stand in this market today, and who says so").format(from_="A", more=""),
         "spectrum-two-line-title"),
    ],
)  # fmt: skip
def test_a_long_headline_takes_two_lines(text: str, layout: str) -> None:
    slide = turn(text)
    assert slide.layout.id == layout
    assert codes(slide) == []
