"""The colours of a brand that say something: turn, look and those of the charts (house-style 7.3 to 7.6)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop.brand.grounds import COLOURED, Grounds
from workshop.brand.oklch import distance, hex_of, lch_of
from workshop.brand.palette import HOUSE, contrast

_VIVID = 0.04
"""The chroma from which a colour can call people to their turn."""


def choose_turn(colours: Sequence[str], grounds: Grounds, least: float = 0) -> str | None:
    """Return the most saturated colour that can be turn, at least so much in contrast with the paper."""
    fit = (colour for colour in _vivid(colours, grounds.deep) if grounds.take(colour))
    return next((colour for colour in fit if contrast(colour, grounds.paper) >= least), None)


def make_turn(colours: Sequence[str], grounds: Grounds) -> str:
    """Return a turn made from the brand's colours where none can be it as it is (house-style 7.3 b and c)."""
    vivid = _vivid(colours, grounds.deep) or sorted(colours, key=_greyness)[:1]
    tried = list(_lifted(vivid[0]) if grounds.mode == "dark" else _darkened(vivid, grounds))
    tried += _tints(vivid[0])
    return next((colour for colour in tried if grounds.take(colour)), tried[-1])


def _vivid(colours: Sequence[str], deep: str) -> list[str]:
    """Return the colours that can call, most saturated first; a black and white brand's is the house's."""
    if all(lch_of(colour).chroma < _VIVID for colour in colours):
        return [HOUSE.accent1]
    others = (colour for colour in colours if colour != deep and lch_of(colour).chroma >= _VIVID)
    return sorted(others, key=_greyness)


def _greyness(colour: str) -> float:
    return -lch_of(colour).chroma


def _darkened(vivid: Sequence[str], grounds: Grounds) -> Iterator[str]:
    """Darken pale colours until they part from the paper."""
    for colour in vivid:
        lightness, chroma, hue = lch_of(colour)
        while contrast(colour, grounds.paper) < 1.5 and lightness > 0.6:
            lightness -= 0.01
            colour = hex_of(lightness, max(chroma, 0.06), hue)
        yield colour


def _lifted(colour: str) -> Iterator[str]:
    """Make a colour a little lighter, so that it shines on dark slides."""
    lightness, chroma, hue = lch_of(colour)
    return (hex_of(lightness + step / 100, max(chroma, 0.06), hue) for step in range(1, 13))


def _tints(colour: str) -> Iterator[str]:
    """Make middle tints of a dark colour's hue."""
    _, chroma, hue = lch_of(colour)
    return (hex_of(step / 100, max(0.06, min(0.14, chroma)), hue) for step in range(80, 66, -2))


def choose_look(colours: Sequence[str], turn: str, grounds: Grounds) -> str:
    """Return the colour that marks the one thing to look at (house-style 7.4)."""
    coloured = [colour for colour in colours if lch_of(colour).chroma >= COLOURED]
    others = [colour for colour in coloured if colour != turn]
    if not coloured:
        return grounds.legible(HOUSE.accent2)
    if grounds.mode == "dark" and len(coloured) == 1:
        return grounds.legible(turn)
    safe = [grounds.legible(_off_ink(colour, grounds)) for colour in others or coloured]
    return max(safe, key=lambda colour: lch_of(colour).chroma)


def _off_ink(colour: str, grounds: Grounds) -> str:
    """Return a colour told apart from the text around it."""
    if grounds.mode == "dark" or distance(colour, grounds.dk1) >= 0.20:
        return colour
    _, chroma, hue = lch_of(colour)
    return hex_of(0.50, max(chroma, 0.11), hue)


def chart_colours(hue: float, turn: str, look: str, grounds: Grounds) -> tuple[str, str, str, str]:
    """Return accent3 to accent6: the further series of charts (house-style 7.6)."""
    base = 0.50 if grounds.mode == "light" else 0.78
    return (
        grounds.seen(hex_of(base, 0.08, (lch_of(look).hue + 70) % 360)),
        grounds.seen(hex_of(base + 0.08, 0.05, hue)),
        grounds.seen(hex_of(base + 0.06, 0.11, lch_of(turn).hue)),
        grounds.seen(hex_of(base + 0.10, 0.008, hue)),
    )
