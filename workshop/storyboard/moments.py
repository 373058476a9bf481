"""When each slide is on: the line of the plan it belongs to, and its minutes."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.outline.model import Exercise
from workshop.plan.plan import Line, Part
from workshop.storyboard.scene import Slide
from workshop.values import frozen

DEBRIEF = "-debrief"
"""What the id of a debrief's slide ends with."""


@frozen
class Moment:
    """Hold a slide with the line and the part it runs in, and when, in minutes from the beginning."""

    slide: Slide
    line: Line
    part: Part
    start: int
    end: int

    @property
    def minutes(self) -> int:
        """Return how long it is on."""
        return self.end - self.start

    @property
    def debrief(self) -> bool:
        """Return whether it shows the debrief of its exercise."""
        return self.slide.id == f"{self.line.id}{DEBRIEF}"


def moments(slides: Sequence[Slide], line: Line, part: Part) -> list[Moment]:
    """Time the slides of a line: a debrief has the last of its exercise's minutes, the task all before."""
    turn = line.end - debrief_minutes(line)
    return [
        Moment(slide, line, part, turn, line.end)
        if slide.id == f"{line.id}{DEBRIEF}"
        else Moment(slide, line, part, line.start, turn)
        for slide in slides
    ]


def debrief_minutes(line: Line) -> int:
    """Return the minutes of a line that belong to its debrief."""
    block = line.block
    return block.debrief.minutes if isinstance(block, Exercise) and block.debrief else 0
