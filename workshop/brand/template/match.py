"""For each of our layouts the one of a client's template that serves it best, and why, in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cache

from workshop.brand.house import all_layouts
from workshop.brand.layouts import Layout
from workshop.brand.template.area import surface
from workshop.brand.template.masters import on_few_masters
from workshop.brand.template.roles import Role, plain
from workshop.brand.template.slots import Fitting, fit_slots
from workshop.brand.template.values import TITLES, Match, Matches, Template, TemplateLayout
from workshop.brand.template.weigh import Choice, Given, left_over, weigh
from workshop.errors import Problem, WorkshopError
from workshop.outline.meant import short
from workshop.outline.placed import Text

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
    given = Given.of(template)
    best = on_few_masters(
        {name: _ranked(name, chosen.get(name, template.layouts), given) for name in families()}
    )
    by_layout: dict[str, Match] = {}
    by_family: dict[str, Match] = {}
    for name, members in families().items():
        for member in members:
            by_layout[member.id] = _match(name, member, best[name], name in chosen, given)
        by_family[name] = by_layout[members[0].id]
    return Matches(template, by_layout, by_family)


def _ranked(name: str, candidates: Iterable[TemplateLayout], given: Given) -> list[Choice]:
    base = families()[name][0]
    return [weigh(name, base, layout, given) for layout in candidates]


def _match(name: str, layout: Layout, best: Choice, asked: bool, given: Given) -> Match:
    fitting = fit_slots(layout, best.layout, given.template.width, given.template.height)
    why = "; ".join(_reasons(layout, best, fitting, asked, given))
    room = left_over(best.layout, fitting)
    return Match(name, best.layout, fitting.placed, fitting.drawn, room, why, asked)


def _reasons(layout: Layout, best: Choice, fitting: Fitting, asked: bool, given: Given) -> Iterator[str]:
    if asked:
        yield "the client chose it"
    else:
        yield _SAID[best.role]
    if best.hint and not asked:
        yield "its name says so"
    if best.layout.title is None and any(slot.type in TITLES for slot in layout.slots):
        yield "it has no title, which is drawn"
    if fitting.drawn:
        share = given.share(surface(left_over(best.layout, fitting)))
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
