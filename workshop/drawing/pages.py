"""A PDF's pages as pictures."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from io import BytesIO
from typing import Any

from workshop.drawing.office import no_pictures

_TALLEST = 3
"""How many times as high as wide a picture may be: a page of a spreadsheet may be five metres long."""


def need_pdfium() -> Any:
    """Return the library that draws a PDF; raises WorkshopError when it is not installed."""
    try:
        import pypdfium2  # imported late: 90 ms, and an extra
    except ImportError:
        hint = "pip install 'workshop-decks[preview]'"
        raise no_pictures("the package pypdfium2, which draws the pictures, is not installed", hint) from None
    return pypdfium2


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    return len(need_pdfium().PdfDocument(pdf))


def page_pictures(pdf: bytes, width: int, wanted: Collection[int] | None = None) -> Iterator[Any]:
    """Yield each page, or those of some numbers from 0, as Pillow's picture so many pixels wide."""
    document = need_pdfium().PdfDocument(pdf)
    for number in range(len(document)):
        if wanted is None or number in wanted:
            page = document[number]
            scale = min(width / page.get_width(), _TALLEST * width / page.get_height())
            yield page.render(scale=scale).to_pil().convert("RGB")


def as_png(image: Any, colours: int = 0) -> bytes:
    """Return a picture as PNG; with a number of colours, no more than those: a third of the bytes.

    Packing it as tightly as can be would take eight times as long, and spare one byte in twenty-five.
    """
    written = BytesIO()
    if colours:
        image.quantize(colours).save(written, "PNG")
    else:
        image.save(written, "PNG", compress_level=3)
    return written.getvalue()
