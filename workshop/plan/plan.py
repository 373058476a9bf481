"""The run of show: what happens when, and for how many minutes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workshop.outline.model import Block, Section, Workshop

Made = Literal[
    "cover", "outcomes", "agenda", "argument", "divider", "recap", "sources", "close", "break", "buffer"
]
PartKind = Literal["section", "break", "buffer"]


@dataclass(frozen=True, slots=True)
class Line:
    """Run one thing: a block, or a slide the builder makes; `start` counts minutes from the beginning."""

    id: str
    made: Made | None
    block: Block | None
    title: str
    start: int
    minutes: int

    @property
    def turn(self) -> bool:
        """Return whether it is the participants' turn."""
        return self.block is not None and self.block.turn

    @property
    def end(self) -> int:
        """Return when it is over, in minutes from the beginning."""
        return self.start + self.minutes


@dataclass(frozen=True, slots=True)
class Part:
    """Hold one titled stretch of the plan: a section, a break, or the time in hand before the closing."""

    id: str
    kind: PartKind
    title: str
    number: int | None
    start: int
    minutes: int
    lines: tuple[Line, ...]
    section: Section | None = None

    @property
    def end(self) -> int:
        """Return when it is over, in minutes from the beginning."""
        return self.start + self.minutes

    @property
    def turn_minutes(self) -> int:
        """Return the minutes that are the participants'."""
        return sum(line.minutes for line in self.lines if line.turn)


@dataclass(frozen=True, slots=True)
class Plan:
    """Hold the timed whole; `start` is the clock time in minutes since midnight, None when nobody set it."""

    workshop: Workshop
    parts: tuple[Part, ...]
    start: int | None
    people: int

    @property
    def minutes(self) -> int:
        """Return the whole length, breaks and buffer included."""
        return sum(part.minutes for part in self.parts)

    @property
    def working_minutes(self) -> int:
        """Return the minutes of all sections, without breaks and buffer."""
        return sum(part.minutes for part in self.parts if part.kind == "section")

    @property
    def turn_minutes(self) -> int:
        """Return the minutes that belong to the participants."""
        return sum(part.turn_minutes for part in self.parts)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return everything that runs, in order."""
        return tuple(line for part in self.parts for line in part.lines)
