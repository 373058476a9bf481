"""Where a starter's files go: beside what is there, never over it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from workshop.errors import Problem, WorkshopError
from workshop.library import Library, find_library
from workshop.library.names import unfit
from workshop.outline.overlay_schema import overlay_schema_text
from workshop.outline.schema import client_schema_text, schema_text
from workshop.outline.values import slug
from workshop.values import frozen

MOST_LETTERS = 60
"""A longer name finds no place on a cover."""
_SCHEMAS = {"outline": schema_text, "client": client_schema_text, "overlay": overlay_schema_text}


@frozen
class Starter:
    """Hold what is new: its id, and the bytes of its files by their paths, none of which is there yet."""

    id: str
    files: dict[Path, bytes]


def library_of(place: Path) -> Library:
    """Return the library that a folder has once it holds decks of its own."""
    library = find_library(place)
    own = place / "decks"
    return library if library.decks == own else Library(own, library.assets, library.decks)


def read_name(written: str, what: str) -> tuple[str, str]:
    """Return a name on one line, and the id it gives its files; raises WorkshopError for what is no name."""
    name = " ".join(written.split())
    hint = f"name the {what} as people say it, in at most {MOST_LETTERS} characters"
    if not name or not name.isprintable():
        raise refused("bad-name", f"this is no name for a {what}", hint)
    if len(name) > MOST_LETTERS:
        raise refused("bad-name", f"a {what}'s name of {len(name)} characters fits no cover", hint)
    ident = slug(name.casefold())
    if not any(map(str.isalnum, name)):
        raise refused("bad-name", f"a {what}'s name needs a letter or a digit", hint)
    if reason := unfit(ident):
        message = f"no file can be called '{ident}': {reason}"
        raise refused("bad-name", message, f"give the {what} another name")
    return name, ident


def refused(code: str, message: str, hint: str) -> WorkshopError:
    """Return the error for something that was asked for and is not made."""
    return WorkshopError([Problem(code, message, None, hint)])


def none_there(paths: Iterable[Path], hint: str) -> None:
    """Raise WorkshopError where one of these is there already, be it a link that leads nowhere."""
    for path in paths:
        if path.exists() or path.is_symlink():
            raise refused("exists", f"{path.as_posix()} is there already; nothing was changed", hint)


def schemas(place: Path, *names: str) -> dict[Path, bytes]:
    """Return the schemas of these names for a folder's editors, without those that it has."""
    paths = {place / "assets" / "schema" / f"{name}.json": _SCHEMAS[name] for name in names}
    return {path: make().encode() for path, make in paths.items() if not path.exists()}
