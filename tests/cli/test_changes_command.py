"""workshop changes: what it prints, to paste into a mail and into an overlay."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from tests.edits import OVERLAY, Kit, built, delete, duplicate, edited, hide, insert, kits, move, reword
from tests.folders import run
from workshop.build.lock import LOCK

NORTH = ("loyal", "--client", "north")


@pytest.fixture
def north(tmp_path: Path) -> Kit:
    return built(kits(tmp_path), "north")


def changes(kit: Kit, *arguments: str) -> str:
    ran = run(kit.place, "changes", *arguments)
    assert (ran.code, ran.err) == (0, "")
    return ran.out


def values(kit: Kit, *arguments: str) -> dict[str, Any]:
    found = json.loads(changes(kit, *arguments, "--json"))
    assert isinstance(found, dict)
    return found


FILE = "build/north/loyal/loyal.pptx"


def test_it_says_when_nothing_changed(north: Kit) -> None:
    assert changes(north, *NORTH) == dedent("""\
        Satisfied is not loyal, for North: what changed since the last version

        Nothing: the slides, their notes and their minutes are as they were.
        """)
    assert changes(north, FILE) == dedent(f"""\
        {FILE}: what was changed by hand in loyal, for north

        Nothing: the slides and their notes say what they said when it was built.
        """)


def test_what_a_build_would_change_is_told_slide_by_slide_to_paste_into_a_mail(north: Kit) -> None:
    more = "  gifts: {minutes: 3, notes: {say: Read them fast.}}\n  went: {minutes: 1}\n"
    insert = "insert: [{after: gifts, blocks: [{claim: New thought}]}]\ndrop: [letters]\n"
    north.overlay.write_text(OVERLAY.replace("warm", "cold") + more + insert)

    assert changes(north, *NORTH) == dedent("""\
        Satisfied is not loyal, for North: what changed since the last version

        New
          slide 9  New thought

        Gone, numbered as before
          slide 18  What they wrote to us

        Reworded
          slide 18  A promise is owed, a gift is not
            - Owed here: a warm room.
            + Owed here: a cold room.

        Notes reworded
          slide 8  Three gifts that cost nothing
            - Say: Read them slowly.
            + Say: Read them fast.

        Other minutes
          slide 3  This morning: 1 min (before: 2)
          slide 8  Three gifts that cost nothing: 3 min (before: 1)
          slide 10  What we ask of a customer: 1 min (before: 2)
          slide 13  Then the Millers went to the baker: 1 min (before: 2)
          slide 15  What we owe them: 3 min (before: 2)
          slide 17  You can now: 3 min (before: 2)

        17 of 20 slides say what they said.
        """)


def test_a_version_that_was_kept_may_lie_anywhere_and_other_times_are_told(north: Kit) -> None:
    north.path.with_name(LOCK).rename(north.place / "may.json")
    built(north.place, "north", "--start", "14:00", "--duration", "45")
    told = changes(north, *NORTH, "--since", "may.json").splitlines()
    assert "Nothing: the slides, their notes and their minutes are as they were." in told

    told = changes(north, *NORTH).splitlines()
    assert told[0] == "Satisfied is not loyal, for North: what changed since the last version"


THERE = "change: (line 4), promised: (line 5)"
EDITS = (
    reword("promised", "Owed here: a warm room.", "Owed here: a cold room."),
    reword("promised", "A promise is owed, a gift is not", "A promise is owed"),
    hide("asked"),
    move("coffee", "promise"),
    duplicate("went"),
    insert("went", "A new thought", "One", "Two"),
    delete("gifts"),
)


def test_what_was_edited_is_told_with_the_lines_for_the_overlay(north: Kit) -> None:
    north.path.write_bytes(edited(north.path.read_bytes(), *EDITS))
    assert changes(north, FILE) == dedent(f"""\
        {FILE}: what was changed by hand in loyal, for north

        New
          slide 13  A new thought
          slide 14  Then the Millers went to the baker  (a copy of “Then the Millers went to the baker”)

        Gone, numbered as before
          slide 8  Three gifts that cost nothing

        Moved
          slide 8  Coffee  (now behind “What I will do by Friday”; it was slide 13)

        Hidden
          slide 9  What we ask of a customer

        Reworded
          slide 18  A promise is owed
            - A promise is owed, a gift is not
            + A promise is owed
            - Owed here: a warm room.
            + Owed here: a cold room.

        Into decks/clients/north/loyal.yaml:

        change:
          promised:
            claim: A promise is owed
        insert:
          - after: went
            blocks:
              - text: A new thought
                id: a-new-thought
                paragraphs:
                  - One
                  - Two
        drop: [gifts]

        That file has these keys already; put what stands below them there: {THERE}

        Change in the client's own files:
          decks/clients/north/loyal.yaml:6  Owed here: a cold room.

        An overlay cannot say:
          slide 8: it stands behind “What I will do by Friday” now: an overlay keeps the outline's order
          slide 9: it is hidden now;  drop: [asked]  takes it out
          slide 14: it is a copy of slide 12: an overlay repeats no slide
        """)
    lines = changes(north, FILE, "--lines")
    assert lines.startswith("change:\n  promised:\n")
    assert lines.endswith("\ndrop: [gifts]\n")


def test_a_deck_for_nobody_names_the_file_of_any_client(north: Kit) -> None:
    kit = built(north.place)
    kit.path.write_bytes(edited(kit.path.read_bytes(), delete("gifts")))
    told = changes(kit, "build/loyal/loyal.pptx").splitlines()
    where = "It was built for nobody in particular. For a client, into decks/clients/NAME/loyal.yaml:"
    assert told[-3:] == [where, "", "drop: [gifts]"]


def test_as_json_other_programs_read_it(north: Kit) -> None:
    north.path.write_bytes(edited(north.path.read_bytes(), *EDITS))
    found = values(north, FILE)
    assert [slide["id"] for slide in found["slides"]] == [
        "coffee",
        "gifts",
        "asked",
        None,
        "went",
        "promised",
    ]
    assert found["slides"][-1]["texts"][1] == {
        "before": "Owed here: a warm room.",
        "after": "Owed here: a cold room.",
    }
    assert (found["deck"], found["client"], found["overlay"]) == (
        "loyal",
        "north",
        "decks/clients/north/loyal.yaml",
    )
    assert found["lines"][-1] == "drop: [gifts]"
    assert found["elsewhere"] == [
        {"place": "decks/clients/north/loyal.yaml:6:11", "text": "Owed here: a cold room."}
    ]
    assert [each["slide"] for each in found["left"]] == [8, 9, 14]

    north.overlay.write_text(OVERLAY.replace("warm", "cold"))
    since = values(north, *NORTH)
    assert (since["same"], since["clock"]) == (False, {"before": "9:00–10:30", "after": "9:00–10:30"})
    assert [slide["id"] for slide in since["slides"]] == ["promised"]


@pytest.mark.parametrize(
    ("name", "found"),
    [("loyal (2) final.pptx", ("loyal", None)), ("build/north/x/loyal-monday.pptx", ("loyal", "north"))],
)
def test_a_deck_without_a_lock_is_known_by_its_name_and_its_folder(
    north: Kit, name: str, found: tuple[str, str | None]
) -> None:
    path = north.place / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(north.path.read_bytes())
    told = values(north, name)
    assert (told["deck"], told["client"]) == found


def test_the_client_may_be_named_and_a_lock_of_another_folder(north: Kit) -> None:
    copy = north.place / "sent.pptx"
    copy.write_bytes(edited(north.path.read_bytes(), delete("gifts")))
    lock = north.path.with_name(LOCK).relative_to(north.place).as_posix()
    assert values(north, "sent.pptx", "--since", lock)["lines"] == ["drop: [gifts]"]
    assert run(north.place, "changes", "sent.pptx").err.startswith(
        "error: nothing tells which deck sent.pptx is [unknown-deck]"
    )


def test_another_file_of_a_kit_is_no_deck(tmp_path: Path) -> None:
    ran = run(tmp_path, "changes", "give-to-get-guide.docx")

    assert (ran.code, ran.out) == (1, "")
    assert ran.err.splitlines()[:2] == [
        "error: give-to-get-guide.docx is no deck, and decks alone are compared [bad-deck]",
        "      = name a .pptx file, or a deck by its id",
    ]
