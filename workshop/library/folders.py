"""Where outlines and assets are: a folder's own, or the copies that ship with the package."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path

from workshop.errors import Problem, Source, Span, WorkshopError
from workshop.library.names import unseen
from workshop.library.reads import note
from workshop.outline.meant import short
from workshop.values import frozen

_PACKAGE = Path(__file__).parents[1]
SHIPPED = _PACKAGE / "shipped" if (_PACKAGE / "shipped").is_dir() else _PACKAGE.parent
OUTLINES = (".yaml", ".yml")
_NEVER_READ = (".pdf", ".odt", ".ods", ".key", ".pages", ".numbers")
"""Files that somebody may want checked, and nothing here opens."""
_NAMES = "[!.]*.yaml"


@frozen
class Library:
    """Say where outlines and assets are; `shared` has the outlines that stand behind a folder's own."""

    decks: Path
    assets: Path
    shared: Path | None = None


def find_library(folder: Path) -> Library:
    """Return the library of a folder: its own where it has decks and assets, else the one that ships.

    Where a folder has outlines or clients and no assets, the shipped outlines stand behind its own.
    """
    decks, assets = folder / "decks", folder / "assets"
    own_assets = (assets / "words").is_dir() and (assets / "house.potx").is_file()
    if own_assets:
        look_into(decks)
        return Library(decks if decks.is_dir() else SHIPPED / "decks", assets)
    if decks.is_dir():
        look_into(decks)
        return Library(decks, SHIPPED / "assets", SHIPPED / "decks")
    return shipped_library()


def shipped_library() -> Library:
    """Return the library that ships, whatever folder one is in."""
    return Library(SHIPPED / "decks", SHIPPED / "assets")


def look_into(folder: Path) -> None:
    """Raise WorkshopError for a folder that is there, and that one may not look into."""
    if folder.is_dir() and not os.access(folder, os.R_OK | os.X_OK):
        message, hint = "you may not look into this folder", "ask whose it is, or copy it to where you may"
        raise refused("unreadable-file", shown_path(folder), message, hint)


def outline_names(library: Library) -> tuple[str, ...]:
    """Return the ids of all outlines: a folder's own in order, then the shared ones it does not replace."""
    own, shared = _names(library.decks), _names(library.shared)
    return (*own, *(name for name in shared if name not in own))


def _names(decks: Path | None) -> tuple[str, ...]:
    files = note(decks, _NAMES).glob(_NAMES) if decks else ()
    return tuple(sorted(path.stem for path in files if not path.is_dir()))


def chosen_names(library: Library, asked: Iterable[str]) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Return the decks asked for, each once, or all there are; with a problem when there are none."""
    names = tuple(dict.fromkeys(asked)) or outline_names(library)
    hint = "write one, or run this where there is a folder decks/"
    return names, () if names else (Problem("no-decks", "there are no decks here", None, hint),)


def find_outline(library: Library, name: str) -> Path:
    """Return an outline's file by id or path; raises WorkshopError for a hidden file or an unknown id."""
    given = Path(name)
    if given.suffix in OUTLINES and given.name.startswith("."):
        message, hint = "a file whose name begins with a dot is no outline", "give it another name"
        raise refused("hidden-file", shown_path(given), message, hint)
    for decks in (library.decks, library.shared):
        if decks and name in _names(decks):
            return _named(decks / f"{name}.yaml")
    names = outline_names(library)
    by_file = (
        given.suffix in OUTLINES and len(given.parts) == 1 and given.stem in names and not is_there(given)
    )
    strange = given.suffix.lower() in _NEVER_READ
    if not by_file and not strange and (given.suffix in OUTLINES or len(given.parts) > 1):
        return _named(given)
    beside = ", nor among those that ship with it" if library.shared else ""
    message = f"there is no deck '{short(name)}' in {shown_path(library.decks)}{beside}"
    raise WorkshopError([Problem("unknown-deck", message, None, _meant(library, name, names))])


def _named(path: Path) -> Path:
    """Return an outline's file; raises WorkshopError for one whose name the files of a kit could not bear."""
    if (hidden := unseen(path.stem)) and is_there(path):
        raise refused(
            "bad-name", shown_path(path), f"the name of this file holds {hidden}", "give it another name"
        )
    return path


def is_there(path: Path) -> bool:
    """Return whether a path leads to something; a name that no file can have leads nowhere."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _meant(library: Library, name: str, names: Sequence[str]) -> str:
    """Return what to write instead of a deck that is not there."""
    if Path(name).suffix.lower() in _NEVER_READ:
        return "of files, .pptx, .docx and .xlsx are checked; save it as one of them"
    if is_there(library.decks / "clients" / name / "client.yaml"):
        return f"it is the name of a client; write  --client {name}"
    close = get_close_matches(name, names, 1, 0.4) or get_close_matches(name.lower(), names, 1, 0.4)
    return f"did you mean {close[0]}?" if close else f"there are: {', '.join(names) or 'none'}"


def shown_path(path: Path) -> str:
    """Return a path as reports show it: relative to where the person is, when it lies below."""
    try:
        return Path(os.path.abspath(path)).relative_to(Path.cwd()).as_posix()  # noqa: PTH100
    except (ValueError, OSError):
        return path.as_posix()


def refused(code: str, shown: str, message: str, hint: str) -> WorkshopError:
    """Return the error for a file that cannot be used at all."""
    return WorkshopError([Problem(code, message, Span(Source(shown, "")), hint)])
