"""What is measured is what is shown: bold, tight and as large as the brand's faces are set."""

from __future__ import annotations

from dataclasses import replace

from tests.factories import stage
from workshop.brand.layouts import ROLES, Slot
from workshop.brand.palette import HOUSE
from workshop.brand.shapes import Box
from workshop.storyboard.typeset import Copy, measured, set_text

SPORT = replace(HOUSE, heading="Arial", body="Arial", heading_bold=True, tracking=-0.02)
TITLE = Slot("Title", "title", 0, Box(48, 42, 864, 66), ROLES["title"], (40, 32))
SAID = "Give first, and keep giving"


def width(slot: Slot, palette: object = SPORT) -> float:
    on = stage(palette=palette)  # type: ignore[arg-type]
    set_ = set_text(Copy(slot, SAID, sizes=(40, 40)), on)
    return measured(set_, on).width


def test_a_headline_is_measured_as_tight_as_it_is_set() -> None:
    loose = width(TITLE, replace(SPORT, tracking=0.0))
    assert round(loose - width(TITLE), 3) == round(0.02 * 40 * len(SAID), 3)


def test_a_headline_is_measured_in_the_weight_it_is_set_in() -> None:
    assert width(TITLE) > width(TITLE, replace(SPORT, heading_bold=False))


def test_a_sentence_is_measured_in_the_faces_own_weight_and_spacing() -> None:
    plain = replace(SPORT, heading_bold=False, tracking=0.0)
    sentence = replace(TITLE, role=ROLES["sentence"])
    assert width(sentence) == width(sentence, plain) != width(TITLE)


def test_a_text_grows_with_a_face_that_runs_small() -> None:
    assert set_text(Copy(TITLE, SAID), stage()).size == 40
    assert set_text(Copy(TITLE, SAID), stage(palette=replace(HOUSE, heading="Cambria"))).size == 41


def test_metrics_remember_what_they_measured() -> None:
    on = stage(palette=SPORT)
    assert on.metrics(ROLES["title"]) is on.metrics(ROLES["display"])
    assert on.metrics(ROLES["body"]) is on.body
