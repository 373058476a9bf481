"""What a deck is made with besides texts: metrics of faces, the house template, pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import TypeVar

from workshop.brand.font_files import measure
from workshop.brand.fonts import Metrics, is_known, read_metrics, twin_for
from workshop.brand.images import MOST_BYTES, Image, PictureError, read_image
from workshop.brand.stored import Stored, stored
from workshop.errors import Problem
from workshop.library.beside import MUCH, side_by_side
from workshop.library.folders import Library, shown_path
from workshop.library.reads import note
from workshop.library.sources import MAY_NOT, read_source, reason
from workshop.outline.meant import short
from workshop.outline.placed import Text

T = TypeVar("T")


def read_family(library: Library, family: str, fonts: Iterable[tuple[str, bytes]] = ()) -> Metrics:
    """Return the metrics of a font family: as known, from its own file, or its twin's with a reserve."""
    own = None if is_known(family) else measure(family, fonts)
    if own:
        return own
    stem, reserve = twin_for(family)
    metrics = read_metrics(read_source(library.assets / "metrics" / f"{stem}.json").text)
    return metrics.as_twin(family, reserve) if reserve else metrics


def read_template(library: Library) -> bytes:
    """Return the house template."""
    return note(library.assets / "house.potx").read_bytes()


def read_pictures(library: Library, files: Iterable[Text]) -> tuple[dict[str, Image], tuple[Problem, ...]]:
    """Read the pictures that a deck names, each once, with a problem for each that cannot be shown."""
    named: dict[str, Text] = {}
    for file in files:
        named.setdefault(str(file), file)
    found = [_or_problem(library, file, partial(_stored, library, file)) for file in named.values()]
    works = [
        partial(_read_picture, library, file, kept) for file, kept in zip(named.values(), found, strict=True)
    ]
    read = side_by_side(works, sum(kept.size for kept in found if isinstance(kept, Stored)) > MUCH)
    pictures = {name: each for name, each in zip(named, read, strict=True) if isinstance(each, Image)}
    return pictures, tuple(each for each in read if isinstance(each, Problem))


def _stored(library: Library, file: Text) -> Stored:
    return stored(_picture_path(library, file))


def _read_picture(library: Library, file: Text, kept: Stored | Problem) -> Image | Problem:
    if isinstance(kept, Problem):
        return kept
    return _or_problem(library, file, lambda: read_image(Path(file).name, _bytes(kept.path), kept))


def _or_problem(library: Library, file: Text, work: Callable[[], T]) -> T | Problem:
    """Return what is made of a picture's file, or why it cannot be shown."""
    try:
        return work()
    except PictureError as error:
        message = f"'{short(file)}' cannot be shown: {error}"
        hint = error.hint or "export it again as PNG or JPEG"
        return Problem("bad-picture", message, file.span, hint)
    except PermissionError as error:
        message = f"'{short(file)}' cannot be shown: {reason(error, Path(file))}"
        return Problem("bad-picture", message, file.span, MAY_NOT)
    except (OSError, ValueError, RuntimeError):  # RuntimeError: a symlink that leads to itself
        return _no_picture(library, file)


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _folders(library: Library, file: Text) -> list[Path]:
    """Return where a picture may stand: beside the client's file that names it, then among the assets."""
    home = Path(file.span.source.path).parent if file.span else Path()
    own = [library.decks / "clients" / home.name] if home.parent.name == "clients" else []
    return [*own, library.assets / "pictures"]


def _picture_path(library: Library, file: Text) -> Path:
    for folder in _folders(library, file):
        path = note(folder / file).resolve()
        if path.is_relative_to(folder.resolve()) and path.is_file():
            return path
    raise FileNotFoundError


def _no_picture(library: Library, file: Text) -> Problem:
    folders = _folders(library, file)
    stems = {
        path.stem.lower(): path.name
        for folder in reversed(folders)
        for path in sorted(folder.glob("[!.]*.*"))
        if path.is_file() and path.suffix not in (".py", ".yaml") and path.name != file
    }
    close = get_close_matches(Path(file).stem.lower(), stems, 1, 0.6)
    hint = f"did you mean {stems[close[0]]}?" if close else f"put it into {shown_path(folders[0])}"
    return Problem("missing-picture", f"there is no picture '{short(file)}'", file.span, hint)
