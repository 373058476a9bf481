from __future__ import annotations

import pytest

from tests.factories import codes, line, picture, stage, texts
from workshop.brand.shapes import Box
from workshop.storyboard.pictures import FACE, compose_picture, crop_to_fill
from workshop.storyboard.scene import Filled, Picture, Slide

PICTURES = {"door.png": picture(1600, 900, "door.png")}


def picture_slide(written: str) -> Slide:
    return compose_picture(line(written), stage(pictures=PICTURES))[0]


def test_a_wide_picture_loses_its_sides_and_a_high_one_top_and_bottom() -> None:
    square = Box(0, 0, 100, 100)
    assert crop_to_fill(picture(400, 200), square) == (0.25, 0, 0.25, 0)
    assert crop_to_fill(picture(200, 400), square) == pytest.approx((0, 0.2, 0, 0.3))


def test_a_portrait_keeps_more_of_its_top() -> None:
    assert crop_to_fill(picture(200, 400), Box(0, 0, 100, 100), FACE) == pytest.approx((0, 0.15, 0, 0.35))


def test_a_picture_of_the_right_shape_is_not_cut() -> None:
    assert crop_to_fill(picture(1600, 900), Box(0, 0, 960, 540)) == (0, 0, 0, 0)


@pytest.mark.parametrize(
    ("headline", "credit", "layout"),
    [
        ("Companies do not buy. People do.", True, "picture"),
        ("People do.", True, "picture-one-line-title-credit"),
        ("People do.", False, "picture-one-line-title"),
    ],
)
def test_the_plate_is_as_high_as_its_words(headline: str, credit: bool, layout: str) -> None:
    written = f"picture: {headline}\nfile: door.png\nalt: A door"
    assert picture_slide(written + ("\ncredit: Own drawing" if credit else "")).layout.id == layout


def test_a_headline_lies_before_its_picture() -> None:
    items = picture_slide("picture: People do.\nfile: door.png\nalt: A door").items
    assert [type(item) for item in items] == [Picture, Filled]


def test_a_picture_that_is_missing_is_a_problem_at_its_name() -> None:
    slide = picture_slide("picture: People do.\nfile: nothing.png\nalt: A door")
    assert codes(slide) == ["missing-picture"]
    assert slide.problems[0].span is not None
    assert texts(slide) == {"Title": "People do."}


def test_a_picture_without_a_headline_hides_its_title_behind_it() -> None:
    slide = picture_slide("picture:\nid: door\nfile: door.png\nalt: A door stands open")
    assert slide.layout.id == "picture-untitled"
    assert slide.title == "A door stands open"
    assert [type(item) for item in slide.items] == [Filled, Picture]
