"""Characters that no outline can hold, written out or as escapes, and tabs, which only look like spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any
from unicodedata import category
from unicodedata import name as character_name

from workshop.errors import Problem, Source, Span

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_REFUSED = "\u2028\u2029\ufeff\ufffe\uffff"
"""Besides control characters what YAML 1.2 (5.1) or XML 1.0 (2.2) refuse, or what breaks a line unseen."""


def _holds_refused(text: str) -> bool:
    if _CONTROL.search(text):
        return True
    return not text.isascii() and (any(map(text.__contains__, _REFUSED)) or _halves(text))


def _halves(text: str) -> bool:
    """Return whether a text has half a character: a surrogate, which no UTF-8 holds."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


@cache
def _refused_pattern() -> re.Pattern[str]:
    return re.compile(f"{_CONTROL.pattern}|[{_REFUSED}]|[\ud800-\udfff]")


_MOST_CHARACTERS = 20


def readable(source: Source) -> tuple[str, list[Problem]]:
    """Return the text with spaces for all characters that no outline can hold, and where those stand."""
    text = source.text
    problems: list[Problem] = []
    if _holds_refused(text):
        text = _refused_pattern().sub(" ", text)
        problems.extend(_refused(source))
    if "\t" in text:
        text, tabs = _without_tabs(source, text)
        problems.extend(tabs)
    return text, problems


def _refused(source: Source) -> Iterator[Problem]:
    pattern = _refused_pattern()
    lines = ((number, line) for number, line in enumerate(source.lines, 1) if pattern.search(line))
    for number, line in (pair for pair, _ in zip(lines, range(_MOST_CHARACTERS), strict=False)):
        match = pattern.search(line)
        if match:
            yield forbidden(match[0], Span(source, number, match.start() + 1))


_NAMELESS = {"Cc": "a control character", "Cs": "half a character"}


def forbidden(character: str, span: Span) -> Problem:
    """Return the problem of a character that no document can hold."""
    name = character_name(character, _NAMELESS.get(category(character), "no character")).lower()
    message = f"the character U+{ord(character):04X} ({name}) cannot stand in an outline"
    return Problem("forbidden-character", message, span, "take it out")


def unfit(text: str) -> str:
    """Return the first character of a text that no document can hold, or nothing."""
    match = _refused_pattern().search(text) if _holds_refused(text) else re.search("\r", text)
    return match[0] if match else ""


_COMMENT = re.compile(r"""(?:^|\s)#[^\t]*$""")


def _without_tabs(source: Source, text: str) -> tuple[str, list[Problem]]:
    """Refuse tabs but in comments: libyaml takes some of them, other readers none."""
    problems = []
    for number, line in enumerate(source.lines, 1):
        place = line.find("\t")
        if place < 0 or _COMMENT.search(line[:place]):
            continue
        length = len(line[place:]) - len(line[place:].lstrip("\t"))
        indents = not line[:place].strip(" -")
        message = "a tab stands here; YAML is indented with spaces" if indents else "a tab stands here"
        hint = "type two spaces instead" if indents else "type a space instead"
        problems.append(Problem("tab", message, Span(source, number, place + 1, length), hint))
    return text.replace("\t", " ") if problems else text, problems


_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.?)")
_SHORT_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b", "N": "\x85", "L": "\u2028",
    "P": "\u2029",
}  # fmt: skip


def escapes(source: Source, first: Any, last: Any) -> Iterator[tuple[str, Span]]:
    """Yield the character and the place of each escape between two of YAML's marks (YAML 1.2, 5.7)."""
    for number in range(first.line, last.line + 1):
        line = source.line(number + 1)
        start = first.column if number == first.line else 0
        end = last.column if number == last.line else len(line)
        for match in _ESCAPE.finditer(line, start, end):
            escape = match[0][1:]
            character = chr(int(escape[1:], 16)) if len(escape) > 1 else _SHORT_ESCAPES.get(escape, " ")
            yield character, Span(source, number + 1, match.start() + 1, len(match[0]))


def is_half(character: str) -> bool:
    """Return whether a character is a surrogate: half of one, as UTF-16 writes it."""
    return "\ud800" <= character <= "\udfff"


def bad_escape(source: Source, place: tuple[int, int]) -> Problem:
    """Say that a backslash at or before a place in double quotes means nothing."""
    line, column = place
    text = source.line(line)
    start = max(0, text.rfind("\\", 0, column))
    match = _ESCAPE.match(text, start)
    escape = match[0] if match else "\\"
    span = Span(source, line, start + 1, len(escape))
    if escape[1:2] in ("u", "U"):
        return Problem("bad-escape", f"{escape} is no character", span, "type the character itself")
    hint = f"write \\{escape} for a backslash, or put single quotes around the text"
    return Problem("bad-escape", f"{escape} means nothing in double quotes", span, hint)
