"""What an overlay names and the outline has not: never had, or has no longer when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from workshop.errors import Problem
from workshop.outline.by_id import ident, idents, items_of
from workshop.outline.meant import short
from workshop.outline.model import KINDS
from workshop.outline.placed import Text
from workshop.outline.tree import Node
from workshop.outline.values import slug

_ONE = "take one of the two away"


def missing(name: Text, tree: Node, first: Node) -> Problem:
    """Report an id that nothing bears: what became of it, or the one that was probably meant.

    `first` is the outline before any overlay.
    """
    home = _home(name, first)
    if home is None:
        return _nothing(name, tree)
    there = frozenset(idents(tree))
    what = f"its section '{short(home)}'" if home and home not in there else "it"
    message = f"nothing is left of '{short(name)}': {what} is dropped or replaced already"
    return Problem("dropped", message, name.span, _ONE)


def in_vain(overlay: Node, before: Node, tree: Node) -> Iterator[Problem]:
    """Report what an overlay changes, or inserts, and drops itself; the outline before and after it."""
    actions = {str(key): node.entries or {} for key, node in (overlay.entries or {}).items()}
    if "drop" not in actions:
        return
    known, left = frozenset(idents(before)), frozenset(idents(tree))
    changed = [name for name in actions.get("change", {}) if name in known]
    inserted = [Text(ident(block), block.span) for block in _inserted(overlay)]
    for name in (*changed, *inserted):
        if name and name not in left:
            message = (
                f"'{short(name)}' is written here, and  drop:  takes it away, by itself or with its section"
            )
            yield Problem("dropped", message, name.span, _ONE)


def _inserted(overlay: Node) -> Iterator[Node]:
    for insert in items_of(overlay, "insert"):
        yield from items_of(insert, "blocks")


def _home(name: str, tree: Node) -> str | None:
    """Return the id of the section a part is in; nothing for one in no section, None for no part."""
    for section in items_of(tree, "sections"):
        if any(ident(block) == name for block in items_of(section, "blocks")):
            return ident(section)
    return "" if name in idents(tree) else None


def _nothing(name: Text, tree: Node) -> Problem:
    """Report an id that nothing bears, with the one that was probably meant."""
    called = {known: known for known in idents(tree) if known} | _headlines(tree)
    close = get_close_matches(name, called, 1, 0.6)
    hint = f"did you mean {called[close[0]]}?" if close else "it may have been renamed: look into the outline"
    return Problem("unknown-id", f"nothing in the outline has the id '{short(name)}'", name.span, hint)


def _headlines(tree: Node) -> dict[str, str]:
    """Return the ids of blocks by the slugs of their headlines, or by what they quote."""
    found = {}
    for section in items_of(tree, "sections"):
        for block in items_of(section, "blocks"):
            entries = (block.entries or {}).items()
            found.update(
                {slug(value.text): ident(block) for key, value in entries if key in KINDS and value.text}
            )
    return found
