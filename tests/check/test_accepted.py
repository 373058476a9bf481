"""Warnings that are meant: named in the outline with a reason, counted, and not reported any more."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_build_command import WORDY
from tests.folders import client, folder, small
from workshop.build import make
from workshop.build.checked import check_deck
from workshop.check.checkup import Checkup
from workshop.library import find_library
from workshop.report.score import score_text
from workshop.report.told import groups

REASON = "The founder tells the story of the fire herself"


def accepting(text: str, *entries: str) -> str:
    return f"{text}\naccept: {{{', '.join(entries)}}}\n"


def checkup(place: Path, text: str, whom: str | None = None) -> Checkup:
    folder(place, {"loyal": text})
    return check_deck(find_library(place), "loyal", whom)


def test_a_warning_is_found_until_it_is_accepted(tmp_path: Path) -> None:
    before = checkup(tmp_path / "one", WORDY)
    after = checkup(tmp_path / "two", accepting(WORDY, f"too-many-words: {REASON}"))
    assert [problem.code for problem in before.problems] == ["too-many-words"]
    assert after.problems == ()
    assert [(each.code, each.reason, len(each.problems)) for each in after.accepted] == [
        ("too-many-words", REASON, 1)
    ]
    assert (before.results()["too-many-words"], after.results()["too-many-words"]) == ("found", "accepted")


def test_what_is_accepted_stops_no_strict_build(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": accepting(WORDY, f"too-many-words: {REASON}")})
    assert make(find_library(place), "loyal").warnings == ()


def test_what_is_accepted_and_never_found_holds(tmp_path: Path) -> None:
    found = checkup(tmp_path, accepting(small(), f"slack: {REASON}"))
    assert found.results()["slack"] == "held"
    assert [len(each.problems) for each in found.accepted] == [0]


def test_accepting_one_warning_hides_no_other(tmp_path: Path) -> None:
    found = checkup(tmp_path, accepting(WORDY, f"slack: {REASON}"))
    assert [problem.code for problem in found.problems] == ["too-many-words"]


def test_a_client_accepts_for_itself_alone(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": WORDY})
    client(place, "north", loyal=f"set: {{accept: {{too-many-words: {REASON}}}}}")
    library = find_library(place)
    assert [problem.code for problem in check_deck(library, "loyal").problems] == ["too-many-words"]
    assert check_deck(library, "loyal", "north").problems == ()


def test_a_client_accepts_in_its_file_for_all_its_decks(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": WORDY, "calm": small()})
    client(place, "north", f"name: North\naccept: {{too-many-words: {REASON}}}\n")
    wordy, calm = (check_deck(find_library(place), name, "north") for name in ("loyal", "calm"))

    assert wordy.problems == ()
    assert [(each.reason, each.everywhere, each.unused) for each in wordy.accepted] == [(REASON, True, "")]
    assert [each.unused for each in calm.accepted] == ["nothing of it was found in this deck"]


def test_what_a_deck_says_counts_before_what_its_client_says(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": accepting(WORDY, f"too-many-words: {REASON}")})
    client(place, "north", "name: North\naccept: {too-many-words: They like to read}\n")
    [accepted] = check_deck(find_library(place), "loyal", "north").accepted

    assert (accepted.reason, accepted.everywhere) == (REASON, False)


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("text-overflow: It fits", "not-acceptable"),
        ("nonsense: Why not", "unknown-rule"),
        ('slack: "…"', "no-reason"),
    ],
)
def test_a_client_accepts_no_more_than_an_outline_may(tmp_path: Path, entry: str, code: str) -> None:
    place = folder(tmp_path, {"loyal": small()})
    client(place, "north", f"name: North\naccept: {{{entry}}}\n")
    [problem] = check_deck(find_library(place), "loyal", "north").problems

    assert problem.code == code
    assert problem.span
    assert problem.span.source.path.endswith("north/client.yaml")


def test_what_is_accepted_counts_neither_for_nor_against(tmp_path: Path) -> None:
    before = checkup(tmp_path / "one", WORDY)
    after = checkup(tmp_path / "two", accepting(WORDY, f"too-many-words: {REASON}"))
    rules = len(after.rules)

    assert score_text(before) == f"{rules - 1} of {rules} rules hold; 1 found 1 thing"
    assert score_text(after) == f"{rules - 1} rules hold; 1 is accepted, with the reason"
    assert [line.score for line in groups(after) if line.accepted] == ["all 25"]
