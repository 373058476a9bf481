"""Problems as people and machines read them: the source line with carets, a hint, or JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from unicodedata import category, east_asian_width

from workshop.errors import Problem, Span

_LONGEST_LINE = 120
_LONGEST_SENTENCE = 400


def report_text(problems: Iterable[Problem]) -> str:
    """Return the problems as text, each with its place, its line, carets under it and a hint (DESIGN §7)."""
    return "\n".join(_one(problem) for problem in problems)


def _one(problem: Problem) -> str:
    place = f"{_path(problem.span)}:{problem.span.line}:{problem.span.column}: " if problem.span else ""
    lines = [f"{place}{problem.severity}: {_sentence(problem.message)} [{problem.code}]"]
    if problem.span:
        lines += _excerpt(problem.span)
    if problem.hint:
        lines.append(f"      = {_sentence(problem.hint)}")
    return "\n".join(lines) + "\n"


def _path(span: Span) -> str:
    """Return a path that fits the report; of a very long one its end."""
    path = visible(span.source.path)
    return path if len(path) <= _LONGEST_SENTENCE else "…" + path[1 - _LONGEST_SENTENCE :]


def _sentence(text: str) -> str:
    text = visible(text.replace("\n", " "))
    return text if len(text) <= _LONGEST_SENTENCE else text[: _LONGEST_SENTENCE - 1] + "…"


def _excerpt(span: Span) -> list[str]:
    """Return the line with carets under the place; of a long line the part around it."""
    line = visible(span.source.line(span.line))
    if not line.strip():
        return []
    start, end = span.column - 1, span.column - 1 + span.length
    if len(line) > _LONGEST_LINE:
        first = max(0, min(start - _LONGEST_LINE // 3, len(line) - _LONGEST_LINE))
        cut = line[first : first + _LONGEST_LINE]
        line = ("…" if first else "") + cut + ("…" if first + len(cut) < len(line) else "")
        start, end = start - first + bool(first), min(end - first + bool(first), len(line))
    margin = "".join(
        character if character == "\t" else " " * _columns(character) for character in line[:start]
    )
    carets = "^" * max(1, _columns(line[start:end]))
    return [f"{span.line:>5} | {line}", f"      | {margin}{carets}"]


_NO_COLUMN = frozenset({"Mn", "Me", "Cf"})
_UNSEEN = frozenset({"Cc", "Cs", "Cn", "Zl", "Zp"})
_TURNS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that change the direction of what follows, and would put carets under other words."""


def _columns(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)
    wide = sum(east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(category(character) in _NO_COLUMN for character in text)


def visible(text: str) -> str:
    """Return a text with a � for each character that has no shape, or would move the terminal's cursor."""
    if text.isprintable():
        return text
    return "".join("�" if _unseen(character) else character for character in text)


def _unseen(character: str) -> bool:
    return character != "\t" and (category(character) in _UNSEEN or character in _TURNS)


def report_json(problems: Sequence[Problem]) -> str:
    """Return the problems as JSON, one object each."""
    return json.dumps([fields(problem) for problem in problems], ensure_ascii=False, indent=2)


def fields(problem: Problem) -> dict[str, str | int | None]:
    """Return a problem as values for JSON."""
    span = problem.span
    return {
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message,
        "hint": problem.hint,
        "file": span.source.path if span else None,
        "line": span.line if span else None,
        "column": span.column if span else None,
        "length": span.length if span else None,
    }


def count_text(problems: Sequence[Problem]) -> str:
    """Return how many errors and warnings there are, in words."""
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    counts = [
        f"{n} {word}{'s' if n != 1 else ''}" for n, word in ((errors, "error"), (warnings, "warning")) if n
    ]
    return " and ".join(counts) or "no problem"
