"""An activity's signs on a panel in the template's accent: whose turn, how long, with whom, with what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from workshop.brand.shapes import NO_INSETS, Box, Group, Shape
from workshop.storyboard.adopt.place import Move, box_of
from workshop.storyboard.scene import Filled, Item, Table

_BESIDE = frozenset({"Turn tab", "With, use, make", "Minutes", "Hour ring", "Hour ring track", "People"})
"""What stands on the panel; everything else stands left of it."""
_WIDTH, _PAD, _GAP, _TAB = 228.0, 16.0, 24.0, 28.0
_WIDEST = 0.36
_RING = Box(684, 42, 228, 228)
_LEAST_RING = 64.0


def name_of(item: Item) -> str:
    """Return what an item is called: its slot's name, or its own."""
    return item.name if isinstance(item, Shape | Group | Table) else item.slot.name


def is_beside(item: Item) -> bool:
    """Return whether an item stands on an activity's panel."""
    return name_of(item) in _BESIDE


def panel(region: Box, scale: float) -> Box:
    """Return where an activity's panel stands: at the right of the region, from top to bottom."""
    width = min((_WIDTH + 2 * _PAD) * scale, _WIDEST * region.w)
    return Box(region.right - width, region.y, width, region.h)


def left_of_panel(region: Box, scale: float) -> Box:
    """Return what a panel leaves of its region."""
    return replace(region, w=panel(region, scale).x - _GAP * scale - region.x)


def panel_moves(items: Sequence[Item], field: Box, scale: float, facts: float) -> list[Move]:
    """Stack an activity's signs on its panel: whose turn, the ring, a dot a person, what is agreed.

    `facts` is the height that the text at the foot would like to have.
    """
    names = {name_of(item) for item in items}
    pad = _PAD * scale
    inner = Box(field.x + pad, field.y + 0.75 * pad, field.w - 2 * pad, field.h - 1.75 * pad)
    tab = Box(inner.x, inner.y, inner.w, _TAB * scale)
    dots = 16 * scale if "People" in names else 0
    gaps = (10 + (10 if dots else 0) + (8 if facts else 0)) * scale
    room = inner.bottom - tab.bottom - dots - gaps
    side = min(_RING.w * scale, inner.w, max(room - facts, _LEAST_RING * scale))
    alone = 0.0 if dots or facts else (room - side) / 2
    top = tab.bottom + 10 * scale + alone
    ring = Box(inner.x + (inner.w - side) / 2, top, side, side)
    people = Box(inner.x, ring.bottom + 10 * scale, inner.w, dots)
    foot = (people if dots else ring).bottom + 8 * scale
    places = {"Turn tab": tab, "With, use, make": Box(inner.x, foot, inner.w, inner.bottom - foot)}
    return [_on_panel(item, places, ring, people, scale) for item in items]


def _on_panel(item: Item, places: Mapping[str, Box], ring: Box, people: Box, scale: float) -> Move:
    name, box = name_of(item), box_of(item)
    if name in places:
        return Move(box, places[name], scale)
    if name == "People":
        shrunk = min(scale, people.w / box.w)
        return Move(box, Box(people.x, people.y, box.w * shrunk, box.h * shrunk), shrunk)
    return Move(_RING, ring, ring.w / _RING.w)


def field_shape(box: Box) -> Shape:
    """Draw the panel of an activity."""
    return Shape("Turn panel", "rect", box, fill="turn")


def on_panel(token: str) -> str:
    """Return a colour token of the house's turn slides for the panel: what lies on turn, and turn itself."""
    if token == "on" or token.startswith("on@"):
        return token.replace("on", "on-turn", 1)
    return "turn" if token == "ground" else token


def as_label(item: Item) -> Item:
    """Return the turn tab as the panel's first line: without a field of its own."""
    if not isinstance(item, Filled) or item.slot.name != "Turn tab":
        return item
    slot = replace(item.slot, fill="", colour="on", insets=NO_INSETS)
    return replace(item, slot=slot)
