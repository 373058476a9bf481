"""The shipped outlines are tested like code: whole, timed, argued, honest, and ready for a colleague."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.factories import LIBRARY
from tests.shipped import DECKS, Deck, made, notes, plain
from workshop.brand.palette import HOUSE
from workshop.build import make
from workshop.library import find_outline, read_source
from workshop.outline.citations import quotation_ids
from workshop.outline.frame import Made as Worded
from workshop.outline.model import (
    KINDS,
    Break,
    Commitment,
    Discussion,
    Headed,
    Objection,
    Picture,
    Points,
    Quote,
    Section,
    Workshop,
)
from workshop.outline.nodes import parse
from workshop.outline.parts import Notes, PictureFile, Portrait
from workshop.outline.tree import Node

GRADES = ("observe", "reflect", "interpret", "decide")
_FILE_NAME = re.compile(r"\.(png|jpe?g|gif|svg|webp)\b", re.IGNORECASE)


@pytest.fixture(params=DECKS)
def deck(request: pytest.FixtureRequest) -> Deck:
    return made(str(request.param))


def lacking(of: Notes | None, *fields: str) -> list[str]:
    return [field for field in fields if not getattr(of, field, None)]


# ---------------------------------------------------------------------------------------- whole


def test_there_are_three_decks_or_more() -> None:
    assert {"give-to-get", "major-in-storytelling", "satisfaction-isnt-loyalty"} <= set(DECKS)


def test_a_deck_builds_with_no_problem_and_no_warning(deck: Deck) -> None:
    assert deck.made.warnings == ()


@pytest.mark.parametrize("face", ["Verdana", "Segoe UI", "Century Gothic", "Calibri", "Times New Roman"])
def test_a_deck_fits_in_the_faces_that_clients_have(deck: Deck, face: str) -> None:
    client = replace(HOUSE, heading=face, body=face)

    assert make(LIBRARY, deck.name, palette=client).warnings == ()


def test_a_deck_has_the_slides_of_half_a_day(deck: Deck) -> None:
    assert 25 <= len(deck.made.storyboard.slides) <= 45


def test_the_decks_together_use_every_kind_of_block() -> None:
    used = {block.kind for name in DECKS for block in made(name).workshop.blocks}

    assert sorted(set(KINDS) - used) == []


def test_every_section_break_and_block_has_a_written_id(deck: Deck) -> None:
    root, problems = parse(read_source(find_outline(LIBRARY, deck.name)))
    assert root is not None, problems

    written = list(_parts(root))
    without = [str(node.span) for node in written if "id" not in (node.entries or {})]

    assert without == []
    assert len(written) == len(deck.workshop.sections) + len(deck.workshop.blocks)


def _parts(root: Node) -> Iterator[Node]:
    """Yield the nodes of all sections and breaks, and of the blocks in them, as they were written."""
    for part in _listed(root, "sections"):
        yield part
        yield from _listed(part, "blocks")


def _listed(node: Node, wanted: str) -> list[Node]:
    return next((value.items or [] for key, value in (node.entries or {}).items() if key == wanted), [])


# ---------------------------------------------------------------------------------------- ready to run


def test_a_colleague_finds_on_every_block_what_to_say_do_and_lead_on_with(deck: Deck) -> None:
    lacks = {
        block.id: lacking(block.notes, "say", "do", "transition")
        for block in deck.workshop.blocks
        if lacking(block.notes, "say", "do", "transition")
    }

    assert lacks == {}


def test_sections_and_breaks_have_notes_too(deck: Deck) -> None:
    lacks = [part.id for part in deck.workshop.sections if lacking(part.notes, "say", "do")]

    assert lacks == []


def test_the_slides_that_the_builder_makes_are_introduced_in_the_notes(deck: Deck) -> None:
    slides = deck.workshop.slides
    for name in ("cover", "outcomes", "agenda", "argument", "recap", "close"):
        worded: Worded | None = getattr(slides, name)
        assert worded is not None, name
        assert worded.off or not lacking(worded.notes, "say", "do"), name


def test_one_of_the_exercises_is_the_main_one(deck: Deck) -> None:
    assert [exercise.main for exercise in deck.exercises].count(True) == 1


def test_there_are_four_exercises_and_each_is_complete(deck: Deck) -> None:
    needed = (
        "why", "invitation", "groups", "materials", "output", "worksheet", "debrief", "watch_for",
        "short", "long", "remote", "hybrid", "serves", "least", "most",
    )  # fmt: skip
    lacks = {
        exercise.id: [field for field in needed if not getattr(exercise, field)]
        for exercise in deck.exercises
    }

    assert len(lacks) == 4
    assert all(fields == [] for fields in lacks.values()), lacks


def test_every_other_length_of_an_exercise_has_steps_of_its_own(deck: Deck) -> None:
    for exercise in deck.exercises:
        for version in (exercise.short, exercise.long, exercise.remote):
            assert version is not None
            assert version.steps, exercise.id
            assert all(step.how for step in version.steps), exercise.id


def test_every_step_says_in_the_notes_how_it_is_done(deck: Deck) -> None:
    for exercise in deck.exercises:
        said = notes(deck.slide(exercise))
        assert all(step.how and plain(step.how) in said for step in exercise.steps), exercise.id


def test_five_or_more_graded_prompts_stand_outside_the_debriefs(deck: Deck) -> None:
    prompts = [
        getattr(block.prompts, grade)
        for block in deck.workshop.blocks
        if isinstance(block, Discussion) and block.prompts
        for grade in GRADES
        if getattr(block.prompts, grade)
    ]

    assert len(prompts) >= 5


def test_somebody_promises_something_before_the_end(deck: Deck) -> None:
    promises = [block for block in deck.workshop.blocks if isinstance(block, Commitment)]
    last = [part for part in deck.workshop.sections if isinstance(part, Section)][-1]

    assert promises
    assert promises[-1] in last.blocks
    assert promises[-1].priority == "must"


# ---------------------------------------------------------------------------------------- argued


def test_every_outcome_is_served_by_an_exercise(deck: Deck) -> None:
    served = {outcome for exercise in deck.exercises for outcome in exercise.serves}

    assert served == {outcome.id for outcome in deck.workshop.outcomes}


def test_every_reason_is_borne_out_by_a_block(deck: Deck) -> None:
    borne_out = {reason for block in deck.workshop.blocks for reason in block.supports}

    assert borne_out == {reason.id for reason in deck.workshop.argument.reasons}


def test_every_objection_has_a_reply_that_the_facilitator_finds_in_the_notes(deck: Deck) -> None:
    argument = next(slide for slide in deck.made.storyboard.slides if slide.id == "argument")

    assert deck.workshop.argument.objections
    for objection in deck.workshop.argument.objections:
        assert plain(objection.reply) in notes(argument)
    for block in deck.workshop.blocks:
        if isinstance(block, Objection):
            assert plain(block.reply) in notes(deck.slide(block))


def test_a_headline_has_fourteen_words_at_most(deck: Deck) -> None:
    quotations = {block.id for block in deck.workshop.blocks if isinstance(block, Quote)}
    titles = [slide.title for slide in deck.made.storyboard.slides if slide.id not in quotations]
    headlines = [str(block.headline) for block in deck.workshop.blocks if isinstance(block, Headed)]

    assert [text for text in (*titles, *headlines) if len(text.split()) > 14] == []


# ---------------------------------------------------------------------------------------- timed


def test_talk_takes_less_than_a_third_of_the_working_minutes(deck: Deck) -> None:
    talk = deck.plan.working_minutes - deck.plan.turn_minutes

    assert talk <= 0.3 * deck.plan.working_minutes


def test_nobody_listens_for_more_than_twelve_minutes(deck: Deck) -> None:
    stretches = [0]
    for line in deck.plan.lines:
        if line.turn or line.made == "break":
            stretches.append(0)
        elif line.made != "buffer":
            stretches[-1] += line.minutes

    assert max(stretches) <= 12


def test_nobody_sits_for_more_than_ninety_minutes(deck: Deck) -> None:
    sittings = [0]
    for part in deck.plan.parts:
        if part.kind == "break":
            sittings.append(0)
        else:
            sittings[-1] += part.minutes

    assert max(sittings) <= 90


def test_every_debrief_has_five_minutes_and_a_fifth_of_its_exercise_at_least(deck: Deck) -> None:
    for exercise in deck.exercises:
        assert exercise.debrief is not None
        assert exercise.debrief.minutes >= 5, exercise.id
        assert exercise.debrief.minutes >= 0.2 * exercise.minutes, exercise.id


def test_there_is_a_break_and_time_in_hand(deck: Deck) -> None:
    assert any(isinstance(part, Break) for part in deck.workshop.sections)
    assert deck.workshop.buffer >= 5


# ---------------------------------------------------------------------------------------- honest


def test_three_or_more_quotations_are_shown_and_none_of_them_twice(deck: Deck) -> None:
    right = [name for block in deck.workshop.blocks for name, wrong in quotation_ids(block) if not wrong]

    assert len(right) >= 3
    assert len(set(right)) == len(right)


def test_every_picture_has_a_file_and_words_that_are_not_its_name(deck: Deck) -> None:
    for picture in _pictures(deck.workshop):
        assert (LIBRARY.assets / "pictures" / picture.file).is_file(), picture.file
        assert len(picture.alt.split()) >= 3, picture.file
        assert not _FILE_NAME.search(picture.alt), picture.file


def _pictures(workshop: Workshop) -> Iterator[Picture | PictureFile | Portrait]:
    for block in workshop.blocks:
        if isinstance(block, Picture):
            yield block
        elif isinstance(block, Points) and block.picture:
            yield block.picture
        elif isinstance(block, Quote) and block.portrait:
            yield block.portrait


def test_a_deck_or_more_shows_a_picture() -> None:
    assert any(list(_pictures(made(name).workshop)) for name in DECKS)
