"""workshop build: which files it writes, what it says of them, and what a failing deck does to the others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pptx import Presentation

from tests.folders import folder, run, small, tree

BAD = small("- clam: Two")
WORDY = small(f"- text: Words\n  paragraphs: ['{'word ' * 60}']")


THEIRS = "    1 h planned, 80 % of the work is the participants'"


def test_a_kit_is_written_into_a_folder_of_its_own_and_each_file_said_on_one_line(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": small(), "warm": small()})
    ran = run(place, "build", "loyal")
    files = [f"loyal{end}" for end in (".pptx", "-guide.docx", "-workbook.docx", "-run-of-show.xlsx")]
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "build/loyal/loyal.pptx  10 slides  1 h",
        *(f"build/loyal/{file}" for file in (*files[1:], "loyal-agenda.docx")),
        THEIRS,
    ]
    assert sorted(path for path in tree(place) if path.startswith("build/")) == [
        "build/loyal",
        *sorted(f"build/loyal/{file}" for file in (*files, "loyal-agenda.docx", "build.lock.json")),
    ]
    assert len(Presentation(str(place / "build/loyal/loyal.pptx")).slides) == 10


def test_without_a_name_every_deck_is_built_and_summed_up(tmp_path: Path) -> None:
    ran = run(folder(tmp_path, {"warm": small(), "loyal": small("- claim: Two")}), "build", "--only", "deck")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "build/loyal/loyal.pptx  11 slides  1 h",
        THEIRS,
        "build/warm/warm.pptx  10 slides  1 h",
        THEIRS,
        "2 decks, 21 slides, in build/",
    ]


def test_a_deck_may_be_named_by_its_path(tmp_path: Path) -> None:
    place = folder(tmp_path / "here", {})
    (tmp_path / "elsewhere.yaml").write_text(small())
    ran = run(place, "build", "../elsewhere.yaml", "--only", "deck")
    assert ran.out.splitlines() == ["build/elsewhere/elsewhere.pptx  10 slides  1 h", THEIRS]


def test_into_names_another_folder(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": small()})
    ran = run(place, "build", "--into", "for/friday", "--only", "deck")
    assert ran.out.splitlines() == ["for/friday/loyal/loyal.pptx  10 slides  1 h", THEIRS]
    assert (place / "for/friday/loyal/loyal.pptx").is_file()
    assert not (place / "build").exists()


def test_a_failing_deck_does_not_stop_the_others(tmp_path: Path) -> None:
    place = folder(tmp_path, {"a-bad": BAD, "loyal": small(), "warm": small()})
    ran = run(place, "build", "--only", "deck")
    assert ran.code == 1
    assert ran.out.splitlines()[-1] == "2 decks, 20 slides, in build/, 1 not built"
    assert "decks/a-bad.yaml:39:9: error:" in ran.err
    assert ran.err.endswith("\n1 error\n")
    assert sorted(path.name for path in place.glob("build/*/*.pptx")) == ["loyal.pptx", "warm.pptx"]


def test_a_warning_is_shown_and_the_deck_built(tmp_path: Path) -> None:
    ran = run(folder(tmp_path, {"loyal": WORDY}), "build")
    assert ran.code == 0
    assert "warning:" in ran.err
    assert ran.err.endswith("\n1 warning\n")
    assert (tmp_path / "build/loyal/loyal.pptx").is_file()


def test_strict_treats_a_warning_as_an_error(tmp_path: Path) -> None:
    ran = run(folder(tmp_path, {"loyal": WORDY}), "build", "--strict")
    assert (ran.code, ran.out) == (1, "")
    assert "warning:" in ran.err
    assert not (tmp_path / "build").exists()


def test_strict_builds_what_has_no_warning(tmp_path: Path) -> None:
    assert run(folder(tmp_path, {"loyal": small()}), "build", "--strict").code == 0


@pytest.mark.parametrize(("text", "codes"), [(BAD, ["unknown-kind"]), (small(), [])])
def test_json_is_all_that_stands_on_standard_output(tmp_path: Path, text: str, codes: list[str]) -> None:
    ran = run(folder(tmp_path, {"loyal": text, "warm": text}), "build", "--json")
    assert [problem["code"] for problem in json.loads(ran.out)] == codes * 2


def test_json_reports_a_misspelt_deck_too(tmp_path: Path) -> None:
    ran = run(folder(tmp_path, {"loyal": small()}), "build", "loyel", "--json")
    assert [problem["code"] for problem in json.loads(ran.out)] == ["unknown-deck"]
    assert ran.code == 1


def test_a_folder_without_outlines_says_so(tmp_path: Path) -> None:
    ran = run(folder(tmp_path, {}), "build")
    assert (ran.code, ran.out) == (1, "")
    assert "there are no decks here [no-decks]" in ran.err
    assert not (tmp_path / "build").exists()


def test_away_from_any_outlines_the_ones_that_ship_are_used(tmp_path: Path) -> None:
    assert {line.split()[0] for line in run(tmp_path, "list").out.splitlines()} >= {"give-to-get"}


@pytest.mark.parametrize("command", ["build", "check"])
def test_json_reports_a_folder_without_outlines_too(tmp_path: Path, command: str) -> None:
    ran = run(folder(tmp_path, {}), command, "--json")
    told = json.loads(ran.out)
    problems = told if command == "build" else told["problems"]
    assert (ran.code, [problem["code"] for problem in problems]) == (1, ["no-decks"])
