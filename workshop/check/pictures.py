"""Pictures of one client in another's files: told by what they show, under whatever name, size or format."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from workshop.brand.images import PictureError
from workshop.brand.looks import STARTS, Colour, Look, is_same, looks_of, same_shape, size_of
from workshop.brand.svg import draw_svg, is_svg
from workshop.check.parts import Part
from workshop.library.neighbours import Secrets
from workshop.values import frozen

MOST_BYTES = 10_000_000
MOST_LOOKED = 60
"""What a template has in pictures beyond these is compared by its bytes alone, as is what is larger."""
_SMALL = 2_000_000
"""So many pixels are decoded in no time; of a larger picture its shape is looked at first."""
_SAME_COLOUR = 24
_COLOUR = re.compile(rb"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
_VIEW_BOX = re.compile(rb"viewBox\s*=\s*[\"']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+(\d+\.?\d*)[\s,]+(\d+\.?\d*)")


@frozen
class Copied:
    """Hold a picture of another client's that was found: whose, its file, and where it stands."""

    owner: str
    file: Path
    places: tuple[Part | Path, ...]


@frozen
class _Shown:
    place: Part | Path
    digest: bytes
    looks: tuple[Look, ...]


@frozen
class _File:
    """Hold what tells a picture file from others; of a drawing, the colours it names that are no grey."""

    path: Path
    changed: int
    digest: bytes
    width: float
    height: float
    drawn_in: frozenset[Colour] | None


def copied_pictures(
    parts: Iterable[Part], mine: Secrets, others: Iterable[Secrets], house: Callable[[], Iterable[bytes]]
) -> Iterator[Copied]:
    """Yield each picture of others that these files show, or that a file shows which the client names.

    Pictures of the house, which are asked for only where something was found, are everybody's.
    """
    theirs = [(each.client, file) for each in others for file in each.pictures]
    shown = tuple(_shown(parts, mine)) if theirs else ()
    known: list[_Shown] | None = None
    for owner, file in theirs if shown else ():
        if places := _places(file, shown):
            known = [_seen(file, data) for data in house()] if known is None else known
            if not _places(file, known):
                yield Copied(owner, file, places)


def _shown(parts: Iterable[Part], mine: Secrets) -> Iterator[_Shown]:
    """Yield the pictures among parts, each once, then those of a client's folder that its files name."""
    seen = set()
    for part in parts:
        if _is_picture(part.data) and part.data not in seen:
            seen.add(part.data)
            yield _seen(part, part.data, len(seen) <= MOST_LOOKED)
    named = "\n".join(mine.said)
    for file in mine.pictures:
        data = _read(file) if file.name in named else b""
        if data and data not in seen:
            yield _seen(file, data)


def _seen(place: Part | Path, data: bytes, looked: bool = True) -> _Shown:
    return _Shown(place, _digest(data), looks_of(data) if looked and data.startswith(STARTS) else ())


def _is_picture(data: bytes) -> bool:
    return (
        data.startswith(STARTS) or is_svg(data) or data[40:44] == b" EMF" or data[:4] == b"\xd7\xcd\xc6\x9a"
    )


def _digest(data: bytes) -> bytes:
    """Return what tells a file from others: a drawing without its line ends and indents."""
    return sha256(b" ".join(data.split()) if is_svg(data) else data).digest()


def _places(file: Path, shown: Iterable[_Shown]) -> tuple[Part | Path, ...]:
    """Return where a file's picture stands: the same bytes, or what looks the same."""
    shown = tuple(shown)
    their = _file(file)
    if their is None:
        return ()
    may_be = any(_may_be(their, look) for each in shown for look in each.looks)
    looks = _looks_in(their) if may_be else ()
    return tuple(
        each.place
        for each in shown
        if each.digest == their.digest or any(is_same(one, other) for one in looks for other in each.looks)
    )


def _read(file: Path) -> bytes:
    with suppress(OSError, ValueError):
        if 0 < file.stat().st_size <= MOST_BYTES:
            return file.read_bytes()
    return b""


def _file(file: Path) -> _File | None:
    with suppress(OSError, ValueError):
        return _told(file, file.stat().st_mtime_ns)
    return None


@lru_cache(maxsize=4096)
def _told(file: Path, changed: int) -> _File | None:
    """Return what tells a picture file from others, without decoding it."""
    data = _read(file)
    if not data:
        return None
    if not is_svg(data):
        return _File(file, changed, _digest(data), *size_of(data), None)
    box = _VIEW_BOX.search(data)
    width, height = (float(side) for side in box.groups()) if box else (0.0, 0.0)
    told = {rgb for rgb in map(_rgb, _COLOUR.findall(data)) if max(rgb) - min(rgb) > _SAME_COLOUR}
    return _File(file, changed, _digest(data), width, height, frozenset(told))


@lru_cache(maxsize=4096)
def _looks_in(file: _File) -> tuple[Look, ...]:
    data = _read(file.path)
    with suppress(PictureError):
        return looks_of(draw_svg(data) if is_svg(data) else data)
    return ()


def _may_be(file: _File, look: Look) -> bool:
    """Return whether a file may show what a picture shows: to decode each, or draw it, would take long."""
    if file.drawn_in:  # colours that are no grey tell more than the shape, which a margin changes
        return any(_far(one, other) <= _SAME_COLOUR for one in file.drawn_in for other in look.colours)
    if not (file.width and file.height):
        return file.drawn_in is not None
    shape = file.width / file.height
    small = file.drawn_in is None and file.width * file.height <= _SMALL
    return small or same_shape(shape, look.shape) or same_shape(shape, look.outer)


def _rgb(code: bytes) -> Colour:
    red, green, blue = re.findall(b"." * (len(code) // 3), code)
    twice = 6 // len(code)  # #0b4 is short for #00bb44
    return int(red * twice, 16), int(green * twice, 16), int(blue * twice, 16)


def _far(one: Colour, other: Colour) -> int:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))
