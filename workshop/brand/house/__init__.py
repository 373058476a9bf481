"""The house's layouts, all families together, made when they are first asked for."""

from __future__ import annotations

from functools import cache

from workshop.brand.house import diagrams, lists, overview, panels, statements, thresholds, turns
from workshop.brand.layouts import Layout

_FAMILIES = (thresholds, overview, statements, lists, panels, diagrams, turns)


@cache
def all_layouts() -> tuple[Layout, ...]:
    """Return every layout of the house, in the order of PowerPoint's menu."""
    return tuple(layout for family in _FAMILIES for layout in family.layouts())


@cache
def _by_id() -> dict[str, Layout]:
    return {layout.id: layout for layout in all_layouts()}


def layout(ident: str) -> Layout:
    """Return a layout by its id; raises KeyError when the house has none of that id."""
    return _by_id()[ident]
