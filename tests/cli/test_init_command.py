"""workshop init: a folder of one's own around the decks that ship."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.factories import LIBRARY, ROOT
from tests.folders import run, tree
from workshop.library import outline_names


def test_a_folder_is_made_and_everything_it_promises_works(tmp_path: Path) -> None:
    ran = run(tmp_path, "init", "mine")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[-3:] == [
        "1. See what there is:  cd mine, then  workshop list",
        "2. Build for the example client:  workshop build give-to-get --client larkfield",
        '3. Add a client of your own:  workshop new client "Northgate Health"',
    ]
    mine = tmp_path / "mine"
    assert sorted(name for name, data in tree(mine).items() if data is not None) == [
        "README.md",
        "assets/schema/client.json",
        "assets/schema/outline.json",
        "assets/schema/overlay.json",
        "decks/clients/larkfield/client.yaml",
    ]
    listed = run(mine, "list").out.splitlines()
    assert tuple(line.split()[0] for line in listed) == outline_names(LIBRARY)
    assert run(mine, "build", "give-to-get", "--client", "larkfield").code == 0
    assert run(mine, "new", "client", "Northgate Health").code == 0


def test_the_commands_of_its_readme_are_there(tmp_path: Path) -> None:
    run(tmp_path, "init")
    readme = (tmp_path / "README.md").read_text("utf-8")
    commands = [part.split()[1] for part in readme.split("`") if part.startswith("workshop ")]
    assert {"list", "build", "new", "init", "check"} == set(commands)
    for command in commands:
        assert run(tmp_path, command, "--help").code == 0


def test_a_copied_deck_takes_the_place_of_the_shipped_one(tmp_path: Path) -> None:
    ran = run(tmp_path, "init", "--copy", "give-to-get")
    assert (ran.code, ran.err) == (0, "")
    assert "2. Change decks/give-to-get.yaml: it is yours now." in ran.out
    copied = tmp_path / "decks/give-to-get.yaml"
    assert copied.read_bytes() == (ROOT / "decks/give-to-get.yaml").read_bytes()
    copied.write_text(copied.read_text("utf-8").replace("title: Give to get", "title: Mine"), "utf-8")
    assert "  Mine: " in run(tmp_path, "list").out.splitlines()[0]


def test_a_second_deck_can_be_copied_later(tmp_path: Path) -> None:
    run(tmp_path, "init")
    assert run(tmp_path, "init", "--copy", "give-to-get").code == 0
    ran = run(tmp_path, "init", "--copy", "right-questions", "--copy", "value-creation-zone")
    assert ran.out.splitlines()[:2] == [
        "decks/right-questions.yaml is new",
        "decks/value-creation-zone.yaml is new",
    ]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("init",), "exists"),
        (("init", "--copy", "right-questions", "--copy", "give-to-get"), "exists"),
        (("init", "--copy", "right-question"), "unknown-deck"),
    ],
)
def test_what_is_there_stays_and_nothing_comes_to_it(
    tmp_path: Path, arguments: tuple[str, ...], code: str
) -> None:
    run(tmp_path, "init", "--copy", "give-to-get")
    before = tree(tmp_path)
    ran = run(tmp_path, *arguments)
    assert (ran.code, ran.out) == (1, "")
    assert f"[{code}]" in ran.err
    assert tree(tmp_path) == before


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "a-file").write_text("no folder", "utf-8")
    ran = run(tmp_path, "init", "a-file")
    assert (ran.code, "a-file is a file, not a folder [cannot-write]" in ran.err) == (1, True)
    assert tree(tmp_path) == {"a-file": b"no folder"}
