"""The native shapes a slide or a layout is drawn with, as values; lengths in points, colours as tokens.

A colour token names what the colour is for (house-style 3.2: paper, tint, deep, turn, look, strong, on …),
with an optional opacity (`on@.3`); the palette maps it to a theme colour for the ground it stands on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from typing import Literal

from workshop.errors import Span
from workshop.markup import Run
from workshop.values import frozen

Align = Literal["left", "center", "right"]
Anchor = Literal["top", "middle", "bottom"]
Face = Literal["heading", "body"]
Geometry = Literal["rect", "ellipse", "line", "blockArc", "donut", "lens"]


@frozen
class Box:
    """Place a rectangle on the slide, in points from its top left corner."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """Return the right edge in points."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """Return the bottom edge in points."""
        return self.y + self.h


def around(boxes: Iterable[Box]) -> Box:
    """Return the smallest box around others; at least one is needed."""
    known = list(boxes)
    x, y = min(box.x for box in known), min(box.y for box in known)
    return Box(x, y, max(box.right for box in known) - x, max(box.bottom for box in known) - y)


@frozen
class Insets:
    """Keep text off the edges of its box, in points."""

    left: float = 0
    top: float = 0
    right: float = 0
    bottom: float = 0


NO_INSETS = Insets()


@frozen
class Role:
    """Set one voice of the house: face, weight, spacing in per cent of the natural line (house-style 2.2)."""

    name: str
    face: Face
    bold: bool
    spacing: int


@frozen
class Paragraph:
    """Hold one paragraph of a text: its runs and how it stands; a newline in a run is a line break.

    `margin` and `indent` are those of DrawingML in points (negative = hanging); `tab` is a right tab stop.
    `starts_at` is the number that its list starts with; `spans` are the places its words come from, none
    when they are computed. Two paragraphs that look the same are equal, wherever they come from.
    """

    runs: tuple[Run, ...]
    space_after: float = 0
    numbered: bool = False
    margin: float = 0
    indent: float = 0
    tab: float = 0
    align: Align | None = None
    starts_at: int = 1
    spans: tuple[Span, ...] = field(default=(), compare=False)

    @property
    def span(self) -> Span | None:
        """Return the first place its words come from."""
        return self.spans[0] if self.spans else None


@frozen
class Stroke:
    """Draw an outline: a colour token, a width in points, an arrow at the end or not."""

    colour: str
    width: float
    arrow: bool = False


@frozen
class ShapeText:
    """Write text into a native shape: role, size in points, colour token and position."""

    paragraphs: tuple[Paragraph, ...]
    role: Role
    size: float
    colour: str = "on"
    align: Align = "center"
    anchor: Anchor = "middle"


@frozen
class Shape:
    """Draw one native shape; `adjust` holds the preset geometry's guides (ISO/IEC 29500-1, 20.1.9)."""

    name: str
    geometry: Geometry
    box: Box
    fill: str = ""
    stroke: Stroke | None = None
    adjust: tuple[int, ...] = ()
    text: ShapeText | None = None
    alt: str = ""
    flip: bool = False


@frozen
class Group:
    """Keep shapes together under one name and one alternative text; an empty one marks decoration."""

    name: str
    shapes: tuple[Shape, ...]
    alt: str = ""
