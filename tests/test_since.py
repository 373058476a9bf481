"""What changed since a client's last version, and since one that somebody kept."""

from __future__ import annotations

from pathlib import Path
from shutil import copyfile

import pytest

from tests.edits import OVERLAY, Kit, built, kits
from workshop.build.lock import LOCK
from workshop.build.since import Since, changes_since
from workshop.errors import WorkshopError
from workshop.library import find_library


def since(kit: Kit, lock: Path | None = None) -> Since:
    return changes_since(find_library(kit.place), "loyal", kit.client, kit.path.parent, lock)


def told(found: Since) -> list[str]:
    """Say which slides changed, and how."""
    return [
        f"{change.slide.id}: "
        + "; ".join(f"{each.before or '+'} → {each.after or '-'}" for each in (*change.texts, *change.notes))
        for change in found.changes
        if not change.same
    ]


@pytest.fixture
def kit(tmp_path: Path) -> Kit:
    return built(kits(tmp_path), "north")


def reword(kit: Kit, line: str) -> None:
    kit.overlay.write_text(OVERLAY.replace("a warm room", line))


WARM, COLD = (
    "promised: Owed here: a warm room. → Owed here: ",
    "promised: Owed here: a cold room. → Owed here: ",
)


def test_right_after_the_first_build_nothing_changed(kit: Kit) -> None:
    found = since(kit)
    assert (found.same, told(found), found.retimed) == (True, [], ())
    assert (found.whom, found.before.client, found.now.title) == ("North", "north", "Satisfied is not loyal")


def test_after_a_change_of_the_clients_file_it_says_what_a_build_would_change(kit: Kit) -> None:
    reword(kit, "a cold room")
    assert told(since(kit)) == [f"{WARM}a cold room."]


def test_after_the_build_it_says_what_the_build_changed(kit: Kit) -> None:
    reword(kit, "a cold room")
    built(kit.place, "north")
    built(kit.place, "north")
    assert told(since(kit)) == [f"{WARM}a cold room."]

    reword(kit, "no room")
    assert told(since(kit)) == [f"{COLD}no room."]


def test_a_version_that_was_kept_is_compared_however_many_came_since(kit: Kit, tmp_path: Path) -> None:
    kept = copyfile(kit.path.with_name(LOCK), tmp_path / "may.lock.json")
    for line in ("a cold room", "no room"):
        reword(kit, line)
        built(kit.place, "north")
    assert told(since(kit, kept)) == [f"{WARM}no room."]


def test_it_is_made_for_the_day_that_was_asked_for(tmp_path: Path) -> None:
    kit = built(kits(tmp_path), "north", "--start", "14:00")
    assert since(kit).same
    assert since(kit).now.clock == "14:00–15:30"

    built(kit.place, "north", "--start", "14:00", "--duration", "45")
    shorter = since(kit)
    assert (shorter.before.text.clock, shorter.now.clock) == ("14:00–15:30", "14:00–14:45")
    minutes = {slide.id: (before, after) for slide, before, after in shorter.retimed}
    assert minutes["who-left"] == (40, 20)
    hidden = [change.slide.id for change in shorter.changes if change.hidden]
    assert hidden == ["promised", "letters"]


def test_times_and_numbers_that_follow_from_the_plan_are_no_rewording(kit: Kit) -> None:
    outline = kit.place / "decks/loyal.yaml"
    outline.write_text(outline.read_text().replace('start: "09:00"', 'start: "11:00"'))
    found = since(kit)
    assert not found.same
    assert (found.before.text.clock, found.now.clock) == ("9:00–10:30", "11:00–12:30")
    assert told(found) == []


@pytest.mark.parametrize(
    "text", [None, "", "{", '{"form": 1, "files": {}}'], ids=["none", "empty", "cut", "old"]
)
def test_without_a_version_to_compare_with_it_says_how_to_get_one(kit: Kit, text: str | None) -> None:
    lock = kit.path.with_name(LOCK)
    lock.unlink()
    if text is not None:
        lock.write_text(text)
    with pytest.raises(WorkshopError) as caught:
        since(kit)
    (problem,) = caught.value.problems
    assert (problem.code, problem.hint) == (
        "never-built",
        "build it first:  workshop build loyal --client north",
    )


def test_a_lock_that_was_kept_and_is_damaged_is_named(kit: Kit, tmp_path: Path) -> None:
    (tmp_path / "may.json").write_text("{")
    with pytest.raises(WorkshopError) as caught:
        since(kit, tmp_path / "may.json")
    (problem,) = caught.value.problems
    assert problem.code == "never-built"
    assert "may.json remembers no build" in problem.message
