"""Overlays: what a client changes in an outline, by id, and what is said where an id finds nothing."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.errors import Problem, Source
from workshop.outline.by_id import idents
from workshop.outline.model import Workshop
from workshop.outline.nodes import parse
from workshop.outline.overlay import apply_overlay
from workshop.outline.read import read_workshop
from workshop.outline.tree import Node

OUTLINE = """\
title: Satisfied is not loyal
subtitle: Why they leave
duration: 60
purpose: We leave knowing whom to ring.
outcomes:
  - {id: tell, able_to: Tell them apart}
  - {id: name, able_to: Name one}
  - {id: plan, able_to: Plan one moment}
argument:
  claim: They leave without a word
  reasons:
    - {id: cheap, because: Leaving is cheap}
  objections:
    - {id: costs, objection: It costs too much, reply: Ask what leaving costs.}
needs:
  case: {ask: A customer who left, default: a customer of ours}
sections:
  - section: First
    id: first
    minutes: 40
    notes: Begin slowly.
    blocks:
      - claim: They can still leave
        line: Even the happy ones.
        notes: {say: Say it slowly., do: Wait.}
      - quote: deming-suffice
        id: deming
      - points: Three signs
        id: signs
        items: [One, Two, Three]
  - break: Coffee
    id: coffee
    minutes: 20
"""


def tree(text: str, path: str = "decks/loyal.yaml") -> Node:
    node, problems = parse(Source(path, dedent(text)))
    assert node is not None, problems
    return node


def laid(overlay: str) -> tuple[Node, tuple[Problem, ...]]:
    return apply_overlay(tree(OUTLINE), tree(overlay, "decks/clients/north/loyal.yaml"))


def workshop(overlay: str) -> Workshop:
    """Read the outline with an overlay on it, both without a problem."""
    node, problems = laid(overlay)
    assert problems == ()
    read, problems = read_workshop(node)
    assert read is not None, problems
    return read


def said(overlay: str) -> list[str]:
    """Return the problems of an overlay: place, message and hint."""
    return [f"{each.span}: {each.message} ({each.hint})" for each in laid(overlay)[1]]


def found(overlay: str) -> list[str]:
    """Return what the reader finds in the outline with an overlay on it."""
    node, _ = laid(overlay)
    return [f"{each.span}: {each.message}" for each in read_workshop(node)[1]]


def blocks(overlay: str) -> list[str]:
    return [str(block.id) for block in workshop(overlay).blocks]


# ---------------------------------------------------------------------------------------- set


def test_what_is_set_replaces_what_the_outline_says() -> None:
    assert workshop("set: {subtitle: Why patients leave}").subtitle == "Why patients leave"


def test_maps_merge_and_lists_are_replaced() -> None:
    made = workshop(
        """
        set:
          argument:
            claim: They leave in silence
            reasons: [{id: quiet, because: Nobody asks}]
        """
    )

    assert made.argument.claim == "They leave in silence"
    assert [str(reason.id) for reason in made.argument.reasons] == ["quiet"]
    assert [str(reply.id) for reply in made.argument.objections] == ["costs"]


# ---------------------------------------------------------------------------------------- change


def test_a_block_is_changed_field_by_field() -> None:
    claim = workshop("change: {they-can-still-leave: {line: And the rich ones.}}").blocks[0]

    assert claim.line == "And the rich ones."  # type: ignore[attr-defined]
    assert claim.notes is not None
    assert claim.notes.say == "Say it slowly."


def test_a_block_without_a_written_id_keeps_its_id_when_its_headline_changes() -> None:
    changed = workshop("change: {they-can-still-leave: {claim: Patients can still leave}}").blocks[0]

    assert (changed.words, changed.id) == ("Patients can still leave", "they-can-still-leave")


def test_a_break_without_a_written_id_is_named_by_its_slug() -> None:
    outline = tree(OUTLINE.replace("    id: coffee\n", ""))
    changed, problems = apply_overlay(outline, tree("change: {coffee: {break: Tea}}", "north.yaml"))
    read, _ = read_workshop(changed)

    assert problems == ()
    assert read is not None
    assert (read.sections[1].break_, read.sections[1].id) == ("Tea", "coffee")  # type: ignore[union-attr]


def test_notes_that_are_a_text_alone_keep_it_when_keys_come_to_them() -> None:
    notes = workshop("change: {first: {notes: {do: Open the window.}}}").sections[0].notes

    assert notes is not None
    assert (notes.say, notes.do) == ("Begin slowly.", "Open the window.")


@pytest.mark.parametrize(
    ("overlay", "path", "value"),
    [
        ("{first: {section: Welcome}}", "sections.0.section", "Welcome"),
        ("{coffee: {break: Tea}}", "sections.1.break_", "Tea"),
        ("{tell: {able_to: Tell patients apart}}", "outcomes.0.able_to", "Tell patients apart"),
        ("{cheap: {because: Leaving is free}}", "argument.reasons.0.because", "Leaving is free"),
        ("{costs: {reply: Ask them.}}", "argument.objections.0.reply", "Ask them."),
        ("{case: {default: a patient of ours}}", "needs.case.default", "a patient of ours"),
        ("{signs: {items: [Four, Five, Six]}}", "sections.0.blocks.2.items.0.head", "Four"),
    ],
)
def test_change_reaches_everything_with_an_id(overlay: str, path: str, value: str) -> None:
    part: object = workshop(f"change: {overlay}")
    for step in path.split("."):
        part = (
            part[int(step)]
            if isinstance(part, tuple)
            else part[step]
            if isinstance(part, dict)
            else getattr(part, step)
        )

    assert part == value


def test_nothing_behind_a_key_takes_it_away() -> None:
    assert workshop("change:\n  they-can-still-leave:\n    line:\n").blocks[0].line is None  # type: ignore[attr-defined]


# ---------------------------------------------------------------------------------------- insert and drop


@pytest.mark.parametrize(
    ("place", "ids"),
    [
        ("after: deming", ["they-can-still-leave", "deming", "new", "signs"]),
        ("before: deming", ["they-can-still-leave", "new", "deming", "signs"]),
        ("first_in: first", ["new", "they-can-still-leave", "deming", "signs"]),
    ],
)
def test_blocks_are_inserted_beside_an_id(place: str, ids: list[str]) -> None:
    assert blocks(f"insert: [{{{place}, blocks: [{{claim: A new one, id: new}}]}}]") == ids


def test_blocks_inserted_one_behind_the_other_may_name_each_other() -> None:
    overlay = """
        insert:
          - {after: signs, blocks: [{claim: One, id: one}]}
          - {after: one, blocks: [{claim: Two, id: two}]}
        """

    assert blocks(overlay)[-2:] == ["one", "two"]


def test_what_is_dropped_is_gone() -> None:
    assert blocks("drop: [deming, signs]") == ["they-can-still-leave"]


def test_a_block_is_replaced_by_inserting_beside_it_and_dropping_it() -> None:
    overlay = "insert: [{after: deming, blocks: [{claim: Ours, id: ours}]}]\ndrop: [deming]"

    assert blocks(overlay) == ["they-can-still-leave", "ours", "signs"]


def test_an_overlay_that_says_nothing_leaves_the_outline_alone() -> None:
    before = tree(OUTLINE)

    assert apply_overlay(before, tree("set: {}", "north.yaml"))[0].values("@") == before.values("@")


# ---------------------------------------------------------------------------------------- problems


@pytest.mark.parametrize(
    ("overlay", "problem"),
    [
        (
            "change: {demming: {}}",
            "1:10: nothing in the outline has the id 'demming' (did you mean deming?)",
        ),
        (
            "drop: [deming-suffice]",
            "1:8: nothing in the outline has the id 'deming-suffice' (did you mean deming?)",
        ),
        (
            "drop: [three-signs]",
            "1:8: nothing in the outline has the id 'three-signs' (did you mean signs?)",
        ),
        (
            "drop: [xyz]",
            "1:8: nothing in the outline has the id 'xyz' (it may have been renamed: look into the outline)",
        ),
        (
            "chang: {deming: {}}",
            "1:1: 'chang' does not belong in an overlay (did you mean change?)",
        ),
        (
            "drop: deming",
            "1:7: a list is expected here (start each with a dash, or put brackets around them)",
        ),
        (
            "change: [deming]",
            "1:9: keys are expected here (write what changes below it, as in  line: …)",
        ),
        (
            "change: {deming: Tea}",
            "1:18: keys are expected here (write what changes below it, as in  line: …)",
        ),
        (
            "insert: [{behind: deming, blocks: [{claim: One}]}]",
            "1:11: 'behind' does not belong in an insertion (it may hold: before, after, first_in, blocks)",
        ),
    ],
)
def test_what_finds_nothing_is_said_at_its_line_in_the_clients_file(overlay: str, problem: str) -> None:
    assert said(overlay)[0] == f"decks/clients/north/loyal.yaml:{problem}"


def test_an_insertion_says_one_place_and_its_blocks() -> None:
    for overlay in (
        "{after: deming}",
        "{blocks: [{claim: One}]}",
        "{after: a, before: b, blocks: [{claim: One}]}",
    ):
        assert "an insertion says one place, and which blocks stand there" in said(f"insert: [{overlay}]")[0]


def test_a_field_that_the_kind_does_not_have_is_found_at_its_line_in_the_clients_file() -> None:
    assert found("change:\n  deming:\n    lines: And more.\n") == [
        "decks/clients/north/loyal.yaml:3:5: 'lines' does not belong in a quote block"
    ]


def test_a_block_that_is_wrong_is_found_at_its_line_in_the_clients_file() -> None:
    overlay = "insert:\n  - after: deming\n    blocks:\n      - clam: One\n"

    assert found(overlay) == ["decks/clients/north/loyal.yaml:4:9: 'clam' is not a kind of block"]


def test_an_inserted_id_that_is_taken_is_found_at_its_line_in_the_clients_file() -> None:
    overlay = "insert:\n  - after: signs\n    blocks:\n      - {claim: One, id: signs}\n"

    assert found(overlay) == [
        "decks/clients/north/loyal.yaml:4:26: the id 'signs' is taken already (decks/loyal.yaml:29)"
    ]


# ---------------------------------------------------------------------------------------- properties

IDS = ("they-can-still-leave", "deming", "signs", "coffee", "first", "tell", "cheap", "costs", "case")


def test_every_id_can_be_named() -> None:
    assert {*IDS, "name", "plan"} == set(idents(tree(OUTLINE)))


@given(st.sets(st.sampled_from(IDS)))
def test_what_is_dropped_and_nothing_else_is_gone(dropped: set[str]) -> None:
    node, _ = laid(f"drop: [{', '.join(sorted(dropped))}]")
    inside = {"they-can-still-leave", "deming", "signs"} if "first" in dropped else set()

    assert set(idents(node)) == set(idents(tree(OUTLINE))) - dropped - inside


@given(st.dictionaries(st.sampled_from(IDS), st.sampled_from(["minutes", "line", "notes"]), min_size=1))
def test_a_change_leaves_every_other_part_as_it_was(changes: dict[str, str]) -> None:
    overlay = "change:\n" + "".join(f"  {name}: {{{key}: new}}\n" for name, key in changes.items())
    node, problems = laid(overlay)

    assert problems == ()
    assert list(idents(node)) == list(idents(tree(OUTLINE)))
    assert tree(OUTLINE).values("@") != node.values("@")
