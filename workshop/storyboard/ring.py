"""The hour ring of an activity or a break: its minutes, six degrees each (house-style 4.3)."""

from __future__ import annotations

from workshop.brand.house.activity import TRACKS, Rings, Track, number_box, unit_box
from workshop.brand.layouts import ROLES, Layout
from workshop.brand.shapes import Box, Group, Paragraph, Shape, ShapeText
from workshop.markup import Run
from workshop.outline.placed import spans_of
from workshop.storyboard.scene import Filled
from workshop.storyboard.stage import Stage

_TURN = 360 * 60_000
_HOUR = 60


def rings_for(minutes: int) -> Rings:
    """Return how many rings the minutes need: two beyond an hour."""
    return 2 if minutes > _HOUR else 1


def ring(minutes: int, layout: Layout, stage: Stage) -> tuple[Group, Filled]:
    """Fill a layout's empty ring with the minutes, and write them into it."""
    slot = layout.slot("Minutes")
    tracks = TRACKS[2 if layout.id.endswith("-two-rings") else 1]
    size = slot.sizes[0] if minutes <= 2 * _HOUR else slot.sizes[1]
    number = str(minutes) if minutes <= 2 * _HOUR else f"{minutes // 60}:{minutes % 60:02d}"
    box = None if size == slot.sizes[0] else number_box(size)
    filled = [
        _filled(track, minutes - place * _HOUR)
        for place, track in enumerate(tracks)
        if minutes > place * _HOUR
    ]
    unit = _unit(stage.words["min" if minutes <= 2 * _HOUR else "hours"], size)
    group = Group("Hour ring", (*filled, unit), spoken_minutes(minutes, stage))
    return group, Filled(slot, (Paragraph((Run(number),), spans=spans_of(minutes)),), size, box)


def _filled(track: Track, minutes: int) -> Shape:
    if minutes >= _HOUR:
        return Shape("Minutes", "donut", track.box, fill="on", adjust=(track.adjust,))
    return arc("Minutes", track.box, 0, minutes * 6, track.adjust, "on")


def arc(name: str, box: Box, start: float, end: float, adjust: int, fill: str) -> Shape:
    """Draw an arc of a ring, clockwise between two angles from twelve o'clock (house-style 4.2)."""
    first, last = (round((angle + 270) % 360 * 60_000) % _TURN for angle in (start, end))
    return Shape(name, "blockArc", box, fill=fill, adjust=(first, last, adjust))


def _unit(word: str, size: float) -> Shape:
    paragraph = Paragraph((Run(word),), spans=spans_of(word))
    text = ShapeText((paragraph,), ROLES["label"], max(20, round(0.355 * size)), anchor="top")
    return Shape("Unit", "rect", unit_box(size), text=text)


def spoken_minutes(minutes: int, stage: Stage) -> str:
    """Return the minutes as they are read aloud."""
    return stage.words.count("alt_ring", minutes, minutes=minutes)
