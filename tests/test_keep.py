"""What a person changed by hand is never lost: it stays, or a copy of it does."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.folders import folder, run, small
from workshop.build.files import write_file
from workshop.build.keep import Settled
from workshop.build.keep import settle as settle_by_hash
from workshop.build.lock import LOCK, read_lock
from workshop.errors import WorkshopError
from workshop.library.hashes import hashed

OURS, NEWER, THEIRS = b"as we built it", b"as we build it now", b"as somebody left it"


def settle(place: Path, files: Mapping[str, bytes], *, force: bool = False) -> Settled:
    """Decide where files go, by their own hashes."""
    return settle_by_hash(place, files, {name: hashed(data) for name, data in files.items()}, force=force)


def built(place: Path, data: bytes = OURS, *, force: bool = False) -> list[str]:
    """Build a kit of one file; return what was said of it."""
    settled = settle(place, {"deck.pptx": data}, force=force)
    for path, written in settled.writes.items():
        write_file(path, written)
    return [problem.code for problem in settled.problems]


def files(place: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(place.iterdir()) if path.name != LOCK}


def edited(place: Path, name: str = "deck.pptx", data: bytes = THEIRS) -> None:
    (place / name).write_bytes(data)


def test_a_file_that_nobody_touched_is_replaced(tmp_path: Path) -> None:
    assert built(tmp_path) == built(tmp_path, NEWER) == []
    assert files(tmp_path) == {"deck.pptx": NEWER}


def test_a_file_that_was_changed_by_hand_stays_and_ours_is_beside_it(tmp_path: Path) -> None:
    built(tmp_path)
    edited(tmp_path)

    assert built(tmp_path, NEWER) == ["edited"]
    assert files(tmp_path) == {"deck.pptx": THEIRS, "deck.new.pptx": NEWER}


def test_what_lies_beside_it_is_replaced_as_long_as_nobody_changes_that_too(tmp_path: Path) -> None:
    built(tmp_path)
    edited(tmp_path)
    built(tmp_path, b"second")
    built(tmp_path, b"third")
    edited(tmp_path, "deck.new.pptx", b"their second")
    built(tmp_path, NEWER)

    assert files(tmp_path) == {
        "deck.pptx": THEIRS,
        "deck.new.pptx": b"their second",
        "deck.new-2.pptx": NEWER,
    }


def test_by_force_ours_takes_its_place_and_a_copy_is_kept(tmp_path: Path) -> None:
    built(tmp_path)
    edited(tmp_path)

    assert built(tmp_path, NEWER, force=True) == ["edited"]
    assert files(tmp_path) == {"deck.pptx": NEWER, "deck.backup.pptx": THEIRS}


def test_by_force_no_copy_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    built(tmp_path)
    for change in (b"first change", b"second change"):
        edited(tmp_path, data=change)
        built(tmp_path, NEWER, force=True)

    assert files(tmp_path) == {
        "deck.pptx": NEWER,
        "deck.backup.pptx": b"first change",
        "deck.backup-2.pptx": b"second change",
    }


def test_a_file_that_we_never_wrote_is_somebodys(tmp_path: Path) -> None:
    edited(tmp_path)

    assert built(tmp_path) == ["edited"]
    assert files(tmp_path) == {"deck.pptx": THEIRS, "deck.new.pptx": OURS}


def test_a_file_that_says_what_we_would_write_is_nobodys_change(tmp_path: Path) -> None:
    edited(tmp_path, data=OURS)

    assert built(tmp_path) == []
    assert built(tmp_path, NEWER) == []


def test_a_build_that_ended_after_the_first_file_leaves_nothing_that_looks_changed(tmp_path: Path) -> None:
    kit: Mapping[str, bytes] = {"deck.pptx": OURS, "guide.docx": OURS}
    for path, data in settle(tmp_path, kit).writes.items():
        write_file(path, data)
    newer = settle(tmp_path, dict.fromkeys(kit, NEWER))
    for path, data in list(newer.writes.items())[:2]:  # the lock and the deck, not the guide
        write_file(path, data)

    assert settle(tmp_path, dict.fromkeys(kit, b"newest")).problems == ()


@pytest.mark.parametrize(
    "damaged", [b"", b"{", b"[]", b'{"form": 9}', b'{"form": 1, "files": 3}', b"\xff\xfe"]
)
def test_with_a_damaged_lock_every_file_is_taken_for_somebodys(tmp_path: Path, damaged: bytes) -> None:
    built(tmp_path)
    (tmp_path / LOCK).write_bytes(damaged)

    assert read_lock(tmp_path).files == {}
    assert built(tmp_path, NEWER) == ["edited"]
    assert files(tmp_path)["deck.pptx"] == OURS


@pytest.mark.parametrize("mark", ["~$deck.pptx", "~$ck.pptx", ".~lock.deck.pptx#"])
def test_a_file_that_is_open_elsewhere_is_told_and_nothing_is_written(tmp_path: Path, mark: str) -> None:
    built(tmp_path)
    (tmp_path / mark).touch()

    with pytest.raises(WorkshopError) as caught:
        settle(tmp_path, {"deck.pptx": NEWER})
    assert [problem.code for problem in caught.value.problems] == ["in-use"]
    assert files(tmp_path)["deck.pptx"] == OURS


def test_the_command_keeps_what_was_changed_and_says_where_ours_is(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": small()})
    assert run(place, "build", "loyal", "--only", "deck").code == 0
    deck = place / "build/loyal/loyal.pptx"
    deck.write_bytes(deck.read_bytes() + b"changed")
    again = run(place, "build", "loyal", "--only", "deck")

    assert again.code == 0
    assert again.out.startswith("build/loyal/loyal.new.pptx  ")
    assert "loyal.pptx was changed by hand since it was built; it stays" in again.err
    assert deck.read_bytes().endswith(b"changed")
