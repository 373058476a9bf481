"""A deck as text: what stands on its slides and in its notes, and when it runs."""

from __future__ import annotations

from functools import cache

from tests.factories import outline, section
from tests.writers.decks import SUPPORT, filled, paragraph, slide, storyboard, whole_slide
from workshop.brand.shapes import Paragraph
from workshop.errors import Source, Span
from workshop.markup import read_runs
from workshop.plan.make import make_plan
from workshop.plan.plan import Plan
from workshop.storyboard.deck_text import SlideText, deck_text, is_written
from workshop.storyboard.scene import Filled, Slide

OURS = Span(Source("assets/words/en.yaml", ""))
THEIRS = Span(Source("decks/gift.yaml", ""))


@cache
def hour() -> Plan:
    return make_plan(outline(section("- claim: Customers leave\n  id: can-leave\n  minutes: 60")))


def text_of(one: Slide) -> SlideText:
    (said,) = deck_text(storyboard(one), hour()).slides
    return said


def said(text: str, *spans: Span) -> Paragraph:
    return Paragraph(read_runs(text), spans=spans)


def test_a_slide_says_its_texts_in_order_on_one_line_each_and_its_notes() -> None:
    one = whole_slide(
        filled(text="A **satisfied**\ncustomer"),
        filled(SUPPORT, "Love does.", 26),
        title="A satisfied\ncustomer",
        notes=(paragraph("Say: *wait*."), paragraph("")),
        line="can-leave",
    )
    found = text_of(one)
    assert (found.id, found.title) == ("can-leave", "A satisfied customer")
    assert found.texts == ("A satisfied customer", "Love does.")
    assert found.notes == ("Say: wait.",)


def test_its_minutes_are_those_of_its_line() -> None:
    assert text_of(slide(line="can-leave")).minutes == 60
    assert text_of(slide(line="somewhere-else")).minutes == 0


def test_what_nobody_wrote_is_known() -> None:
    texts = (
        said("9:00"),
        said("Your turn", OURS),
        said("A gift", THEIRS),
        said("Then: A gift", OURS, THEIRS),
    )
    assert text_of(slide(Filled(SUPPORT, texts, 20), notes=(said("minute 3"),))).made == {
        "9:00",
        "Your turn",
        "minute 3",
    }
    assert [is_written(span) for span in (OURS, THEIRS, None)] == [False, True, False]


def test_a_deck_says_its_title_its_minutes_and_from_when_to_when() -> None:
    found = deck_text(storyboard(), hour())
    assert (found.title, found.minutes, found.clock) == ("Satisfaction isn't loyalty", 60, "9:00–10:00")


def test_a_slide_is_called_by_its_title_or_by_what_it_says_first() -> None:
    named = [
        SlideText("can-leave", "They leave", ("Claim", "They leave")),
        SlideText("can-leave", "", ("Claim",)),
        SlideText("can-leave", "", ()),
    ]
    assert [slide.name for slide in named] == ["They leave", "Claim", "can-leave"]
