"""The colours of a deck: theme slots, the tokens that name what a colour is for, and their contrast."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workshop.brand.layouts import Ground

Mode = Literal["light", "dark"]
Scheme = Literal["tx1", "bg1", "tx2", "bg2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"]


@dataclass(frozen=True, slots=True)
class Paint:
    """Name a theme colour as DrawingML writes it, with its opacity from 0 to 1."""

    scheme: Scheme
    alpha: float = 1.0


@dataclass(frozen=True, slots=True)
class Palette:
    """Hold the theme's colours as #RRGGBB, the mode they are mapped in, and its faces.

    `tracking` is the heading face's letter spacing in em.
    """

    dk1: str
    lt1: str
    dk2: str
    lt2: str
    accent1: str
    accent2: str
    accent3: str
    accent4: str
    accent5: str
    accent6: str
    hlink: str
    fol_hlink: str
    mode: Mode = "light"
    heading: str = "Georgia"
    body: str = "Arial"
    heading_bold: bool = False
    tracking: float = 0.0

    def paint(self, token: str, ground: Ground) -> Paint:
        """Return the theme colour of a token (`look`, `on-tint`, `on@.3`) on a ground; raises KeyError if unknown."""
        raise NotImplementedError

    def hex_of(self, paint: Paint, over: Paint | None = None) -> str:
        """Return what the eye sees as #RRGGBB: the paint at its opacity over another, over paper by default."""
        raise NotImplementedError

    def marker(self, ground: Ground) -> Paint:
        """Return the colour of the time rail's marker on a ground (house-style 4.1)."""
        raise NotImplementedError


HOUSE = Palette(
    dk1="#1E1722",
    lt1="#FFFFFF",
    dk2="#33183C",
    lt2="#EBE4ED",
    accent1="#FFB31A",
    accent2="#A8264F",
    accent3="#2D6E75",
    accent4="#7C5C87",
    accent5="#C9772B",
    accent6="#8A8490",
    hlink="#A8264F",
    fol_hlink="#7C5C87",
)
"""The house palette (house-style 3.1)."""


@dataclass(frozen=True, slots=True)
class ContrastRow:
    """Compare two colours: what they are for, their contrast and what it must reach."""

    pair: str
    colour: str
    against: str
    ratio: float
    needed: float

    @property
    def holds(self) -> bool:
        """Return whether the pair is told apart well enough."""
        return self.ratio >= self.needed


def contrast(one: str, other: str) -> float:
    """Return the WCAG 2.2 contrast of two #RRGGBB colours, from 1 to 21."""
    raise NotImplementedError


def contrast_table(palette: Palette) -> tuple[ContrastRow, ...]:
    """Return every pair of colours the layouts rely on (house-style 3.3)."""
    raise NotImplementedError
