"""Damaged pictures are told from whole ones without decoding those that say enough of themselves."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as Pillow

from workshop.brand.images import PictureError, read_image
from workshop.brand.whole import checks_out


def saved(kind: str, mode: str = "RGB", **options: object) -> bytes:
    buffer = BytesIO()
    Pillow.radial_gradient("L").convert(mode).save(buffer, kind, **options)
    return buffer.getvalue()


def chunk(kind: bytes, data: bytes = b"") -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def with_behind(data: bytes, more: bytes) -> bytes:
    """Put a chunk between the dots and the end."""
    return data[: -len(chunk(b"IEND"))] + more + chunk(b"IEND")


PNG, JPEG = saved("PNG"), saved("JPEG")
ON_ITS_SIDE = Pillow.Exif()
ON_ITS_SIDE[0x0112] = 6


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "P"])
def test_a_whole_png_checks_out(mode: str) -> None:
    assert checks_out(saved("PNG", mode))


@given(st.integers(8, len(PNG) - 1), st.integers(1, 255))
def test_no_byte_of_a_png_changes_unnoticed(at: int, by: int) -> None:
    changed = bytearray(PNG)
    changed[at] ^= by
    assert not checks_out(bytes(changed))


@given(st.integers(0, len(PNG) - 1))
def test_a_png_that_is_cut_off_does_not_check_out(at: int) -> None:
    assert not checks_out(PNG[:at])


@pytest.mark.parametrize("data", [PNG, JPEG, saved("JPEG", progressive=True), saved("JPEG", "L")])
@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_picture_that_is_cut_off_is_refused(data: bytes, share: float) -> None:
    with pytest.raises(PictureError, match="damaged or cut off"):
        read_image("a.png", data[: int(len(data) * share)])


@pytest.mark.parametrize("data", [PNG, JPEG, saved("JPEG", progressive=True), saved("PNG", "P")])
def test_a_whole_picture_goes_into_the_deck_as_it_is(data: bytes) -> None:
    image = read_image("a.png", data)
    assert (image.data, image.width, image.height) == (data, 256, 256)


def test_what_a_png_says_behind_its_dots_is_heard() -> None:
    sideways = with_behind(saved("PNG"), chunk(b"eXIf", ON_ITS_SIDE.tobytes()[6:]))
    assert not checks_out(sideways)
    assert read_image("a.png", sideways).data != sideways


def test_a_text_that_unfolds_behind_the_dots_is_refused() -> None:
    bomb = chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(200_000_000)))
    with pytest.raises(PictureError, match="damaged"):
        read_image("a.png", with_behind(PNG, bomb))
