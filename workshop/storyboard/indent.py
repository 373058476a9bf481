"""Where the lines of a paragraph start: flush, numbered, or behind a hanging quotation mark."""

from __future__ import annotations

from workshop.brand.fonts import Metrics
from workshop.values import frozen

_QUOTE_EDGE = 30.0


@frozen
class Indent:
    """Set a paragraph in by an amount that may grow with its size.

    `left` (points) and `left_em` place the text edge; `hang_em` is how far the first line hangs out of it;
    with `marker` it is a number that hangs, and the text of the first line stands on the text edge too.
    """

    left: float = 0.0
    left_em: float = 0.0
    hang_em: float = 0.0
    marker: bool = False

    def margin(self, size: float) -> float:
        """Return DrawingML's marL in points: where all lines but the first start."""
        return self.left + self.left_em * size

    def indent(self, size: float) -> float:
        """Return DrawingML's indent in points: negative, and never further left than the box."""
        return -min(self.hang_em * size, self.margin(size))

    def first(self, size: float) -> float:
        """Return where the text of the first line starts, in points from the left edge of the box."""
        return self.margin(size) if self.marker else self.margin(size) + self.indent(size)


FLUSH = Indent()
NUMBERED = Indent(left_em=1.5, hang_em=1.5, marker=True)
"""Steps: the number hangs 1.5 × the size (house-style 4.6)."""


def hanging_quote(metrics: Metrics, opening: str = "\u201c", bold: bool = False) -> Indent:
    """Return the indent whose opening quotation mark hangs left of a text edge at 30 pt (house-style 4.6)."""
    return Indent(left=_QUOTE_EDGE, hang_em=metrics.em(opening, bold))
