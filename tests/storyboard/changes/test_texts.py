"""What was reworded among the paragraphs of one slide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given

from tests.storyboard.changes.slides import PARAGRAPHS
from workshop.storyboard.changes.texts import Rewording, rewordings

WRITE, WALK, COUNT = "Write ten names down", "Walk to the next table", "Count what you were given"


@given(PARAGRAPHS)
def test_the_same_paragraphs_are_no_change(texts: list[str]) -> None:
    assert rewordings(texts, texts) == ()


@given(PARAGRAPHS, PARAGRAPHS)
def test_the_old_paragraphs_with_their_rewordings_are_the_new_ones(
    before: list[str], after: list[str]
) -> None:
    found = rewordings(before, after)
    left = Counter(before)
    left.subtract(each.before for each in found if each.before)
    assert min(left.values(), default=0) >= 0
    assert left + Counter(each.after for each in found if each.after) == Counter(after)


@given(PARAGRAPHS, PARAGRAPHS)
def test_a_rewording_says_which_paragraph_it_is(before: list[str], after: list[str]) -> None:
    for each in rewordings(before, after):
        assert each.before != each.after
        assert 0 <= each.place <= len(before)
        assert not each.before or before[each.place] == each.before


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ([WRITE], ["Write five names down"], [(WRITE, "Write five names down", 0)]),
        ([WRITE], ["Something else altogether"], [(WRITE, "Something else altogether", 0)]),
        ([WRITE, WALK], [WRITE], [(WALK, "", 1)]),
        ([WRITE, WALK], [WALK], [(WRITE, "", 0)]),
        ([WRITE, WALK], [WRITE, COUNT, WALK], [("", COUNT, 1)]),
        ([WRITE, WALK], [COUNT, WRITE, WALK], [("", COUNT, 0)]),
        ([WRITE, WALK], [WRITE, WALK, COUNT], [("", COUNT, 2)]),
        (
            [WRITE, WALK, COUNT],
            [WRITE, "Count all that you were given"],
            [(WALK, "", 1), (COUNT, "Count all that you were given", 2)],
        ),
        (
            [WRITE, WALK],
            ["Write nine names down", COUNT, "Walk to the last table"],
            [(WRITE, "Write nine names down", 0), ("", COUNT, 1), (WALK, "Walk to the last table", 1)],
        ),
        ([WRITE, WALK], [WALK, WRITE], []),
        ([WRITE, WRITE], [WRITE], [(WRITE, "", 1)]),
        ([], [WRITE], [("", WRITE, 0)]),
    ],
)  # fmt: skip
def test_what_was_reworded_is_told_from_what_came_and_went(
    before: Sequence[str], after: Sequence[str], found: Sequence[tuple[str, str, int]]
) -> None:
    assert rewordings(before, after) == tuple(Rewording(*each) for each in found)


def test_a_book_that_somebody_pasted_is_added_and_takes_no_time() -> None:
    book = [f"line {number} of the book" for number in range(20_000)]
    found = rewordings([WRITE, WALK, COUNT], [WRITE, *book])
    assert [each.before for each in found if each.before] == [WALK, COUNT]
    assert [each.after for each in found if each.after] == book
