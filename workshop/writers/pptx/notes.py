"""Speaker notes: a notes page for every slide (ISO/IEC 29500-1, 13.3.5)."""

from __future__ import annotations

from workshop.storyboard.scene import Slide
from workshop.writers.pptx.canvas import Canvas, Colours
from workshop.writers.pptx.escape import DECLARATION, NAMESPACES
from workshop.writers.pptx.package import Part
from workshop.writers.pptx.placeholders import number_field
from workshop.writers.pptx.presentation import PML
from workshop.writers.pptx.shapes import EMPTY_TREE
from workshop.writers.pptx.text import Inherited, write_paragraphs


def write_notes(slide: Slide, number: int, colours: Colours, language: str, master: str) -> Part:
    """Write the notes page of a slide; `master` is the notes master's part."""
    canvas = Canvas(colours, "paper", language)
    canvas.relate("notesMaster", master)
    canvas.relate("slide", f"ppt/slides/slide{number}.xml")
    text = write_paragraphs(slide.notes, canvas, Inherited())
    xml = (
        f"{DECLARATION}<p:notes {NAMESPACES}><p:cSld><p:spTree>{EMPTY_TREE}"
        f"<p:sp><p:nvSpPr>{canvas.identity('Slide image')}"
        '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
        f"<p:sp><p:nvSpPr>{canvas.identity('Notes')}"
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{text}</p:txBody></p:sp>"
        f"<p:sp><p:nvSpPr>{canvas.identity('Slide number')}"
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldNum" sz="quarter" idx="5"/></p:nvPr></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{number_field(number, language)}</a:p></p:txBody></p:sp>"
        "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )
    name = f"ppt/notesSlides/notesSlide{number}.xml"
    return Part(name, f"{PML}.notesSlide+xml", xml.encode(), tuple(canvas.relations))
