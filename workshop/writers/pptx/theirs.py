"""What a slide takes over from a client's layout: date, footer and number, and its colour map.

PowerPoint copies them when a slide is made; a slide without them shows neither (ISO/IEC 29500-1, 19.3.1.36).
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import field

from lxml import etree

from workshop.storyboard.scene import Slide
from workshop.values import frozen
from workshop.writers.pptx.canvas import Canvas
from workshop.writers.pptx.escape import DRAWING, PRESENTATION, RELATIONS
from workshop.writers.pptx.placeholders import number_field
from workshop.writers.pptx.shed import parse

_A, _P = f"{{{DRAWING}}}", f"{{{PRESENTATION}}}"
_NAMES = {"dt": "Date", "ftr": "Footer", "sldNum": "Slide number"}
_SAME_MAP = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"


@frozen
class Theirs:
    """Hold a layout's own words at the foot, and the colour map that its slides need."""

    feet: tuple[tuple[str, str, tuple[etree._Element, ...]], ...] = field(default=(), repr=False)
    colour_map: str = _SAME_MAP


def read_theirs(layout: bytes) -> Theirs:
    """Read what slides on a layout repeat of it."""
    root = parse(layout)
    override = root.find(f"{_P}clrMapOvr/{_A}overrideClrMapping")
    colour_map = _SAME_MAP
    if override is not None:
        colour_map = f"<p:clrMapOvr>{_xml(override)}</p:clrMapOvr>"
    return Theirs(tuple(_feet(root)), colour_map)


def _feet(root: etree._Element) -> Iterator[tuple[str, str, tuple[etree._Element, ...]]]:
    for shape in root.iter(f"{_P}sp"):
        holder = shape.find(f"{_P}nvSpPr/{_P}nvPr/{_P}ph")
        kind = holder.get("type", "") if holder is not None else ""
        if holder is None or kind not in _NAMES:
            continue
        keys = (key for key in ("type", "orient", "sz", "idx") if key in holder.attrib)
        ph = "<p:ph " + " ".join(f'{key}="{holder.get(key)}"' for key in keys) + "/>"
        yield kind, ph, tuple(shape.findall(f"{_P}txBody/{_A}p"))


def write_feet(theirs: Theirs, slide: Slide, number: int, canvas: Canvas) -> str:
    """Write date, footer and number as the layout has them; a caption of ours takes the footer's place."""
    written = []
    for kind, ph, paragraphs in theirs.feet:
        if (kind == "ftr" and slide.footer) or (kind == "sldNum" and not slide.number):
            continue
        body = _body(kind, paragraphs, number, canvas)
        if body:
            written.append(_shape(canvas.identity(_NAMES[kind]), ph, body))
    return "".join(written)


def _shape(identity: str, ph: str, body: str) -> str:
    return (
        f'<p:sp><p:nvSpPr>{identity}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{ph}</p:nvPr>'
        f"</p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{body}</p:txBody></p:sp>"
    )


def _body(kind: str, paragraphs: tuple[etree._Element, ...], number: int, canvas: Canvas) -> str:
    if kind == "sldNum" and not any(_fields(paragraph) for paragraph in paragraphs):
        return f"<a:p>{number_field(number, canvas.language)}</a:p>"
    if kind == "dt" and not any(True for paragraph in paragraphs for _ in paragraph.iter(f"{_A}fld")):
        return ""  # a day that was typed in once is not this day
    if not any(_says(paragraph) for paragraph in paragraphs):
        return ""
    return "".join(_paragraph(paragraph, number, canvas.language) for paragraph in paragraphs)


def _fields(paragraph: etree._Element) -> list[etree._Element]:
    return [each for each in paragraph.iter(f"{_A}fld") if each.get("type") == "slidenum"]


def _says(paragraph: etree._Element) -> bool:
    texts = (text.text or "" for text in paragraph.iter(f"{_A}t"))
    return any(text.strip() for text in texts)


def _paragraph(paragraph: etree._Element, number: int, language: str) -> str:
    """Write a paragraph of a layout again, without links into its parts, each run with a language."""
    copy = deepcopy(paragraph)
    for element in [each for each in copy.iter() if _points(each)]:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    for run in copy.iter(f"{_A}r", f"{_A}fld"):
        _say(run, number, language)
    return _xml(copy)


def _points(element: etree._Element) -> bool:
    return any(str(key).startswith(f"{{{RELATIONS}}}") for key in element.attrib)


def _say(run: etree._Element, number: int, language: str) -> None:
    """Fill in a number; a date shows when the deck is opened, and until then not an old one."""
    is_number, is_field = run.get("type") == "slidenum", run.tag == f"{_A}fld"
    for text in run.iter(f"{_A}t"):
        if is_field:
            text.text = str(number) if is_number else ""
    properties = run.find(f"{_A}rPr")
    if properties is None:
        properties = etree.Element(f"{_A}rPr")
        run.insert(0, properties)
    properties.set("lang", language if is_number else properties.get("lang", language))


def _xml(element: etree._Element) -> str:
    return etree.tostring(element, encoding="unicode", with_tail=False)
