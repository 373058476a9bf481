"""YAML's events to a tree whose every node knows its place and keeps scalars as text.

PyYAML's own typing would turn 10:30 into 630 and `no` into False, so scalars stay as they were written.
Anchors, aliases, tags and second documents, which an outline has no use for, are refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from workshop.errors import Problem, Source, Span
from workshop.outline.characters import escapes, forbidden, is_half, unfit
from workshop.outline.keys import RENAMED
from workshop.outline.placed import Text
from workshop.outline.refusal import Refusal
from workshop.outline.refused import empty, second_document
from workshop.outline.traps import (
    ALIAS,
    ANCHOR,
    BRACES,
    COMMA_IN_BRACES,
    COMMA_IN_BRACKETS,
    FOLDED,
    GLUED,
    GOES_ON,
    QUESTION,
    TAG,
    Trap,
    caught,
    lines_with_hash,
    swallowed_by_hash,
    text_at,
)

MOST_LEVELS = 50
_UNLIKE_YAML = re.compile(r":[,?\[\]{}]")
"""What libyaml refuses behind a text without quotes in braces, and PyYAML's own parser reads."""


@dataclass(slots=True)
class Node:
    """Hold one node: a scalar's text, a sequence's items, or a mapping's keys with their nodes."""

    span: Span
    text: str | None = None
    plain: bool = False
    items: list[Node] | None = None
    entries: dict[Text, Node] | None = None

    def values(self, place_key: str) -> Any:
        """Return the node as dicts, lists and texts; nothing is None; dicts hold their span under a key."""
        if self.entries is not None:
            values: dict[str, Any] = {key: node.values(place_key) for key, node in self.entries.items()}
            values[place_key] = self.span
            return values
        if self.items is not None:
            return [node.values(place_key) for node in self.items]
        if self.plain and not self.text:
            return None
        return Text(self.text or "", self.span)


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet; `key` waits for its value."""

    node: Node
    flow: bool
    key: Text | None = None
    skip_value: bool = False
    places: dict[str, Span] = field(default_factory=dict)
    braces: bool = False


class Tree:
    """Build nodes from PyYAML's events, refusing what an outline has no use for."""

    def __init__(self, source: Source, text: str) -> None:
        self.source = source
        self.text = Source(source.path, text)  # what is read: the source, or the source mended
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self.plain: list[tuple[int, int, int, int]] = []  # those whose rest may be lost behind a #
        self._hashes = lines_with_hash(source)
        self.stopped = False
        self._open: list[_Open] = []
        self._documents = 0
        self._last: Any = None
        self._closed: Node | None = None
        self._takes: dict[str, Callable[[Any], None]] = {
            "ScalarEvent": self._scalar,
            "MappingStartEvent": self._start,
            "SequenceStartEvent": self._start,
            "MappingEndEvent": self._end,
            "SequenceEndEvent": self._end,
            "AliasEvent": self._alias,
            "DocumentStartEvent": self._document,
        }

    def take(self, event: Any) -> None:
        """Take the next event; raises Stopped where libyaml would stop."""
        handle = self._takes.get(type(event).__name__)
        if handle:
            handle(event)
        self._last = event

    def refusal(self, error: Any) -> Refusal:
        """Return where and over what YAML stopped, from its error."""
        mark = error.problem_mark or error.context_mark
        begin, last = error.context_mark, self._last
        return Refusal(
            self.source,
            (mark.line + 1, mark.column + 1),
            error.context or "",
            error.problem or "",
            (begin.line + 1, begin.column + 1) if begin else None,
            self._beginning(last),
            (last.end_mark.line + 1, last.end_mark.column + 1),
            getattr(last, "style", None) in ("'", '"'),
            next((open_.node.span for open_ in reversed(self._open) if open_.flow), None),
        )

    def _beginning(self, event: Any) -> tuple[int, int]:
        """Return where the last thing read begins: for a bracket's end, its opening bracket."""
        if type(event).__name__ in ("MappingEndEvent", "SequenceEndEvent") and self._closed is not None:
            return self._closed.span.line, self._closed.span.column
        return event.start_mark.line + 1, event.start_mark.column + 1

    def finish(self) -> None:
        """Look at the whole once the last event is taken."""
        nothing = self.root is None or (self.root.plain and not self.root.text)
        if nothing and not self.problems:
            self.problems.append(empty(self.source))
        self.problems.extend(swallowed_by_hash(self.source, self.plain))

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self.problems.append(second_document(self._span(event)))
            self.stopped = True

    def _text(self, event: Any) -> Span:
        """Return the place of the whole text that somebody meant to start at an event."""
        mark, flow = event.start_mark, bool(self._open) and self._open[-1].flow
        return text_at(self.source, mark.line + 1, mark.column + 1, flow=flow)

    def _catch(self, trap: Trap, span: Span, text: str = "") -> None:
        self.problems.append(caught(trap, span, text))

    def _alias(self, event: Any) -> None:
        self._catch(ALIAS, self._text(event))
        self._add(Node(self._span(event), text=""))

    def _marks(self, event: Any) -> None:
        self._catch(ANCHOR if event.anchor is not None else TAG, self._text(event))

    def _scalar(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self._marks(event)
        plain, text, start, end = not event.style, event.value, event.start_mark, event.end_mark
        if plain:
            if end.line + 1 in self._hashes:
                self.plain.append((start.line + 1, start.column + 1, end.line + 1, end.column + 1))
            if self._open and self._open[-1].flow:
                self._plain_in_flow(event)
        elif event.style in "|>" and GLUED.match(self.source.line(start.line + 1), start.column):
            at = (start.line + 1, start.column + 1)
            raise Stopped(Refusal(self.source, at, "a block scalar", "", at))  # libyaml reads a comment there
        elif event.style in "|>" and not text.strip():
            self._catch(FOLDED, self._text(event))
        elif unfit(text):
            text = self._escaped(event)
        self._add(Node(self._span(event), text=text, plain=plain))

    def _plain_in_flow(self, event: Any) -> None:
        end = event.end_mark
        if _UNLIKE_YAML.match(self.source.line(end.line + 1), end.column):
            begin = (event.start_mark.line + 1, event.start_mark.column + 1)
            opener = self._open[-1].node.span
            at = (end.line + 1, end.column + 1)
            raise Stopped(Refusal(self.source, at, "a plain scalar", "unexpected ':'", begin, opener=opener))
        if "?" in event.value:
            self._catch(QUESTION, self._text(event))
        elif self._open[-1].node.items and GOES_ON.match(event.value):
            span = self._text(event)
            before = self._open[-1].node.items[-1].span
            whole = before.line == span.line and span.source.line(span.line)
            text = whole[before.column - 1 : span.column - 1 + span.length] if whole else ""
            self._catch(COMMA_IN_BRACKETS, span, text)

    def _escaped(self, event: Any) -> str:
        """Refuse a character written as an escape that no document can hold; return the text without it."""
        for character, span in escapes(self.text, event.start_mark, event.end_mark):
            if is_half(character):
                raise Stopped(Refusal(self.source, (span.line, span.column), "quoted scalar", "escape"))
            if unfit(character):
                place = Span(self.source, span.line, span.column, span.length)
                self.problems.append(forbidden(character, place))
        return "".join(" " if unfit(character) else character for character in event.value)

    def _start(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self._marks(event)
        node = Node(self._span(event))
        if type(event).__name__ == "MappingStartEvent":
            node.entries = {}
        else:
            node.items = []
        opened = _Open(node, bool(event.flow_style))
        if self._is_fill(node):
            outer = self._open[-1].node.span
            flow = any(open_.flow for open_ in self._open[:-1])
            self._catch(BRACES, text_at(self.source, outer.line, outer.column, flow=flow))
            opened.braces = True
        self._add(node)
        self._open.append(opened)
        if len(self._open) > MOST_LEVELS:
            message = f"the outline is nested more than {MOST_LEVELS} levels deep here"
            self.problems.append(Problem("too-deep", message, node.span, "an outline needs about ten levels"))
            self.stopped = True

    def _is_fill(self, node: Node) -> bool:
        """Return whether a mapping is the key of another one, as in {{name}} without quotes."""
        parent = self._open[-1] if self._open else None
        waits = parent is not None and parent.node.entries is not None and parent.key is None
        return (
            waits
            and parent is not None
            and parent.flow
            and node.entries is not None
            and not parent.skip_value
        )

    def _end(self, event: Any) -> None:
        opened = self._open.pop()
        node, end = opened.node, event.end_mark
        self._closed = node
        if opened.flow and end.line + 1 == node.span.line:
            length = end.column - node.span.column + 1
            node.span = Span(self.source, node.span.line, node.span.column, length)

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
            if not self._is_fill(node):
                hint = "write a word, a colon, and the text; put quotes around a text with brackets"
                self.problems.append(Problem("bad-key", "a key must be a word", node.span, hint))
            parent.skip_value = True
            return
        key = Text(node.text, node.span)
        earlier = parent.places.get(key)
        if earlier is not None:
            message = f"'{key}' is written twice here; the first is in line {earlier.line}"
            self.problems.append(Problem("duplicate-key", message, node.span, _duplicate_hint(key)))
            parent.skip_value = True
            return
        parent.places[key] = node.span
        parent.key = key

    def _add_value(self, parent: _Open, node: Node) -> None:
        if parent.key is not None and parent.node.entries is not None:
            parent.node.entries[parent.key] = node
            if parent.flow and node.plain and not node.text and not parent.braces:
                self._without_value(parent, parent.key)
        parent.key, parent.skip_value = None, False

    def _without_value(self, parent: _Open, key: Text) -> None:
        """Refuse a key in braces without a colon: somebody meant the comma before it."""
        span = key.span or parent.node.span
        line = self.source.line(span.line)
        if line[span.column - 1 + span.length :].lstrip().startswith(":"):
            return
        nodes = list((parent.node.entries or {}).values())
        opened = parent.node.span
        if line[opened.column - 1] == "?":
            self._catch(QUESTION, text_at(self.source, opened.line, opened.column, flow=True))
        elif len(nodes) < 2:
            self._catch(BRACES, text_at(self.source, opened.line, opened.column, flow=False))
        else:
            before = nodes[-2].span
            text = line[before.column - 1 : span.column - 1 + span.length] if before.line == span.line else ""
            self._catch(COMMA_IN_BRACES, span, text)

    def _span(self, event: Any) -> Span:
        """Return an event's place; of what has several lines, its first."""
        start, end = event.start_mark, event.end_mark
        line, column = start.line + 1, start.column + 1
        length = end.column - column + 1
        if end.line + 1 == line and length > 0:
            return Span(self.source, line, column, length)
        block = end.line + 1 > line or type(event).__name__ in ("MappingStartEvent", "SequenceStartEvent")
        return text_at(self.source, line, column, flow=False) if block else Span(self.source, line, column)


class Stopped(Exception):  # noqa: N818
    """Stop where libyaml stops and PyYAML's own parser goes on."""

    def __init__(self, refusal: Refusal) -> None:
        self.refusal = refusal
        super().__init__()


def _duplicate_hint(key: str) -> str:
    if key in RENAMED:
        return f"the headline stands behind {key}:, what follows goes under {RENAMED[key]}:"
    return "keep one of them"
