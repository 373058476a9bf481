"""The lines that are printed for a client's overlay, pasted: the next build says what the person wrote."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from tests.edits import (
    Edit,
    Kit,
    add,
    bars,
    built,
    delete,
    edited,
    insert,
    kits,
    remove,
    reword,
    shipped,
)
from tests.factories import ROOT
from tests.folders import run
from workshop.storyboard.changes.compare import SlideChange, compare
from workshop.storyboard.from_pptx import read_deck

EDITS: tuple[Edit, ...] = (
    reword("cover", "Satisfied is not loyal", "Satisfied: not loyal"),
    reword("outcomes", "Name one customer at risk", "Name a customer at risk"),
    reword("recap", "Name one customer at risk", "Name a customer at risk"),
    reword("who-left", "Write one name 10 min", "Write “one” name, or # two 10 min"),
    reword("who-left-debrief", "Who is next", "Who is next, and who says so?"),
    reword("gifts", "A second look at the bill", "- {a} *second* look"),
    add("gifts", "Time that nobody asked for", "Yes"),
    remove("gifts", "An answer on the same day"),
    reword("gifts", "Say: Read them slowly.", "Say: Read them: slowly, and twice.", notes=True),
    reword("asked", "Twelve fields of a form", "Ten fields [in ink]"),
    bars("came-back", Guests=15, Passers_by=9.5),
    reword("went", "Nobody had asked the Millers why.", "The Millers were not asked: nobody was."),
    reword("coffee", "Coffee", "Tea"),
    reword("letters", "Nobody looked up.", "Nobody looked up at all. " + "Nobody. " * 20),
    insert("promised", "What is promised", "Ten fields at most", "An answer on the same day"),
    insert("promised", "A promise that we keep"),
)


def differences(kit: Kit, theirs: bytes) -> list[SlideChange]:
    """Return where the deck as it is built now does not say what the person wrote, or says what is gone."""
    known = {text for slide in kit.was().slides for text in (*slide.texts, *slide.notes)}

    def differs(change: SlideChange) -> bool:
        made = change.slide.made
        return (
            not change.both
            or change.moved
            or any(
                each.before not in known if each.before else each.after in known - made
                for each in (*change.texts, *change.notes)
            )
        )

    return [change for change in compare(read_deck("theirs.pptx", theirs), kit.text()) if differs(change)]


def pasted(kit: Kit, *edits: Edit) -> bytes:
    """Edit a deck, paste the lines that are said into the client's overlay, and return the edited deck."""
    theirs = edited(kit.path.read_bytes(), *edits)
    found = kit.after(*edits)
    assert (found.left, found.elsewhere, found.doubts) == ((), (), ())
    kit.overlay.write_text("\n".join(found.lines) + "\n", encoding="utf-8")
    return theirs


def test_what_was_edited_comes_out_of_the_next_build_as_it_was_written(tmp_path: Path) -> None:
    kit = built(kits(tmp_path), "south")
    theirs = pasted(kit, *EDITS)

    assert differences(kit, theirs) == []


def test_what_is_gone_stays_gone(tmp_path: Path) -> None:
    kit = built(kits(tmp_path), "south")
    theirs = pasted(kit, delete("gifts", "agenda", "who-left", "who-left-debrief", "sources"))
    assert [change.slide.id for change in differences(kit, theirs)] == []


def test_the_lines_are_printed_to_be_pasted_and_the_next_build_keeps_the_edited_file(tmp_path: Path) -> None:
    kit = built(kits(tmp_path), "south")
    theirs = edited(kit.path.read_bytes(), *EDITS)
    kit.path.write_bytes(theirs)

    ran = run(kit.place, "changes", "build/south/loyal/loyal.pptx", "--lines")
    assert (ran.code, ran.err) == (0, "")
    kit.overlay.write_text(ran.out, encoding="utf-8")
    assert differences(kit, theirs) == []

    assert run(kit.place, "build", "loyal", "--client", "south", "--only", "deck").code == 0
    assert kit.path.read_bytes() == theirs
    again = run(kit.place, "changes", "build/south/loyal/loyal.pptx").out
    assert "All of it is in the outline or the client's files already." in again
    assert "Into decks" not in again
    ours = read_deck("ours.pptx", kit.path.with_name("loyal.new.pptx").read_bytes())
    assert [slide.texts for slide in ours.slides] == [slide.texts for slide in kit.text().slides]


@pytest.mark.parametrize("name", ["northgate", "flinkholm", None])
def test_a_shipped_deck_is_edited_and_says_so_from_the_folder_it_lies_in(
    tmp_path: Path, name: str | None
) -> None:
    (tmp_path / "decks").symlink_to(ROOT / "decks", target_is_directory=True)
    (tmp_path / "assets").symlink_to(ROOT / "assets", target_is_directory=True)
    there = ["change", "gift-or-bribe", "lets-go"] if name == "northgate" else []
    kit = shipped(tmp_path, "give-to-get", name)
    found = kit.after(
        reword("lets-go", "Asks for nothing", "Asks for nothing: now, or later"),
        remove("lets-go", "Keeps a quiet tally"),
        reword("gift-or-bribe-debrief", "Which cards split your table?", "Which split you?"),
    )
    assert (found.deck, found.client) == ("give-to-get", name)
    assert (found.left, bool(found.elsewhere)) == ((), name is None)
    assert "\n".join(found.lines) == dedent("""\
        change:
          gift-or-bribe:
            debrief:
              observe: "Which split you?"
          lets-go:
            left:
              points:
                - Comes with a condition
                - Leaves you in debt
            right:
              points:
                - "Asks for nothing: now, or later"
                - Could be told openly
                - Leaves you free""")
    assert [str(key) for key in found.there] == there


def test_what_northgate_wrote_itself_is_changed_in_its_own_file(tmp_path: Path) -> None:
    (tmp_path / "decks").symlink_to(ROOT / "decks", target_is_directory=True)
    (tmp_path / "assets").symlink_to(ROOT / "assets", target_is_directory=True)
    kit = shipped(tmp_path, "give-to-get", "northgate")
    overlay = kit.overlay.read_text().split("\n")
    was = "Nobody moves up because they are liked"
    (line,) = [number for number, each in enumerate(overlay, 1) if was in each]

    (told,) = kit.after(reword("never-give", was, "Nobody moves up")).elsewhere
    assert (told.span.line, told.text) == (line, "Nobody moves up")
