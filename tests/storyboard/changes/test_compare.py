"""What became of every slide between two versions of a deck."""

from __future__ import annotations

from hypothesis import given, settings

from tests.storyboard.changes.slides import deck, decks, slide
from workshop.storyboard.changes.compare import SlideChange, compare, retimed
from workshop.storyboard.deck_text import DeckText, SlideText

ONE, TWO, THREE = slide("one"), slide("two"), slide("three")


def told(before: DeckText, after: DeckText) -> list[str]:
    """Say in a word or two what became of each slide."""
    return [_word(change) for change in compare(before, after)]


def _word(change: SlideChange) -> str:
    words = [
        *(["new"] if change.old is None else []),
        *(["gone"] if change.new is None else []),
        *(["moved"] if change.moved else []),
        *(["hidden"] if change.hidden else []),
        *(["shown"] if change.shown else []),
        *(["reworded"] if change.texts else []),
        *(["notes"] if change.notes else []),
    ]
    return f"{change.slide.id} {' '.join(words) or 'same'}"


@settings(max_examples=30)
@given(decks())
def test_a_deck_as_it_was_has_no_changes(slides: tuple[SlideText, ...]) -> None:
    changes = compare(deck(*slides), deck(*slides))
    assert [change.new for change in changes] == list(slides)
    assert all(change.same for change in changes)


@settings(max_examples=30)
@given(decks(), decks())
def test_every_slide_of_both_versions_is_told_of_once(
    before: tuple[SlideText, ...], after: tuple[SlideText, ...]
) -> None:
    changes = compare(deck(*before), deck(*after))
    assert [change.number for change in changes if change.number] == list(range(1, len(after) + 1))
    assert sorted(change.old_number for change in changes if change.old_number) == list(
        range(1, len(before) + 1)
    )


def test_what_is_gone_is_told_where_it_stood() -> None:
    assert told(deck(ONE, TWO, THREE), deck(ONE, THREE)) == ["one same", "two gone", "three same"]
    assert told(deck(ONE, TWO), deck()) == ["one gone", "two gone"]
    assert told(deck(ONE, TWO, THREE), deck(THREE)) == ["one gone", "two gone", "three same"]


def test_what_is_new_is_told_where_it_stands() -> None:
    assert told(deck(ONE, TWO), deck(ONE, THREE, TWO)) == ["one same", "three new", "two same"]


def test_a_slide_that_moved_says_what_it_stands_behind() -> None:
    changes = compare(deck(ONE, TWO, THREE), deck(TWO, THREE, ONE))
    (moved,) = [change for change in changes if change.moved]
    assert (moved.old_number, moved.number, moved.behind) == (1, 3, THREE)


def test_a_slide_that_moved_to_the_front_stands_behind_nothing() -> None:
    (moved,) = [change for change in compare(deck(ONE, TWO, THREE), deck(THREE, ONE, TWO)) if change.moved]
    assert (moved.old_number, moved.number, moved.behind) == (3, 1, None)


def test_a_slide_can_be_hidden_and_shown_again() -> None:
    hidden = slide("one", hidden=True)
    assert told(deck(ONE), deck(hidden)) == ["one hidden"]
    assert told(deck(hidden), deck(ONE)) == ["one shown"]
    assert told(deck(hidden), deck(hidden)) == ["one same"]


def test_notes_are_reworded_apart_from_the_slide() -> None:
    before, after = slide("one", "One", notes=("Say it.",)), slide("one", "One", notes=("Say it twice.",))
    assert told(deck(before), deck(after)) == ["one notes"]
    assert told(deck(before), deck(slide("one", "Eins", notes=("Say it.",)))) == ["one reworded"]


def test_a_copy_is_new_and_says_of_which_slide() -> None:
    (_, copy) = compare(deck(ONE), deck(ONE, ONE))
    assert (copy.old, copy.copy_of) == (None, ONE)


def timed(line: str, minutes: int, ident: str = "", *, hidden: bool = False) -> SlideText:
    return slide(ident or line, line=line, minutes=minutes, hidden=hidden)


def test_a_line_that_takes_other_minutes_is_told_once_by_its_first_slide() -> None:
    before = deck(timed("audit", 40), timed("audit", 40, "audit-debrief"), timed("claim", 3))
    after = deck(timed("audit", 20), timed("audit", 20, "audit-debrief"), timed("claim", 3))
    assert [(each.id, *minutes) for each, *minutes in retimed(before, after)] == [("audit", 40, 20)]
    assert list(retimed(before, before)) == []


def test_what_is_new_or_hidden_takes_no_other_minutes() -> None:
    assert list(retimed(deck(), deck(timed("audit", 20)))) == []
    assert list(retimed(deck(timed("audit", 40)), deck(timed("audit", 0, hidden=True)))) == []
    assert list(retimed(deck(timed("audit", 0, hidden=True)), deck(timed("audit", 40)))) == []
