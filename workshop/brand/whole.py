"""Whether a picture's file is whole, told without working out its dots where the format allows."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

_SIGNATURE = 8


def make_sure(picture: Picture, data: bytes) -> None:
    """Raise what Pillow raises for a file that is damaged or cut off; `picture` was opened from `data`.

    A PNG's checksums tell each change since it was written, and take 0.3 ms for 1600 × 900 dots that take
    50 to decode. A JPEG, which has none, is read to its end at an eighth of its size.
    """
    from PIL import Image as Pillow  # imported late: a deck without pictures does not need it

    if picture.format == "PNG" and checks_out(data):
        return
    if picture.format != "JPEG":
        picture.load()
        return
    with Pillow.open(BytesIO(data), formats=("JPEG",)) as small:
        small.draft(small.mode, (1, 1))
        small.load()


def checks_out(data: bytes) -> bool:
    """Return whether every chunk of a PNG bears its right checksum (ISO/IEC 15948, 5.3), up to the last.

    False as well for one that tells something behind its dots, which only decoding reads.
    """
    view, at, behind = memoryview(data), _SIGNATURE, False
    while at + 12 <= len(data):
        end = at + 8 + int.from_bytes(view[at : at + 4])
        kind = bytes(view[at + 4 : at + 8])
        if crc32(view[at + 4 : end]) != int.from_bytes(view[end : end + 4]) or len(data) < end + 4:
            return False
        if kind == b"IEND":
            return behind
        if behind and kind != b"IDAT":
            return False
        behind, at = behind or kind == b"IDAT", end + 4
    return False
