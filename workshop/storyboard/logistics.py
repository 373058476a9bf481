"""How many groups the people make, and how much of each material they need, in words."""

from __future__ import annotations

from workshop.outline.parts import GroupsOf, Material
from workshop.plan.groups import group_sizes
from workshop.plan.materials import quantity
from workshop.storyboard.stage import Stage


def people_in_words(people: int, stage: Stage) -> str:
    """Return how many people there are."""
    return stage.words.count("people", people, people=people)


def groups_in_words(groups: GroupsOf, people: int, stage: Stage) -> str:
    """Return the groups that so many people make: `5 groups, 3 of 3 and 2 of 4`."""
    words = stage.words
    if groups.size == 1:
        return words["groups_solo"]
    sizes = group_sizes(people, groups.size)
    if len(sizes) < 2:
        return words["groups_plenary"]
    largest, smallest = max(sizes), min(sizes)
    if largest != smallest:
        few, many = sizes.count(largest), sizes.count(smallest)
        return words.say("groups_uneven", count=len(sizes), many=many, n=smallest, few=few, m=largest)
    if largest == 2:
        return words.say("groups_pairs", count=len(sizes))
    return words.say("groups_even", count=len(sizes), n=largest)


def material_in_words(material: Material, groups: GroupsOf | None, people: int, stage: Stage) -> str:
    """Return a material with its quantity: `sticky notes, 160`."""
    count = quantity(material, groups, people)
    return stage.words.say("materials_total", item=material.item, count=count) if count else material.item
