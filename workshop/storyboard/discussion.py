"""Compose a discussion: one prompt, or prompts graded from what was seen to what will be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workshop.brand.house.turns import discuss, graded
from workshop.brand.layouts import Layout
from workshop.outline.model import Discussion
from workshop.outline.parts import Debrief, GroupsOf, Prompts
from workshop.outline.values import Text
from workshop.plan.plan import Line
from workshop.storyboard.facts import beside, company, make, tab
from workshop.storyboard.ring import ring, rings_for
from workshop.storyboard.scene import Filled, Item, Slide
from workshop.storyboard.slides import Composer, block_of, make_slide, title_lines, words_in
from workshop.storyboard.stage import Stage
from workshop.storyboard.typeset import Copy, set_text, set_together
from workshop.values import frozen

MOST_WORDS = 60
LEVELS = ("observe", "reflect", "interpret", "decide")
"""The grades of a discussion, from what was seen to what will be done."""

_STEP, _WIDEST = 15, 90
"""How the column of the labels grows, in points."""

Graded = tuple[str, Text]
"""A grade's label and its prompt."""


def graded_prompts(prompts: Prompts | Debrief, stage: Stage) -> list[Graded]:
    """Return the prompts there are, each with its grade."""
    found = [(level, getattr(prompts, level)) for level in LEVELS]
    return [(stage.words[f"prompt_{level}"], text) for level, text in found if text]


def compose_discussion(line: Line, stage: Stage) -> list[Slide]:
    """Show the graded prompts, or the one prompt alone and large."""
    block = block_of(line, Discussion)
    prompts = graded_prompts(block.prompts, stage) if block.prompts else []
    if len(prompts) > 1:
        asked = Grading(
            line.id, "tab_discussion", block.headline, prompts, line.minutes, block.groups, block.output
        )
        return [compose_graded(asked, stage)]
    layout = discuss(rings_for(line.minutes))
    question = prompts[0][1] if prompts else block.headline
    items: list[Item] = [
        tab("tab_discussion", stage),
        set_text(Copy(layout.slot("Title"), question, max_lines=5), stage),
        *_facts(layout, block.groups, block.output, stage),
        *ring(line.minutes, layout, stage),
    ]
    return [make_slide(line.id, layout, items, span=question.span)]


@frozen
class Grading:
    """Ask for graded prompts on a slide; `tab` is the key of its turn tab's word."""

    ident: str
    tab: str
    title: Text
    prompts: Sequence[Graded]
    minutes: int
    groups: GroupsOf | None = None
    output: Text | None = None


def compose_graded(asked: Grading, stage: Stage) -> Slide:
    """Show prompts in rows, each behind the question it grades."""
    count, title = len(asked.prompts), asked.title
    lines = title_lines(title, stage, graded(count).slot("Title"))
    layout = graded(count, lines, rings_for(asked.minutes))
    rows = list(enumerate(asked.prompts, 1))
    wider, labels = _labels([Copy(layout.slot(f"Grade {row}"), label) for row, (label, _) in rows], stage)
    prompts = [Copy(layout.slot(f"Prompt {row}"), text) for row, (_, text) in rows]
    texts = _rising([_moved(prompt, wider, -wider) for prompt in prompts], stage)
    named = tab(asked.tab, stage)
    items: list[Item] = [
        named,
        set_text(Copy(layout.slot("Title"), title), stage),
        *(item for row in zip(labels, texts, strict=True) for item in row),
        *_facts(layout, asked.groups, asked.output, stage),
        *ring(asked.minutes, layout, stage),
    ]
    own = words_in([named, *labels]) + 1
    return make_slide(asked.ident, layout, items, span=title.span, cap=MOST_WORDS + own)


def _labels(copies: Sequence[Copy], stage: Stage) -> tuple[int, list[Filled]]:
    """Set the labels in their column, made so many points wider as a brand's wide face needs."""
    wider, labels = 0, set_together(copies, stage)
    while wider < _WIDEST and any(label.problems for label in labels):
        wider += _STEP
        labels = set_together([_moved(copy, 0, wider) for copy in copies], stage)
    return wider, labels


def _moved(copy: Copy, right: float, wider: float) -> Copy:
    """Move a text to the right, or make its box wider; without either it stays in its layout's place."""
    box = copy.slot.box
    return replace(copy, box=replace(box, x=box.x + right, w=box.w + wider)) if right or wider else copy


def _rising(copies: Sequence[Copy], stage: Stage) -> list[Filled]:
    """Set two or three prompts so that none is larger than the harder one below it; four share a size."""
    if len(copies) > 3:
        return set_together(copies, stage)
    filled: list[Filled] = []
    for copy in reversed(copies):
        largest, smallest = stage.sizes(copy.slot.role, copy.slot.sizes)
        most = min(largest, int(filled[-1].size)) if filled else largest
        filled.append(set_text(replace(copy, sizes=(max(most, smallest), smallest)), stage))
    return filled[::-1]


def _facts(layout: Layout, groups: GroupsOf | None, output: Text | None, stage: Stage) -> list[Item]:
    facts = [*company(groups, stage), *make(output, stage)]
    return beside(layout, stage, groups, facts, output.span if output else None)


COMPOSERS: dict[str, Composer] = {"discussion": compose_discussion}
