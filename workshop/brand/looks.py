"""What a picture shows, to know it again when it was scaled, trimmed or saved in another format."""

from __future__ import annotations

import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from io import BytesIO
from typing import TYPE_CHECKING, cast

from workshop.values import frozen

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

Colour = tuple[int, int, int]
MOST_PIXELS = 25_000_000
"""A picture with more is not looked at."""
_SIDE = 24
_LARGEST = 12 * _SIDE
_NEAR = 0.09
"""How far apart the same picture's pixels are on average, of their spread: scaled to a third, or saved as a
JPEG, at most 0.07; two logos alike but for a bar, at least 0.25."""
_PLAIN = 16
"""What differs less within itself, of 255, is a plain ground: many have the same."""
_FAINT = 24
_SAME_SHAPE = 1.08
_KINDS = {
    "PNG": b"\x89PNG", "JPEG": b"\xff\xd8\xff", "GIF": b"GIF8",
    "WEBP": b"RIFF", "BMP": b"BM", "TIFF": b"II*\0",
}  # fmt: skip
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, ArithmeticError, LookupError, TypeError, struct.error)
"""What Pillow raises for pictures that are cut off or damaged."""
STARTS = (*_KINDS.values(), b"MM\0*")
"""How files start that can be looked at."""


@frozen
class Look:
    """Hold what a picture shows on a ground, without its margin: its width by height, its pixels scaled down.

    `outer` is width by height with the margin, `spread` how much the pixels differ from each other (their
    standard deviation, of 255); `colours` are the main ones.
    """

    ground: str
    shape: float
    outer: float
    spread: float
    pixels: bytes
    colours: tuple[Colour, ...]


def same_shape(one: float, other: float) -> bool:
    """Return whether two pictures have the same width by height, but for rounding and a trace of margin."""
    return max(one, other) <= _SAME_SHAPE * min(one, other)


def is_same(one: Look, other: Look) -> bool:
    """Return whether two pictures show the same on the same ground."""
    if one.ground != other.ground or not same_shape(one.shape, other.shape):
        return False
    apart = sum(abs(a - b) for a, b in zip(one.pixels, other.pixels, strict=True))
    return apart <= _NEAR * one.spread * len(one.pixels)


@contextmanager
def _opened(data: bytes) -> Iterator[Picture]:
    """Open a picture without decoding it; raises ValueError for what cannot be read."""
    from PIL import Image as Pillow  # imported late: most decks are without pictures

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Pillow.open(BytesIO(data), formats=tuple(_KINDS)) as picture:
                yield picture
    except (*_BROKEN, Pillow.DecompressionBombError) as error:
        raise ValueError from error


def size_of(data: bytes) -> tuple[int, int]:
    """Return a picture's width and height in pixels, without decoding it; nought for no picture."""
    try:
        with _opened(data) as picture:
            return picture.size
    except ValueError:
        return 0, 0


@lru_cache(maxsize=128)
def looks_of(data: bytes) -> tuple[Look, ...]:
    """Return what a picture shows; nothing for a plain ground, and for what is too large or broken."""
    from PIL import Image as Pillow

    width, height = size_of(data)
    if not 0 < width * height <= MOST_PIXELS:
        return ()
    try:
        with _opened(data) as picture:
            picture.draft("RGB", (_LARGEST, _LARGEST))  # a JPEG is decoded small
            if picture.mode == "P":  # of an indexed picture, every other pixel tells as much
                picture = picture.resize(_scaled(picture.size, 2 * _LARGEST), Pillow.Resampling.NEAREST)
            return tuple(_looks(picture.convert("RGBA"), width / height))
    except ValueError:
        return ()


def _looks(picture: Picture, outer: float) -> Iterator[Look]:
    """Yield what a picture shows on white, and on black if its ground shows through."""
    from PIL import Image as Pillow

    picture = picture.resize(_scaled(picture.size), Pillow.Resampling.BOX, reducing_gap=2)
    lightest, _ = cast("tuple[int, int]", picture.getchannel("A").getextrema())
    for ground in ("white",) if lightest == 255 else ("white", "black"):
        whole = Pillow.new("RGBA", picture.size, ground)
        whole.alpha_composite(picture)
        seen = _trimmed(whole.convert("RGB"), ground)
        look = _look(seen, ground, outer) if seen else None
        if look:
            yield look


def _look(seen: Picture, ground: str, outer: float) -> Look | None:
    from PIL import Image as Pillow
    from PIL import ImageStat

    small = seen.resize((_SIDE, _SIDE), Pillow.Resampling.BOX)
    spread = max(ImageStat.Stat(small).stddev)
    shape = seen.width / seen.height
    return Look(ground, shape, outer, spread, small.tobytes(), _colours(seen)) if spread >= _PLAIN else None


def _scaled(size: tuple[int, int], most: int = _LARGEST) -> tuple[int, int]:
    """Return the size of a picture so small that looking at it takes no time."""
    scale = min(1.0, most / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _trimmed(picture: Picture, ground: str) -> Picture | None:
    from PIL import Image as Pillow
    from PIL import ImageChops

    apart = ImageChops.difference(picture, Pillow.new("RGB", picture.size, ground)).convert("L")
    box = apart.point(partial(_beyond, _FAINT)).getbbox()
    return picture.crop(box) if box else None


def _beyond(least: int, value: int) -> int:
    return 255 * (value > least)


def _colours(picture: Picture) -> tuple[Colour, ...]:
    """Return a picture's main colours: those of some of its pixels, never of what lies between them."""
    from PIL import Image as Pillow

    few = picture.resize(_scaled(picture.size, 4 * _SIDE), Pillow.Resampling.NEAREST).quantize(16)
    used = cast("list[tuple[int, Colour]]", few.convert("RGB").getcolors() or [])
    return tuple(colour for _, colour in used)
