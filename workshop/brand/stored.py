"""Bytes that stay in their file until they are written: two hundred photographs would fill the memory."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Stored:
    """Say which file has the bytes, its size, and the time and number that change when it does."""

    path: Path
    size: int
    stamp: tuple[int, int]

    def read(self) -> bytes:
        """Read the bytes again; raises OSError where they are not what they were."""
        data = self.path.read_bytes()
        if stored(self.path) != self:
            raise OSError("it changed meanwhile")
        return data


def stored(path: Path) -> Stored:
    """Return what is in a file now, to be read later; raises OSError where there is none."""
    status = path.stat()
    return Stored(path, status.st_size, (status.st_mtime_ns, status.st_ino))
