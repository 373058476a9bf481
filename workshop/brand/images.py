"""Pictures as they go into a file: checked once, upright, in a format every viewer shows."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING
from zlib import crc32

from workshop.brand.stored import Stored
from workshop.brand.whole import make_sure
from workshop.values import frozen

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

MOST_BYTES = 100_000_000
MOST_PIXELS = 50_000_000
"""A picture with more would cost hundreds of megabytes to decode and shows no more on a slide."""
_SMALLER = "make it smaller: 3,000 pixels across are enough on a slide"
SHOWN = ("PNG", "JPEG", "GIF", "WEBP", "BMP", "TIFF")
"""What is decoded; Pillow would hand an EPS to Ghostscript, which runs what is written in it."""
_KINDS = {
    b"\x89PNG": "a PNG", b"\xff\xd8\xff": "a JPEG", b"GIF8": "a GIF", b"RIFF": "a WebP", b"BM": "a BMP",
    b"%PDF": "a PDF", b"%!PS": "an EPS", b"\xc5\xd0\xd3\xc6": "an EPS", b"II*\x00": "a TIFF",
    b"MM\x00*": "a TIFF", b"\x1f\x8b": "a compressed SVG", b"8BPS": "a Photoshop file",
    b"PK\x03\x04": "an Office or zip file",
    b"\xd0\xcf\x11\xe0": "an old Office file", b"\x00\x00\x01\x00": "an icon", b"{\\rtf": "a Rich Text file",
}  # fmt: skip
"""What people send, by how such files start."""
UNKNOWN = "something else"
_FTYP, _HEIC = slice(4, 8), (b"heic", b"heix", b"mif1", b"msf1", b"hevc")
CUT_OFF = "it cannot be decoded: it is damaged or cut off"


class PictureError(Exception):
    """Say in one sentence why a file cannot be shown; `hint` says what to do if not to save it again."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


@frozen
class Image:
    """Hold a picture's bytes (PNG or JPEG), or say where they are, and its size in pixels."""

    name: str
    kept: bytes | Stored
    format: str
    width: int
    height: int

    @property
    def data(self) -> bytes:
        """Return the bytes; raises PictureError where their file is no longer what it was."""
        if isinstance(self.kept, bytes):
            return self.kept
        try:
            return self.kept.read()
        except OSError:
            raise PictureError("its file changed while the deck was built", "build again") from None

    @property
    def size(self) -> int:
        """Return how many bytes it has."""
        return self.kept.size if isinstance(self.kept, Stored) else len(self.kept)

    @property
    def crc(self) -> int:
        """Return the CRC-32 of the bytes; raises PictureError as `data` does."""
        known = self.kept.crc if isinstance(self.kept, Stored) else None
        return crc32(self.data) if known is None else known

    @property
    def suffix(self) -> str:
        """Return the file name's ending in the package."""
        return ".png" if self.format == "PNG" else ".jpg"


def read_image(name: str, data: bytes, where: Stored | None = None) -> Image:
    """Read a picture; raises PictureError for what Pillow cannot read, or what is too large to show.

    What is shown as it is stays `where` it was read, if that is said, until it is written.
    """
    if not data:
        raise PictureError("it is empty")
    if len(data) > MOST_BYTES:
        raise PictureError(f"it is larger than {MOST_BYTES // 10**6} MB", _SMALLER)
    with opened(data, SHOWN, MOST_PIXELS, "a PNG or JPEG", _SMALLER) as picture:
        make_sure(picture, data)
        if _shows_everywhere(picture):
            kept = where.summed(data) if where else data
            return Image(name, kept, str(picture.format), picture.width, picture.height)
        from PIL import ImageOps  # imported late: most pictures are shown as they are

        upright = _plain(ImageOps.exif_transpose(picture))
    buffer = BytesIO()
    upright.save(buffer, "PNG")
    return Image(name, buffer.getvalue(), "PNG", upright.width, upright.height)


def size_of(data: bytes) -> tuple[int, int, str]:
    """Return a picture's width and height in pixels, and how its file ends; nothing is decoded."""
    from PIL import Image as Pillow  # imported late, see opened

    with Pillow.open(BytesIO(data), formats=("PNG", "JPEG")) as picture:
        return picture.width, picture.height, "png" if picture.format == "PNG" else "jpg"


@contextmanager
def opened(
    data: bytes, formats: tuple[str, ...], most_pixels: int, wanted: str, smaller: str
) -> Iterator[Picture]:
    """Open a picture of some formats and sizes; what goes wrong while it is looked at is a PictureError.

    `wanted` names the formats for people, `smaller` says what to do about one that has too many pixels.
    """
    from PIL import Image as Pillow  # imported late: a deck without pictures does not need it
    from PIL import UnidentifiedImageError

    most = f"{most_pixels // 10**6} million"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # sizes are looked at here, damage below
            with Pillow.open(BytesIO(data), formats=formats) as picture:
                if picture.width * picture.height > most_pixels:
                    told = f"it has {picture.width} × {picture.height} pixels; at most {most} can be shown"
                    raise PictureError(told, smaller)
                yield picture
    except UnidentifiedImageError:
        kind = kind_of(data)
        cut = kind in ("a PNG", "a JPEG")
        raise PictureError(CUT_OFF if cut else f"it is {kind}, not {wanted}") from None
    except Pillow.DecompressionBombError:
        raise PictureError(f"it has more than {most} pixels", smaller) from None
    except (OSError, SyntaxError, ValueError, EOFError):
        raise PictureError(CUT_OFF) from None


def _shows_everywhere(picture: Picture) -> bool:
    """Return whether a file may go into a deck as it is: upright, still, and in colours that screens have."""
    plain = picture.format in ("PNG", "JPEG") and picture.mode in ("RGB", "RGBA", "L", "P")
    return plain and not getattr(picture, "is_animated", False) and _is_upright(picture)


def _is_upright(picture: Picture) -> bool:
    from PIL import Image as Pillow

    orientation = 0x0112  # EXIF 2.3, 4.6.4
    says = Pillow.Image.getexif(picture)  # a PNG's own getexif decodes the picture first
    return bool(says.get(orientation, 1) == 1)


def _plain(picture: Picture) -> Picture:
    """Return a picture in the colours of screens, without what its file says besides."""
    whole = of_8_bits(picture).convert("RGBA" if picture.has_transparency_data else "RGB")
    whole.info.clear()
    return whole


def of_8_bits(picture: Picture) -> Picture:
    """Return 16 bits of grey as eight; a plain conversion would cut them off at white."""
    return picture.point(lambda grey: grey / 256).convert("L") if picture.mode.startswith("I") else picture


def kind_of(data: bytes) -> str:
    """Return what a file is, by how it starts, as a sentence says it."""
    from workshop.brand.svg import is_svg  # imported late: it needs this module

    if data[_FTYP] == b"ftyp":
        return "a HEIC photograph" if data[8:12] in _HEIC else "a film"
    known = (kind for start, kind in _KINDS.items() if data.startswith(start))
    return "an SVG" if is_svg(data) else next(known, UNKNOWN)
