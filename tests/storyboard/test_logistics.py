from __future__ import annotations

import pytest

from tests.factories import stage
from workshop.outline.parts import GroupsOf, Material
from workshop.storyboard.logistics import groups_in_words, material_in_words, people_in_words


def groups(kind: str | dict[str, int]) -> GroupsOf:
    return GroupsOf.model_validate({"kind": kind} if isinstance(kind, str) else kind)


@pytest.mark.parametrize(
    ("kind", "people", "said"),
    [
        ("trios", 17, "5 groups, 3 of 3 and 2 of 4"),
        ("fours", 16, "4 groups of 4"),
        ("pairs", 16, "8 pairs"),
        ("pairs", 17, "8 groups, 7 of 2 and 1 of 3"),
        ("solo", 16, "each alone"),
        ("plenary", 16, "all together"),
        ("fives", 7, "all together"),
        ("fives", 10, "2 groups of 5"),
        ({"tables": 6}, 18, "3 groups of 6"),
    ],
)
def test_groups_are_counted_for_the_people_there_are(
    kind: str | dict[str, int], people: int, said: str
) -> None:
    assert groups_in_words(groups(kind), people, stage()) == said


@pytest.mark.parametrize(
    ("quantity", "said"),
    [
        ({"each": 10}, "notes, 170"),
        ({"per_group": 2}, "notes, 8"),
        ({"total": 1}, "notes, 1"),
        ({}, "notes"),
    ],
)
def test_a_material_is_counted_for_each_person_group_or_room(quantity: dict[str, int], said: str) -> None:
    material = Material.model_validate({"item": "notes", **quantity})
    assert material_in_words(material, groups("fours"), 17, stage()) == said


def test_a_material_for_each_group_of_an_exercise_without_groups_is_there_once() -> None:
    material = Material.model_validate({"item": "tape", "per_group": 1})
    assert material_in_words(material, None, 17, stage()) == "tape, 1"


def test_one_person_is_not_people() -> None:
    assert [people_in_words(count, stage()) for count in (1, 2)] == ["1 person", "2 people"]
