"""Small storyboards with defaults, and what the tests read in the decks written from them."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from lxml import etree
from PIL import Image as Pillow
from pptx import Presentation

from workshop.brand.images import Image
from workshop.brand.layouts import ROLES, Layout, Slot
from workshop.brand.palette import HOUSE, Palette
from workshop.brand.shapes import Box, Group, Paragraph, Shape
from workshop.markup import read_runs
from workshop.storyboard.scene import Filled, Item, Slide, SlideSection, Storyboard
from workshop.writers.pptx.deck import write_deck
from workshop.writers.pptx.template import write_template

NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
}

TITLE = Slot("Title", "title", 0, Box(48, 84, 790, 258), ROLES["display"], (80, 48), anchor="bottom")
SUPPORT = Slot("Support", "body", 10, Box(48, 366, 642, 66), ROLES["body"], (26, 22))
FOOTER = Slot("Footer", "body", 90, Box(48, 500, 370, 20), ROLES["caption"], (14, 14))
NUMBER = Slot("Slide number", "body", 91, Box(842, 500, 70, 20), ROLES["caption"], (14, 14), align="right")
CLAIM = Layout("claim", "Claim", "paper", (TITLE, SUPPORT))


def paragraph(text: str = "Words", **settings: Any) -> Paragraph:
    return Paragraph(read_runs(text), **settings)


def filled(
    slot: Slot = TITLE, text: str = "A satisfied customer can still leave", size: float = 72, **more: Any
) -> Filled:
    return Filled(slot, (paragraph(text),), size, **more)


def body(*paragraphs: Paragraph, slot: Slot = SUPPORT, size: float = 26) -> Filled:
    return Filled(slot, paragraphs, size)


def slide(*items: Item, name: str = "can-leave", layout: Layout = CLAIM, **more: Any) -> Slide:
    return Slide(
        name, layout, more.pop("title", "A satisfied customer can still leave"), items or (filled(),), **more
    )


def whole_slide(*items: Item, **more: Any) -> Slide:
    rail = Group(
        "Time rail", (Shape("Section", "rect", Box(48, 487.5, 864, 3), fill="on"),), "Section 1 of 1"
    )
    footer, number = filled(FOOTER, "**1** How safe", 14), filled(NUMBER, "1", 14)
    return slide(*items, rail=rail, footer=footer, number=number, **more)


def storyboard(*slides: Slide, **more: Any) -> Storyboard:
    sections = more.pop("sections", None) or (
        SlideSection("How safe are our good scores?", slides or (slide(),)),
    )
    settings = {"id": "loyalty", "title": "Satisfaction isn't loyalty", "language": "en-GB"} | more
    return Storyboard(sections=sections, **settings)


def template(*layouts: Layout, palette: Palette = HOUSE) -> bytes:
    return write_template(layouts or (CLAIM,), palette)


def deck(*slides: Slide, layouts: tuple[Layout, ...] = (), palette: Palette = HOUSE, **more: Any) -> bytes:
    board = storyboard(*slides, **more)
    known = {layout.id: layout for layout in (*layouts, *(slide.layout for slide in board.slides))}
    return bytes(write_deck(board, template(*known.values(), palette=palette), palette))


def picture(
    colour: str = "navy", size: tuple[int, int] = (40, 30), name: str = "a.png", kind: str = "PNG"
) -> Image:
    buffer = io.BytesIO()
    Pillow.new("RGB", size, colour).save(buffer, kind)
    return Image(name, buffer.getvalue(), kind, *size)


def opened(data: bytes) -> Any:
    return Presentation(io.BytesIO(data))


def names(data: bytes) -> list[str]:
    return zipfile.ZipFile(io.BytesIO(data)).namelist()


def part(data: bytes, name: str = "ppt/slides/slide1.xml") -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))


def find(data: bytes, path: str, name: str = "ppt/slides/slide1.xml") -> list[Any]:
    found = part(data, name).xpath(path, namespaces=NAMESPACES)
    return list(found) if isinstance(found, list) else [found]
