"""The shipped decks as LibreOffice draws them: every text stays inside its box in a real renderer too.

The copies say `noAutofit`: with automatic fit LibreOffice shrinks text that is too long, and would hide it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

import pypdfium2
import pytest

from tests.factories import LIBRARY
from tests.libreoffice import office
from workshop.brand.shapes import Box, around
from workshop.build import deck_bytes, make
from workshop.drawing.faces import configuration
from workshop.drawing.office import as_pdfs
from workshop.drawing.shown import drawable
from workshop.library import outline_names
from workshop.outline.client import Event
from workshop.storyboard.scene import Filled, Slide

DECKS = outline_names(LIBRARY)
SLACK = 3.0
"""How far, in points, ink may stand out of its box."""
HYPHEN = "\x02"
"""What PDFium reads for a hyphen at the end of a line."""


@dataclass(frozen=True, slots=True)
class Page:
    """Hold the letters of a page in the order they were drawn, without spaces, each with its box."""

    letters: str
    boxes: tuple[Box, ...]

    def places(self, text: str) -> Iterator[Box]:
        """Yield what encloses each appearance of a text."""
        wanted = solid(text)
        for match in re.finditer(f"(?={re.escape(wanted)})", self.letters):
            yield around(self.boxes[match.start() : match.start() + len(wanted)])


def solid(text: str) -> str:
    """Return a text without spaces, its ligatures taken apart."""
    return "".join(unicodedata.normalize("NFKC", text).replace(HYPHEN, "-").split())


def stays_in(inner: Box, outer: Box) -> bool:
    wide = outer.x - SLACK <= inner.x and inner.right <= outer.right + SLACK
    return wide and outer.y - SLACK <= inner.y and inner.bottom <= outer.bottom + SLACK


@pytest.fixture(scope="module")
def drawn() -> dict[str, list[Page]]:
    """Draw all decks in one call of LibreOffice, in faces of the widths of Georgia and Arial."""
    office()
    decks = [(".pptx", drawable(deck_bytes(LIBRARY, make(LIBRARY, name)))) for name in DECKS]
    pdfs = as_pdfs(decks, pages=300, fonts=configuration([LIBRARY.assets / "fonts"]))
    return {name: list(pages(pdf)) for name, pdf in zip(DECKS, pdfs, strict=True)}


def pages(pdf: bytes) -> Iterator[Page]:
    """Read each page's letters; boxes in points from the top left corner."""
    for page in pypdfium2.PdfDocument(pdf):
        text, height = page.get_textpage(), page.get_height()
        letters, boxes = "", []
        for index in range(text.count_chars()):
            letter = solid(text.get_text_range(index, 1))
            if letter:
                left, bottom, right, top = text.get_charbox(index)
                letters += letter
                boxes += [Box(left, height - top, right - left, top - bottom)] * len(letter)
        yield Page(letters, tuple(boxes))


def filled(slide: Slide) -> Iterator[Filled]:
    yield from (item for item in slide.items if isinstance(item, Filled))
    yield from (item for item in (slide.footer, slide.number) if item)


def test_what_is_drawn_hides_no_slide_and_shrinks_no_text_and_is_the_same_deck_otherwise() -> None:
    hour = Event.model_validate({"duration": "60m"})
    deck = deck_bytes(LIBRARY, make(LIBRARY, "give-to-get", asked=hour))
    before, after = (parts_of(each) for each in (deck, drawable(deck)))

    assert any(b' show="0"' in data for data in before.values())
    assert any(b"<a:normAutofit" in data for data in before.values())
    assert after == {
        name: data.replace(b' show="0"', b"").replace(b"<a:normAutofit/>", b"<a:noAutofit/>")
        for name, data in before.items()
    }


def parts_of(deck: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(deck)) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("name", DECKS)
def test_every_slide_is_a_page(name: str, drawn: dict[str, list[Page]]) -> None:
    assert len(drawn[name]) == len(make(LIBRARY, name).storyboard.slides)


@pytest.mark.parametrize("name", DECKS)
def test_every_text_is_drawn_inside_its_box(name: str, drawn: dict[str, list[Page]]) -> None:
    storyboard = make(LIBRARY, name).storyboard

    outside = [
        problem
        for slide, page in zip(storyboard.slides, drawn[name], strict=True)
        for text in filled(slide)
        for problem in drawn_outside(slide, text, page)
    ]

    assert outside == []


def drawn_outside(slide: Slide, text: Filled, page: Page) -> Iterator[str]:
    """Say of each paragraph that is drawn nowhere inside its box where it is drawn instead."""
    for paragraph in text.paragraphs:
        said = "".join(run.text for run in paragraph.runs)
        places = list(page.places(said))
        if not any(stays_in(place, text.place) for place in places):
            yield f"{slide.id}: {text.slot.name} {text.place}: {said!r} is drawn at {places}"
