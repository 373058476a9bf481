"""Break text into lines as PowerPoint does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from workshop.brand.fonts import Metrics


class StyledRun(Protocol):
    """Any stretch of text that looks the same throughout; a newline or vertical tab in it is a line break."""

    @property
    def text(self) -> str: ...  # noqa: D102

    @property
    def bold(self) -> bool: ...  # noqa: D102

    @property
    def italic(self) -> bool: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
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
) -> list[Line]:
    """Break a paragraph into lines of a width in points.

    The first line starts at `first_indent`, all others at `hang`, both from the left edge of the box.
    """
    raise NotImplementedError
