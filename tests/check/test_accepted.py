"""Warnings that are meant: named in the outline with a reason, counted, and not reported any more."""

from __future__ import annotations

from pathlib import Path

from tests.cli.test_build_command import WORDY
from tests.folders import client, folder, small
from workshop.build import make
from workshop.build.checked import check_deck
from workshop.check.checkup import Checkup
from workshop.library import find_library

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
