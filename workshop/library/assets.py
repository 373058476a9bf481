"""What a deck is made with besides texts: metrics of faces, the house template, pictures."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from workshop.brand.fonts import Metrics, read_metrics, twin_for
from workshop.brand.images import Image, PictureError, read_image
from workshop.errors import Problem
from workshop.library.folders import Library, shown_path
from workshop.library.sources import read_source
from workshop.outline.meant import short
from workshop.outline.placed import Text


def read_family(library: Library, family: str) -> Metrics:
    """Return the metrics a font family is measured with, its twin's with a reserve where it has no own."""
    stem, reserve = twin_for(family)
    metrics = read_metrics(read_source(library.assets / "metrics" / f"{stem}.json").text)
    return metrics.as_twin(family, reserve) if reserve else metrics


def read_template(library: Library) -> bytes:
    """Return the house template."""
    return (library.assets / "house.potx").read_bytes()


def read_pictures(library: Library, files: Iterable[Text]) -> tuple[dict[str, Image], tuple[Problem, ...]]:
    """Read the pictures that a deck names, each once, with a problem for each that cannot be shown."""
    pictures: dict[str, Image] = {}
    problems: list[Problem] = []
    for file in files:
        if str(file) in pictures:
            continue
        try:
            pictures[str(file)] = read_image(Path(file).name, _picture_path(library, file).read_bytes())
        except PictureError as error:
            message = f"'{short(file)}' cannot be shown: {error}"
            problems.append(Problem("bad-picture", message, file.span, "export it again as PNG or JPEG"))
        except (OSError, ValueError, RuntimeError):  # RuntimeError: a symlink that leads to itself
            problems.append(_no_picture(library, file))
    return pictures, tuple(problems)


def _picture_path(library: Library, file: Text) -> Path:
    folder = (library.assets / "pictures").resolve()
    path = (folder / file).resolve()
    if not path.is_relative_to(folder):
        raise FileNotFoundError
    return path


def _no_picture(library: Library, file: Text) -> Problem:
    folder = library.assets / "pictures"
    stems = {
        path.stem.lower(): path.name
        for path in sorted(folder.glob("[!.]*.*"))
        if path.is_file() and path.suffix != ".py"
    }
    close = get_close_matches(Path(file).stem.lower(), stems, 1, 0.6)
    hint = f"did you mean {stems[close[0]]}?" if close else f"put it into {shown_path(folder)}"
    return Problem("missing-picture", f"there is no picture '{short(file)}'", file.span, hint)
