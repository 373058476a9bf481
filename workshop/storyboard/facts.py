"""What an activity says besides its task: the turn tab, a dot a person, with whom, with what, to what end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workshop.brand.house.activity import TAB
from workshop.brand.house.grid import BOTTOM
from workshop.brand.layouts import Layout
from workshop.brand.shapes import Box, Group, Paragraph, Shape
from workshop.errors import Span
from workshop.markup import Run
from workshop.outline.parts import GroupsOf
from workshop.outline.placed import joined, made_of, spans_of
from workshop.storyboard.scene import Filled, Item
from workshop.storyboard.stage import Stage
from workshop.storyboard.typeset import Copy, paragraph, set_text

_MOST_DOTS = 9
"""So many stand in one row under the ring (house-style 4.5)."""
_ROOM = 10


def tab(key: str, stage: Stage) -> Filled:
    """Name whose turn it is, and how."""
    return set_text(Copy(TAB, stage.words[key]), stage)


def dots(size: int, stage: Stage) -> Group:
    """Draw a dot for each person of a group; ten small ones for the whole room (size 0)."""
    words = stage.words
    if size == 0 or size > _MOST_DOTS:
        alt = words.say("alt_dots_other", n=size) if size else words["alt_dots_everyone"]
        places = [Box(684 + 22 * place, 301, 14, 14) for place in range(_ROOM)]
    else:
        alt = words["alt_dots_one"] if size == 1 else words.say("alt_dots_other", n=size)
        places = [Box(684 + 23 * place, 300, 16, 16) for place in range(size)]
    return Group("People", tuple(Shape("Person", "ellipse", box, fill="on") for box in places), alt)


def company(groups: GroupsOf | None, stage: Stage) -> list[Paragraph]:
    """Say with whom: `With three others`, or alone in bold what stands for itself."""
    if groups is None:
        return []
    if groups.tables:
        return [fact(stage.words["with"], stage.words.say("group_tables", n=groups.tables), stage)]
    apart = groups.kind == "pairs" and stage.plan.mode == "remote"
    said = stage.words["group_pairs_remote" if apart else f"group_{groups.kind}"]
    if groups.size in (0, 1):
        return [fact(said, "", stage)]
    return [fact(stage.words["with"], said, stage)]


def fact(verb: str, text: str, stage: Stage) -> Paragraph:
    """Set a fact: its verb in bold, then the text; either may be missing."""
    verbs = (Run(verb, bold=True),) if verb else ()
    said = paragraph(text, stage).runs if text else ()
    spans = spans_of(text, verb)
    return Paragraph((*verbs, *((Run(" "),) if verb and text else ()), *said), spans=spans)


def _within(text: str, stage: Stage) -> str:
    """Return a text for the middle of a sentence; where nouns have capitals it keeps its own."""
    return text if stage.words.capital_nouns else lowered(text)


def lowered(text: str) -> str:
    """Return a text for the middle of a sentence: its first letter small, except of an acronym."""
    first = text.split(maxsplit=1)[0].rstrip(",;:.!?") if text.strip() else ""
    begins_a_word = first == "A" or (first[:1].isupper() and first[1:].isalpha() and first[1:].islower())
    return made_of(text[:1].lower() + text[1:], text) if begins_a_word else text


def use(items: Sequence[str], stage: Stage) -> Paragraph:
    """Say with what."""
    said = joined(stage.words["list_comma"], (_within(each, stage) for each in items))
    return fact(stage.words["use"], said, stage)


def make(output: str | None, stage: Stage) -> list[Paragraph]:
    """Say to what end."""
    return [fact(stage.words["make"], _within(output, stage), stage)] if output else []


def beside(
    layout: Layout,
    stage: Stage,
    groups: GroupsOf | None = None,
    facts: Sequence[Paragraph] = (),
    span: Span | None = None,
) -> list[Item]:
    """Return the dots and the facts of a slide; what was not said is left out."""
    items: list[Item] = [dots(groups.size, stage)] if groups else []
    return [*items, *([set_facts(layout, facts, stage, span)] if facts else [])]


def set_facts(layout: Layout, facts: Sequence[Paragraph], stage: Stage, span: Span | None) -> Filled:
    """Set the facts in their slot, which reaches down to the frame when they need it."""
    slot = layout.slot("With, use, make")
    set_ = set_text(Copy(slot, facts, span=span), stage)
    if not set_.problems or slot.box.bottom >= BOTTOM:
        return set_
    higher = replace(slot.box, h=BOTTOM - slot.box.y)
    return set_text(Copy(slot, facts, box=higher, span=span), stage)
