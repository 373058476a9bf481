"""Slides that a person added, took out, moved or copied in PowerPoint, and what an overlay says of them."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import dedent

import pytest

from tests.edits import (
    Edit,
    Kit,
    built,
    delete,
    duplicate,
    hide,
    insert,
    kits,
    left,
    lines,
    move,
    reword,
    show,
)

GIFTS = ("Time that nobody asked for", "A second look at the bill", "Effort", "An answer on the same day")
OTHERS = ("Water", "Tea", "Rest", "Sleep")


@pytest.fixture(scope="module")
def south(tmp_path_factory: pytest.TempPathFactory) -> Kit:
    """Build for a client who has no overlay."""
    return built(kits(tmp_path_factory.mktemp("edited")), "south")


UNSAID: dict[str, tuple[Edit, str]] = {
    "one of two slides of an exercise that is gone": (
        delete("who-left-debrief"),
        "it is gone, and belongs to a block whose other slide stays (who-left)",
    ),
    "a divider that is gone": (
        delete("section-owed"),
        "it is gone: an overlay takes out all dividers, with  set: {slides: {dividers: off}}",
    ),
    "a hidden slide": (hide("gifts"), "it is hidden now;  drop: [gifts]  takes it out"),
    "a hidden slide of the builder": (
        hide("agenda"),
        "it is hidden now;  set: {slides: {agenda: off}}  takes it out",
    ),
    "a slide that was moved": (
        move("gifts", "went"),
        "it stands behind “Then the Millers went to the baker” now: an overlay keeps the outline's order; "
        "drop gifts, and insert its block elsewhere under another id",
    ),
    "a slide of the builder that was moved": (
        move("agenda", "cover"),
        "it stands behind “Satisfied is not loyal” now: an overlay keeps the outline's order",
    ),
    "a copy": (duplicate("gifts"), "it is a copy of slide 8: an overlay repeats no slide"),
    "a copy with a bullet of its own": (
        duplicate("gifts", reword("gifts", GIFTS[0], "Time")),
        "it is a copy of slide 8: an overlay repeats no slide",
    ),
    "a new slide without a title": (
        insert("gifts", "", "Words"),
        "it is new, and has no title to make a block of",
    ),
}


@pytest.mark.parametrize(("edit", "sentence"), UNSAID.values(), ids=UNSAID)
def test_what_no_overlay_can_say_of_a_slide_is_told(south: Kit, edit: Edit, sentence: str) -> None:
    assert left(south.after(edit)) == [sentence]


REARRANGED: dict[str, tuple[Sequence[Edit], str]] = {
    "a block that is gone": ([delete("gifts")], "drop: [gifts]"),
    "two blocks that are gone": ([delete("gifts", "asked")], "drop: [gifts, asked]"),
    "slides of the builder that are gone": (
        [delete("cover", "agenda", "sources")],
        "set:\n  slides:\n    cover: off\n    agenda: off\n    sources: off",
    ),
    "a new slide with a title": (
        [insert("gifts", "A new thought")],
        """\
        insert:
          - after: gifts
            blocks:
              - claim: A new thought
                id: a-new-thought""",
    ),
    "a new slide with two paragraphs and notes": (
        [insert("letters", "A *new* thought", "One.", "Two: or three.", notes="Say it.\nTwice.")],
        """\
        insert:
          - after: letters
            blocks:
              - text: "A \\\\*new\\\\* thought"
                id: a-new-thought
                paragraphs:
                  - One.
                  - "Two: or three."
                notes:
                  say: Say it. Twice.""",
    ),
    "a new slide with four paragraphs": (
        [insert("gifts", "Four thoughts", "The first", "The second", "The third", "The fourth")],
        """\
        insert:
          - after: gifts
            blocks:
              - points: Four thoughts
                id: four-thoughts
                items:
                  - The first
                  - The second
                  - The third
                  - The fourth""",
    ),
    "two new slides in their order, of one name": (
        [insert("gifts", "A new thought"), insert("gifts", "A new thought")],
        """\
        insert:
          - after: gifts
            blocks:
              - claim: A new thought
                id: a-new-thought
              - claim: A new thought
                id: a-new-thought-2""",
    ),
    "a new slide whose name is taken": (
        [insert("gifts", "Gifts")],
        "insert:\n  - after: gifts\n    blocks:\n      - claim: Gifts\n        id: gifts-2",
    ),
    "a new slide behind the second slide of a block": (
        [insert("who-left-debrief", "New")],
        "insert:\n  - after: who-left\n    blocks:\n      - claim: New\n        id: new",
    ),
    "a new slide behind a divider": (
        [insert("section-owed", "New")],
        "insert:\n  - first_in: owed\n    blocks:\n      - claim: New\n        id: new",
    ),
    "a new slide behind a break": (
        [insert("coffee", "New")],
        "insert:\n  - first_in: owed\n    blocks:\n      - claim: New\n        id: new",
    ),
    "a new slide behind the cover": (
        [insert("cover", "New")],
        "insert:\n  - first_in: from-satisfied-to-loved\n    blocks:\n      - claim: New\n        id: new",
    ),
    "a new slide at the end": (
        [insert("sources", "New")],
        "insert:\n  - after: letters\n    blocks:\n      - claim: New\n        id: new",
    ),
    "a new slide in place of another": (
        [insert("gifts", "New"), delete("gifts")],
        "insert:\n  - after: promise\n    blocks:\n      - claim: New\n        id: new\ndrop: [gifts]",
    ),
    "a new slide made from a copy, without its notes": (
        [
            duplicate(
                "gifts",
                *(reword("gifts", old, new) for old, new in zip(GIFTS, OTHERS, strict=True)),
                reword("gifts", "Three gifts that cost nothing", "What else costs little"),
            )
        ],
        """\
        insert:
          - after: gifts
            blocks:
              - points: What else costs little
                id: what-else-costs-little
                items:
                  - Water
                  - Tea
                  - Rest
                  - One form less
                  - Sleep""",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("edits", "said"), REARRANGED.values(), ids=REARRANGED)
def test_what_came_and_went_is_inserted_and_dropped(south: Kit, edits: Sequence[Edit], said: str) -> None:
    assert lines(south.after(*edits)) == dedent(said)


OWED = ("section-owed", "promised", "letters")


@pytest.mark.parametrize("made", [(), ("argument", "recap", "close", "sources")])
def test_a_section_whose_blocks_are_all_gone_is_dropped_by_its_own_id(
    south: Kit, made: Sequence[str]
) -> None:
    found = south.after(delete(*OWED, *made))
    assert found.lines[-1] == "drop: [owed]"
    assert found.left == ()
    (doubt,) = found.doubts
    assert "75 in all; the duration is 90" in doubt
    assert "write duration: 75" in doubt


def test_a_section_without_a_divider_is_dropped_whole_too(south: Kit) -> None:
    first = ("a-satisfied-customer-can-still-leave", "who-left", "who-left-debrief", "promise", "gifts")
    found = south.after(delete(*first, "asked", "came-back", "martin", "went"))
    assert found.lines == ("drop: [from-satisfied-to-loved]",)


def test_a_break_that_is_gone_is_dropped(south: Kit) -> None:
    assert south.after(delete("coffee")).lines == ("drop: [coffee]",)


def test_an_exercise_that_is_gone_with_its_debrief_is_dropped(south: Kit) -> None:
    found = south.after(delete("who-left", "who-left-debrief"))
    assert found.lines == ("drop: [who-left]",)
    assert found.doubts == ()


def test_a_slide_with_more_paragraphs_than_a_block_holds_is_told(south: Kit) -> None:
    (doubt,) = south.after(insert("gifts", "Seven", *(f"The number {n}" for n in range(7)))).doubts
    assert "'paragraphs' has 7 entries; at most 4 fit; take 3 out" in doubt


def test_of_a_slide_in_reserve_no_line_says_that_it_is_shown_or_gone(south: Kit) -> None:
    kit = built(south.place, "south", "--duration", "45", "--into", "short")
    spare = next(slide.id for slide in kit.was().slides if slide.hidden)

    assert left(kit.after(show(spare))) == [
        "it is shown now: the program hid it, because its block has no time to run"
    ]
    assert left(kit.after(delete(spare))) == ["it is gone; the next version has none of it to take out"]
