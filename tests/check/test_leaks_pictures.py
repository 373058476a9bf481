"""Pictures of one client in another's files: known again whatever they are called, and what is nobody's."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as given_settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from tests.check.test_leaks import deck
from tests.folders import folder, run, small
from tests.test_hostile_clients import png as png_header
from workshop.brand.logo import read_logo
from workshop.brand.looks import looks_of
from workshop.check.doubts import Outlines
from workshop.check.leaks import find_leaks
from workshop.errors import Problem
from workshop.library import find_library
from workshop.library.neighbours import Secrets, read_everyone
from workshop.outline.placed import Text

GREEN = (11, 74, 58, 255)
RED = (176, 30, 40, 255)
SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100">
  <path fill="#0b4a3a" d="M10 90L60 10L110 90Z"/>
  <path fill="#0b4a3a" d="M130 20h150v20h-150zM130 60h90v20h-90z"/>
</svg>
"""


def drawn(
    colour: tuple[int, ...] = GREEN, *, bars: int = 3, margin: int = 0, ground: str = ""
) -> Image.Image:
    """Draw a logo: a triangle and bars beside it."""
    image = Image.new("RGBA", (300 + 2 * margin, 100 + 2 * margin), ground or (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    draw.polygon([(margin, 99 + margin), (50 + margin, margin), (99 + margin, 99 + margin)], colour)
    for bar in range(bars):
        top = margin + bar * 100 // bars
        draw.rectangle([(130 + margin, top), (299 + margin - 40 * bar, top + 50 // bars)], colour)
    return image


def saved(image: Image.Image, kind: str = "PNG", **more: object) -> bytes:
    buffer = BytesIO()
    (image.convert("RGB") if kind == "JPEG" else image).save(buffer, kind, **more)
    return buffer.getvalue()


@pytest.fixture
def theirs(tmp_path: Path) -> Secrets:
    """Make a client with a logo of its own."""
    return with_picture(tmp_path, "mark.png", saved(drawn()))


def with_picture(place: Path, name: str, data: bytes) -> Secrets:
    file = place / name
    file.write_bytes(data)
    return Secrets("northgate", "Northgate Health", pictures=(file,))


def found(data: bytes, other: Secrets, house: Sequence[bytes] = ()) -> tuple[Problem, ...]:
    outlines = Outlines(pictures=lambda: house)
    return find_leaks(
        deck(**{"ppt/media/image1.png": data}), Secrets("bank", "Bank"), (other,), dict, outlines
    )


def smaller(image: Image.Image) -> Image.Image:
    return image.resize((image.width * 2 // 3, image.height * 2 // 3), Image.Resampling.LANCZOS)


@pytest.mark.parametrize(
    "data",
    [
        saved(drawn()),
        saved(drawn(), optimize=True, dpi=(300, 300)),
        saved(smaller(drawn())),
        saved(drawn(margin=40)),
        saved(drawn(ground="white")),
        saved(drawn(ground="white"), "JPEG", quality=60),
        saved(drawn().quantize(16)),
        saved(drawn(margin=9), "GIF"),
        saved(drawn(), "WEBP"),
        read_logo("logo.png", saved(drawn(margin=30))).image.data,
    ],
    ids=[
        "copied",
        "saved again",
        "smaller",
        "margin",
        "on white",
        "jpeg",
        "indexed",
        "gif",
        "webp",
        "as a logo",
    ],
)
def test_another_clients_picture_is_found_in_whatever_form(theirs: Secrets, data: bytes) -> None:
    (leak,) = found(data, theirs)
    assert (leak.code, leak.severity) == ("leak", "error")
    assert leak.message == (
        "deck.pptx: ppt/media/image1.png: this is the picture 'mark.png' of the client northgate"
    )
    assert "a client that both are like:" in leak.hint


@pytest.mark.parametrize(
    "data",
    [
        saved(drawn(RED)),
        saved(drawn(bars=5)),
        saved(drawn().transpose(Image.Transpose.FLIP_LEFT_RIGHT)),
        saved(drawn().resize((300, 160))),
        b"\x89PNG\r\n\x1a\nbroken",
    ],
    ids=["other colour", "other bars", "mirrored", "other shape", "broken"],
)
def test_a_picture_that_shows_something_else_is_no_leak(theirs: Secrets, data: bytes) -> None:
    assert found(data, theirs) == ()


def test_a_white_logo_is_told_from_another_white_logo(tmp_path: Path) -> None:
    white = (255, 255, 255, 255)
    other = with_picture(tmp_path, "white.png", saved(drawn(white)))
    assert len(found(saved(smaller(drawn(white, margin=20))), other)) == 1
    assert found(saved(drawn(white, bars=5)), other) == ()


def test_a_plain_ground_is_nobodys_unless_it_is_the_same_file(tmp_path: Path) -> None:
    blue = saved(Image.new("RGB", (300, 200), "#123456"))
    other = with_picture(tmp_path, "ground.png", blue)
    assert found(saved(Image.new("RGB", (301, 200), "#123456")), other) == ()
    assert len(found(blue, other)) == 1


def test_a_picture_made_of_a_drawing_is_found(tmp_path: Path) -> None:
    other = with_picture(tmp_path, "mark.svg", SVG.encode())
    assert len(found(read_logo("mark.svg", SVG.encode()).image.data, other)) == 1
    assert found(saved(drawn(RED)), other) == found(saved(drawn()), other) == ()


def test_a_drawing_is_known_by_what_it_says_whatever_its_line_ends(tmp_path: Path) -> None:
    other = with_picture(tmp_path, "mark.svg", SVG.encode())
    assert len(found(SVG.replace("\n", "\r\n\t").encode(), other)) == 1


def test_a_picture_of_the_house_that_a_client_copied_is_no_secret(theirs: Secrets) -> None:
    assert found(saved(smaller(drawn())), theirs, house=(saved(drawn()),)) == ()


def test_a_copied_picture_that_a_file_names_is_told_at_its_line(theirs: Secrets, tmp_path: Path) -> None:
    own = tmp_path / "bank"
    own.mkdir()
    (own / "our.png").write_bytes(saved(drawn(margin=5)))
    (own / "unused.png").write_bytes(saved(drawn()))
    mine = Secrets("bank", "Bank", said=(Text("our.png"),), pictures=(own / "our.png", own / "unused.png"))
    (leak,) = find_leaks(deck(), mine, (theirs,))
    assert "our.png: this is the picture 'mark.png'" in leak.message
    assert "unused" not in leak.message
    assert find_leaks(deck(), Secrets("bank", "Bank", pictures=mine.pictures), (theirs,)) == ()


def test_pictures_of_those_whom_a_client_is_like_may_stand_in_its_files(theirs: Secrets) -> None:
    mine = Secrets("clinic", "Clinic", chain=("clinic", "northgate"))
    assert find_leaks(deck(**{"ppt/media/a.png": saved(drawn())}), mine, (theirs,)) == ()


@given_settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_bytes_of_a_picture_bring_a_traceback(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(["PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF"]))
    whole = bytearray(saved(drawn(ground="white"), kind))
    for _ in range(data.draw(st.integers(0, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(whole[: data.draw(st.integers(0, len(whole)))])
    assert len(looks_of(cut)) <= 2


def test_a_picture_that_would_take_all_memory_is_not_decoded(tmp_path: Path) -> None:
    huge = png_header(30_000, 30_000)
    assert looks_of(huge) == ()
    assert found(saved(drawn()), with_picture(tmp_path, "huge.png", huge)) == ()
    assert len(found(huge, with_picture(tmp_path, "huge.png", huge))) == 1


def test_hidden_files_pipes_and_links_are_no_pictures_of_a_client(place: Path) -> None:
    theirs = place / "decks" / "clients" / "northgate"
    (theirs / ".cache").mkdir()
    (theirs / ".cache" / "fjordlab-one.png").write_bytes(saved(drawn()))
    (theirs / "link.png").symlink_to(theirs / "mark.png")
    os.mkfifo(theirs / "pipe.png")
    library = find_library(place)
    stranger = read_everyone(library).secrets["northgate"]
    assert [file.name for file in stranger.pictures] == ["mark.png"]
    assert set(stranger.files) == {"link.png", "mark.png", "pipe.png"}


NORTHGATE = 'name: Northgate Health\nbrand: {primary: "#0B4A3A", logo: mark.png}\n'


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Make a folder with two clients, of whom one has a logo."""
    home = folder(tmp_path / "mine", {"one": small()})
    files: Mapping[str, str | bytes] = {
        "northgate/client.yaml": NORTHGATE,
        "northgate/mark.png": saved(drawn(margin=30)),
        "bank/client.yaml": 'name: Sparhaus\nbrand: {primary: "#0B4A3A", logo: our.png}\n',
    }
    for name, data in files.items():
        path = home / "decks" / "clients" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
    return home


@pytest.mark.parametrize(
    "image", [drawn(margin=30), smaller(drawn(ground="white"))], ids=["copied", "scaled"]
)
def test_a_build_with_another_clients_logo_fails(place: Path, image: Image.Image) -> None:
    (place / "decks" / "clients" / "bank" / "our.png").write_bytes(saved(image))
    ran = run(place, "build", "one", "--client", "bank")
    assert ran.code == 1
    assert ran.err.count("[leak]") == 1
    assert "decks/clients/bank/client.yaml:2:" in ran.err
    assert not (place / "build").exists()


def test_a_build_with_a_logo_of_its_own_is_done(place: Path) -> None:
    (place / "decks" / "clients" / "bank" / "our.png").write_bytes(saved(drawn(bars=5)))
    assert run(place, "build", "one", "--client", "bank").code == 0
    assert run(place, "build", "one", "--client", "northgate").code == 0
