"""A client's own font, measured from its file as text is set from it: widths and heights in em."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from io import BytesIO

from workshop.brand.fonts import Face, Metrics

MOST_FONT_BYTES = 30_000_000
_PER_EM = 1000
_RANGES = ((0x20, 0x7F), (0xA0, 0x250), (0x370, 0x530), (0x1E00, 0x1F00), (0x2010, 0x2040), (0x20A0, 0x20C0))
"""Latin, Greek, Cyrillic, punctuation and currencies; anything else takes a fallback."""
_FALLBACK = {"mark": 0.0, "wide": 1.0, "emoji": 1.3, "symbol": 1.0, "other": 0.75}
_BOLDER = 1.06
"""How much wider a bold is set that no file has: PowerPoint thickens every stroke."""


Advances = Mapping[str, tuple[int, ...]]
Style = tuple[Advances, float, float]
"""The advances of one style, its natural line and its x-height."""


def measure(family: str, files: Iterable[tuple[str, bytes]]) -> Metrics | None:
    """Return the metrics of a family from its font files, or None when none of them is of that family."""
    styles: dict[str, Style] = {}
    for _, data in files:
        read = _read(data)
        if read and _plain(read[0]) == _plain(family):
            styles.setdefault(read[1], read[2:])
    if not styles:
        return None
    regular = styles.get("regular") or next(iter(styles.values()))
    faces = tuple(_face(styles, style, regular[0]) for style in ("regular", "bold", "italic", "bold italic"))
    return Metrics(family, regular[1], regular[2], faces)


def family_in(data: bytes) -> str | None:
    """Return the family that a font file is of, or None for what is no font."""
    read = _read(data)
    return read[0] if read else None


def _face(styles: Mapping[str, Style], style: str, regular: Advances) -> Face:
    if style in styles:
        return Face(styles[style][0], _PER_EM, _FALLBACK)
    return Face(regular, _PER_EM, _FALLBACK, reserve=_BOLDER - 1 if "bold" in style else 0.0)


def _plain(family: str) -> str:
    return " ".join(family.casefold().replace("-", " ").split())


@lru_cache(maxsize=16)
def _read(data: bytes) -> tuple[str, str, dict[str, tuple[int, ...]], float, float] | None:
    """Return a font's family, style, advances, natural line and x-height; None for what is no font."""
    from PIL import ImageFont  # imported late: only a client with a font of their own needs it

    try:
        font = ImageFont.truetype(BytesIO(data), _PER_EM, layout_engine=ImageFont.Layout.BASIC)
        family, style = (part or "" for part in font.getname())
        ascent, descent = font.getmetrics()
        advances = {
            f"{first:04X}": tuple(round(font.getlength(chr(code))) for code in range(first, end))
            for first, end in _RANGES
        }
        height = -font.getbbox("x", anchor="ls")[1]
    except (OSError, ValueError, RuntimeError, MemoryError):
        return None
    return family, _style(style), advances, (ascent + descent) / _PER_EM, height / _PER_EM


def _style(written: str) -> str:
    words = written.casefold()
    bold = any(word in words for word in ("bold", "heavy", "black"))
    italic = "italic" in words or "oblique" in words
    return " ".join(filter(None, ("bold" if bold else "", "italic" if italic else ""))) or "regular"
