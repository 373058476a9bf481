"""A contact sheet: many pictures side by side, each with what stands under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from math import ceil

from PIL import Image, ImageDraw, ImageFont

_GAP, _LINE = 12, 26
_PAPER, _INK = "#DAD7DC", "#33193B"
_MOST = 60
"""How many pictures stand on one sheet."""

Labelled = tuple[bytes, str]
"""A picture as PNG, and what stands under it."""


def contact_sheets(pictures: Sequence[Labelled], width: int = 2000, most: int = _MOST) -> Iterator[bytes]:
    """Yield sheets as PNG, each of so many pictures at most."""
    for first in range(0, len(pictures), most):
        yield _sheet(pictures[first : first + most], width)


def _columns(count: int) -> int:
    """Return how many pictures stand side by side: few are shown large."""
    return next((columns for columns, up_to in ((1, 1), (2, 4), (3, 12), (4, 32)) if count <= up_to), 5)


def _sheet(pictures: Sequence[Labelled], width: int) -> bytes:
    columns = _columns(len(pictures))
    wide = (width - _GAP) // columns - _GAP
    small = [(_scaled(data, wide), label) for data, label in pictures]
    high = max(image.height for image, _ in small) + _LINE
    rows = ceil(len(small) / columns)
    paper = Image.new("RGB", (width, _GAP + rows * (high + _GAP)), _PAPER)
    draw, font = ImageDraw.Draw(paper), ImageFont.load_default(17)
    for place, (image, label) in enumerate(small):
        left, top = _GAP + place % columns * (wide + _GAP), _GAP + place // columns * (high + _GAP)
        paper.paste(image, (left, top))
        draw.text((left + 2, top + image.height + 3), label, _INK, font)
    written = BytesIO()
    paper.save(written, "PNG", compress_level=3)
    return written.getvalue()


def _scaled(data: bytes, width: int) -> Image.Image:
    with Image.open(BytesIO(data)) as image:
        size = (width, max(1, round(image.height * width / image.width)))
        return image.convert("RGB").resize(size, Image.Resampling.BICUBIC, reducing_gap=1.5)
