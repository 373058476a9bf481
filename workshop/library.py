"""The one reader of decks/ and assets/: outlines, registers, words, metrics, pictures and the template.

In a folder that has decks/ or assets/ of its own, those are used; elsewhere the copies in the package.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from workshop.brand.fonts import Metrics, read_metrics, twin_for
from workshop.brand.images import Image, PictureError, read_image
from workshop.brand.words import Words
from workshop.errors import Problem, Source, Span, WorkshopError
from workshop.outline.meant import short
from workshop.outline.nodes import MOST_BYTES, parse
from workshop.outline.placed import Text

if TYPE_CHECKING:
    from workshop.outline.record import Record
    from workshop.outline.registers import Figure, Quotation

    R = TypeVar("R", bound=Record)
    E = TypeVar("E", Quotation, Figure)

_PACKAGE = Path(__file__).parent
_SHIPPED = _PACKAGE / "shipped" if (_PACKAGE / "shipped").is_dir() else _PACKAGE.parent
_OUTLINES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Library:
    """Say where outlines and assets are."""

    decks: Path
    assets: Path


def find_library(folder: Path) -> Library:
    """Return the library of a folder, or the one that ships with the package where the folder has none."""
    decks, assets = folder / "decks", folder / "assets"
    own_assets = (assets / "words").is_dir() and (assets / "house.potx").is_file()
    return Library(
        decks if decks.is_dir() else _SHIPPED / "decks",
        assets if own_assets else _SHIPPED / "assets",
    )


def outline_names(library: Library) -> tuple[str, ...]:
    """Return the ids of all outlines: their files' names, in order."""
    return tuple(sorted(path.stem for path in library.decks.glob("[!.]*.yaml") if not path.is_dir()))


def chosen_names(library: Library, asked: Iterable[str]) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Return the decks asked for, each once, or all there are; with a problem when there are none."""
    names = tuple(dict.fromkeys(asked)) or outline_names(library)
    hint = "write one, or run this where there is a folder decks/"
    return names, () if names else (Problem("no-decks", "there are no decks here", None, hint),)


def find_outline(library: Library, name: str) -> Path:
    """Return an outline's file by id or path; raises WorkshopError for a hidden file or an unknown id."""
    given = Path(name)
    if given.suffix in _OUTLINES and given.name.startswith("."):
        message, hint = "a file whose name begins with a dot is no outline", "give it another name"
        raise _refused("hidden-file", _shown(given), message, hint)
    if given.suffix in _OUTLINES or len(given.parts) > 1:
        return given
    names = outline_names(library)
    if name in names:
        return library.decks / f"{name}.yaml"
    message = f"there is no deck '{short(name)}' in {_shown(library.decks)}"
    raise WorkshopError([Problem("unknown-deck", message, None, _nearest(name, names))])


def _nearest(name: str, names: Sequence[str]) -> str:
    close = get_close_matches(name, names, 1, 0.4)
    return f"did you mean {close[0]}?" if close else f"there are: {', '.join(names) or 'none'}"


def read_source(path: Path) -> Source:
    """Read a text file; raises WorkshopError with one clear sentence when it cannot be read as UTF-8 text."""
    shown = _shown(path)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            what = "a folder" if stat.S_ISDIR(status.st_mode) else "no file with a text"
            raise _refused("unreadable-file", shown, f"this is {what}", "name a .yaml file")
        if status.st_size > MOST_BYTES:
            message = "the file is larger than 10 MB"
            raise _refused("file-too-big", shown, message, "check that this is the right file")
        return _decoded(shown, path.read_bytes())
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        message = f"the file cannot be read: {reason.lower()}"
        raise _refused("unreadable-file", shown, message, _beside(path)) from None


def _beside(path: Path) -> str:
    """Return the name in the same folder that was probably meant."""
    try:
        names = [other.name for other in path.parent.iterdir() if other.suffix in _OUTLINES]
    except (OSError, ValueError):
        return "check its name"
    close = get_close_matches(path.name, names, 1, 0.6)
    return f"did you mean {(path.parent / close[0]).as_posix()}?" if close else "check its name"


def _decoded(shown: str, data: bytes) -> Source:
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:2]
    if wide:
        message = "the file is UTF-16, not UTF-8"
        raise _refused("encoding", shown, message, "save it again with encoding UTF-8")
    try:
        return Source(shown, data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        before = Source(shown, data[: error.start].decode("utf-8-sig")).lines
        span = Span(Source(shown, data.decode("utf-8-sig", "replace")), len(before), len(before[-1]) + 1)
        hint = "save it again with encoding UTF-8"
        problem = Problem("encoding", "the file is not UTF-8 text from here on", span, hint)
        raise WorkshopError([problem]) from None


def _refused(code: str, shown: str, message: str, hint: str) -> WorkshopError:
    return WorkshopError([Problem(code, message, Span(Source(shown, "")), hint)])


def _shown(path: Path) -> str:
    """Return a path as reports show it: relative to where the person is, when it lies below."""
    try:
        return Path(os.path.abspath(path)).relative_to(Path.cwd()).as_posix()  # noqa: PTH100
    except (ValueError, OSError):
        return path.as_posix()


def read_words(library: Library, language: str) -> Words:
    """Read the builder's words of a language (en-GB takes en); raises WorkshopError when there are none."""
    folder = library.assets / "words"
    there = sorted(path.stem for path in folder.glob("[!.]*.yaml"))
    name = next((name for name in (language, language.split("-")[0]) if name in there), None)
    if name is None:
        message = f"the builder has no words for the language '{short(language)}'"
        span = getattr(language, "span", None)
        raise WorkshopError([Problem("unknown-language", message, span, f"there are: {', '.join(there)}")])
    node, problems = parse(read_source(folder / f"{name}.yaml"))
    if node is None or node.entries is None or problems:
        raise WorkshopError(problems)
    return Words(str(name), {str(key): value.text or "" for key, value in node.entries.items()})


def read_quotations(library: Library) -> dict[str, Quotation]:
    """Read the register of quotations; raises WorkshopError with every problem in it."""
    from workshop.outline.registers import QuotationRegister  # imported late, as is all that needs pydantic

    return _by_id(_register(QuotationRegister, read_source(library.assets / "quotes.yaml")).quotes)


def read_figures(library: Library) -> dict[str, Figure]:
    """Read the register of figures; raises WorkshopError with every problem in it."""
    from workshop.outline.registers import FigureRegister

    return _by_id(_register(FigureRegister, read_source(library.assets / "figures.yaml")).figures)


def _register(record: type[R], source: Source) -> R:
    register: R = _parsed(record, source)
    return register


@lru_cache(maxsize=4)
def _parsed(record: type[Record], source: Source) -> Any:
    """Parse a register once for all decks, as long as its text stays the same."""
    from workshop.outline.read import read

    node, problems = parse(source)
    if node is None or problems:
        raise WorkshopError(problems)
    register, problems = read(record, node)
    if register is None:
        raise WorkshopError(problems)
    return register


def _by_id(entries: Iterable[E]) -> dict[str, E]:
    by_id: dict[str, E] = {}
    problems = []
    for entry in entries:
        if entry.id in by_id:
            message, hint = f"the id '{short(entry.id)}' is taken already", "give it another id"
            problems.append(Problem("duplicate-id", message, entry.place(entry.id), hint))
        by_id.setdefault(str(entry.id), entry)
    if problems:
        raise WorkshopError(problems)
    return by_id


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
    hint = f"did you mean {stems[close[0]]}?" if close else f"put it into {_shown(folder)}"
    return Problem("missing-picture", f"there is no picture '{short(file)}'", file.span, hint)
