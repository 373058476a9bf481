"""Problems as people and machines read them: the source line with carets, a hint, or JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from unicodedata import east_asian_width

from workshop.errors import Problem

_LONGEST_LINE = 200


def report_text(problems: Iterable[Problem]) -> str:
    """Return the problems as text, each with its place, its line, carets under it and a hint (DESIGN §7)."""
    return "\n".join(_one(problem) for problem in problems)


def _one(problem: Problem) -> str:
    place = f"{problem.span}: " if problem.span else ""
    lines = [f"{place}{problem.severity}: {problem.message} [{problem.code}]"]
    if problem.span:
        lines += _excerpt(problem)
    if problem.hint:
        lines.append(f"      = {problem.hint}")
    return "\n".join(lines) + "\n"


def _excerpt(problem: Problem) -> list[str]:
    span = problem.span
    if span is None or not span.source.line(span.line).strip():
        return []
    line = span.source.line(span.line)
    first = max(0, span.column - 1 - _LONGEST_LINE // 2) if len(line) > _LONGEST_LINE else 0
    shown = line[first : first + _LONGEST_LINE]
    start = span.column - 1 - first
    length = min(span.length, max(1, len(shown) - start))
    margin = "".join(" " if character != "\t" else "\t" for character in shown[:start])
    pad = _columns(shown[:start]) - len(shown[:start])
    carets = "^" * max(1, _columns(shown[start : start + length]))
    return [f"{span.line:>5} | {shown}", f"      | {margin}{' ' * pad}{carets}"]


def _columns(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def report_json(problems: Sequence[Problem]) -> str:
    """Return the problems as JSON, one object each."""
    return json.dumps([_fields(problem) for problem in problems], ensure_ascii=False, indent=2)


def _fields(problem: Problem) -> dict[str, str | int | None]:
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
