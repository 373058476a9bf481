"""YAML as people write it: texts that need no thought about quotes, a tree's lines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from textwrap import wrap

from workshop.outline.tree import Node

_WIDEST = 100
_PLAIN = re.compile(r"[^\W\d_](?:[\w '’,.!()/-]|:(?=\w))*")
_LINES = re.compile(r"[^ \t\n].*\n(?:.*\n)*.+")
"""Several lines that stand below their key as they are."""
_FOLDED = re.compile(r"[^ \t\n]+(?: [^ \t\n]+)+")
"""What is the same with a line's end for any of its spaces."""
_ID = re.compile(r"[a-z0-9-]+")
_WORDS = frozenset({"yes", "no", "on", "off", "true", "false", "null", "none", "y", "n"})
"""What an editor would not take for a text."""


def entry(key: str, text: str, margin: str = "") -> list[str]:
    """Return a key with its text, over several lines where one would be too long."""
    inner = f"{margin}  "
    if _LINES.fullmatch(text):
        return [f"{margin}{key}: |-", *(f"{inner}{line}" if line else "" for line in text.split("\n"))]
    line = f"{margin}{key}: {scalar(text)}"
    if len(line) <= _WIDEST or not _FOLDED.fullmatch(text):
        return [line]
    folded = wrap(text, _WIDEST - len(inner), break_long_words=False, break_on_hyphens=False)
    return [f"{margin}{key}: >-", *(f"{inner}{part}" for part in folded)]


def scalar(text: str) -> str:
    """Return a text on one line, in quotation marks where YAML would take it for something else."""
    plain = _PLAIN.fullmatch(text) and not text.endswith(" ") and text.lower() not in _WORDS
    return text if plain else json.dumps(text, ensure_ascii=False)


def lines_of(node: Node, margin: str = "") -> Iterator[str]:
    """Yield the lines of keys or of a list, as they stand below a key; what was written plain stays so."""
    for key, value in (node.entries or {}).items():
        yield from _beside(scalar(key), value, margin)
    for item in node.items or ():
        first, *rest = list(lines_of(item, f"{margin}  ")) or [f"{margin}  {_short(item)}"]
        yield f"{margin}- {first[len(margin) + 2 :]}"
        yield from rest


def _beside(key: str, value: Node, margin: str) -> Iterator[str]:
    """Yield a key with its value: beside it where that is one text, else below it."""
    if value.entries or any(not _ID.fullmatch(item.text or "") for item in value.items or ()):
        yield f"{margin}{key}:"
        yield from lines_of(value, f"{margin}  ")
    elif value.text is not None and not value.plain:
        yield from entry(key, value.text, margin)
    else:
        yield f"{margin}{key}: {_short(value)}".rstrip()


def _short(node: Node) -> str:
    """Return a text, or a list of texts, on one line."""
    if node.items is not None:
        return f"[{', '.join(item.text or '' for item in node.items)}]"
    if node.entries is not None:
        return "{}"
    return (node.text or "") if node.plain else scalar(node.text or "")
