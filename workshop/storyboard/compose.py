"""Compose a plan: every line its slides, in order, with rail, notes and numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workshop.outline.model import Headed, Number
from workshop.outline.placed import joined, made_of
from workshop.plan.plan import Line, Plan
from workshop.storyboard import (
    agenda,
    diagrams,
    discussion,
    exercise,
    lists,
    overview,
    panels,
    pictures,
    sources,
    statements,
    tables,
    thresholds,
    turns,
)
from workshop.storyboard.moments import Moment, moments
from workshop.storyboard.notes import cut_notes, notes_of
from workshop.storyboard.override import on_layout
from workshop.storyboard.rail import part_title, rail_of, stretches, with_number, with_rail
from workshop.storyboard.scene import Slide, SlideSection, Storyboard
from workshop.storyboard.slides import Composer
from workshop.storyboard.stage import Stage
from workshop.storyboard.typeset import paragraph

_FAMILIES = (
    thresholds, overview, agenda, sources,
    statements, lists, panels, tables, diagrams, pictures,
    exercise, discussion, turns,
)  # fmt: skip
COMPOSERS: dict[str, Composer] = {
    kind: composer for family in _FAMILIES for kind, composer in family.COMPOSERS.items()
}
"""How each kind of block, and each slide that the builder makes, is composed."""


def compose(plan: Plan, stage: Stage, ident: str) -> Storyboard:
    """Turn a plan into slides; what does not fit or work is a problem of its slide, and all are collected."""
    taken: set[str] = set()
    shown = list(_composed(plan, taken, stage))
    titles = {moment.line.id: _called(moment, stage) for moment in reversed(shown)}
    slides: dict[str, list[Slide]] = {part.id: [] for part in plan.parts}
    rail = stretches(plan)
    rails = {part.id: rail_of(part, rail, stage) for part in plan.parts}
    for number, moment in enumerate(shown, 1):
        slide = with_rail(moment.slide, rails[moment.part.id], moment.start, number, stage)
        notes = tuple(notes_of(moment, titles, stage))
        slides[moment.part.id].append(replace(slide, notes=notes, line=moment.line.id))
    workshop = plan.workshop
    sections = [
        SlideSection(part_title(part, stage), tuple(slides[part.id]))
        for part in plan.parts
        if slides[part.id]
    ]
    kept = tuple(_backup(plan, taken, len(shown), titles, stage))
    if kept:
        sections.append(SlideSection(stage.words["cut_slides"], kept))
    return Storyboard(
        id=ident,
        title=_said(workshop.title, stage),
        language=stage.language,
        sections=tuple(sections),
        subject=_said(workshop.subtitle or "", stage),
        version=workshop.version,
    )


def _composed(plan: Plan, taken: set[str], stage: Stage) -> Iterator[Moment]:
    """Compose every line that runs, telling titles apart that another slide has `taken` already."""
    for part in plan.parts:
        for line in part.lines:
            yield from moments(_titled(line, taken, stage), line, part)


def _titled(line: Line, taken: set[str], stage: Stage) -> list[Slide]:
    """Compose a line under titles of its own."""
    slides = _slides(line, stage)
    for number in range(2, 100):
        if taken.isdisjoint(map(_key, slides)):
            break
        told_apart = _told_apart(line, number, stage)
        if told_apart is None:
            break
        slides = _slides(told_apart, stage)
    taken.update(map(_key, slides))
    return slides


def _backup(plan: Plan, taken: set[str], count: int, titles: dict[str, str], stage: Stage) -> Iterator[Slide]:
    """Compose what was cut as hidden slides, numbered after those that are shown."""
    for change in plan.cuts:
        for slide in _titled(change.line, taken, stage):
            count += 1
            [moment] = moments([slide], change.line, change.part)
            numbered = with_number(slide, count)
            notes = tuple(cut_notes(moment, change, titles, stage))
            yield replace(numbered, notes=notes, line=change.line.id, hidden=True)


def _slides(line: Line, stage: Stage) -> list[Slide]:
    if line.made == "buffer":
        return []
    slides = COMPOSERS[line.made or (line.block.kind if line.block else "")](line, stage)
    if line.block and line.block.layout:
        return [on_layout(slide, line.block.layout, stage) for slide in slides]
    return slides


def _key(slide: Slide) -> str:
    return " ".join(slide.title.split()).lower()


def _told_apart(line: Line, number: int, stage: Stage) -> Line | None:
    """Return the line under another title: a break with its time, a headline with a number, else None."""
    if line.made == "break":
        start = stage.plan.start
        told = f", {stage.plan.clock(line.start)}" if start is not None and number == 2 else f" ({number})"
        return replace(line, title=made_of(f"{line.title}{told}", line.title))
    if isinstance(line.block, Headed):
        headline = made_of(f"{line.block.headline} ({number})", line.block.headline)
        return replace(line, block=line.block.replaced(headline=headline))
    return None


def _called(moment: Moment, stage: Stage) -> str:
    """Return what a line is called in the run of show: its slide's title, behind the figure it continues."""
    block = moment.line.block
    figure = stage.figures.get(block.number) if isinstance(block, Number) else None
    return joined(" ", (figure.value, moment.slide.title)) if figure else moment.slide.title


def _said(text: str, stage: Stage) -> str:
    return " ".join("".join(run.text for run in paragraph(text, stage).runs).split())
