"""Workshops drawn by hypothesis for runs of any length: priorities, versions, groups, breaks, a promise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from hypothesis import given, seed, settings
from hypothesis import strategies as st

from tests.factories import read_outline
from tests.plan.days import DEBRIEF, activity, exercise, part_of, talk, version, written
from tests.plan.runs import run
from workshop.errors import WorkshopError
from workshop.outline.model import Workshop
from workshop.plan.plan import Plan

PRIORITIES = st.sampled_from(["must", "should", "should", "could", "could"])
GROUPS = st.sampled_from(["solo", "pairs", "trios", "fours", "plenary"])
MODES = st.sampled_from(["room", "remote", "hybrid"])
MINUTES = st.integers(20, 300)


@dataclass(frozen=True, slots=True)
class Wished:
    """Hold a drawn outline and the event it is to run at."""

    text: str
    minutes: int
    people: int
    mode: str
    days: int

    @property
    def workshop(self) -> Workshop:
        """Return the workshop of the outline."""
        return _read(self.text)

    @property
    def event(self) -> dict[str, Any]:
        """Return the event without its minutes."""
        return {"people": self.people, "mode": self.mode, "days": self.days}

    def plan(self, more: int = 0) -> Plan:
        """Plan the run, with so many minutes more."""
        return run(self.workshop, self.minutes + more, **self.event)

    def attempt(self, more: int = 0) -> Plan | str:
        """Plan the run, or return the code of the problem that it ends in."""
        return _attempt(self, more)


@cache
def _read(text: str) -> Workshop:
    return read_outline(text)


@cache
def _attempt(wish: Wished, more: int) -> Plan | str:
    try:
        return wish.plan(more)
    except WorkshopError as error:
        return error.problems[0].code


def drawn(*strategies: st.SearchStrategy[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Try a property on sixty draws; all properties are tried on about the same, so each is planned once."""

    def tried(test: Callable[..., None]) -> Callable[..., None]:
        return settings(max_examples=60, deadline=None)(seed(7)(given(*strategies)(test)))

    return tried


@st.composite
def wishes(draw: st.DrawFn) -> Wished:
    """Draw a workshop and an event of other minutes, people, mode and days."""
    days = draw(st.sampled_from([1, 1, 1, 2]))
    return Wished(draw(workshops()), draw(MINUTES), draw(st.integers(3, 30)), draw(MODES), days)


@st.composite
def workshops(draw: st.DrawFn) -> str:
    """Draw the outline of a workshop whose sums hold, with a main exercise and a commitment that must run."""
    count = draw(st.integers(2, 5))
    main = draw(st.integers(0, count - 2))
    total = buffer = draw(st.integers(0, 15))
    parts = []
    for place in range(count):
        act = {0: "open", count - 1: "close"}.get(place, "explore")
        own, minutes = draw(_sections(place, act, place == main))
        parts.append(own)
        total += minutes
        if place < count - 1 and draw(st.booleans()):
            length = draw(st.sampled_from([5, 10, 20]))
            parts.append(f"- break: Coffee {place}\n  id: coffee-{place}\n  minutes: {length}")
            total += length
    return written(*parts, duration=total, keys=f"buffer: {buffer}\n" if buffer else "")


@st.composite
def _sections(draw: st.DrawFn, place: int, act: str, main: bool) -> tuple[str, int]:
    names = [f"b{place}-{number}" for number in range(draw(st.integers(1, 4)))]
    drawn = [draw(_blocks(name)) for name in names]
    if main:
        drawn.append(draw(_exercises(f"main-{place}", priority="must", main="true")))
    if act == "close":
        drawn.append((activity("promise", 6, "commitment", priority="must"), 6))
    minutes = sum(length for _, length in drawn) + draw(st.integers(1, 6))
    return part_of(f"part-{place}", *(text for text, _ in drawn), minutes=minutes, act=act), minutes


@st.composite
def _blocks(draw: st.DrawFn, name: str) -> tuple[str, int]:
    priority = draw(PRIORITIES)
    kind = draw(st.sampled_from(["talk", "reflection", "discussion", "exercise", "exercise"]))
    if kind == "exercise":
        return draw(_exercises(name, priority=priority))
    minutes = draw(st.integers(1, 12))
    if kind == "talk":
        mode = draw(st.sampled_from([{}, {}, {"mode": "room"}, {"mode": "remote"}]))
        return talk(name, minutes, priority=priority, **mode), minutes
    return activity(name, minutes, kind, priority=priority, groups=draw(GROUPS)), minutes


@st.composite
def _exercises(draw: st.DrawFn, name: str, **keys: object) -> tuple[str, int]:
    """Draw an exercise of work, a report and a debrief, with the other versions it may have."""
    work, report, debrief = draw(st.integers(4, 30)), draw(st.integers(1, 8)), 5
    minutes = work + report + debrief
    steps = f"[{{do: Work, minutes: {work}}}, {{do: Report, minutes: {report}, report: headline}}]"
    keys |= {"groups": draw(GROUPS), "steps": steps, "debrief": DEBRIEF}
    if draw(st.booleans()):
        keys["short"] = version(draw(st.integers(4, minutes)), 2)
    if draw(st.booleans()):
        keys["long"] = version(minutes + draw(st.integers(1, 20)), debrief)
    if draw(st.booleans()):
        keys["remote"] = version(draw(st.integers(8, 40)), debrief)
    return exercise(name, minutes, **keys), minutes
