from __future__ import annotations

import pytest

from tests.factories import section
from tests.shipped import DECKS, made
from tests.writers.docx.test_workbook import AUDIT
from tests.writers.docx.workbook_read import controls, rows, staged, workbook
from workshop.outline.activities import Commitment, Discussion, Exercise, Reflection
from workshop.writers.docx.workbook import write_workbook

EVERY_DECK = pytest.mark.parametrize("deck", DECKS)


def small(blocks: str = AUDIT) -> list[dict[str, str]]:
    return controls(write_workbook(*staged(section(blocks, minutes=60)), fillable=True))


def test_there_is_one_place_to_type_in_for_each_field_and_one_for_each_cell_of_a_grid() -> None:
    named = [(each["tag"], each["alias"]) for each in small() if each["tag"].startswith("left-")]
    grid = [f"left-3-{column}-{row}" for row in (1, 2, 3) for column in (1, 2)]
    assert [tag for tag, _ in named[:9]] == ["left-1", "left-2", *grid, "left-4"]
    assert named[0] == ("left-1", "Who left")
    assert named[2] == ("left-3-1-1", "To us 1")
    assert len([tag for tag, _ in named if "debrief" in tag]) == 4


def test_rings_are_filled_by_a_click() -> None:
    rings = [each for each in small() if each["tag"].startswith("outcome-")]
    assert [(each["tag"], each["text"]) for each in rings][:2] == [
        ("outcome-tell-apart", "○"),
        ("outcome-name-risk", "○"),
    ]


def test_a_place_to_type_in_says_so_until_somebody_types() -> None:
    assert {each["text"] for each in small() if each["tag"] in ("left-1", "left-2")} == {"Write here"}


def test_a_scale_says_what_to_type() -> None:
    assert "From 0 (Guessed) to 10 (Seen)" in [each["text"] for each in small()]


@EVERY_DECK
def test_every_place_has_a_name_a_tag_and_a_number_of_its_own(deck: str) -> None:
    found = controls(workbook(deck, fillable=True))
    for name in ("tag", "id"):
        assert len({each[name] for each in found}) == len(found)
    assert all(each["alias"] and len(each["alias"]) <= 64 and len(each["tag"]) <= 64 for each in found)


@EVERY_DECK
def test_every_field_of_every_activity_can_be_filled(deck: str) -> None:
    tags = [each["tag"] for each in controls(workbook(deck, fillable=True))]
    for line in made(deck).plan.lines:
        fields = {Exercise: "worksheet", Commitment: "fields"}.get(type(line.block))  # type: ignore[arg-type]
        wanted = len(getattr(line.block, fields)) if fields else isinstance(line.block, Reflection)
        if isinstance(line.block, Discussion):
            wanted = line.block.prompts is not None
        assert sum(tag == line.id or tag.startswith(f"{line.id}-") for tag in tags) >= wanted


@EVERY_DECK
def test_no_line_is_left_to_write_on_by_hand(deck: str) -> None:
    ruled = [height for said, height in rows(workbook(deck, fillable=True)) if not said and 9 <= height < 12]
    assert [height for height in ruled if height != pytest.approx(10, 0.01)] == []  # a scale's own line


def test_a_printed_workbook_has_nothing_to_type_in() -> None:
    assert controls(workbook("give-to-get")) == []
