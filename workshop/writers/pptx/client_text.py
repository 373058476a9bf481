"""Texts on a client's layout: in one of its placeholders, or in a text box (ISO/IEC 29500-1, 21.1.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.brand.shapes import Box
from workshop.storyboard.scene import Filled
from workshop.writers.pptx.canvas import Canvas
from workshop.writers.pptx.escape import hundredths
from workshop.writers.pptx.layouts import body_properties
from workshop.writers.pptx.placeholders import reference
from workshop.writers.pptx.shapes import place
from workshop.writers.pptx.text import ALIGN, ANCHOR, Inherited, list_style, write_paragraphs

if TYPE_CHECKING:
    from workshop.brand.template import Placeholder

_TITLES = ("title", "ctrTitle")


def write_client_text(filled: Filled, holder: Placeholder | None, name: str, canvas: Canvas) -> str:
    """Write a text where it stands on a client's slide; a title without a placeholder is still its title."""
    if holder is None:
        return _drawn(filled, name, canvas)
    slot = filled.slot
    box = filled.box
    inherited = Inherited(_is_bold(filled, holder), False, 0)
    body = write_paragraphs(filled.paragraphs, canvas, inherited)
    moved = f"<p:spPr>{place(box)}</p:spPr>" if box else "<p:spPr/>"
    frame = '<a:bodyPr wrap="square" numCol="1"><a:normAutofit/></a:bodyPr>'
    if box and slot.insets != holder.insets:
        frame = body_properties(slot.insets, ANCHOR[slot.anchor])
    return _shape(
        canvas.identity(name), reference(slot, canvas), moved, frame + _style(filled, holder, canvas) + body
    )


def write_caption(filled: Filled, canvas: Canvas) -> str:
    """Write the time rail's caption in a client's own footer, as the footer is set."""
    body = write_paragraphs(filled.paragraphs, canvas, Inherited())
    size = f'<a:defRPr sz="{hundredths(filled.size)}"/>'
    frame = f"<a:bodyPr/><a:lstStyle><a:lvl1pPr>{size}</a:lvl1pPr></a:lstStyle>"
    return _shape(canvas.identity("Footer"), reference(filled.slot, canvas), "<p:spPr/>", frame + body)


def _is_bold(filled: Filled, holder: Placeholder) -> bool:
    return holder.bold or filled.slot.role.bold


def _style(filled: Filled, holder: Placeholder, canvas: Canvas) -> str:
    """Write what differs from the placeholder: the size, no bullets, the spacing that was measured."""
    slot = filled.slot
    is_body = not holder.for_title
    attributes = ' marL="0" indent="0"' if is_body else ""
    if filled.box and slot.align != holder.align:
        attributes += f' algn="{ALIGN[slot.align]}"'
    bold = ' b="1"' if slot.role.bold and not holder.bold else ""
    fill = canvas.solid(slot.colour) if slot.colour else ""
    tight = f' spc="{hundredths(filled.size * holder.tracking)}"' if holder.tracking else ""
    return (
        f"<a:lstStyle><a:lvl1pPr{attributes}>"
        f'<a:lnSpc><a:spcPct val="{round(slot.role.spacing * 1000)}"/></a:lnSpc>'
        '<a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft>'
        f"{'<a:buNone/>' if is_body else ''}"
        f'<a:defRPr sz="{hundredths(filled.size)}"{bold}{tight}>{fill}</a:defRPr></a:lvl1pPr></a:lstStyle>'
    )


def _drawn(filled: Filled, name: str, canvas: Canvas) -> str:
    """Write a text box with all that a placeholder of the house would have given it."""
    slot = filled.slot
    gap = filled.paragraphs[0].space_after if filled.paragraphs else 0
    style = list_style(slot.role, filled.size, slot.colour, slot.align, canvas, slot.numbered, gap)
    body = write_paragraphs(filled.paragraphs, canvas, Inherited(slot.role.bold, slot.numbered, gap))
    fill = canvas.solid(slot.fill) if slot.fill else "<a:noFill/>"
    look = f'{place(_box(filled), turned=slot.vertical)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}'
    frame = body_properties(slot.insets, ANCHOR[slot.anchor])
    ph = '<p:ph type="title"/>' if slot.type in _TITLES else ""
    return _shape(canvas.identity(name), ph, f"<p:spPr>{look}</p:spPr>", frame + style + body)


def _box(filled: Filled) -> Box:
    box = filled.place
    return Box(*(round(each, 2) for each in (box.x, box.y, box.w, box.h)))


def _shape(identity: str, ph: str, look: str, text: str) -> str:
    kind = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' if ph else '<p:cNvSpPr txBox="1"/>'
    own = f"<p:nvPr>{ph}</p:nvPr>" if ph else "<p:nvPr/>"
    return f"<p:sp><p:nvSpPr>{identity}{kind}{own}</p:nvSpPr>{look}<p:txBody>{text}</p:txBody></p:sp>"
