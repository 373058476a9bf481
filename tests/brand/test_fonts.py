"""Metrics: widths, line heights, and the family that measures another."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from PIL import ImageFont

from workshop.brand.fonts import Metrics, read_metrics, twin_for

ASSETS = Path(__file__).parents[2] / "assets"
METRICS = ASSETS / "metrics"
FAMILIES = {
    "arial": "LiberationSans",
    "georgia": str(ASSETS / "fonts" / "WorkshopGelasio"),
    "calibri": "Carlito",
    "cambria": "Caladea",
    "times-new-roman": "LiberationSerif",
}
STYLES = {
    "Regular": (False, False),
    "Bold": (True, False),
    "Italic": (False, True),
    "BoldItalic": (True, True),
}
SAMPLE = "Map your five priorities: “Which of them – really – would your customers miss?” 1.250 € à Zürich"


def metrics(stem: str = "arial") -> Metrics:
    return read_metrics((METRICS / f"{stem}.json").read_text(encoding="utf-8"))


def made(advances: dict[str, list[int]], line: float = 1.2) -> Metrics:
    fallback = {"mark": 0.0, "wide": 1.0, "emoji": 1.3, "symbol": 1.0, "other": 0.75}
    styles = dict.fromkeys(("regular", "bold", "italic", "bold-italic"), advances)
    head = {"stands_for": ["Made"], "natural_line": line, "x_height": 0.5, "units_per_em": 1000}
    return read_metrics(json.dumps({**head, "fallback": fallback, "advances": styles}))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("stem", FAMILIES)
def test_a_text_is_as_wide_as_pillow_sets_it_without_kerning(stem: str, style: str) -> None:
    try:
        font = ImageFont.truetype(f"{FAMILIES[stem]}-{style}.ttf", 1000, layout_engine=ImageFont.Layout.BASIC)
    except OSError:
        if "WORKSHOP_NEEDS_LIBREOFFICE" in os.environ:
            raise
        pytest.skip(f"{FAMILIES[stem]} is not installed here; .ci/fonts installs it")

    set_by_pillow = sum(font.getlength(character) for character in SAMPLE)

    assert metrics(stem).width(SAMPLE, 1000, *STYLES[style]) == pytest.approx(set_by_pillow, rel=0.005)


@pytest.mark.parametrize("stem", FAMILIES)
def test_every_family_has_four_styles_of_their_own(stem: str) -> None:
    widths = {metrics(stem).em("Give to get", *style) for style in STYLES.values()}

    assert len(widths) >= 2
    assert metrics(stem).em("Give to get", bold=True) > metrics(stem).em("Give to get")


def test_georgia_has_its_own_line_and_gelasios_widths() -> None:
    georgia = metrics("georgia")

    assert (georgia.family, georgia.natural_line, georgia.x_height) == ("Georgia", 1.136, 0.481)
    assert georgia.em("“") == pytest.approx(0.41, abs=0.001)


def test_a_width_grows_with_the_size() -> None:
    assert metrics().width("loyal", 40) == pytest.approx(2 * metrics().width("loyal", 20))


def test_an_empty_text_has_no_width() -> None:
    assert metrics().width("", 40) == 0


@pytest.mark.parametrize(
    ("text", "em"),
    [
        ("中", 1.0),
        ("\u3000", 1.0),
        ("😀", 1.3),
        ("☕", 1.3),
        ("\u0301", 0.0),
        ("\u200d", 0.0),
        ("\n", 0.0),
        ("ש", 0.75),
        ("⟶", 1.0),
        ("\ud800", 1.0),
    ],
)
def test_a_character_the_font_does_not_have_takes_the_width_of_its_kind(text: str, em: float) -> None:
    assert made({"0041": [500]}).em(text) == em


def test_a_composed_letter_is_as_wide_as_what_it_is_made_of() -> None:
    font = made({"0066": [300], "0069": [200], "0073": [450]})

    assert font.em("ș") == font.em("s")
    assert font.em("ﬁ") == font.em("fi")


def test_a_line_is_never_lower_than_powerpoint_makes_it() -> None:
    assert made({}, line=1.136).line_height(40, 95) == pytest.approx(1.212 * 40 * 0.95)


def test_a_line_is_never_lower_than_the_font_asks_for() -> None:
    assert made({}, line=1.5).line_height(40, 95) == pytest.approx(1.5 * 40 * 0.95)


def test_a_reserve_widens_every_character() -> None:
    assert metrics().as_twin("Brand Sans", 0.04).em("loyal") == pytest.approx(1.04 * metrics().em("loyal"))


def test_tracking_is_added_after_every_character_but_not_after_marks() -> None:
    plain, tight = made({"0041": [500]}), made({"0041": [500]}).tracked(-0.02)

    assert tight.em("AAA") == pytest.approx(plain.em("AAA") - 0.06)
    assert tight.em("A\u0301") == pytest.approx(0.48)


@pytest.mark.parametrize(
    ("family", "twin"),
    [
        ("Arial", ("arial", 0)),
        ("helvetica", ("arial", 0)),
        ("Georgia", ("georgia", 0)),
        ("Times  New Roman", ("times-new-roman", 0)),
        ("Nobody Knows Grotesk", ("arial", 0.04)),
        ("Adobe Garamond", ("georgia", 0.04)),
        ("Brand-Serif", ("georgia", 0.04)),
        ("Source Sans Serif", ("arial", 0.04)),
        ("Montserrat", ("arial", 0.13)),
    ],
)
def test_a_family_is_measured_with_its_twin(family: str, twin: tuple[str, float]) -> None:
    assert twin_for(family) == twin


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"advances": {}}', "not JSON"])
def test_what_is_no_metrics_file_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        read_metrics(text)
