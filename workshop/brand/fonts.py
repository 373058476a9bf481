"""Measure text with a font's advance widths; the numbers come from assets/metrics (see make_metrics.py there)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Metrics:
    """Hold what is needed to set text in one family: widths and heights in em.

    `reserve` widens every advance by this share, for a family measured with a twin; `tracking` is added after every
    character, in em.
    """

    family: str
    natural_line: float
    x_height: float
    reserve: float = 0.0
    tracking: float = 0.0

    def width(self, text: str, size: float, bold: bool = False, italic: bool = False) -> float:
        """Return the width of a text on one line, in points, without kerning (PowerPoint kerns only if asked)."""
        raise NotImplementedError

    def em(self, text: str, bold: bool = False, italic: bool = False) -> float:
        """Return the width of a text on one line in em: multiplied by the size it is in points."""
        raise NotImplementedError

    def line_height(self, size: float, percent: float = 100) -> float:
        """Return the height of a line in points that holds for both readings of line spacing in per cent."""
        raise NotImplementedError

    def as_twin(self, family: str, reserve: float) -> Metrics:
        """Return these metrics standing for another family, every advance wider by the reserve (0.04 = 4 %)."""
        raise NotImplementedError

    def tracked(self, tracking: float) -> Metrics:
        """Return these metrics with this much more after every character, in em (the sport brand's headings: -0.02)."""
        raise NotImplementedError


def read_metrics(text: str) -> Metrics:
    """Read the JSON of assets/metrics; raises ValueError when it is not one."""
    raise NotImplementedError


def twin_for(family: str) -> tuple[str, float]:
    """Return the metrics file's stem that measures a family, and the width reserve to add (0 where it is metric-equal)."""
    raise NotImplementedError
