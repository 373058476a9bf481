"""Clients: a folder each under decks/clients/, with client.yaml, overlays by deck, logo and template."""

from __future__ import annotations

import stat
from functools import reduce
from itertools import islice
from pathlib import Path

from workshop.brand.font_files import MOST_FONT_BYTES
from workshop.errors import Problem, WorkshopError, errors_in
from workshop.library.client_folders import CLIENT_FILE, client_names, clients_folder, unknown_client
from workshop.library.folders import Library, outline_names, shown_path
from workshop.library.names import unseen
from workshop.library.reads import note
from workshop.library.sources import MAY_NOT, read_tree, reason
from workshop.outline.client import Client
from workshop.outline.meant import short
from workshop.outline.overlay import merged
from workshop.outline.placed import Text
from workshop.outline.read import read
from workshop.outline.tree import Node
from workshop.values import frozen

_MOST_FONTS = 20
MOST_FILE_BYTES = 100_000_000
"""A template or a logo with more is refused unread."""


@frozen
class Known:
    """Hold a client as it is read: its folder's name, those it is like, and all they say together."""

    id: str
    client: Client
    chain: tuple[str, ...]
    folder: Path

    def owns(self, text: object) -> bool:
        """Return whether a text was written in a folder of this client's, or of one it is like."""
        span = getattr(text, "span", None)
        return (
            span is not None
            and Path(span.source.path).parent.name in self.chain
            and _in_clients(span.source.path)
        )


def _in_clients(path: str) -> bool:
    return Path(path).parent.parent.name == "clients"


def read_client(library: Library, name: str) -> Known:
    """Read a client with all it is like; raises WorkshopError with every problem in its files."""
    chain: list[str] = []
    nodes: list[Node] = []
    names = client_names(library)
    asked: Text | str | None = Text(name)
    while asked:
        nodes.append(_read_file(library, Text(asked, getattr(asked, "span", None)), chain, names))
        chain.append(str(asked))
        asked = _like(nodes[-1])
    clients = [_checked(node) for node in nodes]
    whole = _checked(reduce(merged, reversed(nodes))) if len(nodes) > 1 else clients[0]
    return Known(name, whole, tuple(chain), clients_folder(library) / name)


def _checked(node: Node) -> Client:
    client, problems = read(Client, node)
    if client is None or errors_in(problems):
        raise WorkshopError(problems)
    return client


def _read_file(library: Library, name: Text, chain: list[str], names: tuple[str, ...]) -> Node:
    path = clients_folder(library) / name / CLIENT_FILE
    if name in chain:
        message = f"{' is like '.join((*chain, name))}: that leads round in a circle"
        raise WorkshopError([Problem("like-cycle", message, name.span, "take one like: away")])
    if name not in names:
        raise WorkshopError([unknown_client(library, name, chain)])
    if hidden := unseen(name):
        message = f"the name of the client's folder '{short(name)}' holds {hidden}"
        raise WorkshopError([Problem("bad-name", message, name.span, "give its folder another name")])
    if name in outline_names(library):
        message = f"the client '{short(name)}' bears the name of a deck, and their files would meet"
        raise WorkshopError(
            [Problem("client-named-like-deck", message, name.span, "give its folder another name")]
        )
    return read_tree(path)


def _like(node: Node) -> Text | None:
    for key, value in (node.entries or {}).items():
        if key == "like" and value.text:
            return Text(value.text, value.span)
    return None


def read_overlays(library: Library, known: Known, deck: str) -> tuple[Node, ...]:
    """Read what a client and those it is like change in a deck, the farthest first."""
    paths = [clients_folder(library) / name / f"{deck}.yaml" for name in reversed(known.chain)]
    nodes = []
    for path in paths:
        if note(path).exists() or path.is_symlink():
            nodes.append(read_tree(path))
    return tuple(nodes)


def overlaid_decks(library: Library, known: Known) -> tuple[str, ...]:
    """Return the decks that a client, or one it is like, has an overlay for."""
    folders = (clients_folder(library) / name for name in known.chain)
    return tuple(sorted({path.stem for folder in folders for path in folder.glob("[!.]*.yaml")} - {"client"}))


def font_files(library: Library, known: Known) -> list[tuple[str, bytes]]:
    """Return the font files beside the files of a client and of those it is like, twenty at most."""
    pattern = "[!.]*.[ot]tf"
    folders = (note(clients_folder(library) / name, pattern) for name in known.chain)
    found = (path for folder in folders for path in sorted(folder.glob(pattern)))
    files = (
        note(path) for path in found if path.is_file() and path.resolve().parent == path.parent.resolve()
    )
    return [
        (path.name, path.read_bytes())
        for path in islice(files, _MOST_FONTS)
        if path.stat().st_size <= MOST_FONT_BYTES
    ]


def read_beside(library: Library, text: Text) -> bytes:
    """Read a file that a client's file names, from the folder it stands in; raises WorkshopError.

    Nothing outside that folder is read, be it by .., an absolute path or a link.
    """
    path = note(beside(library, text))
    put = f"put it into {shown_path(path.parent)}/"
    try:
        problem, hint = _unfit(path)
        if not problem:
            with path.open("rb") as file:
                return file.read(MOST_FILE_BYTES)
    except PermissionError as error:
        problem, hint = reason(error, path), MAY_NOT
    except (OSError, ValueError):
        problem, hint = "it is not there", put
    message = f"'{short(text)}' cannot be used: {problem}"
    raise WorkshopError([Problem("missing-file", message, text.span, hint)])


def _unfit(path: Path) -> tuple[str, str]:
    """Return why something is not to be read as a file, with what to do; or nothing."""
    status = path.stat()
    if stat.S_ISREG(status.st_mode):
        large = status.st_size > MOST_FILE_BYTES
        return ("it is larger than 100 MB", "save a smaller one") if large else ("", "")
    what = "it is a folder" if stat.S_ISDIR(status.st_mode) else "it is no file that can be read"
    return what, "write the name of a file"


def beside(library: Library, text: Text) -> Path:
    """Return where a file that a client's file names must stand; raises WorkshopError when it leads out."""
    folder = clients_folder(library)
    if text.span is not None and _in_clients(text.span.source.path):
        folder = folder / Path(text.span.source.path).parent.name
    path = folder / text
    try:
        home, path = folder.resolve(), path.resolve()
        inside = path.is_relative_to(home) and not Path(text).is_absolute()
    except (OSError, ValueError, RuntimeError):  # RuntimeError: a link that leads to itself
        inside = ".." not in path.parts
    if not inside:
        message = f"'{short(text)}' leads out of the client's folder"
        hint = f"copy the file into {shown_path(folder)}/ and write its name alone"
        raise WorkshopError([Problem("outside-folder", message, text.span, hint)])
    return path
