"""Decks and documents made in code: whole ones, to be broken in one place."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

import docx
from PIL import Image
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Inches, Pt

from workshop.check.files import check_file

TITLE = "They leave without a word"
TEXT = "Most of them never complain"
Slide = Any
Change = Callable[[Any], object]


def deck(change: Change | None = None, *more: Change) -> bytes:
    """Make a deck of one slide with a title, a text and notes, and of one more for each further change.

    A change is given its slide, before the deck is saved.
    """
    presentation = Presentation()
    for place, each in enumerate((change, *more)):
        slide = presentation.slides.add_slide(presentation.slide_layouts[5])
        slide.shapes.title.text = TITLE if not place else f"{TITLE}, {place + 1}"
        text(slide, TEXT)
        slide.notes_slide.notes_text_frame.text = "Ask who has left a supplier this year."
        if each:
            each(slide)
    return saved(presentation)


def saved(made: Any) -> bytes:
    buffer = BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def text(
    slide: Slide, words: str, at: tuple[float, float, float, float] = (1, 2.2, 8, 0.6), size: float = 20
) -> Any:
    """Write a text at so many inches."""
    shape = slide.shapes.add_textbox(*(Inches(each) for each in at))
    shape.text_frame.word_wrap = True
    shape.text_frame.text = words
    for paragraph in shape.text_frame.paragraphs:
        for run in paragraph.runs:
            run.font.size = Pt(size)
    return shape


def run_of(shape: Any) -> Any:
    return shape.text_frame.paragraphs[0].runs[0]


def coloured(shape: Any, colour: str) -> Any:
    run_of(shape).font.color.rgb = RGBColor.from_string(colour)
    return shape


def filled(shape: Any, colour: str) -> Any:
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor.from_string(colour)
    return shape


def png(colour: str = "#0B3D2E", size: tuple[int, int] = (60, 40)) -> BytesIO:
    buffer = BytesIO()
    Image.new("RGB", size, colour).save(buffer, "PNG")
    buffer.seek(0)
    return buffer


def picture(slide: Slide, at: tuple[float, float, float, float] = (7, 3.5, 2, 2), alt: str = "A closed door",
            colour: str = "#0B3D2E") -> Any:  # fmt: skip
    shape = slide.shapes.add_picture(png(colour), *(Inches(each) for each in at))
    shape._element.nvPicPr.cNvPr.set("descr", alt)
    return shape


def headless(slide: Slide) -> None:
    """Put a table without a header row on a slide."""
    frame = slide.shapes.add_table(2, 2, Inches(1), Inches(4), Inches(6), Inches(1))
    frame.table.first_row = False
    for row in frame.table.rows:
        for cell in row.cells:
            cell.text = "Ring me back"


def patched(data: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """Return a package whose parts of a name, a regular expression, have another text."""
    return rewritten(
        data, lambda name, old: change(old.decode()).encode() if re.fullmatch(part, name) else old
    )


def rewritten(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """Return a package with other parts; None leaves one out."""
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if (part := change(name, old.read(name))) is not None:
                new.writestr(name, part)
    return buffer.getvalue()


def with_part(data: bytes, part: str, content: bytes) -> bytes:
    """Return a package with one part more."""
    buffer = BytesIO(data)
    with zipfile.ZipFile(buffer, "a") as package:
        package.writestr(part, content)
    return buffer.getvalue()


def document(change: Change | None = None) -> bytes:
    """Make a document with a heading and a paragraph."""
    made = docx.Document()
    made.add_heading("What our customers told us", 1)
    made.add_paragraph("Most of them never complain, and then they are gone.")
    if change:
        change(made)
    return saved(made)


def found(data: bytes, name: str = "talk.pptx") -> list[tuple[int | None, str]]:
    """Return what is found: slide and code."""
    return [(finding.slide, finding.problem.code) for finding in check_file(name, data)]


def messages(data: bytes, name: str = "talk.pptx") -> list[str]:
    return [finding.problem.message for finding in check_file(name, data)]
