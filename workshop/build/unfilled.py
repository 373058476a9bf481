"""An outline as it is written for a client: overlays in it, words not replaced, fills not filled yet."""

from __future__ import annotations

from workshop.build.version import outline_tree, overlaid
from workshop.errors import WorkshopError, errors_in
from workshop.library import Library, find_outline
from workshop.library.clients import Known
from workshop.outline.model import Workshop
from workshop.outline.read import read_workshop


def unfilled(library: Library, name: str, known: Known | None = None) -> Workshop:
    """Read an outline with a client's overlays, or as it is; raises WorkshopError with every problem."""
    node = outline_tree(library, name)
    if known:
        node = overlaid(library, node, known, find_outline(library, name).stem)
    workshop, problems = read_workshop(node)
    if workshop is None or errors_in(problems):
        raise WorkshopError(problems)
    return workshop
