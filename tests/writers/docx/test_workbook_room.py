from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import family
from workshop.outline.values import Text
from workshop.writers.docx.workbook_room import Piece, height_of, lines_of, pages_of, stretch_of
from workshop.writers.docx.workbook_spaces import MM, Space, side_by_side

ARIAL = family("Arial")


def piece(least: float, most: float = 0, *, opens: bool = False) -> Piece:
    return Piece(least, max(least, most), lambda _: [], opens)


def heights(pages: list[tuple[Piece, ...]]) -> list[list[float]]:
    return [[each.least for each in page] for page in pages]


UNITS = st.lists(st.lists(st.integers(10, 900), min_size=1, max_size=6), min_size=1, max_size=6)


@given(UNITS)
def test_nothing_is_lost_and_nothing_changes_places(units: list[list[int]]) -> None:
    pages = pages_of([[piece(least) for least in unit] for unit in units], 600)
    assert [each for page in heights(pages) for each in page] == [each for unit in units for each in unit]


@given(UNITS)
def test_a_page_is_over_full_only_with_a_piece_that_no_page_holds(units: list[list[int]]) -> None:
    pages = pages_of([[piece(least) for least in unit] for unit in units], 600)
    assert all(height_of(page) <= 600 or len(page) == 1 for page in pages)


@given(UNITS)
def test_what_fits_on_one_page_stays_on_one(units: list[list[int]]) -> None:
    made = [[piece(least) for least in unit] for unit in units]
    pages = pages_of(made, 600)
    for unit in made:
        if height_of(unit) <= 600:
            assert any(set(map(id, unit)) <= set(map(id, page)) for page in pages)


def test_what_needs_two_pages_is_parted_about_in_the_middle() -> None:
    assert heights(pages_of([[piece(200)] * 4], 700)) == [[200, 200], [200, 200]]


def test_what_needs_two_pages_is_parted_where_a_page_had_better_begin() -> None:
    unit = [piece(100), piece(200), piece(200), piece(150, opens=True), piece(150)]
    assert heights(pages_of([unit], 600)) == [[100, 200, 200], [150, 150]]


def test_what_is_smaller_than_the_rest_of_a_page_goes_there() -> None:
    assert heights(pages_of([[piece(300)], [piece(200)], [piece(200)]], 600)) == [[300, 200], [200]]


@pytest.mark.parametrize(("height", "stretch"), [(300, 0), (350, 0.5), (400, 1), (900, 1), (200, 0)])
def test_writing_space_stretches_as_far_as_a_page_lets_it(height: float, stretch: float) -> None:
    assert stretch_of([piece(100), piece(200, 300)], height) == stretch


def test_a_text_stands_on_as_many_lines_as_its_words_need() -> None:
    assert lines_of("one two three", 500, 12, ARIAL) == 1
    assert lines_of("one two three", 45, 12, ARIAL) == 2
    assert lines_of("one\ntwo", 500, 12, ARIAL) == 2
    assert lines_of("w" * 100, 100, 12, ARIAL) > 8


def space(kind: str = "box", label: str = "The feeling", rows: int = 1, columns: int = 0) -> Space:
    return Space(kind, Text(label), "tag", rows, (Text("One"),) * columns)  # type: ignore[arg-type]


def test_two_small_boxes_stand_beside_each_other() -> None:
    spaces = [
        space(label="One"),
        space(label="Two"),
        space(label="Three"),
        space("lines"),
        space(label="Four"),
    ]
    assert [[each.label for each in beside] for beside in side_by_side(spaces)] == [
        ["One", "Two"],
        ["Three"],
        ["The feeling"],
        ["Four"],
    ]


@pytest.mark.parametrize("kind", ["lines", "box", "grid"])
@pytest.mark.parametrize("columns", range(1, 7))
def test_no_row_is_too_low_for_handwriting(kind: str, columns: int) -> None:
    assert space(kind, rows=3, columns=columns).least >= 9 * MM


def test_a_grid_with_narrow_columns_has_higher_rows() -> None:
    assert space("grid", columns=6).least > space("grid", columns=3).least > space("grid", columns=2).least
