"""What is to be drawn: a deck by its outline's name, or a file; where its pictures go, and how it was."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from workshop._version import __version__
from workshop.drawing.manifest import Kind, Manifest, digest_of
from workshop.errors import Problem, WorkshopError
from workshop.library import Library, find_outline
from workshop.library.sources import reason
from workshop.values import frozen

DECKS = (".pptx", ".potx", ".pptm", ".potm", ".ppsx")
DOCUMENTS = (".docx", ".xlsx")
_MOST_BYTES = 250_000_000
_PACKAGE = Path(__file__).parents[1]


@frozen
class Subject:
    """Name what is to be drawn; `data` is a file's, None of a deck that is to be made."""

    asked: str
    client: str | None
    name: str
    ending: str
    kind: Kind
    folder: Path
    data: bytes | None = None

    @property
    def word(self) -> str:
        """Return what one of its pages is called."""
        return {"slide": "slide", "page": "page", "notes": "notes page"}[self.kind]

    @property
    def source(self) -> str:
        """Return what is another when a file is, or when the program that makes a deck is."""
        return _program() if self.data is None else sha256(self.data).hexdigest()

    def is_as(self, last: Manifest) -> bool:
        """Return whether it would be drawn from what it was drawn from last."""
        return last.source == self.source and (self.data is not None or last.made_of_the_same)


def _program() -> str:
    files = [path.stat().st_mtime_ns for path in _PACKAGE.rglob("*.py")]
    return digest_of(__version__, len(files), max(files))


def subject_of(
    library: Library, asked: str, client: str | None, into: Path | None, *, notes: bool
) -> Subject:
    """Return what a name or a file asks for; raises WorkshopError when it is neither."""
    path = Path(asked)
    if path.suffix.lower() in DECKS + DOCUMENTS:
        return _of_file(path, into, notes)
    stem = find_outline(library, asked).stem
    kit = Path("build", client, stem) if client else Path("build", stem)
    return Subject(asked, client, stem, ".pptx", "notes" if notes else "slide", into or kit / "preview")


def _of_file(path: Path, into: Path | None, notes: bool) -> Subject:
    ending = path.suffix.lower()
    kind: Kind = "page" if ending in DOCUMENTS else "notes" if notes else "slide"
    folder = into or path.with_name(f"{path.stem}-preview")
    return Subject(path.as_posix(), None, path.name, ending, kind, folder, _bytes(path))


def _bytes(path: Path) -> bytes:
    hint = "check its name, and that you may read it"
    try:
        if path.exists() and not path.is_file():
            why = "it is no file"
        elif path.stat().st_size > _MOST_BYTES:
            why, hint = "it is larger than 250 MB", "take films and unused pictures out of it"
        else:
            return path.read_bytes()
    except (OSError, ValueError) as error:
        why = reason(error, path)
    problem = Problem("unreadable-file", f"{path.as_posix()} cannot be read: {why}", None, hint)
    raise WorkshopError([problem])
