"""A client's overlay on an outline, tree on tree: set, change, insert, drop, all by id (DESIGN §4).

Trees are merged before they are read, so whatever is wrong in a client's line is found at that line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches
from functools import partial

from workshop.errors import Problem
from workshop.outline.frame import Made, MadeSlides
from workshop.outline.meant import short
from workshop.outline.model import KINDS
from workshop.outline.parts import Notes
from workshop.outline.placed import Text
from workshop.outline.tree import Node
from workshop.outline.values import slug

ACTIONS = ("set", "change", "insert", "drop")
"""What an overlay may do, in the order in which it is done: what is dropped last may still say where."""
PLACES = ("before", "after", "first_in")

_LISTS = {"outcomes": None, "sections": "blocks"}
"""Lists of the outline whose items have ids, and the list with ids inside an item."""
_SHORTHANDS = {"notes": Notes.shorthand} | dict.fromkeys(MadeSlides.model_fields, Made.shorthand)
"""What a text alone is short for, where an overlay adds keys to it."""

Edit = Callable[[Node], Sequence[Node]]
"""What becomes of a part with an id: nothing when it is dropped, several when others come beside it."""


def apply_overlay(outline: Node, overlay: Node) -> tuple[Node, tuple[Problem, ...]]:
    """Return the outline with an overlay's changes, and a problem for each that finds nothing to change."""
    problems = [*_not_keys(overlay)] or [*_unknown(overlay, ACTIONS, "an overlay")]
    actions = {str(key): node for key, node in (overlay.entries or {}).items()}
    tree = outline
    if "set" in actions and actions["set"].entries is not None:
        tree = merged(outline, actions["set"])
    for name, edit in _edits(actions, problems):
        changed = edited(tree, name, edit)
        if changed is tree:
            problems.append(_nothing(name, tree))
        tree = changed
    return tree, tuple(problems)


def _edits(actions: dict[str, Node], problems: list[Problem]) -> Iterator[tuple[Text, Edit]]:
    """Yield every id an overlay names, with what becomes of it."""
    if "set" in actions:
        problems += _not_keys(actions["set"])
    if "change" in actions:
        problems += _not_keys(actions["change"])
        for name, change in (actions["change"].entries or {}).items():
            problems += _not_keys(change)
            yield name, partial(_with, change=change)
    for insert in _list(actions.get("insert"), problems):
        yield from _insert(insert, problems)
    for node in _list(actions.get("drop"), problems):
        if node.text:
            yield Text(node.text, node.span), lambda _: ()


def _insert(node: Node, problems: list[Problem]) -> Iterator[tuple[Text, Edit]]:
    problems += [*_not_keys(node)] or [*_unknown(node, (*PLACES, "blocks"), "an insertion")]
    entries = {str(key): value for key, value in (node.entries or {}).items()}
    named = [place for place in PLACES if place in entries]
    blocks = _list(entries.get("blocks"), problems)
    if node.entries is not None and (len(named) != 1 or not blocks):
        message = "an insertion says one place, and which blocks stand there"
        hint = "write  - after: an-id  (or before:, or first_in: a-section), and below it  blocks:"
        problems.append(Problem("bad-insertion", message, node.span, hint))
    elif named:
        anchor = entries[named[0]]
        yield Text(anchor.text or "", anchor.span), partial(_beside, place=named[0], blocks=blocks)


def _with(part: Node, change: Node) -> Sequence[Node]:
    return (merged(_named(part), change),)


def _beside(part: Node, place: str, blocks: Sequence[Node]) -> Sequence[Node]:
    if place == "first_in":
        entries = dict(part.entries or {})
        there = entries.get(Text("blocks"))
        entries[Text("blocks")] = replace(
            there or part, entries=None, items=[*blocks, *((there and there.items) or ())]
        )
        return (replace(part, entries=entries),)
    return (*blocks, part) if place == "before" else (part, *blocks)


def _named(part: Node) -> Node:
    """Return a part with its id written: the slug of its headline must outlive the headline."""
    entries = part.entries or {}
    name = ident(part)
    if "id" in entries or not name:
        return part
    return replace(part, entries={Text("id"): Node(part.span, name)} | entries)


def ident(part: Node) -> str:
    """Return the id of a section, a block or another part: as written, or the slug of its headline."""
    entries = {str(key): value.text or "" for key, value in (part.entries or {}).items()}
    if "id" in entries:
        return entries["id"]
    headline = next(
        (text for key, text in entries.items() if key in KINDS or key in ("section", "break")), ""
    )
    return slug(headline) if headline else ""


def merged(node: Node, change: Node) -> Node:
    """Return a node with another laid over it: maps merge, texts and lists replace; keys keep their order."""
    if node.entries is None or change.entries is None:
        return change
    news = {str(key): (key, value) for key, value in change.entries.items()}
    entries: dict[Text, Node] = {}
    for key, value in node.entries.items():
        key_now, change_now = news.pop(str(key), (key, None))
        entries[key_now] = value if change_now is None else merged(_full(key, value, change_now), change_now)
    return replace(node, entries=entries | dict(news.values()))


def _full(key: str, value: Node, change: Node) -> Node:
    """Return a text that is short for keys in full, where keys come to it."""
    if value.text and change.entries is not None and key in _SHORTHANDS:
        return Node(value.span, entries={Text(_SHORTHANDS[key], value.span): value})
    return value


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
        for part in _items(tree, name):
            yield ident(part)
            yield from (ident(block) for block in (_items(part, inner) if inner else ()))
    for key, value in (tree.entries or {}).items():
        if key == "argument":
            yield from (ident(part) for node in (value.entries or {}).values() for part in node.items or ())
        elif key == "needs":
            yield from map(str, value.entries or {})


def _nothing(name: Text, tree: Node) -> Problem:
    """Report an id that nothing bears, with the one that was probably meant."""
    called = {known: known for known in idents(tree) if known} | _headlines(tree)
    close = get_close_matches(name, called, 1, 0.6)
    hint = f"did you mean {called[close[0]]}?" if close else "it may have been renamed: look into the outline"
    return Problem("unknown-id", f"nothing in the outline has the id '{short(name)}'", name.span, hint)


def _headlines(tree: Node) -> dict[str, str]:
    """Return the ids of blocks by the slugs of their headlines, or by what they quote."""
    found = {}
    for section in _items(tree, "sections"):
        for block in _items(section, "blocks"):
            entries = (block.entries or {}).items()
            found.update(
                {slug(value.text): ident(block) for key, value in entries if key in KINDS and value.text}
            )
    return found


def _items(node: Node, wanted: str) -> Sequence[Node]:
    return next((value.items or () for key, value in (node.entries or {}).items() if key == wanted), ())


def _not_keys(node: Node) -> Iterator[Problem]:
    if node.entries is None:
        hint = "write what changes below it, as in  line: …"
        yield Problem("not-keys", "keys are expected here", node.span, hint)


def _unknown(node: Node, keys: Sequence[str], what: str) -> Iterator[Problem]:
    for key in node.entries or {}:
        if key not in keys:
            close = get_close_matches(key.lower(), keys, 1, 0.5)
            hint = f"did you mean {close[0]}?" if close else f"it may hold: {', '.join(keys)}"
            yield Problem("unknown-key", f"'{short(key)}' does not belong in {what}", key.span, hint)


def _list(node: Node | None, problems: list[Problem]) -> Sequence[Node]:
    if node is not None and node.items is None:
        hint = "start each with a dash, or put brackets around them"
        problems.append(Problem("not-a-list", "a list is expected here", node.span, hint))
    return node.items or () if node is not None else ()
