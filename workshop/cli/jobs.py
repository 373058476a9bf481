"""What the build command is asked for: which decks, for which clients."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from workshop.build import Job
from workshop.errors import Problem, WorkshopError
from workshop.library import Library, find_outline
from workshop.library.client_folders import client_names, misnamed_clients, unknown_client


def chosen_clients(
    library: Library, asked: Sequence[str], everyone: bool
) -> tuple[tuple[str | None, ...], tuple[Problem, ...]]:
    """Return for whom to build: nobody in particular, those asked for, or everyone there is."""
    if not asked and not everyone:
        return (None,), ()
    known = client_names(library)
    if everyone and known:
        return known, misnamed_clients(library)
    if everyone:
        hint = "make one:  workshop new client NAME"
        none = Problem("no-clients", "there are no clients here", None, hint)
        return (), misnamed_clients(library) or (none,)
    names = tuple(dict.fromkeys(asked))
    strange = tuple(unknown_client(library, name) for name in names if name not in known)
    return tuple(name for name in names if name in known), strange


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
