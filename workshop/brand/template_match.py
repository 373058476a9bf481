"""For each of our layouts the one of a client's template that serves it best, and why, in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from workshop.brand.house import all_layouts
from workshop.brand.layouts import Layout
from workshop.brand.template import Match, Matches, Template, TemplateLayout
from workshop.brand.template_area import largest_free, surface
from workshop.brand.template_roles import Role, hinted, plain, role_of
from workshop.brand.template_slots import Fitting, fit_slots
from workshop.errors import Problem, WorkshopError
from workshop.outline.meant import short
from workshop.outline.placed import Text

_ROLES: Mapping[str, tuple[Role, ...]] = {
    "cover": ("cover",),
    "close": ("cover", "section"),
    "section": ("section", "cover"),
    "break": ("section", "title-only"),
    "text": ("content",),
    "sources": ("content",),
    "picture": ("content",),
    "points-picture": ("content",),
    "quote-portrait": ("content", "title-only"),
    "contrast": ("content", "title-only"),
    "chart": ("content", "title-only"),
    "table": ("content", "title-only"),
    "blank": ("blank", "title-only"),
}
"""What the layout for a family should be for, the best first; all others want a title and room to draw."""

_DRAWN: tuple[Role, ...] = ("title-only", "content")
_SAID: Mapping[Role, str] = {
    "cover": "it opens a deck",
    "section": "it opens a section",
    "content": "it has a place for content",
    "title-only": "it has a title and room below it",
    "blank": "it is empty",
}
_MEANT: Mapping[str, tuple[str, ...]] = {
    "quote": ("quote", "quote-portrait"),
    "points": ("points", "points-picture"),
    "discussion": ("discuss", "graded"),
    "debrief": ("graded",),
    "reflection": ("reflect",),
    "commitment": ("commit",),
    "recap": ("outcomes",),
}
"""The families that an outline's kind stands on, where the two are not called alike."""

_ROOM = 0.5
"""The share of the slide from which on there is room enough to draw in."""


@dataclass(frozen=True, slots=True)
class _Choice:
    score: float
    layout: TemplateLayout
    role: Role
    fitting: Fitting
    hint: bool


def family(layout: Layout) -> str:
    """Return the family of one of our layouts: its kind, and whether it shows a picture beside its texts."""
    kind = layout.id.partition("-")[0]
    beside = {"quote": "portrait", "points": "picture"}.get(kind, "")
    if beside and any(slot.type == "pic" for slot in layout.slots):
        return f"{kind}-{beside}"
    return "title-only" if kind == "title" else kind


@cache
def families() -> Mapping[str, tuple[Layout, ...]]:
    """Return our layouts by family, the base variant of each first."""
    found: dict[str, list[Layout]] = {}
    for layout in all_layouts():
        found.setdefault(family(layout), []).append(layout)
    return {name: tuple(layouts) for name, layouts in found.items()}


def kinds() -> tuple[str, ...]:
    """Return what a client may choose a layout for: our families, and the outline's kinds that differ."""
    return tuple(dict.fromkeys((*families(), *_MEANT)))


def match(template: Template, layouts: Mapping[str, Text]) -> Matches:
    """Match every layout of the house with one of the template; `layouts` are the client's own choices.

    Raises WorkshopError for a choice of a kind we do not have, or of a layout the template does not have.
    """
    chosen = _chosen(template, layouts)
    by_layout: dict[str, Match] = {}
    by_family: dict[str, Match] = {}
    roles = {layout.part: role_of(layout, template.width, template.height) for layout in template.layouts}
    for name, members in families().items():
        candidates = chosen.get(name, template.layouts)
        choices = (_choice(name, members[0], layout, roles[layout.part], template) for layout in candidates)
        best = max(choices, key=lambda choice: choice.score)
        for member in members:
            fitting = fit_slots(member, best.layout, template.width, template.height)
            by_layout[member.id] = _match(name, best, fitting, name in chosen, template)
        by_family[name] = by_layout[members[0].id]
    return Matches(template, by_layout, by_family)


def _choice(name: str, layout: Layout, into: TemplateLayout, role: Role, template: Template) -> _Choice:
    """Weigh one layout of the template for a family: role first, then slots, room and the name's hint."""
    fitting = fit_slots(layout, into, template.width, template.height)
    wanted = _ROLES.get(name, _DRAWN)
    hint = hinted(name.partition("-")[0], into.name) or (
        name.endswith("picture") and hinted("picture", into.name)
    )
    parts = (
        3.0 - 1.5 * wanted.index(role) if role in wanted else -1.0,
        2.0 if into.title and not into.title.vertical else -2.0,
        2.0 * _served(layout, fitting),
        1.5 * _room(into, template) if fitting.drawn else 0.0,
        1.5 if hint else 0.0,
        -0.3 * max(0, len(into.content) - (len(fitting.placed) - _titles(fitting))),
        -4.0 * any(holder.vertical for holder in into.placeholders),
        -0.5 * (into.picture_ground and bool(fitting.drawn)),
        -min(0.5, 0.1 * len(into.boilerplate)),
    )
    return _Choice(round(sum(parts), 6), into, role, fitting, hint)


def _titles(fitting: Fitting) -> int:
    return sum(holder.for_title for holder in fitting.placed.values())


def _served(layout: Layout, fitting: Fitting) -> float:
    """Return how well the slots besides the title are served, from 0 to 1."""
    others = [slot.name for slot in layout.slots if slot.type not in ("title", "ctrTitle")]
    return sum(fitting.scores.get(name, 0.0) for name in others) / len(others) if others else 0.0


def _room(layout: TemplateLayout, template: Template) -> float:
    """Return how much room there is to draw in: 1 for half the slide and more."""
    return min(1.0, surface(layout.area) / (_ROOM * template.width * template.height))


def _match(name: str, best: _Choice, fitting: Fitting, asked: bool, template: Template) -> Match:
    beside = [holder.box for holder in fitting.placed.values() if not holder.for_title]
    room = largest_free(best.layout.area, beside)
    why = "; ".join(_reasons(best, fitting, asked, template))
    return Match(name, best.layout, fitting.placed, fitting.drawn, room, why, asked)


def _reasons(best: _Choice, fitting: Fitting, asked: bool, template: Template) -> Iterator[str]:
    if asked:
        yield "the client chose it"
    else:
        yield _SAID[best.role]
    if best.hint and not asked:
        yield "its name says so"
    if best.layout.title is None:
        yield "it has no title, which is drawn"
    if fitting.drawn:
        share = surface(best.layout.area) / (template.width * template.height)
        yield f"{share:.0%} of the slide is free to draw in".replace("%", " %")


def _chosen(template: Template, layouts: Mapping[str, Text]) -> dict[str, tuple[TemplateLayout, ...]]:
    """Return the layouts a client chose by family; a family's own name counts before its kind's."""
    chosen: dict[str, tuple[TemplateLayout, ...]] = {}
    problems: list[Problem] = []
    for kind, name in sorted(layouts.items(), key=lambda entry: entry[0] in families()):
        found = _named(template, name)
        meant = tuple(part for part in _MEANT.get(kind, (kind,)) if part in families())
        if not meant:
            problems.append(_unknown_kind(kind, name))
        elif not found:
            problems.append(_unknown_layout(template, name))
        chosen.update((part, found) for part in meant)
    if problems:
        raise WorkshopError(problems)
    return chosen


def _named(template: Template, name: str) -> tuple[TemplateLayout, ...]:
    """Return all layouts of a name, for some templates have several; else those that differ in case only."""
    exact = tuple(layout for layout in template.layouts if layout.name == " ".join(name.split()))
    return exact or tuple(layout for layout in template.layouts if plain(layout.name) == plain(name))


def _unknown_kind(kind: str, name: Text) -> Problem:
    span = getattr(kind, "span", None) or name.span
    return Problem("unknown-kind", f"there is no kind '{short(kind)}'", span, _nearest(kind, kinds()))


def _unknown_layout(template: Template, name: Text) -> Problem:
    message = f"the template '{short(template.name)}' has no layout '{short(name)}'"
    names = list(dict.fromkeys(layout.name for layout in template.layouts if layout.name))
    return Problem("unknown-template-layout", message, name.span, _nearest(name, names))


def _nearest(name: str, names: Iterable[str]) -> str:
    known = {plain(known): known for known in names}
    close = get_close_matches(plain(name), known, 1, 0.6)
    return f"did you mean {known[close[0]]}?" if close else f"there are: {', '.join(known.values())}"
