"""What is remembered of a build: version, files that went in, what was asked for, the deck as text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from workshop._version import __version__
from workshop.build.built import Built
from workshop.build.lock import hashed
from workshop.build.make import Made
from workshop.library import Library, find_outline, outline_names
from workshop.library.clients import Known, clients_folder
from workshop.library.folders import shown_path
from workshop.outline.client import Event
from workshop.storyboard.deck_text import deck_text


def remembered(library: Library, name: str, made: Made, asked: Event | None) -> Built:
    """Return what is remembered of a build: the same for the same inputs on any day."""
    outline = find_outline(library, name)
    return Built(
        version=__version__,
        deck=name if name in outline_names(library) else shown_path(outline),
        client=made.known.id if made.known else None,
        text=deck_text(made.storyboard, made.plan),
        asked=asked.model_dump(mode="json", exclude_unset=True) if asked else {},
        inputs={
            _known_as(library, path): hashed(path.read_bytes())
            for path in _inputs(library, outline, made.known)
        },
    )


def _known_as(library: Library, path: Path) -> str:
    """Return a path that is the same on every machine, where it lies among the outlines and clients."""
    for decks in (library.decks, library.shared):
        if decks and path.is_relative_to(decks):
            return f"decks/{path.relative_to(decks).as_posix()}"
    return shown_path(path)


def _inputs(library: Library, outline: Path, known: Known | None) -> Iterator[Path]:
    """Yield the outline and the texts of the client: what people write."""
    yield outline
    for client in known.chain if known else ():
        for file in ("client.yaml", f"{outline.stem}.yaml"):
            path = clients_folder(library) / client / file
            if path.is_file():
                yield path
