"""Where on a layout content may stand: in the designer's own place for it, clear of what is in the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field

from workshop.brand.shapes import Box, around
from workshop.brand.template.area import clipped, grown, largest_free, overlap, surface
from workshop.brand.template.package import A, P
from workshop.brand.template.shapes import Placed
from workshop.brand.template.values import FOOTERS, TITLES
from workshop.values import frozen

_COVERING = 0.4
"""The share of the place for content from which on a shape lies under it rather than in its way."""
_ROOM = 0.35
_BESIDE = 4.0
_MARGIN = 0.05
_OPENING = frozenset({"title", "secHead"})
_OPENING_BODY = 0.2
_HUGE, _UPPER = 0.4, 0.65
_FOOT, _LOWEST = 0.4, 0.9
_FILLS = ("solidFill", "gradFill", "blipFill", "pattFill")


@frozen
class Held:
    """Hold a layout's type, its placeholders with their boxes, its slide, and its master's body."""

    type: str
    placed: tuple[tuple[Placed, Box], ...] = field(repr=False)
    slide: Box
    body: Box | None

    def boxes(self, *kinds: str) -> list[Box]:
        """Return the boxes of some types of placeholder."""
        return [box for shape, box in self.placed if shape.kind in kinds]

    @property
    def content(self) -> list[Box]:
        """Return the boxes of all placeholders but titles and footers."""
        return [box for shape, box in self.placed if shape.kind not in TITLES | FOOTERS]

    @property
    def opens(self) -> bool:
        """Return whether the layout opens a deck or a section."""
        return self.type in _OPENING or bool(self.boxes("ctrTitle", "subTitle"))


def find_room(held: Held, background: Sequence[Placed]) -> tuple[Box, list[Box]]:
    """Return where content may stand, and the boxes of what the designer put in its way."""
    base = _base(held)
    there = [(shape, clipped(shape.box, held.slide)) for shape in background if shape.box and _seen(shape)]
    thick = [(shape, _thick(box)) for shape, box in there if box.w > 1 or box.h > 1]
    hard = [(shape, box) for shape, box in thick if overlap(box, base) <= _COVERING * surface(base)]
    area = _clear(held, base, [box for _, box in hard])
    if surface(area) < _ROOM * surface(_clear(held, base, [])):  # mere decoration gives way to content
        speaking = [box for shape, box in hard if shape.text or shape.element.tag == f"{P}pic"]
        area = max(area, _clear(held, base, speaking), key=surface)
    return area, [box for _, box in hard]


def _clear(held: Held, base: Box, shapes: Sequence[Box]) -> Box:
    """Return the largest place clear of these shapes of title and footers; on a cover, below its texts."""
    fixed = [grown(box, _BESIDE) for box in _fixed(held)]
    obstacles = [*fixed, *(grown(box, _BESIDE) for box in shapes)]
    area = largest_free(base, obstacles)
    if not held.opens:
        return area
    below = largest_free(_below(base, fixed), obstacles)
    return below if surface(below) >= _FOOT * surface(area) else area


def _below(base: Box, fixed: Sequence[Box]) -> Box:
    """Return what of a cover lies below its texts, where dates and names belong; footers stand lower."""
    texts = [box.bottom for box in fixed if box.bottom < _LOWEST * base.bottom]
    top = max(texts, default=base.y)
    return clipped(Box(base.x, top, base.w, base.bottom - top), base)


def _fixed(held: Held) -> Iterator[Box]:
    """Yield what content has to keep off: title and footers, and on a cover the text below the title.

    Of a huge text only the upper part counts: a cover's subtitle has a line or two.
    """
    yield from held.boxes(*TITLES, *FOOTERS)
    for box in held.boxes("subTitle", "body") if held.opens else ():
        yield box if box.h < _HUGE * held.slide.h else Box(box.x, box.y, box.w, _UPPER * box.h)


def _base(held: Held) -> Box:
    """Return the designer's own place for content, or the slide without its margins."""
    if not held.opens:
        content = held.content or ([held.body] if held.body else [])
        place = clipped(around(content), held.slide) if content else Box(0, 0, 0, 0)
        if surface(place) >= _OPENING_BODY * surface(held.slide):
            return place
    return _inner(held.slide, held.boxes(*TITLES) or ([held.body] if held.body else []))


def _inner(slide: Box, lines: Sequence[Box]) -> Box:
    """Return the slide without its margins: those of the title or body where it is wide, else 5 %."""
    edge = _MARGIN * slide.w
    line = max(lines, key=lambda box: box.w, default=slide)
    wide = slide.w / 2 <= line.w <= 0.97 * slide.w
    left, right = (line.x, line.right) if wide else (edge, slide.w - edge)
    return clipped(Box(left, _MARGIN * slide.h, right - left, slide.h * (1 - 2 * _MARGIN)), slide)


def _thick(box: Box) -> Box:
    """Return a rule as a box that can be kept off."""
    return Box(box.x, box.y, max(box.w, 1.0), max(box.h, 1.0))


def _seen(shape: Placed) -> bool:
    """Return whether a shape shows: text, a picture, a fill or a line."""
    look = shape.properties
    if shape.text or shape.element.tag != f"{P}sp" or look is None:
        return True
    if any(look.find(f"{A}{fill}") is not None for fill in _FILLS):
        return True
    line = look.find(f"{A}ln")
    if line is not None and line.find(f"{A}noFill") is None:
        return True
    return shape.element.find(f"{P}style") is not None and look.find(f"{A}noFill") is None
