"""What the run of show tells of a block in a few words: what happens, with whom, and with what in hand."""

from __future__ import annotations

from typing import Literal

from workshop.outline.activities import Activity, Commitment, Discussion, Exercise, Reflection
from workshop.outline.model import Block
from workshop.outline.parts import Step
from workshop.plan.plan import Line
from workshop.plan.sums import step_minutes
from workshop.storyboard.logistics import groups_in_words, material_in_words
from workshop.storyboard.slides import said
from workshop.storyboard.stage import Stage

Type = Literal["talk", "solo", "pairs", "groups", "plenary", "break", "buffer"]
"""Who is active; the words for it are `type_…`."""
MARK = "●"
"""What marks the participants' turn, besides its colour."""
STEPS = " · "
_LARGEST_PAIR = 2
_ALONE = (Reflection, Commitment)
"""What people write for themselves unless the outline says otherwise."""


def type_of(line: Line) -> Type:
    """Return who is active during a line."""
    if line.made == "break" or line.made == "buffer":
        return line.made
    block = line.block
    if not isinstance(block, Activity):
        return "talk"
    if block.groups is None:
        return "solo" if isinstance(block, _ALONE) else "plenary"
    size = block.groups.size
    if size > _LARGEST_PAIR:
        return "groups"
    return ("plenary", "solo", "pairs")[size]


def groups_of(line: Line, stage: Stage) -> str:
    """Return the groups that the people make for an activity; of talk nothing."""
    block = line.block
    if not isinstance(block, Activity):
        return ""
    if block.groups is None:
        return stage.words["groups_solo" if isinstance(block, _ALONE) else "groups_plenary"]
    return groups_in_words(block.groups, stage.plan.people, stage)


def happens(block: Block | None, stage: Stage) -> str:
    """Return what happens in one line: an exercise's steps with their minutes, its debrief last."""
    if not isinstance(block, Exercise):
        return _asked(block, stage)
    told = [_step(step, block, stage) for step in block.steps]
    if block.debrief and block.debrief.minutes:
        told.append(stage.words.say("notes_version_debrief", minutes=block.debrief.minutes))
    return STEPS.join(told)


def _step(step: Step, block: Exercise, stage: Stage) -> str:
    minutes = step_minutes(step, block.groups, stage.plan.people)
    do = said(step.do, stage).rstrip(".")
    return stage.words.say("notes_version_step", do=do, minutes=minutes) if minutes else do


def _asked(block: Block | None, stage: Stage) -> str:
    """Return the last of a discussion's graded prompts: what it is there to decide."""
    if not isinstance(block, Discussion) or not block.prompts:
        return ""
    prompts = block.prompts
    asked = (prompts.decide, prompts.interpret, prompts.reflect, prompts.observe)
    return said(next((prompt for prompt in asked if prompt), ""), stage)


def materials_for(block: Block | None, stage: Stage) -> tuple[str, ...]:
    """Return what an exercise needs in hand, with quantities for the people and the groups there are."""
    if not isinstance(block, Exercise):
        return ()
    people = stage.plan.people
    told = (material_in_words(each, block.groups, people, stage) for each in block.materials)
    return tuple(said(each, stage) for each in told)


def slides_in_words(slides: tuple[int, ...]) -> str:
    """Return the numbers of slides, those in a row as a range: `6–8, 41`."""
    ranges: list[list[int]] = []
    for number in slides:
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in ranges)
