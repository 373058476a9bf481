"""The list of hard pictures: on a slide, and as a logo, what each is refused for, or what it becomes."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from tests.folders import client, folder, run, small, start
from tests.hard import LIMITS, refused

OVERLAY = (
    "insert: [{after: a-satisfied-customer-can-still-leave,"
    " blocks: [{picture: A, file: picture.png, alt: One, minutes: 0}]}]\n"
)
RED, GREY, MIDDLE = (200, 30, 30), (81, 81, 81), (128, 128, 128)
EXPORT, SAVE = "export it again as PNG or JPEG", "save it again as PNG, JPEG or SVG"
ON_SLIDE = "make it smaller: 3,000 pixels across are enough on a slide"
AS_LOGO = "make it smaller: 1,200 pixels across are enough on a slide"
CUT_OFF = "it cannot be decoded: it is damaged or cut off"
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {}>'
SVG = HEAD.format('viewBox="0 0 90 30"')
STYLE = "<style>@import url(https://example.org/a.css);</style>"
BAR = '<path fill="#c81e1e" d="M0 0h90v30H0z"/>'


def saved(mode: str = "RGB", kind: str = "PNG", size: tuple[int, int] = (80, 40), **options: object) -> bytes:
    image = Image.new("I;16", size, 0x8000) if mode == "I;16" else Image.new("RGB", size, RED).convert(mode)
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def claimed(width: int, height: int, *more: bytes, depth: int = 8, rows: bytes = b"\0" * 99) -> bytes:
    """Write a PNG that claims a size, whatever it holds."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, 2, 0, 0, 0))
    parts = (header, *more, chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def drawn(inside: str = BAR, before: str = "", head: str = SVG) -> bytes:
    return f"{before}{head}{inside}</svg>".encode()


def turned(kind: str) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6
    return saved(kind=kind, exif=exif)


MOVES = {"save_all": True, "append_images": [Image.new("RGB", (80, 40), "blue")]}
WIDE_16 = (b"\0" + struct.pack(">HHH", 0xC8C8, 0x1E1E, 0x1E1E) * 80) * 40
TEXT_BOMB = chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(200_000_000)))
_LAUGHS = "".join(f"<!ENTITY {'bcdefghij'[n]} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9))
LAUGHS = f"<!DOCTYPE svg [<!ENTITY a 'ha'>{_LAUGHS}]>"
COPIES = '<g id="a0"><path d="M0 0h9v9z"/></g>' + "".join(
    f'<g id="a{n}">' + f'<use xlink:href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 12)
)


@dataclass(frozen=True, slots=True)
class Shown:
    """Say what a picture becomes: its size, and the colour in its upper left corner."""

    width: int = 80
    height: int = 40
    colour: tuple[int, int, int] = RED


Refused = tuple[str, str]
"""Why it cannot be shown, and what to do."""


def other(what: str) -> tuple[Refused, Refused]:
    """Say what a file is, on a slide and as a logo."""
    return (f"it is {what}, not a PNG or JPEG", EXPORT), (f"it is {what}, not a PNG, JPEG or SVG", SAVE)


def large(what: str) -> tuple[Refused, Refused]:
    return (what.format(50), ON_SLIDE), (what.format(25), AS_LOGO)


DAMAGED = (CUT_OFF, EXPORT), (CUT_OFF, SAVE)
PICTURES: Mapping[str, tuple[bytes, tuple[Shown | Refused, Shown | Refused]]] = {
    "cut off": (saved(size=(800, 400))[:-40], DAMAGED),
    "a JPEG cut off": (saved(kind="JPEG")[:300], DAMAGED),
    "no size": (claimed(0, 0), DAMAGED),
    "50,000 × 50,000 dots": (claimed(50_000, 50_000), large("it has more than {} million pixels")),
    "9,600 × 9,600 dots": (
        claimed(9600, 9600),
        large("it has 9600 × 9600 pixels; at most {} million can be shown"),
    ),
    "as many dots as a header can say": (
        claimed(2**31 - 1, 2**31 - 1),
        large("it has more than {} million pixels"),
    ),
    "a text that unfolds": (claimed(80, 40, TEXT_BOMB), DAMAGED),
    "the colours of print": (
        saved("CMYK", "JPEG"),
        (Shown(), ("its colours are mixed for print (CMYK); save it in RGB", SAVE)),
    ),
    "a TIFF in the colours of print": (saved("CMYK", "TIFF"), (Shown(), other("a TIFF")[1])),
    "16 bits of grey": (saved("I;16"), (Shown(colour=MIDDLE), Shown(colour=MIDDLE))),
    "16 bits for each colour": (claimed(80, 40, depth=16, rows=WIDE_16), (Shown(), Shown())),
    "a palette, partly clear": (
        saved("P", transparency=3),
        (Shown(colour=(204, 51, 51)), Shown(colour=(204, 51, 51))),
    ),
    "grey": (saved("L"), (Shown(colour=GREY), Shown(colour=GREY))),
    "grey, partly clear": (saved("LA"), (Shown(colour=GREY), Shown(colour=GREY))),
    "black and white": (saved("1"), (Shown(colour=(0, 0, 0)), Shown(colour=(0, 0, 0)))),
    "a dot": (saved(size=(1, 1)), (Shown(1, 1), Shown(1, 1))),
    "a line": (saved(size=(4000, 1)), (Shown(4000, 1), Shown(1200, 1))),
    "a GIF that moves": (saved(kind="GIF", **MOVES), (Shown(), other("a GIF")[1])),
    "a PNG that moves": (saved(**MOVES), (Shown(), ("it moves; save one picture of it", SAVE))),
    "a WebP that moves": (saved(kind="WEBP", lossless=True, **MOVES), (Shown(), other("a WebP")[1])),
    "a PNG on its side": (turned("PNG"), (Shown(40, 80), Shown(40, 80))),
    "a BMP called .png": (saved(kind="BMP"), (Shown(), other("a BMP")[1])),
    "an icon": (saved(kind="ICO"), other("an icon")),
    "an EPS, which is a program": (saved(kind="EPS"), other("an EPS")),
    "a PDF": (b"%PDF-1.7\n", other("a PDF")),
    "a photograph of a phone": (b"\0\0\0\x18ftypheic" + bytes(99), other("a HEIC photograph")),
    "a film": (b"\0\0\0\x18ftypmp42" + bytes(99), other("a film")),
    "a Photoshop file": (b"8BPS" + bytes(99), other("a Photoshop file")),
    "a Word document": (b"PK\3\4" + bytes(99), other("an Office or zip file")),
    "an outline": (small().encode(), other("something else")),
    "noise": (bytes(2000), other("something else")),
}
DRAWN = Shown(1200, 400)
DRAWINGS: Mapping[str, tuple[bytes, Shown | str]] = {
    "plain": (drawn(), DRAWN),
    "a script": (drawn("<script>alert(1)</script>"), "it holds a script, which no logo needs"),
    "a click": (drawn('<rect onclick="alert(1)"/>'), "it holds a script, which no logo needs"),
    "a picture from elsewhere": (
        drawn('<image href="https://example.org/a.png"/>'),
        "it shows another file (https://example.org/a.png)",
    ),
    "a file of this machine": (
        drawn('<image xlink:href="/etc/passwd"/>'),
        "it shows another file (/etc/passwd)",
    ),
    "entities that unfold": (drawn("<text>&j;</text>", LAUGHS), "it declares entities, which no logo needs"),
    "copies of copies": (drawn(f'{COPIES}<use xlink:href="#a11"/>'), "it cannot be drawn"),
    "groups in groups": (drawn("<g>" * 300 + "</g>" * 300), "its groups are nested more than 200 deep"),
    "a million wide and high": (drawn(head=HEAD.format('viewBox="0 0 1000000 1000000"')), "it shows nothing"),
    "a million high": (drawn(head=HEAD.format('viewBox="0 0 1 1000000"')), "it cannot be drawn"),
    "no size": (drawn(head=HEAD.format("")), DRAWN),
    "nothing": (drawn(""), "it shows nothing"),
    "cut off": (drawn()[:-9], "it is no well-formed SVG: unclosed token in line 1"),
    "styles from elsewhere, which are not fetched": (drawn(f"{STYLE}{BAR}"), DRAWN),
}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return folder(tmp_path / "mine", {"one": small()})


def lay(place: Path, role: str, data: bytes) -> tuple[str, ...]:
    """Let a client show a picture on a slide, or as its logo; return the command that builds it."""
    if role == "slide":
        client(place, "acme", "name: Acme\n", **{"one": OVERLAY, "picture.png": data})
    else:
        client(place, "acme", "name: Acme\nbrand: {logo: picture.png}\n", **{"picture.png": data})
    return "build", "one", "--client", "acme", "--only", "deck"


WHERE = {
    "slide": "decks/clients/acme/one.yaml:1:84: 'picture.png' cannot be shown: ",
    "logo": "decks/clients/acme/client.yaml:2:15: the logo 'picture.png' cannot be shown: ",
}


def check(place: Path, role: str, data: bytes, outcome: Shown | Refused) -> None:
    command = lay(place, role, data)
    if not isinstance(outcome, Shown):
        assert refused(place, *command) == (WHERE[role] + outcome[0], outcome[1])
        return
    ran = run(place, *command)
    assert ran.code == 0, ran.err
    (shown,) = shown_in(place)
    assert Shown(*shown.size, shown.convert("RGB").getpixel((0, 0))) == outcome  # type: ignore[arg-type]
    assert (shown.format, getattr(shown, "n_frames", 1)) == ("PNG", 1)


def shown_in(place: Path) -> list[Image.Image]:
    """Return the pictures of the deck that was built."""
    with zipfile.ZipFile(place / "build/acme/one/one.pptx") as deck:
        names = [name for name in deck.namelist() if name.startswith("ppt/media/")]
        return [Image.open(io.BytesIO(deck.read(name))) for name in names]


@pytest.mark.parametrize("role", ["slide", "logo"])
@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_shown_or_refused(place: Path, name: str, role: str) -> None:
    data, outcomes = PICTURES[name]
    check(place, role, data, outcomes[role == "logo"])


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_is_shown_as_a_logo_or_refused(place: Path, name: str) -> None:
    data, outcome = DRAWINGS[name]
    check(place, "logo", data, outcome if isinstance(outcome, Shown) else (outcome, SAVE))


def test_a_drawing_goes_on_no_slide(place: Path) -> None:
    check(place, "slide", drawn(), other("an SVG")[0])


@pytest.mark.parametrize("role", ["slide", "logo"])
def test_a_photograph_stands_upright(place: Path, role: str) -> None:
    lying = Image.new("RGB", (80, 40), RED)
    lying.paste((30, 30, 200), (40, 0, 80, 40))
    exif = Image.Exif()
    exif[0x0112] = 6  # its left is the top
    buffer = io.BytesIO()
    lying.save(buffer, "JPEG", exif=exif, quality=95)
    assert run(place, *lay(place, role, buffer.getvalue())).code == 0
    (shown,) = shown_in(place)
    upper, lower = (shown.convert("RGB").getpixel((20, height)) for height in (10, 70))
    assert (shown.size, upper[0] > 150 > upper[2], lower[2] > 150 > lower[0]) == ((40, 80), True, True)  # type: ignore[index]


def test_a_plain_jpeg_goes_into_the_deck_as_it_is(place: Path) -> None:
    data = saved(kind="JPEG")
    assert run(place, *lay(place, "slide", data)).code == 0
    with zipfile.ZipFile(place / "build/acme/one/one.pptx") as deck:
        assert data in {deck.read(name) for name in deck.namelist() if "media" in name}


@pytest.mark.parametrize(
    ("name", "role"), [("50,000 × 50,000 dots", "slide"), ("a text that unfolds", "logo")]
)
def test_the_worst_takes_little_time_and_memory(place: Path, name: str, role: str) -> None:
    data, outcomes = PICTURES[name]
    message, hint = outcomes[role == "logo"]  # type: ignore[misc]
    assert refused(place, *lay(place, role, data), by=LIMITS) == (WHERE[role] + message, hint)


def test_the_worst_drawing_takes_little_time_and_memory(place: Path) -> None:
    data, message = DRAWINGS["copies of copies"]
    assert refused(place, *lay(place, "logo", data), by=LIMITS) == (f"{WHERE['logo']}{message}", SAVE)


def test_twenty_million_dots_take_little_time_and_memory(place: Path) -> None:
    command = lay(place, "slide", saved("CMYK", "JPEG", size=(5000, 4000)))
    ran = start(place, "-c", LIMITS, *command)
    assert (ran.code, ran.err) == (0, "")
    assert shown_in(place)[0].size == (5000, 4000)
