"""What the pictures in a folder show: a hidden file beside them, so that nothing is drawn twice."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import field
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from workshop.library.folders import shown_path
from workshop.library.reads import Seen, same
from workshop.values import frozen

Kind = Literal["slide", "page", "notes"]
_FORM = 1


@frozen
class Manifest:
    """Hold what was drawn: from which source, in which faces, what each page shows and what its picture does.

    `inputs` are the files a deck was made from, `key` says with what it was drawn, `digests` what each page
    is drawn from now, `pictures` what each picture shows by its number: another where it was not drawn anew.
    """

    source: str
    key: str
    digests: tuple[str, ...]
    hidden: tuple[int, ...] = ()
    inputs: tuple[tuple[Seen, str], ...] = ()
    fonts: tuple[str, ...] = ()
    faces: tuple[str, ...] = ()
    pictures: dict[int, str] = field(default_factory=dict)
    sheet: str = ""
    sheets: int = 0
    pdf: str = ""

    @property
    def made_of_the_same(self) -> bool:
        """Return whether the files that the deck was made from are as they were."""
        return bool(self.inputs) and same(self.inputs)

    def names(self, kind: Kind) -> tuple[str, ...]:
        """Return the names of all files that were written."""
        pictures = (picture_name(kind, number) for number in self.pictures)
        return (*pictures, *sheet_names(kind, self.sheets))


def picture_name(kind: Kind, number: int) -> str:
    """Return the name of a slide's or a page's picture."""
    return f"{kind}-{number:02d}.png"


def sheet_names(kind: Kind, count: int) -> tuple[str, ...]:
    """Return the names of so many contact sheets; the only one has no number."""
    stem = "notes-sheet" if kind == "notes" else "sheet"
    return (f"{stem}.png",) if count == 1 else tuple(f"{stem}-{number}.png" for number in range(1, count + 1))


def manifest_name(kind: Kind) -> str:
    """Return the name of the file that remembers."""
    return f".{kind}.json"


def digest_of(*parts: object) -> str:
    """Return the hash of some values."""
    return sha256(json.dumps(parts, default=str).encode()).hexdigest()


def read_manifest(folder: Path, kind: Kind) -> Manifest | None:
    """Return what is remembered of a folder's pictures; None where nothing is, or it cannot be read."""
    with suppress(OSError, ValueError, TypeError, AttributeError, LookupError, RecursionError):
        read = json.loads((folder / manifest_name(kind)).read_bytes())
        if read.pop("form") == _FORM:
            return _read(read)
    return None


def _read(read: dict[str, Any]) -> Manifest:
    inputs = tuple((Seen(Path(path), pattern), digest) for path, pattern, digest in read.pop("inputs"))
    pictures = {int(number): str(digest) for number, digest in read.pop("pictures").items()}
    read |= {name: tuple(read[name]) for name in ("digests", "hidden", "fonts", "faces")}
    return Manifest(inputs=inputs, pictures=pictures, **read)


def write_manifest(manifest: Manifest) -> bytes:
    """Return what is remembered as JSON."""
    told = {name: getattr(manifest, name) for name in Manifest.__dataclass_fields__}
    told["inputs"] = [(shown_path(seen.path), seen.pattern, digest) for seen, digest in manifest.inputs]
    return json.dumps({"form": _FORM} | told, indent=1).encode()
