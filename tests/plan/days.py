"""Days to plan: workshops of sections and blocks with defaults, written and drawn by hypothesis."""

from __future__ import annotations

from textwrap import dedent, indent

from hypothesis import strategies as st

from tests.factories import OUTLINE, read_outline, section
from workshop.outline.model import Workshop
from workshop.plan.make import make_plan
from workshop.plan.plan import Part, Plan

VOTE = "- vote: Would {n} stay?\n  id: vote-{n}\n  minutes: {minutes}\n  options: [Yes, No]"
CLAIM = "- claim: Leaving costs {n} nothing\n  id: claim-{n}"


DEBRIEF = "{minutes: 5, observe: What?, reflect: How?, interpret: Why?, decide: And now?}"


def exercise(name: str, minutes: int = 20, **keys: object) -> str:
    """Write an exercise of two steps, the last of them in half of the minutes."""
    half = minutes // 2
    steps = f"[{{do: Write one name, minutes: {minutes - half}}}, {{do: Say why, minutes: {half}}}]"
    own = {"id": name, "invitation": "Who left us?", "minutes": minutes, "steps": steps} | keys
    return "- exercise: Find who left us\n" + _keys(own)


def activity(name: str, minutes: int = 5, kind: str = "reflection", **keys: object) -> str:
    """Write a reflection, a discussion or a commitment."""
    return f"- {kind}: Who would stay?\n" + _keys({"id": name, "minutes": minutes} | keys)


def talk(name: str, minutes: int = 5, **keys: object) -> str:
    """Write a claim."""
    return "- claim: Leaving costs nothing\n" + _keys({"id": name, "minutes": minutes} | keys)


def version(minutes: int, debrief: int = 0, **keys: object) -> str:
    """Write another version of an exercise, of two steps."""
    work = minutes - debrief
    steps = f"[{{do: Write one name, minutes: {work - 1}}}, {{do: Ask who noticed, minutes: 1}}]"
    pairs = ", ".join(f"{key}: {value}" for key, value in keys.items())
    return f"{{minutes: {minutes}, debrief: {debrief}, steps: {steps}{', ' + pairs if pairs else ''}}}"


def part_of(name: str, *blocks: str, minutes: int, act: str = "explore", **keys: object) -> str:
    """Write a section of these blocks."""
    return section("\n".join(blocks), section=f"The {name} part", id=name, act=act, minutes=minutes, **keys)


def _keys(keys: dict[str, object]) -> str:
    return "\n".join(f"  {key}: {value}" for key, value in keys.items())


def day(*parts: str, duration: int, keys: str = "", start: str = '"09:00"') -> Workshop:
    """Read a workshop of these parts, with further keys of the outline."""
    return read_outline(written(*parts, duration=duration, keys=keys, start=start))


def written(*parts: str, duration: int, keys: str = "", start: str = '"09:00"') -> str:
    """Write the outline of these parts, with further keys."""
    sections = "\n".join(indent(dedent(part).strip("\n"), "  ") for part in parts)
    text = OUTLINE.format(duration=duration, sections=sections).replace('start: "09:00"\n', "")
    return text + (f"start: {start}\n" if start else "") + keys


def titled(name: str, act: str = "explore", blocks: str = CLAIM, minutes: int = 20) -> str:
    """Write a section of this id."""
    own = blocks.replace("{n}", name).replace("{minutes}", "5")
    return section(own, section=f"The {name} part", id=name, act=act, minutes=minutes)


def planned(*parts: str, duration: int = 60, keys: str = "") -> Plan:
    return make_plan(day(*parts, duration=duration, keys=keys))


def part(plan: Plan, name: str) -> Part:
    return next(part for part in plan.parts if part.id == name)


def ids(plan: Plan, name: str) -> list[str]:
    """Return what runs in a part, by id."""
    return [line.id for line in part(plan, name).lines]


@st.composite
def _sections(draw: st.DrawFn, place: int, act: str) -> tuple[str, int]:
    turns = draw(st.lists(st.none() | st.integers(1, 40), min_size=1, max_size=6))
    left = draw(st.integers(1, 30))
    blocks = "\n".join(
        (CLAIM if minutes is None else VOTE).format(n=f"{place}-{number}", minutes=minutes)
        for number, minutes in enumerate(turns)
    )
    taken = sum(filter(None, turns)) + left
    return titled(f"part-{place}", act, blocks, taken), taken


@st.composite
def whole_days(draw: st.DrawFn) -> Workshop:
    """Draw a workshop whose sums hold: sections of talk and turns, breaks between them, a buffer."""
    count = draw(st.integers(1, 4))
    parts, total = [], draw(st.integers(0, 20))
    keys = f"buffer: {total}\n" if total else ""
    for place in range(count):
        act = {0: "open", count - 1: "close"}.get(place, "explore")
        written, minutes = draw(_sections(place, draw(st.sampled_from([act, "explore"]))))
        parts.append(written)
        total += minutes
        if place < count - 1 and draw(st.booleans()):
            parts.append(f"- break: Coffee {place}\n  minutes: 15")
            total += 15
    return day(*parts, duration=total, keys=keys)
