"""Bytes to files, whole or not at all: the only code that writes to the disk."""

from __future__ import annotations

import os
import re
import shutil
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from workshop.errors import Problem, WorkshopError
from workshop.library.folders import is_there
from workshop.writers.archive import Content, pieces_of

_ELSEWHERE = "close the file if it is open in PowerPoint, or choose another folder with --into"
"""What to do about a file of a build that cannot be written."""

_TEMPORARY = re.compile(r"\.[0-9a-f]{8}\.part")
_STALE = 3600
"""After how many seconds a temporary file is nobody's, in a folder that cannot be held."""


def write_file(path: Path, data: Content, hint: str = _ELSEWHERE) -> None:
    """Write a file whole or not at all, through a temporary one beside it; raises WorkshopError otherwise.

    A file that has these bytes already is left alone.
    """
    write_all({path: data}, hint)


def write_new(files: Mapping[Path, Content]) -> None:
    """Write files that are not there yet, all of them or none; raises WorkshopError otherwise.

    Their folders are held, and cleared of what one that was killed left there.
    """
    with ExitStack() as held:
        for folder in sorted({path.parent for path in files}):  # in order: two never wait for each other
            held.enter_context(alone(folder))
        write_all(files, "look whether you may write there, or go to another folder first")


def write_all(files: Mapping[Path, Content], hint: str = _ELSEWHERE, told: Path | None = None) -> None:
    """Write files, all of them or none; raises WorkshopError otherwise, about the file that is `told`.

    All are on the disk under temporary names before the first takes its place: a disk that is full is found
    out while every file is still the old one.
    """
    made: list[Path] = []
    waiting: dict[Path, Path] = {}
    before: dict[Path, Path | None] = {}
    try:
        for path, data in files.items():
            with _explained(told or path, hint):
                _stage(path, data, waiting, made)
        for path, temporary in waiting.items():
            with _explained(told or path, hint):
                before[path] = _kept(path) if path.is_file() else None
                temporary.replace(path)
    except BaseException:
        _undo({path: old for path, old in before.items() if not is_there(waiting[path])})
        _take_back((*waiting.values(), *filter(None, before.values())), made)
        raise
    _take_back(filter(None, before.values()), ())


@contextmanager
def alone(folder: Path, patience: float = 10) -> Iterator[None]:
    """Hold a folder against other builds, and clear it of what one that was killed left there.

    It is made where it is not there, and gone again if nothing comes into it. Waits for another build for
    `patience` seconds, then raises WorkshopError. Windows cannot hold folders: nobody waits there, and what
    others left is cleared after an hour. (A locked file in the folder would have to be one that goes with its
    process, and keeps the folder from being taken back; each file is whole without it.)
    """
    made = [place for place in (folder, *folder.parents) if not is_there(place)]
    handle = None
    try:
        handle = _hold(folder, patience)
        _clear(folder, 0 if handle is not None else _STALE)
        yield
    finally:
        _take_back((), made)
        if handle is not None:
            os.close(handle)


def _hold(folder: Path, patience: float) -> int | None:
    """Return what holds a folder until it is closed, or its process ends; None where that cannot be done."""
    until = time.monotonic() + patience
    while True:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            return _held(folder)
        except BlockingIOError:
            if time.monotonic() >= until:
                message = f"{folder.as_posix()} is being written by another build"
                raise WorkshopError(
                    [Problem("in-use", message, None, "build again when it is done")]
                ) from None
            time.sleep(0.02)
        except (OSError, ValueError):  # what is wrong with the folder is told when a file is written
            return None


def _held(folder: Path) -> int | None:
    """Hold a folder; raises BlockingIOError while another build does."""
    if sys.platform == "win32":
        return None
    import fcntl  # imported late: Windows has none

    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if not os.path.samestat(os.fstat(handle), folder.stat()):
            raise BlockingIOError  # it was taken back while we opened it
    except BaseException:
        os.close(handle)
        raise
    return handle


def _clear(folder: Path, age: float) -> None:
    """Remove temporary files of our own making that are older than some seconds."""
    with suppress(OSError, ValueError):
        for path in folder.iterdir():
            if _TEMPORARY.fullmatch(path.name) and path.lstat().st_mtime <= time.time() - age:
                _take_back([path], ())


@contextmanager
def _explained(told: Path, hint: str) -> Iterator[None]:
    """Turn what the system says of a file into a problem."""
    try:
        yield
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        message = f"{told.as_posix()} cannot be written: {reason}"
        raise WorkshopError([Problem("cannot-write", message, None, hint)]) from None


def _stage(path: Path, data: Content, waiting: dict[Path, Path], made: list[Path]) -> None:
    """Write a file to the disk under a temporary name, unless it has these bytes already."""
    if path.is_file() and _says(path, data):
        return
    made[:0] = [folder for folder in path.parents if not folder.exists()]
    path.parent.mkdir(parents=True, exist_ok=True)
    waiting[path] = _temporary(path)
    handle = os.open(waiting[path], os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(handle, "wb") as file:
        file.writelines(pieces_of(data))
        file.flush()
        os.fsync(file.fileno())


def _temporary(path: Path) -> Path:
    return path.with_name(f".{os.urandom(4).hex()}.part")


def _says(path: Path, data: Content) -> bool:
    """Return whether these bytes are in a file."""
    with path.open("rb") as file:
        return all(file.read(len(piece)) == piece for piece in pieces_of(data)) and not file.read(1)


def _kept(path: Path) -> Path:
    """Give what is in a file a second, temporary name, or where names cannot be shared a copy."""
    second = _temporary(path)
    try:
        os.link(path, second)
    except (OSError, NotImplementedError):
        shutil.copy2(path, second)
    return second


def _undo(before: dict[Path, Path | None]) -> None:
    """Give every file back what was in it."""
    for path, old in reversed(before.items()):
        if old is not None:
            with suppress(OSError):
                old.replace(path)
        else:
            _take_back([path], ())


def remove(files: Iterable[Path]) -> None:
    """Remove files of our own that are no longer wanted."""
    _take_back(files, ())


def _take_back(files: Iterable[Path], folders: Iterable[Path]) -> None:
    """Remove what was made on the way to a file that could not be written; no folder with something in it."""
    for file in files:
        with suppress(OSError, ValueError):
            file.unlink(missing_ok=True)
    for folder in folders:
        with suppress(OSError, ValueError):
            folder.rmdir()
