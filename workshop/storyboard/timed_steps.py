"""Set the steps of an exercise: numbered, the verb bold, the minutes at the end in a column of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workshop.brand.layouts import Slot
from workshop.brand.shapes import Box, Paragraph
from workshop.markup import Run
from workshop.outline.parts import Step
from workshop.storyboard.balance import break_runs
from workshop.storyboard.scene import Filled
from workshop.storyboard.stage import Stage
from workshop.storyboard.typeset import Copy, measured, set_text, with_bold_verb
from workshop.storyboard.wrap import wrap
from workshop.values import frozen

_NUMBER_EM = 1.5
_LEAST_FOR_ONE_LINE = 24
"""A size down to this is taken if it saves every step a second line."""


@frozen
class Steps:
    """Ask for steps to be set in a box, between these sizes; they are numbered from `first`.

    `minutes` belong to the steps in order; 0 is not shown.
    """

    slot: Slot
    box: Box
    steps: Sequence[Step]
    minutes: Sequence[int]
    sizes: tuple[int, int]
    first: int = 1


def set_steps(asked: Steps, stage: Stage) -> Filled:
    """Set steps at the largest size that leaves room for their minutes; what never fits has a problem."""
    labels = [_label(number, stage) if number else "" for number in asked.minutes]
    largest, smallest = asked.sizes
    ways = [_set(asked, labels, size, stage) for size in range(largest, smallest - 1, -1)]
    fitting = [way for way in ways if not way.problems] or ways[-1:]
    lines = len(asked.steps)
    on_one_line = (
        way for way in fitting if way.size >= _LEAST_FOR_ONE_LINE and measured(way, stage).lines == lines
    )
    set_ = next(on_one_line, fitting[0])
    timed = [
        _timed(replace(paragraph, starts_at=asked.first), label, set_, _tab(asked.box, set_.size), stage)
        for paragraph, label in zip(set_.paragraphs, labels, strict=True)
    ]
    return replace(set_, paragraphs=tuple(timed), box=asked.box)


def _label(minutes: int, stage: Stage) -> str:
    return stage.words.say("minutes_short", minutes=minutes).replace(" ", "\u00a0")


def _set(asked: Steps, labels: Sequence[str], size: int, stage: Stage) -> Filled:
    """Set the steps at a size, in the room left of their minutes."""
    widest = max((stage.body.width(f"{label}  ", size, bold=True) for label in labels if label), default=0.0)
    room = _tab(asked.box, size) - widest if widest else asked.box.w
    imperatives = [with_bold_verb(step.do, stage) for step in asked.steps]
    narrow, span = replace(asked.box, w=room), asked.steps[-1].do.span
    return set_text(
        Copy(asked.slot, imperatives, box=narrow, sizes=(size, size), span=span, what="list of steps"), stage
    )


def _tab(box: Box, size: float) -> float:
    """Return where the minutes end, short of the box by the room of the number.

    PowerPoint counts a tab stop from the edge of the box, LibreOffice from the text edge behind the number:
    so the stop lies inside the box for both. On the very edge LibreOffice would start a new line.
    """
    return box.w - _NUMBER_EM * size - 2


def _timed(paragraph: Paragraph, label: str, set_: Filled, tab: float, stage: Stage) -> Paragraph:
    """Put a step's minutes at its end; its lines are broken where they were measured, short of them."""
    if not label:
        return paragraph
    hang = _NUMBER_EM * set_.size
    lines = wrap(paragraph.runs, stage.body, set_.size, set_.place.w, hang, hang)
    text = "".join(run.text for run in paragraph.runs)
    places = [line.start for line in lines[1:] if text[line.start - 1] != "\n"]
    runs = (*break_runs(paragraph.runs, places), Run(f"\t{label}", bold=True))
    return replace(paragraph, runs=runs, tab=tab)
