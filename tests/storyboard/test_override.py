"""A facilitator may choose another layout for a block's slide."""

from __future__ import annotations

import pytest

from tests.factories import line, stage
from workshop.outline.values import Text
from workshop.storyboard.override import on_layout
from workshop.storyboard.scene import Filled, Slide
from workshop.storyboard.statements import compose_claim, compose_quote


def claim(written: str = "claim: A satisfied customer can still leave") -> Slide:
    return compose_claim(line(written), stage())[0]


def test_a_claim_moves_to_the_ground_of_an_objection() -> None:
    moved = on_layout(claim(), Text("objection"), stage())
    assert (moved.layout.id, moved.layout.ground, moved.title) == ("objection", "tint", claim().title)
    assert moved.problems == ()


def test_texts_are_fitted_anew_without_their_old_line_breaks() -> None:
    short = compose_quote(line("quote: martin-ignore"), stage())[0]
    moved = on_layout(short, Text("quote-long"), stage())
    first = next(item for item in moved.items if isinstance(item, Filled))
    assert first.slot == moved.layout.slot("Quotation")
    assert first.slot.sizes[1] <= first.size <= first.slot.sizes[0]


def test_the_layout_it_has_already_changes_nothing() -> None:
    assert on_layout(claim(), Text("claim"), stage()) == claim()


@pytest.mark.parametrize(
    ("written", "wanted", "code", "hint"),
    [
        ("claim: A", "objectoin", "unknown-layout", "did you mean objection?"),
        ("claim: A\nline: B", "objection", "layout-lacks-slot", "it fits on: claim"),
    ],
)
def test_what_does_not_fit_says_where_it_would(written: str, wanted: str, code: str, hint: str) -> None:
    problem = on_layout(claim(written), Text(wanted), stage()).problems[0]
    assert (problem.code, problem.hint[: len(hint)]) == (code, hint)
