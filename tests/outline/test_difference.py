"""What differs between two outlines, field by field and id by id."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.outline.written import source
from workshop.errors import errors_in
from workshop.outline.difference import Difference, differences, in_both_orders, value_text
from workshop.outline.model import Workshop
from workshop.outline.nodes import parse
from workshop.outline.read import read_workshop
from workshop.outline.values import Clock, Minutes, Text

OUTLINE = """\
title: Loyal
duration: 1h
start: "09:00"
purpose: We leave knowing.
outcomes:
  - {id: tell, able_to: Tell one}
  - {id: name, able_to: Name one}
  - {id: plan, able_to: Plan one}
argument:
  claim: It pays.
  reasons: [{id: cheap, because: It is cheap}]
needs:
  case: {ask: A case, default: a customer}
sections:
  - section: First
    id: first
    minutes: 60
    blocks:
      - claim: A customer can leave
        id: can-leave
        line: They go.
      - points: Three things
        id: three
        items: [One, Two, Three]
      - discussion: Who left?
        id: who
        minutes: 20
"""


def workshop(text: str = OUTLINE) -> Workshop:
    node, problems = parse(source(text))
    assert node is not None, problems
    found, problems = read_workshop(node)
    assert found is not None, problems
    assert not errors_in(problems), problems
    return found


def changed(*edits: tuple[str, str]) -> list[Difference]:
    text = OUTLINE
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    return list(differences(workshop(), workshop(text)))


def only(*edits: tuple[str, str]) -> Difference:
    (found,) = changed(*edits)
    return found


def bare(found: Difference) -> Difference:
    return replace(found, span=None)


def test_an_outline_does_not_differ_from_itself() -> None:
    assert changed() == []


def test_a_line_that_moved_is_no_difference() -> None:
    assert changed(("title: Loyal\n", "# loyal\n\ntitle:   Loyal\n")) == []


def test_a_field_that_changes_is_named_as_it_is_written() -> None:
    found = only(("claim: A customer can leave", "claim: Everybody can leave"))

    path = ("sections", "first", "blocks", "can-leave", "claim")
    assert bare(found) == Difference(path, "changed", "A customer can leave", "Everybody can leave")


def test_the_place_is_where_the_new_text_is_written() -> None:
    found = only(("line: They go.", "line: They run."))

    assert found.span is not None
    assert found.span.source.line(found.span.line).strip() == "line: They run."


def test_words_are_counted_that_came_and_that_went() -> None:
    found = only(("line: They go.", "line: They go at once and for good."))

    assert (found.words_added, found.words_removed) == (6, 1)


def test_a_field_that_is_new_had_nothing_before() -> None:
    assert bare(only(("id: who\n", "id: who\n        output: A name\n"))) == Difference(
        ("sections", "first", "blocks", "who", "output"), "changed", "", "A name"
    )


def test_minutes_and_clock_times_are_shown_as_people_read_them() -> None:
    assert [(each.before, each.after) for each in changed(("minutes: 20", "minutes: 25"))] == [
        ("20 min", "25 min")
    ]
    assert only(('"09:00"', '"13:30"')).after == "13:30"


def test_a_part_with_an_id_that_is_gone_is_dropped_and_its_neighbours_are_the_same() -> None:
    found = only(("      - points: Three things\n        id: three\n        items: [One, Two, Three]\n", ""))

    path = ("sections", "first", "blocks", "three")
    assert bare(found) == Difference(path, "dropped", "Three things", "")


def test_a_part_with_a_new_id_is_added() -> None:
    new = "      - claim: Ours\n        id: ours\n      - points: Three things"
    found = only(("      - points: Three things", new))

    assert found.path == ("sections", "first", "blocks", "ours")
    assert (found.sort, found.after) == ("added", "Ours")


def test_an_outcome_a_reason_and_a_need_are_found_by_their_names() -> None:
    found = changed(
        ("able_to: Name one", "able_to: Name two"),
        ("because: It is cheap", "because: It is easy"),
        ("default: a customer", "default: a guest"),
    )

    assert [each.path for each in found] == [
        ("outcomes", "name", "able_to"),
        ("argument", "reasons", "cheap", "because"),
        ("needs", "case", "default"),
    ]


def test_a_list_without_ids_is_compared_item_by_item_as_long_as_it_is_as_long() -> None:
    found = only(("items: [One, Two, Three]", "items: [One, Two, Four]"))

    assert found.path[-3:] == ("items", "3", "head")
    assert (
        only(("items: [One, Two, Three]", "items: [One, Two, Three, Four]")).after == "One; Two; Three; Four"
    )


def test_a_block_of_another_kind_is_one_change() -> None:
    found = only(
        (
            "- claim: A customer can leave\n        id: can-leave\n        line: They go.",
            "- reflection: Who can leave?\n        id: can-leave\n        minutes: 5",
        )
    )

    assert (found.before, found.after) == ("A customer can leave", "Who can leave?")


@pytest.mark.parametrize(
    ("before", "after", "names"),
    [
        ("abc", "abc", "abc"),
        ("abc", "ac", "abc"),
        ("abc", "axbc", "axbc"),
        ("abc", "axc", "abxc"),
        ("", "ab", "ab"),
        ("abc", "cab", "cab"),
    ],
)
def test_names_come_in_the_new_order_and_those_that_are_gone_where_they_stood(
    before: str, after: str, names: str
) -> None:
    assert "".join(in_both_orders(before, after)) == names


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "yes"),
        (False, "no"),
        (Minutes(20), "20 min"),
        (Clock(545), "09:05"),
        (2.5, "2.5"),
        (16, "16"),
        (Text("A text"), "A text"),
        ((Text("One"), Text("two")), "One; two"),
        ({"a": 1.0, "b": 2.0}, "a: 1, b: 2"),
    ],
)
def test_a_value_is_shown_in_one_line(value: object, text: str) -> None:
    assert value_text(value) == text
