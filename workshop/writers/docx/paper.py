"""The paper that documents are printed on; lengths in points."""

from __future__ import annotations

from typing import Literal

from workshop.values import frozen

PaperName = Literal["A4", "Letter"]


@frozen
class Paper:
    """Hold a sheet: its size, and the margins that header and footer stand in."""

    name: PaperName
    width: float
    height: float
    top: float = 76
    bottom: float = 66
    side: float = 60
    edge: float = 34
    """From the sheet's edge to the header, and to the footer."""

    @property
    def text_width(self) -> float:
        """Return how wide a line of text may be."""
        return self.width - 2 * self.side

    @property
    def text_height(self) -> float:
        """Return how high the text of a page may be."""
        return self.height - self.top - self.bottom

    def widths(self, *shares: float) -> tuple[float, ...]:
        """Divide the width of the text among columns, in these proportions."""
        return tuple(self.text_width * share / sum(shares) for share in shares)


A4 = Paper("A4", 595.3, 841.9)
LETTER = Paper("Letter", 612, 792)
PAPERS: dict[PaperName, Paper] = {"A4": A4, "Letter": LETTER}
