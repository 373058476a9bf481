"""Outlines as plain data, drawn by hypothesis, and the ways to write them as YAML."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any
from unicodedata import category

import yaml
from hypothesis import strategies as st

from workshop.errors import Source

_REFUSED = "\u2028\u2029\ufeff\ufffe\uffff{}\r\x7f"


def _is_seen(letter: str) -> bool:
    return not letter.isspace() and category(letter) != "Cf"


LETTERS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters=_REFUSED)
LINES = st.text(LETTERS, min_size=1, max_size=30).filter(lambda text: any(map(_is_seen, text)))
TEXTS = st.one_of(LINES, st.lists(LINES, min_size=2, max_size=3).map("\n".join))


@st.composite
def notes(draw: st.DrawFn) -> dict[str, str]:
    keys = draw(
        st.lists(st.sampled_from(["say", "do", "ask", "watch_for", "transition"]), unique=True, min_size=1)
    )
    return {key: draw(TEXTS) for key in keys}


def _claim(draw: st.DrawFn) -> dict[str, Any]:
    return {"claim": draw(TEXTS), "line": draw(TEXTS), "supports": ["because"]}


def _points(draw: st.DrawFn) -> dict[str, Any]:
    point = st.one_of(TEXTS, st.fixed_dictionaries({"head": TEXTS, "text": TEXTS}))
    return {"points": draw(TEXTS), "items": draw(st.lists(point, min_size=3, max_size=5))}


def _tiles(draw: st.DrawFn) -> dict[str, Any]:
    return {"tiles": draw(TEXTS), "items": draw(st.lists(LINES, min_size=4, max_size=8))}


def _table(draw: st.DrawFn) -> dict[str, Any]:
    row = st.lists(LINES, min_size=2, max_size=2)
    return {"table": draw(TEXTS), "columns": draw(row), "rows": draw(st.lists(row, min_size=2, max_size=6))}


def _vote(draw: st.DrawFn) -> dict[str, Any]:
    options = st.lists(TEXTS, min_size=2, max_size=4)
    return {"vote": draw(TEXTS), "minutes": draw(st.integers(1, 9)), "options": draw(options)}


def _exercise(draw: st.DrawFn) -> dict[str, Any]:
    minutes = draw(st.lists(st.integers(0, 9), min_size=2, max_size=8))
    debrief = {"minutes": 5, **{key: draw(LINES) for key in ("observe", "reflect", "interpret", "decide")}}
    return {
        "exercise": draw(TEXTS),
        "invitation": draw(TEXTS),
        "minutes": sum(minutes) + 5,
        "steps": [{"do": draw(LINES), "how": draw(TEXTS), "minutes": each} for each in minutes],
        "debrief": debrief,
        "watch_for": [{"sign": draw(LINES), "then": draw(TEXTS)}],
    }


_BLOCKS: tuple[Callable[[st.DrawFn], dict[str, Any]], ...] = (
    _claim,
    _points,
    _tiles,
    _table,
    _vote,
    _exercise,
)


@st.composite
def sections(draw: st.DrawFn, number: int) -> dict[str, Any]:
    """Draw a section whose blocks have unique ids, and whose minutes leave the talk a minute a block."""
    made = [draw(st.sampled_from(_BLOCKS))(draw) for _ in range(draw(st.integers(1, 4)))]
    blocks = [
        block | {"id": f"block-{number}-{place}", "notes": draw(notes())} for place, block in enumerate(made)
    ]
    taken = sum(block.get("minutes", 1) for block in blocks)
    return {
        "section": draw(LINES),
        "id": f"part-{number}",
        "minutes": taken + draw(st.integers(0, 9)),
        "blocks": blocks,
    }


@st.composite
def outlines(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a small outline without a fault."""
    parts = [draw(sections(number)) for number in range(draw(st.integers(1, 3)))]
    exercises = [block for part in parts for block in part["blocks"] if "exercise" in block]
    for exercise in exercises[:1]:
        exercise["main"] = "yes"
    buffer = draw(st.integers(0, 15))
    return {
        "title": draw(LINES),
        "subtitle": draw(TEXTS),
        "duration": sum(part["minutes"] for part in parts) + buffer,
        "buffer": buffer,
        "purpose": draw(TEXTS),
        "outcomes": [{"id": f"can-{number}", "able_to": draw(LINES)} for number in range(3)],
        "argument": {"claim": draw(TEXTS), "reasons": [{"id": "because", "because": draw(LINES)}]},
        "sections": parts,
    }


def as_json(outline: dict[str, Any]) -> str:
    """Write an outline as JSON, which is YAML."""
    return json.dumps(outline, ensure_ascii=False)


def as_block(outline: dict[str, Any]) -> str:
    """Write an outline over many lines, quotation marks only where YAML needs them."""
    text: str = yaml.safe_dump(outline, allow_unicode=True, sort_keys=False, width=60)
    return text


def as_flow(outline: dict[str, Any]) -> str:
    """Write an outline in braces, every text in quotation marks, numbers too."""
    text: str = yaml.safe_dump(
        _texts(outline), allow_unicode=True, default_flow_style=True, default_style='"'
    )
    return text


def _texts(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _texts(part) for key, part in value.items()}
    return [_texts(part) for part in value] if isinstance(value, list) else str(value)


WAYS = (as_json, as_block, as_flow)
"""Ways to write the same outline."""


def texts_of(value: Any) -> Iterator[str]:
    """Yield every text of plain data, keys left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, part in value.items():
            if key not in ("id", "main", "supports"):
                yield from texts_of(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts_of(part)


def source(text: str) -> Source:
    return Source("decks/test.yaml", text)


SMALL = """\
title: A workshop
duration: 30
purpose: We learn to read problems.
outcomes:
  - {id: one, able_to: Do one}
  - {id: two, able_to: Do two}
  - {id: three, able_to: "Do three"}
argument:
  claim: One claim
  reasons:
    - {id: because, because: It is so}
sections:
  - section: First
    act: open
    minutes: 30
    blocks:
      - claim: A claim, says who
        line: "So"
        notes: {say: a, do: b}
      - tiles: Words
        items:
          - One
          - Two and more
          - 'Three'
          - Four
        notes: >-
          A longer text
          over two lines
"""
MARKS = (
    *"{}[]*&!@`%>|\"'#:,?-\\\t \n=~<.()",
    *(
        "{{x}}",
        " #1",
        ": ",
        "- ",
        "? ",
        "\\u00e9",
        "\\x01",
        "\\ud800",
        "---\n",
        "...\n",
        "\r\n",
        "é",
        "😀",
        "\x00",
    ),
    *(
        "\x85",
        "\u2028",
        "\ufeff",
        "a: b",
        "[a, b]",
        "{a: b}",
        "'it's'",
        '"a" b',
        "\n  ",
        "%TAG",
        "<<: ",
        "!!str ",
    ),
    *("&a ", "*a ", "\ud800", "\u202e", "漢字", "\x7f"),
)
"""What a hand may slip into an outline."""
