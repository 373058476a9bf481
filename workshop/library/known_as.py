"""Files by names that are the same on every machine: among the outlines, the assets, or from here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from workshop.library.folders import Library, shown_path


def known_as(library: Library, path: Path) -> str:
    """Return a file's name below the folder it belongs to: decks/give-to-get.yaml, assets/quotes.yaml."""
    for name, root in _roots(library):
        for base in (root, root.resolve()):
            if path.is_relative_to(base):
                return f"{name}/{path.relative_to(base).as_posix()}"
    shown = shown_path(path)
    return shown if Path(shown).is_absolute() else f"./{shown}"


def path_of(library: Library, name: str) -> Path:
    """Return the path of a file that is known by a name."""
    folder, _, rest = name.partition("/")
    root = dict(_roots(library)).get(folder)
    return root / rest if root else Path(name)


def _roots(library: Library) -> Iterator[tuple[str, Path]]:
    yield "decks", library.decks
    yield "assets", library.assets
    if library.shared:
        yield "shared", library.shared
