"""New wordings of an outline's texts, as the overlay that says them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.outline.trees import plain
from tests.outline.written import LETTERS, TEXTS
from workshop.errors import Source, Span
from workshop.outline.nodes import parse
from workshop.outline.overlay import apply_overlay
from workshop.outline.patch import Patch, listed, patched
from workshop.outline.tree import Node
from workshop.outline.values import Text
from workshop.outline.written import lines_of

OUTLINE = """\
title: Give to get
needs:
  rival: {ask: Who is it, default: our nearest rival}
outcomes:
  - {id: tell-apart, able_to: Tell a gift from a bribe}
argument:
  claim: Give first and keep giving
  reasons:
    - {id: returned, because: Affection is returned}
prepare:
  materials: [Tape for the line, A timer]
sections:
  - section: When is it a gift?
    id: gift
    minutes: 40
    question: Whose gift was it?
    blocks:
      - points: Three gifts
        id: three
        items:
          - Time
          - {head: Effort, text: A form less}
          - A show
        notes: {say: Read them out.}
      - chart: Who came back
        id: back
        bars: {Guests: 12, "Who left, and when": 9, "Why?": 7}
        source: Own count
      - table: What we ask
        id: asked
        columns: [Moment, Ask]
        rows:
          - [Arrival, A form]
          - [Goodbye, A survey]
      - exercise: Sort the cards
        id: sort
        steps:
          - {do: Lay them out, how: "Four headings: gift, bribe, owed, repair.", minutes: 5}
          - {do: Compare, minutes: 3}
        watch_for:
          - {sign: Nobody speaks, then: Wait}
"""


def tree(text: str = OUTLINE) -> Node:
    node, problems = parse(Source("decks/gift.yaml", text))
    assert node is not None, problems
    return node


TREE = tree()


def scalars(node: Node, key: str = "") -> Iterator[tuple[str, Node]]:
    """Yield every text with the key that it stands under."""
    if node.text is not None:
        yield key, node
    for name, value in (node.entries or {}).items():
        yield from scalars(value, str(name))
    for item in node.items or ():
        yield from scalars(item, key)


def place(text: str) -> Span:
    """Return where a text of the outline stands."""
    return next(node.span for _, node in scalars(TREE) if node.text == text)


def overlay(texts: Mapping[str, str | None], after: Mapping[str, Sequence[str]] | None = None) -> str:
    """Return the lines that say new texts for old ones, and what comes behind some."""
    patch = Patch(
        {place(old): new for old, new in texts.items()},
        {place(old): news for old, news in (after or {}).items()},
    )
    return "\n".join(lines_of(_keys(patched(TREE, patch))))


def with_texts(node: Node, change: Callable[[Node], Node]) -> Node:
    if node.text is not None:
        return change(node)
    if node.items is not None:
        return replace(node, items=[with_texts(item, change) for item in node.items])
    return replace(node, entries={key: with_texts(value, change) for key, value in node.entries.items()})


TEXTS_OF_IT = [node.span for key, node in scalars(TREE) if key != "id"]


def _keys(entries: Mapping[str, Node]) -> Node:
    return Node(TREE.span, entries={Text(key): node for key, node in entries.items()})


NEW = st.one_of(
    st.text(LETTERS, min_size=1), TEXTS, st.sampled_from(["{{rival}}", "- a", "a: b", "12", "no"])
)


@settings(max_examples=150)
@given(st.dictionaries(st.sampled_from(TEXTS_OF_IT), NEW))
def test_the_outline_with_these_lines_over_it_has_the_new_texts_and_no_others(texts: dict[Span, str]) -> None:
    wanted = with_texts(TREE, lambda node: replace(node, text=texts.get(node.span, node.text)))
    said = patched(TREE, Patch(texts))
    assert bool(said) == bool(texts)
    if said:
        pasted, unread = parse(Source("overlay.yaml", "\n".join(lines_of(_keys(said)))))
        assert pasted is not None, unread
        now, problems = apply_overlay(TREE, pasted)
        assert plain(now) == plain(wanted)
        assert (unread, problems) == ((), ())


CASES: dict[str, tuple[str, str, str]] = {
    "a key of the outline": ("Give to get", "Give first", "set:\n  title: Give first"),
    "a key inside another": (
        "Give first and keep giving",
        "Give first",
        "set:\n  argument:\n    claim: Give first",
    ),
    "a part with an id": (
        "Tell a gift from a bribe",
        "Know a gift",
        "change:\n  tell-apart:\n    able_to: Know a gift",
    ),
    "a reason": ("Affection is returned", "It is", "change:\n  returned:\n    because: It is"),
    "a need": ("our nearest rival", "them", "change:\n  rival:\n    default: them"),
    "a section": ("Whose gift was it?", "Whose?", 'change:\n  gift:\n    question: "Whose?"'),
    "a headline": ("Sort the cards", "Sort them", "change:\n  sort:\n    exercise: Sort them"),
    "notes": ("Read them out.", "Wait.", "change:\n  three:\n    notes:\n      say: Wait."),
    "a number": ("12", "15", "change:\n  back:\n    bars:\n      Guests: 15"),
    "under a key that needs quotation marks": (
        "7", "4", 'change:\n  back:\n    bars:\n      "Why?": 4',
    ),
    "in a list of the outline": (
        "A timer", "A clock", "set:\n  prepare:\n    materials:\n      - Tape for the line\n      - A clock",
    ),
    "in a table": (
        "A form",
        "Two forms",
        """\
        change:
          asked:
            rows:
              - - Arrival
                - Two forms
              - - Goodbye
                - A survey""",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "lines"), CASES.values(), ids=CASES)
def test_a_new_text_is_said_from_the_nearest_part_with_an_id(old: str, new: str, lines: str) -> None:
    assert overlay({old: new}) == dedent(lines)


def test_what_is_taken_out_of_a_list_leaves_the_others_as_they_were() -> None:
    assert overlay({"Time": None}) == dedent("""\
        change:
          three:
            items:
              - head: Effort
                text: A form less
              - A show""")
    assert overlay({"Effort": None, "A form less": None}) == dedent("""\
        change:
          three:
            items:
              - Time
              - A show""")


def test_a_step_whose_words_are_all_taken_out_is_taken_out_with_its_minutes() -> None:
    gone = {"Lay them out": None, "Four headings: gift, bribe, owed, repair.": None}
    assert overlay(gone) == "change:\n  sort:\n    steps:\n      - do: Compare\n        minutes: 3"


def test_what_comes_into_a_list_stands_behind_its_neighbour() -> None:
    assert overlay({}, {"A form": ["A call", "A code"]}) == dedent("""\
        change:
          asked:
            rows:
              - - Arrival
                - A form
                - A call
                - A code
              - - Goodbye
                - A survey""")


def test_a_number_in_a_list_stays_a_number() -> None:
    assert "minutes: 6\n" in overlay({"5": "6"})
    assert "Guests: 13" in overlay({"12": "13"})
    assert 'how: "6"\n' in overlay({"Four headings: gift, bribe, owed, repair.": "6"})


def test_texts_in_a_list_without_ids_are_known_and_whether_they_are_whole_items() -> None:
    found = listed(TREE)
    assert [found.get(place(text)) for text in ("Time", "A form", "A timer")] == [True, True, True]
    assert [found.get(place(text)) for text in ("Effort", "Compare", "Wait")] == [False, False, False]
    named = ("Tell a gift from a bribe", "Affection is returned", "Sort the cards", "Give to get")
    assert [found.get(place(text)) for text in named] == [None] * len(named)


def test_nothing_new_says_nothing() -> None:
    assert not Patch()
    assert patched(TREE, Patch()) == {}
    assert Patch({place("Time"): None})
    assert Patch(after={place("Time"): ["New"]})
