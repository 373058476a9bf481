"""The folders of clients, by their names: which there are, and which was probably meant."""

from __future__ import annotations

import re
from collections.abc import Collection
from difflib import get_close_matches
from pathlib import Path

from workshop.errors import Problem, Source, Span
from workshop.library.folders import Library, look_into, shown_path
from workshop.library.reads import note
from workshop.outline.meant import short

CLIENT_FILE = "client.yaml"


def clients_folder(library: Library) -> Path:
    """Return the folder that holds a folder for each client."""
    return library.decks / "clients"


def client_names(library: Library) -> tuple[str, ...]:
    """Return the ids of all clients: their folders' names, in order."""
    pattern = f"[!.]*/{CLIENT_FILE}"
    look_into(note(clients_folder(library), pattern))
    return tuple(sorted(path.parent.name for path in clients_folder(library).glob(pattern)))


def misnamed_clients(library: Library) -> tuple[Problem, ...]:
    """Return a problem for each folder whose file is nearly called client.yaml, and is not read."""
    folders = sorted(path for path in clients_folder(library).glob("[!.]*") if path.is_dir())
    return tuple(filter(None, map(_misnamed, folders)))


_NEARLY = re.compile(r"clients?(?:\.ya?ml)?(?:\.txt)?", re.IGNORECASE)


def _misnamed(folder: Path) -> Problem | None:
    """Report a folder without client.yaml that has a file with nearly its name."""
    files = sorted(folder.glob("[!.]*")) if folder.is_dir() else []
    if any(path.name == CLIENT_FILE for path in files):
        return None
    nearly = next((path for path in files if _NEARLY.fullmatch(path.name)), None)
    if nearly is None:
        return None
    message = f"the client '{short(folder.name)}' is not read: this file must be called {CLIENT_FILE}"
    return Problem("misnamed-file", message, Span(Source(shown_path(nearly), "")), f"call it {CLIENT_FILE}")


def unknown_client(library: Library, name: str, asking: Collection[str] = ()) -> Problem:
    """Report a client that is not there, with the one that was probably meant."""
    misnamed = {
        Path(each.span.source.path).parent.name: each for each in misnamed_clients(library) if each.span
    }
    if name in misnamed:
        return misnamed[name]
    names = tuple(known for known in client_names(library) if known not in asking)
    close = get_close_matches(name, names, 1, 0.4)
    hint = f"there are: {', '.join(names)}" if names else "make one:  workshop new client NAME"
    where = shown_path(clients_folder(library))
    message = f"there is no client '{short(name)}' in {where}"
    span = getattr(name, "span", None)
    return Problem("unknown-client", message, span, f"did you mean {close[0]}?" if close else hint)
