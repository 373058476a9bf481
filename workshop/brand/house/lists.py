"""Layouts of rows and columns: contrast, points, points with a picture, story, table (house-style 6)."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Literal

from workshop.brand.house.grid import (
    BODY_TOP,
    BOTTOM,
    LEFT,
    TOP,
    WIDTH,
    column,
    columns,
    hairline,
    picture_slot,
    spaced,
    title_slot,
    title_variant,
    wide_title,
)
from workshop.brand.layouts import ROLES, Layout, Slot
from workshop.brand.shapes import Box, Role, Shape

Favour = Literal["left", "right", "none"]


@cache
def contrast(favour: Favour = "right", title_lines: int = 1) -> Layout:
    """Return house-style 06: two fields side by side, the favoured one strong."""
    top = BODY_TOP[title_lines]
    left, right = ("strong" if favour == side else "tint" for side in ("left", "right"))
    gap = 3 if favour == "none" else 0
    fields = (
        Shape("Left field", "rect", Box(0, top, 480 - gap, BOTTOM - top), left),
        Shape("Right field", "rect", Box(480 + gap, top, 480 - gap, BOTTOM - top), right),
    )
    slots = (
        *_side("Left", 10, Box(LEFT, top + 24, 396, 76), f"on-{left}"),
        *_side("Right", 12, Box(528, top + 24, 384, 76), f"on-{right}"),
    )
    favoured = {"right": ("", ""), "left": ("-favour-left", ", left"), "none": ("-favour-none", ", neither")}[
        favour
    ]
    added = title_variant(title_lines)
    ident, name = "contrast" + favoured[0] + added[0], "Contrast" + favoured[1] + added[1]
    return Layout(ident, name, "paper", (wide_title(title_lines), *slots), fields)


def _side(name: str, idx: int, head: Box, colour: str) -> tuple[Slot, Slot]:
    body = Box(head.x, head.y + 102, head.w, 438 - head.y - 102)
    return (
        Slot(f"{name} head", "body", idx, head, spaced("lead", 97), (60, 40), colour=colour, prompt=name),
        Slot(
            f"{name} text",
            "body",
            idx + 1,
            body,
            ROLES["body"],
            (26, 20),
            colour=colour,
            prompt="Up to three points",
            space_after=14,
        ),
    )


@cache
def points(rows: int, title_lines: int = 1, texts: bool = True) -> Layout:
    """Return house-style 08a: rows of a head and a text, or of heads over the full width."""
    top = BODY_TOP[title_lines]
    height = (BOTTOM - top) / rows
    slots = []
    for row in range(rows):
        slots += _point(row + 1, top + row * height, height, rows, texts)
    added = title_variant(title_lines)
    ident = f"points-{rows}{'' if texts else '-heads'}{added[0]}"
    name = f"Points, {rows} rows{'' if texts else ', heads only'}{added[1]}"
    rules = tuple(hairline(top + row * height) for row in range(rows))
    return Layout(ident, name, "paper", (wide_title(title_lines), *slots), rules)


def _point(number: int, y: float, height: float, rows: int, texts: bool) -> list[Slot]:
    sizes = (34 if rows < 5 or not texts else 30, 26 if rows < 5 else 24)
    head = _row_slot(
        f"Point {number} head", 8 + 2 * number, Box(LEFT, y, WIDTH, height), ROLES["lead"], sizes
    )
    if not texts:
        return [replace(head, role=ROLES["sentence"])]
    head = replace(head, box=Box(LEFT, y, columns(4), height))
    beside = Box(column(4), y, columns(8), height)
    return [head, _row_slot(f"Point {number} text", 9 + 2 * number, beside, ROLES["body"], (24, 20))]


def _row_slot(name: str, idx: int, box: Box, role: Role, sizes: tuple[int, int]) -> Slot:
    return Slot(name, "body", idx, box, role, sizes, anchor="middle", prompt=name)


@cache
def points_picture(rows: int) -> Layout:
    """Return house-style 08b: heads beside a picture that bleeds off the right edge."""
    height = (BOTTOM - 162) / rows
    slots = tuple(
        _row_slot(
            f"Point {row + 1}",
            10 + row,
            Box(LEFT, 162 + row * height, 446, height),
            ROLES["sentence"],
            (28, 24),
        )
        for row in range(rows)
    )
    picture = picture_slot(Box(566, 0, 394, BOTTOM), 30)
    rules = tuple(hairline(162 + row * height, w=446) for row in range(rows))
    title = title_slot(Box(LEFT, TOP, 470, 96))
    return Layout(
        f"points-{rows}-picture",
        f"Points with picture, {rows} rows",
        "paper",
        (title, *slots, picture),
        rules,
    )


@cache
def story() -> Layout:
    """Return house-style 15: situation and action in rows, what happened on a strong field."""
    label, body = ROLES["label"], ROLES["body"]
    slots = (
        title_slot(Box(LEFT, TOP, 530, 96)),
        Slot("Context", "body", 10, Box(LEFT, 138, 530, 30), body, (20, 20), prompt="Who, and where"),
        Slot("Situation label", "body", 11, Box(LEFT, 214, 124, 100), label, (20, 20), prompt="Situation"),
        Slot("Situation", "body", 12, Box(196, 211, 378, 108), body, (24, 20), prompt="What was the matter"),
        Slot("Action label", "body", 13, Box(LEFT, 346, 124, 100), label, (20, 20), prompt="What they did"),
        Slot("Action", "body", 14, Box(196, 343, 378, 108), body, (24, 20), prompt="What they did about it"),
        Slot(
            "Outcome label",
            "body",
            15,
            Box(658, 48, 254, 28),
            label,
            (20, 20),
            colour="on-strong",
            prompt="What happened",
        ),
        Slot(
            "Outcome",
            "body",
            16,
            Box(658, 96, 254, 336),
            ROLES["lead"],
            (38, 28),
            anchor="bottom",
            colour="on-strong",
            prompt="How it ended",
        ),
    )
    field = Shape("Outcome field", "rect", Box(622, 0, 338, BOTTOM), "strong")
    rules = (hairline(198, w=526), hairline(330, w=526))
    return Layout("story", "Case story", "paper", slots, (field, *rules))


@cache
def table(title_lines: int = 1) -> Layout:
    """Return house-style 24: a title over a native table, whose rules are its own borders."""
    top = BODY_TOP[title_lines]
    body = Slot("Table", "tbl", 10, Box(LEFT, top, WIDTH, 444 - top), ROLES["body"], (24, 20), prompt="Table")
    added = title_variant(title_lines)
    return Layout("table" + added[0], "Table" + added[1], "paper", (wide_title(title_lines), body))


def layouts() -> tuple[Layout, ...]:
    """Return every layout of the family, the base variant of each kind first."""
    return (
        contrast(),
        points(4),
        points_picture(3),
        story(),
        table(),
        *(
            contrast(favour, lines)
            for favour in ("right", "left", "none")
            for lines in (1, 2)
            if (favour, lines) != ("right", 1)
        ),
        *(
            points(rows, lines, texts)
            for texts in (True, False)
            for lines in (1, 2)
            for rows in (2, 3, 4, 5)
            if (rows, lines, texts) != (4, 1, True)
        ),
        points_picture(2),
        points_picture(4),
        points_picture(5),
        table(2),
    )
