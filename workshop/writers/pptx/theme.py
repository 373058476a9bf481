"""The theme: a palette's colours and faces, and flat formats (ISO/IEC 29500-1, 20.1.6)."""

from __future__ import annotations

from workshop.brand.palette import Palette
from workshop.writers.pptx.escape import DECLARATION, DRAWING, attribute

_SLOTS = ("dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
_SCRIPTS = "".join(f'<a:font script="{script}" typeface="Arial"/>' for script in ("Arab", "Hebr"))
"""What sets passages that run from right to left, in whatever face the rest is (20.1.4.1.16)."""
_OF_PLACEHOLDER = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'


def write_theme(palette: Palette, name: str) -> bytes:
    """Write a theme part from the palette's slots and faces (house-style 3.1)."""
    return (
        f'{DECLARATION}<a:theme xmlns:a="{DRAWING}" name="{attribute(name)}"><a:themeElements>'
        f"{_colours(palette, name)}{_fonts(palette, name)}{_formats(name)}</a:themeElements>"
        "<a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    ).encode()


def _colours(palette: Palette, name: str) -> str:
    slots = {slot: str(getattr(palette, slot)) for slot in _SLOTS}
    slots |= {"hlink": palette.hlink, "folHlink": palette.fol_hlink}
    colours = "".join(
        f'<a:{slot}><a:srgbClr val="{colour.removeprefix("#").upper()}"/></a:{slot}>'
        for slot, colour in slots.items()
    )
    return f'<a:clrScheme name="{attribute(name)}">{colours}</a:clrScheme>'


def _fonts(palette: Palette, name: str) -> str:
    faces = "".join(
        f'<a:{kind}Font><a:latin typeface="{attribute(face)}"/>'
        f'<a:ea typeface=""/><a:cs typeface=""/>{_SCRIPTS}</a:{kind}Font>'
        for kind, face in (("major", palette.heading), ("minor", palette.body))
    )
    return f'<a:fontScheme name="{attribute(name)}">{faces}</a:fontScheme>'


def _formats(name: str) -> str:
    """Write three fills, lines, effects and backgrounds: flat, no shadow, no gradient (house-style 1.3)."""
    line = (
        f'<a:ln w="{{}}" cap="flat" cmpd="sng" algn="ctr">{_OF_PLACEHOLDER}<a:prstDash val="solid"/>'
        '<a:miter lim="800000"/></a:ln>'
    )
    lines = "".join(line.format(width) for width in (9525, 19050, 28575))
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'<a:fmtScheme name="{attribute(name)}"><a:fillStyleLst>{_OF_PLACEHOLDER * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_OF_PLACEHOLDER * 3}</a:bgFillStyleLst></a:fmtScheme>"
    )
