"""What the clients say in their folders, each folder for itself: what one may not find in another's files.

Read leniently, from trees and not from records: a neighbour's mistake does not stop this client's build.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextvars import Context
from dataclasses import dataclass, replace
from functools import lru_cache, reduce
from itertools import islice
from pathlib import Path

from workshop.errors import Problem, Source, Span, WorkshopError
from workshop.library.around import MOST_FILES, PICTURES, files_below
from workshop.library.client_folders import client_names, clients_folder
from workshop.library.clients import Known
from workshop.library.folders import OUTLINES, Library, shown_path
from workshop.library.sources import read_source
from workshop.outline.meant import short
from workshop.outline.nodes import parse, walk
from workshop.outline.placed import Text
from workshop.outline.tree import Node
from workshop.values import frozen

MOST_PICTURES = 300


@frozen
class Secrets:
    """Hold what belongs to one client: a folder's id and what is said in it, not in those it is like.

    `chain` holds the ids of those it is like, itself included; `own` the client's own words, in `words:` and
    in overlays; `said` every text with its place; `pictures` the picture files in its folder.
    """

    client: str
    name: str = ""
    fills: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    said: tuple[Text, ...] = ()
    chain: tuple[str, ...] = ()
    pictures: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Everyone:
    """Hold the secrets of all clients by their ids, with a warning for each that cannot be read whole."""

    secrets: Mapping[str, Secrets]
    unread: Mapping[str, Problem]


def read_own(library: Library, known: Known) -> Secrets:
    """Return a client's own secrets, and with them those of the clients it is like."""
    mine = reduce(_together, (_secrets(library, name)[0] for name in known.chain))
    return replace(mine, client=known.id, name=str(known.client.name), chain=known.chain)


def read_everyone(library: Library, clients: str = "") -> Everyone:
    """Read what all clients say.

    `clients` is the hash of their folders, where somebody took it: then they are read once for the many kits
    that are built with it, and no kit notes their files among those it was made from.
    """
    return _read_once(library, clients) if clients else _read_all(library)


@lru_cache(maxsize=1)
def _read_once(library: Library, clients: str) -> Everyone:  # noqa: ARG001 the hash tells when to read again
    return Context().run(_read_all, library)


def _read_all(library: Library) -> Everyone:
    read = {name: _secrets(library, name) for name in client_names(library)}
    return Everyone(
        {name: secrets for name, (secrets, _) in read.items()},
        {name: problem for name, (_, found) in read.items() for problem in found},
    )


def _together(one: Secrets, other: Secrets) -> Secrets:
    """Return what a client and one it is like say together."""
    parts = ("fills", "files", "people", "places", "own", "said", "pictures")
    return replace(one, **{part: getattr(one, part) + getattr(other, part) for part in parts})


def _secrets(library: Library, name: str) -> tuple[Secrets, tuple[Problem, ...]]:
    folder = clients_folder(library) / name
    node, whole = _tree(folder / "client.yaml")
    overlays = [_tree(path) for path in sorted(folder.glob("[!.]*.yaml")) if path.name != "client.yaml"]
    said = [text for tree, _ in ((node, whole), *overlays) if tree for text in _texts(tree)]
    files = tuple(islice(_files(folder), MOST_FILES))
    top = _keys(node)
    event = _keys(top.get("event"))
    secrets = Secrets(
        client=name,
        name=next(_texts(top.get("name")), ""),
        fills=tuple(text for text in _texts(top.get("fills"))),
        files=tuple(file.name for file in files),
        people=tuple(_people(event.get("facilitators"))),
        places=tuple(_texts(event.get("venue"))),
        own=(*_texts(top.get("words")), *(text for tree, _ in overlays if tree for text in _texts(tree))),
        said=tuple(said),
        pictures=tuple(islice(filter(_is_picture, files), MOST_PICTURES)),
    )
    broken = not all((whole, *(fine for _, fine in overlays)))
    return secrets, (_unread(folder),) if broken else ()


def _unread(folder: Path) -> Problem:
    message = f"the files of the client '{short(folder.name)}' cannot be read whole, so not all is looked for"
    hint = f"workshop build --client {short(folder.name)}  says what is wrong"
    return Problem("unread-neighbour", message, Span(Source(shown_path(folder), "")), hint, "warning")


def _tree(path: Path) -> tuple[Node | None, bool]:
    """Return what can be read of a file, and whether that is all."""
    try:
        return _parsed(read_source(path))
    except WorkshopError:
        return None, False


@lru_cache(maxsize=256)
def _parsed(source: Source) -> tuple[Node | None, bool]:
    node, problems = parse(source)
    return node, node is not None and not problems


def _keys(node: Node | None) -> Mapping[str, Node]:
    return {str(key): value for key, value in ((node and node.entries) or {}).items()}


def _texts(node: Node | None) -> Iterator[Text]:
    """Yield every text of a node and below it that says something."""
    for part in walk(node) if node else ():
        if part.text and part.text.strip():
            yield Text(part.text, part.span)


def _people(node: Node | None) -> Iterator[Text]:
    for person in (node.items or [node]) if node else ():
        yield from _texts(_keys(person).get("name") if person.entries else person)


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files in a folder and below it in order, but those of the outlines and what is hidden."""
    return (file for file in files_below(folder) if file.suffix not in OUTLINES)


def _is_picture(file: Path) -> bool:
    """Return whether a file is a picture by its name, and its folder's own: no pipe, no link elsewhere."""
    return file.suffix.lower() in PICTURES and file.is_file() and not file.is_symlink()
