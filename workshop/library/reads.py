"""What something was made from: a recording of the files that were read, or looked for, on the way."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

from workshop.library.hashes import hashed, hashed_file
from workshop.values import frozen

Stamp = tuple[object, ...]
"""What shows at a glance that a file is another: of a file its time, size and number, of a folder names."""


@frozen
class Seen:
    """Name a file that was read or looked for; with a pattern, a folder whose files of such names count."""

    path: Path
    pattern: str = ""

    def stamp(self) -> Stamp:
        """Return what is another as soon as the file is; nothing where there is none."""
        if self.pattern:
            return self._names()
        try:
            status = os.stat(self.path)  # noqa: PTH116 the path may be one that no file can have
        except (OSError, ValueError):
            return ()
        return status.st_mtime_ns, status.st_size, status.st_ino

    def digest(self) -> str:
        """Return the hash of what is in the file, or of the folder's names; nothing where there is none."""
        if self.pattern:
            return hashed("\n".join(self._names()).encode("utf-8", "replace"))
        return _digest(self.path, self.stamp())

    def _names(self) -> tuple[str, ...]:
        try:
            found = self.path.glob(self.pattern)
            return tuple(sorted(path.relative_to(self.path).as_posix() for path in found))
        except (OSError, ValueError):
            return ()


@lru_cache(maxsize=4096)
def _digest(path: Path, stamp: Stamp) -> str:
    """Return the hash of a file, read once as long as it shows no change: every deck reads the registers."""
    try:
        return hashed_file(path) if stamp and path.is_file() else ""
    except (OSError, ValueError):
        return ""


Reads = dict[Seen, Stamp]
"""What was seen, each as it was just before it was looked at for the first time."""

_recording: ContextVar[Reads | None] = ContextVar("_recording", default=None)


def note(path: Path, pattern: str = "") -> Path:
    """Remember that what is being made depends on this file, or on such names in this folder; return it."""
    reads = _recording.get()
    if reads is not None:
        seen = Seen(path, pattern)
        if seen not in reads:
            reads[seen] = seen.stamp()
    return path


@contextmanager
def recorded() -> Iterator[Reads]:
    """Record what is read here, for whoever records around it too: the value grows while it is."""
    reads: Reads = {}
    outer = _recording.get()
    before = _recording.set(reads)
    try:
        yield reads
    finally:
        _recording.reset(before)
        if outer is not None:
            outer.update({seen: stamp for seen, stamp in reads.items() if seen not in outer})


def changed(reads: Reads) -> tuple[Seen, ...]:
    """Return what is another now than when it was seen."""
    return tuple(seen for seen, stamp in reads.items() if seen.stamp() != stamp)


def same(digests: Iterable[tuple[Seen, str]]) -> bool:
    """Return whether everything that was seen still says what it said."""
    return all(seen.digest() == digest for seen, digest in digests)
