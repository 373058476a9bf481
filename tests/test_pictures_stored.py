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
from workshop.build.deck import deck_bytes
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
