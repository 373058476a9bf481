"""Compose the client's logo, on the cover and the close (house-style 7.10)."""

from __future__ import annotations

from workshop.brand.images import Image
from workshop.brand.layouts import ROLES, Layout, Slot
from workshop.brand.logo import Logo
from workshop.brand.shapes import Box, Shape, ShapeText
from workshop.storyboard.scene import Item, Picture
from workshop.storyboard.stage import Stage
from workshop.storyboard.typeset import Copy, set_text

_NAME = Slot("Client logo", "body", 20, Box(48, 36, 476, 48), ROLES["label"], (24, 16), anchor="middle")
"""Where a client's name stands in the logo's place: two lines of some 50 letters at most."""
_CLEAR = 12.0
"""How much larger a plate is than its logo, all round, in points."""


def logo_items(layout: Layout, stage: Stage) -> tuple[Item, ...]:
    """Return the logo in its slot, on a plate of white where its colours need one; without one, the name."""
    logo = _chosen(layout, stage)
    if logo is None:
        return _name(stage)
    slot = layout.slot("Client logo")
    box = fitted(logo.image, slot.box)
    alt = stage.words.say("alt_logo", name=stage.client)
    shown = Picture(slot, logo.image, alt, box=box)
    if _on_light(layout, stage) or logo is stage.logo_reversed or logo.pale:
        return (shown,)
    return Shape("Logo plate", "rect", _around(box), fill="on"), shown


def _name(stage: Stage) -> tuple[Shape, ...]:
    """Return the client's name as it stands where a logo would; nothing for nobody, or for a longer name."""
    if not stage.client:
        return ()
    written = set_text(Copy(_NAME, stage.client), stage)
    if written.problems:
        return ()
    text = ShapeText(written.paragraphs, _NAME.role, written.size, align="left")
    return (Shape(_NAME.name, "rect", _NAME.box, text=text),)


def fitted(image: Image, box: Box) -> Box:
    """Return where a picture stands when it is fitted into a box, at its left, halfway up."""
    scale = min(box.w / image.width, box.h / image.height)
    width, height = image.width * scale, image.height * scale
    return Box(box.x, box.y + (box.h - height) / 2, width, height)


def _chosen(layout: Layout, stage: Stage) -> Logo | None:
    """Return the reversed logo for dark grounds and the positive one for light, or the one there is."""
    if _on_light(layout, stage):
        return stage.logo or stage.logo_reversed
    return stage.logo_reversed or stage.logo


def _on_light(layout: Layout, stage: Stage) -> bool:
    """Return whether text on the ground is dark, as it may be where a brand chose its own slots."""
    palette = stage.palette
    return palette.hex_of(palette.paint("on", layout.ground)) == palette.dk1


def _around(box: Box) -> Box:
    return Box(box.x - _CLEAR, box.y - _CLEAR, box.w + 2 * _CLEAR, box.h + 2 * _CLEAR)
