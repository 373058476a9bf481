"""How high things stand on a page, which page they come on, and how far writing space may stretch there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import field
from itertools import pairwise
from typing import TYPE_CHECKING

from workshop.brand.fonts import Metrics
from workshop.markup import read_runs
from workshop.values import frozen

if TYPE_CHECKING:
    from workshop.writers.docx.element import Element

MM = 72 / 25.4
"""Points in a millimetre."""

Draw = Callable[[float], "list[Element]"]
"""Write a piece, its writing space stretched from 0 (least) to 1 (most)."""


@frozen
class Piece:
    """Hold what stays together on a page, with its least and most height in points."""

    least: float
    most: float
    draw: Draw = field(repr=False)
    opens: bool = False
    """Whether a page had better begin here, if the unit needs two."""


Unit = Sequence[Piece]
"""Pieces that belong on one page if they fit on one: a worksheet."""
Page = Sequence[Piece]


def pages_of(units: Sequence[Unit], height: float) -> list[Page]:
    """Lay units on as few pages of a height as hold them, each on one page if it fits on one.

    What is higher than a page has pages of its own, about as full as each other.
    """
    pages: list[list[Piece]] = []
    for unit in units:
        if pages and height_of([*pages[-1], *unit]) <= height:
            pages[-1].extend(unit)
        elif height_of(unit) <= height:
            pages.append(list(unit))
        else:
            pages.extend(map(list, _divided(unit, height)))
    return [tuple(page) for page in pages if page]


def stretch_of(page: Page, height: float) -> float:
    """Return how far a page's writing space stretches to fill it, from 0 to 1."""
    spare, play = height - height_of(page), sum(piece.most - piece.least for piece in page)
    return min(max(spare / play, 0.0), 1.0) if play > 0 else 0.0


def spare_of(page: Page, height: float) -> float:
    """Return the points that stay empty on a page when nothing on it stretches."""
    return max(height - height_of(page), 0.0)


def height_of(pieces: Sequence[Piece]) -> float:
    """Return the least height of some pieces in points."""
    return sum(piece.least for piece in pieces)


def _divided(unit: Unit, height: float) -> list[Page]:
    """Divide a unit among as few pages as hold it; none is over-full unless one piece alone is."""
    count = len(_filled(unit, height))
    for place in (place for place, piece in enumerate(unit) if piece.opens and place):
        parts = [*_filled(unit[:place], height), *_filled(unit[place:], height)]
        if len(parts) <= count:
            return parts
    candidates = (_filled(unit, limit) for limit in _limits(unit, height))
    return next(pages for pages in candidates if len(pages) <= count)


def _limits(unit: Unit, height: float) -> Iterator[float]:
    """Yield ever higher limits, so that the first that needs no more pages fills all about alike."""
    lowest = max((piece.least for piece in unit if piece.least <= height), default=height)
    yield from (lowest + (height - lowest) * share / 20 for share in range(20))
    yield height


def _filled(unit: Unit, height: float) -> list[Page]:
    starts, used = [0], 0.0
    for place, piece in enumerate(unit):
        if place and used + piece.least > height:
            starts.append(place)
            used = 0.0
        used += piece.least
    return [unit[first:last] for first, last in pairwise([*starts, len(unit)])]


def lines_of(text: str, width: float, size: float, metrics: Metrics, *, bold: bool = False) -> int:
    """Return on how many lines of a width, in points, a text stands at a size."""
    plain = "".join(run.text for run in read_runs(text))
    return sum(_wrapped(line, width, size, metrics, bold) for line in plain.split("\n"))


def _wrapped(text: str, width: float, size: float, metrics: Metrics, bold: bool) -> int:
    lines, at, space = 1, 0.0, metrics.width(" ", size, bold)
    for word in text.split():
        wide = metrics.width(word, size, bold)
        if at and at + space + wide > width:
            lines, at = lines + 1, 0.0
        at += wide + (space if at else 0.0)
        broken, at = divmod(at, width)
        lines += int(broken)
    return lines
