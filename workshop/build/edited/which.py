"""Which deck a file is: what it was built from, as its lock remembers, or as its name and folder say."""

from __future__ import annotations

from pathlib import Path

from workshop.build.built import Built
from workshop.build.lock import LOCK, read_lock, read_lock_file
from workshop.errors import Problem, WorkshopError
from workshop.library import Library, outline_names
from workshop.library.client_folders import client_names
from workshop.outline.client import Event
from workshop.outline.meant import short
from workshop.values import frozen


@frozen
class Origin:
    """Say which outline a deck comes from, for which client, and how it was built when that is known."""

    deck: str
    client: str | None
    built: Built | None = None

    @property
    def event(self) -> Event | None:
        """Return what was asked for on the day."""
        return self.built.event if self.built else None


def origin_of(library: Library, path: Path, client: str | None = None, since: Path | None = None) -> Origin:
    """Return where a deck comes from; raises WorkshopError when nothing tells."""
    built = _built(path, since)
    if built:
        return Origin(built.deck, client or built.client, built)
    deck = _named(library, path)
    folder = path.resolve().parent.parent.name
    return Origin(deck, client or (folder if folder in client_names(library) else None))


def _built(path: Path, since: Path | None) -> Built | None:
    if since is None:
        return read_lock(path.parent).of(path.name)
    lock = read_lock_file(since)
    if lock is None or not lock.now:
        message = f"{since.as_posix()} remembers no build"
        hint = f"name the {LOCK} that lies beside the deck, or a copy of it"
        raise WorkshopError([Problem("never-built", message, None, hint)])
    return lock.of(path.name)


def _named(library: Library, path: Path) -> str:
    """Return the outline whose name a file bears, whatever follows it."""
    names = [name for name in outline_names(library) if path.stem.startswith(name)]
    if names:
        return max(names, key=len)
    message = f"nothing tells which deck {short(path.name)} is"
    hint = f"put it beside its {LOCK}, or let its name begin as the outline's does"
    raise WorkshopError([Problem("unknown-deck", message, None, hint)])
