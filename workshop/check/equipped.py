"""Rules for exercises: what they must say so that a colleague can run them, and what lies on the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from workshop.check.checked import Checked, warned
from workshop.errors import Problem
from workshop.outline.meant import counted, short
from workshop.outline.model import Exercise, Workshop
from workshop.outline.parts import Step
from workshop.plan.sums import step_minutes

NEEDED = {
    "groups": ("how people sit together", "groups: trios"),
    "output": ("what comes of it", "output: One line each"),
    "debrief": (
        "what is asked afterwards",
        "debrief: {minutes: 6, observe: …, reflect: …, interpret: …, decide: …}",
    ),
}
WANTED = {
    "remote": ("how it runs on screens", "remote: {minutes: …, steps: […]}"),
    "short": ("how it runs in fewer minutes", "short: {minutes: …, steps: […]}"),
    "watch_for": ("what may go wrong", "watch_for: [{sign: …, then: …}]"),
}
"""What an exercise must say, and should say, by key: in words, and as it is written."""


def exercises_say_how_they_run(checked: Checked) -> Iterator[Problem]:
    """Find exercises without groups, without a result or without a debrief."""
    for exercise, message, hint in _not_said(checked, NEEDED):
        yield Problem("incomplete-exercise", message, exercise.place(exercise.headline), hint)


def exercises_have_another_way(checked: Checked) -> Iterator[Problem]:
    """Find exercises that cannot run remote or short, or that nobody knows the warning signs of."""
    for exercise, message, hint in _not_said(checked, WANTED):
        yield warned("one-way-only", message, exercise.place(exercise.headline), hint)


def _not_said(checked: Checked, asked: Mapping[str, tuple[str, str]]) -> Iterator[tuple[Exercise, str, str]]:
    """Yield each exercise that leaves something out, with what it does not say and what to add to it."""
    for exercise in _exercises(checked.plan.workshop):
        lacks = [asked[key] for key in asked if not getattr(exercise, key)]
        if lacks:
            told = _one_of([words for words, _ in lacks])
            message = f"the exercise '{short(exercise.headline)}' does not say {told}"
            yield exercise, message, "add to it  " + "  and  ".join(written for _, written in lacks)


def _one_of(things: Sequence[str]) -> str:
    return " or ".join(part for part in (", ".join(things[:-1]), things[-1]) if part)


def every_group_can_report(checked: Checked) -> Iterator[Problem]:
    """Find reports that have fewer minutes than the groups of the ideal number of people need."""
    workshop, rules = checked.plan.workshop, checked.plan.rules
    for exercise in _exercises(workshop):
        for step in exercise.steps:
            if step.report and step.minutes is not None:
                free = step.replaced(minutes=None)
                need = step_minutes(free, exercise.groups, workshop.group.ideal, rules)
                if need > step.minutes:
                    told = f"'{short(step.do)}' has {counted(step.minutes, 'minute')}"
                    message = f"{told}; with {workshop.group.ideal} people the groups need {need}"
                    hint = f"write minutes: {need}, or let fewer groups report"
                    yield warned("long-reports", message, exercise.place(step.minutes), hint)


def materials_are_listed(checked: Checked) -> Iterator[Problem]:
    """Find materials that a step uses and its exercise does not list, where another exercise lists them.

    What nobody lists anywhere nobody can know of, so words are compared with the outline's own lists.
    """
    workshop = checked.plan.workshop
    items = {_key(material.item) for each in _exercises(workshop) for material in each.materials}
    for exercise in _exercises(workshop):
        own = {_key(material.item) for material in exercise.materials}
        said = _said(exercise.steps)
        for item in sorted(items - own):
            if item and re.search(rf"\b{re.escape(item)}s?\b", said) and not _is_part(item, own):
                message = f"the steps of '{short(exercise.headline)}' use '{item}', which it does not list"
                hint = f"add to it  materials: [{{item: {item}, per_group: 1}}], or each: 1  for one each"
                yield warned("unlisted-material", message, exercise.place(exercise.headline), hint)


def _key(item: str) -> str:
    """Return a material's name in the singular, in small letters."""
    return " ".join(item.lower().split()).removesuffix("s")


def _is_part(item: str, own: set[str]) -> bool:
    return any(item in other for other in own)


def _said(steps: tuple[Step, ...]) -> str:
    return " ".join(f"{step.do} {step.how or ''}" for step in steps).lower()


def _exercises(workshop: Workshop) -> Iterator[Exercise]:
    return (block for block in workshop.blocks if isinstance(block, Exercise))
