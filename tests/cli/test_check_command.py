"""workshop check: every problem of every deck, for people and for machines, and nothing written."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.test_build_command import BAD, WORDY
from tests.folders import folder, run, small, tree


def test_a_deck_without_a_problem_says_so(tmp_path: Path) -> None:
    ran = run(folder(tmp_path, {"loyal": small(), "warm": small()}), "check")
    assert (ran.code, ran.out, ran.err) == (0, "loyal  no problem\nwarm  no problem\n", "")


def test_nothing_is_written(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": small(), "bad": BAD, "wordy": WORDY})
    before = tree(place)
    assert run(place, "check").code == 1
    assert tree(place) == before


def test_all_problems_of_all_decks_are_told_at_once(tmp_path: Path) -> None:
    text = small("- claim: Two\n  colour: red\n  minutes: forty", "- quote:")
    ran = run(folder(tmp_path, {"loyal": text, "bad": BAD, "warm": small()}), "check")
    assert ran.code == 1
    assert ran.out == "warm  no problem\n"
    places = [line.split(": ")[0] for line in ran.err.splitlines() if line.startswith("decks/")]
    assert places == [
        "decks/bad.yaml:39:9",
        "decks/loyal.yaml:40:9",
        "decks/loyal.yaml:41:18",
        "decks/loyal.yaml:42:15",
    ]
    assert ran.err.endswith("\n4 errors\n")


def test_a_problem_shows_its_line_carets_and_what_to_type(tmp_path: Path) -> None:
    ran = run(folder(tmp_path, {"loyal": small("- claim: Two\n  minutes: forty")}), "check")
    assert ran.err == (
        "decks/loyal.yaml:40:18: error: 'forty' is not a number of minutes [bad-minutes]\n"
        "   40 |         minutes: forty\n"
        "      |                  ^^^^^\n"
        "      = write 40 for forty minutes\n"
        "\n"
        "1 error\n"
    )


def test_json_has_every_field_of_every_problem(tmp_path: Path) -> None:
    ran = run(folder(tmp_path, {"loyal": small("- claim: Two\n  minutes: forty")}), "check", "--json")
    assert (ran.code, ran.err) == (1, "")
    assert json.loads(ran.out) == [
        {
            "code": "bad-minutes",
            "severity": "error",
            "message": "'forty' is not a number of minutes",
            "hint": "write 40 for forty minutes",
            "file": "decks/loyal.yaml",
            "line": 40,
            "column": 18,
            "length": 5,
        }
    ]


def test_json_of_no_problem_is_an_empty_list(tmp_path: Path) -> None:
    ran = run(folder(tmp_path, {"loyal": small()}), "check", "--json")
    assert (ran.code, ran.out, ran.err) == (0, "[]\n", "")


def test_json_of_a_problem_without_a_place_has_no_file(tmp_path: Path) -> None:
    ran = run(folder(tmp_path, {"loyal": small()}), "check", "loyel", "--json")
    [problem] = json.loads(ran.out)
    assert (ran.code, problem["code"], problem["file"], problem["line"]) == (1, "unknown-deck", None, None)


def test_a_warning_alone_ends_with_0_and_with_1_when_strict(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": WORDY})
    assert "1 warning" in run(place, "check").err
    assert run(place, "check").code == 0
    assert run(place, "check", "--strict").code == 1


def test_a_folder_without_outlines_says_so(tmp_path: Path) -> None:
    ran = run(folder(tmp_path, {}), "check")
    assert (ran.code, ran.out) == (1, "")
    assert "[no-decks]" in ran.err
