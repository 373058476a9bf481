"""Break text into lines as PowerPoint does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop.brand.fonts import Metrics
from workshop.storyboard.atoms import StyledRun, Text, cut
from workshop.values import frozen

_SAFE = 0.995
"""The share of a width that is used, so that a renderer's rounding never wraps a line more."""

Stretch = tuple[int, int, float]
"""One line: where its text starts and ends in the paragraph, and its width in em."""


@frozen
class Line:
    """Hold one line as it is shown: its text, its width in points without trailing spaces, where it starts.

    `start` and `end` count characters of the paragraph's whole text, `end` without the spaces that hang.
    """

    text: str
    width: float
    start: int
    end: int


def wrap(
    paragraph: Sequence[StyledRun],
    metrics: Metrics,
    size: float,
    width: float,
    first_indent: float = 0,
    hang: float = 0,
    bold: bool = False,
) -> list[Line]:
    """Break a paragraph into lines of a width in points.

    The first line starts at `first_indent`, all others at `hang`, both from the left edge of the box. Lines
    break at spaces, after hyphens and dashes and between ideographs; a word longer than a line breaks
    between characters.
    """
    text = cut(paragraph, metrics, bold)
    stretches, _ = break_lines(text, room(width, size, first_indent), room(width, size, hang))
    return [as_line(text, stretch, size) for stretch in stretches]


def room(width: float, size: float, start: float = 0) -> float:
    """Return how many em of a size fit on a line that starts at a distance from the left edge of the box."""
    return (width * _SAFE - start) / size


def as_line(text: Text, stretch: Stretch, size: float) -> Line:
    """Return a line in points from one in em."""
    start, end, em = stretch
    return Line(text.text[start:end], em * size, start, end)


def break_lines(text: Text, first: float, rest: float) -> tuple[list[Stretch], bool]:
    """Break a text into lines of so many em, the first and all others; say whether a word broke too."""
    lines: list[Stretch] = []
    broken = False
    limit = first
    for start, atoms in text.segments:
        end, used, gap, is_empty = start, 0.0, 0.0, True
        for core, spaces, begin, stop in atoms:
            if core and used + gap + core > limit:
                if not is_empty:
                    lines.append((start, end, used))
                    limit, start, used, gap = rest, begin, 0.0, 0.0
                if core > limit:
                    broken = True
                    *full, (start, end, used) = _broken(text, begin, stop, limit, rest)
                    if full:
                        lines.extend(full)
                        limit = rest
                    gap, is_empty = spaces, False
                    continue
            if core:
                used, gap = used + gap + core, 0.0
            end, gap, is_empty = stop, gap + spaces, False
        lines.append((start, end, used))
        limit = rest
    return lines, broken


def _broken(text: Text, begin: int, stop: int, limit: float, rest: float) -> Iterator[Stretch]:
    """Yield the lines of a word too long for one: as many characters on each as fit, at least one."""
    start, used = begin, 0.0
    for at in range(begin, stop):
        em = text.em(at, at + 1)
        if used and em and used + em > limit:
            yield start, at, used
            start, used, limit = at, 0.0, rest
        used += em
    yield start, stop, used
