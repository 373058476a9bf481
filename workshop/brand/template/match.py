"""For each of our layouts the one of a client's template that serves it best, and why, in a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from statistics import median

from workshop.brand.house import all_layouts
from workshop.brand.layouts import Layout
from workshop.brand.shapes import Box
from workshop.brand.template.area import largest_free, surface
from workshop.brand.template.roles import Role, hinted, plain, role_of, special
from workshop.brand.template.slots import Fitting, fit_slots
from workshop.brand.template.values import TITLES, Match, Matches, Template, TemplateLayout
from workshop.errors import Problem, WorkshopError
from workshop.outline.meant import short
from workshop.outline.placed import Text

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

_HINTED: Mapping[str, tuple[str, ...]] = {
    "quote-portrait": ("quote", "picture"),
    "points-picture": ("picture",),
    "discuss": ("exercise",),
    "graded": ("exercise",),
}
"""The names that speak for a layout, where they are not the family's own."""

_HOME = 1.0
"""What it counts that a layout belongs to the master most slides stand on."""
_OPENING = frozenset({"cover", "close", "section", "break"})
_WIDTH = 960.0
_ROOM = 0.5
"""The share of the slide from which on there is room enough to draw in."""


@dataclass(frozen=True, slots=True)
class _Choice:
    score: float
    layout: TemplateLayout
    role: Role
    hint: bool


@dataclass(frozen=True, slots=True)
class _Given:
    template: Template
    roles: Mapping[str, Role]
    usual_title: float

    @classmethod
    def of(cls, template: Template) -> _Given:
        roles = {layout.part: role_of(layout, template.width, template.height) for layout in template.layouts}
        titles = [layout.title.size for layout in template.layouts if layout.title]
        return cls(template, roles, median(titles) if titles else 1.0)

    def share(self, points: float) -> float:
        return points / (self.template.width * self.template.height)


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
    given = _Given.of(template)
    best = {name: _ranked(name, chosen.get(name, template.layouts), given) for name in families()}
    home = _home(best)
    by_layout: dict[str, Match] = {}
    by_family: dict[str, Match] = {}
    for name, members in families().items():
        choice = max(best[name], key=lambda choice: choice.score + _HOME * (choice.layout.master == home))
        for member in members:
            by_layout[member.id] = _match(name, member, choice, name in chosen, given)
        by_family[name] = by_layout[members[0].id]
    return Matches(template, by_layout, by_family)


def _ranked(name: str, candidates: Iterable[TemplateLayout], given: _Given) -> list[_Choice]:
    base = families()[name][0]
    return [_choice(name, base, layout, given) for layout in candidates]


def _home(best: Mapping[str, Iterable[_Choice]]) -> str:
    """Return the master that serves most families, so that looks do not change from slide to slide."""
    talks = (choices for name, choices in best.items() if name not in _OPENING)
    firsts = (max(choices, key=lambda choice: choice.score) for choices in talks)
    return Counter(choice.layout.master for choice in firsts).most_common(1)[0][0]


def _choice(name: str, layout: Layout, into: TemplateLayout, given: _Given) -> _Choice:
    """Weigh one layout of the template for a family: role first, then slots, room and the name's hint."""
    role = given.roles[into.part]
    fitting = fit_slots(layout, into, given.template.width, given.template.height)
    hint = any(hinted(part, into.name) for part in _HINTED.get(name, (name,)))
    parts = (
        _ROLES.get(name, _DRAWN).get(role, -1.0),
        2.0 if bool(_titles(fitting)) == any(slot.type in TITLES for slot in layout.slots) else -2.0,
        2.5 * _served(layout, fitting),
        2.0 * _title(layout, into, given),
        1.5 * min(1.0, given.share(surface(_left(into, fitting) if fitting.drawn else into.area)) / _ROOM),
        2.5 if hint else -1.0 if special(into.name) else 0.0,
        -0.5 * max(0, len(into.content) - (len(fitting.placed) - _titles(fitting))),
        -0.5 * (into.picture_ground and bool(fitting.drawn)),
        -min(0.5, 0.1 * len(into.boilerplate)),
    )
    return _Choice(round(sum(parts), 6), into, role, hint)


def _titles(fitting: Fitting) -> int:
    return sum(holder.for_title for holder in fitting.placed.values())


def _served(layout: Layout, fitting: Fitting) -> float:
    """Return how well the slots besides the title are served, from 0 to 1."""
    others = [slot.name for slot in layout.slots if slot.type not in TITLES]
    return sum(fitting.scores.get(name, 0.0) for name in others) / len(others) if others else 0.0


def _title(layout: Layout, into: TemplateLayout, given: _Given) -> float:
    """Return how well a title stands there, from 0 to 1: as wide as ours, as large as usual."""
    ours = next((slot for slot in layout.slots if slot.type in TITLES), None)
    if ours is None or into.title is None:
        return 0.0
    wide = into.title.box.w / given.template.width / (ours.box.w / _WIDTH)
    return min(1.0, wide) * min(1.0, into.title.size / given.usual_title)


def _left(layout: TemplateLayout, fitting: Fitting) -> Box:
    """Return what is left of a layout's area beside the placeholders that are filled.

    A subtitle takes no room: the area of a cover is below its text already.
    """
    placed = fitting.placed.values()
    beside = [holder.box for holder in placed if not holder.for_title and holder.type != "subTitle"]
    return largest_free(layout.area, beside)


def _match(name: str, layout: Layout, best: _Choice, asked: bool, given: _Given) -> Match:
    fitting = fit_slots(layout, best.layout, given.template.width, given.template.height)
    why = "; ".join(_reasons(layout, best, fitting, asked, given))
    room = _left(best.layout, fitting)
    return Match(name, best.layout, fitting.placed, fitting.drawn, room, why, asked)


def _reasons(layout: Layout, best: _Choice, fitting: Fitting, asked: bool, given: _Given) -> Iterator[str]:
    if asked:
        yield "the client chose it"
    else:
        yield _SAID[best.role]
    if best.hint and not asked:
        yield "its name says so"
    if best.layout.title is None and any(slot.type in TITLES for slot in layout.slots):
        yield "it has no title, which is drawn"
    if fitting.drawn:
        share = given.share(surface(_left(best.layout, fitting)))
        yield f"{100 * share:.0f} % of the slide is free to draw in"


def _chosen(template: Template, layouts: Mapping[str, Text]) -> dict[str, tuple[TemplateLayout, ...]]:
    """Return the layouts a client chose by family; a name for one family counts before one for several."""
    chosen: dict[str, tuple[TemplateLayout, ...]] = {}
    problems: list[Problem] = []
    for kind, name in sorted(layouts.items(), key=lambda entry: -len(_MEANT.get(entry[0], ()))):
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
