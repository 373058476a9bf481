from __future__ import annotations

import pytest

from tests.factories import stage
from workshop.outline.parts import GroupsOf
from workshop.storyboard.facts import company, dots, lowered, make, use


def said(groups: str | dict[str, int]) -> str:
    written = {"kind": groups} if isinstance(groups, str) else groups
    return "".join(run.text for run in company(GroupsOf.model_validate(written), stage())[0].runs)


def test_a_group_has_a_dot_for_each_person() -> None:
    group = dots(4, stage())
    assert [shape.box.x for shape in group.shapes] == [684, 707, 730, 753]
    assert group.alt == "in groups of 4"


def test_the_whole_room_is_ten_small_dots() -> None:
    group = dots(0, stage())
    assert [shape.box.w for shape in group.shapes] == [14] * 10
    assert group.alt == "everyone together"


def test_nine_dots_fit_and_a_larger_table_is_drawn_like_the_room() -> None:
    assert len(dots(9, stage()).shapes) == 9
    assert dots(10, stage()).alt == "in groups of 10"
    assert dots(10, stage()).shapes[0].box.w == 14


@pytest.mark.parametrize(
    ("groups", "words"),
    [
        ("pairs", "With one neighbour"),
        ("fours", "With three others"),
        ("solo", "In silence"),
        ("plenary", "Everyone"),
        ({"tables": 6}, "With your table of 6"),
    ],
)
def test_the_first_fact_says_with_whom(groups: str | dict[str, int], words: str) -> None:
    assert said(groups) == words


def test_a_fact_begins_with_its_verb_in_bold() -> None:
    runs = use(["sticky notes", "A3 paper"], stage()).runs
    assert [(run.text, run.bold) for run in runs] == [
        ("Use", True), (" ", False), ("sticky notes, A3 paper", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("One shared map", "one shared map"),
        ("A scored grid", "a scored grid"),
        ("Verdicts, and one first step", "verdicts, and one first step"),
        ("A3 paper", "A3 paper"),
        ("QR code", "QR code"),
        ("iPad", "iPad"),
        ("", ""),
    ],
)
def test_a_fact_goes_on_in_small_letters_but_keeps_acronyms(written: str, shown: str) -> None:
    assert lowered(written) == shown


def test_facts_that_were_not_written_are_left_out() -> None:
    assert company(None, stage()) == []
    assert make(None, stage()) == []
