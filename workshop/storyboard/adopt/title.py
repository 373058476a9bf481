"""The title in the template's own title: at its place and in its face, smaller only where it needs to be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from workshop.brand.layouts import Slot
from workshop.brand.palette import contrast
from workshop.brand.shapes import NO_INSETS, Box
from workshop.brand.template import Placeholder, TemplateLayout
from workshop.storyboard.adopt.text import Ask, Press, set_again
from workshop.storyboard.scene import Filled, Slide

_SEEN = 3.0
_SAME = 1.3
_EVEN = 0.72
"""Titles share the smallest size that one of them needs, down to this share of the template's own."""
_LARGEST = 1.8
"""How much larger than the template's titles a statement may be set."""


def is_title(text: object) -> bool:
    """Return whether an item is its slide's title."""
    return isinstance(text, Filled) and text.slot.type in ("title", "ctrTitle")


def in_holder(text: Filled, holder: Placeholder) -> Filled:
    """Return a text as it stands in a placeholder, with all it takes from it."""
    role = replace(text.slot.role, spacing=round(holder.spacing), bold=holder.bold or _bold(text.slot))
    slot = replace(
        text.slot, box=holder.box, role=role, align=holder.align, anchor=holder.anchor, insets=holder.insets,
        fill="", colour=readable(holder), vertical=False, numbered=False,
    )  # fmt: skip
    return replace(text, slot=slot, box=holder.box if holder.shared else None)


def _bold(slot: Slot) -> bool:
    return slot.role.bold and slot.type == "body"


def readable(holder: Placeholder) -> str:
    """Return the colour a text in a placeholder needs: none of its own where the template's can be read."""
    return "" if contrast(holder.colour, holder.ground) >= _SEEN else "on"


def can_move(holder: Placeholder | None, layout: TemplateLayout) -> bool:
    """Return whether a title may leave its place: not from a band of a colour of its own."""
    if holder is None or holder.vertical:
        return holder is None
    return any(contrast(holder.ground, ground) < _SAME for ground in layout.grounds)


def with_title(layout: TemplateLayout, holder: Placeholder | None, area: Box) -> Box:
    """Return the content area together with the title above it, where nothing else is in the way."""
    if holder is None or holder.box.bottom > area.y + 8 or holder.box.w < 0.6 * area.w:
        return area
    x, right = max(area.x, holder.box.x), min(area.right, holder.box.right)
    both = Box(x, holder.box.y, right - x, area.bottom - holder.box.y)
    blocked = any(_touch(both, other) for other in layout.boilerplate)
    return area if blocked or right - x < 0.6 * area.w else both


def _touch(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    return across > 0 and min(one.bottom, other.bottom) - max(one.y, other.y) > 0


def ask_title(title: Filled, holder: Placeholder, layout: TemplateLayout, press: Press) -> Ask:
    """Ask for a title in its own place, which reaches down to the content where it must."""
    text = in_holder(title, holder)
    ask = ask_in(text, holder, press, holder.size)
    if not set_again([ask], press)[0].problems:
        return ask
    below = layout.area.y - holder.box.y - 2
    if below <= holder.box.h or holder.box.bottom > layout.area.y + 2:
        return ask
    return replace(ask, text=replace(text, box=replace(holder.box, h=below)))


def ask_moved(title: Filled, holder: Placeholder, press: Press, scale: float) -> Ask:
    """Ask for a statement: the template's title, moved to where it can be large."""
    most = min(scale * title.slot.sizes[0], max(_LARGEST * holder.size, scale * title.size * 0.75))
    role = replace(title.slot.role, bold=holder.bold)
    slot = replace(title.slot, role=role, colour=readable(holder), insets=NO_INSETS)
    return ask_in(replace(title, slot=slot), holder, press, most)


def ask_in(text: Filled, holder: Placeholder, press: Press, most: float) -> Ask:
    """Ask for a text in a placeholder's face."""
    bold = holder.bold or text.slot.role.bold
    face = press.faces(holder.face)
    if holder.tracking:
        face = face.tracked(holder.tracking)
    return Ask(text, press.sizes(text, int(most)), face, bold, holder.caps)


def evened(slides: Sequence[Slide], press: Press) -> list[Slide]:
    """Give titles that stand in their own place one size, where they differ by little."""
    sizes: dict[object, list[float]] = {}
    for slide in slides:
        if (title := _in_place(slide)) is not None:
            sizes.setdefault(_voice(slide, title), []).append(title.size)
    shared = {voice: _shared(found) for voice, found in sizes.items()}
    return [_evened(slide, shared, press) for slide in slides]


def _shared(sizes: Iterable[float]) -> float:
    """Return the smallest size of titles that is not far below the largest."""
    found = set(sizes)
    return min(size for size in found if size >= _EVEN * max(found))


def _voice(slide: Slide, title: Filled) -> object:
    """Return what titles have in common that should look alike: their size, their face, how they stand."""
    holder = slide.adopted.holders[title.slot.name] if slide.adopted else None
    return holder and (holder.size, holder.face, holder.caps, holder.align)


def _in_place(slide: Slide) -> Filled | None:
    title = next((item for item in slide.items if is_title(item)), None)
    if not isinstance(title, Filled) or title.box is not None or slide.adopted is None:
        return None
    return title if title.slot.name in slide.adopted.holders else None


def _evened(slide: Slide, shared: Mapping[object, float], press: Press) -> Slide:
    title = _in_place(slide)
    if title is None or slide.adopted is None:
        return slide
    size = shared[_voice(slide, title)]
    if size >= title.size:
        return slide
    ask = ask_in(title, slide.adopted.holders[title.slot.name], press, size)
    (smaller,) = set_again([ask], press)
    return replace(slide, items=tuple(smaller if item is title else item for item in slide.items))
