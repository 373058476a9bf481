"""workshop list: the decks there are, whatever state they are in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.folders import folder, run, small


def test_every_deck_has_a_line_with_its_length_and_what_it_is_about(tmp_path: Path) -> None:
    decks = {"warm": small(title="Warm").replace("1 h", "3 h 30"), "loyal": small()}
    ran = run(folder(tmp_path, decks), "list")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "loyal  1 h      Satisfied is not loyal: Why a satisfied customer still leaves",
        "warm   3 h 30   Warm: Why a satisfied customer still leaves",
    ]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("45", "45 min"),
        ("45 min", "45 min"),
        ("2 h", "2 h"),
        ("2h30", "2 h 30"),
        ("210", "3 h 30"),
        ("soon", ""),
    ],
)
def test_a_length_is_shown_as_people_write_it(tmp_path: Path, written: str, shown: str) -> None:
    ran = run(folder(tmp_path, {"loyal": small().replace("1 h", written)}), "list")
    assert ran.out.startswith(f"loyal  {shown:<7}  Satisfied")


def test_an_outline_that_is_only_begun_is_listed(tmp_path: Path) -> None:
    ran = run(folder(tmp_path, {"begun": "title: Begun\n", "none": "subtitle: x\n"}), "list")
    assert (ran.code, [line.split() for line in ran.out.splitlines()]) == (
        0,
        [["begun", "Begun"], ["none", "x"]],
    )


def test_a_deck_that_is_no_yaml_says_why_beside_its_name(tmp_path: Path) -> None:
    ran = run(folder(tmp_path, {"bad": "title: [", "loyal": small()}), "list")
    lines = ran.out.splitlines()
    assert ran.code == 0
    assert len(lines) == 2
    assert lines[0].startswith("bad    ")


def test_a_folder_without_outlines_says_where_to_look(tmp_path: Path) -> None:
    ran = run(folder(tmp_path, {}), "list")
    assert (ran.code, ran.out) == (0, "")
    assert "decks/" in ran.err
