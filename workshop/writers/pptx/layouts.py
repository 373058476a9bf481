"""Layouts: a placeholder for each slot, and what is drawn behind them (ISO/IEC 29500-1, 19.3.1.39)."""

from __future__ import annotations

from workshop.brand.layouts import ROLES, Layout, Slot
from workshop.brand.shapes import Box, Insets
from workshop.brand.voice import sizes_of
from workshop.writers.pptx.canvas import Canvas, Colours
from workshop.writers.pptx.escape import DECLARATION, NAMESPACES, attribute, emu, text
from workshop.writers.pptx.placeholders import FOOTER, NUMBER, number_field
from workshop.writers.pptx.shapes import EMPTY_TREE, place, write_shape
from workshop.writers.pptx.text import ANCHOR, list_style

FOOTER_BOX, NUMBER_BOX = Box(48, 500, 370, 20), Box(842, 500, 70, 20)
"""Where the rail's caption and the slide number stand, in points (house-style 4.1)."""

_FLUSH = Insets()
_CAPTION = 14
_TYPES = {
    "cover": "title",
    "section": "secHead",
    "text": "tx",
    "table": "tbl",
    "chart": "chart",
    "picture": "picTx",
}


def write_layout(layout: Layout, colours: Colours, language: str, kept: bool) -> bytes:
    """Write one layout.

    Its id is the `matchingName`; `kept` is written as `preserve`: it stays in decks that do not use it.
    """
    canvas = Canvas(colours, layout.ground, language)
    shapes = "".join(write_shape(shape, canvas, drawn=True) for shape in layout.shapes)
    slots = "".join(_placeholder(slot, canvas) for slot in layout.slots)
    rail = write_footer_slots(canvas, FOOTER, NUMBER) if layout.rail else ""
    kind = f' type="{_type(layout)}"' if _type(layout) else ""
    return (
        f'{DECLARATION}<p:sldLayout {NAMESPACES} matchingName="{attribute(layout.id)}"'
        f'{kind} preserve="{kept:d}" userDrawn="1">'
        f'<p:cSld name="{attribute(layout.name)}">{background(canvas)}'
        f"<p:spTree>{EMPTY_TREE}{shapes}{slots}{rail}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    ).encode()


def _type(layout: Layout) -> str:
    """Return the standard type a layout answers to, if any (19.7.15)."""
    if not layout.slots:
        return "blank"
    if [slot.type for slot in layout.slots] == ["title"]:
        return "titleOnly"
    return _TYPES.get(layout.id, "")


def background(canvas: Canvas) -> str:
    """Fill the slide with its ground, so that a change of theme colours reaches it (19.3.1.1)."""
    return f"<p:bg><p:bgPr>{canvas.solid('ground')}<a:effectLst/></p:bgPr></p:bg>"


def _placeholder(slot: Slot, canvas: Canvas) -> str:
    index = f' idx="{slot.idx}"' if slot.idx else ""
    shape = f'<a:prstGeom prst="{"ellipse" if slot.round else "rect"}"><a:avLst/></a:prstGeom>'
    fill = canvas.solid(slot.fill) if slot.fill else ""
    largest, _ = sizes_of(slot.role, slot.sizes, canvas.colours.palette)
    style = list_style(slot.role, largest, slot.colour, slot.align, canvas, slot.numbered, slot.space_after)
    return text_shape(
        canvas.identity(slot.name),
        f'<p:ph type="{slot.type}"{index} hasCustomPrompt="1"/>',
        place(slot.box, turned=slot.vertical) + shape + fill,
        body_properties(slot.insets, ANCHOR[slot.anchor]),
        style + _words(slot.prompt or slot.name, canvas.language),
    )


def text_shape(identity: str, ph: str, look: str, body: str, content: str) -> str:
    """Write a placeholder of a master or a layout."""
    return (
        f'<p:sp><p:nvSpPr>{identity}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr>{ph}</p:nvPr></p:nvSpPr><p:spPr>{look}</p:spPr><p:txBody>{body}{content}</p:txBody></p:sp>"
    )


def body_properties(insets: Insets = _FLUSH, anchor: str = "t") -> str:
    """Write how text stands in its box: wrapped, and shrinking only when edited (house-style 5.7)."""
    return (
        f'<a:bodyPr vert="horz" wrap="square" lIns="{emu(insets.left)}" '
        f'tIns="{emu(insets.top)}" rIns="{emu(insets.right)}" bIns="{emu(insets.bottom)}" rtlCol="0" '
        f'anchor="{anchor}"><a:normAutofit/></a:bodyPr>'
    )


def _words(prompt: str, language: str) -> str:
    return (
        f'<a:p><a:pPr lvl="0"/><a:r><a:rPr lang="{language}" dirty="0"/><a:t>{text(prompt)}</a:t></a:r></a:p>'
    )


def write_footer_slots(canvas: Canvas, footer: int, number: int) -> str:
    """Write the placeholders of the footer and the slide number under these indices."""
    caption = ROLES["caption"]
    left = list_style(caption, _CAPTION, "on", "left", canvas)
    right = list_style(caption, _CAPTION, "on", "right", canvas)
    empty = f'<a:p><a:endParaRPr lang="{canvas.language}" dirty="0"/></a:p>'
    return text_shape(
        canvas.identity("Footer"),
        f'<p:ph type="ftr" sz="quarter" idx="{footer}"/>',
        place(FOOTER_BOX),
        body_properties(),
        left + empty,
    ) + text_shape(
        canvas.identity("Slide number"),
        f'<p:ph type="sldNum" sz="quarter" idx="{number}"/>',
        place(NUMBER_BOX),
        body_properties(),
        right + f"<a:p>{number_field('‹#›', canvas.language)}</a:p>",
    )
