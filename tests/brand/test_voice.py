"""How the roles of the house sound in a brand's faces."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workshop.brand.layouts import ROLES
from workshop.brand.palette import HOUSE
from workshop.brand.voice import is_bold, sizes_of, tracking_of

SPORT = replace(HOUSE, heading="Arial", heading_bold=True, tracking=-0.02)
BANK = replace(HOUSE, heading="Cambria", body="Calibri")


def test_bold_headings_make_headlines_bold_and_leave_sentences_and_texts_as_they_are() -> None:
    bold = {name for name, role in ROLES.items() if is_bold(role, SPORT)}
    assert bold == {"display", "title", "quote", "lead", "figure", "label", "strong"}
    assert {name for name, role in ROLES.items() if is_bold(role, HOUSE)} == {"figure", "label", "strong"}


def test_only_headlines_are_tracked() -> None:
    tracked = {name for name, role in ROLES.items() if tracking_of(role, SPORT)}
    assert tracked == {"display", "title", "quote", "lead"}
    assert tracking_of(ROLES["title"], SPORT) == -0.02


@pytest.mark.parametrize(("name", "sizes"), [("title", (48, 36)), ("body", (28, 20)), ("figure", (76, 60))])
def test_the_house_is_as_large_as_it_is_drawn(name: str, sizes: tuple[int, int]) -> None:
    assert sizes_of(ROLES[name], sizes, HOUSE) == sizes


def test_faces_that_run_small_are_set_larger() -> None:
    assert sizes_of(ROLES["title"], (48, 36), BANK) == (50, 36)
    assert sizes_of(ROLES["body"], (28, 20), BANK) == (30, 20)


def test_faces_that_run_large_are_set_smaller_but_never_below_what_the_last_row_can_read() -> None:
    verdana = replace(HOUSE, heading="Verdana", body="Verdana")
    assert sizes_of(ROLES["title"], (48, 36), verdana) == (45, 36)
    assert sizes_of(ROLES["body"], (28, 20), verdana) == (27, 20)
    assert sizes_of(ROLES["title"], (33, 32), verdana) == (32, 32)


def test_large_figures_and_sizes_without_a_range_stay() -> None:
    assert sizes_of(ROLES["figure"], (208, 160), BANK) == (208, 160)
    assert sizes_of(ROLES["figure"], (32, 24), BANK) == (35, 24)
    assert sizes_of(ROLES["caption"], (14, 14), BANK) == (14, 14)
