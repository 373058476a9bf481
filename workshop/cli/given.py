"""A file that is named on the command line: read whole, or refused for what it is instead."""

from __future__ import annotations

from pathlib import Path

from workshop.brand.template.package import MOST_BYTES
from workshop.errors import Problem, WorkshopError
from workshop.library.sources import reason


def read_given(file: Path, hint: str) -> bytes:
    """Read a file; raises WorkshopError for what is no file, is not there, or is far too large."""
    try:
        if not file.is_file() and file.exists():
            raise WorkshopError([_unreadable(file, "it is no file", hint)])
        if file.stat().st_size > MOST_BYTES:
            raise WorkshopError([_unreadable(file, "it is larger than 250 MB", hint)])
        return file.read_bytes()
    except (OSError, ValueError) as error:
        raise WorkshopError([_unreadable(file, reason(error, file), hint)]) from None


def _unreadable(file: Path, why: str, hint: str) -> Problem:
    return Problem("unreadable-file", f"{file.as_posix()} cannot be read: {why}", None, hint)
