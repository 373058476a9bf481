"""Decks on templates of every shape as PowerPoint reads them: placeholders, footers, colours, no repair."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from openxml_audit import validate_pptx

from tests.brand.templates import GOOD
from tests.storyboard import adopted
from tests.storyboard.day import day_storyboard
from tests.writers.decks import find, names, opened
from workshop.writers.pptx.deck import write_deck

ANY_SHAPE = pytest.mark.parametrize("shape", GOOD)


def written(shape: str) -> bytes:
    template = adopted.matches(shape).template
    return bytes(write_deck(adopted.on(day_storyboard(), shape), GOOD[shape](), template.palette))


@cache
def deck(shape: str) -> bytes:
    return written(shape)


def slides(data: bytes) -> list[str]:
    """Return the parts of all slides."""
    return [name for name in names(data) if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)]


def slide_of(kind: str) -> str:
    """Return the part of the first slide of a kind."""
    shown = day_storyboard().slides
    return f"ppt/slides/slide{1 + next(i for i, each in enumerate(shown) if adopted.kind(each) == kind)}.xml"


@ANY_SHAPE
def test_a_validator_finds_nothing_to_repair(tmp_path: Path, shape: str) -> None:
    file = tmp_path / "adopted.pptx"
    file.write_bytes(deck(shape))
    assert [str(error) for error in validate_pptx(str(file)).errors] == []
    assert len(opened(deck(shape)).slides) == len(day_storyboard().slides)


@ANY_SHAPE
def test_a_deck_is_the_same_to_the_byte(shape: str) -> None:
    assert written(shape) == deck(shape)


@pytest.mark.parametrize(
    "shape", sorted(GOOD.keys() - {"in_groups"})
)  # python-pptx does not look into groups
def test_every_placeholder_of_a_slide_is_one_of_its_layout(shape: str) -> None:
    for slide in opened(deck(shape)).slides:
        known = set(_addresses(slide.slide_layout.placeholders))
        untitled = {each for each in _addresses(slide.placeholders) if "TITLE" in str(each[0])} - known
        assert set(_addresses(slide.placeholders)) - untitled <= known
        assert not untitled or not any("TITLE" in str(kind) for kind, _ in known)


def _addresses(placeholders: Any) -> Iterator[tuple[object, int]]:
    for each in placeholders:
        yield each.placeholder_format.type, each.placeholder_format.idx


@ANY_SHAPE
def test_a_slide_uses_only_the_template_s_colours_and_faces(shape: str) -> None:
    for name in slides(deck(shape)):
        assert find(deck(shape), "//a:srgbClr", name) == []
        assert set(find(deck(shape), "//a:latin/@typeface", name)) <= {"+mj-lt", "+mn-lt"}


@ANY_SHAPE
def test_no_slide_is_left_with_a_prompt(shape: str) -> None:
    for name in slides(deck(shape)):
        holders = find(deck(shape), "//p:sp[p:nvSpPr/p:nvPr/p:ph]", name)
        empty = [each for each in holders if not each.xpath(".//*[local-name()='r' or local-name()='fld']")]
        assert empty == []


def test_placeholders_that_share_an_index_are_told_apart_by_their_place() -> None:
    data = deck("zero_indices")
    path = "//p:sp[p:nvSpPr/p:nvPr/p:ph[not(@idx) and not(@type)]]"
    shared = [each for name in slides(data) for each in find(data, path, name)]
    assert [each for each in shared if each.find(".//{*}xfrm") is None] == []


@ANY_SHAPE
def test_a_layout_s_own_colour_map_goes_onto_its_slides(shape: str) -> None:
    data = deck(shape)
    for name in slides(data):
        (layout,) = find(
            data, "//@Target[contains(., 'slideLayout')]", name.replace("es/s", "es/_rels/s") + ".rels"
        )
        theirs = f"ppt/{layout.removeprefix('../')}"
        path = "/*/p:clrMapOvr/a:overrideClrMapping/@bg1"
        assert find(data, path, name) == find(data, path, theirs)


def test_a_template_that_overrides_its_colour_map_is_one_of_them() -> None:
    assert find(deck("overriding"), "//a:overrideClrMapping", slide_of("section"))


def test_numbers_are_fields_and_an_old_date_stays_behind() -> None:
    data, part = deck("default"), slide_of("vote")
    number = "".join(filter(str.isdigit, part.rpartition("/")[2]))
    dates = find(data, "//a:fld[starts-with(@type, 'datetime')]/a:t", part)
    assert find(data, "//a:fld[@type='slidenum']/a:t/text()", part) == [number]
    assert not any(each.text for each in dates)


def test_what_the_template_s_footer_says_is_said_on_every_slide_of_its_layout() -> None:
    texts = find(deck("german"), "//p:sp[p:nvSpPr/p:nvPr/p:ph/@type='ftr']//a:t/text()", slide_of("vote"))
    assert texts == ["Text"]


def test_a_title_without_a_placeholder_is_still_the_slide_s_title() -> None:
    assert all(slide.shapes.title is not None for slide in opened(deck("untitled")).slides)
