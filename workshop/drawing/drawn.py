"""Some pages of a file, drawn: a deck of which few are wanted is reduced to those, their numbers kept."""

from __future__ import annotations

from collections.abc import Callable

from workshop.drawing.manifest import Kind
from workshop.drawing.notes import with_sized_notes
from workshop.drawing.office import NOTES, as_pdfs, no_pictures
from workshop.drawing.pages import as_png, page_count, page_pictures
from workshop.drawing.parts import drawings
from workshop.drawing.shown import drawable
from workshop.drawing.subject import DECKS
from workshop.values import frozen

_WIDTHS = {"slide": 1280, "page": 880, "notes": 880}
"""Pixels of a picture's width."""
_FEW = 0.8
"""A larger share of the slides is not worth a deck of their own."""
_MOST = 2000
"""How many pages are drawn at a time."""


@frozen
class Job:
    """Say what to draw: of a file with so many pages, or 0 for an unknown number, those of some numbers.

    When there are no numbers, all are drawn where their number is unknown; else nothing but the PDF.
    """

    kind: Kind
    name: str
    ending: str
    data: bytes
    count: int
    due: tuple[int, ...]
    fonts: str
    pdf: bool


@frozen
class Drawn:
    """Hold the pictures by number, the PDF where it was wanted, and how many pages the file has."""

    pictures: dict[int, bytes]
    pdf: bytes
    count: int


def drawn(job: Job, tell: Callable[[str, int, int], None]) -> Drawn:
    """Draw; raises WorkshopError when LibreOffice cannot, or leaves out pages."""
    tell("LibreOffice draws", 0, 0)
    few = job.ending in DECKS and 0 < len(job.due) <= _FEW * job.count
    whole = job.pdf or not few
    numbers = tuple(range(1, job.count + 1)) if whole else job.due
    pdf = _as_pdf(job, () if whole else numbers)
    count = page_count(pdf)
    if not job.count:
        numbers = tuple(range(1, count + 1))
    elif count != len(numbers):
        message = f"LibreOffice drew {count} of {len(numbers)} pages of {job.name}"
        raise no_pictures(message, "open it in PowerPoint or LibreOffice, save it again, and try once more")
    due = set(job.due if job.count or job.due else numbers)
    places = {place: number for place, number in enumerate(numbers) if number in due}
    if len(places) > _MOST:
        raise no_pictures(f"{job.name} has {count} pages", f"draw {_MOST} at most, as  --slides 1-50")
    pictures: dict[int, bytes] = {}
    tell("Pictures", 0, len(places))
    drawn_pages = page_pictures(pdf, _WIDTHS[job.kind], places)
    for number, image in zip(places.values(), drawn_pages, strict=True):
        pictures[number] = as_png(image)
        tell("Pictures", len(pictures), len(places))
    return Drawn(pictures, pdf if job.pdf else b"", job.count or count)


def _as_pdf(job: Job, only: tuple[int, ...]) -> bytes:
    """Return a file as a PDF; of a deck the slides of some numbers, or all."""
    data, form = job.data, "pdf"
    if job.ending in DECKS:
        parts = [drawing.part for drawing in drawings(job.name, data)] if only else []
        data = drawable(data, {part for number, part in enumerate(parts, 1) if number not in only})
    if job.kind == "notes":
        data, form = with_sized_notes(data), NOTES
    (pdf,) = as_pdfs([(job.ending, data)], pages=len(only) or job.count, fonts=job.fonts, form=form)
    return pdf
