"""The grid all layouts of the house share, in points (house-style 2.1)."""

from __future__ import annotations

from dataclasses import replace

from workshop.brand.layouts import ROLES, Slot
from workshop.brand.shapes import Align, Anchor, Box, Role, Shape, Stroke

LEFT, WIDTH = 48.0, 864.0
TOP, BOTTOM = 42.0, 462.0
"""The frame: full-bleed fields stop at its bottom, so that the rail has its own strip."""
BODY_TOP = {1: 126.0, 2: 162.0}
"""Where the body starts, by the lines of the title."""
GAP = 6.0
"""Between neighbouring fields."""


def column(index: int) -> float:
    """Return the left edge of a column, counted from 0."""
    return 48 + 74 * index


def columns(count: int) -> float:
    """Return the width of so many columns with the gutters between them."""
    return 74 * count - 24


def hairline(y: float, x: float = LEFT, w: float = WIDTH) -> Shape:
    """Draw the thin line along the top of a row (house-style 4.6)."""
    return Shape("Row rule", "line", Box(x, y + 0.5, w, 0), stroke=Stroke("on@.3", 0.75))


def spaced(role: str, spacing: int) -> Role:
    """Return a role of the house with another line spacing, in per cent of the natural line."""
    return replace(ROLES[role], spacing=spacing)


def title_slot(
    box: Box,
    sizes: tuple[int, int] = (40, 32),
    role: Role = ROLES["title"],
    anchor: Anchor = "top",
    prompt: str = "Headline",
    name: str = "Title",
) -> Slot:
    """Describe the one title of a layout."""
    return Slot(name, "title", 0, box, role, sizes, anchor=anchor, prompt=prompt)


def body_slot(
    name: str,
    idx: int,
    box: Box,
    role: str,
    sizes: tuple[int, int],
    prompt: str,
    align: Align = "left",
    anchor: Anchor = "top",
    colour: str = "on",
) -> Slot:
    """Describe a slot for text in one of the house's roles."""
    return Slot(name, "body", idx, box, ROLES[role], sizes, align, anchor, colour, prompt=prompt)


def wide_title(lines: int) -> Slot:
    """Describe a title over the full width: one line, or the two-line variant (house-style 06)."""
    return title_slot(Box(LEFT, TOP, WIDTH, 66 if lines == 1 else 96))


def picture_slot(box: Box, idx: int, name: str = "Picture", rounded: bool = False) -> Slot:
    """Describe a picture's place; a rounded one is an ellipse."""
    caption = ROLES["caption"]
    return Slot(name, "pic", idx, box, caption, (14, 14), "center", "middle", prompt=name, round=rounded)


def title_variant(lines: int) -> tuple[str, str]:
    """Return what a title of one or two lines adds to a layout's id and to its name."""
    return ("", "") if lines == 1 else ("-two-line-title", ", two-line title")
