"""Bytes to files, whole or not at all: the only code that writes to the disk."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from workshop.errors import Problem, WorkshopError

_ELSEWHERE = "close the file if it is open in PowerPoint, or choose another folder with --into"
"""What to do about a file of a build that cannot be written."""


def write_file(path: Path, data: bytes, hint: str = _ELSEWHERE, told: Path | None = None) -> None:
    """Write a file whole or not at all, through a temporary one beside it; raises WorkshopError otherwise.

    A file that has these bytes already is left alone. `told` is what the message is about, if not the file.
    """
    new: list[Path] = []
    temporary = path.with_name(f".{token_hex(4)}.part")
    try:
        new += (folder for folder in path.parents if not folder.exists())
        if path.is_file() and path.read_bytes() == data:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_new(temporary, data)
        temporary.replace(path)
    except (OSError, ValueError) as error:
        _take_back(temporary, new)
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        message = f"{(told or path).as_posix()} cannot be written: {reason}"
        raise WorkshopError([Problem("cannot-write", message, None, hint)]) from None
    except BaseException:
        _take_back(temporary, new)
        raise


def write_new(files: Mapping[Path, bytes]) -> None:
    """Write files that are not there yet, all of them or none; raises WorkshopError otherwise."""
    write_all(files, "look whether you may write there, or go to another folder first")


def write_all(files: Mapping[Path, bytes], hint: str = _ELSEWHERE, told: Path | None = None) -> None:
    """Write files, all of them or none; raises WorkshopError otherwise, about the file that is `told`."""
    written: list[tuple[Path, bytes | None, list[Path]]] = []
    try:
        for path, data in files.items():
            folders = [folder for folder in path.parents if not _is_there(folder)]
            before = path.read_bytes() if _is_there(path) and path.is_file() else None
            write_file(path, data, hint, told)
            written.append((path, before, folders))
    except BaseException:
        for path, before, folders in reversed(written):
            if before is None:
                _take_back(path, folders)
            else:
                with suppress(WorkshopError):
                    write_file(path, before)
        raise


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name that no file can have
        return False


def _write_new(path: Path, data: bytes) -> None:
    """Write a file that is not there yet, to the disk itself."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _take_back(temporary: Path, folders: Iterable[Path]) -> None:
    """Remove what was made on the way to a file that could not be written."""
    with suppress(OSError, ValueError):
        temporary.unlink(missing_ok=True)
    for folder in folders:
        with suppress(OSError, ValueError):
            folder.rmdir()
