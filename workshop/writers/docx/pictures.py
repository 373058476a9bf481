"""Pictures in the line of a text, such as small slides."""

from __future__ import annotations

from workshop.brand.images import size_of
from workshop.writers.docx.document import Pages
from workshop.writers.docx.element import PICTURE, Element, make
from workshop.writers.pptx.escape import emu


def picture(data: bytes, width: float, alt: str, pages: Pages) -> Element:
    """Write a picture so wide in points; `alt` says what it shows. Its number comes when it is saved."""
    across, down, ending = size_of(data)
    ident = pages.attached.picture(data, ending)
    size = {"cx": str(emu(width)), "cy": str(round(emu(width) * down / across))}
    inline = [
        Element("wp:extent", size),
        Element("wp:docPr", {"id": "", "name": "", "descr": alt}),
        Element("wp:cNvGraphicFramePr", {}, [Element("a:graphicFrameLocks", {"noChangeAspect": "1"})]),
        Element(
            "a:graphic", {}, [Element("a:graphicData", {"uri": PICTURE}, [_picture(ident, ending, size)])]
        ),
    ]
    none = dict.fromkeys(("distT", "distB", "distL", "distR"), "0")
    return make("r", make("drawing", Element("wp:inline", none, inline)))


def _picture(ident: str, ending: str, size: dict[str, str]) -> Element:
    """Write the picture itself (20.2.2.5)."""
    named = [Element("pic:cNvPr", {"id": "0", "name": f"image.{ending}"}), Element("pic:cNvPicPr")]
    filled = [Element("a:blip", {"r:embed": ident}), Element("a:stretch", {}, [Element("a:fillRect")])]
    placed = [Element("a:off", {"x": "0", "y": "0"}), Element("a:ext", size)]
    shape = [Element("a:xfrm", {}, placed), Element("a:prstGeom", {"prst": "rect"})]
    parts = {"pic:nvPicPr": named, "pic:blipFill": filled, "pic:spPr": shape}
    return Element("pic:pic", {}, [Element(tag, {}, inside) for tag, inside in parts.items()])
