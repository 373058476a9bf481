"""Where on a layout content may stand: the largest rectangle clear of everything in the way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workshop.brand.shapes import Box

_MOST_CANDIDATES = 64


def overlap(one: Box, other: Box) -> float:
    """Return how many square points two boxes share."""
    width = min(one.right, other.right) - max(one.x, other.x)
    height = min(one.bottom, other.bottom) - max(one.y, other.y)
    return width * height if width > 0 and height > 0 else 0.0


def surface(box: Box) -> float:
    """Return a box's square points."""
    return box.w * box.h


def clipped(box: Box, into: Box) -> Box:
    """Return the part of a box that lies in another; it may be empty."""
    x, y = max(box.x, into.x), max(box.y, into.y)
    return Box(x, y, max(0.0, min(box.right, into.right) - x), max(0.0, min(box.bottom, into.bottom) - y))


def grown(box: Box, by: float) -> Box:
    """Return a box that is larger by so many points all round."""
    return Box(box.x - by, box.y - by, box.w + 2 * by, box.h + 2 * by)


def largest_free(base: Box, obstacles: Sequence[Box]) -> Box:
    """Return the largest rectangle of a box that no obstacle touches; it is empty when nothing is left."""
    free = [base]
    for obstacle in obstacles:
        cut = [piece for box in free for piece in _cut(box, obstacle)]
        free = _largest(cut)
    return free[0] if free else Box(base.x, base.y, 0, 0)


def _cut(box: Box, obstacle: Box) -> Iterable[Box]:
    """Return what an obstacle leaves of a box: the strips above, below, left and right of it."""
    if not overlap(box, obstacle):
        return [box]
    strips = (
        Box(box.x, box.y, box.w, obstacle.y - box.y),
        Box(box.x, obstacle.bottom, box.w, box.bottom - obstacle.bottom),
        Box(box.x, box.y, obstacle.x - box.x, box.h),
        Box(obstacle.right, box.y, box.right - obstacle.right, box.h),
    )
    return [strip for strip in strips if strip.w > 1 and strip.h > 1]


def _largest(boxes: Iterable[Box]) -> list[Box]:
    """Return the largest boxes, each once; the most of them never grow beyond what can be looked through."""
    distinct = sorted(set(boxes), key=lambda box: (-surface(box), box.y, box.x))
    return distinct[:_MOST_CANDIDATES]
