"""Compose an exercise: the task with its timed steps, and the slide of its debrief."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workshop.brand.house.grid import BOTTOM
from workshop.brand.house.turns import exercise, graded
from workshop.brand.layouts import Layout
from workshop.brand.shapes import Box
from workshop.outline.model import Exercise
from workshop.outline.parts import Debrief, GroupsOf, Step
from workshop.outline.placed import made_of
from workshop.outline.values import Text
from workshop.plan.plan import Line
from workshop.plan.sums import step_minutes
from workshop.plan.worksheets import worksheet_numbers
from workshop.storyboard.discussion import LEVELS, MOST_WORDS, Grading, compose_graded, graded_prompts
from workshop.storyboard.facts import company, dots, make, set_facts, tab, use
from workshop.storyboard.moments import DEBRIEF
from workshop.storyboard.ring import ring, rings_for
from workshop.storyboard.scene import Filled, Item, Slide
from workshop.storyboard.slides import Composer, block_of, first_that_fits, in_two, make_slide, words_in
from workshop.storyboard.stage import Stage
from workshop.storyboard.timed_steps import Steps, set_steps
from workshop.storyboard.typeset import Copy, fits_lines, measured, set_text
from workshop.values import frozen

_TIGHTER = ((48, 26), (44, 24), (40, 22), (36, 22))
"""The largest sizes of title and invitation, tried in turn until the steps fit below them."""
_STEPS, _MANY_STEPS = (28, 22), (28, 20)


def compose_exercise(line: Line, stage: Stage) -> list[Slide]:
    """Return the task, on two slides if it must be, and the debrief on a slide of its own."""
    block = block_of(line, Exercise)
    minutes = line.minutes - (block.debrief.minutes if block.debrief else 0)
    slides = _task(line, block, minutes, stage)
    if block.debrief:
        slides.append(_debrief(line, block, block.debrief, stage))
    return slides


def _task(line: Line, block: Exercise, minutes: int, stage: Stage) -> list[Slide]:
    """Return the task on one slide, or its steps on two that keep counting, the invitation on the first."""
    layout = exercise(rings_for(minutes))

    def composed(ident: str, title: Text, steps: Sequence[Step]) -> Slide:
        first = next(number for number, step in enumerate(block.steps, 1) if step is steps[0])
        task = Task(title, block.invitation if first == 1 else None, tuple(steps), first)
        return _task_slide(ident, _arranged(task, block, layout, stage), block, minutes, layout, stage)

    def ways() -> Iterator[list[Slide]]:
        yield [composed(line.id, block.headline, block.steps)]
        if len(block.steps) > 3:
            yield in_two(line.id, block.headline, block.steps, stage, composed)

    return first_that_fits(ways())


@frozen
class Task:
    """Hold what one slide of a task shows; its steps are numbered from `first`."""

    title: Text
    invitation: Text | None
    steps: tuple[Step, ...]
    first: int


def _arranged(task: Task, block: Exercise, layout: Layout, stage: Stage) -> list[Filled]:
    """Set title, invitation and steps one below the other, each as large as leaves room for the next."""
    many = len(task.steps) > 5
    attempts = [(sizes, _MANY_STEPS if many else _STEPS) for sizes in _TIGHTER]
    for (title, invitation), steps in (*attempts, (_TIGHTER[-1], _MANY_STEPS)):
        texts = _heads(task, title, invitation, layout, stage)
        top = _bottom(texts[-1], stage) + (12 if task.invitation else 18)
        texts.append(set_steps(_below(task, block, top, steps, layout, stage), stage))
        if not any(text.problems for text in texts):
            break
    return texts


def _below(
    task: Task, block: Exercise, top: float, sizes: tuple[int, int], layout: Layout, stage: Stage
) -> Steps:
    """Ask for the steps of a task from a height down to the frame."""
    slot = layout.slot("Steps")
    box = Box(slot.box.x, top, slot.box.w, BOTTOM - top)
    minutes = [step_minutes(step, block.groups, stage.plan.people) for step in task.steps]
    return Steps(slot, box, task.steps, minutes, stage.sizes(slot.role, sizes), task.first)


def _heads(task: Task, title: int, invitation: int, layout: Layout, stage: Stage) -> list[Filled]:
    slot = layout.slot("Title")
    set_ = set_text(
        Copy(slot, task.title, sizes=stage.sizes(slot.role, (title, slot.sizes[1])), max_lines=2), stage
    )
    heads = [replace(set_, box=replace(slot.box, h=measured(set_, stage).height))]
    if task.invitation:
        slot = layout.slot("Invitation")
        box = replace(slot.box, y=_bottom(heads[0], stage) + 6, h=80)
        sizes = stage.sizes(slot.role, (invitation, slot.sizes[1]))
        set_ = set_text(Copy(slot, task.invitation, box=box, sizes=sizes, max_lines=2), stage)
        heads.append(replace(set_, box=replace(box, h=measured(set_, stage).height)))
    return heads


def _bottom(text: Filled, stage: Stage) -> float:
    """Return where the last line of a text ends, rounded to half a point."""
    return round(2 * (text.place.y + measured(text, stage).height)) / 2


def _task_slide(
    ident: str, texts: Sequence[Filled], block: Exercise, minutes: int, layout: Layout, stage: Stage
) -> Slide:
    named = tab("tab_exercise", stage)
    items: list[Item] = [named, *texts, *_beside(block, layout, stage), *ring(minutes, layout, stage)]
    own = words_in([named]) + 1 + 2 * len(block.steps) + 2 * bool(block.worksheet)
    return make_slide(ident, layout, items, span=block.headline.span, cap=MOST_WORDS + own)


def _beside(block: Exercise, layout: Layout, stage: Stage) -> Iterator[Item]:
    """Yield dots and facts, with as many materials as there is room for: the notes list them all."""
    if block.groups:
        yield dots(block.groups.size, stage)
    number = worksheet_numbers(stage.plan).get(block.id)
    worksheet = [stage.words.say("use_worksheet", number=number)] if number else []
    materials = [material.item for material in block.materials]
    span = block.place(block.output)
    for kept in range(len(materials), -1, -1):
        used = [*worksheet, *materials[:kept]]
        with_them = [use(used, stage)] if used else []
        facts = [*company(block.groups, stage), *with_them, *make(block.output, stage)]
        set_ = set_facts(layout, facts, stage, span)
        if facts and (kept == 0 or not set_.problems):
            yield set_
            return


def _debrief(line: Line, block: Exercise, debrief: Debrief, stage: Stage) -> Slide:
    prompts = graded_prompts(debrief, stage)
    plenary = GroupsOf(kind="plenary", tables=None)
    ident, title = f"{line.id}{DEBRIEF}", _debrief_title(block.headline, stage)
    return compose_graded(Grading(ident, "tab_debrief", title, prompts, debrief.minutes, plenary), stage)


def _debrief_title(exercise: Text, stage: Stage) -> Text:
    """Return the title of a debrief: on one line, or with the exercise on a line of its own, or as is."""
    one, two = graded(len(LEVELS)).slot("Title"), graded(len(LEVELS), 2).slot("Title")
    plain = stage.words.say("debrief_title", exercise=exercise)
    said = stage.words.say("debrief_title", exercise=f"\n{exercise}").replace(" \n", "\n")
    apart = made_of(said, plain)
    if fits_lines(Copy(one, plain), stage, 1) or not fits_lines(Copy(two, apart), stage, 2):
        return plain
    return apart


COMPOSERS: dict[str, Composer] = {"exercise": compose_exercise}
