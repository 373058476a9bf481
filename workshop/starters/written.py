"""YAML as people write it: comments, proposals behind a #, and texts that need no thought about quotes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from textwrap import wrap

_WIDEST = 100
_PLAIN = re.compile(r"[^\W\d_](?:[\w '’,.!()/-]|:(?=\w))*")
_WORDS = frozenset({"yes", "no", "on", "off", "true", "false", "null", "none", "y", "n"})
"""What an editor would not take for a text."""


def said(text: str) -> list[str]:
    """Return a sentence as comments; ## tells them from proposals, which are a # away from counting."""
    return [f"## {line}" for line in wrap(text, _WIDEST)]


def proposed(lines: Iterable[str]) -> list[str]:
    """Return lines of YAML behind a #; without it and the space that follows they count."""
    return [f"# {line}".rstrip() for line in lines]


def entry(key: str, text: str, margin: str = "") -> list[str]:
    """Return a key with its text, over several lines where one would be too long."""
    if "\n" in text:
        return [f"{margin}{key}: |-", *(f"{margin}  {line}" for line in text.split("\n"))]
    line = f"{margin}{key}: {scalar(text)}"
    if len(line) <= _WIDEST or " " not in text:
        return [line]
    inner = f"{margin}  "
    folded = wrap(text, _WIDEST - len(inner), break_long_words=False, break_on_hyphens=False)
    return [f"{margin}{key}: >-", *(f"{inner}{part}" for part in folded)]


def scalar(text: str) -> str:
    """Return a text on one line, in quotation marks where YAML would take it for something else."""
    plain = _PLAIN.fullmatch(text) and not text.endswith(" ") and text.lower() not in _WORDS
    return text if plain else json.dumps(text, ensure_ascii=False)
