"""All that stands in the clients' folders, as one hash: any of it may be found in another client's files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from workshop.library.folders import OUTLINES, Library
from workshop.library.hashes import hashed
from workshop.library.reads import Seen, note

MOST_FILES = 5_000
"""A client's folder with more files is looked through no further."""
PICTURES = (
    *(".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".gif", ".svg"),
    *(".webp", ".bmp", ".tif", ".tiff", ".emf", ".wmf"),
)
"""The endings of files that are pictures: these are compared, of others the name is looked for."""


def clients_hash(library: Library) -> str:
    """Return the hash of every client's texts and pictures, and of the names of all else in their folders."""
    clients = library.decks / "clients"
    lines = []
    for path in _files(clients):
        digest = Seen(note(path)).digest() if _is_read(path) else ""
        lines.append(f"{path.relative_to(clients).as_posix()} {digest}")
    return hashed("\n".join(lines).encode("utf-8", "replace"))


def is_hashed(name: str) -> bool:
    """Return whether what is in a file that is known by this name goes into the hash of the clients."""
    path = Path(name)
    return path.parts[:2] == ("decks", "clients") and _is_read(path)


def _is_read(path: Path) -> bool:
    return path.suffix.lower() in (*OUTLINES, *PICTURES)


def _files(clients: Path) -> Iterator[Path]:
    """Yield the files of each client in order, but what is hidden."""
    try:
        names = sorted(entry.name for entry in os.scandir(clients) if not entry.name.startswith("."))
    except OSError:
        return
    for name in names:
        yield from islice(files_below(clients / name), MOST_FILES)


def files_below(folder: Path) -> Iterator[Path]:
    """Yield the files in a folder and below it in order, but what is hidden."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(place, name) for name in sorted(names) if not name.startswith("."))
