"""What YAML refuses or silently misreads, in words that tell what to type (usually: put quotes around it)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workshop.errors import Problem, Source, Span


class Trap(NamedTuple):
    """Say what a text means in YAML that nobody meant, and what to type; {quoted} is the text in quotes."""

    code: str
    message: str
    hint: str = "put quotes around the text: {quoted}"


ALIAS = Trap("alias", "a text that starts with * is an alias in YAML")
ANCHOR = Trap("anchor", "a text that starts with & is an anchor in YAML")
BRACES = Trap("braces", "a text that starts with { is a set of keys in YAML")
BRACKET = Trap("bracket", "a text that starts with [ is a list in YAML")
COLON = Trap("colon", "a colon with a space behind it makes a key of the text before it")
COMMA_IN_BRACES = Trap("comma-in-braces", "a comma inside { } starts a new key")
COMMA_IN_BRACKETS = Trap("comma-in-brackets", "a comma inside [ ] starts a new item")
DASH = Trap("dash", "a list cannot start on the line of its key")
EARLY_QUOTE = Trap(
    "early-quote",
    "the quotation mark closes before the text ends",
    "put the other kind of quotation mark around the whole text: {quoted}",
)
FOLDED = Trap("folded", "a text that starts with > or | begins on the next line in YAML")
HASH = Trap("hash", "everything from # on is a comment in YAML and gets lost")
NO_SPACE = Trap("no-space", "a colon needs a space behind it", "type a space behind the colon: {spaced}")
QUESTION = Trap("question-in-braces", "a ? inside { } or [ ] is a mark of YAML's own")
RESERVED = Trap("reserved", "no text starts with {first} in YAML")
TAG = Trap("tag", "a text that starts with ! is a tag in YAML")

WHOLE = "put quotes around the whole text, from its first line to its last"
"""What to do about a text of several lines."""


GLUED = re.compile(r"[|>][-+0-9]*#")
"""A # right behind the sign of a block: no comment (YAML 1.2, 6.6), though libyaml takes it for one."""
GOES_ON = re.compile(r"(?:and|but|nor|or|so|then|yet) ")
"""How an item starts that is the rest of a sentence with a comma."""


def caught(trap: Trap, span: Span, text: str = "") -> Problem:
    """Return a trap as a problem at its place; the text to quote is the one at that place unless given."""
    text = text or written(span)
    values = {"{quoted}": quoted(text), "{first}": text[:1], "{spaced}": text.replace(":", ": ", 1)}
    message, hint = trap.message, trap.hint
    for name, value in values.items():
        message, hint = message.replace(name, value), hint.replace(name, value)
    return Problem(trap.code, message, span, hint)


def written(span: Span) -> str:
    """Return what the source has at a place."""
    return span.source.line(span.line)[span.column - 1 : span.column - 1 + span.length]


def quoted(text: str) -> str:
    """Return a text as YAML takes it in quotation marks, without those that were meant to hold it."""
    if _MEANT_TO_HOLD.fullmatch(text) or (
        text[:1] in "'\"" and text[-1:] == text[:1] and text.count(text[:1]) % 2
    ):
        text = text[1:-1]
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


_MEANT_TO_HOLD = re.compile(r"""([\"'])(?:(?!\1).)*(?:\s\1\S.*)?\1""")
"""A text whose outer marks are its own: the next mark opens another quotation, or there is none."""

_IN_BRACES = (
    re.compile(r"\{\{[^{}]*\}\}[^,\]}]*"),
    re.compile(r"\[[^\]]*\][^,\]}]*"),
    re.compile(r"\"(?:[^\"\\]|\\.)*\"[^,\]}]*|'(?:[^']|'')*'[^,\]}]*"),
    re.compile(r"[^,\]}]+"),
)
_ON_LINE = re.compile(r".*?(?=\s+#\s|\s*$)")


def text_at(source: Source, line: int, column: int, *, flow: bool) -> Span:
    """Return the place of the text meant to start here: to a comment, or to the end inside { } or [ ]."""
    rest = source.line(line)[column - 1 :]
    if not flow and "#" not in rest:
        return Span(source, line, column, max(1, len(rest.rstrip())))
    matches = (pattern.match(rest) for pattern in (_IN_BRACES if flow else (_ON_LINE,)))
    match = next((match for match in matches if match), None)
    return Span(source, line, column, max(1, len(match[0].rstrip()) if match else 1))


_SWALLOWED = re.compile(r"\s+(#[^\s#].*)")


def lines_with_hash(source: Source) -> frozenset[int]:
    """Return the numbers of the lines in which ` #` may swallow the rest of a text."""
    lines = enumerate(source.lines, 1)
    return frozenset(number for number, line in lines if " #" in line and _SWALLOWED.search(line))


def swallowed_by_hash(source: Source, plain: Sequence[tuple[int, int, int, int]]) -> Iterator[Problem]:
    """Find texts without quotes whose rest is lost behind ` #`; a comment has a space after its #.

    Each text is the line and column where it starts and those where it ends.
    """
    for line, column, end_line, end_column in plain:
        match = _SWALLOWED.match(source.line(end_line), end_column - 1)
        if match:
            span = Span(source, end_line, match.start(1) + 1, len(match[1].rstrip()))
            text = source.line(line)[column - 1 :].strip()
            yield caught(HASH, span, text) if line == end_line else Problem("hash", HASH.message, span, WHOLE)
