"""Any file as its parts: packages within packages (a chart's workbook in a deck), in bounded memory."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

from workshop.errors import Problem
from workshop.values import frozen

MOST_UNPACKED = 300_000_000
MOST_PARTS = 20_000
_DEEPEST = 3


@frozen
class Part:
    """Hold one part of a file: the file, where in it (packages within packages by ›), and its bytes."""

    file: str
    name: str
    data: bytes

    def __str__(self) -> str:
        return f"{self.file}: {self.name}" if self.name else self.file


class _TooMuchError(Exception):
    """Say in a few words why a file cannot be looked through."""


@dataclass(slots=True)
class _Budget:
    left: int = MOST_UNPACKED
    parts: int = MOST_PARTS


def parts_of(files: Mapping[str, bytes]) -> tuple[tuple[Part, ...], tuple[Problem, ...]]:
    """Return all parts of all files, with a problem for each file that cannot be looked through."""
    parts: list[Part] = []
    problems = []
    for file, data in files.items():
        try:
            parts += _unpacked(Part(file, "", data), _Budget(), 0)
        except _TooMuchError as error:
            message = f"{file} cannot be looked through for what belongs to other clients: {error}"
            hint = "take what was embedded out of the template, and save it again"
            problems.append(Problem("unchecked-file", message, None, hint))
    return tuple(parts), tuple(problems)


def _unpacked(part: Part, budget: _Budget, depth: int) -> Iterator[Part]:
    """Yield a part, or what is in it when it is a package itself."""
    if not part.data.startswith(b"PK\x03\x04"):
        yield part
        return
    if depth == _DEEPEST:
        raise _TooMuchError("packages are packed in packages, four deep")
    try:
        with zipfile.ZipFile(BytesIO(part.data)) as archive:
            yield Part(part.file, part.name, archive.comment)
            for row in archive.infolist():
                budget.parts -= 1
                budget.left -= row.file_size
                if min(budget.left, budget.parts) < 0:
                    raise _TooMuchError("it unpacks to more than 300 MB or 20,000 parts")
                inner = f"{part.name} › {row.filename}" if part.name else row.filename
                yield from _unpacked(Part(part.file, inner, archive.read(row)), budget, depth + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError):
        raise _TooMuchError(f"{part.name or 'it'} is a damaged or locked package") from None
