"""What to bring: every material of the run once, with how many of it are needed."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.outline.activities import Exercise
from workshop.outline.parts import Card, GroupsOf, Material
from workshop.outline.values import Text
from workshop.plan.groups import group_sizes
from workshop.plan.plan import Plan
from workshop.values import frozen


@frozen
class Supply:
    """List one material: how many in all, None when the outline does not say, and the lines that use it."""

    item: Text
    count: int | None
    lines: tuple[str, ...]


def materials_of(plan: Plan) -> tuple[Supply, ...]:
    """Return every material of the activities that run, in the order they are first needed."""
    supplies: dict[str, Supply] = {}
    for line, material, count in _needed(plan):
        known = supplies.get(_key(material.item))
        supplies[_key(material.item)] = _added(known, line, material.item, count)
    return tuple(supplies.values())


def _needed(plan: Plan) -> Iterator[tuple[str, Material, int | None]]:
    for line in plan.lines:
        if isinstance(line.block, Exercise):
            for material in line.block.materials:
                yield line.id, material, quantity(material, line.block.groups, plan.people)


def _key(item: str) -> str:
    """Return what a material is known by: a marker and markers are one."""
    return " ".join(item.lower().split()).removesuffix("s")


def _added(known: Supply | None, line: str, item: Text, count: int | None) -> Supply:
    """Add what a line needs; what can be used again, such as markers, is still brought for each."""
    if known is None:
        return Supply(item, count, (line,))
    counts = [number for number in (known.count, count) if number is not None]
    return Supply(known.item, sum(counts) if counts else None, (*known.lines, line))


def quantity(material: Material | Card, groups: GroupsOf | None, people: int) -> int | None:
    """Return how many of a material or a card to bring; None when the outline does not say."""
    if material.each is not None:
        return material.each * people
    if material.per_group is not None:
        return material.per_group * group_count(groups, people)
    return material.total


def group_count(groups: GroupsOf | None, people: int) -> int:
    """Return how many groups so many people make; nobody said how is one."""
    return max(len(group_sizes(people, groups.size if groups else 0)), 1)
