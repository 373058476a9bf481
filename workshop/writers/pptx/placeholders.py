"""Filled placeholders: they take everything they can from their layout (ISO/IEC 29500-1, 19.3.1.36)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.brand.layouts import Slot
from workshop.brand.shapes import Box
from workshop.storyboard.scene import Filled, Picture
from workshop.writers.pptx.canvas import Canvas
from workshop.writers.pptx.shapes import place
from workshop.writers.pptx.text import Inherited, size_style, write_paragraphs

if TYPE_CHECKING:
    from workshop.brand.template import Placeholder

FOOTER, NUMBER = 90, 91
"""The indices of the footer and the slide number on every layout with a time rail (house-style 4.1)."""

SLIDE_NUMBER_FIELD = "{8C2C5B1E-0F6E-5A0C-9D0B-6A1F3E7B4D21}"
"""The id every slide number field shares; fields of one type may (21.1.2.2.4)."""


def reference(slot: Slot, canvas: Canvas) -> str:
    """Write which placeholder of the layout this is: its type, and its index beside the title's.

    On a client's layout a slot may have none: nothing, for what is drawn there.
    """
    if canvas.holders is not None:
        return _client_reference(canvas.holders.get(slot.name))
    return f'<p:ph type="{slot.type}" idx="{slot.idx}"/>' if slot.idx else f'<p:ph type="{slot.type}"/>'


def _client_reference(holder: Placeholder | None) -> str:
    if holder is None:
        return ""
    kind = f' type="{holder.type}"' if holder.type != "obj" else ""
    return f'<p:ph{kind} idx="{holder.idx}"/>' if holder.idx else f"<p:ph{kind}/>"


def write_filled(filled: Filled, name: str, canvas: Canvas) -> str:
    """Write a text placeholder: its size in its list style, shrinking only when edited (house-style 5.7)."""
    slot = filled.slot
    inherited = Inherited(slot.role.bold, slot.numbered, slot.space_after)
    body = write_paragraphs(filled.paragraphs, canvas, inherited)
    return _text_placeholder(filled, name, reference(slot, canvas), body, canvas)


def write_footer(filled: Filled, canvas: Canvas) -> str:
    """Write the footer: the time rail's caption on this slide."""
    body = write_paragraphs(filled.paragraphs, canvas, Inherited(filled.slot.role.bold))
    return _text_placeholder(
        filled, "Footer", f'<p:ph type="ftr" sz="quarter" idx="{FOOTER}"/>', body, canvas
    )


def write_number(filled: Filled, number: int, canvas: Canvas) -> str:
    """Write the slide number as a field, showing its value to readers that do not count."""
    body = f"<a:p>{number_field(number, canvas.language)}</a:p>"
    return _text_placeholder(
        filled, "Slide number", f'<p:ph type="sldNum" sz="quarter" idx="{NUMBER}"/>', body, canvas
    )


def number_field(number: int | str, language: str) -> str:
    """Write the field that shows a slide's number (21.1.2.2.4)."""
    return (
        f'<a:fld id="{SLIDE_NUMBER_FIELD}" type="slidenum"><a:rPr lang="{language}" dirty="0"/>'
        f"<a:t>{number}</a:t></a:fld>"
    )


def _text_placeholder(filled: Filled, name: str, ph: str, body: str, canvas: Canvas) -> str:
    slot = filled.slot
    return (
        f'<p:sp><p:nvSpPr>{canvas.identity(name)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr>{ph}</p:nvPr></p:nvSpPr>{_moved(filled.box, turned=slot.vertical)}"
        f"<p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr>"
        f"{size_style(slot.role, filled.size, slot.numbered, canvas)}{body}</p:txBody></p:sp>"
    )


def _moved(box: Box | None, geometry: str = "", turned: bool = False) -> str:
    inside = (place(box, turned=turned) if box else "") + geometry
    return f"<p:spPr>{inside}</p:spPr>" if inside else "<p:spPr/>"


def write_picture(picture: Picture, name: str, media: str, canvas: Canvas) -> str:
    """Write a picture in its placeholder, cropped, never stretched; `media` is its part (19.3.1.37)."""
    left, top, right, bottom = (round(part * 100_000) for part in picture.crop)
    crop = f'<a:srcRect l="{left}" t="{top}" r="{right}" b="{bottom}"/>' if any(picture.crop) else ""
    ph = reference(picture.slot, canvas)
    frame = "ellipse" if picture.slot.round else "" if ph else "rect"
    geometry = f'<a:prstGeom prst="{frame}"><a:avLst/></a:prstGeom>' if frame else ""
    return (
        f"<p:pic><p:nvPicPr>{canvas.identity(name, picture.alt)}"
        '<p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/></p:cNvPicPr>'
        f"<p:nvPr>{ph}</p:nvPr></p:nvPicPr>"
        f'<p:blipFill><a:blip r:embed="{canvas.relate("image", media)}"/>{crop}'
        f"<a:stretch><a:fillRect/></a:stretch></p:blipFill>{_moved(picture.box, geometry)}</p:pic>"
    )


def graphic_frame(identity: str, ph: str, box: Box, uri: str, graphic: str) -> str:
    """Write the frame around a chart or a table (19.3.1.21)."""
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{identity}"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        f"<p:nvPr>{ph}</p:nvPr></p:nvGraphicFramePr>"
        f"{place(box, tag='p:xfrm')}"
        f'<a:graphic><a:graphicData uri="{uri}">{graphic}</a:graphicData></a:graphic></p:graphicFrame>'
    )
