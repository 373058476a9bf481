"""Say what is wrong, where, and what to do about it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import field
from functools import lru_cache
from typing import Literal

from workshop.values import frozen

Severity = Literal["error", "warning"]

_LINE_BREAK = re.compile(r"\r\n|\n|\r")
"""What YAML 1.2 (5.4) and editors count as a line break, so that lines have the numbers people see."""


@frozen
class Source:
    """Hold the text of one file under the name that reports show."""

    path: str
    text: str = field(repr=False)

    @property
    def lines(self) -> tuple[str, ...]:
        """Return all lines without their endings."""
        return _lines(self.text)

    def line(self, number: int) -> str:
        """Return a line without its ending; lines count from 1, past the end is an empty line."""
        lines = self.lines
        return lines[number - 1] if 0 < number <= len(lines) else ""


@lru_cache(maxsize=8)
def _lines(text: str) -> tuple[str, ...]:
    return tuple(_LINE_BREAK.split(text))


@frozen
class Span:
    """Point at a stretch of a source line; line and column count from 1, length in characters."""

    source: Source
    line: int = 1
    column: int = 1
    length: int = 1

    def __str__(self) -> str:
        return f"{self.source.path}:{self.line}:{self.column}"


@frozen
class Problem:
    """Name one thing that is wrong: a stable code, a sentence, its place and what to type instead."""

    code: str
    message: str
    span: Span | None = None
    hint: str = ""
    severity: Severity = "error"


class WorkshopError(Exception):
    """Stop a build, carrying every problem found so far."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(problem.message for problem in self.problems))

    def __reduce__(self) -> tuple[type[WorkshopError], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)  # pickled whole, for those who hand work to other processes


def place_beside(span: Span | None, other: Span | None) -> str:
    """Return a place as said at another one: its line, with the file where that is another; or nothing."""
    if span is None:
        return ""
    here = other is not None and span.source.path == other.source.path
    return f"line {span.line}" if here else f"{span.source.path}:{span.line}"


def errors_in(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems that stop a build, without the warnings."""
    return tuple(problem for problem in problems if problem.severity == "error")


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems file by file, from the top to the bottom; those without a place come first."""
    return tuple(sorted(problems, key=_place))


def _place(problem: Problem) -> tuple[str, int, int]:
    span = problem.span
    return (span.source.path, span.line, span.column) if span else ("", 0, 0)
