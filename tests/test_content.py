"""The shipped outlines are tested like code: whole, timed, argued, honest, and ready for a colleague."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pytest

from tests.factories import LIBRARY, words
from workshop.build import Made, make
from workshop.library import find_outline, outline_names, read_figures, read_quotations, read_source
from workshop.outline.citations import figure_ids, quotation_ids
from workshop.outline.frame import Made as Worded
from workshop.outline.model import (
    KINDS,
    Block,
    Break,
    Commitment,
    Discussion,
    Exercise,
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
from workshop.plan.plan import Plan
from workshop.storyboard.scene import Filled, Slide

DECKS = outline_names(LIBRARY)
GRADES = ("observe", "reflect", "interpret", "decide")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "*": None, "\u00a0": " "})
_FILE_NAME = re.compile(r"\.(png|jpe?g|gif|svg|webp)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Deck:
    """Hold a shipped outline, as it was written and as it was made."""

    name: str
    made: Made

    @property
    def plan(self) -> Plan:
        return self.made.plan

    @property
    def workshop(self) -> Workshop:
        return self.made.plan.workshop

    @property
    def exercises(self) -> list[Exercise]:
        return [block for block in self.workshop.blocks if isinstance(block, Exercise)]

    def slide(self, block: Block) -> Slide:
        return next(slide for slide in self.made.storyboard.slides if slide.id == block.id)


@cache
def made(name: str) -> Deck:
    return Deck(name, make(LIBRARY, name))


@pytest.fixture(params=DECKS)
def deck(request: pytest.FixtureRequest) -> Deck:
    return made(str(request.param))


def plain(text: str) -> str:
    """Return a text on one line, with straight marks and without emphasis."""
    return " ".join(text.translate(_PLAIN).split())


def notes(slide: Slide) -> str:
    return plain(" ".join("".join(run.text for run in paragraph.runs) for paragraph in slide.notes))


def shown(slide: Slide) -> str:
    return plain(" ".join(item.text for item in slide.items if isinstance(item, Filled)))


def lacking(of: Notes | None, *fields: str) -> list[str]:
    return [field for field in fields if not getattr(of, field, None)]


# ---------------------------------------------------------------------------------------- whole


def test_there_are_three_decks_or_more() -> None:
    assert {"give-to-get", "major-in-storytelling", "satisfaction-isnt-loyalty"} <= set(DECKS)


def test_a_deck_builds_with_no_problem_and_no_warning(deck: Deck) -> None:
    assert deck.made.warnings == ()


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


def test_a_quotation_is_shown_in_the_registers_wording_and_under_its_speakers_name(deck: Deck) -> None:
    register = read_quotations(LIBRARY)
    for block in deck.workshop.blocks:
        for name, wrong in quotation_ids(block):
            text = register[name].misquoted_as if wrong else register[name].text
            slide = deck.slide(block)
            assert plain(str(text)).replace('"', "'") in shown(slide).replace('"', "'"), name
            if isinstance(block, Quote):
                assert plain(slide.title).strip('"') == plain(register[name].text).replace('"', "'"), name
                assert _credited(register[name].speaker, register[name].status) in shown(slide), name


def _credited(speaker: str, status: str) -> str:
    return f"attributed to {speaker}" if status == "attributed" else speaker


def test_the_standing_of_a_quotation_is_said_in_its_slides_notes(deck: Deck) -> None:
    register = read_quotations(LIBRARY)
    for block in deck.workshop.blocks:
        for name, wrong in quotation_ids(block):
            quotation, said = register[name], notes(deck.slide(block))
            standing = "status_misquoted" if wrong else f"status_{quotation.status}"
            assert words()[standing] in said, name
            assert plain(quotation.note or "no note") in said, name


def test_no_unsupported_quotation_is_shown(deck: Deck) -> None:
    register = read_quotations(LIBRARY)
    cited = [name for block in deck.workshop.blocks for name, wrong in quotation_ids(block) if not wrong]

    assert [name for name in cited if register[name].status == "unsupported"] == []


def test_a_figure_never_comes_without_its_caveat_and_its_source(deck: Deck) -> None:
    register = read_figures(LIBRARY)
    for block in deck.workshop.blocks:
        for name in figure_ids(block):
            said = notes(deck.slide(block))
            assert plain(register[name].caveat) in said, name
            assert plain(register[name].source) in said, name


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


# ---------------------------------------------------------------------------------------- the registers


def test_every_quotation_tells_its_wording_speaker_and_standing() -> None:
    for name, quotation in read_quotations(LIBRARY).items():
        assert quotation.text, name
        assert quotation.speaker, name
        assert quotation.note, name
        assert quotation.status in ("verified", "sourced", "attributed", "unsupported"), name
        if quotation.status in ("verified", "sourced"):
            assert quotation.work, name


def test_a_wrong_wording_is_never_the_right_one() -> None:
    for name, quotation in read_quotations(LIBRARY).items():
        assert plain(quotation.misquoted_as or "") != plain(quotation.text), name


def test_every_figure_tells_its_claim_source_year_and_caveat() -> None:
    for name, figure in read_figures(LIBRARY).items():
        assert len(figure.value) <= 5, name
        assert figure.claim, name
        assert figure.source, name
        assert figure.year, name
        assert figure.caveat, name


@pytest.mark.parametrize(("register", "entries"), [("quotes.yaml", "quotes"), ("figures.yaml", "figures")])
def test_no_id_of_a_register_is_given_twice(register: str, entries: str) -> None:
    root, problems = parse(read_source(LIBRARY.assets / register))
    assert root is not None, problems
    rows = _listed(root, entries)
    ids = [str(node.text) for row in rows for key, node in (row.entries or {}).items() if key == "id"]

    assert len(ids) == len(rows) > 0
    assert len(set(ids)) == len(ids)
