"""How much larger or smaller a face is set to look as large as the house's (house-style 7.9)."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from workshop.brand.fonts import twin_for
from workshop.brand.shapes import Role

_X_HEIGHTS = {
    "arial": 0.519,
    "georgia": 0.481,
    "calibri": 0.466,
    "cambria": 0.466,
    "verdana": 0.545,
    "tahoma": 0.545,
    "trebuchet": 0.523,
    "century gothic": 0.54,
    "times new roman": 0.448,
    "segoe ui": 0.50,
    "garamond": 0.40,
}
"""The height of the letter x in em."""


def optical(face: str, role: Role | Literal["heading", "body"], x_height: float | None = None) -> float:
    """Return the factor on the sizes of a face in a role; 1 for a face of which nothing is known.

    `x_height` is that of the client's own font file, in em. Whoever applies it leaves figures of 100 points
    and more as they are, and stays above the smallest sizes: 20 for body, 32 for titles, 14 for captions.
    """
    height = x_height or _x_height(face)
    if not height:
        return 1.0
    if (role if isinstance(role, str) else role.face) == "heading":
        return _between(0.481 / height, 0.94, 1.06)
    return _between(0.519 / height, 0.95, 1.08)


@lru_cache(maxsize=64)
def _x_height(face: str) -> float | None:
    name = " ".join(face.casefold().replace("-", " ").split())
    stem, reserve = twin_for(name)
    twin = [stem.replace("-", " ")] if not reserve else []
    named = [known for known in _X_HEIGHTS if f" {known} " in f" {name} "]
    return next((_X_HEIGHTS[known] for known in (*twin, *named)), None)


def _between(factor: float, least: float, most: float) -> float:
    return max(least, min(most, factor))
