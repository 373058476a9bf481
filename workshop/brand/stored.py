"""Bytes that stay in their file until they are written: two hundred photographs would fill the memory."""

from __future__ import annotations

from dataclasses import field, replace
from pathlib import Path
from zlib import crc32

from workshop.values import frozen


@frozen
class Stored:
    """Say which file has the bytes, its size, and the time and number that change when it does.

    `crc` is the CRC-32 of the bytes, once they were read: a zip tells it before they are written.
    """

    path: Path
    size: int
    stamp: tuple[int, int]
    crc: int | None = field(default=None, compare=False)

    def summed(self, data: bytes) -> Stored:
        """Return the same with the checksum of its bytes, which were just read."""
        return replace(self, crc=crc32(data))

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
