"""workshop kinds: what an outline can say, from the records themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.folders import run
from workshop.outline.model import KINDS, Break, Section
from workshop.outline.record import Record

RECORDS: dict[str, type[Record]] = {"section": Section, "break": Break, **KINDS}


def rows(place: Path, *arguments: str) -> dict[str, str]:
    """Return the lines of a table by their first word; one set in further goes on with the one above."""
    lines = [line for line in run(place, "kinds", *arguments).out.splitlines() if line[2:3].strip()]
    return {line.split()[0]: line for line in lines if line.startswith("  ")}


def test_every_kind_has_a_line_that_says_what_it_is_for(tmp_path: Path) -> None:
    listed = rows(tmp_path)
    assert set(listed) == set(RECORDS)
    for name, record in RECORDS.items():
        assert (record.__doc__ or "").split("\n")[0] in listed[name]


def test_talk_comes_before_the_participants_turn(tmp_path: Path) -> None:
    listed = list(rows(tmp_path))
    turns = [listed.index(name) for name, block in KINDS.items() if block.turn]
    talk = [listed.index(name) for name, block in KINDS.items() if not block.turn]
    assert max(talk) < min(turns)


@pytest.mark.parametrize("kind", RECORDS)
def test_a_kind_is_explained_with_all_its_keys_and_those_it_needs(tmp_path: Path, kind: str) -> None:
    ran = run(tmp_path, "kinds", kind)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"{kind}: ")
    keys = {name: row for name, row in rows(tmp_path, kind).items() if name in RECORDS[kind].keys()}  # noqa: SIM118
    assert sorted(keys) == sorted(RECORDS[kind].keys())
    assert {name for name, row in keys.items() if " needed " in row} == set(RECORDS[kind].needed())


@pytest.mark.parametrize("kind", RECORDS)
def test_every_key_says_what_it_is(tmp_path: Path, kind: str) -> None:
    keys = rows(tmp_path, kind)
    assert [row for row in keys.values() if len(row.replace(" needed ", " ").split()) < 2] == []


def test_what_is_the_kinds_own_comes_before_what_all_share(tmp_path: Path) -> None:
    keys = list(rows(tmp_path, "claim"))
    assert keys.index("claim") < keys.index("line") < keys.index("id")
    assert keys[-1] == "extra"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("exercize", "there is no kind 'exercize'; did you mean exercise?"),
        ("brake", "there is no kind 'brake'; did you mean break?"),
        ("xyzzy", "there is no kind 'xyzzy'; "),
    ],
)
def test_a_misspelt_kind_names_the_one_that_was_meant(tmp_path: Path, typed: str, said: str) -> None:
    ran = run(tmp_path, "kinds", typed)
    assert (ran.code, ran.out) == (1, "")
    assert said in ran.err
