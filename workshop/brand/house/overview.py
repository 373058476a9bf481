"""Layouts that show the whole: outcomes and recap, agenda, sources (house-style 6), in points."""

from __future__ import annotations

from functools import cache

from workshop.brand.house.grid import (
    BOTTOM,
    LEFT,
    TOP,
    WIDTH,
    hairline,
    title_slot,
    title_variant,
)
from workshop.brand.layouts import ROLES, Layout, Slot
from workshop.brand.shapes import Box, Shape, Stroke

AGENDA_TOP = 114.0
"""Where the first row of the agenda starts."""


@cache
def outcomes(rows: int) -> Layout:
    """Return house-style 02: a tick ring and a sentence a row; one or two are as high as three."""
    height = row_height(rows)
    tops = [TOP + row * height for row in range(rows)]
    slots = tuple(
        Slot(
            f"Outcome {i + 1}",
            "body",
            10 + i,
            Box(468, y + 12, 444, height - 18),
            ROLES["sentence"],
            (28, 24),
            prompt="What a participant can do",
        )
        for i, y in enumerate(tops)
    )
    shapes = tuple(shape for y in tops for shape in (hairline(y, 418, 494), tick_ring(y)))
    title = title_slot(Box(LEFT, TOP, 272, 252), (44, 36), prompt="You will be able to")
    name = f"Outcomes, {rows} row{'s' * (rows > 1)}"
    return Layout(f"outcomes-{rows}", name, "paper", (title, *slots), shapes)


def row_height(rows: int) -> float:
    """Return the height of a row of outcomes, in points."""
    return (BOTTOM - TOP) / max(rows, 3)


def tick_ring(top: float, fill: str = "") -> Shape:
    """Draw the ring of a row that starts at this height, empty or ticked off."""
    return Shape("Tick ring", "ellipse", Box(420, top + 17, 26, 26), fill=fill, stroke=Stroke("on", 2.25))


@cache
def agenda() -> Layout:
    """Return house-style 03: its table and its bars are made from the plan."""
    title = title_slot(Box(LEFT, TOP, 568, 48), prompt="Today")
    return Layout("agenda", "Agenda", "paper", (title,))


@cache
def argument(rows: int, title_lines: int = 1) -> Layout:
    """Return the argument in the style of house-style 08a: headline, the claim to look at, a reason a row."""
    title = title_slot(Box(LEFT, TOP, WIDTH, 54 if title_lines == 1 else 96))
    top = title.box.bottom
    claim = Slot(
        "Claim",
        "body",
        10,
        Box(LEFT, top, WIDTH, 36),
        ROLES["lead"],
        (28, 22),
        colour="look",
        prompt="The claim",
    )
    height = (BOTTOM - top - 48) / rows
    tops = [top + 48 + row * height for row in range(rows)]
    reasons = tuple(
        Slot(
            f"Reason {i + 1}",
            "body",
            11 + i,
            Box(LEFT, y, WIDTH, height),
            ROLES["sentence"],
            (34, 24),
            anchor="middle",
            prompt="Because",
        )
        for i, y in enumerate(tops)
    )
    more, named = title_variant(title_lines)
    slots = (title, claim, *reasons)
    ident, name = f"argument-{rows}{more}", f"Argument, {rows} reasons{named}"
    return Layout(ident, name, "paper", slots, tuple(map(hairline, tops)))


@cache
def sources() -> Layout:
    """Return house-style 23."""
    title = title_slot(Box(LEFT, TOP, 272, 96), prompt="Sources")
    body = Slot(
        "Sources",
        "body",
        10,
        Box(344, 48, 568, 414),
        ROLES["body"],
        (20, 16),
        prompt="Author, work, year",
        space_after=16,
    )
    return Layout("sources", "Sources", "paper", (title, body))


def layouts() -> tuple[Layout, ...]:
    """Return every layout of the family, the base variant of each kind first."""
    return (
        *map(outcomes, (4, 3, 5, 2, 1)),
        agenda(),
        *(argument(rows, lines) for lines in (1, 2) for rows in (4, 2, 3, 5)),
        sources(),
    )
