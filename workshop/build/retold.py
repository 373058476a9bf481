"""Warnings as a lock keeps them: they are told again with a kit that is not built again."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from workshop.errors import Problem, Severity, Source, Span
from workshop.library.folders import Library, shown_path
from workshop.library.known_as import known_as, path_of
from workshop.library.reads import Seen, Stamp


def problem_values(library: Library, problem: Problem) -> dict[str, Any]:
    """Return a problem as values for JSON; of the file it stands in the name, for its text is there."""
    told: dict[str, Any] = {"code": problem.code, "message": problem.message}
    told |= {"hint": problem.hint, "severity": problem.severity}
    if span := problem.span:
        told |= {"file": known_as(library, Path(span.source.path).absolute()), "blank": not span.source.text}
        told |= {"at": [span.line, span.column, span.length]}
    return told


def read_problem(library: Library, read: Mapping[str, Any]) -> Problem:
    """Return a problem from values of JSON; raises Key-, Type- or ValueError for other values."""
    span = None
    if "file" in read:
        line, column, length = map(int, read["at"])
        path = path_of(library, str(read["file"]))
        source = Source(shown_path(path), "") if read["blank"] else _source(path, Seen(path).stamp())
        span = Span(source, line, column, length)
    severity = cast(Severity, str(read["severity"]))
    return Problem(str(read["code"]), str(read["message"]), span, str(read["hint"]), severity)


@lru_cache(maxsize=256)
def _source(path: Path, stamp: Stamp) -> Source:
    """Return a file's text, read once as long as it shows no change; nothing where it is gone."""
    text = path.read_bytes().decode("utf-8-sig", "replace") if stamp else ""
    return Source(shown_path(path), text)
