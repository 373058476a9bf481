"""The colours of printed documents: a palette's, as far as they can be read on white paper and in grey."""

from __future__ import annotations

from workshop.brand.palette import Palette, contrast
from workshop.values import frozen

_TEXT = 4.5
"""The contrast that text needs (WCAG 2.2, 1.4.3)."""
_WHITE = "#FFFFFF"


@frozen
class Inks:
    """Hold the colours of a document as #RRGGBB; the paper is white, whatever the deck's ground is."""

    ink: str
    strong: str
    look: str
    tint: str
    turn: str
    on_strong: str
    rule: str
    """Hairlines and the edges of boxes: dark enough to print on a grey laser printer."""


def inks_of(palette: Palette) -> Inks:
    """Return the colours that a palette prints in; what would be too pale for text gives way to darker."""
    ink = _darker(palette.dk1, palette.lt1)
    strong = _darker(palette.dk2, palette.lt2)
    strong = strong if contrast(strong, _WHITE) >= _TEXT else ink
    look = palette.accent2 if contrast(palette.accent2, _WHITE) >= _TEXT else strong
    tint = _pale(palette.lt2 if strong != palette.lt2 else palette.dk2, ink)
    return Inks(
        ink,
        strong,
        look,
        tint,
        palette.accent1,
        _on(strong, ink),
        _mixed(ink, _WHITE, 0.35),
    )


def _darker(one: str, other: str) -> str:
    return one if contrast(one, _WHITE) >= contrast(other, _WHITE) else other


def _on(ground: str, ink: str) -> str:
    return ink if contrast(ink, ground) >= contrast(_WHITE, ground) else _WHITE


def _pale(tint: str, ink: str) -> str:
    """Return a tint that prints as a light grey: text on it keeps its contrast."""
    return tint if contrast(tint, _WHITE) <= 1.4 else _mixed(ink, _WHITE, 0.09)


def _mixed(one: str, other: str, share: float) -> str:
    channels = zip(bytes.fromhex(one[1:]), bytes.fromhex(other[1:]), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in channels)
