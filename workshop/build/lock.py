"""What was built last: a small file beside a kit remembers every file that we wrote, by its hash."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

LOCK = "build.lock.json"
_FORM = 1


@dataclass(frozen=True, slots=True)
class Lock:
    """Hold the hashes of every file by name: as it is written next, and as it was found.

    The lock is written before the files, so that a build that is killed between two of them leaves none that
    looks as if a person had changed it, however often that happens in a row.
    """

    files: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def knows(self, name: str, data: bytes) -> bool:
        """Return whether we wrote these bytes under this name."""
        return hashed(data) in self.files.get(name, ())

    def with_file(self, name: str, data: bytes, there: bytes | None = None) -> Lock:
        """Return the lock with a file as it is written next, over what of ours is there."""
        ours = there is not None and self.knows(name, there)
        digests = dict.fromkeys(hashed(each) for each in (data, there if ours else None) if each is not None)
        return Lock({**self.files, name: tuple(digests)})


def hashed(data: bytes) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal digits."""
    return sha256(data).hexdigest()


def read_lock(folder: Path) -> Lock:
    """Return what was built into a folder last; nothing where nobody remembers it, or the file is damaged."""
    with suppress(OSError, ValueError, TypeError, AttributeError):
        read = json.loads((folder / LOCK).read_bytes())
        if read["form"] == _FORM:
            return Lock({str(name): tuple(map(str, digests)) for name, digests in read["files"].items()})
    return Lock()


def write_lock(lock: Lock) -> bytes:
    """Return a lock as JSON: the same bytes for the same files."""
    told = {"form": _FORM, "files": dict(sorted(lock.files.items()))}
    return (json.dumps(told, indent=1, ensure_ascii=False) + "\n").encode()
