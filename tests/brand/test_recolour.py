"""A brand's colours in the pictures of the house: four change places, and all mixes with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as Pillow
from PIL import PngImagePlugin

from workshop.brand.images import Image, read_image
from workshop.brand.palette import HOUSE, Palette, contrast
from workshop.brand.recolour import recolour

Colour = tuple[int, int, int]

DEEP, PAPER, TURN, LOOK = (0x33, 0x18, 0x3C), (0xFF, 0xFF, 0xFF), (0xFF, 0xB3, 0x1A), (0xA8, 0x26, 0x4F)
FOUR = (DEEP, PAPER, TURN, LOOK)

BANK = replace(HOUSE, dk1="#111C18", dk2="#0B3D2E", lt2="#DFE9E5", accent1="#C8A45C", accent2="#0B7559")
SPORT = replace(
    HOUSE, dk1="#0B0B0D", dk2="#272824", lt2="#E5E7E2", accent1="#D4FF1F", accent2="#D4FF1F", mode="dark"
)
HOSPITAL = replace(HOUSE, dk1="#0E1C22", dk2="#042B38", lt2="#DDE9ED", accent1="#7FC8A9", accent2="#0A6E8A")


def drawn(*colours: Colour, note: str = "house") -> Image:
    """Draw one dot of each colour, as the script of the pictures saves it."""
    dots = Pillow.new("RGB", (len(colours), 1))
    dots.putdata(colours)
    return saved(dots.quantize(256), note)


def saved(dots: Pillow.Image, note: str = "house") -> Image:
    notes = PngImagePlugin.PngInfo()
    if note:
        notes.add_text("Palette", note)
    buffer = BytesIO()
    dots.save(buffer, "PNG", pnginfo=notes)
    return read_image("dots.png", buffer.getvalue())


def dots_of(image: Image) -> list[Colour]:
    with Pillow.open(BytesIO(image.data)) as picture:
        shown = picture.convert("RGB")
        return [shown.getpixel((x, 0)) for x in range(shown.width)]  # type: ignore[misc]


def recoloured(palette: Palette, *colours: Colour) -> list[Colour]:
    return dots_of(recolour(drawn(*colours), palette))


def mixed(shares: Sequence[float], poles: Sequence[Colour]) -> Colour:
    whole = sum(shares)
    red, green, blue = (
        round(sum(share * pole[channel] for share, pole in zip(shares, poles, strict=True)) / whole)
        for channel in range(3)
    )
    return red, green, blue


def hexed(colour: Colour) -> str:
    return "#{:02X}{:02X}{:02X}".format(*colour)


@pytest.mark.parametrize("palette", [BANK, HOSPITAL], ids=["bank", "hospital"])
def test_each_of_the_four_becomes_the_brands(palette: Palette) -> None:
    brand = [palette.dk2, palette.lt1, palette.accent1, palette.accent2]
    assert [hexed(colour) for colour in recoloured(palette, *FOUR)] == brand


@given(st.tuples(*[st.integers(0, 20)] * 4).filter(any))
def test_a_mix_of_the_houses_four_becomes_the_same_mix_of_the_brands(shares: tuple[int, ...]) -> None:
    there = recoloured(BANK, mixed(shares, FOUR))[0]
    brand = ((0x0B, 0x3D, 0x2E), PAPER, (0xC8, 0xA4, 0x5C), (0x0B, 0x75, 0x59))
    assert there == pytest.approx(mixed(shares, brand), abs=2)


def test_what_is_darker_than_the_deep_stays_darker_and_never_less_than_black() -> None:
    night, deep = recoloured(BANK, (0x22, 0x05, 0x2C), DEEP)
    assert night == (0, 45, 29)
    assert all(one <= other for one, other in zip(night, deep, strict=True))


def test_in_dark_mode_a_dark_room_stays_dark_and_its_light_stays_light() -> None:
    dark, light, turn, _ = recoloured(SPORT, *FOUR)
    assert (hexed(dark), hexed(light), hexed(turn)) == ("#272824", "#FFFFFF", "#D4FF1F")


def test_a_look_as_bright_as_the_light_is_dimmed_until_it_is_as_dark_as_on_paper() -> None:
    look = recoloured(SPORT, *FOUR)[3]
    assert 4.5 <= contrast(hexed(look), "#FFFFFF") < 5
    assert max(look) == look[1], "the dimmed neon is green still"


def test_in_the_house_palette_a_picture_is_the_very_same() -> None:
    picture = drawn(*FOUR)
    assert recolour(picture, HOUSE) is picture
    assert recolour(picture, replace(HOUSE, heading="Cambria", accent5="#123456")) is picture


@pytest.mark.parametrize(
    "picture",
    [
        drawn(*FOUR, note=""),
        drawn(*FOUR, note="northgate"),
        saved(Pillow.new("RGB", (2, 2), DEEP)),
        replace(drawn(*FOUR), format="JPEG"),
    ],
    ids=["without the note", "with another note", "not indexed", "no PNG"],
)
def test_a_clients_own_picture_keeps_its_colours(picture: Image) -> None:
    assert recolour(picture, BANK) is picture


def test_a_recoloured_picture_is_a_brands_and_not_recoloured_again() -> None:
    once = recolour(drawn(*FOUR), BANK)
    assert recolour(once, SPORT) is once


def test_the_same_picture_and_palette_give_the_same_bytes() -> None:
    assert recolour(drawn(*FOUR), BANK) == recolour(drawn(*FOUR), BANK)


def test_only_the_colours_change() -> None:
    before, after = drawn(*FOUR), recolour(drawn(*FOUR), BANK)
    assert replace(after, kept=before.data) == before
    assert read_image("dots.png", after.data) == after
    with Pillow.open(BytesIO(before.data)) as one, Pillow.open(BytesIO(after.data)) as other:
        assert one.tobytes() == other.tobytes()
