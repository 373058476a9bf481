"""A picture of each layout of a template, with our slots drawn on its placeholders and in its area."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from textwrap import wrap
from typing import TYPE_CHECKING

from workshop.brand.palette import contrast
from workshop.brand.shapes import Box
from workshop.brand.template.values import Match, Matches, Placeholder, Template, TemplateLayout

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import BaseImageFont

_ACROSS = 960
_SERVED, _FREE, _AREA = "#0A7E8C", "#8A8A8A", "#C2410C"
_SIZE = 15
_NAME = 60
_STRIP, _LETTERS = 46, 118


def draw_layouts(matches: Matches) -> Iterator[tuple[str, bytes]]:
    """Yield a file name and a PNG for each layout: what it holds, and what of ours goes where.

    Placeholders that serve a slot of ours are teal, the others grey; the area to draw in is dashed.
    """
    for number, layout in enumerate(matches.template.layouts, start=1):
        served = [match for match in matches.by_family.values() if match.layout.part == layout.part]
        yield f"{number:02d}-{_file(layout.name)}.png", _drawn(matches.template, layout, served)


def _file(name: str) -> str:
    """Return a layout's name as every file system takes it."""
    return re.sub(r"[^\w]+", "-", name).strip("-")[:_NAME] or "layout"


def _drawn(template: Template, layout: TemplateLayout, served: Iterable[Match]) -> bytes:
    from PIL import Image, ImageDraw  # imported late: only this command draws

    scale = _ACROSS / template.width
    height = max(1, round(template.height * scale))
    picture = Image.new("RGB", (_ACROSS, height + _STRIP), "#FFFFFF")
    picture.paste(layout.grounds[0], (0, 0, _ACROSS, height))
    canvas = ImageDraw.Draw(picture)
    ink = max("#000000", "#FFFFFF", key=lambda colour: contrast(colour, layout.grounds[0]))
    for box in layout.boilerplate:
        canvas.rectangle(_corners(box, scale), outline=_FREE)
    _dashed(canvas, _corners(layout.area, scale))
    slots = _slots(served)
    for holder in layout.placeholders:
        _placeholder(canvas, holder, slots.get(id(holder), []), scale, ink)
    kinds = ", ".join(match.family for match in served) or "nothing of ours"
    said = "\n".join(wrap(f"{layout.name}: {kinds}", _LETTERS, max_lines=2))
    _write(canvas, (8, height + 6), said, "#000000")
    buffer = BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()


def _slots(served: Iterable[Match]) -> dict[int, list[str]]:
    """Return our slots by the placeholder they stand in, each name once."""
    found: dict[int, list[str]] = {}
    for match in served:
        for name, holder in match.placed.items():
            names = found.setdefault(id(holder), [])
            names += [name] if name not in names else []
    return found


def _placeholder(canvas: ImageDraw, holder: Placeholder, slots: list[str], scale: float, ink: str) -> None:
    left, top, right, bottom = _corners(holder.box, scale)
    canvas.rectangle((left, top, right, bottom), outline=_SERVED if slots else _FREE, width=3 if slots else 1)
    said = f"{holder.type} {holder.idx}, {holder.size:g} pt" + (f": {', '.join(slots)}" if slots else "")
    _write(canvas, (left + 6, top + 4), said, ink)


def _write(canvas: ImageDraw, at: tuple[float, float], text: str, ink: str) -> None:
    from PIL import ImageFont

    try:
        font: BaseImageFont = ImageFont.truetype("DejaVuSans.ttf", _SIZE)
    except OSError:  # Pillow's own knows fewer letters
        font = ImageFont.load_default(_SIZE)
    canvas.text(at, text, fill=ink, font=font)


def _corners(box: Box, scale: float) -> tuple[float, float, float, float]:
    return box.x * scale, box.y * scale, max(box.x, box.right) * scale, max(box.y, box.bottom) * scale


def _dashed(canvas: ImageDraw, corners: tuple[float, float, float, float]) -> None:
    left, top, right, bottom = map(round, corners)
    for x in range(left, right, 12):
        for y in (top, bottom):
            canvas.line((x, y, min(x + 6, right), y), fill=_AREA, width=2)
    for y in range(top, bottom, 12):
        for x in (left, right):
            canvas.line((x, y, x, min(y + 6, bottom)), fill=_AREA, width=2)
