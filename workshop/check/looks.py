"""What a picture shows, to know it again when it was scaled, trimmed or saved in another format."""

from __future__ import annotations

import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache, partial
from io import BytesIO
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

Box = tuple[int, int, int, int]
Colour = tuple[int, int, int]
MOST_PIXELS = 25_000_000
"""A picture with more is not looked at."""
_SIDE = 24
_LARGEST = 12 * _SIDE
_NEAR = 5
"""How far apart the same picture's pixels are, of 255 on average, after scaling and another JPEG."""
_PLAIN = 16
"""What differs less within itself, of 255, is a plain ground: many have the same."""
_SAME_SHAPE = 1.08
_KINDS = {
    "PNG": b"\x89PNG", "JPEG": b"\xff\xd8\xff", "GIF": b"GIF8",
    "WEBP": b"RIFF", "BMP": b"BM", "TIFF": b"II*\0",
}  # fmt: skip
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, ArithmeticError, LookupError, TypeError, struct.error)
"""What Pillow raises for pictures that are cut off or damaged."""
STARTS = (*_KINDS.values(), b"MM\0*")
"""How files start that can be looked at."""


@dataclass(frozen=True, slots=True)
class Look:
    """Hold what a picture shows without its margin: width by height, and it scaled down, in red, green, blue.

    `outer` is width by height with the margin, `spread` how much the pixels differ from each other (their
    standard deviation, of 255); `colours` are the main ones.
    """

    shape: float
    outer: float
    spread: float
    pixels: bytes
    colours: tuple[Colour, ...]


def same_shape(one: float, other: float) -> bool:
    """Return whether two pictures have the same width by height, but for rounding and a trace of margin."""
    return max(one, other) <= _SAME_SHAPE * min(one, other)


def is_same(one: Look | None, other: Look | None) -> bool:
    """Return whether two pictures show the same."""
    if one is None or other is None or not same_shape(one.shape, other.shape):
        return False
    apart = sum(abs(a - b) for a, b in zip(one.pixels, other.pixels, strict=True))
    return apart <= min(_NEAR, one.spread / 6) * len(one.pixels)


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
def look_of(data: bytes) -> Look | None:
    """Return what a picture shows; nothing for a plain ground, and for what is too large or broken."""
    from PIL import Image as Pillow

    width, height = size_of(data)
    if not 0 < width * height <= MOST_PIXELS:
        return None
    try:
        with _opened(data) as picture:
            picture.draft("RGB", (_LARGEST, _LARGEST))  # a JPEG is decoded small
            if picture.mode == "P":  # of an indexed picture, every other pixel tells as much
                picture = picture.resize(_scaled(picture.size, 2 * _LARGEST), Pillow.Resampling.NEAREST)
            return _looked_at(picture.convert("RGBA"), width / height)
    except ValueError:
        return None


def _looked_at(picture: Picture, outer: float) -> Look | None:
    from PIL import Image as Pillow
    from PIL import ImageStat

    picture = picture.resize(_scaled(picture.size), Pillow.Resampling.BOX, reducing_gap=2)
    grounds = [
        (whole, _margin(whole, ground)) for ground in _grounds(picture) for whole in (_on(picture, ground),)
    ]
    whole, box = max(grounds, key=_shown)
    if box is None:
        return None
    seen = whole.crop(box)
    small = seen.resize((_SIDE, _SIDE), Pillow.Resampling.BOX)
    spread = max(ImageStat.Stat(small).stddev)
    shape = seen.width / seen.height
    return Look(shape, outer, spread, small.tobytes(), _colours(seen)) if spread >= _PLAIN else None


def _scaled(size: tuple[int, int], most: int = _LARGEST) -> tuple[int, int]:
    """Return the size of a picture so small that looking at it takes no time."""
    scale = min(1.0, most / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _grounds(picture: Picture) -> tuple[str, ...]:
    """Return the grounds that a picture may be for: a white logo shows on black alone."""
    lightest, _ = cast("tuple[int, int]", picture.getchannel("A").getextrema())
    return ("white",) if lightest == 255 else ("white", "black")


def _shown(on_ground: tuple[Picture, Box | None]) -> int:
    """Return of how many pixels something is seen on a ground."""
    left, top, right, bottom = on_ground[1] or (0, 0, 0, 0)
    return (right - left) * (bottom - top)


def _on(picture: Picture, ground: str) -> Picture:
    from PIL import Image as Pillow

    whole = Pillow.new("RGBA", picture.size, ground)
    whole.alpha_composite(picture)
    return whole.convert("RGB")


def _margin(picture: Picture, ground: str) -> Box | None:
    from PIL import Image as Pillow
    from PIL import ImageChops

    apart = ImageChops.difference(picture, Pillow.new("RGB", picture.size, ground)).convert("L")
    return apart.point(partial(_beyond, 24)).getbbox()


def _beyond(least: int, value: int) -> int:
    return 255 * (value > least)


def _colours(picture: Picture) -> tuple[Colour, ...]:
    """Return a picture's main colours: those of some of its pixels, never of what lies between them."""
    from PIL import Image as Pillow

    few = picture.resize(_scaled(picture.size, 4 * _SIDE), Pillow.Resampling.NEAREST).quantize(16)
    used = cast("list[tuple[int, Colour]]", few.convert("RGB").getcolors() or [])
    return tuple(colour for _, colour in used)
