"""The one reader of decks/ and assets/: outlines, registers, words, metrics, pictures and the template.

In a folder that has decks/ or assets/ of its own, those are used; elsewhere the copies that ship in the package.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

from workshop.brand.fonts import Metrics, read_metrics, twin_for
from workshop.brand.images import Image, PictureError, read_image
from workshop.brand.words import Words
from workshop.errors import Problem, Source, Span, WorkshopError
from workshop.outline.nodes import MOST_BYTES, parse
from workshop.outline.read import read
from workshop.outline.registers import Figure, FigureRegister, Quotation, QuotationRegister
from workshop.outline.values import Text

R = TypeVar("R", QuotationRegister, FigureRegister)
E = TypeVar("E", Quotation, Figure)

_PACKAGE = Path(__file__).parent
_SHIPPED = _PACKAGE / "shipped" if (_PACKAGE / "shipped").is_dir() else _PACKAGE.parent


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
    return tuple(sorted(path.stem for path in library.decks.glob("*.yaml")))


def find_outline(library: Library, name: str) -> Path:
    """Return an outline's file by its id or path; raises WorkshopError with the nearest name when there is none."""
    given = Path(name)
    if given.suffix in (".yaml", ".yml") or len(given.parts) > 1:
        return given
    path = library.decks / f"{name}.yaml"
    if path.is_file():
        return path
    names = outline_names(library)
    close = get_close_matches(name, names, 1, 0.4)
    hint = f"did you mean {close[0]}?" if close else f"there are: {', '.join(names) or 'none'}"
    raise WorkshopError(
        [Problem("unknown-deck", f"there is no deck '{name}' in {_shown(library.decks)}", None, hint)]
    )


def read_source(path: Path) -> Source:
    """Read a text file; raises WorkshopError with one clear sentence when it cannot be read as UTF-8 text."""
    shown = _shown(path)
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _refused(
                "file-too-big", shown, "the file is larger than 10 MB", "check that this is the right file"
            )
        data = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise _refused(
            "unreadable-file", shown, f"the file cannot be read: {reason}", "check its name"
        ) from None
    except ValueError:
        raise _refused("unreadable-file", shown, "this is no file name", "check its name") from None
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise _refused(
            "encoding", shown, "the file is UTF-16, not UTF-8", "save it again with encoding UTF-8"
        )
    try:
        return Source(shown, data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        span = Span(Source(shown, data.decode("utf-8", "replace")), line, column)
        hint = "save it again with encoding UTF-8"
        raise WorkshopError(
            [Problem("encoding", "the file is not UTF-8 text from here on", span, hint)]
        ) from None


def _refused(code: str, shown: str, message: str, hint: str) -> WorkshopError:
    return WorkshopError([Problem(code, message, Span(Source(shown, "")), hint)])


def _shown(path: Path) -> str:
    """Return a path as reports show it: relative to where the person is, when it lies below."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError, RuntimeError):
        return path.as_posix()


def read_words(library: Library, language: str) -> Words:
    """Read the builder's own words of a language (en-GB takes en); raises WorkshopError when there are none."""
    folder = library.assets / "words"
    names = [name for name in (language, language.split("-")[0]) if (folder / f"{name}.yaml").is_file()]
    if not names:
        there = ", ".join(sorted(path.stem for path in folder.glob("*.yaml")))
        message = f"the builder has no words for the language '{language}'"
        span = getattr(language, "span", None)
        raise WorkshopError([Problem("unknown-language", message, span, f"there are: {there}")])
    node, problems = parse(read_source(folder / f"{names[0]}.yaml"))
    if node is None or node.entries is None or problems:
        raise WorkshopError(problems)
    return Words(names[0], {str(key): value.text or "" for key, value in node.entries.items()})


def read_quotations(library: Library) -> dict[str, Quotation]:
    """Read the register of quotations; raises WorkshopError with every problem in it."""
    register = _read_register(QuotationRegister, library.assets / "quotes.yaml")
    return _by_id(register.quotes)


def read_figures(library: Library) -> dict[str, Figure]:
    """Read the register of figures; raises WorkshopError with every problem in it."""
    register = _read_register(FigureRegister, library.assets / "figures.yaml")
    return _by_id(register.figures)


def _read_register(record: type[R], path: Path) -> R:
    node, problems = parse(read_source(path))
    if node is None or problems:
        raise WorkshopError(problems)
    register, problems = read(record, node)
    if register is None:
        raise WorkshopError(problems)
    return register


def _by_id(entries: Iterable[E]) -> dict[str, E]:
    by_id: dict[str, E] = {}
    for entry in entries:
        if entry.id in by_id:
            message = f"the id '{entry.id}' is taken already"
            raise WorkshopError(
                [Problem("duplicate-id", message, entry.place(entry.id), "give it another id")]
            )
        by_id[str(entry.id)] = entry
    return by_id


def read_family(library: Library, family: str) -> Metrics:
    """Return the metrics a font family is measured with, those of its twin with a reserve where it has no own."""
    stem, reserve = twin_for(family)
    metrics = read_metrics((library.assets / "metrics" / f"{stem}.json").read_text(encoding="utf-8"))
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
        except (PictureError, OSError, ValueError) as error:
            problems.append(_no_picture(library, file, error))
    return pictures, tuple(problems)


def _picture_path(library: Library, file: Text) -> Path:
    folder = (library.assets / "pictures").resolve()
    path = (folder / file).resolve()
    if not path.is_relative_to(folder):
        raise PictureError("it lies outside assets/pictures")
    return path


def _no_picture(library: Library, file: Text, error: Exception) -> Problem:
    if isinstance(error, PictureError):
        return Problem(
            "bad-picture", f"'{file}' cannot be shown: {error}", file.span, "export it again as PNG or JPEG"
        )
    names = sorted(
        path.name for path in (library.assets / "pictures").glob("*.*") if path.suffix in (".png", ".jpg")
    )
    close = get_close_matches(file, names, 1, 0.5)
    hint = f"did you mean {close[0]}?" if close else f"put it into {_shown(library.assets / 'pictures')}"
    return Problem("missing-picture", f"there is no picture '{file}'", file.span, hint)
