"""The parts of an outline's tree by their ids: named, found, and edited in their place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from workshop.outline.model import KINDS
from workshop.outline.placed import Text
from workshop.outline.tree import Node
from workshop.outline.values import slug

_LISTS = {"outcomes": None, "sections": "blocks"}
"""Lists of the outline whose items have ids, and the list with ids inside an item."""

Edit = Callable[[Node], Sequence[Node]]
"""What becomes of a part with an id: nothing when it is dropped, several when others come beside it."""


def ident(part: Node) -> str:
    """Return the id of a section, a block or another part: as written, or the slug of its headline."""
    entries = {str(key): value.text or "" for key, value in (part.entries or {}).items()}
    if "id" in entries:
        return entries["id"]
    headline = next(
        (text for key, text in entries.items() if key in KINDS or key in ("section", "break")), ""
    )
    return slug(headline) if headline else ""


def edited(tree: Node, name: str, edit: Edit) -> Node:
    """Return an outline's tree with the part of this id edited; the same tree when nothing bears it."""
    entries = dict(tree.entries or {})
    for key, value in entries.items():
        if key in _LISTS:
            entries[key] = _in_list(value, name, edit, _LISTS[str(key)])
        elif key == "argument":
            inner = {part: _in_list(node, name, edit) for part, node in (value.entries or {}).items()}
            entries[key] = _if_new(value, entries=inner)
        elif key == "needs":
            entries[key] = _in_needs(value, name, edit)
        if entries[key] is not value:
            return replace(tree, entries=entries)
    return tree


def _in_list(node: Node, name: str, edit: Edit, inner: str | None = None) -> Node:
    items: list[Node] = []
    for item in node.items or ():
        if ident(item) == name:
            items += edit(item)
        elif inner:
            parts = {
                key: _in_list(value, name, edit) if key == inner else value
                for key, value in (item.entries or {}).items()
            }
            items.append(_if_new(item, entries=parts))
        else:
            items.append(item)
    return _if_new(node, items=items)


def _in_needs(node: Node, name: str, edit: Edit) -> Node:
    entries = {}
    for key, value in (node.entries or {}).items():
        for part in edit(value) if key == name else (value,):
            entries[key] = part
    return _if_new(node, entries=entries)


def _if_new(node: Node, *, entries: dict[Text, Node] | None = None, items: list[Node] | None = None) -> Node:
    """Return the node itself unless one of its parts is another than before."""
    before = list((node.entries or {}).values()) if entries is not None else list(node.items or ())
    after = list(entries.values()) if entries is not None else items or []
    same = len(before) == len(after) and all(one is other for one, other in zip(before, after, strict=True))
    return node if same else replace(node, entries=entries, items=items)


def idents(tree: Node) -> Iterator[str]:
    """Yield every id of an outline's tree that an overlay may name."""
    for name, inner in _LISTS.items():
        for part in items_of(tree, name):
            yield ident(part)
            yield from (ident(block) for block in (items_of(part, inner) if inner else ()))
    for key, value in (tree.entries or {}).items():
        if key == "argument":
            yield from (ident(part) for node in (value.entries or {}).values() for part in node.items or ())
        elif key == "needs":
            yield from map(str, value.entries or {})


def items_of(node: Node, wanted: str) -> Sequence[Node]:
    """Return the items of the list under a key; none where there is no such list."""
    return next((value.items or () for key, value in (node.entries or {}).items() if key == wanted), ())
