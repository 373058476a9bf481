"""The dial: the sections as a ring, on the cover, the dividers and the close (house-style 4.2)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from workshop.brand.layouts import ROLES, Slot
from workshop.brand.palette import contrast
from workshop.brand.shapes import Box, Group, Shape, ShapeText
from workshop.plan.plan import Part, Plan
from workshop.storyboard.rail import part_title
from workshop.storyboard.ring import arc
from workshop.storyboard.stage import Stage
from workshop.storyboard.typeset import Copy, set_text

_BAND, _BAND_ADJUST = Box(556, 68, 356, 356), 12360
_HAIR, _HAIR_ADJUST = Box(576.5, 88.5, 315, 315), 952
"""A break is a thin arc in the middle of the band: a hole in the ring."""
_GAP = 2.4
_SEAM = 0.15
"""Arcs of one section overlap by so many degrees, so that no light shows between them."""

_CLOCK = Slot("Clock times", "body", 0, Box(634, 198, 200, 48), ROLES["figure"], (32, 24), anchor="bottom")
_YOURS = Slot("Your minutes", "body", 0, Box(644, 251, 180, 64), ROLES["strong"], (18, 16))
_END = Slot("End time", "body", 0, Box(644, 210, 180, 72), ROLES["figure"], (48, 36), anchor="middle")
"""What is written in the middle: native text, not placeholders, because it belongs to the dial."""

Sector = tuple[Part, float, float]
"""A part of the plan with the degrees it starts and ends at, clockwise from twelve o'clock."""


def sectors(plan: Plan) -> Iterator[Sector]:
    """Divide the ring among all parts of a plan, in proportion to their minutes."""
    parts = [part for part in plan.parts if part.minutes]
    per_minute = (360 - _GAP * len(parts)) / max(plan.minutes, 1)
    angle = _GAP / 2
    for part in parts:
        yield part, angle, angle + part.minutes * per_minute
        angle += part.minutes * per_minute + _GAP


def cover_dial(stage: Stage) -> Group:
    """Show how much of the day belongs to the participants."""
    plan, words = stage.plan, stage.words
    shapes: list[Shape] = []
    for part, start, end in sectors(plan):
        shapes += _talk_and_turn(part, start, end) if part.kind == "section" else [_hole(start, end)]
    yours = words.say("dial_turn", turn=plan.turn_minutes, total=plan.working_minutes)
    shapes += [
        _text(_CLOCK, _day(plan, stage), stage),
        _text(_YOURS, yours, stage, _readable_turn(stage)),
    ]
    first, last = plan.clock(0), plan.clock(plan.minutes, end=True)
    alt = words.say(
        "alt_dial_cover", start=first, end=last, turn=plan.turn_minutes, total=plan.working_minutes
    )
    return Group("Dial", tuple(shapes), alt)


def _day(plan: Plan, stage: Stage) -> str:
    if plan.start is None:
        return stage.words.say("hours_minutes", hours=plan.minutes // 60, minutes=plan.minutes % 60)
    if plan.days > 1:
        return stage.words.say("dial_days", days=plan.days)
    return plan.span(0, plan.minutes)


def _talk_and_turn(part: Part, start: float, end: float) -> Iterator[Shape]:
    total = sum(line.minutes for line in part.lines)
    angle = start
    for turn, lines in groupby((line for line in part.lines if line.minutes), lambda line: line.turn):
        sweep = (end - start) * sum(line.minutes for line in lines) / total
        name, fill = ("Your turn", "turn") if turn else ("Talk", "on@.34")
        yield arc(name, _BAND, angle, angle + sweep + _SEAM, _BAND_ADJUST, fill)
        angle += sweep


def _readable_turn(stage: Stage) -> str:
    """Return the turn colour if small text in it can be read on deep, else that of all other text."""
    palette = stage.palette
    turn, deep = (palette.hex_of(palette.paint(token, "deep")) for token in ("turn", "ground"))
    return "turn" if contrast(turn, deep) >= 4.5 else "on"


def divider_dial(present: Part, stage: Stage) -> Group:
    """Show what is done, what comes now and what is ahead."""
    shapes = [
        arc("Section", _BAND, start, end, _BAND_ADJUST, _standing(part, present))
        if part.kind == "section"
        else _hole(start, end)
        for part, start, end in sectors(stage.plan)
    ]
    return Group("Dial", tuple(shapes), _next(present, stage))


def _next(present: Part, stage: Stage) -> str:
    if present.number is None:
        return stage.words.say("alt_dial_next", title=part_title(present, stage))
    count = max(part.number or 0 for part in stage.plan.parts)
    return stage.words.say("alt_dial_section", number=present.number, count=count)


def _standing(part: Part, present: Part) -> str:
    if part.start < present.start:
        return "on"
    return "turn" if part is present else "on@.26"


def close_dial(stage: Stage) -> Group:
    """Show the whole ring done, and the time it is."""
    plan = stage.plan
    shapes = [
        arc("Section", _BAND, start, end, _BAND_ADJUST, "on") if part.kind == "section" else _hole(start, end)
        for part, start, end in sectors(plan)
    ]
    shapes.append(_text(_END, plan.clock(plan.minutes, end=True), stage))
    return Group("Dial", tuple(shapes), stage.words["alt_dial_close"])


def _hole(start: float, end: float) -> Shape:
    return arc("Break", _HAIR, start, end, _HAIR_ADJUST, "on@.55")


def _text(slot: Slot, text: str, stage: Stage, colour: str = "on") -> Shape:
    """Write into the middle of the dial, at the size that fits."""
    set_ = set_text(Copy(slot, text), stage)
    words = ShapeText(set_.paragraphs, slot.role, set_.size, colour, anchor=slot.anchor)
    return Shape(slot.name, "rect", slot.box, text=words)
