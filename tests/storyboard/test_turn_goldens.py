from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.storyboard.day import slide
from workshop.storyboard.text import as_text

GOLDENS = {
    "cover": ["cover"],
    "outcomes": ["outcomes", "recap"],
    "agenda": ["agenda"],
    "divider": ["section-zone", "section-promises"],
    "vote": ["holds-back"],
    "spectrum": ["major-in"],
    "discussion": ["never-say", "giving"],
    "reflection": ["not-share"],
    "exercise": ["map", "map-debrief"],
    "break": ["break-break-3"],
    "argument": ["argument"],
    "commitment": ["one-promise"],
    "close": ["close"],
    "sources": ["sources"],
}
"""The slides of the day in tests/storyboard/day.py, whose texts are those of the house style's pictures."""


@pytest.mark.parametrize("kind", GOLDENS)
def test_a_slide_of_the_day_is_composed_as_reviewed(kind: str, golden: Callable[[str, str], None]) -> None:
    golden(kind, "\n".join(as_text(slide(ident)) for ident in GOLDENS[kind]))
