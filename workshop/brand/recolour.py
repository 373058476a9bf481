"""The house's own pictures in a brand's colours: one map of four colours over the 256 of a picture."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from zlib import crc32

from workshop.brand.images import Image
from workshop.brand.palette import HOUSE, Palette, contrast

Colour = tuple[float, float, float]
Chunk = tuple[bytes, bytes]

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_NOTE = (b"tEXt", b"Palette\0house")
"""What a picture bears that is drawn in mixes of the house's four colours (`assets/pictures/sheet.py`)."""


def recolour(image: Image, palette: Palette) -> Image:
    """Return a picture of the house's in a brand's colours; any other picture, and the house's own, as it is.

    Only an indexed PNG (ISO/IEC 15948) that bears the note is recoloured, and loses the note with it.
    """
    brand = _poles(palette)
    if image.format != "PNG" or brand == _poles(HOUSE):
        return image
    chunks = tuple(_chunks(image.data))
    if _NOTE not in chunks or all(kind != b"PLTE" for kind, _ in chunks):
        return image
    mapped = ((kind, _mapped(data, brand) if kind == b"PLTE" else data) for kind, data in chunks)
    return replace(image, kept=_SIGNATURE + b"".join(_written(chunk) for chunk in mapped if chunk != _NOTE))


def _chunks(data: bytes) -> Iterator[Chunk]:
    """Take a PNG apart, as far as it can be read."""
    at = len(_SIGNATURE)
    while at + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        yield data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        at += 12 + length


def _written(chunk: Chunk) -> bytes:
    kind, data = chunk
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc32(kind + data))


@lru_cache(maxsize=64)
def _poles(palette: Palette) -> tuple[str, str, str, str]:
    """Return the four colours pictures are mixed from: dark, light, turn, look.

    Dark stays dark in dark mode, where the paper is not the light one; and look, which is bright there, is
    dimmed until it is as dark as on white paper (4.5:1), or it would outshine the light.
    """
    dark = palette.hex_of(palette.paint("deep", "deep"))
    turn = palette.hex_of(palette.paint("turn", "deep"))
    look = palette.hex_of(palette.paint("look", "deep"))
    steps = (_hex(_between(_channels(look), _channels(dark), step / 20)) for step in range(20))
    dimmed = next((colour for colour in steps if contrast(colour, palette.lt1) >= 4.5), dark)
    return dark, palette.lt1, turn, dimmed


def _mapped(table: bytes, brand: Sequence[str]) -> bytes:
    """Send every colour of a PNG's palette to the same mix of the brand's four."""
    poles = [_channels(colour) for colour in brand]
    mapped = bytearray()
    for at in range(0, len(table) - 2, 3):
        red, green, blue = table[at : at + 3]
        shares = _shares((red, green, blue))
        for channel in range(3):
            value = sum(share * pole[channel] for share, pole in zip(shares, poles, strict=True))
            mapped.append(min(255, max(0, round(value))))
    return bytes(mapped)


def _shares(colour: Colour) -> tuple[float, float, float, float]:
    """Return the shares of the house's four that a colour is mixed of; they sum to 1 (Cramer's rule)."""
    dark, *others = (_channels(pole) for pole in _poles(HOUSE))
    one, two, three = (_minus(pole, dark) for pole in others)
    rest = _minus(colour, dark)
    whole = _volume(one, two, three)
    light = _volume(rest, two, three) / whole
    turn = _volume(one, rest, three) / whole
    look = _volume(one, two, rest) / whole
    return 1 - light - turn - look, light, turn, look


def _volume(a: Colour, b: Colour, c: Colour) -> float:
    """Return the determinant of three colours."""
    return (
        a[0] * (b[1] * c[2] - b[2] * c[1])
        - a[1] * (b[0] * c[2] - b[2] * c[0])
        + a[2] * (b[0] * c[1] - b[1] * c[0])
    )


def _minus(one: Colour, other: Colour) -> Colour:
    return one[0] - other[0], one[1] - other[1], one[2] - other[2]


def _between(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (a + (b - a) * share for a, b in zip(one, other, strict=True))
    return red, green, blue


@lru_cache(maxsize=256)
def _channels(colour: str) -> Colour:
    """Return the channels of #RRGGBB, from 0 to 255."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


def _hex(channels: Iterable[float]) -> str:
    return "#" + "".join(f"{round(channel):02X}" for channel in channels)
