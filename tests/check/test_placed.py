"""On which slide a finding is: its number counts from 1, as PowerPoint shows it."""

from __future__ import annotations

import re
from pathlib import Path

from tests.cli.test_build_command import WORDY
from tests.folders import client, folder, small
from workshop.build.checked import check_deck
from workshop.build.making import make
from workshop.library import find_library

LINK = """
- claim: They left in May
  notes: "Show them [here](https://example.org)."
"""
FILLED = "needs: {rival: {ask: Your rival, default: the rival}}\n" + small(
    '- claim: "They went to {{rival}}"\n  notes: {say: Slowly.}'
)


def placed(place: Path, text: str, whom: str | None = None) -> list[tuple[str, int | None, str]]:
    found = check_deck(find_library(folder(place, {"loyal": text})), "loyal", whom).findings
    return [(each.problem.code, each.slide, each.title) for each in found]


def number_of(place: Path, title: str) -> int:
    slides = make(find_library(place), "loyal").storyboard.slides
    return next(number for number, slide in enumerate(slides, 1) if slide.title == title)


def test_what_is_found_when_a_slide_is_composed_is_on_that_slide(tmp_path: Path) -> None:
    [(code, number, title)] = placed(tmp_path, WORDY)
    assert (code, number) == ("too-many-words", number_of(tmp_path, title))


def test_what_a_rule_finds_on_a_slide_is_on_that_slide(tmp_path: Path) -> None:
    [(code, number, title)] = placed(tmp_path, small(LINK))
    assert (code, title) == ("empty-link", "They left in May")
    assert number == number_of(tmp_path, "They left in May")


def test_what_a_rule_finds_in_a_block_is_on_its_first_slide(tmp_path: Path) -> None:
    text = re.sub(r"(?m)^ +serves: .*\n", "", small())
    found = [each for each in placed(tmp_path, text) if each[0] == "serves-nothing"]
    title = "Find who left us last"
    assert found == [("serves-nothing", number_of(tmp_path, title), title)]


def test_what_is_about_no_block_is_of_the_whole_deck(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": small()})
    client(place, "north", "name: North\nevent: {people: 90}")
    found = check_deck(find_library(place), "loyal", "north").findings
    assert ("group-size", None) in {(each.problem.code, each.slide) for each in found}


def test_what_a_clients_fill_brings_about_is_on_the_slide_it_stands_on(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": FILLED})
    long = "the cheap house on the other side of the river that opened last spring with a band"
    client(place, "north", f"name: North\nfills: {{rival: {long}}}")
    [found] = check_deck(find_library(place), "loyal", "north").findings
    assert found.problem.code == "too-many-words"
    assert str(found.problem.span).split("/")[-1].startswith("client.yaml")
    assert found.title.startswith("They went to the cheap house")
