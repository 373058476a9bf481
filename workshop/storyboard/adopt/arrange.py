"""Where each thing of a kind of slide goes in a client's area: in strips side by side, or beside a panel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from workshop.brand.shapes import Box, around
from workshop.storyboard.adopt.place import Move, box_of, rigid, stretched
from workshop.storyboard.scene import Item
from workshop.values import frozen

Manner = Literal["stretch", "close", "rigid", "fixed"]


@frozen
class Strips:
    """Cut a slide in two at an edge, in points of the house's slide, and say how each part is enlarged.

    A `rigid` part grows as a whole, in a `close` one lines do not move apart; a `fixed` one (a column of
    marks) keeps its width, and its rows are those of the other part.
    """

    edge: float
    left: Manner = "stretch"
    right: Manner = "stretch"


_STRIPS = {
    "cover": Strips(540, left="close", right="rigid"),
    "section": Strips(540, left="close", right="rigid"),
    "close": Strips(540, left="close", right="rigid"),
    "break": Strips(684, right="rigid"),
    "outcomes": Strips(457, left="fixed"),
    "vote": Strips(111, left="fixed"),
    "story": Strips(598),
    "matrix": Strips(345),
    "overlap": Strips(330, right="rigid"),
}
_MOST = 1.15
"""How much larger than type a drawing may grow where there is room."""
_ABOVE = {"reflect": (Box(48, 262, 1, 1),)}
"""Room above what is drawn that belongs to it: the first line to write on needs some."""
_PICTURE_STRIPS, _PORTRAIT_STRIPS = Strips(540), Strips(380, left="rigid")


def moves(layout: str, items: Sequence[Item], region: Box, scale: float) -> list[Move]:
    """Return where each item of a slide goes; `layout` is the id of the house's layout."""
    if not items:
        return []
    strips = _strips(layout)
    frame = around((*map(box_of, items), *_ABOVE.get(layout.partition("-")[0], ())))
    if strips is None:
        return [stretched(frame, region, scale)] * len(items)
    if strips.left == "fixed":
        return _with_marks(strips, items, frame, region, scale)
    return _side_by_side(strips, items, frame, region, scale)


def _strips(layout: str) -> Strips | None:
    if layout == "quote-portrait":
        return _PORTRAIT_STRIPS
    if layout.startswith("points") and layout.endswith("-picture"):
        return _PICTURE_STRIPS
    return _STRIPS.get(layout.partition("-")[0])


def _with_marks(strips: Strips, items: Sequence[Item], frame: Box, region: Box, scale: float) -> list[Move]:
    """Keep the column of marks as narrow as it is, and give the rest to the texts; rules span both."""
    whole = stretched(frame, region, scale)
    column = (min(_right(items, strips.edge), frame.right) - frame.x) * scale
    rest = Box(region.x + column, whole.target.y, region.w - column, whole.target.h)
    start = _right(items, strips.edge)
    sources = {
        "marks": Move(
            replace(frame, w=start - frame.x), Box(region.x, whole.target.y, column, whole.target.h), scale
        ),
        "texts": Move(Box(start, frame.y, frame.right - start, frame.h), rest, scale),
        "rules": whole,
    }
    return [sources[_part(box_of(item), strips.edge)] for item in items]


def _right(items: Sequence[Item], edge: float) -> float:
    """Return where the texts beside the marks start."""
    return min(box_of(item).x for item in items if box_of(item).x >= edge)


def _part(box: Box, edge: float) -> str:
    if box.x < edge < box.right:
        return "rules"
    return "marks" if box.right <= edge else "texts"


def _side_by_side(strips: Strips, items: Sequence[Item], frame: Box, region: Box, scale: float) -> list[Move]:
    across = region.w / frame.w
    sides: dict[bool, Move] = {}
    for is_left, manner in ((True, strips.left), (False, strips.right)):
        boxes = [box_of(item) for item in items if _is_left(item, strips.edge) == is_left]
        if not boxes:
            continue
        source = around(boxes)
        x = region.x + (source.x - frame.x) * across
        target = Box(x, region.y, source.w * across, region.h)
        sides[is_left] = _way(manner, source, target, scale)
    return [sides[_is_left(item, strips.edge)] for item in items]


def _way(manner: Manner, source: Box, target: Box, scale: float) -> Move:
    if manner == "rigid":
        return rigid(source, target, _MOST * scale)
    if manner == "close":
        return stretched(source, replace(target, h=min(target.h, source.h * scale)), scale)
    return stretched(source, target, scale)


def _is_left(item: Item, edge: float) -> bool:
    box = box_of(item)
    return box.x + box.w / 2 < edge
