"""Pictures stay in their files until the deck is written, and go into it once."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image as Pillow

from tests.factories import ROOT
from tests.folders import client, folder, small
from workshop.build import make
from workshop.build.deck import deck_archive, deck_bytes, reading_pictures
from workshop.build.files import write_all
from workshop.build.making import Made
from workshop.errors import WorkshopError
from workshop.library import Library

OVERLAY = """\
insert:
  - after: a-satisfied-customer-can-still-leave
    blocks:
      - {picture: One, file: one.png, alt: One, minutes: 0}
      - {picture: Two, file: two.png, alt: Two, minutes: 0}
"""


def drawn(colour: str) -> bytes:
    buffer = BytesIO()
    Pillow.new("RGB", (60, 40), colour).save(buffer, "PNG")
    return buffer.getvalue()


def made(place: Path, one: bytes, two: bytes) -> tuple[Library, Made]:
    """Make the deck of a client with two pictures."""
    folder(place, {"deck": small()})
    home = client(place, "north", deck=OVERLAY)
    (home / "one.png").write_bytes(one)
    (home / "two.png").write_bytes(two)
    library = Library(place / "decks", ROOT / "assets")
    return library, make(library, "deck", "north")


def pictures(deck: bytes) -> list[bytes]:
    archive = ZipFile(BytesIO(deck))
    return [archive.read(name) for name in archive.namelist() if name.endswith(".png")]


def test_pictures_go_into_the_deck_as_they_are(tmp_path: Path) -> None:
    assert pictures(deck_bytes(*made(tmp_path, drawn("red"), drawn("blue")))) == [drawn("red"), drawn("blue")]


def test_two_files_with_the_same_bytes_go_into_the_deck_once(tmp_path: Path) -> None:
    assert pictures(deck_bytes(*made(tmp_path, drawn("red"), drawn("red")))) == [drawn("red")]


@pytest.mark.parametrize("meanwhile", [drawn("green"), b"", None])
def test_a_picture_that_changes_meanwhile_stops_the_build(tmp_path: Path, meanwhile: bytes | None) -> None:
    library, deck = made(tmp_path, drawn("red"), drawn("blue"))
    file = library.decks / "clients" / "north" / "one.png"
    file.write_bytes(meanwhile) if meanwhile is not None else file.unlink()
    with pytest.raises(WorkshopError) as stopped:
        deck_bytes(library, deck)
    assert [(each.code, each.message, each.hint) for each in stopped.value.problems] == [
        ("bad-picture", "a picture cannot be shown: its file changed while the deck was built", "build again")
    ]


def test_a_deck_holds_no_picture_until_it_is_gone_through(tmp_path: Path) -> None:
    library, deck = made(tmp_path, drawn("red"), drawn("blue"))
    archive = deck_archive(library, deck)

    held = [piece for piece in archive.pieces if isinstance(piece, bytes)]
    assert not any(picture in piece for piece in held for picture in (drawn("red"), drawn("blue")))
    assert len(archive.pieces) == len(held) + 2
    assert pictures(bytes(archive)) == [drawn("red"), drawn("blue")]


def test_a_picture_that_changes_before_the_deck_is_on_the_disk_leaves_nothing_there(tmp_path: Path) -> None:
    library, deck = made(tmp_path, drawn("red"), drawn("blue"))
    archive = deck_archive(library, deck)
    (tmp_path / "decks/clients/north/one.png").write_bytes(drawn("green"))

    with pytest.raises(WorkshopError) as refused, reading_pictures(deck):
        write_all({tmp_path / "out" / "deck.pptx": archive})
    assert [problem.code for problem in refused.value.problems] == ["bad-picture"]
    assert not (tmp_path / "out").exists()


def test_a_deck_that_is_on_the_disk_already_is_left_alone(tmp_path: Path) -> None:
    library, deck = made(tmp_path, drawn("red"), drawn("blue"))
    path = tmp_path / "deck.pptx"
    write_all({path: deck_archive(library, deck)})
    written = path.stat()
    write_all({path: deck_archive(library, deck)})

    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (written.st_ino, written.st_mtime_ns)


def test_where_files_cannot_have_two_names_the_old_one_comes_back_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError("no hard links here, as on a memory stick")

    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "b").mkdir()  # nothing can be written over a folder
    monkeypatch.setattr("os.link", refused)
    with pytest.raises(WorkshopError):
        write_all({tmp_path / "a": b"new", tmp_path / "b": b"new"})
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["a", "b"]
    assert (tmp_path / "a").read_bytes() == b"old"
