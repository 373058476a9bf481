"""Pictures in the line of a text, such as small slides."""

from __future__ import annotations

from io import BytesIO

from docx.shared import Pt

from workshop.writers.docx.document import Pages
from workshop.writers.docx.element import Element, make


def picture(data: bytes, width: float, alt: str, pages: Pages) -> Element:
    """Write a picture so wide in points; `alt` says what it shows."""
    inline = pages.document.part.new_pic_inline(BytesIO(data), width=Pt(width))
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")
    inline.docPr.set("descr", alt)
    return make("r", make("drawing", inline))
