"""What to bring: each material once, in the quantity that people, groups and the run ask for."""

from __future__ import annotations

import pytest

from tests.plan.days import activity, day, exercise, part_of, version
from tests.plan.runs import run
from workshop.outline.model import Workshop
from workshop.outline.parts import Card, GroupsOf, Material
from workshop.plan.materials import group_count, materials_of, quantity
from workshop.plan.plan import Plan


def workshop() -> Workshop:
    """Read a workshop of two exercises, the second of which gives way when time is short."""
    brought = (
        "{item: Sticky notes, each: 10}, {item: marker, per_group: 1}, {item: flip chart, total: 1}, pens"
    )
    remote = version(24, materials="[{item: shared board, total: 1}]")
    first = exercise(
        "sort", 20, groups="trios", main="true", priority="must", materials=f"[{brought}]", remote=remote
    )  # fmt: skip
    second = exercise(
        "plan", 20, groups="pairs", priority="could",
        materials="[{item: sticky  notes, each: 2}, {item: marker, per_group: 2}, dice]",
    )  # fmt: skip
    promise = activity("promise", 8, "commitment", priority="must")
    return day(part_of("work", first, second, minutes=45), part_of("last", promise, minutes=10), duration=55)


def listed(plan: Plan) -> dict[str, int | None]:
    return {str(supply.item): supply.count for supply in materials_of(plan)}


def test_materials_are_summed_over_the_whole_run_in_the_order_they_are_needed() -> None:
    assert listed(run(workshop(), people=16)) == {
        "Sticky notes": 16 * 10 + 16 * 2,
        "marker": 5 * 1 + 8 * 2,
        "flip chart": 1,
        "pens": None,
        "dice": None,
    }


@pytest.mark.parametrize(
    ("people", "notes", "markers"), [(6, 72, 2 + 3 * 2), (17, 204, 5 + 8 * 2), (24, 288, 8 + 12 * 2)]
)
def test_quantities_follow_from_the_number_of_people(people: int, notes: int, markers: int) -> None:
    known = listed(run(workshop(), people=people))

    assert (known["Sticky notes"], known["marker"], known["flip chart"]) == (notes, markers, 1)


def test_what_does_not_run_needs_nothing() -> None:
    assert listed(run(workshop(), 42, people=16)) == {
        "Sticky notes": 160, "marker": 5, "flip chart": 1, "pens": None,
    }  # fmt: skip


def test_on_screens_the_remote_versions_materials_are_needed_instead() -> None:
    assert listed(run(workshop(), 45, people=16, mode="remote")) == {"shared board": 1}


def test_each_material_says_which_exercises_use_it() -> None:
    used = {str(supply.item): supply.lines for supply in materials_of(run(workshop()))}

    assert (used["marker"], used["dice"]) == (("sort", "plan"), ("plan",))


@pytest.mark.parametrize(
    ("count", "needed"), [({"each": 3}, 51), ({"per_group": 2}, 10), ({"total": 4}, 4), ({}, None)]
)
def test_a_material_or_a_card_is_counted_for_each_person_for_each_group_or_in_all(
    count: dict[str, int], needed: int | None
) -> None:
    trios = GroupsOf.model_validate("trios")

    assert quantity(Material.model_validate({"item": "marker"} | count), trios, 17) == needed
    assert quantity(Card.model_validate({"title": "A", "text": "B"} | count), trios, 17) == needed


@pytest.mark.parametrize(
    ("groups", "people", "count"),
    [("trios", 17, 5), ("solo", 17, 17), ("plenary", 17, 1), (None, 17, 1), ("fours", 3, 1)],
)
def test_nobody_said_how_people_sit_is_one_group(groups: str | None, people: int, count: int) -> None:
    assert group_count(GroupsOf.model_validate(groups) if groups else None, people) == count
