"""One slide as a part: everything on it in reading order, then the rail, the footer and the number."""

from __future__ import annotations

from workshop.brand.shapes import Group, Shape
from workshop.storyboard.scene import Chart, Filled, Item, Picture, Slide, Table
from workshop.writers.pptx.canvas import Canvas, Colours
from workshop.writers.pptx.chart import write_frame
from workshop.writers.pptx.client_text import write_caption, write_client_text
from workshop.writers.pptx.escape import DECLARATION, NAMESPACES, attribute
from workshop.writers.pptx.package import Part
from workshop.writers.pptx.placeholders import write_filled, write_footer, write_number, write_picture
from workshop.writers.pptx.presentation import PML
from workshop.writers.pptx.shapes import EMPTY_TREE, write_group, write_shape
from workshop.writers.pptx.shelf import Shelf
from workshop.writers.pptx.table import write_table
from workshop.writers.pptx.theirs import Theirs, read_theirs, write_feet

_SLOTTED = (Filled, Picture, Chart)


def write_slide(
    slide: Slide, number: int, layout: Part, colours: Colours, language: str, shelf: Shelf
) -> Part:
    """Write a slide on its layout; pictures and charts go to the shelf.

    The selection pane, and the way back from an edited deck, find each shape by its slot and the slide's id.
    """
    adopted = slide.adopted
    theirs = read_theirs(layout.data) if adopted else Theirs()
    canvas = Canvas(colours, slide.layout.ground, language, adopted.holders if adopted else None)
    canvas.relate("slideLayout", layout.name)
    canvas.relate("notesSlide", f"ppt/notesSlides/notesSlide{number}.xml")
    items = "".join(_item(item, slide, canvas, shelf) for item in slide.items)
    hidden = ' show="0"' if slide.hidden else ""
    xml = (
        f'{DECLARATION}<p:sld {NAMESPACES}{hidden}><p:cSld name="{attribute(slide.id)}">'
        f"<p:spTree>{EMPTY_TREE}{items}{_foot(slide, number, theirs, canvas)}</p:spTree></p:cSld>"
        f"{theirs.colour_map}</p:sld>"
    )
    return Part(f"ppt/slides/slide{number}.xml", f"{PML}.slide+xml", xml.encode(), tuple(canvas.relations))


def _item(item: Item, slide: Slide, canvas: Canvas, shelf: Shelf) -> str:
    name = f"{item.slot.name if isinstance(item, _SLOTTED) else item.name} · {slide.id}"
    match item:
        case Filled():
            if slide.adopted:
                return write_client_text(item, slide.adopted.holders.get(item.slot.name), name, canvas)
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


def _foot(slide: Slide, number: int, theirs: Theirs, canvas: Canvas) -> str:
    rail = write_group(slide.rail, canvas) if slide.rail else ""
    if slide.adopted:
        feet = write_feet(theirs, slide, number, canvas)
        return rail + (write_caption(slide.footer, canvas) if slide.footer else "") + feet
    return "".join(
        (
            rail,
            write_footer(slide.footer, canvas) if slide.footer else "",
            write_number(slide.number, number, canvas) if slide.number else "",
        )
    )
