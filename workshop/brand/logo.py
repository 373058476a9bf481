"""A client's logo: read from any file a design department sends, trimmed, small, and in sRGB."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, cast

from workshop.brand.images import Image, PictureError, of_8_bits, opened
from workshop.values import frozen

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

MOST_BYTES = 10_000_000
MOST_PIXELS = 25_000_000
"""Decoded, a logo of that size takes 100 MB, and a slide shows a hundredth of it."""
_LARGEST = (1200, 600)
SMALLER = f"make it smaller: {_LARGEST[0]:,} pixels across are enough on a slide"


@frozen
class Logo:
    """Hold a logo as a PNG; `transparent` says that grounds show through, `pale` that it is for dark ones."""

    image: Image
    transparent: bool
    pale: bool = False


@lru_cache(maxsize=8)
def read_logo(name: str, data: bytes) -> Logo:
    """Read a PNG, JPEG or SVG, told by what it holds, not by its name.

    It comes back without its empty margin, at most 1,200 × 600 pixels, as a PNG in sRGB without metadata.
    Raises PictureError for a file that cannot be shown.
    """
    if not data:
        raise PictureError("it is empty")
    if len(data) > MOST_BYTES:
        raise PictureError(f"it has {len(data) / 1e6:.1f} MB; at most {MOST_BYTES // 10**6} can be read")
    from workshop.brand.svg import draw_svg, is_svg  # imported late: few clients have one

    picture = _trimmed(_decoded(draw_svg(data) if is_svg(data) else data))
    transparent = _lightest_alpha(picture) < 128
    picture.info.clear()  # a profile or a name would be saved with it
    buffer = BytesIO()
    picture.convert("RGBA" if transparent else "RGB").save(buffer, "PNG")
    image = Image(name, buffer.getvalue(), "PNG", picture.width, picture.height)
    return Logo(image, transparent, transparent and _is_pale(picture))


def _decoded(data: bytes) -> Picture:
    """Return a picture upright in RGBA and sRGB, after looking at its size."""
    from PIL import ImageOps  # imported late: a deck without pictures does not need it

    with opened(data, ("PNG", "JPEG"), MOST_PIXELS, "a PNG, JPEG or SVG", SMALLER) as picture:
        _check_kind(picture)
        picture.load()
        return _in_srgb(ImageOps.exif_transpose(picture))


def _check_kind(picture: Picture) -> None:
    if picture.mode == "CMYK":
        raise PictureError("its colours are mixed for print (CMYK); save it in RGB")
    if getattr(picture, "is_animated", False):
        raise PictureError("it moves; save one picture of it")


def _in_srgb(picture: Picture) -> Picture:
    """Return a picture in RGBA; a profile says what its colours look like."""
    from PIL import ImageCms

    picture = of_8_bits(picture)
    profile = picture.info.get("icc_profile")
    if profile and picture.mode in ("RGB", "RGBA"):
        try:
            mode = "RGBA" if picture.mode == "RGBA" else "RGB"
            source, srgb = ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB")
            shown = ImageCms.profileToProfile(picture, source, srgb, outputMode=mode)
            return cast("Picture", shown).convert("RGBA")
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # a broken profile: the plain conversion is near enough
    return picture.convert("RGBA")


def _trimmed(picture: Picture) -> Picture:
    """Cut off an empty margin, transparent or white, and scale down what is larger than anybody can see."""
    from PIL import Image as Pillow
    from PIL import ImageOps

    alpha = picture.getchannel("A")
    drawn = alpha.point(lambda value: 255 * (value > 8))
    if _lightest_alpha(picture) == 255:
        drawn = ImageOps.invert(picture.convert("L")).point(lambda value: 255 * (value > 12))
    box = drawn.getbbox()
    if box is None:
        raise PictureError("it shows nothing")
    picture = picture.crop(box)
    picture.thumbnail(_LARGEST, Pillow.Resampling.LANCZOS)
    return picture


def _lightest_alpha(picture: Picture) -> int:
    return cast("tuple[int, int]", picture.getchannel("A").getextrema())[0]


def _is_pale(picture: Picture) -> bool:
    """Return whether a logo is meant for dark grounds: mostly near white, hardly anything on it dark."""
    seen = picture.getchannel("A").point(lambda value: 255 * (value > 128))
    greys = picture.convert("L").histogram(seen)
    total = sum(greys)
    return total > 0 and sum(greys[:140]) <= 0.02 * total and sum(greys[225:]) >= 0.5 * total
