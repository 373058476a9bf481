"""The speaker notes of an exercise: why, with whom and what, every step in full, debrief, versions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop.brand.shapes import Paragraph
from workshop.outline.model import Exercise
from workshop.outline.parts import GroupsOf, Step, Version
from workshop.outline.placed import joined, made_of
from workshop.plan.sums import step_minutes
from workshop.plan.worksheets import worksheet_numbers
from workshop.storyboard.discussion import graded_prompts
from workshop.storyboard.logistics import groups_in_words, material_in_words, people_in_words
from workshop.storyboard.notes_text import headed, heading, labelled, led, plain_note
from workshop.storyboard.stage import Stage


def task_notes(block: Exercise, stage: Stage) -> Iterator[Paragraph]:
    """Yield why the exercise is there, its groups, its materials with quantities, and its steps in full."""
    words, people = stage.words, stage.plan.people
    if block.why:
        yield labelled("notes_why", block.why, stage)
    if block.groups:
        told = words.say(
            "notes_people",
            people=people_in_words(people, stage),
            groups=groups_in_words(block.groups, people, stage),
        )
        yield labelled("run_groups", told, stage)
    if block.materials:
        materials = (material_in_words(each, block.groups, people, stage) for each in block.materials)
        yield labelled("notes_materials", joined("; ", materials), stage)
    number = worksheet_numbers(stage.plan).get(block.id)
    if number:
        yield labelled("notes_worksheet", str(number), stage)
    if block.output:
        yield labelled("run_output", block.output, stage)
    yield heading(words["notes_steps"], stage)
    for number, step in enumerate(block.steps, 1):
        yield _step(number, step, block.groups, stage)


def _step(number: int, step: Step, groups: GroupsOf | None, stage: Stage) -> Paragraph:
    minutes = step_minutes(step, groups, stage.plan.people)
    key = "notes_step" if minutes else "notes_step_untimed"
    return led(stage.words.say(key, number=number, do=step.do, minutes=minutes), step.how, stage)


def signs(block: Exercise, stage: Stage) -> Iterator[Paragraph]:
    """Yield each sign to watch for, with what to do then."""
    if block.watch_for and not (block.notes and block.notes.watch_for):
        yield heading(stage.words["notes_watch_for"], stage)
    for each in block.watch_for:
        yield plain_note(made_of(f"• {each.sign}: {each.then}", each.sign, each.then), stage)


def debrief_notes(block: Exercise, stage: Stage) -> Iterator[Paragraph]:
    """Yield the questions in order, and what they should bring out."""
    if block.debrief is None:
        return
    for label, prompt in graded_prompts(block.debrief, stage):
        yield headed(made_of(label.strip("¿?: \u00a0\u202f"), label), prompt, stage)
    if block.debrief.surfaces:
        yield labelled("notes_surfaces", block.debrief.surfaces, stage)


def versions(block: Exercise, stage: Stage) -> Iterator[Paragraph]:
    """Yield in a line each how the exercise runs when time is short, when it is long, and remote."""
    for key in ("short", "long", "remote"):
        version: Version | None = getattr(block, key)
        if version:
            label = stage.words.say(
                "notes_version", label=stage.words[f"notes_{key}"], minutes=version.minutes
            )
            yield headed(label, _version(version, block, stage), stage)
    if block.hybrid:
        yield labelled("notes_hybrid", block.hybrid, stage)


def _version(version: Version, block: Exercise, stage: Stage) -> str:
    words, groups = stage.words, version.groups or block.groups
    told = [_brief(step, groups, stage) for step in version.steps]
    own = block.debrief.minutes if block.debrief else 0
    debrief = own if version.debrief is None else version.debrief
    if debrief:
        told.append(words.say("notes_version_debrief", minutes=debrief))
    return _sentence(told)


def _brief(step: Step, groups: GroupsOf | None, stage: Stage) -> str:
    minutes = step_minutes(step, groups, stage.plan.people)
    return stage.words.say("notes_version_step", do=step.do, minutes=minutes)


def _sentence(parts: Sequence[str]) -> str:
    return made_of("; ".join(parts) + ".", *parts) if parts else ""
