"""workshop check: every problem of every deck, for people and for machines, and nothing written."""

from __future__ import annotations

import json
import re
from pathlib import Path

from pptx import Presentation

from tests.cli.test_build_command import BAD, WORDY
from tests.folders import client, folder, run, small, tree
from workshop.check.catalogue import scored

RULES = len(scored(client=False, drawn=True))
HOLD = f"{RULES} rules hold"
LINKED = """
- claim: They left in May
  notes: "Show them [here](https://example.org)."
"""


def test_a_deck_without_a_problem_says_how_many_rules_hold(tmp_path: Path) -> None:
    ran = run(folder(tmp_path, {"loyal": small(), "warm": small()}), "check")
    assert (ran.code, ran.out, ran.err) == (0, f"loyal  {HOLD}\nwarm  {HOLD}\n", "")


def test_what_was_found_is_told_slide_by_slide_and_counted(tmp_path: Path) -> None:
    long = f"- text: Words\n  paragraphs: ['{'word ' * 60}']"
    ran = run(folder(tmp_path, {"loyal": small(LINKED, long, long.replace("Words", "More"))}), "check")
    headings = [line for line in ran.err.splitlines() if line.startswith("loyal: ")]
    titles = [re.sub(r"slide \d+  ", "", heading) for heading in headings]
    assert titles == ["loyal: They left in May", "loyal: Words", "loyal: More"]
    numbers = [int(re.findall(r"slide (\d+)  ", heading)[0]) for heading in headings]
    assert numbers == sorted(numbers)
    assert ran.err.endswith(f"\nloyal  {RULES - 2} of {RULES} rules hold; 2 found 3 things\n3 warnings\n")
    assert ran.out == ""


def test_what_is_accepted_is_counted_and_told_with_its_reason(tmp_path: Path) -> None:
    accepted = f"{small(LINKED)}accept: {{empty-link: The address is on the wall, slack: We like to talk}}\n"
    ran = run(folder(tmp_path, {"loyal": accepted}), "check", "--strict")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        f"loyal  {RULES - 1} rules hold; 1 is accepted, with the reason\n"
        "  accepted: empty-link: The address is on the wall\n"
        "  accepted: slack: We like to talk; nothing of it was found: take it out\n"
    )


def test_clients_are_checked_one_by_one_or_all(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": small()})
    for name in ("north", "south"):
        client(place, name)
    hold = f"{len(scored(client=True, drawn=True))} rules hold"
    assert run(place, "check", "--client", "north").out == f"loyal for north  {hold}\n"
    both = f"loyal for north  {hold}\nloyal for south  {hold}\n"
    assert run(place, "check", "--all-clients").out == both
    assert run(place, "check", "--client", "north", "--client", "south").out == both


def test_what_is_wrong_in_a_clients_file_is_told_once_for_all_decks(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": small(), "warm": small()})
    client(place, "north", "name: North\nwords: {gizmo: patient}")
    ran = run(place, "check", "--client", "north")
    assert ran.err.count("[unused-word]") == 1
    assert ran.err.endswith("\n1 warning\n")
    assert ran.err.count("1 found 1 thing\n") == 2


def test_a_finished_deck_is_checked_by_rules_of_its_own(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": small()})
    assert run(place, "build", "loyal", "--only", "deck").code == 0
    ran = run(place, "check", "build/loyal/loyal.pptx")
    assert (ran.code, ran.err) == (0, "")
    assert re.fullmatch(r"build/loyal/loyal\.pptx  \d+ rules hold\n", ran.out)


def test_a_finished_deck_that_was_broken_says_on_which_slide(tmp_path: Path) -> None:
    deck = Presentation()
    for title in ("One", "Two", "Two"):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = title
        slide.notes_slide.notes_text_frame.text = "Say it."
    deck.save(str(tmp_path / "theirs.pptx"))
    ran = run(folder(tmp_path, {}), "check", "theirs.pptx", "--json")
    [checked] = json.loads(ran.out)["checked"]
    found = [(each["code"], each["slide"]) for each in checked["findings"] if each["code"] == "same-title"]
    assert found == [("same-title", 3)]


def test_a_file_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    ran = run(folder(tmp_path, {"loyal": small()}), "check", "theirs.pptx")
    assert (ran.code, ran.out) == (1, "")
    assert "theirs.pptx cannot be read: no such file or directory [unreadable-file]" in ran.err


def test_nothing_is_written(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": small(), "bad": BAD, "wordy": WORDY})
    before = tree(place)
    assert run(place, "check").code == 1
    assert tree(place) == before


def test_all_problems_of_all_decks_are_told_at_once(tmp_path: Path) -> None:
    text = small("- claim: Two\n  colour: red\n  minutes: forty", "- quote:")
    ran = run(folder(tmp_path, {"loyal": text, "bad": BAD, "warm": small()}), "check")
    assert ran.code == 1
    assert ran.out == f"warm  {HOLD}\n"
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


def test_json_has_every_field_of_every_finding(tmp_path: Path) -> None:
    ran = run(folder(tmp_path, {"loyal": small("- claim: Two\n  minutes: forty")}), "check", "--json")
    assert (ran.code, ran.err) == (1, "")
    assert json.loads(ran.out) == {
        "checked": [
            {
                "name": "loyal",
                "client": None,
                "title": "",
                "score": {"whole": False, "rules": 0, "held": 0, "accepted": 0, "found": 0},
                "rules": [],
                "findings": [
                    {
                        "slide": None,
                        "title": "",
                        "code": "bad-minutes",
                        "severity": "error",
                        "message": "'forty' is not a number of minutes",
                        "hint": "write 40 for forty minutes",
                        "file": "decks/loyal.yaml",
                        "line": 40,
                        "column": 18,
                        "length": 5,
                    }
                ],
                "accepted": [],
            }
        ],
        "problems": [],
    }


def test_json_has_what_came_of_each_rule(tmp_path: Path) -> None:
    text = f"{small(LINKED)}accept: {{empty-link: It is on the wall}}\n"
    ran = run(folder(tmp_path, {"loyal": text}), "check", "--json")
    [checked] = json.loads(ran.out)["checked"]
    assert checked["score"] == {
        "whole": True,
        "rules": RULES,
        "held": RULES - 1,
        "accepted": 1,
        "found": 0,
    }
    assert checked["accepted"] == [{"code": "empty-link", "reason": "It is on the wall", "findings": 1}]
    results = {rule["code"]: (rule["group"], rule["result"]) for rule in checked["rules"]}
    assert results["empty-link"] == ("Slides", "accepted")
    assert results["talk-stretch"] == ("Time", "held")


def test_json_of_a_problem_without_a_place_has_no_file(tmp_path: Path) -> None:
    ran = run(folder(tmp_path, {"loyal": small()}), "check", "loyel", "--json")
    [checked] = json.loads(ran.out)["checked"]
    [problem] = checked["findings"]
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
