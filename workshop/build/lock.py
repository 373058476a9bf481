"""What was built last: a small file beside a kit remembers what we wrote, from what, and its texts."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import field, replace
from pathlib import Path
from typing import Any

from workshop.build.built import Built, read_built, written_built
from workshop.build.unchanged import LOCK
from workshop.library.hashes import hashed
from workshop.values import frozen

__all__ = ["LOCK", "Lock", "read_lock", "read_lock_file", "write_lock"]

_FORM = 3


@frozen
class Lock:
    """Hold the hashes of every file by name, as it is written next and as it was found, and what was built.

    The lock is written before the files, so that a build that is killed between two of them leaves none that
    looks as if a person had changed it, however often that happens in a row. `now` and `before` name the last
    two builds whose decks differ, `decks` the build that each .pptx was written by. `kit` is what the last
    one was made from, as `unchanged` keeps it.
    """

    files: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    builds: Mapping[str, Built] = field(default_factory=dict)
    now: str = ""
    before: str = ""
    decks: Mapping[str, str] = field(default_factory=dict)
    kit: Mapping[str, Any] = field(default_factory=dict)

    def knows(self, name: str, digest: str) -> bool:
        """Return whether we wrote what has this hash under this name."""
        return digest in self.files.get(name, ())

    def with_file(self, name: str, digest: str, there: str = "") -> Lock:
        """Return the lock with a file as it is written next, over what of ours is there, by their hashes."""
        digests = dict.fromkeys((digest, there) if self.knows(name, there) else (digest,))
        decks = {**self.decks, name: self.now} if name.endswith(".pptx") and self.now else self.decks
        return replace(self, files={**self.files, name: tuple(digests)}, decks=decks)

    def with_copy(self, name: str, copy: str) -> Lock:
        """Return the lock with a deck that is kept under another name."""
        known = self.decks.get(name)
        return replace(self, decks={**self.decks, copy: known}) if known else self

    def with_build(self, built: Built) -> Lock:
        """Return the lock with what is built now; one that says the same takes its place."""
        ident = hashed(_json(written_built(built)))[:12]
        last = self.builds.get(self.now)
        before = self.now if last and last.text != built.text else self.before
        return replace(self, builds={**self.builds, ident: built}, now=ident, before=before)

    def of(self, name: str = "") -> Built | None:
        """Return what a deck was built from; without a name, or for an unknown one, the last build."""
        return self.builds.get(self.decks.get(name, self.now))

    def pruned(self, folder: Path, written: Collection[str] = ()) -> Lock:
        """Return the lock without decks that are in the folder no more, and builds that nothing names."""
        decks = {
            name: ident for name, ident in self.decks.items() if name in written or (folder / name).is_file()
        }
        named = {self.now, self.before, *decks.values()}
        builds = {ident: built for ident, built in self.builds.items() if ident in named}
        return replace(self, decks=decks, builds=builds)


def read_lock(folder: Path) -> Lock:
    """Return what was built into a folder last; nothing where nobody remembers it, or the file is damaged."""
    return read_lock_file(folder / LOCK) or Lock()


def read_lock_file(path: Path) -> Lock | None:
    """Return what a lock remembers; None where it is none."""
    with suppress(OSError, ValueError, TypeError, AttributeError, LookupError, RecursionError):
        read = json.loads(path.read_bytes() if path.is_file() else b"")
        if read["form"] == _FORM:
            files = {str(name): tuple(map(str, digests)) for name, digests in read["files"].items()}
            kit = read.get("kit")
            return Lock(files, **_builds(read), kit=kit if isinstance(kit, dict) else {})
    return None


def _builds(read: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was built; nothing of it where it cannot be read, for the hashes count on their own."""
    with suppress(ValueError, TypeError, AttributeError, LookupError, OverflowError):
        return {
            "builds": {str(ident): read_built(each) for ident, each in read["builds"].items()},
            "now": str(read["now"]),
            "before": str(read["before"]),
            "decks": {str(name): str(ident) for name, ident in read["decks"].items()},
        }
    return {}


def write_lock(lock: Lock) -> bytes:
    """Return a lock as JSON: the same bytes for the same files."""
    told: dict[str, Any] = {"form": _FORM, "files": dict(sorted(lock.files.items()))}
    if lock.now:
        told |= {"now": lock.now, "before": lock.before, "decks": dict(sorted(lock.decks.items()))}
        told["builds"] = {ident: written_built(built) for ident, built in sorted(lock.builds.items())}
    if lock.kit:
        told["kit"] = dict(lock.kit)
    return _json(told)


def _json(told: Mapping[str, Any]) -> bytes:
    """Write values in one line: with indents it takes three times as long, in Python's own encoder."""
    return (json.dumps(told, ensure_ascii=False) + "\n").encode("utf-8", "replace")
