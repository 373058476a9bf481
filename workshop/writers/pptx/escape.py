"""Text and numbers as DrawingML writes them."""

from __future__ import annotations

import re

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PRESENTATION = "http://schemas.openxmlformats.org/presentationml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = f'xmlns:a="{DRAWING}" xmlns:r="{RELATIONS}" xmlns:p="{PRESENTATION}"'
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_EMU = 12700
_IN_ATTRIBUTES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
)
_SPECIAL = re.compile('[&<>"\n\r\t]')
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def character_data(value: str) -> str:
    """Escape what stands between two tags (XML 1.0, 2.4)."""
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def text(value: str) -> str:
    """Escape the text of a run; what looks like an escape, `_x000D_`, stays as typed (22.9.2.19)."""
    escaped = character_data(value)
    return _ESCAPE.sub("_x005F_", escaped) if "_x" in escaped else escaped


def attribute(value: str) -> str:
    """Escape the value of an attribute, line breaks included."""
    return value.translate(_IN_ATTRIBUTES) if _SPECIAL.search(value) else value


def emu(points: float) -> int:
    """Convert points to English Metric Units, 12,700 to a point (ISO/IEC 29500-1, 20.1.10.16)."""
    return round(points * _EMU)


def hundredths(points: float) -> int:
    """Convert points to the hundredths that font sizes are counted in (ISO/IEC 29500-1, 20.1.10.72)."""
    return round(points * 100)
