"""The time rail at the foot of a client's content area, and its caption in the template's own footer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from workshop.brand.layouts import ROLES, Slot
from workshop.brand.shapes import Box, Group, Paragraph
from workshop.brand.template import Placeholder, TemplateLayout
from workshop.markup import Run
from workshop.storyboard.adopt.place import Move, half_points, moved, painted
from workshop.storyboard.adopt.text import Faces, Press
from workshop.storyboard.scene import Filled, Slide
from workshop.values import frozen

_RAIL = Box(48, 480.5, 864, 17)
_CLEAR, _NEEDED = 14.0, 300.0
"""What the rail keeps free above it, and what it must leave for content, in points of the house's slide."""
_NARROW, _LEAST = 400.0, 0.62
"""The width it needs, and the scale of type below which every line of room goes to the content."""
FOOTER = "Footer"


@frozen
class Foot:
    """Hold the rail and its caption as far as there is room for them, and the area that they leave."""

    area: Box
    rail: Group | None = None
    caption: Filled | None = None
    holder: Placeholder | None = None


def has_rail(layout: TemplateLayout, scale: float, slide: float) -> bool:
    """Return whether a layout's area has room for the time rail at its foot.

    `slide` is the scale of the template's slide against the house's.
    """
    area = layout.area
    roomy = scale >= _LEAST * slide
    return roomy and area.h >= (_NEEDED + _RAIL.h + _CLEAR) * scale and area.w >= _NARROW * scale


def foot_of(slide: Slide, layout: TemplateLayout, scale: float, press: Press) -> Foot:
    """Return the foot of a slide: the rail where there is room for it, else nothing."""
    area = _aligned(layout)
    holder = caption_holder(layout)
    caption = _caption(slide.footer, holder, press.faces) if slide.footer and holder else None
    if slide.rail is None or not has_rail(layout, scale, press.slide):
        return Foot(area, None, caption, holder if caption else None)
    height = _RAIL.h * scale
    target = Box(area.x, _foot(area, layout, _CLEAR * scale) - height, area.w, height)
    rail = painted(moved(_cleared(slide.rail, layout), Move(_RAIL, target, scale)), _as_mark)
    left = replace(area, h=target.y - _CLEAR * scale - area.y)
    return Foot(left, rail if isinstance(rail, Group) else None, caption, holder if caption else None)


def caption_holder(layout: TemplateLayout) -> Placeholder | None:
    """Return the footer that may take the rail's caption: a level one without words of its own."""
    feet = (each for each in layout.footers if each.type == "ftr")
    return next((each for each in feet if not each.has_text and not each.vertical), None)


def _aligned(layout: TemplateLayout) -> Box:
    """Return the content area flush with the text of a title that starts where it does."""
    area, title = layout.area, layout.title
    if title is None or abs(title.box.x - area.x) > 2:
        return area
    return replace(area, x=area.x + title.insets.left, w=area.w - title.insets.left - title.insets.right)


def _foot(area: Box, layout: TemplateLayout, clear: float) -> float:
    """Return where the rail ends: at the area's foot, or clear of what the designer drew just below it."""
    below = (box.y for box in layout.boilerplate if box.right > area.x and box.x < area.right)
    near = [y for y in below if area.bottom <= y + 1 and y < area.bottom + clear]
    return min(near) - clear if near else area.bottom


def _as_mark(token: str) -> str:
    return "look" if token == "turn" else token


def _cleared(rail: Group, layout: TemplateLayout) -> Group:
    """Leave out what clears the ground around the marker where the ground has more colours than one."""
    if len(layout.grounds) < 2 and not layout.picture_ground:
        return rail
    return replace(rail, shapes=tuple(shape for shape in rail.shapes if shape.name != "Clearance"))


def _caption(footer: Filled, holder: Placeholder, faces: Faces) -> Filled | None:
    """Return the rail's caption in the template's footer, cut at a word; the only text that may be."""
    face, size = faces(holder.face), half_points(holder.size)
    room = (holder.box.w - holder.insets.left - holder.insets.right) * 0.98
    runs = _shortened(footer.paragraphs[0].runs, lambda text: face.width(text, size, bold=True) <= room)
    if not runs:
        return None
    slot = Slot(FOOTER, "body", holder.idx, holder.box, ROLES["caption"], (int(size), int(size)), colour="")
    return Filled(slot, (Paragraph(runs, spans=footer.paragraphs[0].spans),), size, None, footer.span)


def _shortened(runs: tuple[Run, ...], fits: Callable[[str], bool]) -> tuple[Run, ...]:
    """Return runs that fit on a line, the last of them cut at a word; none when not even one word fits."""
    whole = "".join(run.text for run in runs)
    if fits(whole):
        return runs
    words = runs[-1].text.split(" ")
    for count in range(len(words) - 1, 0, -1):
        last = " ".join(words[:count]).rstrip(" ,;:–-") + "…"
        shorter = (*runs[:-1], replace(runs[-1], text=last))
        if fits("".join(run.text for run in shorter)):
            return shorter
    return ()
