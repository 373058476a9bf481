"""What an editor strikes out: what is said twice, notes that repeat their slide, decks that begin alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from tests.shipped import DECKS, Deck, everything_shown, made, plain
from workshop.outline.model import Commitment, Exercise, Section
from workshop.outline.parts import Notes, Step
from workshop.outline.texts import texts_in

NO_ORDER = {
    "a", "all", "an", "another", "any", "as", "by", "each", "everybody", "everyone", "everything", "for",
    "from", "groups", "how", "if", "in", "it", "no", "nobody", "on", "one", "our", "participants", "people",
    "some", "the", "their", "there", "these", "they", "this", "to", "two", "three", "we", "what", "when",
    "where", "which", "who", "why", "with", "you", "your",
}  # fmt: skip
"""Words that begin a description, not a task."""


@pytest.fixture(params=DECKS)
def deck(request: pytest.FixtureRequest) -> Deck:
    return made(str(request.param))


def words_of(text: str) -> list[str]:
    return re.findall(r"[\w']+", plain(text).lower())


def sentences(text: str, least: int) -> Iterator[str]:
    """Yield the sentences of a text that have so many words or more, in small letters."""
    for sentence in re.split(r"(?<=[.!?])\s+", plain(text)):
        words = words_of(sentence)
        if len(words) >= least:
            yield " ".join(words)


def spoken(deck: Deck) -> Iterator[tuple[str, Notes]]:
    """Yield everything that has notes: the builder's slides, sections and blocks, with their ids."""
    slides = deck.workshop.slides
    for name in type(slides).model_fields:
        worded = getattr(slides, name, None)
        if worded is not None and getattr(worded, "notes", None):
            yield name, worded.notes
    for part in deck.workshop.sections:
        if part.notes:
            yield (f"section-{part.id}" if isinstance(part, Section) else str(part.id)), part.notes
    yield from ((block.id, block.notes) for block in deck.workshop.blocks if block.notes)


def steps(exercise: Exercise) -> Iterator[Step]:
    yield from exercise.steps
    for version in (exercise.short, exercise.long, exercise.remote):
        yield from version.steps if version else ()


# ---------------------------------------------------------------------------------------- within a deck


def test_no_sentence_of_the_notes_is_said_twice(deck: Deck) -> None:
    said = Counter(
        sentence
        for _, notes in spoken(deck)
        for text in texts_in(notes)
        for sentence in set(sentences(text, least=5))
    )

    assert [sentence for sentence, times in said.items() if times > 1] == []


def test_what_is_said_aloud_does_not_read_the_slide_out(deck: Deck) -> None:
    shown = {slide.id: " ".join(words_of(everything_shown(slide))) for slide in deck.slides}
    read_out = [
        (name, sentence)
        for name, notes in spoken(deck)
        for sentence in sentences(notes.say or "", least=4)
        if sentence in shown.get(name, "")
    ]

    assert read_out == []


def test_a_headline_a_key_idea_and_a_question_stand_once(deck: Deck) -> None:
    workshop = deck.workshop
    lines = [slide.title for slide in deck.slides]
    sections = [part for part in workshop.sections if isinstance(part, Section)]
    lines += [str(text) for part in sections for text in (part.question, part.key_idea) if text]
    lines += [workshop.argument.claim, *(reason.because for reason in workshop.argument.reasons)]
    said = Counter(" ".join(words_of(line)) for line in lines)

    assert [line for line, times in said.items() if times > 1] == []


def test_a_step_begins_with_what_to_do(deck: Deck) -> None:
    tasks = [str(step.do) for exercise in deck.exercises for step in steps(exercise)]

    assert [
        task for task in tasks if words_of(task)[0] in NO_ORDER or words_of(task)[0].endswith("ing")
    ] == []


def test_a_step_is_said_in_twelve_words_at_most(deck: Deck) -> None:
    long = [str(step.do) for exercise in deck.exercises for step in steps(exercise)]

    assert [text for text in long if len(words_of(text)) > 12] == []


def test_every_exercise_has_a_debrief_of_its_own(deck: Deck) -> None:
    asked = Counter(
        plain(getattr(exercise.debrief, grade))
        for exercise in deck.exercises
        for grade in ("observe", "reflect", "interpret", "decide", "surfaces")
    )

    assert [question for question, times in asked.items() if times > 1] == []


# ---------------------------------------------------------------------------------------- among the decks


def test_no_two_decks_open_alike() -> None:
    openings = [made(name).workshop.blocks[0] for name in DECKS]

    assert len({opening.kind for opening in openings}) >= min(len(DECKS), 4)
    assert len({(opening.kind, plain(str(opening.words)).lower()) for opening in openings}) == len(DECKS)


def test_no_two_decks_close_alike() -> None:
    promises = [
        next(block for block in reversed(made(name).workshop.blocks) if isinstance(block, Commitment))
        for name in DECKS
    ]
    closes = [made(name).workshop.slides.close for name in DECKS]

    assert len({tuple(map(str, promise.fields)) for promise in promises}) == len(DECKS)
    assert len({str(promise.headline) for promise in promises}) == len(DECKS)
    assert len({str(promise.line) for promise in promises}) == len(DECKS)
    assert len({str(close.headline) for close in closes if close}) == len(DECKS)


def test_a_need_of_several_decks_asks_a_client_for_the_same_thing() -> None:
    asked: dict[str, set[str]] = {}
    for name in DECKS:
        for need, about in made(name).workshop.needs.items():
            asked.setdefault(need, set()).add(str(about.ask))

    assert {need: asks for need, asks in asked.items() if len(asks) > 1} == {}


@pytest.mark.parametrize("made_slide", ["outcomes", "agenda", "argument", "recap"])
def test_no_two_decks_word_the_builders_slides_alike(made_slide: str) -> None:
    worded = [getattr(made(name).workshop.slides, made_slide) for name in DECKS]
    headlines = [str(each.headline) for each in worded if each and each.headline]
    says = [str(each.notes.say) for each in worded if each and each.notes]

    assert len(headlines) == len(set(headlines))
    assert len(says) == len(set(says))


def test_no_two_decks_say_the_same_sentence_but_where_they_ask_a_client_for_the_same() -> None:
    said: dict[str, set[str]] = {}
    for name in DECKS:
        for text in texts_in(made(name).workshop.replaced(needs={})):
            for sentence in sentences(text, least=7):
                said.setdefault(sentence, set()).add(name)

    assert {sentence: names for sentence, names in said.items() if len(names) > 1} == {}
