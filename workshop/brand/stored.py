"""Bytes that stay in their file until they are written: two hundred photographs would fill the memory."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from zlib import crc32


@dataclass(frozen=True, slots=True)
class Stored:
    """Say which file has the bytes, and what tells whether it still has the same."""

    path: Path
    size: int
    checksum: int

    def read(self) -> bytes:
        """Read the bytes again; raises OSError where they are not what they were."""
        data = self.path.read_bytes()
        if (len(data), crc32(data)) != (self.size, self.checksum):
            raise OSError("it changed meanwhile")
        return data


def stored(path: Path, data: bytes) -> Stored:
    """Return what was read from a file as bytes that stay there."""
    return Stored(path, len(data), crc32(data))
