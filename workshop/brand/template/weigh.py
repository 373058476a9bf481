"""How well a layout of a template serves a family of ours: its role, its places, its room, its name."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import median

from workshop.brand.layouts import Layout
from workshop.brand.shapes import Box
from workshop.brand.template.area import largest_free, overlap, surface
from workshop.brand.template.roles import Role, hinted, role_of, special
from workshop.brand.template.slots import Fitting, fit_slots
from workshop.brand.template.values import TITLES, Template, TemplateLayout
from workshop.values import frozen

_DRAWN: Mapping[Role, float] = {"title-only": 3.0, "content": 2.0}
_EITHER: Mapping[Role, float] = {"content": 3.0, "title-only": 3.0}
_ROLES: Mapping[str, Mapping[Role, float]] = {
    "cover": {"cover": 4.0, "section": 2.0, "title-only": 1.0},
    "close": {"cover": 3.0, "section": 2.5, "title-only": 1.0},
    "section": {"section": 3.0, "cover": 2.0, "title-only": 1.5},
    "break": {"section": 2.5, "title-only": 2.0},
    "text": _EITHER,
    "sources": _EITHER,
    "picture": _EITHER,
    "points-picture": _EITHER,
    "quote-portrait": _EITHER,
    "quote": _EITHER,
    "contrast": _EITHER,
    "chart": _EITHER,
    "table": _EITHER,
    "blank": {"blank": 3.0, "title-only": 1.0},
}
"""What the layout for a family should be for, and what that counts; others need a title and room."""

_HINTED: Mapping[str, tuple[str, ...]] = {
    "quote-portrait": ("quote", "picture"),
    "points-picture": ("picture",),
    "discuss": ("exercise",),
    "graded": ("exercise",),
}
"""The names that speak for a layout, where they are not the family's own."""

_WIDTH = 960.0
_ROOM = 0.5
"""The share of the slide from which on there is room enough to draw in."""
_AREA, _EACH, _ALL, _COVERED, _UNDER = 0.5, 0.02, 0.2, 1.5, 4.0
"""What a quiet layout counts: its area; against it each shape, all of them together, what they
cover of the slide, and what they cover where texts stand."""


@frozen
class Choice:
    """Hold how well a layout serves a family, what it is for, and whether its name speaks for it."""

    score: float
    layout: TemplateLayout
    role: Role
    hint: bool


@frozen
class Given:
    """Hold what is asked of every layout of a template: its role, and how large its titles usually are."""

    template: Template
    roles: Mapping[str, Role]
    usual_title: float

    @classmethod
    def of(cls, template: Template) -> Given:
        """Return what is asked of this template's layouts."""
        roles = {layout.part: role_of(layout, template.width, template.height) for layout in template.layouts}
        titles = [layout.title.size for layout in template.layouts if layout.title]
        return cls(template, roles, median(titles) if titles else 1.0)

    def share(self, points: float) -> float:
        """Return square points as a share of the slide."""
        return points / (self.template.width * self.template.height)


def weigh(name: str, layout: Layout, into: TemplateLayout, given: Given) -> Choice:
    """Weigh one layout of the template for a family: role first, then slots, room and the name's hint."""
    role = given.roles[into.part]
    fitting = fit_slots(layout, into, given.template.width, given.template.height)
    hint = any(hinted(part, into.name) for part in _HINTED.get(name, (name,)))
    parts = (
        _ROLES.get(name, _DRAWN).get(role, -1.0),
        2.0 if bool(_titles(fitting)) == any(slot.type in TITLES for slot in layout.slots) else -2.0,
        2.5 * _served(layout, fitting),
        2.0 * _title(layout, into, given),
        1.5
        * min(1.0, given.share(surface(left_over(into, fitting) if fitting.drawn else into.area)) / _ROOM),
        2.5 if hint else -1.0 if special(into.name) else 0.0,
        -0.5 * max(0, len(into.content) - (len(fitting.placed) - _titles(fitting))),
        _clear(into, given),
    )
    return Choice(round(sum(parts), 6), into, role, hint)


def _clear(into: TemplateLayout, given: Given) -> float:
    """Return what a quiet layout counts: a large area, few shapes and small ones, no photograph."""
    texts = (into.area, into.title.box) if into.title else (into.area,)
    covered = sum(surface(box) for box in into.boilerplate)
    under = sum(overlap(box, text) for box in into.boilerplate for text in texts)
    spoilt = given.share(_COVERED * covered + _UNDER * under)
    clutter = min(_EACH * len(into.boilerplate), _ALL) + min(spoilt, 1.0)
    return _AREA * given.share(surface(into.area)) - clutter - into.picture_ground


def _titles(fitting: Fitting) -> int:
    return sum(holder.for_title for holder in fitting.placed.values())


def _served(layout: Layout, fitting: Fitting) -> float:
    """Return how well the slots besides the title are served, from 0 to 1."""
    others = [slot.name for slot in layout.slots if slot.type not in TITLES]
    return sum(fitting.scores.get(name, 0.0) for name in others) / len(others) if others else 0.0


def _title(layout: Layout, into: TemplateLayout, given: Given) -> float:
    """Return how well a title stands there, from 0 to 1: as wide as ours, as large as usual."""
    ours = next((slot for slot in layout.slots if slot.type in TITLES), None)
    if ours is None or into.title is None:
        return 0.0
    wide = into.title.box.w / given.template.width / (ours.box.w / _WIDTH)
    return min(1.0, wide) * min(1.0, into.title.size / given.usual_title)


def left_over(layout: TemplateLayout, fitting: Fitting) -> Box:
    """Return what is left of a layout's area beside the placeholders that are filled.

    A subtitle takes no room: the area of a cover is below its text already.
    """
    placed = fitting.placed.values()
    beside = [holder.box for holder in placed if not holder.for_title and holder.type != "subTitle"]
    return largest_free(layout.area, beside)
