"""What the build command is asked for: a job for each deck and client."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from workshop.build import Job
from workshop.errors import Problem, WorkshopError
from workshop.library import Library, find_outline


def chosen_jobs(
    library: Library, names: Sequence[str], clients: Sequence[str | None], **how: Any
) -> tuple[list[Job], list[Problem]]:
    """Return what to build, client by client, and `how`; no outline overwrites the files of a namesake."""
    taken: dict[str, Path] = {}
    decks: list[str] = []
    problems: list[Problem] = []
    for name in names:
        try:
            _take(taken, find_outline(library, name))
        except WorkshopError as error:
            problems.extend(error.problems)
        else:
            decks.append(name)
    return [Job(library, deck, client, **how) for client in clients for deck in decks], problems


def _take(taken: dict[str, Path], outline: Path) -> None:
    """Let no outline overwrite the files of another with its name; raises WorkshopError."""
    first = taken.setdefault(outline.stem, outline)
    if first.absolute() != outline.absolute():
        message = f"{outline.as_posix()} would overwrite the files of {first.as_posix()}"
        raise WorkshopError([Problem("same-name", message, None, "give one of them another name")])
