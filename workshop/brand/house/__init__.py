"""The house's layouts, all families together."""

from __future__ import annotations

from workshop.brand.house import diagrams, lists, overview, panels, statements, thresholds, turns
from workshop.brand.layouts import Layout

ALL: tuple[Layout, ...] = (
    *thresholds.LAYOUTS,
    *overview.LAYOUTS,
    *statements.LAYOUTS,
    *lists.LAYOUTS,
    *panels.LAYOUTS,
    *diagrams.LAYOUTS,
    *turns.LAYOUTS,
)
_BY_ID = {known.id: known for known in ALL}


def layout(ident: str) -> Layout:
    """Return a layout by its id; raises KeyError when the house has none of that id."""
    return _BY_ID[ident]
