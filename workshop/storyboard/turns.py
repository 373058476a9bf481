"""Compose the short activities: reflection, vote, spectrum, commitment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workshop.brand.house import turns as house
from workshop.brand.layouts import Layout
from workshop.errors import Problem
from workshop.outline.model import Commitment, Reflection, Spectrum, Vote
from workshop.outline.parts import GroupsOf, Option, Pole
from workshop.outline.placed import made_of
from workshop.outline.values import Text
from workshop.plan.plan import Line
from workshop.storyboard.discussion import MOST_WORDS
from workshop.storyboard.facts import beside, fact, make, tab
from workshop.storyboard.quotations import misquoted, quoted
from workshop.storyboard.ring import ring
from workshop.storyboard.scene import Filled, Item, Slide
from workshop.storyboard.slides import Composer, block_of, make_slide, title_lines
from workshop.storyboard.stage import Stage
from workshop.storyboard.typeset import (
    Copy,
    measured,
    set_text,
    set_together,
    with_bold_verb,
)

_STEM_GAP = 20
_SOLO, _PLENARY = GroupsOf(kind="solo", tables=None), GroupsOf(kind="plenary", tables=None)


def compose_reflection(line: Line, stage: Stage) -> list[Slide]:
    """Ask one question that everybody answers alone, in writing."""
    block, words = block_of(line, Reflection), stage.words
    title = set_text(Copy(house.reflect().slot("Title"), block.headline, max_lines=3), stage)
    layout = house.reflect(3 if measured(title, stage).lines > 2 else 2)
    facts = [
        fact(words["group_solo"], "", stage),
        fact("", words["reflection_private"], stage),
        *make(block.output, stage),
    ]
    items: list[Item] = [
        tab("tab_reflection", stage),
        title,
        *beside(layout, stage, _SOLO, facts, block.place(block.output)),
        *ring(line.minutes, layout, stage),
    ]
    return [make_slide(line.id, layout, items, span=block.headline.span)]


def compose_vote(line: Line, stage: Stage) -> list[Slide]:
    """Offer the answers, each with its letter."""
    block, words = block_of(line, Vote), stage.words
    count = len(block.options)
    layout = house.vote(count, title_lines(block.headline, stage, house.vote(count).slot("Title")))
    offered = [_offered(option, stage) for option in block.options]
    copies = [Copy(layout.slot(f"Option {row}"), text) for row, (text, _) in enumerate(offered, 1)]
    facts = [fact(words["group_plenary"], "", stage), fact("", words["vote_each"], stage)]
    items: list[Item] = [
        tab("tab_vote", stage),
        set_text(Copy(layout.slot("Title"), block.headline), stage),
        *set_together(copies, stage),
        *beside(layout, stage, _PLENARY, facts),
        *ring(line.minutes, layout, stage),
    ]
    problems = [problem for _, found in offered for problem in found]
    return [make_slide(line.id, layout, items, span=block.headline.span, cap=MOST_WORDS, problems=problems)]


def _offered(option: Option, stage: Stage) -> tuple[Text, tuple[Problem, ...]]:
    """Return an answer's text; a quotation keeps its speaker, a wrong wording says that it is one."""
    if option.text:
        return option.text, ()
    shown = quoted(option.quote, stage) if option.quote else misquoted(option.misquote or Text(""), stage)
    if not shown.standing:
        return shown.text, shown.problems
    told = made_of(f"{shown.text} ({shown.standing})", shown.text, shown.standing)
    return told, shown.problems


def compose_spectrum(line: Line, stage: Stage) -> list[Slide]:
    """Draw the line between two poles that people take a stand on."""
    block = block_of(line, Spectrum)
    layout = house.spectrum(title_lines(block.headline, stage, house.spectrum().slot("Title")))
    poles = [Copy(layout.slot(f"{side} pole"), end.pole) for side, end in _ends(block)]
    items: list[Item] = [
        tab("tab_spectrum", stage),
        set_text(Copy(layout.slot("Title"), block.headline), stage),
        *([set_text(Copy(layout.slot("Instruction"), block.line), stage)] if block.line else []),
    ]
    for pole, (side, end) in zip(set_together(poles, stage), _ends(block), strict=True):
        note = [set_text(Copy(layout.slot(f"{side} note"), end.text), stage)] if end.text else []
        items += [pole, *note]
    items += ring(line.minutes, layout, stage)
    return [make_slide(line.id, layout, items, span=block.headline.span)]


def _ends(block: Spectrum) -> tuple[tuple[str, Pole], tuple[str, Pole]]:
    return ("Left", block.from_), ("Right", block.to)


def compose_commitment(line: Line, stage: Stage) -> list[Slide]:
    """Let everybody finish one promise by hand; a single stem leaves a second line free."""
    block, words = block_of(line, Commitment), stage.words
    stems: tuple[str, ...] = block.fields or tuple(
        words[key] for key in ("commit_will", "commit_by", "commit_with")
    )
    rows = max(len(stems), 2)
    lines = title_lines(block.headline, stage, house.commit(rows).slot("Title"))
    layout = house.commit(rows, lines)
    set_stems = _stems(layout, stems, stage)
    if any(stem.problems for stem in set_stems):
        layout = house.commit(rows, lines, wide=True)
        set_stems = _stems(layout, stems, stage)
    promise = [with_bold_verb(block.line, stage)] if block.line else []
    facts = [*promise, *make(block.output, stage)]
    items: list[Item] = [
        tab("tab_commitment", stage),
        set_text(Copy(layout.slot("Title"), block.headline), stage),
        *set_stems,
        *beside(layout, stage, block.groups, facts, block.place(block.line, block.output)),
        *ring(line.minutes, layout, stage),
    ]
    return [make_slide(line.id, layout, items, span=block.headline.span)]


def _stems(layout: Layout, stems: Sequence[str], stage: Stage) -> list[Filled]:
    """Set the stems short of the lines that are written on."""
    copies = []
    for row, stem in enumerate(stems, 1):
        slot = layout.slot(f"Stem {row}")
        short = replace(slot.box, w=slot.box.w - _STEM_GAP)
        copies.append(Copy(slot, stem, box=short, max_lines=1))
    return [replace(filled, box=None) for filled in set_together(copies, stage)]


COMPOSERS: dict[str, Composer] = {
    "reflection": compose_reflection,
    "vote": compose_vote,
    "spectrum": compose_spectrum,
    "commitment": compose_commitment,
}
