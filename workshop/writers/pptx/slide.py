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

_SLOTTED = (Filled, Picture, Chart)


def write_slide(
    slide: Slide, number: int, layout: str, colours: Colours, language: str, shelf: Shelf
) -> Part:
    """Write a slide; `layout` is its layout's part, pictures and charts go to the shelf.

    The selection pane, and the way back from an edited deck, find each shape by its slot and the slide's id.
    """
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
    name = f"{item.slot.name if isinstance(item, _SLOTTED) else item.name} · {slide.id}"
    match item:
        case Filled():
            return write_filled(item, name, canvas)
        case Shape():
            return write_shape(item, canvas, name)
        case Group():
            return write_group(item, canvas, name)
        case Picture():
            return write_picture(item, name, shelf.picture(item.image), canvas)
        case Chart():
            return write_frame(item, name, shelf.chart(item, " ".join(slide.title.split()), canvas), canvas)
        case Table():
            return write_table(item, name, canvas)


def _foot(slide: Slide, number: int, canvas: Canvas) -> str:
    return "".join(
        (
            write_group(slide.rail, canvas) if slide.rail else "",
            write_footer(slide.footer, canvas) if slide.footer else "",
            write_number(slide.number, number, canvas) if slide.number else "",
        )
    )
