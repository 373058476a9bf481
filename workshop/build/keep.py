"""Where the files of a kit go: what a person changed stays, and ours is laid beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

from workshop.build.built import Built
from workshop.build.lock import LOCK, Lock, read_lock, write_lock
from workshop.errors import Problem, WorkshopError
from workshop.library.folders import is_there
from workshop.library.hashes import hashed_file
from workshop.values import frozen
from workshop.writers.archive import Content

_IN_USE = ("~${}", ".~lock.{}#")
"""What PowerPoint and Word, and LibreOffice, lay beside a file that is open; Word leaves two letters out."""


@frozen
class Settled:
    """Say what to write where, and what was found there."""

    writes: Mapping[Path, Content]
    files: tuple[Path, ...]
    """Where the files of the kit are to be found, in their order."""
    problems: tuple[Problem, ...]


def settle(
    folder: Path,
    files: Mapping[str, Content],
    hashes: Mapping[str, str],
    built: Built | None = None,
    kit: Mapping[str, Any] | None = None,
    *,
    force: bool = False,
) -> Settled:
    """Decide where each file goes: over our own last one, or beside one that a person changed since.

    `hashes` are those of the files. With `force` ours takes its place, and theirs is kept as a backup. What
    is `built` is remembered with them, and `kit` as what they were made from. Raises WorkshopError for a file
    that is open in another program.
    """
    _refuse_open(folder, files)
    last = read_lock(folder)
    writes: dict[Path, Content] = {}
    found: list[Path] = []
    problems: list[Problem] = []
    lock = last.with_build(built) if built else last
    for name, data in files.items():
        path, digest = folder / name, hashes[name]
        there = _hash(path)
        if not _is_ours(name, there, digest, last):
            beside = _free(folder, name, "backup" if force else "new", there if force else digest, last)
            problems.append(_told(path, beside, force))
            if force:
                writes[beside] = path.read_bytes()
                lock = lock.with_copy(name, beside.name)
            else:
                path, there = beside, _hash(beside)
        writes[path] = data
        lock = lock.with_file(path.name, digest, there)
        found.append(path)
    lock = replace(lock.pruned(folder, {path.name for path in writes}), kit=kit or {})
    return Settled({folder / LOCK: write_lock(lock), **writes}, tuple(found), tuple(problems))


def _is_ours(name: str, there: str, digest: str, last: Lock) -> bool:
    """Return whether what is there by its hash, if anything, is what we wrote last or would write now."""
    return there in ("", digest) or last.knows(name, there)


def _hash(path: Path) -> str:
    """Return the hash of a file; nothing where there is none."""
    try:
        return hashed_file(path) if is_there(path) and path.is_file() else ""
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        message = f"{path.as_posix()} cannot be read: {reason}"
        hint = "close the file if it is open, or choose another folder with --into"
        raise WorkshopError([Problem("cannot-write", message, None, hint)]) from None


def _free(folder: Path, name: str, word: str, digest: str, last: Lock) -> Path:
    """Return a name beside a file's own under which nothing of a person's stands: deck.new.pptx."""
    places = _names(folder, name, word)
    return next(path for path in places if _is_ours(path.name, _hash(path), digest, last))


def _names(folder: Path, name: str, word: str) -> Iterator[Path]:
    stem, dot, ending = name.rpartition(".")
    yield folder / f"{stem}.{word}{dot}{ending}"
    yield from (folder / f"{stem}.{word}-{number}{dot}{ending}" for number in count(2))


def _told(theirs: Path, beside: Path, force: bool) -> Problem:
    message = f"{theirs.as_posix()} was changed by hand since it was built"
    if force:
        kept = f"{message}; it is replaced, and kept as {beside.name}"
        return Problem("edited", kept, None, f"to go back, rename {beside.name}", "warning")
    hint = "--force replaces yours, and keeps a copy"
    if theirs.suffix == ".pptx":
        hint = f"see what was changed:  workshop changes {theirs.as_posix()}; {hint}"
    return Problem("edited", f"{message}; it stays, and the new one is {beside.name}", None, hint, "warning")


def _refuse_open(folder: Path, files: Iterable[str]) -> None:
    """Raise WorkshopError when a file is open in another program, by what that lays beside it."""
    problems = [
        Problem("in-use", f"{(folder / name).as_posix()} is open in another program", None, "close it first")
        for name in files
        if any(is_there(folder / mark.format(told)) for mark in _IN_USE for told in (name, name[2:]))
    ]
    if problems:
        raise WorkshopError(problems)
