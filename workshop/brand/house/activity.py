"""What the slides of activities share: turn tab, hour ring, facts (house-style 4.3 to 4.5), in points."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from workshop.brand.layouts import ROLES, Ground, Layout, Slot
from workshop.brand.shapes import Box, Insets, Shape
from workshop.values import frozen

CENTRE = (798.0, 156.0)
"""The middle of the hour ring."""
Rings = Literal[1, 2]
"""One ring up to an hour, two beyond it."""

_NUMBERS = {1: (76, 76), 2: (60, 52)}


@frozen
class Track:
    """Describe one ring: its outer radius and its thickness in points."""

    radius: float
    thickness: float

    @property
    def box(self) -> Box:
        """Return the square the ring fills."""
        return Box(CENTRE[0] - self.radius, CENTRE[1] - self.radius, 2 * self.radius, 2 * self.radius)

    @property
    def adjust(self) -> int:
        """Return the thickness as the guide of a donut or a block arc."""
        return round(self.thickness / (2 * self.radius) * 100_000)


TRACKS: dict[Rings, tuple[Track, ...]] = {1: (Track(114, 26),), 2: (Track(114, 16), Track(94, 16))}
"""The rings from the outside in (house-style 4.3)."""

TAB = Slot(
    "Turn tab",
    "body",
    18,
    Box(48, 0, 198, 46),
    ROLES["label"],
    (22, 18),
    anchor="middle",
    colour="ground",
    fill="on",
    insets=Insets(18, 0, 6, 0),
    prompt="Your turn",
)
"""Names the mode; it hangs from the top edge (house-style 4.4)."""


def number_box(size: float) -> Box:
    """Return where the minutes stand in the ring at a size; the unit stands right below."""
    return Box(714.4, CENTRE[1] - 0.82 * size, 167.2, 1.06 * size)


def unit_box(size: float) -> Box:
    """Return where the unit stands below minutes of a size."""
    return Box(714.4, CENTRE[1] + 0.24 * size, 167.2, 0.468 * size)


def minutes_slot(rings: Rings) -> Slot:
    """Describe the number in the ring: smaller where two rings leave less room."""
    sizes = _NUMBERS[rings]
    role = ROLES["figure"]
    return Slot(
        "Minutes", "body", 19, number_box(sizes[0]), role, sizes, align="center", anchor="middle", prompt="10"
    )


def tracks(rings: Rings) -> tuple[Shape, ...]:
    """Draw the empty rings that the minutes fill on the slide."""
    return tuple(
        Shape("Hour ring track", "donut", track.box, fill="on@.2", adjust=(track.adjust,))
        for track in TRACKS[rings]
    )


def facts_slot(height: float = 110) -> Slot:
    """Describe the three facts: with whom, with what, to what end."""
    box = Box(684, 328, 228, height)
    return Slot(
        "With, use, make", "body", 17, box, ROLES["body"], (22, 20), space_after=8, prompt="With, use, make"
    )


def timed(
    ident: str,
    name: str,
    slots: Sequence[Slot],
    shapes: Sequence[Shape],
    rings: Rings = 1,
    ground: Ground = "turn",
) -> Layout:
    """Return a layout with its hour ring; a second ring makes a variant of its own."""
    if rings == 2:
        ident, name = f"{ident}-two-rings", f"{name}, over an hour"
    return Layout(ident, name, ground, (*slots, minutes_slot(rings)), (*shapes, *tracks(rings)))
