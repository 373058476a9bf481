"""A client's overlay on an outline, tree on tree: set, change, insert, drop, all by id (DESIGN §4).

Trees are merged before they are read, so whatever is wrong in a client's line is found at that line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches
from functools import partial

from workshop.errors import Problem
from workshop.outline.by_id import Edit, edited, ident
from workshop.outline.frame import Made, MadeSlides
from workshop.outline.gone import in_vain, missing
from workshop.outline.meant import short
from workshop.outline.model import KINDS
from workshop.outline.parts import Notes
from workshop.outline.placed import Text
from workshop.outline.record import known_keys
from workshop.outline.tree import Node

ACTIONS = ("set", "change", "insert", "drop")
"""What an overlay may do, in the order in which it is done: what is dropped last may still say where."""
PLACES = ("before", "after", "first_in")

_SHORTHANDS = {"notes": Notes.shorthand} | dict.fromkeys(MadeSlides.model_fields, Made.shorthand)
"""What a text alone is short for, where an overlay adds keys to it."""


def apply_overlay(
    outline: Node, overlay: Node, first: Node | None = None
) -> tuple[Node, tuple[Problem, ...]]:
    """Return the outline with an overlay's changes, and a problem for each that finds nothing to change.

    `first` is the outline before the overlays of those that the client is like.
    """
    problems = [*_no_overlay(overlay)] or [*_unknown(overlay, ACTIONS, "an overlay")]
    actions = {str(key): node for key, node in (overlay.entries or {}).items()}
    tree = outline
    if "set" in actions and actions["set"].entries is not None:
        tree = merged(outline, actions["set"])
    for name, edit in _edits(actions, problems):
        changed = edited(tree, name, edit)
        if changed is tree:
            problems.append(missing(name, tree, first or outline))
        tree = changed
    return tree, (*problems, *in_vain(overlay, outline, tree))


def _edits(actions: dict[str, Node], problems: list[Problem]) -> Iterator[tuple[Text, Edit]]:
    """Yield every id an overlay names, with what becomes of it."""
    if "set" in actions:
        problems += _not_keys(actions["set"])
    if "change" in actions:
        problems += _not_keys(actions["change"])
        for name, change in (actions["change"].entries or {}).items():
            problems += _not_keys(change)
            yield name, partial(_with, change=change, name=name, problems=problems)
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


def _with(part: Node, change: Node, name: str, problems: list[Problem]) -> Sequence[Node]:
    change, found = _of_its_kind(part, change, name)
    problems += found
    return (merged(_named(part), change),)


def _of_its_kind(part: Node, change: Node, name: str) -> tuple[Node, tuple[Problem, ...]]:
    """Return a change without what would make a block one of another kind, and a problem for that."""
    kind = next((str(key) for key in part.entries or {} if key in KINDS), None)
    known = known_keys(KINDS[kind]).all if kind else ()
    strange = [key for key in change.entries or {} if key not in known and (key in KINDS or key == "kind")]
    if kind is None or not strange:
        return change, ()
    message = f"'{short(name)}' is a block of the kind {kind}, and its kind cannot be changed"
    hint = f"drop: [{name}]  and insert a block of the other kind"
    left = {key: value for key, value in (change.entries or {}).items() if key not in strange}
    return replace(change, entries=left), (Problem("kind-stays", message, strange[0].span, hint),)


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


def _no_overlay(overlay: Node) -> Iterator[Problem]:
    if overlay.entries is None:
        held = "a text" if overlay.items is None else "a list"
        hint = "start with  set:, change:, insert:  or  drop:"
        yield Problem("not-keys", f"the file holds {held}; keys are expected", overlay.span, hint)


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
