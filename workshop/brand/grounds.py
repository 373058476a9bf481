"""What a brand's slides are written on: ink, paper, deep and tint (house-style 7.1, 7.2 and 7.5)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workshop.brand.oklch import distance, hex_of, lch_of, moved
from workshop.brand.palette import HOUSE, Mode, contrast
from workshop.values import frozen

COLOURED = 0.03
"""The chroma from which a colour counts as one, and is not a grey (house-style 7.1)."""
_TEXT = 4.6
"""What makes a colour safe as text: 4.5:1, and a little for rounding."""
_INK: dict[Mode, float] = {"light": 0.215, "dark": 0.16}
"""The lightness of an ink that is made; darker where it is the paper, so that panels part from it."""


@frozen
class Grounds:
    """Hold what accents stand on in one mode: the two text colours, deep and tint."""

    mode: Mode
    dk1: str
    lt1: str
    deep: str
    lt2: str

    @property
    def paper(self) -> str:
        """Return the ground of talk slides."""
        return self.lt1 if self.mode == "light" else self.dk1

    @property
    def tint(self) -> str:
        """Return the ground of quotations and panels (house-style 3.2)."""
        return self.lt2 if self.mode == "light" else self.deep

    def take(self, turn: str) -> bool:
        """Return whether a colour can be the ground that says "your turn" (house-style 7.3)."""
        return (
            max(contrast(turn, self.dk1), contrast(turn, self.lt1)) >= 4.5
            and contrast(turn, self.paper) >= 1.5
            and distance(turn, self.paper) >= 0.22
            and contrast(turn, self.deep) >= 3
        )

    def legible(self, colour: str) -> str:
        """Return a colour moved away from the paper until it can be read there, and large on tint."""
        return moved(colour, self.mode == "dark", ((self.paper, _TEXT), (self.tint, 3.1)))

    def seen(self, colour: str) -> str:
        """Return a colour moved away from the paper until it is seen there as a bar or a line."""
        return moved(colour, self.mode == "dark", ((self.paper, 3.1),))


def hue_of(colours: Sequence[str]) -> float:
    """Return the hue of a brand: of the first colour that has one, else the house's violet."""
    return next((lch.hue for lch in map(lch_of, colours) if lch.chroma >= COLOURED), 280.0)


def is_black(colour: str) -> bool:
    """Return whether a colour is a brand's black (house-style 7.1)."""
    return lch_of(colour).lightness < 0.25 and lch_of(colour).chroma < COLOURED


def make_grounds(colours: Sequence[str], mode: Mode, chosen: Mapping[str, str]) -> Grounds:
    """Return what a brand's slides are written on in one mode; what is chosen stays as it is."""
    dk1 = chosen.get("dk1") or _ink(colours, mode)
    return Grounds(
        mode,
        dk1,
        chosen.get("lt1") or HOUSE.lt1,
        chosen.get("dk2") or _deep(colours, dk1, mode),
        chosen.get("lt2") or _pale(colours),
    )


def _ink(colours: Sequence[str], mode: Mode) -> str:
    blacks = [colour for colour in colours if is_black(colour)]
    chroma = min(0.018, max(lch_of(colours[0]).chroma, 0.006))
    return blacks[0] if blacks else hex_of(_INK[mode], chroma, hue_of(colours))


def _deep(colours: Sequence[str], ink: str, mode: Mode) -> str:
    """Return the threshold ground; on dark slides it is the panels' too, and parts from the paper."""
    deep = _dark(colours)
    lightness, chroma, hue = lch_of(deep)
    least = lch_of(ink).lightness + 0.10
    return hex_of(least, chroma, hue) if mode == "dark" and lightness < least else deep


def _dark(colours: Sequence[str]) -> str:
    dark = [c for c in colours if lch_of(c).chroma >= COLOURED and contrast(c, HOUSE.lt1) >= 9]
    if dark:
        return max(dark, key=lambda colour: contrast(colour, HOUSE.lt1))
    chroma = lch_of(colours[0]).chroma
    if chroma < COLOURED or any(map(is_black, colours)):
        return hex_of(0.275, 0.008, hue_of(colours))
    return hex_of(0.27, min(chroma, 0.10), hue_of(colours))


def _pale(colours: Sequence[str]) -> str:
    return hex_of(0.925, min(0.016, 0.006 + lch_of(colours[0]).chroma * 0.1), hue_of(colours))
