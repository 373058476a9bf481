"""Text files as sources, each refusal in one clear sentence."""

from __future__ import annotations

import errno
import stat
from difflib import get_close_matches
from pathlib import Path

from workshop.brand.images import UNKNOWN, kind_of
from workshop.errors import Problem, Source, Span, WorkshopError
from workshop.library.folders import OUTLINES, refused, shown_path
from workshop.library.reads import note
from workshop.outline.nodes import MOST_BYTES, parse
from workshop.outline.tree import Node


def read_tree(path: Path) -> Node:
    """Read a text file as YAML; raises WorkshopError with what cannot be read in it."""
    node, problems = parse(read_source(path))
    if node is None or problems:
        raise WorkshopError(problems)
    return node


def read_source(path: Path) -> Source:
    """Read a text file; raises WorkshopError with one clear sentence when it cannot be read as UTF-8 text."""
    shown = shown_path(note(path))
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            what = "a folder" if stat.S_ISDIR(status.st_mode) else "no file with a text"
            raise refused("unreadable-file", shown, f"this is {what}", "name a .yaml file")
        if status.st_size > MOST_BYTES:
            message = "the file is larger than 10 MB"
            raise refused("file-too-big", shown, message, "check that this is the right file")
        return _decoded(shown, path.read_bytes())
    except (OSError, ValueError) as error:
        message = f"the file cannot be read: {reason(error, path)}"
        hint = MAY_NOT if isinstance(error, PermissionError) else _beside(path)
        raise refused("unreadable-file", shown, message, hint) from None


MAY_NOT = "ask whose it is, or copy it to where you may read it"


def reason(error: Exception, path: Path) -> str:
    """Return in plain words why a file cannot be read."""
    number = getattr(error, "errno", None)
    if number == errno.ELOOP:
        return "it is a link that leads round in a circle"
    if number == errno.ENOENT and path.is_symlink():
        return "it is a link that leads nowhere"
    if isinstance(error, PermissionError):
        return "you may not read it"
    return str(getattr(error, "strerror", None) or error).lower()


def _beside(path: Path) -> str:
    """Return the name in the same folder that was probably meant."""
    try:
        names = [other.name for other in path.parent.iterdir() if other.suffix in OUTLINES]
    except (OSError, ValueError):
        return "check its name"
    if path.name in names:
        return "copy the file itself there, in place of what stands there now"
    same = [name for name in names if Path(name).stem == path.stem]
    close = same or get_close_matches(path.name, names, 1, 0.6)
    return f"did you mean {shown_path(path.parent / close[0])}?" if close else "check its name"


_SURELY = (b"PK\x03\x04", b"%PDF", b"{\\rtf")
"""How files begin that are no outline, though all of their first bytes may be letters."""


def _decoded(shown: str, data: bytes) -> Source:
    hint = "save it again with encoding UTF-8"
    if data.startswith(_SURELY) or b"\0" in data[:512]:
        _refuse_others(shown, data)
    if data and not data.strip(b"\0"):
        raise refused(
            "encoding", shown, "the file holds nothing but zeros, as after a crash", "take an older copy"
        )
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:2]:
        raise refused("encoding", shown, "the file is UTF-16, not UTF-8", hint)
    try:
        return Source(shown, data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        _refuse_others(shown, data)
        before = Source(shown, data[: error.start].decode("utf-8-sig")).lines
        span = Span(Source(shown, data.decode("utf-8-sig", "replace")), len(before), len(before[-1]) + 1)
        problem = Problem("encoding", "the file is not UTF-8 text from here on", span, hint)
        raise WorkshopError([problem]) from None


def _refuse_others(shown: str, data: bytes) -> None:
    """Refuse a picture or a document that is named like a text."""
    if (kind := kind_of(data)) != UNKNOWN:
        raise refused("unreadable-file", shown, f"this is {kind}, not a text", "name a .yaml file")
