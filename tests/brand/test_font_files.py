"""A client's own font is measured from its file."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import ImageFont

from workshop.brand.font_files import measure
from workshop.brand.fonts import Metrics, is_known

AILERON = ImageFont.load_default(10).font_bytes  # type: ignore[union-attr]
"""The one font that Pillow brings along."""
FILES = [("aileron.ttf", AILERON)]


def measured(family: str = "Aileron") -> Metrics:
    metrics = measure(family, FILES)
    assert metrics is not None
    return metrics


def test_a_font_is_measured_as_it_is_drawn() -> None:
    drawn = ImageFont.truetype(BytesIO(AILERON), 1000, layout_engine=ImageFont.Layout.BASIC)

    for text in ("A", "i", "m", "é", "–"):
        assert measured().width(text, 1000) == pytest.approx(drawn.getlength(text), abs=1)


def test_letters_have_widths_of_their_own() -> None:
    widths = [measured().width(letter, 20) for letter in "ilamW"]

    assert widths == sorted(widths)


def test_a_line_and_an_x_have_heights() -> None:
    assert 1 < measured().natural_line < 2
    assert 0.4 < measured().x_height < 0.6


def test_a_bold_that_no_file_has_is_taken_wider() -> None:
    assert measured().width("Loyal", 20, bold=True) > measured().width("Loyal", 20)


def test_the_name_of_a_family_is_found_in_any_case_and_with_hyphens() -> None:
    assert measure("AILERON", FILES) is not None
    assert measure("aileron", FILES) is not None


@pytest.mark.parametrize("files", [[], [("letter.ttf", b"Dear Sir")], [("cut.ttf", AILERON[:200])]])
def test_what_is_no_font_of_that_family_measures_nothing(files: list[tuple[str, bytes]]) -> None:
    assert measure("Aileron", files) is None


def test_another_family_measures_nothing() -> None:
    assert measure("Helvetica", FILES) is None


def test_families_that_were_compared_are_known() -> None:
    assert is_known("Calibri")
    assert is_known("Open-Sans")
    assert not is_known("Aileron")
