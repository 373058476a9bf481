"""The example clients: every deck for every one of them, each different in what its files say alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.factories import LIBRARY
from tests.shipped import DECKS
from workshop.build import Made, make
from workshop.build.unfilled import unfilled
from workshop.library.client_folders import client_names
from workshop.library.clients import overlaid_decks, read_client, read_overlays
from workshop.library.folders import Library
from workshop.outline.english import plural
from workshop.outline.texts import texts_in
from workshop.storyboard.scene import Slide
from workshop.storyboard.strings import note_strings, strings

CLIENTS = client_names(LIBRARY)
NAME_ALONE = "tarrowmouth"
EVERY_KIT = [(client, deck) for client in CLIENTS for deck in DECKS]
OVERLAID = [
    (client, deck) for client in CLIENTS for deck in overlaid_decks(LIBRARY, read_client(LIBRARY, client))
]
MADE_FROM_OTHERS = {"cover", "outcomes", "agenda", "argument", "recap", "sources", "close"}
"""Slides that tell of other blocks: what changes there changes here."""


@cache
def made(deck: str, client: str | None = None) -> Made:
    return make(LIBRARY, deck, client)


TELLS_OF_OTHERS = ("Time:", "Supports:", "Serves:", "Then:", "10 min:", "20 min:", "30 min:")
"""Notes that name the day, the argument, the outcomes, what comes next, or what to drop when it is late."""


def said(slide: Slide) -> list[str]:
    """Return what is said on a slide and in its notes, but for times and what tells of other slides."""
    texts = [str(each.text) for each in (*strings(slide), *note_strings(slide))]
    told = [
        text
        for text in texts
        if not text.startswith(TELLS_OF_OTHERS) and " ".join(text.split()) != _caption(slide)
    ]
    return [re.sub(r"\d+(:\d\d)?", "0", text) for text in told if "minutes" not in text]


def _caption(slide: Slide) -> str:
    """Return the time rail's caption: the section's title."""
    return " ".join(slide.footer.text.split()) if slide.footer else ""


def by_id(of: Made) -> dict[str, list[str]]:
    """Return what is said on every slide, by the slide's id."""
    return {slide.id: said(slide) for slide in of.storyboard.slides}


# ---------------------------------------------------------------------------------------- whole


def test_there_are_two_whole_clients_and_one_that_has_only_a_name() -> None:
    assert set(CLIENTS) == {"northgate", "flinkholm", NAME_ALONE}
    assert len(overlaid_decks(LIBRARY, read_client(LIBRARY, "northgate"))) >= 3


@pytest.mark.parametrize(("client", "deck"), EVERY_KIT)
def test_every_deck_is_made_for_every_client_without_a_problem(client: str, deck: str) -> None:
    assert made(deck, client).warnings == ()


# ---------------------------------------------------------------------------------------- the same, but for


@pytest.mark.parametrize("deck", DECKS)
def test_a_client_that_has_only_a_name_gets_the_houses_slides_and_the_name_where_a_logo_stands(
    deck: str,
) -> None:
    house, named = by_id(made(deck)), by_id(made(deck, NAME_ALONE))
    bearing = {ident for ident in {**house, **named} if named.get(ident) != house.get(ident)}
    assert bearing == {"cover", "close"}
    assert all(set(named[ident]) - set(house[ident]) == {"Tarrowmouth Harbour"} for ident in bearing)


@cache
def without_overlays(client: str, deck: str, place: Path) -> Made:
    """Make a deck for a client without its overlays: in its words, with its fills and its brand."""
    home = place / "clients" / client
    if not home.exists():
        place.mkdir(exist_ok=True)
        for outline in LIBRARY.decks.glob("*.yaml"):
            (place / outline.name).write_bytes(outline.read_bytes())
        home.mkdir(parents=True)
        for file in (LIBRARY.decks / "clients" / client).iterdir():
            if file.is_file() and (file.suffix != ".yaml" or file.stem == "client"):
                (home / file.name).write_bytes(file.read_bytes())
    return make(Library(place, LIBRARY.assets), deck, client)


@pytest.mark.parametrize(("client", "deck"), OVERLAID)
def test_an_overlay_changes_the_slides_it_names_and_those_that_tell_of_them(
    client: str, deck: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    plain = by_id(without_overlays(client, deck, tmp_path_factory.getbasetemp() / f"plain-{client}"))
    whole = by_id(made(deck, client))
    changed = {ident for ident in plain | whole if plain.get(ident) != whole.get(ident)}

    assert {_block(ident) for ident in changed} <= named(client, deck) | MADE_FROM_OTHERS


def _block(ident: str) -> str:
    return re.sub(r"-(?:debrief|\d)$|^section-", "", ident)


def named(client: str, deck: str) -> set[str]:
    """Return every id that a client's overlays of a deck name or bring along."""
    found: set[str] = set()
    for overlay in read_overlays(LIBRARY, read_client(LIBRARY, client), deck):
        for action, node in (overlay.entries or {}).items():
            found |= set(map(str, node.entries or {})) if action == "change" else set()
            found |= {item.text or "" for item in node.items or ()} if action == "drop" else set()
            found |= set(_ids(node.values("@"))) if action == "insert" else set()
    return found


def _ids(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (str(value[key]) for key in ("id", "before", "after", "first_in") if key in value)
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _ids(part)


@pytest.mark.parametrize(("client", "deck"), [kit for kit in EVERY_KIT if kit[0] != NAME_ALONE])
def test_without_overlays_a_text_differs_where_a_word_or_a_fill_of_the_client_stands_in_it(
    client: str, deck: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    words = {form for word in read_client(LIBRARY, client).client.words for form in (word, plural(str(word)))}
    theirs = re.compile(
        "|".join(map(re.escape, sorted(map(str, words), key=len, reverse=True))), re.IGNORECASE
    )
    plain = without_overlays(client, deck, tmp_path_factory.getbasetemp() / f"plain-{client}").plan.workshop
    pairs = zip(texts_in(unfilled(LIBRARY, deck)), texts_in(plain), strict=True)

    assert [
        text for text, other in pairs if text != other and "{{" not in text and not theirs.search(text)
    ] == []
