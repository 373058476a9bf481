"""Every string of a slide, in reading order, with the places it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from workshop.brand.shapes import Group, Paragraph, Shape
from workshop.errors import Span
from workshop.outline.placed import spans_of
from workshop.storyboard.scene import Chart, Filled, Item, Picture, Slide, Table


class Said(NamedTuple):
    """Hold one string: what it is on the slide, its words, and where they come from; nowhere: computed."""

    what: str
    text: str
    spans: tuple[Span, ...] = ()
    alt: bool = False
    """Whether it stands in for something that is no text."""


def strings(slide: Slide) -> Iterator[Said]:
    """Yield what is read on a slide or aloud from it: texts, cells, labels, alternative texts."""
    for item in (*slide.items, slide.rail, slide.footer, slide.number):
        if item:
            yield from (said for said in _item(item) if said.text)


def texts(slide: Slide) -> Iterator[Said]:
    """Yield what stands on a slide as text: no alternative texts, nothing of the rail and the foot."""
    for item in slide.items:
        yield from (said for said in _item(item) if said.text and not said.alt)


def note_strings(slide: Slide) -> Iterator[Said]:
    """Yield every paragraph of a slide's speaker notes."""
    yield from _paragraphs("Notes", slide.notes)


def _item(item: Item) -> Iterable[Said]:
    """Return what an item says; each text is on one line, without spaces around it."""
    match item:
        case Filled():
            return _paragraphs(item.slot.name, item.paragraphs)
        case Shape():
            return _shape(item)
        case Group():
            return [*(said for shape in item.shapes for said in _shape(shape)), _alt(item.name, item.alt)]
        case Picture():
            return [_alt(item.slot.name, item.alt)]
        case Chart():
            bars = (Said("Bar", bar_text(bar.label, bar.value), spans_of(bar.label)) for bar in item.bars)
            return [*bars, _alt(item.slot.name, item.alt)]
        case Table():
            rows = enumerate(item.rows, 1)
            cells = (_said(f"Row {number}", cell.paragraph) for number, row in rows for cell in row)
            return [*cells, _alt(item.name, item.alt)]


def bar_text(label: str, value: float) -> str:
    """Return a bar of a chart as text."""
    return f"{' '.join(label.split())}: {value:g}"


def _shape(shape: Shape) -> list[Said]:
    written = _paragraphs(shape.name, shape.text.paragraphs) if shape.text else []
    return [*written, _alt(shape.name, shape.alt)]


def _paragraphs(what: str, paragraphs: Iterable[Paragraph]) -> list[Said]:
    return [_said(what, paragraph) for paragraph in paragraphs]


def _said(what: str, paragraph: Paragraph) -> Said:
    text = "".join([run.text for run in paragraph.runs])
    return Said(what, " ".join(text.split()), paragraph.spans)


def _alt(what: str, alt: str) -> Said:
    return Said(f"{what}, alt text", " ".join(alt.split()), spans_of(alt), alt=True)
