"""How the spreadsheet looks: the house's or the client's colours and faces, pale enough to print in grey."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from workshop.brand.palette import Paint, Palette
from workshop.values import frozen
from workshop.writers.docx.inks import Inks, inks_of
from workshop.writers.run_of_show.heights import SIZE

_BAND, _TITLE = 12, 20
_TURN = 0.24
"""How strong the participants' colour is behind their rows."""
ELAPSED, SIGNED = '"+"[h]:mm', "+0;−0;0"
_PLAIN = {"text_wrap": True, "valign": "top"}


@frozen
class Looks:
    """Hold what the cells of a spreadsheet are drawn with; a look is a set of XlsxWriter's format keys."""

    palette: Palette
    inks: Inks
    turn: str

    def title(self) -> dict[str, Any]:
        """Return the look of the sheet's title."""
        return self._said(_TITLE, self.palette.heading, self.inks.strong) | {
            "text_wrap": False,
            "bold": self.palette.heading_bold,
        }

    def line(self) -> dict[str, Any]:
        """Return the look of what is told above the table, on one line."""
        return self._said() | {"text_wrap": False, "valign": "vcenter"}

    def typed(self) -> dict[str, Any]:
        """Return the look of a cell that somebody is asked to type into."""
        edge = {"border": 2, "border_color": self.inks.strong}
        return self._said(_BAND) | edge | {"bold": True, "align": "center", "valign": "vcenter"}

    def head(self) -> dict[str, Any]:
        """Return the look of the header row."""
        return self._said(ink=self.inks.on_strong) | {
            "bg_color": self.inks.strong,
            "bold": True,
            "valign": "vcenter",
        }

    def band(self) -> dict[str, Any]:
        """Return the look of a section's head."""
        edge = {"top": 1, "top_color": self.inks.strong, "bottom": 4, "bottom_color": self.inks.rule}
        return self._said(_BAND, ink=self.inks.strong) | edge | {"bg_color": self.inks.tint, "bold": True}

    def row(self, *, turn: bool = False) -> dict[str, Any]:
        """Return the look of a row; of the participants' turn it has a ground of its own."""
        edge = {"bottom": 4, "bottom_color": self.inks.rule}
        return self._said() | edge | ({"bg_color": self.turn} if turn else {})

    def pause(self) -> dict[str, Any]:
        """Return the look of a break, or of the time in hand."""
        edge = {"top": 1, "top_color": self.inks.strong, "bottom": 1, "bottom_color": self.inks.strong}
        return self._said() | edge | {"italic": True}

    def total(self) -> dict[str, Any]:
        """Return the look of a total."""
        return self._said() | {"bold": True, "top": 1, "top_color": self.inks.strong}

    def _said(self, size: float = SIZE, face: str = "", ink: str = "") -> dict[str, Any]:
        return _PLAIN | {
            "font_name": face or self.palette.body,
            "font_size": size,
            "font_color": ink or self.inks.ink,
        }


def looks_of(palette: Palette) -> Looks:
    """Return the looks of a palette on white paper, whatever the ground of its slides is."""
    on_paper = replace(palette, mode="light", lt1="#FFFFFF")
    return Looks(palette, inks_of(palette), on_paper.hex_of(Paint("accent1", _TURN)))
