"""Any deck read back from its .pptx: what stands on its slides and in its notes (ISO/IEC 29500-1, 19).

PowerPoint keeps the names that we gave to slides and shapes, LibreOffice those of drawn shapes alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from workshop.brand.template.package import A, DeckName, P, Package, R, open_package, presentation_part
from workshop.storyboard.deck_text import DeckText, SlideText
from workshop.storyboard.strings import bar_text

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_FOOT = frozenset({"sldNum", "ftr", "dt", "hdr", "sldImg"})
"""Placeholders that say the same on every slide."""
_SHAPES = frozenset({f"{P}sp", f"{P}pic", f"{P}graphicFrame", f"{P}cxnSp"})
_RAIL = "Time rail"
_BEFORE_ID = " · "
"""Our shapes are called by their slot, this, and the id of their slide."""


def read_deck(name: str, data: bytes) -> DeckText:
    """Return the text of a deck; raises WorkshopError for what is no .pptx or would do harm."""
    package = open_package(DeckName(name), data)
    presentation = presentation_part(package)
    parts = [
        target.part
        for row in package.xml(presentation).iterfind(f"{P}sldIdLst/{P}sldId")
        if (target := package.by_id(presentation, row.get(f"{R}id", ""))) and not target.external
    ]
    return DeckText(tuple(_slide(package, part) for part in parts))


def _slide(package: Package, part: str) -> SlideText:
    slide = package.xml(part)
    shapes = list(_shapes(slide.find(f"{P}cSld/{P}spTree")))
    texts = [text for shape in shapes for text in _texts(shape, package, part)]
    titles = (shape for shape in shapes if _placeholder(shape) in ("title", "ctrTitle"))
    title = next((" ".join(_paragraphs(shape)) for shape in titles), "")
    return SlideText(
        id=_ident(slide, shapes),
        title=title,
        texts=tuple(texts),
        notes=tuple(_notes(package, part)),
        hidden=slide.get("show") in ("0", "false"),
    )


def _ident(slide: Element, shapes: list[Element]) -> str:
    """Return the id of a slide of ours, from its own name or from those of its shapes."""
    content = slide.find(f"{P}cSld")
    own = content.get("name", "") if content is not None else ""
    named = [ident for shape in shapes for _, mark, ident in [_name(shape).rpartition(_BEFORE_ID)] if mark]
    named = [ident.split(" ")[0] for ident in named]  # a copy's shapes are called "People · audit 1"
    (most, _), *_ = Counter(named).most_common(1) or [("", 0)]
    return own or most


def _shapes(parent: Element | None) -> Iterator[Element]:
    """Yield everything on a slide in reading order, also what stands in groups; nothing of rail and foot."""
    left = list(parent if parent is not None else ())[::-1]
    while left:
        shape = left.pop()
        if shape.tag.endswith("}AlternateContent"):
            choice = shape.find(_CHOICE)
            left += list(choice if choice is not None else ())[::-1]
        elif shape.tag == f"{P}grpSp":
            if _name(shape) != _RAIL:
                yield shape
                left += list(shape)[::-1]
        elif shape.tag in _SHAPES and not _is_foot(shape):
            yield shape


def _is_foot(shape: Element) -> bool:
    return _placeholder(shape) in _FOOT or _name(shape).startswith(_RAIL)


def _name(shape: Element) -> str:
    for properties in shape.iterfind(f"*/{P}cNvPr"):
        return properties.get("name", "")
    return ""


def _placeholder(shape: Element) -> str | None:
    """Return which placeholder a shape fills; None for a shape that is none."""
    for holder in shape.iterfind(f"*/{P}nvPr/{P}ph"):
        return holder.get("type", "body")
    return None


def _texts(shape: Element, package: Package, part: str) -> Iterator[str]:
    if shape.tag == f"{P}sp":
        yield from _paragraphs(shape)
    if shape.tag != f"{P}graphicFrame":
        return
    for chart in shape.iter(f"{_C}chart"):
        target = package.by_id(part, chart.get(f"{R}id", ""))
        if target and not target.external:
            yield from _bars(package.xml(target.part))
    for cell in shape.iter(f"{A}tc"):
        yield from _paragraphs(cell)


def _paragraphs(parent: Element) -> Iterator[str]:
    for paragraph in parent.iter(f"{A}p"):
        words = (_run(piece) for piece in paragraph)
        text = " ".join("".join(words).split())
        if text:
            yield text


def _run(piece: Element) -> str:
    if piece.tag == f"{A}br":
        return " "
    return (piece.findtext(f"{A}t") or "") if piece.tag in (f"{A}r", f"{A}fld") else ""


def _bars(chart: Element) -> Iterator[str]:
    for series in chart.iter(f"{_C}ser"):
        labels, values = _points(series, "cat"), _points(series, "val")
        for place in sorted(values):
            yield bar_text(labels.get(place, ""), _number(values[place]))


def _points(series: Element, axis: str) -> dict[int, str]:
    """Return what is kept of an axis in the chart itself, by place."""
    points = (point for values in series.iterfind(f"{_C}{axis}") for point in values.iter(f"{_C}pt"))
    places = ((point.get("idx", ""), point.findtext(f"{_C}v") or "") for point in points)
    return {int(place): value for place, value in places if len(place) < 9 and place.isdecimal()}


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


def _notes(package: Package, part: str) -> Iterator[str]:
    for notes in package.pointed(part, "notesSlide"):
        for shape in _shapes(package.xml(notes).find(f"{P}cSld/{P}spTree")):
            if _placeholder(shape) == "body":
                yield from _paragraphs(shape)
