"""The colours of somebody else's theme: through the master's colour map, with what DrawingML does to them.

Clauses are those of ISO/IEC 29500-1: 20.1.2.3 (colours and their changes), 19.3.1.6 (the map).
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Callable, Mapping
from dataclasses import field
from typing import cast
from xml.etree.ElementTree import Element

from workshop.brand.palette import HOUSE, Palette, contrast
from workshop.brand.template.package import A
from workshop.values import frozen

SLOTS = (
    "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6",
    "hlink", "folHlink",
)  # fmt: skip
_USUAL_MAP = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
_PRESETS = {
    "black": "#000000", "white": "#FFFFFF", "red": "#FF0000", "green": "#008000", "blue": "#0000FF",
    "yellow": "#FFFF00", "gray": "#808080", "grey": "#808080", "ltGray": "#D3D3D3", "dkGray": "#A9A9A9",
}  # fmt: skip
_UNKNOWN = "#808080"
_FILLS = frozenset(f"{A}{tag}" for tag in ("solidFill", "gradFill", "pattFill"))
_STOPS = frozenset(f"{A}{tag}" for tag in ("gs", "fgClr", "bgClr"))


@frozen
class Theme:
    """Hold a theme's twelve colours, its two faces, and the fills that backgrounds may take from it."""

    colours: Mapping[str, str]
    heading: str
    body: str
    grounds: tuple[Element, ...] = field(default=(), repr=False)


def read_theme(root: Element) -> Theme:
    """Read a theme part; a colour that is missing is the house's."""
    scheme = root.find(f".//{A}clrScheme")
    colours = {slot: _theme_slot(scheme, slot) for slot in SLOTS}
    faces = [
        latin.get("typeface", "") if (latin := root.find(f".//{A}{font}/{A}latin")) is not None else ""
        for font in ("majorFont", "minorFont")
    ]
    fills = root.find(f".//{A}bgFillStyleLst")
    return Theme(colours, faces[0] or "Arial", faces[1] or "Arial", tuple(fills if fills is not None else ()))


def _theme_slot(scheme: Element | None, slot: str) -> str:
    element = scheme.find(f"{A}{slot}") if scheme is not None else None
    written = next(iter(element), None) if element is not None else None
    if written is None:
        return str(getattr(HOUSE, "fol_hlink" if slot == "folHlink" else slot))
    return _plain(written) or _UNKNOWN


@frozen
class Tints:
    """Resolve colours on one master or layout: its theme, and the map from names to the theme's slots."""

    theme: Theme
    map: Mapping[str, str] = field(default_factory=lambda: _USUAL_MAP)

    def scheme(self, name: str) -> str:
        """Return a theme colour as #RRGGBB by the name a shape uses: bg1, tx2, accent3, dk1."""
        return self.theme.colours.get(self.map.get(name, name), _UNKNOWN)

    def fill(self, parent: Element | None, holder: str = "") -> tuple[str, ...]:
        """Return the colours of the fill among an element's children: one, a gradient's, or none."""
        for child in parent if parent is not None else ():
            if child.tag in _FILLS:
                return self.paint(child, holder)
        return ()

    def paint(self, fill: Element, holder: str = "") -> tuple[str, ...]:
        """Return the colours of a fill; `holder` stands for phClr in a theme's own fills (20.1.4.1.7)."""
        if fill.tag == f"{A}solidFill":
            return tuple(filter(None, (self.colour(fill, holder),)))
        stops = (element for element in fill.iter() if element.tag in _STOPS)
        return tuple(dict.fromkeys(filter(None, (self.colour(stop, holder) for stop in stops))))

    def colour(self, parent: Element | None, holder: str = "") -> str:
        """Return the colour written inside an element as #RRGGBB, or nothing; opacity is left out."""
        written = next(iter(parent), None) if parent is not None else None
        if written is None:
            return ""
        plain = _plain(written)
        if written.tag == f"{A}schemeClr":
            name = written.get("val", "")
            plain = (holder or self.scheme("bg1")) if name == "phClr" else self.scheme(name)
        return _changed(plain, written) if plain else ""

    def palette(self) -> Palette:
        """Return the theme as a palette whose slots are what bg1, tx1, bg2 and tx2 show here.

        Dark mode when the ground is darker than the text (house-style 3.2).
        """
        paper, ink, tint, strong = (self.scheme(name) for name in ("bg1", "tx1", "bg2", "tx2"))
        dark = luminance(paper) < luminance(ink)
        pairs = (paper, ink, tint, strong) if dark else (ink, paper, strong, tint)
        dk1, lt1, dk2, lt2 = pairs
        return Palette(
            dk1=dk1,
            lt1=lt1,
            dk2=dk2,
            lt2=lt2,
            accent1=self.scheme("accent1"),
            accent2=self.scheme("accent2"),
            accent3=self.scheme("accent3"),
            accent4=self.scheme("accent4"),
            accent5=self.scheme("accent5"),
            accent6=self.scheme("accent6"),
            hlink=self.scheme("hlink"),
            fol_hlink=self.scheme("folHlink"),
            mode="dark" if dark else "light",
            heading=self.theme.heading,
            body=self.theme.body,
        )


def read_map(element: Element | None) -> Mapping[str, str]:
    """Return a colour map: which of the theme's slots each name means; an empty one means the usual."""
    return {**_USUAL_MAP, **dict(element.attrib)} if element is not None else _USUAL_MAP


def luminance(colour: str) -> float:
    """Return the relative luminance of #RRGGBB, from 0 to 1 (WCAG 2.2)."""
    return contrast(colour, "#000000") * 0.05 - 0.05


def is_dark(colours: tuple[str, ...]) -> bool:
    """Return whether white stands out better than black on these colours together."""
    return bool(colours) and min(contrast(colour, "#FFFFFF") for colour in colours) > min(
        contrast(colour, "#000000") for colour in colours
    )


def _plain(written: Element) -> str:
    """Return a colour that needs no theme as #RRGGBB, or nothing."""
    name, value = written.tag.rpartition("}")[2], written.get("val", "")
    if name == "srgbClr" and re.fullmatch(r"[0-9A-Fa-f]{6}", value):
        return f"#{value.upper()}"
    if name == "sysClr":
        last = written.get("lastClr", "")
        usual = "#FFFFFF" if value in ("window", "btnHighlight") else "#000000"
        return f"#{last.upper()}" if re.fullmatch(r"[0-9A-Fa-f]{6}", last) else usual
    if name == "prstClr":
        return _PRESETS.get(value, _UNKNOWN)
    if name == "scrgbClr":
        linear = (per_cent(written.get(channel), 0.0) for channel in "rgb")
        return _hex(*(_encoded(channel) for channel in linear))
    if name == "hslClr":
        hue = number(written.get("hue"), 0) / 21_600_000
        light, full = per_cent(written.get("lum"), 0), per_cent(written.get("sat"), 0)
        return _hex(*colorsys.hls_to_rgb(hue % 1, min(1, max(0, light)), min(1, max(0, full))))
    return ""


def number(text: str | None, default: float) -> float:
    """Return an integer attribute, or the default for none, nonsense and absurdly large ones."""
    if text is None or not re.fullmatch(r"[+-]?[0-9]{1,12}", text.strip()):
        return default
    return float(text)


def per_cent(text: str | None, default: float) -> float:
    """Return a percentage as a share of 1: 50000 and 50% are both .5 (22.9.2.9)."""
    if text is not None and (match := re.fullmatch(r"(-?[0-9]{1,6}(?:\.[0-9]{1,6})?)%", text.strip())):
        return float(match[1]) / 100
    return number(text, default * 100_000) / 100_000


def _changed(colour: str, written: Element) -> str:
    """Apply what stands inside a colour, in order (20.1.2.3.20 lumMod, .21 lumOff, .31 shade, .34 tint …)."""
    rgb = tuple(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    for change in written:
        apply = _CHANGES.get(change.tag.rpartition("}")[2])
        if apply:
            rgb = apply(cast("_Rgb", rgb), per_cent(change.get("val"), 1))
    return _hex(*rgb)


_Rgb = tuple[float, float, float]


def _lum_mod(rgb: _Rgb, share: float) -> _Rgb:
    hue, light, full = colorsys.rgb_to_hls(*rgb)
    return colorsys.hls_to_rgb(hue, min(1, max(0, light * share)), full)


def _lum_off(rgb: _Rgb, share: float) -> _Rgb:
    hue, light, full = colorsys.rgb_to_hls(*rgb)
    return colorsys.hls_to_rgb(hue, min(1, max(0, light + share)), full)


def _sat_mod(rgb: _Rgb, share: float) -> _Rgb:
    hue, light, full = colorsys.rgb_to_hls(*rgb)
    return colorsys.hls_to_rgb(hue, light, min(1, max(0, full * share)))


def _shade(rgb: _Rgb, share: float) -> _Rgb:
    red, green, blue = (_encoded(_linear(channel) * share) for channel in rgb)
    return red, green, blue


def _tint(rgb: _Rgb, share: float) -> _Rgb:
    red, green, blue = (_encoded(_linear(channel) * share + 1 - share) for channel in rgb)
    return red, green, blue


_CHANGES: dict[str, Callable[[_Rgb, float], _Rgb]] = {
    "lumMod": _lum_mod,
    "lumOff": _lum_off,
    "satMod": _sat_mod,
    "shade": _shade,
    "tint": _tint,
}


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _encoded(channel: float) -> float:
    channel = min(1.0, max(0.0, channel))
    return channel * 12.92 if channel <= 0.0031308 else float(1.055 * channel ** (1 / 2.4) - 0.055)


def _hex(red: float, green: float, blue: float) -> str:
    return "#" + "".join(f"{round(min(1, max(0, channel)) * 255):02X}" for channel in (red, green, blue))
