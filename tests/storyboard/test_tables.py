from __future__ import annotations

import pytest

from tests.factories import codes, line, stage
from workshop.storyboard.scene import Slide, Table
from workshop.storyboard.tables import compose_table


def slides(
    *rows: str, columns: str = "Company, Gives, Feeling", more: str = "", title: str = "Firms"
) -> list[Slide]:
    written = "\n".join(f"  - [{row}]" for row in rows)
    text = f"table: {title}\nid: firms\ncolumns: [{columns}]\nrows:\n{written}\n{more}"
    return compose_table(line(text), stage())


def table(*rows: str, **more: str) -> Table:
    slide = slides(*(rows or ("Apple, Products, Cool", "FedEx, Service, Safe")), **more)[0]
    return next(item for item in slide.items if isinstance(item, Table))


def aligned(made: Table, column: int) -> list[str | None]:
    return [row[column].paragraph.align for row in made.rows]


def test_a_header_and_a_row_for_each_row() -> None:
    made = table()
    assert made.header
    assert list(made.heights) == [48, 66, 66]
    assert [cell.bold for cell in made.rows[0]] == [True, True, True]


def test_the_columns_fill_the_frame() -> None:
    assert sum(table().widths) == 864


@pytest.mark.parametrize(("count", "height"), [(4, 66), (5, 57.6), (6, 48)])
def test_more_rows_are_lower(count: int, height: float) -> None:
    assert table(*["Apple, Products, Cool"] * count).heights[1] == pytest.approx(height)


def test_the_first_column_is_set_in_the_heading_face() -> None:
    row = table().rows[1]
    assert [cell.heading_face for cell in row] == [True, False, False]
    assert [cell.size for cell in row] == [28, 24, 24]


def test_the_key_column_is_bold_and_looked_at() -> None:
    made = table(more="key: Feeling")
    assert [(cell.bold, cell.colour) for cell in made.rows[1]] == [
        (False, "on"),
        (False, "on"),
        (True, "look"),
    ]


def test_numbers_stand_at_the_right_and_words_at_the_left() -> None:
    made = table("Apple, 12, 2016 was good", 'FedEx, "7.5 %", 3', columns="Company, Share, Note")
    assert aligned(made, 1) == ["right"] * 3
    assert aligned(made, 2) == [None] * 3


def test_a_key_that_is_no_column_is_a_problem() -> None:
    assert codes(*slides("Apple, Products, Cool", "FedEx, Service, Safe", more="key: Feelings")) == [
        "unknown-key-column"
    ]


def test_a_row_of_another_length_is_a_problem_and_is_filled_up() -> None:
    found = slides("Apple, Products, Cool", "FedEx, Service")
    assert codes(*found) == ["uneven-row"]
    made = next(item for item in found[0].items if isinstance(item, Table))
    assert [len(row) for row in made.rows] == [3, 3, 3]


def test_cells_too_long_for_low_rows_go_on_two_slides_with_the_header_again() -> None:
    long = "One, Rings ten customers who left for good and asks all of them the same question, Nothing"
    found = slides(*[long] * 6)
    assert [slide.title for slide in found] == ["Firms (1 of 2)", "Firms (2 of 2)"]
    assert "text-overflow" not in codes(*found)
    second = next(item for item in found[1].items if isinstance(item, Table))
    assert second.rows[0][0].paragraph.runs[0].text == "Company"
    assert len(second.rows) == 4


def test_the_widest_column_is_the_one_with_the_most_to_say() -> None:
    made = table("A, Rings ten customers who left, B", "C, Asks all of them one question, D")
    assert max(made.widths) == made.widths[1]


def test_a_table_says_its_columns_and_its_conclusion() -> None:
    assert table(title="Love wins").alt == "Table: Company, Gives, Feeling. Love wins"


def test_a_table_may_have_as_many_words_as_it_needs() -> None:
    row = "A, Rings ten customers who left, Asks all of them"
    assert codes(*slides(*[row] * 6)) == []


def test_a_column_is_wide_enough_for_its_header() -> None:
    made = table("A, B, C", "D, E, F", columns="Who was asked in spring, What, When")
    header = stage().body.width("Who was asked in spring", 20, bold=True)
    assert made.widths[0] - 12 >= header


def test_a_first_column_with_more_to_say_is_set_smaller_down_to_twenty_two() -> None:
    row = (
        "The marketing team of the northern region and its agency, Rings ten customers who left, Ask them why"
    )
    made = table(row, row)
    assert 22 <= made.rows[1][0].size < 28


def test_what_cannot_fit_a_cell_is_a_problem() -> None:
    row = f"One, {'customer ' * 60}, {'customer ' * 60}"
    assert "text-overflow" in codes(*slides(row, row))
