"""Notes pages that LibreOffice prints whole: it knows no size for their text and would take 20 points."""

from __future__ import annotations

import re
from io import BytesIO
from math import ceil
from zipfile import ZIP_DEFLATED, ZipFile

_USUAL, _LEAST = 12, 6
_WIDE, _HIGH = 460.0, 340.0
"""Points of the place for text on a notes page."""
_LETTER, _LINE = 0.49, 1.2
"""A letter's width and a line's height, in em."""
_RUN = re.compile(rb"<a:r>(<a:rPr\b([^>]*?)(/?)>)?")
_SIZE = re.compile(rb' sz="\d+"')
_PARAGRAPH = re.compile(rb"<a:p>.*?</a:p>", re.DOTALL)
_TEXT = re.compile(rb"<a:t>([^<]*)</a:t>")


def with_sized_notes(deck: bytes) -> bytes:
    """Return a copy of a deck whose notes say their size: 12 points, or less where more would not fit."""
    copy = BytesIO()
    with ZipFile(BytesIO(deck)) as old, ZipFile(copy, "w", ZIP_DEFLATED, compresslevel=1) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, sized(data) if name.startswith("ppt/notesSlides/notesSlide") else data)
    return copy.getvalue()


def sized(notes: bytes) -> bytes:
    """Return the XML of a notes page with one size on every run."""
    lengths = [len(b"".join(_TEXT.findall(each)).decode()) for each in _PARAGRAPH.findall(notes)]
    size = b' sz="%d00"' % fitting(lengths)
    return _RUN.sub(lambda run: _run(run, size), notes)


def _run(run: re.Match[bytes], size: bytes) -> bytes:
    if run[1] is None:
        return b"<a:r><a:rPr" + size + b"/>"
    return b"<a:r><a:rPr" + _SIZE.sub(b"", run[2]) + size + run[3] + b">"


def fitting(lengths: list[int]) -> int:
    """Return the size in points at which paragraphs of so many letters stand on a notes page."""
    return next((size for size in range(_USUAL, _LEAST, -1) if _height(lengths, size) <= _HIGH), _LEAST)


def _height(lengths: list[int], size: int) -> float:
    lines = sum(max(1, ceil(length * _LETTER * size / _WIDE)) for length in lengths)
    return lines * _LINE * size
