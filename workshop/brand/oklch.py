"""Colours by lightness, chroma and hue (OKLCH): taken apart, put together, moved; coloraide does the sums."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from workshop.brand.palette import contrast

_STEP = 0.01
_CHROMA_STEP = 0.004
_TOLERANCE = 1e-4
"""How far a linear channel may lie outside sRGB and still be clipped: less than one of its 256 values."""

Least = Iterable[tuple[str, float]]


class Lch(NamedTuple):
    """Describe a colour: lightness 0 to 1, chroma 0 to about .32, hue in degrees."""

    lightness: float
    chroma: float
    hue: float


@lru_cache(maxsize=4096)
def lch_of(colour: str) -> Lch:
    """Return the lightness, chroma and hue of #RRGGBB; a grey has hue 0."""
    from coloraide import Color  # slow to import, and only a client with colours of their own needs it

    return Lch(*Color(colour).convert("oklch").coords(nans=False))


@lru_cache(maxsize=16384)
def hex_of(lightness: float, chroma: float, hue: float) -> str:
    """Return the nearest #RRGGBB of this lightness and hue: chroma is reduced until sRGB holds it."""
    few, many = 0, int(max(chroma, 0) / _CHROMA_STEP) + 1
    if _inside(lightness, chroma, hue):
        many = 0
    while few + 1 < many:
        half = (few + many) // 2
        few, many = (few, half) if _inside(lightness, chroma - half * _CHROMA_STEP, hue) else (half, many)
    return _written(lightness, max(0.0, chroma - many * _CHROMA_STEP), hue)


def _inside(lightness: float, chroma: float, hue: float) -> bool:
    from coloraide import Color

    return Color("oklch", [lightness, chroma, hue]).convert("srgb-linear").in_gamut(tolerance=_TOLERANCE)


def _written(lightness: float, chroma: float, hue: float) -> str:
    from coloraide import Color

    red, green, blue = Color("oklch", [lightness, chroma, hue]).convert("srgb").clip().coords(nans=False)
    return f"#{round(red * 255):02X}{round(green * 255):02X}{round(blue * 255):02X}"


def distance(one: str, other: str) -> float:
    """Return how different two colours look: their distance in OKLab, 1 from black to white."""
    from coloraide import Color

    return Color(one).delta_e(other, method="ok")


def reaches(colour: str, least: Least) -> bool:
    """Return whether a colour has at least these contrasts with these others."""
    return all(contrast(colour, other) >= ratio for other, ratio in least)


def moved(colour: str, lighter: bool, least: Least) -> str:
    """Return a colour made lighter or darker until it has these contrasts; hue stays, chroma if it can."""
    lightness, chroma, hue = lch_of(colour)
    made, step = colour, _STEP if lighter else -_STEP
    while not reaches(made, least):
        lightness += step
        if not 0 < lightness < 1:
            return "#FFFFFF" if lighter else "#000000"
        made = hex_of(lightness, chroma, hue)
    return made
