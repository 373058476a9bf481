"""Where things of the house's slide stand in a client's area: stretched in both ways, round things round."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from workshop.brand.shapes import Box, Group, Insets, Shape, ShapeText, around
from workshop.storyboard.scene import Chart, Filled, Item, Picture, Table
from workshop.values import frozen

_ROUND = frozenset({"ellipse", "donut", "blockArc", "lens"})
_ONE_LINE = ((26.0, 1.0), (28.0, 0.9))
"""A box up to a height is one line's, and gets no lower than so much of its type's own room."""
_MOST_STRETCH = 1.6
"""Lines and rows do not move further apart than this, against the size of their type."""


@frozen
class Move:
    """Map a region of the house's slide onto one of the client's, type and round things by `scale`."""

    source: Box
    target: Box
    scale: float

    @property
    def across(self) -> float:
        """Return how much wider things become."""
        return self.target.w / self.source.w if self.source.w else 1.0

    @property
    def down(self) -> float:
        """Return how much higher things become."""
        return self.target.h / self.source.h if self.source.h else 1.0

    def box(self, box: Box) -> Box:
        """Return where a box goes, stretched with its region."""
        x = self.target.x + (box.x - self.source.x) * self.across
        y = self.target.y + (box.y - self.source.y) * self.down
        return Box(x, y, box.w * self.across, box.h * self.down)

    def round_box(self, box: Box) -> Box:
        """Return where something round goes: it stays as round as it is, about its middle."""
        middle = self.box(box)
        w, h = box.w * self.scale, box.h * self.scale
        return Box(middle.x + (middle.w - w) / 2, middle.y + (middle.h - h) / 2, w, h)


def stretched(source: Box, target: Box, scale: float) -> Move:
    """Stretch a region over another, from its top down as far as looks well."""
    most = _MOST_STRETCH * scale * source.h
    return Move(source, replace(target, h=min(target.h, most)), scale)


def rigid(source: Box, target: Box, most: float, down: float = 0.5) -> Move:
    """Enlarge or reduce a region as a whole until it fills the target one way; `down` places it (0 = top)."""
    scale = min(target.w / source.w, target.h / source.h, most)
    w, h = source.w * scale, source.h * scale
    x, y = target.x + (target.w - w) / 2, target.y + (target.h - h) * down
    return Move(source, Box(x, y, w, h), scale)


def box_of(item: Item) -> Box:
    """Return what an item covers on the slide."""
    match item:
        case Filled():
            return item.place
        case Group():
            return around(shape.box for shape in item.shapes)
        case Picture():
            return item.box or item.slot.box
        case _:
            return item.box


def moved(item: Item, move: Move) -> Item:
    """Return an item in its place; texts in slots keep their size until they are set again."""
    match item:
        case Filled():
            return _text(item, move)
        case Shape():
            return _shape(item, move)
        case Group():
            return replace(item, shapes=tuple(_shape(shape, move) for shape in item.shapes))
        case Picture():
            box = box_of(item)
            return replace(item, box=move.round_box(box) if item.slot.round else move.box(box))
        case Chart():
            return _chart(item, move)
        case Table():
            return _table(item, move)


def _text(text: Filled, move: Move) -> Filled:
    slot = replace(text.slot, insets=_scaled(text.slot.insets, move.scale))
    paragraphs = tuple(
        replace(paragraph, space_after=half_points(paragraph.space_after * move.scale))
        for paragraph in text.paragraphs
    )
    box = move.box(text.place)
    tight = next((share for height, share in _ONE_LINE if text.place.h <= height), 0.0)
    box = replace(box, h=max(box.h, tight * text.place.h * move.scale))
    return replace(text, slot=slot, paragraphs=paragraphs, box=box)


def _scaled(insets: Insets, scale: float) -> Insets:
    return Insets(*(each * scale for each in (insets.left, insets.top, insets.right, insets.bottom)))


def _shape(shape: Shape, move: Move) -> Shape:
    box = move.round_box(shape.box) if shape.geometry in _ROUND else move.box(shape.box)
    return replace(shape, box=box, text=_words(shape.text, move.scale) if shape.text else None)


def _words(text: ShapeText, scale: float) -> ShapeText:
    return replace(text, size=half_points(text.size * scale))


def half_points(size: float) -> float:
    """Return a size of type rounded down to half a point."""
    return int(size * 2 + 1e-6) / 2


def _chart(chart: Chart, move: Move) -> Chart:
    scale = min(move.scale, move.across)
    label, value = (int(size * scale + 1e-6) for size in (chart.label_size, chart.value_size))
    return replace(chart, box=move.box(chart.box), label_size=label, value_size=value)


def _table(table: Table, move: Move) -> Table:
    return replace(
        table,
        box=move.box(table.box),
        widths=tuple(width * move.across for width in table.widths),
        heights=tuple(height * move.down for height in table.heights),
    )


def painted(item: Item, paint: Callable[[str], str]) -> Item:
    """Return an item with every colour token put through a function."""
    match item:
        case Filled():
            slot = replace(item.slot, colour=paint(item.slot.colour), fill=paint(item.slot.fill))
            return replace(item, slot=slot)
        case Shape():
            return _painted(item, paint)
        case Group():
            return replace(item, shapes=tuple(_painted(shape, paint) for shape in item.shapes))
        case _:
            return item


def _painted(shape: Shape, paint: Callable[[str], str]) -> Shape:
    text = replace(shape.text, colour=paint(shape.text.colour)) if shape.text else None
    stroke = replace(shape.stroke, colour=paint(shape.stroke.colour)) if shape.stroke else None
    return replace(shape, fill=paint(shape.fill), text=text, stroke=stroke)
