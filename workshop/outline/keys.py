"""Keys that a record does not have, and those it lacks: what was probably meant, and what to type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from difflib import get_close_matches
from typing import Any

from workshop.errors import Problem, Span
from workshop.outline.meant import short
from workshop.outline.traps import COLON, caught, quoted, text_at, written
from workshop.values import frozen

SPAN = "@span"
"""The key under which the reader hands a record its own place; no YAML key can be written so."""

RENAMED = {"points": "items", "tiles": "items", "steps": "items", "text": "paragraphs", "picture": "file"}
"""Where a kind's own list would bear the kind's name: the key it has instead."""

TITLES = frozenset({"title", "headline", "heading", "name"})
"""What people write for the key that names a part."""

_MOST_STRANGE = 20


@frozen
class Keys:
    """Say what a record is called, the key that names it, and which keys it has and needs.

    `rivals` are the keys that would make another record of it; `known` are all keys and that of the place.
    """

    called: str
    first: str
    all: tuple[str, ...]
    needed: tuple[str, ...]
    shorthand: str = ""
    rivals: frozenset[str] = frozenset()
    known: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "known", frozenset((*self.all, SPAN)))


def key_problems(keys: Keys, value: Mapping[str, Any]) -> tuple[set[str], list[Problem]]:
    """Return the strange keys of a mapping, with problems for the first of them and for each key it lacks."""
    strange = [] if keys.known.issuperset(value) else [key for key in value if key not in keys.known]
    missing = [key for key in keys.needed if key not in value]
    if not strange and not missing:
        return set(), []
    if strange and keys.shorthand in missing:
        missing.remove(keys.shorthand)
    told = strange[:_MOST_STRANGE]
    meant = {_meant(keys, key, value) for key in told}
    problems = [_strange(keys, key, value) for key in told]
    problems += [_missing(keys, key, value.get(SPAN)) for key in missing if key not in meant]
    return set(strange), problems


def _meant(keys: Keys, key: str, value: Mapping[str, Any]) -> str:
    """Return the key that was probably meant, or nothing; it may stand there already."""
    if key.lower() in TITLES and keys.first and keys.first not in value:
        return keys.first
    close = get_close_matches(key.lower(), keys.all, 2, 0.6)
    free = next((name for name in close if name not in value), "")
    taken = next((name for name in close if name in value), "")
    if taken in RENAMED and RENAMED[taken] not in value:
        return RENAMED[taken]
    return free if free and (not taken or close[0] == free) else taken


def _strange(keys: Keys, key: str, value: Mapping[str, Any]) -> Problem:
    span, meant = getattr(key, "span", None), _meant(keys, key, value)
    message = f"'{short(key)}' does not belong in {keys.called}"
    if not meant and (" " in key or key[:1].isupper()) and isinstance(value[key], str | None) and span:
        flow = written(value[SPAN])[:1] == "{"
        return caught(COLON, text_at(span.source, span.line, span.column, flow=flow))
    return Problem("unknown-key", message, span, "; ".join(_hints(keys, key, meant, value)))


def _hints(keys: Keys, key: str, meant: str, value: Mapping[str, Any]) -> Iterator[str]:
    text, span = value[key], getattr(key, "span", None)
    if key.startswith("-") and key.lstrip("-") in keys.all:
        yield f"type a space behind the dash: - {key.lstrip('-')}:"
    elif key in keys.rivals:
        yield f"it is a kind of its own; start another block:  - {key}: …"
    elif meant:
        place: Span | None = next((getattr(name, "span", None) for name in value if name == meant), None)
        twice = place and span and place.source == span.source
        there = f" It is written already in line {place.line}; keep one of them" if place and twice else ""
        yield f"did you mean {meant}?{there}"
    else:
        rest = ", ".join(name for name in keys.all if name not in value)
        yield f"it can have: {rest}" if rest else "take it out; there is nothing more to write here"
    if keys.shorthand and len(value) == 2 and not meant and isinstance(text, str):
        yield f"or, if this is a text, put quotes around it: {quoted(f'{key}: {short(text)}')}"


def _missing(keys: Keys, key: str, span: Span | None) -> Problem:
    return Problem("missing-key", f"'{key}' is missing in {keys.called}", span, f"add a line  {key}: …")
