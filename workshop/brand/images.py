"""Pictures as they go into a file: decoded and checked once, upright, in a format every viewer shows."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

MOST_PIXELS = 50_000_000
"""A picture with more would cost hundreds of megabytes to decode and shows no more on a slide."""


class PictureError(Exception):
    """Say in one sentence why a file cannot be shown; `hint` says what to do if not to save it again."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Image:
    """Hold a picture's bytes (PNG or JPEG) and its size in pixels."""

    name: str
    data: bytes
    format: str
    width: int
    height: int

    @property
    def suffix(self) -> str:
        """Return the file name's ending in the package."""
        return ".png" if self.format == "PNG" else ".jpg"


def read_image(name: str, data: bytes) -> Image:
    """Decode a picture; raises PictureError for what Pillow cannot read, or what is too large to show."""
    from PIL import Image as Pillow  # imported late: a deck without pictures does not need it
    from PIL import ImageOps, UnidentifiedImageError

    try:
        with Pillow.open(BytesIO(data)) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise PictureError(
                    f"it has {picture.width} × {picture.height} pixels; at most 50 million can be shown",
                    "make it smaller: 3,000 pixels across are enough on a slide",
                )
            picture.load()
            if (
                picture.format in ("PNG", "JPEG")
                and picture.mode in ("RGB", "RGBA", "L", "P")
                and not _turned(picture)
            ):
                return Image(name, data, picture.format, picture.width, picture.height)
            upright = ImageOps.exif_transpose(picture)
    except PictureError:
        raise
    except UnidentifiedImageError:
        raise PictureError("it is no picture that can be read (PNG and JPEG can)") from None
    except (OSError, SyntaxError, ValueError, Pillow.DecompressionBombError) as error:
        raise PictureError(f"it cannot be decoded: {error}") from None
    buffer = BytesIO()
    upright.convert("RGBA" if "A" in upright.getbands() else "RGB").save(buffer, "PNG")
    return Image(name, buffer.getvalue(), "PNG", upright.width, upright.height)


def _turned(picture: object) -> bool:
    orientation = 0x0112  # EXIF 2.3, 4.6.4
    getexif = getattr(picture, "getexif", None)
    return bool(getexif and getexif().get(orientation, 1) != 1)
