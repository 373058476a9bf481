"""How a role of the house sounds in a brand: how heavy, how tight, how large (house-style 7.9)."""

from __future__ import annotations

from functools import lru_cache

from workshop.brand.optical import optical
from workshop.brand.palette import Palette
from workshop.brand.shapes import Face, Role

_SENTENCE = "sentence"
_FIGURE, _LARGE = "figure", 100


def is_bold(role: Role, palette: Palette) -> bool:
    """Return whether a role is set bold: by itself, or because the brand's headings are.

    Sentences are read rather than seen: they keep the heading face's own weight, or all would shout.
    """
    return role.bold or (_is_headline(role) and palette.heading_bold)


def tracking_of(role: Role, palette: Palette) -> float:
    """Return the letter spacing of a role in em: the brand's for headlines, none for what is read."""
    return palette.tracking if _is_headline(role) else 0.0


def _is_headline(role: Role) -> bool:
    return role.face == "heading" and role.name != _SENTENCE


def sizes_of(role: Role, sizes: tuple[int, int], palette: Palette) -> tuple[int, int]:
    """Return the (largest, smallest) size of a role in a brand's face, which looks as large as the house's.

    The smallest stays, below which nothing is read from the last row; so do a size without range, and
    figures of 100 points and more.
    """
    largest, smallest = sizes
    if largest == smallest or (role.name == _FIGURE and largest >= _LARGE):
        return sizes
    return _in_face(palette.heading if role.face == "heading" else palette.body, role.face, *sizes)


@lru_cache(maxsize=256)
def _in_face(face: str, voice: Face, largest: int, smallest: int) -> tuple[int, int]:
    return max(round(largest * optical(face, voice)), smallest), smallest
