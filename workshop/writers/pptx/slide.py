"""One slide as a part: everything on it in reading order, then the rail, the footer and the number."""

from __future__ import annotations

from workshop.brand.shapes import Group, Shape
from workshop.storyboard.scene import Chart, Filled, Item, Picture, Slide, Table
from workshop.writers.pptx.canvas import Canvas, Colours
from workshop.writers.pptx.chart import write_frame
from workshop.writers.pptx.escape import DECLARATION, NAMESPACES, attribute
from workshop.writers.pptx.package import Part
from workshop.writers.pptx.placeholders import write_filled, write_footer, write_number, write_picture
from workshop.writers.pptx.presentation import PML
from workshop.writers.pptx.shapes import EMPTY_TREE, write_group, write_shape
from workshop.writers.pptx.shelf import Shelf
from workshop.writers.pptx.table import write_table


def write_slide(
    slide: Slide, number: int, layout: str, colours: Colours, language: str, shelf: Shelf
) -> Part:
    """Write a slide; `layout` is its layout's part, pictures and charts go to the shelf."""
    canvas = Canvas(colours, slide.layout.ground, language)
    canvas.relate("slideLayout", layout)
    canvas.relate("notesSlide", f"ppt/notesSlides/notesSlide{number}.xml")
    items = "".join(_item(item, slide, canvas, shelf) for item in slide.items)
    hidden = ' show="0"' if slide.hidden else ""
    xml = (
        f'{DECLARATION}<p:sld {NAMESPACES}{hidden}><p:cSld name="{attribute(slide.id)}">'
        f"<p:spTree>{EMPTY_TREE}{items}{_foot(slide, number, canvas)}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
    )
    return Part(f"ppt/slides/slide{number}.xml", f"{PML}.slide+xml", xml.encode(), tuple(canvas.relations))


def _item(item: Item, slide: Slide, canvas: Canvas, shelf: Shelf) -> str:
    match item:
        case Filled():
            return write_filled(item, _name(item.slot.name, slide), canvas)
        case Shape():
            return write_shape(item, canvas)
        case Group():
            return write_group(item, canvas)
        case Picture():
            return write_picture(item, _name(item.slot.name, slide), shelf.picture(item.image), canvas)
        case Chart():
            part = shelf.chart(item, " ".join(slide.title.split()), canvas)
            return write_frame(item, _name(item.slot.name, slide), part, canvas)
        case Table():
            return write_table(item, _name(item.name, slide), canvas)


def _name(name: str, slide: Slide) -> str:
    """Name a shape for the selection pane and the way back: its slot and the block it came from."""
    return f"{name} · {slide.id}"


def _foot(slide: Slide, number: int, canvas: Canvas) -> str:
    return "".join(
        (
            write_group(slide.rail, canvas) if slide.rail else "",
            write_footer(slide.footer, canvas) if slide.footer else "",
            write_number(slide.number, number, canvas) if slide.number else "",
        )
    )
