"""Find the largest size at which a text fits its box, or say by how much it does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.brand.fonts import Metrics
from workshop.storyboard.indent import FLUSH, Indent
from workshop.storyboard.wrap import Line, StyledRun

Paragraphs = Sequence[Sequence[StyledRun]]


@dataclass(frozen=True, slots=True)
class Setting:
    """Say how a text is set: font, (largest, smallest) size, line spacing in per cent, points between paragraphs.

    `bold` sets every run bold (a role's or a brand's choice); `display` balances two or three lines.
    """

    metrics: Metrics
    sizes: tuple[int, int]
    spacing: float = 100
    space_after: float = 0
    bold: bool = False
    indent: Indent = FLUSH
    max_lines: int | None = None
    display: bool = False


@dataclass(frozen=True, slots=True)
class TextBox:
    """Put paragraphs into a box of a width and height in points (insets already taken off)."""

    paragraphs: Paragraphs
    width: float
    height: float
    setting: Setting


@dataclass(frozen=True, slots=True)
class Measured:
    """Hold a text broken into lines, paragraph by paragraph, and the room it takes in points."""

    paragraphs: tuple[tuple[Line, ...], ...]
    width: float
    height: float

    @property
    def lines(self) -> int:
        """Return how many lines the text takes."""
        return sum(len(lines) for lines in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Fitted:
    """Say that a text fits at a size; `breaks` are the places for line breaks in each paragraph (see break_runs)."""

    size: int
    measured: Measured
    breaks: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Overflow:
    """Say by how much a text misses its box at the smallest size; `words_fit` is how many words would fit."""

    size: int
    measured: Measured
    breaks: tuple[tuple[int, ...], ...]
    lines_over: int
    characters_over: int
    words_fit: int


def measure(box: TextBox, size: float) -> Measured:
    """Return the lines of a text at a size, in a box of this width."""
    raise NotImplementedError


def fit(box: TextBox) -> Fitted | Overflow:
    """Return the largest whole size of the setting's range at which every line and the whole text fit."""
    raise NotImplementedError


def fit_together(boxes: Sequence[TextBox]) -> list[Fitted | Overflow]:
    """Fit the boxes of a row or grid, all at the smallest size that one of them needs (house-style 5.2)."""
    raise NotImplementedError
