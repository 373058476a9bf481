"""What can be read in files that are no text: what pictures say beside their pixels, and plain stretches."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

_LETTER = rb"(?:[\x20-\x7e]|[\xc2-\xf4][\x80-\xbf]{1,3})"
_STRETCH = re.compile(_LETTER + rb"{12,}")
"""So long that pixels or glyphs hardly make one by chance."""
_SAID = re.compile(_LETTER + rb"{3,}")
_WIDE = re.compile(rb"(?:[\x20-\x7e\xa0-\xff]\x00){4,}")
_MOST = 4_000_000
_MOST_TOLD = 1_000_000
_PNG = b"\x89PNG\r\n\x1a\n"
_PIXELS = frozenset({b"IDAT", b"fdAT", b"PLTE", b"iCCP"})


def readable(data: bytes) -> list[str]:
    """Return what can be read in a file: in its first and last two million bytes when it has more."""
    if data.startswith(_PNG):
        return _stretches(b"\n".join(_told(data)), _SAID)
    if data.startswith(b"\xff\xd8"):
        return _stretches(data[: data.find(b"\xff\xda") + 1] or data, _SAID)  # up to the scan of a JPEG
    if len(data) > _MOST:
        data = data[: _MOST // 2] + data[-_MOST // 2 :]
    return _stretches(data, _STRETCH)


def _stretches(data: bytes, stretch: re.Pattern[bytes]) -> list[str]:
    wide = [found.decode("utf-16-le") for found in _WIDE.findall(data)]
    return [found.decode("utf-8", "replace") for found in stretch.findall(data)] + wide


def _told(data: bytes) -> Iterator[bytes]:
    """Yield what a PNG says beside its picture, unpacked where it is packed (PNG, third edition, 11.3)."""
    place = len(_PNG)
    while place + 8 <= len(data):
        size, kind = int.from_bytes(data[place : place + 4], "big"), data[place + 4 : place + 8]
        chunk = data[place + 8 : place + 8 + size]
        place += 12 + size
        if kind not in _PIXELS:
            yield chunk
        if kind in (b"zTXt", b"iTXt"):
            yield _unpacked(chunk)


def _unpacked(chunk: bytes) -> bytes:
    """Return the packed text of a chunk, whose stream begins somewhere after its key."""
    start = chunk.find(b"\x78")
    while start >= 0:
        try:
            return zlib.decompressobj().decompress(chunk[start:], _MOST_TOLD)
        except zlib.error:
            start = chunk.find(b"\x78", start + 1)
    return b""
