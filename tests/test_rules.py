"""The rules: each has a page, a group and a standing, and each finds what no other does."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

import pytest

from tests.factories import ROOT
from tests.folders import run
from tests.test_problems import ALL, GUARDS, emitted
from workshop.check.catalogue import (
    ACCEPTABLE,
    CITED,
    CLIENTS,
    DRAWN,
    FILE_GROUPS,
    FINISHED,
    GROUPS,
    SLIDES,
    codes,
    scored,
)
from workshop.check.files import RULES
from workshop.errors import Source
from workshop.library.rules import line_of, read_rule
from workshop.outline.nodes import parse

PAGES = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "assets/rules").glob("*.md")}
ANY_PAGE = pytest.mark.parametrize("code", sorted(PAGES))
WARNING = re.compile(r"warning: .* \[([a-z-]+)\]")
ERROR = re.compile(r"error: .* \[([a-z-]+)\]")


def test_every_code_that_can_be_reported_has_a_page_and_every_page_a_code() -> None:
    assert set(PAGES) == {code for _, code in emitted()}


def test_every_code_is_listed_once_in_one_group() -> None:
    assert sorted(codes()) == sorted(PAGES)


def test_the_rules_of_finished_files_are_listed_as_such() -> None:
    of_files = {code for rule in RULES for code in rule.codes}
    others = {code for group in (SLIDES, CITED, CLIENTS) for code in group.codes}
    assert set(FINISHED.codes) == of_files - others


def test_every_rule_of_finished_files_stands_in_one_group_of_a_files_report() -> None:
    listed = [code for group in FILE_GROUPS for code in group.codes]
    assert sorted(listed) == sorted({code for rule in RULES for code in rule.codes})


@ANY_PAGE
def test_a_page_says_what_it_means_in_a_line_and_what_to_do(code: str) -> None:
    page = PAGES[code]
    assert page.startswith(f"# {code}\n\n")
    assert len(line_of(page)) <= 110
    assert line_of(page).endswith(".")
    assert "What to do: " in page
    assert 3 <= len([line for line in page.splitlines() if line]) <= 14


@ANY_PAGE
def test_a_page_can_be_read_as_it_is_in_a_terminal(code: str) -> None:
    parts = read_rule(code).strip().split("\n\n")
    assert [part for part in parts[1:] if "\n" in part and not part.startswith("    ")] == []


@ANY_PAGE
def test_an_example_on_a_page_can_be_typed_as_it_is(code: str) -> None:
    for part in PAGES[code].split("\n\n"):
        if part.startswith("    ") and not part.startswith(("    workshop ", "    pip ")):
            assert parse(Source(code, dedent(part.strip("\n")) + "\n"))[1] == ()


def test_a_number_on_a_page_says_where_it_comes_from() -> None:
    limits = {code for code, page in PAGES.items() if "limits: {" in page}
    silent = {code for code in limits if "Where the number comes from: " not in PAGES[code]}
    assert silent == set()


def test_what_may_be_accepted_is_a_warning_in_every_case_that_shows_it() -> None:
    for code in ACCEPTABLE - GUARDS:
        reports = "".join(case.report for case in ALL if case.code == code)
        assert code in WARNING.findall(reports), code


def test_what_is_only_ever_a_warning_about_a_deck_may_be_accepted() -> None:
    reports = "".join(case.report for case in ALL)
    warned, refused = set(WARNING.findall(reports)), set(ERROR.findall(reports))
    about_kits = {"possible-leak", "unread-neighbour"}
    assert warned - refused - about_kits <= ACCEPTABLE


def test_a_score_counts_no_rule_of_clients_in_a_deck_for_nobody() -> None:
    everything = scored(client=True, drawn=True)
    assert set(everything) - set(scored(client=False, drawn=True)) == set(CLIENTS.codes)
    assert set(everything) - set(scored(client=True, drawn=False)) == DRAWN
    assert not set(everything) & {code for group in GROUPS if not group.scored for code in group.codes}


SCORED = [case for case in ALL if case.code in scored(client=True, drawn=True)]


BESIDE = {"portrait-left-out": {"too-many-words"}}
"""A quotation that leaves no room for a face is near the most words there may be."""


@pytest.mark.parametrize("code", sorted({case.code for case in SCORED}))
def test_a_rule_finds_what_no_other_rule_finds(code: str) -> None:
    """In one case at least it is the only one: what it finds there would be missed without it."""
    reports = [case.report for case in SCORED if case.code == code]
    found = [{*WARNING.findall(report), *ERROR.findall(report)} for report in reports]
    assert {code, *BESIDE.get(code, ())} in found


def test_rules_are_listed_in_their_groups(tmp_path: Path) -> None:
    ran = run(tmp_path, "rules")
    assert (ran.code, ran.err) == (0, "")
    assert [line.split(":")[0] for line in ran.out.splitlines() if line[:1].isupper()] == [
        group.name for group in GROUPS
    ]
    assert "  talk-stretch " in ran.out
    assert all(f"  {code} " in ran.out for code in codes())


def test_a_rule_is_explained_with_its_standing(tmp_path: Path) -> None:
    ran = run(tmp_path, "rules", "talk-stretch")
    assert ran.code == 0
    assert ran.out.startswith("talk-stretch  (Time)\n\n  People only listen for too long at a stretch.\n")
    assert "    limits: {talk_stretch: 20}\n" in ran.out
    assert "12 minutes in a room, 8 on screens; a rule of thumb" in ran.out
    assert "If it is meant, say so in the outline, or for all of a client's decks in client.yaml." in ran.out
    assert ran.out.endswith("\n\n    accept: {talk-stretch: the reason}\n")


def test_an_error_says_that_it_stays(tmp_path: Path) -> None:
    assert run(tmp_path, "rules", "[text-overflow]").out.endswith("\n  It cannot be switched off.\n")


def test_a_word_that_is_like_no_rule_is_told_where_the_rules_are(tmp_path: Path) -> None:
    said = run(tmp_path, "rules", "nonsense").err
    assert said == "there is no rule 'nonsense'; `workshop rules` lists them\n"


def test_a_rule_that_is_misspelt_is_not_there_and_the_nearest_is_named(tmp_path: Path) -> None:
    ran = run(tmp_path, "rules", "talk-strech")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "there is no rule 'talk-strech'; did you mean talk-stretch?\n"
