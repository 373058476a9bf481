"""Layouts of diagrams: two circles, four fields, bars (house-style 10, 14 and 09b)."""

from __future__ import annotations

from functools import cache

from workshop.brand.house.grid import GAP, LEFT, TOP, WIDTH, columns, title_slot
from workshop.brand.house.statements import source_line
from workshop.brand.layouts import ROLES, Layout, Slot
from workshop.brand.shapes import Box, Insets, Shape, Stroke

CIRCLES = (Box(344, 72, 360, 360), Box(552, 72, 360, 360))
"""The two circles of the overlap, r 180 and 208 apart (house-style 9.2)."""
OUTLINE = Stroke("on", 1.5)
_LENS = Box(552, 105.1, 152, 293.8)
AXES = (
    Shape("Axis x", "line", Box(418, 426, 494, 0), stroke=Stroke("on", 1.5, arrow=True)),
    Shape("Axis y", "line", Box(406, 42, 0, 372), stroke=Stroke("on", 1.5, arrow=True), flip=True),
)
"""The matrix's arrows, from less to more."""
CELLS = ("top left", "top right", "bottom left", "bottom right")


@cache
def overlap() -> Layout:
    """Return house-style 10: two circles, and what lies in both."""
    slots = (
        _beside_title(),
        _beside_line(174),
        _label("Circle A label", 11, Box(374, 192, 150, 120), "on-tint"),
        _label("Circle B label", 12, Box(732, 192, 150, 120), "on-tint"),
        _label("Overlap label", 13, Box(560, 168, 136, 168), "on-look"),
    )
    circles = tuple(
        Shape(name, "ellipse", box, "tint", OUTLINE)
        for name, box in zip(("Circle A", "Circle B"), CIRCLES, strict=True)
    )
    return Layout("overlap", "Overlap", "paper", slots, (*circles, Shape("Lens", "lens", _LENS, "look")))


def _label(name: str, idx: int, box: Box, colour: str) -> Slot:
    lens = colour == "on-look"
    role, sizes = (ROLES["label"], (24, 20)) if lens else (ROLES["lead"], (28, 24))
    return Slot(
        name, "body", idx, box, role, sizes, "center", "middle", colour, prompt="Both" if lens else "One"
    )


def _beside_title() -> Slot:
    return title_slot(Box(LEFT, TOP, columns(4), 204))


def _beside_line(height: float) -> Slot:
    box = Box(LEFT, 264, columns(4), height)
    return Slot("Support", "body", 10, box, ROLES["body"], (24, 20), anchor="bottom", prompt="One sentence")


@cache
def matrix(key: int | None = None) -> Layout:
    """Return house-style 14: four fields between two axes; `key` (0 to 3) is the one to look at."""
    slots = (
        _beside_title(),
        _beside_line(150),
        *(_cell(index, "look" if index == key else "tint") for index in range(4)),
        Slot(
            "Axis x",
            "body",
            15,
            Box(418, 434, 494, 26),
            ROLES["body"],
            (20, 20),
            "center",
            prompt="More of this",
        ),
        Slot(
            "Axis y",
            "body",
            16,
            Box(372, 42, 26, 372),
            ROLES["body"],
            (20, 20),
            "center",
            "middle",
            prompt="More of that",
            vertical=True,
        ),
    )
    if key is None:
        return Layout("matrix", "Matrix", "paper", slots)
    ident = CELLS[key].replace(" ", "-")
    return Layout(f"matrix-key-{ident}", f"Matrix, look {CELLS[key]}", "paper", slots)


def _cell(index: int, fill: str) -> Slot:
    down, across = divmod(index, 2)
    box = Box(418 + across * (244 + GAP), 42 + down * (183 + GAP), 244, 183)
    return Slot(
        f"Quadrant {index + 1}", "body", 11 + index, box, ROLES["lead"], (28, 22),
        colour=f"on-{fill}", fill=fill, insets=Insets(20, 16, 16, 16), prompt=CELLS[index].capitalize(),
    )  # fmt: skip


@cache
def chart() -> Layout:
    """Return house-style 09b: a native bar chart under the conclusion it bears out."""
    slots = (
        title_slot(Box(LEFT, TOP, 716, 96)),
        Slot("Chart", "chart", 10, Box(LEFT, 162, WIDTH, 240), ROLES["body"], (24, 20), prompt="Chart"),
        source_line(Box(LEFT, 420, WIDTH, 40), "bottom"),
    )
    return Layout("chart", "Evidence chart", "paper", slots)


def layouts() -> tuple[Layout, ...]:
    """Return every layout of the family, the base variant of each kind first."""
    return (overlap(), matrix(), chart(), *(matrix(key) for key in range(4)))
