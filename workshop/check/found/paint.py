"""The colours of a fill or a text, with their opacity; the unknown is told from what is not there."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from workshop.brand.template.colours import Tints, per_cent
from workshop.brand.template.package import A
from workshop.values import frozen

_FILLS = {f"{A}{tag}" for tag in ("solidFill", "gradFill", "pattFill", "blipFill", "grpFill", "noFill")}
_KNOWN = {f"{A}{tag}" for tag in ("solidFill", "gradFill", "pattFill")}
_NAMES = frozenset({"black", "white", "red", "green", "blue", "yellow", "gray", "grey", "ltGray", "dkGray"})


@frozen
class Paint:
    """Hold what a fill shows: colours (none when unknown), how much of them, and whether it is a picture."""

    colours: tuple[str, ...]
    opacity: float = 1.0
    picture: Element | None = None


def fill_in(parent: Element | None) -> Element | None:
    """Return the fill that is written among an element's children, whatever it is."""
    return next((child for child in parent if child.tag in _FILLS), None) if parent is not None else None


def paint(fill: Element, tints: Tints, holder: str = "") -> Paint:
    """Return what a fill shows; nothing at all where it says that there is none."""
    if fill.tag == f"{A}noFill":
        return Paint((), 0.0)
    if fill.tag == f"{A}blipFill":
        return Paint((), 1.0, fill)
    if fill.tag not in _KNOWN or _has_unknown_name(fill):
        return Paint(())
    return Paint(tints.paint(fill, holder), _opacity(fill))


def _has_unknown_name(fill: Element) -> bool:
    return any(preset.get("val") not in _NAMES for preset in fill.iter(f"{A}prstClr"))


def _opacity(fill: Element) -> float:
    alphas = [per_cent(alpha.get("val"), 1) for alpha in fill.iter(f"{A}alpha")]
    return min(1.0, max(0.0, min(alphas, default=1.0)))
