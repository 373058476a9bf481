"""The gate of every palette: the pairs of colours the layouts rely on, and the contrast each must reach."""

from __future__ import annotations

from workshop.brand.layouts import Ground
from workshop.brand.palette import Palette, contrast
from workshop.values import frozen

_PAIRS: tuple[tuple[str, str, Ground, str, float], ...] = (
    ("text on paper", "on", "paper", "paper", 4.5),
    ("text on tint", "on", "tint", "tint", 4.5),
    ("text on deep", "on", "deep", "deep", 4.5),
    ("text on strong", "on-strong", "paper", "strong", 4.5),
    ("text on turn", "on", "turn", "turn", 4.5),
    ("tab text (turn on its on-colour)", "turn", "turn", "on", 4.5),
    ("text on look", "on-look", "paper", "look", 4.5),
    ("look as text on paper", "look", "paper", "paper", 4.5),
    ("look as text on tint", "look", "tint", "tint", 3),
    ("turn as mark or text on deep", "turn", "deep", "deep", 3),
    ("turn ground against paper", "turn", "paper", "paper", 1.5),
    ("rail ahead on paper (30 %)", "on@.3", "paper", "paper", 1.3),
    ("rail ahead on turn (30 %)", "on@.3", "turn", "turn", 1.3),
    ("grey bar on paper (32 %)", "on@.32", "paper", "paper", 1.5),
)
"""What for, the token, the slide's ground, the token it stands on, the ratio needed (house-style 3.3)."""


@frozen
class ContrastRow:
    """Compare two colours: what they are for, their contrast, what it must reach, and their theme slots."""

    pair: str
    colour: str
    against: str
    ratio: float
    needed: float
    slots: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Return whether the pair is told apart well enough."""
        return self.ratio >= self.needed


def contrast_table(palette: Palette) -> tuple[ContrastRow, ...]:
    """Return every pair of colours the layouts rely on, for this palette (house-style 3.3)."""
    return tuple(_row(palette, *pair) for pair in _PAIRS)


def _row(palette: Palette, pair: str, token: str, ground: Ground, under: str, needed: float) -> ContrastRow:
    below = palette.paint(under, ground)
    above = palette.paint(token, ground)
    colour, against = palette.hex_of(above, below), palette.hex_of(below)
    slots = palette.slot(above), palette.slot(below)
    return ContrastRow(pair, colour, against, contrast(colour, against), needed, slots)
