"""The colours of a deck: theme slots, the tokens that name what a colour is for, and their contrast."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from workshop.brand.layouts import Ground
from workshop.values import frozen

Mode = Literal["light", "dark"]
Scheme = Literal["tx1", "bg1", "tx2", "bg2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"]

_SLOTS: dict[Mode, dict[str, str]] = {
    "light": {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"},
    "dark": {"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"},
}
"""The master's colour map (house-style 3.2)."""

_TOKENS: dict[str, Scheme] = {
    "paper": "bg1",
    "ink": "tx1",
    "tint": "bg2",
    "strong": "tx2",
    "deep": "tx2",
    "turn": "accent1",
    "look": "accent2",
}
"""The theme colour of each token in light mode; in dark mode `deep` is bg2 (house-style 3.2)."""


@frozen
class Paint:
    """Name a theme colour as DrawingML writes it, with its opacity from 0 to 1."""

    scheme: Scheme
    alpha: float = 1.0


@frozen
class Palette:
    """Hold the theme's colours as #RRGGBB, the mode they are mapped in, and its faces.

    `tracking` is the heading face's letter spacing in em.
    """

    dk1: str
    lt1: str
    dk2: str
    lt2: str
    accent1: str
    accent2: str
    accent3: str
    accent4: str
    accent5: str
    accent6: str
    hlink: str
    fol_hlink: str
    mode: Mode = "light"
    heading: str = "Georgia"
    body: str = "Arial"
    heading_bold: bool = False
    tracking: float = 0.0

    def paint(self, token: str, ground: Ground) -> Paint:
        """Return a token's theme colour (`look`, `on-tint`, `on@.3`) on a ground; raises KeyError if unknown.

        `ground` is the slide's ground itself, `on` the text colour on it, `on-X` the one on the token X.
        """
        return _paint(self, token, ground)

    def hex_of(self, paint: Paint, over: Paint | None = None) -> str:
        """Return what the eye sees as #RRGGBB: the paint over another (by default paper) at its opacity."""
        colour = str(getattr(self, self.slot(paint)))
        if paint.alpha >= 1:
            return colour
        return _blend(colour, self.hex_of(over or Paint("bg1")), paint.alpha)

    def slot(self, paint: Paint) -> str:
        """Return the theme slot a paint is mapped to in this mode: tx1 is dk1 on light slides."""
        return _SLOTS[self.mode].get(paint.scheme, paint.scheme)

    def marker(self, ground: Ground) -> Paint:
        """Return the colour of the time rail's marker on a ground (house-style 4.1).

        On turn it is `on`, elsewhere the first of turn, look and `on` that has 3:1.
        """
        if ground != "turn":
            under = self.hex_of(self.paint("ground", ground))
            for token in ("turn", "look"):
                paint = self.paint(token, ground)
                if contrast(self.hex_of(paint), under) >= 3:
                    return paint
        return self.paint("on", ground)


@lru_cache(maxsize=4096)
def _paint(palette: Palette, token: str, ground: str) -> Paint:
    name, _, opacity = token.partition("@")
    if name == "on":
        scheme = _text_on(palette, ground)
    elif name.startswith("on-"):
        scheme = _text_on(palette, name.removeprefix("on-"))
    else:
        scheme = _scheme(palette, ground if name == "ground" else name)
    return Paint(scheme, float(opacity or 1))


def _scheme(palette: Palette, token: str) -> Scheme:
    if token == "deep" and palette.mode == "dark":
        return "bg2"
    return _TOKENS[token]


def _text_on(palette: Palette, token: str) -> Scheme:
    """Return the better of dk1 and lt1 on a token, as tx1 or bg1 (house-style 7.7)."""
    ground = palette.hex_of(Paint(_scheme(palette, token)))
    dark = contrast(palette.dk1, ground) >= contrast(palette.lt1, ground)
    return "tx1" if dark == (palette.mode == "light") else "bg1"


HOUSE = Palette(
    dk1="#1E1722",
    lt1="#FFFFFF",
    dk2="#33183C",
    lt2="#EBE4ED",
    accent1="#FFB31A",
    accent2="#A8264F",
    accent3="#2D6E75",
    accent4="#7C5C87",
    accent5="#C9772B",
    accent6="#8A8490",
    hlink="#A8264F",
    fol_hlink="#7C5C87",
)
"""The house palette (house-style 3.1)."""


@lru_cache(maxsize=4096)
def contrast(one: str, other: str) -> float:
    """Return the contrast of two #RRGGBB colours, from 1 to 21 (WCAG 2.2, relative luminance).

    Written out because every build needs it: importing a colour library costs as much as a deck.
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = map(_linear, _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _channels(colour: str) -> tuple[float, float, float]:
    value = colour.removeprefix("#")
    red, green, blue = (int(value[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def _blend(colour: str, under: str, alpha: float) -> str:
    mixed = (c * alpha + u * (1 - alpha) for c, u in zip(_channels(colour), _channels(under), strict=True))
    return "#" + "".join(f"{round(channel * 255):02X}" for channel in mixed)
