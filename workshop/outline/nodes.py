"""YAML text to a tree whose every node knows its place and keeps scalars as text (the only import of yaml).

PyYAML's own typing would turn 10:30 into 630 and `no` into False, so the tree is built from YAML's events: scalars stay
as they were written, and anchors, aliases, tags and second documents, which an outline has no use for, are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from workshop.errors import Problem, Source, Span
from workshop.outline.traps import refused_by_yaml, swallowed_by_hash
from workshop.outline.values import Text

MOST_BYTES = 10_000_000
MOST_LEVELS = 50
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 (2.2) does not allow, so that no .pptx can hold them."""


@dataclass(slots=True)
class Node:
    """Hold one node of the tree: a scalar's text, a sequence's items, or a mapping's keys with their nodes."""

    span: Span
    text: str | None = None
    plain: bool = False
    items: list[Node] | None = None
    entries: dict[Text, Node] | None = None

    def values(self, place_key: str) -> Any:
        """Return the node as dicts, lists and texts; an empty value is None; dicts hold their span under a key."""
        if self.entries is not None:
            values: dict[str, Any] = {key: node.values(place_key) for key, node in self.entries.items()}
            values[place_key] = self.span
            return values
        if self.items is not None:
            return [node.values(place_key) for node in self.items]
        if self.plain and not self.text:
            return None
        return Text(self.text or "", self.span)


def parse(source: Source, *, pure: bool = False) -> tuple[Node | None, tuple[Problem, ...]]:
    """Parse YAML into a tree, with every problem found; the tree is None when YAML itself refuses the text.

    `pure` uses PyYAML's Python parser, which gives the same answer more slowly where libyaml is not at hand.
    """
    if len(source.text) > MOST_BYTES:
        return None, (_too_big(source),)
    loader = yaml.SafeLoader if pure or not yaml.__with_libyaml__ else yaml.CSafeLoader
    tree = _Tree(source)
    try:
        for event in yaml.parse(source.text, Loader=loader):
            tree.take(event)
            if tree.stopped:
                break
    except (yaml.YAMLError, RecursionError) as error:
        return None, refused_by_yaml(source, error)
    if tree.root is None and not tree.problems:
        tree.refuse(
            "empty-file", "the file has no content", Span(source), "start with a line such as  title: …"
        )
    tree.problems.extend(swallowed_by_hash(source, tree.plain_ends))
    return tree.root, tuple(sorted(tree.problems, key=_line_of))


def _line_of(problem: Problem) -> tuple[int, int]:
    return (problem.span.line, problem.span.column) if problem.span else (0, 0)


def _too_big(source: Source) -> Problem:
    return Problem(
        "file-too-big",
        f"the file has {len(source.text) // 1_000_000} million characters; an outline has at most 10 million",
        Span(source),
        "check that this is the right file",
    )


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet."""

    node: Node
    flow: bool
    key: Text | None = None
    skip_value: bool = False


@dataclass(slots=True)
class _Tree:
    source: Source
    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    plain_ends: list[tuple[int, int]] = field(default_factory=list)
    stopped: bool = False
    _open: list[_Open] = field(default_factory=list)
    _documents: int = 0

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.DocumentStartEvent):
            self._start_document(event)
        elif isinstance(event, yaml.AliasEvent):
            self._refuse_alias(event)
        elif isinstance(event, yaml.ScalarEvent):
            self._refuse_marks(event)
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._refuse_marks(event)
            self._start(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()

    def refuse(self, code: str, message: str, span: Span, hint: str) -> None:
        self.problems.append(Problem(code, message, span, hint))

    def _start_document(self, event: yaml.Event) -> None:
        self._documents += 1
        if self._documents > 1:
            message = "a second document starts here; one file is one workshop"
            self.refuse("second-document", message, self._span(event), "take the line --- out")
            self.stopped = True

    def _refuse_alias(self, event: yaml.AliasEvent) -> None:
        span = self._span(event)
        self.refuse(
            "alias",
            "a text that starts with * is an alias in YAML",
            span,
            f"put quotes around it: {_quoted(span)}",
        )
        self._add(Node(span, text=""))

    def _refuse_marks(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        span = self._span(event)
        if event.anchor is not None:
            hint = f"put quotes around it: {_quoted(span)}"
            self.refuse("anchor", "a text that starts with & is an anchor in YAML", span, hint)
        if event.tag is not None and event.tag != "!":
            hint = f"put quotes around it: {_quoted(span)}"
            self.refuse("tag", "a text that starts with ! is a tag in YAML", span, hint)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        plain = not event.style
        span = self._span(event)
        if plain:
            self.plain_ends.append((event.end_mark.line + 1, event.end_mark.column))
            if "?" in event.value and self._open and self._open[-1].flow:
                message = "a ? inside { } or [ ] is a mark of YAML's own"
                self.refuse("question-in-braces", message, span, f'put quotes around it: "{event.value}"')
        forbidden = _FORBIDDEN.search(event.value)
        if forbidden:
            name = f"U+{ord(forbidden[0]):04X}"
            message = f"the text has the character {name}, which no document can hold"
            self.refuse("forbidden-character", message, span, f"take the character {name} out")
            event.value = _FORBIDDEN.sub(" ", event.value)
        self._add(Node(span, text=event.value, plain=plain))

    def _start(self, event: yaml.CollectionStartEvent) -> None:
        node = Node(self._span(event))
        if isinstance(event, yaml.MappingStartEvent):
            node.entries = {}
        else:
            node.items = []
        self._add(node)
        self._open.append(_Open(node, bool(event.flow_style)))
        if len(self._open) > MOST_LEVELS:
            message = f"the outline is nested more than {MOST_LEVELS} levels deep here"
            self.refuse("too-deep", message, node.span, "an outline needs about ten levels")
            self.stopped = True

    def _add(self, node: Node) -> None:
        if not self._open:
            self.root = self.root or node
            return
        parent = self._open[-1]
        if parent.node.items is not None:
            parent.node.items.append(node)
        elif parent.key is None and not parent.skip_value:
            self._add_key(parent, node)
        else:
            self._add_value(parent, node)

    def _add_key(self, parent: _Open, node: Node) -> None:
        if node.text is None:
            self.refuse("braces", *_braces(node, parent))
            parent.skip_value = True
            return
        key = Text(node.text, node.span)
        entries = parent.node.entries or {}
        earlier = next((other for other in entries if other == key), None)
        if earlier is not None and earlier.span is not None:
            message = f"'{key}' is written twice here; the first is in line {earlier.span.line}"
            self.refuse("duplicate-key", message, node.span, _duplicate_hint(key))
            parent.skip_value = True
            return
        parent.key = key

    def _add_value(self, parent: _Open, node: Node) -> None:
        if parent.key is not None and parent.node.entries is not None:
            parent.node.entries[parent.key] = node
            if parent.flow and node.plain and not node.text:
                message = f"'{parent.key}' has no value: a comma inside {{ }} starts a new key"
                hint = "put quotes around a text that has a comma"
                self.refuse("comma-in-braces", message, parent.key.span or node.span, hint)
        parent.key, parent.skip_value = None, False

    def _span(self, event: yaml.Event) -> Span:
        start, end = event.start_mark, event.end_mark
        length = end.column - start.column if end.line == start.line else 0
        if length <= 0:
            length = (
                max(1, len(self.source.line(start.line + 1)) - start.column) if end.line > start.line else 1
            )
        return Span(self.source, start.line + 1, start.column + 1, length)


_RENAMED = {"points": "items", "tiles": "items", "steps": "items", "text": "paragraphs", "picture": "file"}


def _duplicate_hint(key: str) -> str:
    if key in _RENAMED:
        return f"the headline stands behind {key}:, what follows goes under {_RENAMED[key]}:"
    return "keep one of them"


def _braces(node: Node, parent: _Open) -> tuple[str, Span, str]:
    span = parent.node.span if parent.flow else node.span
    if parent.flow and node.entries is not None:
        return (
            "a text that starts with {{ is not a text in YAML",
            span,
            f"put quotes around it: {_quoted(span)}",
        )
    return "a key must be a word", span, "write a key, a colon, and the text"


def _quoted(span: Span) -> str:
    rest = span.source.line(span.line)[span.column - 1 :].strip()
    return f'"{rest}"' if '"' not in rest else f"'{rest}'"


def walk(node: Node) -> Iterator[Node]:
    """Yield a node and everything below it, in order."""
    yield node
    for child in node.items or (node.entries or {}).values():
        yield from walk(child)
