"""Trees as keys, lists and texts, and back."""

from __future__ import annotations

from workshop.errors import Source, Span
from workshop.outline.nodes import parse
from workshop.outline.tree import Node
from workshop.outline.values import Text

NOWHERE = Span(Source("", ""))
Tree = dict[str, "Tree"] | list["Tree"] | str


def node(tree: Tree) -> Node:
    """Make a tree of keys, lists and texts."""
    if isinstance(tree, dict):
        return Node(NOWHERE, entries={Text(key): node(value) for key, value in tree.items()})
    if isinstance(tree, list):
        return Node(NOWHERE, items=[node(item) for item in tree])
    return Node(NOWHERE, tree)


def plain(read: Node | None) -> Tree:
    """Return a tree as keys, lists and texts."""
    assert read is not None
    if read.entries is not None:
        return {str(key): plain(value) for key, value in read.entries.items()}
    if read.items is not None:
        return [plain(item) for item in read.items]
    return str(read.text)


def read_back(text: str) -> Tree:
    read, problems = parse(Source("a.yaml", text))
    assert problems == ()
    return plain(read)
