"""The run of show: what happens when, and for how many minutes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from typing import Literal

from workshop.errors import Span
from workshop.outline.frame import Prepare
from workshop.outline.model import Block, Exercise, Outcome, Section, Workshop
from workshop.plan.clock import clock, clock_span
from workshop.plan.limits import ROOM, Mode, Rules
from workshop.values import frozen

FormName = Literal["short", "planned", "long"]
Why = Literal["mode", "half", "tight", "room", "alone", "time"]
"""Why a line runs otherwise than planned: not in this mode, over half of the time there is, the musts do not
fit otherwise, no minutes left for it, nothing else of its section runs, minutes to spare."""
Made = Literal[
    "cover", "outcomes", "agenda", "argument", "divider", "recap", "sources", "close", "break", "buffer"
]
PartKind = Literal["section", "break", "buffer"]


@frozen
class Line:
    """Run one thing: a block, or a slide the builder makes; `start` counts minutes from the beginning."""

    id: str
    made: Made | None
    block: Block | None
    title: str
    start: int
    minutes: int
    form: FormName = "planned"

    @property
    def turn(self) -> bool:
        """Return whether it is the participants' turn."""
        return self.block is not None and self.block.turn

    @property
    def end(self) -> int:
        """Return when it is over, in minutes from the beginning."""
        return self.start + self.minutes


@frozen
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
    day: int = 1
    at: int | None = None
    """Its fixed time of day, in minutes since midnight."""
    span: Span | None = field(default=None, compare=False)

    @property
    def end(self) -> int:
        """Return when it is over, in minutes from the beginning."""
        return self.start + self.minutes

    @property
    def turn_minutes(self) -> int:
        """Return the minutes that are the participants'."""
        return sum(line.minutes for line in self.lines if line.turn)


@frozen
class Change:
    """Say what runs otherwise than the outline plans it: the line as planned, its minutes now, and why.

    No minutes, and no line in the plan with its id, means that it was cut.
    """

    line: Line
    part: Part
    form: FormName | None
    minutes: int
    why: Why

    @property
    def cut(self) -> bool:
        """Return whether it does not run at all."""
        return self.form is None


@frozen
class Plan:
    """Hold the timed whole; `start` is the clock time in minutes since midnight, None when nobody set it.

    `workshop` is the whole outline, whatever of it runs; `empty` counts the minutes at the end of the time
    there is for which the outline has nothing. Every later day begins at the same clock time.
    `clock_pattern` is how the outline's language writes it.
    """

    workshop: Workshop
    parts: tuple[Part, ...]
    start: int | None
    people: int
    mode: Mode = "room"
    rules: Rules = ROOM
    changes: tuple[Change, ...] = ()
    empty: int = 0
    clock_pattern: str = "H:mm"

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
    def turn_share(self) -> int:
        """Return the participants' share of the working minutes, in per cent."""
        return round(100 * self.turn_minutes / max(1, self.working_minutes))

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return everything that runs, in order."""
        return tuple(line for part in self.parts for line in part.lines)

    @property
    def cuts(self) -> tuple[Change, ...]:
        """Return what does not run, in the order of the outline."""
        return tuple(change for change in self.changes if change.cut)

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """Return the outcomes that this run can keep: those whose every exercise was cut are not promised."""
        running = _served(line.block for line in self.lines)
        cut = _served(change.line.block for change in self.cuts) - running
        kept = tuple(outcome for outcome in self.workshop.outcomes if outcome.id not in cut)
        return kept or self.workshop.outcomes

    @property
    def prepare(self) -> Prepare | None:
        """Return what to get ready in this mode: on screens no room, but what is listed for remote."""
        prepare = self.workshop.prepare
        if prepare is None or self.mode != "remote":
            return prepare
        return prepare.replaced(room=None, materials=(), day_before=prepare.remote)

    @property
    def days(self) -> int:
        """Return over how many days it runs."""
        return max(part.day for part in self.parts)

    def clock(self, minute: int, *, end: bool = False) -> str:
        """Return the time of day of a minute; `end` says that something ends then, if a day ends there."""
        return clock(self.start, minute - self._morning(minute - end), self.clock_pattern)

    def span(self, first: int, last: int) -> str:
        """Return the times of day from one minute to another, as 9:00–12:30."""
        begin, end = first - self._morning(first), last - self._morning(last - 1)
        return clock_span(self.start, begin, end, self.clock_pattern)

    def _morning(self, minute: int) -> int:
        """Return the minute at which the day of a minute begins; without a start nothing begins again."""
        if self.start is None or self.days == 1:
            return 0
        starts = [part.start for day in range(1, self.days + 1) for part in self.on_day(day)[:1]]
        return max((start for start in starts if start <= minute), default=0)

    def on_day(self, day: int) -> tuple[Part, ...]:
        """Return the parts of one day."""
        return tuple(part for part in self.parts if part.day == day)


def _served(blocks: Iterable[Block | None]) -> set[str]:
    return {name for block in blocks if isinstance(block, Exercise) for name in block.serves}
