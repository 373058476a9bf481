"""Break the lines of a heading evenly, and leave no short word alone at the end."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.brand.fonts import Metrics
from workshop.markup import Run
from workshop.storyboard.wrap import StyledRun


def balance(runs: Sequence[StyledRun], metrics: Metrics, size: float, width: float) -> tuple[int, ...]:
    """Return where the second and third line of a heading start, so that lines differ by less than 25 % if they can.

    Offsets count characters of the whole text. Empty when the text needs one line or more than three, or when it has
    line breaks of its own, which win (house-style 5.4).
    """
    raise NotImplementedError


def no_orphan(runs: Sequence[StyledRun], metrics: Metrics, size: float, width: float) -> tuple[int, ...]:
    """Return where the last line must start so that no word of under 6 letters stands alone; empty when none does."""
    raise NotImplementedError


def break_runs(runs: Sequence[Run], places: Sequence[int]) -> tuple[Run, ...]:
    """Return the runs with a line break at each place; the spaces it replaces are dropped."""
    raise NotImplementedError
