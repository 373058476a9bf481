"""The rules of thumb that a plan keeps: the defaults, and what an outline or an event sets instead."""

from __future__ import annotations

from dataclasses import fields
from math import ceil
from typing import Literal

from workshop.outline.frame import Limits
from workshop.values import frozen

Mode = Literal["room", "remote", "hybrid"]
"""Where people are: in the room, on screens, or some here and some there."""


@frozen
class Rules:
    """Hold every rule of thumb as a number of minutes or per cent (DESIGN §5; facilitation.md 3 and 4)."""

    talk_share: float = 30
    talk_stretch: int = 12
    sitting: int = 90
    remote_sitting: int = 240
    debrief_share: float = 20
    debrief_minutes: int = 5
    closing_share: float = 5
    plenary: int = 10
    exercise_share: float = 50
    buffer_share: float = 6
    slack_share: float = 10
    breakout: int = 3
    headline_report: float = 1.5
    full_report: float = 3

    def report(self, kind: str) -> float:
        """Return the minutes of one group's report."""
        return self.full_report if kind == "full" else self.headline_report

    def buffer(self, minutes: int) -> int:
        """Return the minutes in hand of a run of so many minutes."""
        return ceil(minutes * self.buffer_share / 100)


ROOM = Rules()
REMOTE = Rules(talk_stretch=8, sitting=60)
"""On screens people listen and sit for less long."""


def rules_of(mode: Mode, *limits: Limits) -> Rules:
    """Return the rules of a mode, with what these limits set; the last one counts."""
    default = REMOTE if mode == "remote" else ROOM
    numbers = {field.name: getattr(default, field.name) for field in fields(Rules)}
    for each in limits:
        numbers |= {name: value for name in numbers if (value := getattr(each, name, None)) is not None}
    return Rules(**numbers)
