"""New wordings for texts of an outline, as the overlay that says them (DESIGN §4).

What has no id of its own is reached from the nearest part that has one, and a list is written whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace

from workshop.errors import Span
from workshop.outline.by_id import ident
from workshop.outline.placed import Text
from workshop.outline.tree import Node
from workshop.values import frozen

_PARTS = {"outcomes", "sections", "blocks", "reasons", "objections"}
"""Lists whose items an overlay reaches by id."""


@frozen
class Patch:
    """Hold new texts by the place of the old one, None where it is taken out of its list.

    `after` holds texts that come into a list behind the item of a place.
    """

    texts: Mapping[Span, str | None] = field(default_factory=dict)
    after: Mapping[Span, Sequence[str]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Return whether there is anything to say."""
        return bool(self.texts or self.after)


def patched(tree: Node, patch: Patch) -> dict[str, Node]:
    """Return what an overlay says for a patch: `set` and `change`, each when there is something for it."""
    changes: dict[Text, Node] = {}
    own = _changed(tree, patch, changes)
    said = {"set": own} if own else {}
    return said | ({"change": _keys(tree, changes)} if changes else {})


def _changed(node: Node, patch: Patch, changes: dict[Text, Node]) -> Node | None:
    """Return what of a node changed, in a node of its own; parts with an id go to `changes`."""
    if node.entries is not None:
        return _in_keys(node, patch, changes)
    if node.items is not None:
        items = list(_items(node.items, patch))
        return replace(node, items=items) if items != node.items else None
    text = patch.texts.get(node.span)
    return None if text is None or node.text is None else _with_text(node, text)


def _with_text(node: Node, text: str) -> Node:
    """Return a node with another text; a number that was written plain stays so."""
    new = Node(node.span, text)
    new.plain = node.plain and _is_number(node) and _is_number(new)
    return new


def _in_keys(node: Node, patch: Patch, changes: dict[Text, Node]) -> Node | None:
    entries: dict[Text, Node] = {}
    for key, value in node.entries.items() if node.entries else ():
        if key in _PARTS and value.items is not None:
            for part in value.items:
                _add(ident(part), _changed(part, patch, changes), changes)
        elif key == "needs":
            for name, need in (value.entries or {}).items():
                _add(name, _changed(need, patch, changes), changes)
        elif new := _changed(value, patch, changes):
            entries[key] = new
    return _keys(node, entries) if entries else None


def _add(name: str, change: Node | None, changes: dict[Text, Node]) -> None:
    if name and change:
        changes[Text(name)] = change


def _items(items: Sequence[Node], patch: Patch) -> Iterator[Node]:
    """Yield the items of a list with all that changes in them."""
    for item in items:
        new = _whole(item, patch)
        if new:
            yield new
        yield from (Node(item.span, text) for text in patch.after.get(item.span, ()))


def _whole(node: Node, patch: Patch) -> Node | None:
    """Return a node with its texts changed, nothing when all of them are taken out."""
    if node.entries is not None:
        entries = {key: new for key, value in node.entries.items() if (new := _whole(value, patch))}
        texts = any(patch.texts.get(value.span, "") is None for value in node.entries.values())
        left = any(not value.plain or not _is_number(value) for value in entries.values())
        return None if texts and not left else replace(node, entries=entries)
    if node.items is not None:
        return replace(node, items=list(_items(node.items, patch)))
    if node.span not in patch.texts or node.text is None:
        return node
    text = patch.texts[node.span]
    return None if text is None else _with_text(node, text)


def _is_number(node: Node) -> bool:
    return node.text is not None and node.text.replace(".", "", 1).isdigit()


def _keys(node: Node, entries: Mapping[Text, Node]) -> Node:
    return Node(node.span, entries=dict(entries))


def listed(tree: Node) -> Mapping[Span, bool]:
    """Return the places of texts that stand in a list without ids, and whether they are whole items."""
    return dict(_listed(tree, inside=False))


def _listed(node: Node, *, inside: bool) -> Iterator[tuple[Span, bool]]:
    for key, value in (node.entries or {}).items():
        if inside and value.text is not None:
            yield value.span, False
        elif key in _PARTS:
            yield from (each for part in value.items or () for each in _listed(part, inside=False))
        else:
            yield from _listed(value, inside=False)
    for item in node.items or ():
        if item.text is not None:
            yield item.span, True
        else:
            yield from _listed(item, inside=True)
