"""Logos as design departments send them, and as somebody sends them who means harm."""

from __future__ import annotations

import base64
import gzip
import io
import struct
import zlib
from time import perf_counter

import pytest
from PIL import Image as Pillow
from PIL import ImageCms, ImageDraw

from workshop.brand import svg
from workshop.brand.images import PictureError
from workshop.brand.logo import Logo, read_logo

GREEN = "#0B3D2E"
HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 300 60">'
)
BAR = f'<rect width="300" height="60" fill="{GREEN}"/>'


def picture(mode: str = "RGB", size: tuple[int, int] = (40, 20), colour: object = GREEN) -> Pillow.Image:
    return Pillow.new(mode, size, colour)  # type: ignore[arg-type]


def saved(image: Pillow.Image, kind: str = "PNG", **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def claimed(width: int, height: int) -> bytes:
    """Write a PNG that claims a size and holds next to nothing."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0" * 99))


def drawing(inside: str = BAR, before: str = "") -> bytes:
    return f"{before}{HEAD}{inside}</svg>".encode()


def shown(logo: Logo) -> Pillow.Image:
    return Pillow.open(io.BytesIO(logo.image.data))


def pixel(logo: Logo) -> tuple[int, ...]:
    return shown(logo).convert("RGB").getpixel((logo.image.width // 2, logo.image.height // 2))  # type: ignore[return-value]


def why_not(data: bytes, name: str = "logo.png") -> str:
    with pytest.raises(PictureError) as refused:
        read_logo(name, data)
    return str(refused.value)


def mark(ground: object, colour: object, mode: str = "RGBA") -> Pillow.Image:
    image = Pillow.new(mode, (200, 100), ground)  # type: ignore[arg-type]
    ImageDraw.Draw(image).rectangle((60, 30, 139, 69), fill=colour)  # type: ignore[arg-type]
    return image


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_logo_comes_back_as_a_png(kind: str) -> None:
    logo = read_logo("logo.png", saved(picture(), kind))
    assert (logo.image.format, logo.image.width, logo.image.height) == ("PNG", 40, 20)
    assert logo.image.data.startswith(b"\x89PNG")
    assert not logo.transparent


def test_an_svg_is_drawn_1200_pixels_wide() -> None:
    logo = read_logo("logo.svg", drawing())
    assert (logo.image.width, logo.image.height) == (1200, 240)
    assert pixel(logo) == (0x0B, 0x3D, 0x2E)


def test_what_a_file_holds_counts_and_not_its_name() -> None:
    assert read_logo("logo.svg", saved(picture())).image.width == 40
    assert read_logo("logo.png", drawing()).image.width == 1200


def test_a_large_logo_is_scaled_down_and_a_small_one_left() -> None:
    assert read_logo("a.png", saved(picture(size=(3000, 300)))).image.width == 1200
    assert read_logo("b.png", saved(picture(size=(300, 3000)))).image.height == 600
    assert read_logo("c.png", saved(picture(size=(300, 30)))).image.width == 300


def test_an_empty_margin_is_cut_off_whether_transparent_or_white() -> None:
    clear = read_logo("a.png", saved(mark((0, 0, 0, 0), GREEN)))
    white = read_logo("b.png", saved(mark("white", GREEN, "RGB")))
    assert [(each.image.width, each.image.height) for each in (clear, white)] == [(80, 40), (80, 40)]


def test_a_coloured_ground_belongs_to_the_logo() -> None:
    assert read_logo("a.png", saved(mark(GREEN, "white", "RGB"))).image.width == 200


def test_a_logo_says_whether_the_ground_shows_through() -> None:
    ring = mark((0, 0, 0, 0), GREEN)
    ImageDraw.Draw(ring).rectangle((80, 40, 99, 59), fill=(0, 0, 0, 0))
    assert read_logo("a.png", saved(ring)).transparent
    assert not read_logo("b.png", saved(mark("white", GREEN, "RGB"))).transparent


def test_a_white_logo_without_ground_is_for_dark_grounds() -> None:
    ring = mark((0, 0, 0, 0), "white")
    ImageDraw.Draw(ring).rectangle((80, 40, 99, 59), fill=(0, 0, 0, 0))
    assert read_logo("a.png", saved(ring)).pale
    ImageDraw.Draw(ring).rectangle((110, 40, 119, 59), fill=GREEN)
    assert not read_logo("b.png", saved(ring)).pale
    assert not read_logo("c.png", saved(mark(GREEN, "white", "RGB"))).pale


def test_a_profile_says_what_the_colours_look_like() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    same = read_logo("a.png", saved(picture(), icc_profile=profile))
    broken = read_logo("b.png", saved(picture(), icc_profile=b"no profile"))
    assert pixel(same) == pixel(broken) == (0x0B, 0x3D, 0x2E)
    assert b"iCCP" not in same.image.data


def test_16_bits_of_grey_keep_their_tone() -> None:
    grey = Pillow.frombytes("I;16", (40, 20), struct.pack("<H", 0x8000) * 800)
    assert pixel(read_logo("a.png", saved(grey))) == (128, 128, 128)


def test_a_turned_photograph_stands_upright_and_tells_nothing_of_its_camera() -> None:
    exif = Pillow.Exif()
    exif[0x0112], exif[0x010F] = 6, "A camera"
    logo = read_logo("a.jpg", saved(picture(), "JPEG", exif=exif))
    assert (logo.image.width, logo.image.height) == (20, 40)
    assert b"A camera" not in logo.image.data


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is empty"),
        (saved(picture("CMYK", colour=(0, 0, 0, 255)), "JPEG"), "its colours are mixed for print (CMYK)"),
        (saved(picture(), save_all=True, append_images=[picture(colour="red")]), "it moves"),
        (b"no picture at all", "it is something else, not a PNG, JPEG or SVG"),
        (saved(picture(), "GIF"), "it is a GIF, not a PNG, JPEG or SVG"),
        (b"%PDF-1.7 and so on", "it is a PDF, not a PNG, JPEG or SVG"),
        (gzip.compress(drawing()), "it is a compressed SVG, not a PNG, JPEG or SVG"),
        (saved(picture(size=(400, 300)))[:120], "it cannot be decoded: "),
        (saved(picture(size=(400, 300)), "JPEG")[:600], "it cannot be decoded: "),
        (saved(picture("RGBA", colour=(0, 0, 0, 0))), "it shows nothing"),
        (saved(picture(colour="white")), "it shows nothing"),
        (claimed(30_000, 30_000), "it has more than 25 million pixels"),
        (claimed(9_000, 9_000), "it has 9000 × 9000 pixels; at most 25 million can be shown"),
        (b"\x89PNG" + b"\0" * 10_000_001, "it has 10.0 MB; at most 10 can be read"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_shown_is_refused_at_once(data: bytes, reason: str) -> None:
    start = perf_counter()
    assert why_not(data).startswith(reason)
    assert perf_counter() - start < 2


LAUGHS = '<g id="a0"><path d="M0 0h9v9z"/></g>' + "".join(
    f'<g id="a{i}">' + f'<use xlink:href="#a{i - 1}"/>' * 10 + "</g>" for i in range(1, 12)
)
BOMB = base64.b64encode(claimed(30_000, 30_000)).decode()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (drawing(before='<!DOCTYPE svg [<!ENTITY a "aaaa">]>'), "it declares entities, which no logo needs"),
        (drawing(before='<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'), "it declares entities"),
        (drawing("<script>alert(1)</script>"), "it holds a script, which no logo needs"),
        (drawing('<rect onload="alert(1)"/>'), "it holds a script"),
        (drawing('<image xlink:href="https://x.org/a.png"/>'), "it shows another file (https://x.org/a.png)"),
        (drawing('<image href="/etc/passwd"/>'), "it shows another file (/etc/passwd)"),
        (drawing('<use href="other.svg#a"/>'), "it shows another file (other.svg#a)"),
        (drawing("<g>" * 300 + "</g>" * 300), "its groups are nested more than 200 deep"),
        (drawing("<rect>"), "it is no well-formed SVG: mismatched tag in line 1"),
        (b'<?xml version="1.0" encoding="klingon"?><svg/>', "it is written in an encoding"),
        (b"<html><svg></svg></html>", "it is no SVG, though it holds one"),
        (drawing(LAUGHS + '<use xlink:href="#a11"/>'), "it cannot be drawn"),
        (drawing('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'), "it cannot be drawn"),
        (
            b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 999999"><rect/></svg>',
            "it cannot be drawn",
        ),
        (drawing(f'<image width="9" height="9" href="data:image/png;base64,{BOMB}"/>'), "it "),
        (drawing(""), "it shows nothing"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_svg_that_does_more_than_show_itself_is_refused(data: bytes, reason: str) -> None:
    start = perf_counter()
    assert why_not(data, "logo.svg").startswith(reason)
    assert perf_counter() - start < 5


def test_an_svg_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(svg, "_SECONDS", 1)
    slow = '<filter id="f"><feTurbulence numOctaves="100000000" baseFrequency="1"/></filter>'
    start = perf_counter()
    reason = why_not(drawing(f'{slow}<rect width="300" height="60" filter="url(#f)"/>'))
    assert reason == "it takes longer than 1 seconds to draw"
    assert perf_counter() - start < 5


@pytest.mark.parametrize(
    "before",
    [
        '<?xml version="1.0" encoding="utf-8"?>',
        "\ufeff",
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
        "<!-- Made by a design department -->",
    ],
)
def test_what_drawing_programs_write_before_an_svg_does_no_harm(before: str) -> None:
    assert pixel(read_logo("logo.svg", drawing(before=before))) == (0x0B, 0x3D, 0x2E)


def test_an_svg_in_latin_1_is_read() -> None:
    text = f'<?xml version="1.0" encoding="ISO-8859-1"?>{HEAD}<title>Für alle</title>{BAR}</svg>'
    assert read_logo("logo.svg", text.encode("latin-1")).image.width == 1200


def test_a_link_around_a_logo_does_no_harm() -> None:
    assert read_logo("logo.svg", drawing(f'<a href="https://x.org">{BAR}</a>')).image.width == 1200
