"""Which slide of one version is which of the other."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.storyboard.changes.slides import decks, slide, unnamed
from workshop.storyboard.changes.pair import pair
from workshop.storyboard.deck_text import SlideText

Deck = tuple[SlideText, ...]
ANY = st.booleans().flatmap(decks)


@settings(max_examples=30)
@given(ANY, ANY)
def test_a_slide_is_paired_with_one_at_most(before: Deck, after: Deck) -> None:
    old_of = pair(before, after).old_of
    assert len(set(old_of.values())) == len(old_of)
    assert set(old_of) <= set(range(len(after)))
    assert set(old_of.values()) <= set(range(len(before)))


@settings(max_examples=30)
@given(ANY)
def test_in_a_deck_as_it_was_every_slide_is_itself_and_none_moved(deck: Deck) -> None:
    pairs = pair(deck, deck)
    assert pairs.old_of == {place: place for place in range(len(deck))}
    assert (pairs.moved, pairs.copies) == (frozenset(), {})


@settings(max_examples=30)
@given(decks().flatmap(lambda deck: st.tuples(st.just(deck), st.permutations(deck))))
def test_in_another_order_nothing_is_new_or_gone_and_as_few_moved_as_can_be(
    versions: tuple[Deck, list[SlideText]],
) -> None:
    before, after = versions
    pairs = pair(before, after)

    assert {new: before[old] for new, old in pairs.old_of.items()} == dict(enumerate(after))
    stayed = [pairs.old_of[new] for new in range(len(after)) if new not in pairs.moved]
    assert stayed == sorted(stayed)
    order = [pairs.old_of[new] for new in range(len(after))]
    longer = combinations(order, len(stayed) + 1)
    assert not any(list(some) == sorted(some) for some in longer)


@settings(max_examples=30)
@given(decks(named=False).flatmap(lambda deck: st.tuples(st.just(deck), st.permutations(deck))))
def test_slides_without_ids_are_found_by_what_they_say(versions: tuple[Deck, list[SlideText]]) -> None:
    before, after = versions
    pairs = pair(before, after)
    said = [(before[pairs.old_of[new]].texts, slide.texts) for new, slide in enumerate(after)]
    assert all(sorted(" ".join(one).split()) == sorted(" ".join(other).split()) for one, other in said)


def test_a_slide_of_another_id_is_another_slide_whatever_it_says() -> None:
    pairs = pair([slide("one", "A gift asks for nothing")], [slide("two", "A gift asks for nothing")])
    assert (pairs.old_of, pairs.copies) == ({}, {0: 0})


def test_a_slide_of_the_same_id_is_the_same_slide_whatever_it_says() -> None:
    assert pair([slide("one", "A gift")], [slide("one", "Wholly other words")]).old_of == {0: 0}


def test_of_two_slides_of_one_id_the_copy_is_the_one_that_was_changed() -> None:
    audit, changed = slide("audit", "Audit", "One row each"), slide("audit", "Audit", "Two rows each")
    assert pair([audit], [changed, audit]).old_of == {1: 0}
    assert pair([audit], [audit, changed]).old_of == {0: 0}


def test_of_two_that_say_the_same_the_nearer_is_the_one() -> None:
    one, two = slide("one"), slide("two")
    pairs = pair([one, two], [one, two, one])
    assert pairs.old_of == {0: 0, 1: 1}
    assert pairs.copies == {2: 0}


def test_a_slide_that_lost_its_name_is_found_if_enough_of_its_words_stand() -> None:
    before = [slide("audit", "Who gives more, and where", "Write the moments down")]
    assert pair(before, [unnamed("Who gives more, and when", "Write the moments")]).old_of == {0: 0}
    assert pair(before, [unnamed("Lunch is at noon", "Back at one")]).old_of == {}


def test_one_slide_that_goes_to_the_end_is_the_only_one_that_moved() -> None:
    one, two, three, four = (slide(name) for name in ("one", "two", "three", "four"))
    assert pair([one, two, three, four], [two, three, four, one]).moved == {3}
    assert pair([one, two, three, four], [four, one, two, three]).moved == {0}
