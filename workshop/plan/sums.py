"""What must sum: steps and debrief to their exercise, blocks to sections, sections to the day (DESIGN §3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from workshop.errors import Problem, Span, in_order
from workshop.outline.meant import short
from workshop.outline.model import Block, Exercise, Section, Workshop
from workshop.outline.parts import GroupsOf, Step, Version
from workshop.plan.groups import group_sizes
from workshop.plan.limits import ROOM, Rules


def step_minutes(step: Step, groups: GroupsOf | None, people: int, rules: Rules = ROOM) -> int:
    """Return a step's minutes; a report without minutes takes its time from the number of groups."""
    if step.minutes is not None:
        return step.minutes
    if step.report is None:
        return 0
    count = len(group_sizes(people, groups.size if groups else 0))
    return ceil(count * rules.report(step.report))


def report_minutes(step: Step, groups: GroupsOf | None, people: int, ideal: int, rules: Rules = ROOM) -> int:
    """Return a step's minutes for so many people; a report written for the ideal group takes more or fewer.

    Each group more or less than there are of the ideal number of people costs or saves one report's minutes.
    """
    if step.report is None or step.minutes is None:
        return step_minutes(step, groups, people, rules)
    size = groups.size if groups else 0
    more = len(group_sizes(people, size)) - len(group_sizes(ideal, size))
    return max(1, step.minutes + ceil(more * rules.report(step.report)))


def steps_minutes(steps: Sequence[Step], groups: GroupsOf | None, people: int) -> int:
    """Return the minutes of all steps together."""
    return sum(step_minutes(step, groups, people) for step in steps)


def sum_problems(workshop: Workshop) -> tuple[Problem, ...]:
    """Return every sum that does not come out, from the steps up to the day."""
    problems: list[Problem] = []
    for part in workshop.sections:
        if isinstance(part, Section):
            for block in part.blocks:
                if isinstance(block, Exercise):
                    problems.extend(_exercise(block, workshop.group.ideal))
            problems.extend(_section(part))
    return in_order((*problems, *_day(workshop)))


def _exercise(exercise: Exercise, people: int) -> Iterator[Problem]:
    debrief = exercise.debrief.minutes if exercise.debrief else 0
    steps = steps_minutes(exercise.steps, exercise.groups, people)
    if steps + debrief != exercise.minutes:
        yield _differs("the steps", steps, debrief, exercise.minutes, exercise.place(exercise.minutes))
    for name, version in _versions(exercise):
        yield from _version(name, version, exercise, people)
    yield from _range(exercise)


def _versions(exercise: Exercise) -> Iterator[tuple[str, Version]]:
    versions = (("short", exercise.short), ("long", exercise.long), ("remote", exercise.remote))
    return ((name, version) for name, version in versions if version is not None)


def _version(name: str, version: Version, exercise: Exercise, people: int) -> Iterator[Problem]:
    if not version.steps:
        return
    own = exercise.debrief.minutes if exercise.debrief else 0
    debrief = own if version.debrief is None else version.debrief
    steps = steps_minutes(version.steps, version.groups or exercise.groups, people)
    if steps + debrief != version.minutes:
        what = f"the {name} version's steps"
        yield _differs(what, steps, debrief, version.minutes, version.place(version.minutes))


def _differs(what: str, steps: int, debrief: int, minutes: int, span: Span | None) -> Problem:
    sums = f"{steps} minutes and the debrief {debrief}, {steps + debrief} in all"
    message = f"{what} take {sums}; {minutes} are written here"
    return Problem("step-sum", message, span, f"write minutes: {steps + debrief}, or change the steps")


def _range(exercise: Exercise) -> Iterator[Problem]:
    """Find a floor above the planned minutes, a stretch below them, and versions that do not keep to them."""
    planned, least, most = exercise.minutes, exercise.least, exercise.most
    if least is not None and least > planned:
        message = f"the least minutes ({least}) are more than the planned ones ({planned})"
        yield Problem("least-most", message, exercise.place(least), f"write least: {planned} or less")
    if most is not None and most < planned:
        message = f"the most minutes ({most}) are fewer than the planned ones ({planned})"
        yield Problem("least-most", message, exercise.place(most), f"write most: {planned} or more")
    for name, version, key, limit in (
        ("short", exercise.short, "least", least),
        ("long", exercise.long, "most", most),
    ):
        if version is not None and limit is not None and version.minutes != limit:
            message = f"the {name} version takes {version.minutes} minutes; {key} says {limit}"
            yield Problem("least-most", message, exercise.place(limit), f"write {key}: {version.minutes}")


def set_minutes(blocks: Sequence[Block]) -> int:
    """Return the minutes of the blocks that have minutes of their own."""
    return sum(block.minutes or 0 for block in blocks)


def _section(section: Section) -> Iterator[Problem]:
    taken = set_minutes(section.blocks)
    talk = [block for block in section.blocks if not block.minutes]
    place = section.place(section.minutes)
    blocks = f"the blocks of '{short(section.section)}'"
    if taken > section.minutes:
        message = f"{blocks} take {taken} minutes; the section has {section.minutes}"
        hint = f"write minutes: {taken} or more here, or shorten a block"
        yield Problem("section-sum", message, place, hint)
    elif talk and taken == section.minutes:
        message = f"{blocks} with minutes of their own take all {taken}; nothing is left for the talk"
        hint = f"write minutes: {taken + len(talk)} or more here, about one for each talk block"
        yield Problem("section-sum", message, place, hint)


def _day(workshop: Workshop) -> Iterator[Problem]:
    parts = sum(part.minutes for part in workshop.sections)
    total = parts + workshop.buffer
    if total != workshop.duration:
        message = (
            f"sections and breaks take {parts} minutes and the buffer {workshop.buffer}, {total} in all; "
            f"the duration is {workshop.duration}"
        )
        hint = f"write duration: {total}, or change a section"
        yield Problem("day-sum", message, workshop.place(workshop.duration), hint)
