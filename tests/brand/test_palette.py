"""The palette: what each token means on each ground, and whether the pairs of the layouts are told apart."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.brand.contrast import contrast_table
from workshop.brand.layouts import Ground
from workshop.brand.palette import HOUSE, Paint, Palette, contrast

GROUNDS: tuple[Ground, ...] = ("paper", "tint", "deep", "turn")
COLOURS = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06X}")


def palette(colours: str, mode: str = "light") -> Palette:
    """Make a palette of dk1 lt1 dk2 lt2 and two accents; the rest does not matter here."""
    dk1, lt1, dk2, lt2, accent1, accent2 = colours.split()
    made = replace(HOUSE, dk1=dk1, lt1=lt1, dk2=dk2, lt2=lt2, accent1=accent1, accent2=accent2)
    return replace(made, mode="dark") if mode == "dark" else made


BANK = palette("#111C18 #FFFFFF #0B3D2E #DFE9E5 #C8A45C #0B7559")
SPORT = palette("#0B0B0D #FFFFFF #272824 #E5E7E2 #D4FF1F #D4FF1F", "dark")


@pytest.mark.parametrize(
    ("brand", "ratios"),
    [
        (HOUSE, [17.5, 14.0, 15.7, 15.7, 9.8, 9.8, 6.9, 6.9, 5.5, 8.8, 1.8, 1.9, 1.8, 2.0]),
        (BANK, [17.5, 14.1, 12.2, 12.2, 7.4, 7.4, 5.7, 5.7, 4.6, 5.2, 2.4, 1.9, 1.7, 2.0]),
        (SPORT, [19.7, 14.8, 14.8, 15.8, 17.0, 17.0, 17.0, 17.0, 12.8, 12.8, 17.0, 2.6, 2.0, 2.8]),
    ],
    ids=["house", "bank", "sport"],
)
def test_the_contrasts_are_those_of_the_house_style(brand: Palette, ratios: list[float]) -> None:
    table = contrast_table(brand)

    assert [round(row.ratio, 1) for row in table] == ratios
    assert all(row.holds for row in table)


def test_the_colours_compared_are_those_of_the_house_style() -> None:
    seen = {row.pair: (row.colour, row.against) for row in contrast_table(HOUSE)}

    assert seen["text on paper"] == ("#1E1722", "#FFFFFF")
    assert seen["tab text (turn on its on-colour)"] == ("#FFB31A", "#1E1722")
    assert seen["rail ahead on turn (30 %)"] == ("#BB841C", "#FFB31A")
    assert seen["grey bar on paper (32 %)"] == ("#B7B5B8", "#FFFFFF")


def test_a_pair_too_much_alike_does_not_hold() -> None:
    pale = replace(HOUSE, accent1="#FFF6E0")

    assert "turn ground against paper" in [row.pair for row in contrast_table(pale) if not row.holds]


@pytest.mark.parametrize(
    ("token", "light", "dark"),
    [
        ("paper", "bg1", "bg1"),
        ("ink", "tx1", "tx1"),
        ("tint", "bg2", "bg2"),
        ("strong", "tx2", "tx2"),
        ("deep", "tx2", "bg2"),
        ("turn", "accent1", "accent1"),
        ("look", "accent2", "accent2"),
        ("on", "tx1", "tx1"),
        ("on-tint", "tx1", "tx1"),
        ("on-strong", "bg1", "bg1"),
        ("on-deep", "bg1", "tx1"),
        ("on-turn", "tx1", "bg1"),
        ("on-look", "bg1", "bg1"),
    ],
)
def test_a_token_is_written_as_its_theme_colour(token: str, light: str, dark: str) -> None:
    assert HOUSE.paint(token, "paper").scheme == light
    assert SPORT.paint(token, "paper").scheme == dark


def test_text_stands_out_from_whatever_ground_the_slide_has() -> None:
    assert [HOUSE.paint("on", ground).scheme for ground in GROUNDS] == ["tx1", "tx1", "bg1", "tx1"]
    assert [HOUSE.paint("ground", ground).scheme for ground in GROUNDS] == ["bg1", "bg2", "tx2", "accent1"]


def test_an_opacity_follows_the_token() -> None:
    assert HOUSE.paint("on@.3", "deep") == Paint("bg1", 0.3)


def test_a_see_through_paint_shows_what_is_under_it() -> None:
    over_deep = HOUSE.paint("deep", "deep")

    assert HOUSE.hex_of(Paint("bg1", 0.5), over_deep) == "#998C9E"
    assert HOUSE.hex_of(Paint("tx1", 0.3)) == "#BBB9BD"
    assert HOUSE.hex_of(Paint("accent3")) == "#2D6E75"


@pytest.mark.parametrize("token", ["", "colour", "on-", "on-nothing", "accent1"])
def test_an_unknown_token_is_refused(token: str) -> None:
    with pytest.raises(KeyError):
        HOUSE.paint(token, "paper")


def test_the_rails_marker_is_raspberry_on_light_marigold_on_deep_and_ink_on_turn() -> None:
    assert [HOUSE.marker(ground).scheme for ground in GROUNDS] == ["accent2", "accent2", "accent1", "tx1"]


def test_the_rails_marker_is_the_text_colour_where_no_accent_is_seen() -> None:
    pale = replace(HOUSE, accent1="#FFF6E0", accent2="#FFE0E8")

    assert pale.marker("paper") == Paint("tx1")


def test_black_on_white_has_the_highest_contrast() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@given(COLOURS, COLOURS)
def test_contrast_is_the_same_both_ways_and_between_1_and_21(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21.001


@given(COLOURS, st.sampled_from(GROUNDS))
def test_the_better_of_the_two_text_colours_is_always_taken(turn: str, ground: Ground) -> None:
    brand = replace(HOUSE, accent1=turn)
    under = brand.hex_of(brand.paint("ground", ground))

    taken = contrast(brand.hex_of(brand.paint("on", ground)), under)

    assert taken == max(contrast(brand.dk1, under), contrast(brand.lt1, under))
