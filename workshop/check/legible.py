"""Rules that keep text readable: large enough, clear of other text, told apart from what it stands on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, combinations
from typing import NamedTuple

from workshop.brand.layouts import Ground
from workshop.brand.palette import Palette, contrast
from workshop.brand.shapes import NO_INSETS, Box, Group, Shape
from workshop.check.checked import Checked, everything_on
from workshop.errors import Problem
from workshop.storyboard.scene import Chart, Filled, Item, Slide, Table

_LEAST = 14
"""No text is smaller, whatever it stands in (house-style 2.2)."""
_LARGE = 24
"""From this size in points on, a contrast of 3 is enough (WCAG 2.2, 1.4.3; house-style 3.3)."""
_SLACK = 0.5
_FIELDS = frozenset({"rect", "ellipse", "lens"})
"""The geometries that text may stand on; a ring has a hole in its middle."""


class _Written(NamedTuple):
    """A text on a slide: where, in how many points, at least how many, its colour and its own fill."""

    name: str
    box: Box
    size: float
    least: float
    colour: str
    fill: str = ""


def no_text_is_too_small(slide: Slide, _: Checked) -> Iterator[Problem]:
    """Find text below the smallest size of its slot, or of the house."""
    for text in _texts(slide):
        if text.size < text.least:
            message = f"'{text.name}' on the slide '{slide.id}' is set in {text.size:g} pt"
            hint = f"shorten its text: {text.least:g} pt is the least"
            yield Problem("too-small", message, slide.span, hint)


def texts_keep_clear_of_each_other(slide: Slide, _: Checked) -> Iterator[Problem]:
    """Find texts, charts and tables whose boxes overlap."""
    for (one, left, top, right, bottom), (other, x, y, far, low) in combinations(_blocks(slide), 2):
        if top >= low or y >= bottom:
            continue  # most stand below each other
        if min(right, far) - max(left, x) > _SLACK and min(bottom, low) - max(top, y) > _SLACK:
            message = f"'{one}' and '{other}' overlap on the slide '{slide.id}'"
            yield Problem("overlap", message, slide.span, "shorten their texts")


def texts_stand_out_from_their_ground(slide: Slide, checked: Checked) -> Iterator[Problem]:
    """Find text whose contrast with what it stands on is too low to be read."""
    fields = _fields(slide)
    for text in _texts(slide):
        ratio = _contrast(text, slide.layout.ground, fields, checked.palette)
        needed = 3 if text.size >= _LARGE else 4.5
        if ratio < needed:
            message = f"'{text.name}' on the slide '{slide.id}' has a contrast of {ratio:.2f} to its ground"
            hint = f"choose other colours: {needed:g} is the least at {text.size:g} pt"
            yield Problem("low-contrast", message, slide.span, hint)


def _texts(slide: Slide) -> Iterator[_Written]:
    """Yield every text on a slide, in whatever it stands."""
    for item in everything_on(slide):
        if isinstance(item, Filled):
            slot = item.slot
            yield _Written(slot.name, _inner(item), item.size, slot.sizes[1], slot.colour, slot.fill)
        elif isinstance(item, Table):
            yield from _cells(item)
        else:
            yield from (_in_shape(shape) for shape in _shapes(item) if shape.text)


def _cells(table: Table) -> Iterator[_Written]:
    for cell in {(cell.size, cell.colour): cell for row in table.rows for cell in row}.values():
        yield _Written(table.name, table.box, cell.size, _LEAST, cell.colour)


def _in_shape(shape: Shape) -> _Written:
    assert shape.text is not None
    return _Written(shape.name, shape.box, shape.text.size, _LEAST, shape.text.colour, shape.fill)


def _shapes(item: Item) -> tuple[Shape, ...]:
    if isinstance(item, Group):
        return item.shapes
    return (item,) if isinstance(item, Shape) else ()


def _inner(text: Filled) -> Box:
    """Return the box of a text without its insets."""
    box, insets = text.place, text.slot.insets
    if insets is NO_INSETS:
        return box
    width, height = box.w - insets.left - insets.right, box.h - insets.top - insets.bottom
    return Box(box.x + insets.left, box.y + insets.top, width, height)


def _blocks(slide: Slide) -> Iterator[tuple[str, float, float, float, float]]:
    """Yield what must stand apart: its name, and its left, upper, right and lower edges."""
    for item in everything_on(slide):
        if isinstance(item, Filled):
            yield item.slot.name, *_edges(_inner(item))
        elif isinstance(item, _SET):
            yield getattr(item, "name", "chart"), *_edges(item.box)


_SET = (Chart, Table)


def _edges(box: Box) -> tuple[float, float, float, float]:
    return box.x, box.y, box.x + box.w, box.y + box.h


def _contrast(text: _Written, ground: Ground, fields: Sequence[Shape], palette: Palette) -> float:
    return _ratio(text.colour, text.fill or _under(text.box, fields), ground, palette)


@lru_cache(maxsize=256)
def _ratio(colour: str, fill: str, ground: Ground, palette: Palette) -> float:
    """Return the contrast of a colour token to another; a deck has few pairs of them, on all its slides."""
    under = palette.paint(fill, ground)
    return contrast(palette.hex_of(palette.paint(colour, ground), under), palette.hex_of(under))


def _under(box: Box, fields: Sequence[Shape]) -> str:
    """Return the colour of the topmost field behind the middle of a box."""
    for field in reversed(fields):
        if _behind(field.box, box):
            return field.fill
    return "ground"


def _fields(slide: Slide) -> list[Shape]:
    """Return what is filled and may have text on it, from the bottom to the top."""
    drawn = chain(slide.layout.shapes, *map(_surfaces, slide.items))
    return [shape for shape in drawn if shape.fill and shape.geometry in _FIELDS]


def _surfaces(item: Item) -> tuple[Shape, ...]:
    if isinstance(item, Filled):
        return (Shape(item.slot.name, "rect", item.place, item.slot.fill),) if item.slot.fill else ()
    return _shapes(item)


def _behind(field: Box, box: Box) -> bool:
    x, y = box.x + box.w / 2, box.y + box.h / 2
    return field.x <= x <= field.right and field.y <= y <= field.bottom
