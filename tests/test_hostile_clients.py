"""Client folders that would do harm: each refused in one clear sentence, in bounded time, nothing written."""

from __future__ import annotations

import os
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as given_settings
from hypothesis import strategies as st
from PIL import Image

from tests.folders import Ran, folder, run, small, start, tree
from workshop.brand.template.read import read_template
from workshop.errors import WorkshopError
from workshop.library.clients import read_client
from workshop.library.folders import Library
from workshop.library.sources import read_source

BEGINNING = "name: Acme\n"
BRAND = 'name: Acme\nbrand: {primary: "#0B3D2E", logo: LOGO}\n'


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Make a folder with a small deck, and a client that says only its name."""
    home = folder(tmp_path / "mine", {"one": small()})
    (home / "decks" / "clients" / "acme").mkdir(parents=True)
    write(home, BEGINNING)
    return home


def client_folder(place: Path, name: str = "acme") -> Path:
    return place / "decks" / "clients" / name


def write(place: Path, text: str | bytes, client: str = "acme") -> None:
    client_folder(place, client).mkdir(parents=True, exist_ok=True)
    data = text if isinstance(text, bytes) else text.encode()
    (client_folder(place, client) / "client.yaml").write_bytes(data)


def build(place: Path, client: str = "acme") -> Ran:
    return run(place, "build", "one", "--client", client)


def refused(place: Path, code: str, client: str = "acme") -> str:
    """Build for a client that is refused; return what was said, after seeing that nothing was written."""
    before = tree(place)
    ran = build(place, client)
    assert ran.code == 1, ran
    assert ran.err.count("error:") == 1, ran.err
    assert f"[{code}]" in ran.err, ran.err
    assert "Traceback" not in ran.err
    assert tree(place) == before
    return ran.err


def png(width: int, height: int, rows: bytes = b"") -> bytes:
    """Make a PNG of this size in its header, whatever its pixels are."""
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    )
    parts = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def picture(mode: str = "RGB", kind: str = "PNG", **more: object) -> bytes:
    red = Image.new("RGB", (80, 40), (200, 30, 30))
    image = Image.new(mode, (80, 40), 20_000) if mode == "I;16" else red.convert(mode)
    buffer = BytesIO()
    image.save(buffer, kind, **more)
    return buffer.getvalue()


HUGE = png(30_000, 30_000, b"\0" * 90_001)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (HUGE, "it has more than 25 million pixels"),
        (picture()[:-40], "it cannot be decoded"),
        (b"", "it is empty"),
        (b"\0" * 2000, "it is something else"),
        (b"GIF89a" + b"\0" * 2000, "it is a GIF"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 11_000_000, "at most 10 can be read"),
        (
            b'<!DOCTYPE x [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
            "it declares entities",
        ),
        (
            b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
            "it shows another file",
        ),
        (b"<svg", "no well-formed SVG"),
    ],
    ids=["huge", "truncated", "empty", "noise", "gif", "large", "entities", "outside", "svg"],
)
def test_a_logo_that_cannot_be_shown_is_refused(place: Path, data: bytes, sentence: str) -> None:
    write(place, BRAND.replace("LOGO", "logo.png"))
    (client_folder(place) / "logo.png").write_bytes(data)
    said = refused(place, "bad-logo")
    assert sentence in said
    assert "decks/clients/acme/client.yaml:2:" in said


def test_a_huge_logo_takes_no_memory(place: Path) -> None:
    pytest.importorskip("resource")
    write(place, BRAND.replace("LOGO", "logo.png"))
    (client_folder(place) / "logo.png").write_bytes(HUGE)
    limit = "import resource; resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))"
    ran = start(
        place,
        "-c",
        f"{limit}; from workshop.cli.main import main; main(['build', 'one', '--client', 'acme'])",
    )
    assert "[bad-logo]" in ran.err
    assert "= make it smaller: 1,200 pixels across are enough on a slide" in ran.err
    assert ran.code == 1


@pytest.mark.parametrize(
    "data",
    [
        picture("L"),
        picture("1"),
        picture("I;16"),
        picture("LA"),
        picture("P", transparency=3),
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9H0z"/></svg>',
    ],
    ids=["grey", "black and white", "16 bit", "grey and clear", "palette", "svg"],
)
def test_a_logo_in_any_mode_is_shown(place: Path, data: bytes) -> None:
    write(place, BRAND.replace("LOGO", "logo.png"))
    (client_folder(place) / "logo.png").write_bytes(data)
    ran = build(place)
    assert ran.code == 0, ran.err
    with zipfile.ZipFile(place / "build" / "acme" / "one" / "one.pptx") as deck:
        pictures = [name for name in deck.namelist() if name.startswith("ppt/media/")]
        shown = [Image.open(BytesIO(deck.read(name))) for name in pictures]
    assert {image.format for image in shown} == {"PNG"}
    assert {image.mode for image in shown} <= {"RGB", "RGBA"}
    assert not any(getattr(image, "is_animated", False) for image in shown)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (picture("CMYK", "JPEG"), "its colours are mixed for print (CMYK)"),
        (picture(save_all=True, append_images=[Image.new("RGB", (80, 40), "blue")]), "it moves"),
    ],
    ids=["cmyk", "animated"],
)
def test_a_logo_for_print_or_for_the_web_is_refused(place: Path, data: bytes, sentence: str) -> None:
    write(place, BRAND.replace("LOGO", "logo.png"))
    (client_folder(place) / "logo.png").write_bytes(data)
    ran = build(place)
    assert (ran.code, sentence in ran.err) == (1, True)
    assert not (place / "build").exists()


@pytest.mark.parametrize(
    ("logo", "code", "sentence"),
    [
        ("link.png", "outside-folder", "leads out of the client's folder"),
        ("../../../secret.png", "outside-folder", "leads out of the client's folder"),
        ("../other/logo.png", "outside-folder", "leads out of the client's folder"),
        ("/etc/hostname", "outside-folder", "leads out of the client's folder"),
        ("folder", "missing-file", "it is a folder"),
        (".", "missing-file", "it is a folder"),
        ("folder.lnk/logo.png", "outside-folder", "leads out of the client's folder"),
        ("loop.png", "missing-file", ""),
        ("pipe.png", "missing-file", "it is no file"),
        ("nothing.png", "missing-file", "it is not there"),
        ("x" * 5000, "missing-file", "it is not there"),
        ("film.png", "missing-file", "larger than 100 MB"),
    ],
)
def test_a_logo_is_read_from_the_clients_own_folder_alone(
    place: Path, logo: str, code: str, sentence: str
) -> None:
    own = client_folder(place)
    (place / "secret.png").write_bytes(picture())
    (own / "link.png").symlink_to(place / "secret.png")
    (own / "loop.png").symlink_to(own / "loop.png")
    (own / "folder").mkdir()
    write(place, "name: Other\n", "other")
    (client_folder(place, "other") / "logo.png").write_bytes(picture())
    (own / "folder.lnk").symlink_to(client_folder(place, "other"), target_is_directory=True)
    os.mkfifo(own / "pipe.png")
    with (own / "film.png").open("wb") as file:
        os.truncate(file.fileno(), 101_000_000)
    write(place, BRAND.replace("LOGO", logo))
    error = _one(place, code)
    assert sentence in error
    assert len(error) < 2000 or logo.startswith("xxx")


def _one(place: Path, code: str) -> str:
    ran = build(place)
    assert (ran.code, ran.err.count("error:"), "Traceback" in ran.err) == (1, 1, False), ran.err
    assert f"[{code}]" in ran.err
    assert not (place / "build").exists()
    return ran.err


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b"name: Acme\n# " + b"x" * 11_000_000, "file-too-big"),
        (BEGINNING.encode("utf-16"), "encoding"),
        (b"name: \xff\xfe\n", "encoding"),
        (b"a: &a [x, x]\nb: [*a, *a]\n", "anchor"),
        (b"name: !!python/object/apply:os.system [ls]\n", "tag"),
        (b"name: " + b"[" * 2000, "too-deep"),
        (b"name: Acme\x1b[31m\n", "forbidden-character"),
        (b'name: "Acme\\x1b"\n', "forbidden-character"),
        (b"", "empty-file"),
        (b"\0", "encoding"),
        (b"- a\n", "not-keys"),
        (b"like: ../../etc\n", "unknown-client"),
        (b"like: /etc\n", "unknown-client"),
        (b"like: nobody\n", "unknown-client"),
        (b"like: acme\n", "like-cycle"),
        (b"name: Acme\nlike: other\n", "like-cycle"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_client_file_that_would_do_harm_is_refused(place: Path, text: bytes, code: str) -> None:
    write(place, "name: Other\nlike: acme\n", "other")
    write(place, text)
    before = tree(place)
    ran = build(place)
    assert ran.code == 1
    assert f"[{code}]" in ran.err
    assert "Traceback" not in ran.err
    assert tree(place) == before


@pytest.mark.parametrize(
    "name",
    [
        "../../etc",
        "/etc",
        "..",
        ".",
        "acme/../acme",
        "a\0b",
        "x" * 5000,
        "a\nb",
        "\x1b[31m",
        "acme/",
        "~",
        "*",
    ],
)
def test_a_client_that_is_not_there_is_refused_by_whatever_name(place: Path, name: str) -> None:
    said = refused(place, "unknown-client", name)
    assert "there is no client" in said
    assert "\x1b" not in said
    assert len(said) < 400


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo], ids=["folder", "pipe"])
def test_a_client_file_that_is_no_file_is_refused(place: Path, make: Callable[[Path], None]) -> None:
    path = client_folder(place) / "client.yaml"
    path.unlink()
    make(path)
    refused(place, "unreadable-file")


def test_an_overlay_that_is_no_file_is_refused(place: Path) -> None:
    os.mkfifo(client_folder(place) / "one.yaml")
    refused(place, "unreadable-file")


def test_an_overlay_that_leads_nowhere_is_told(place: Path) -> None:
    (client_folder(place) / "one.yaml").symlink_to(place / "nowhere.yaml")
    refused(place, "unreadable-file")


def test_a_long_line_of_clients_that_are_like_each_other_is_read(place: Path) -> None:
    for number in range(150):
        write(
            place, f"name: C{number}\nlike: c{number + 1}\n" if number < 149 else "name: Last\n", f"c{number}"
        )
    assert len(read_client(Library(place / "decks", place / "assets"), "c0").chain) == 150


def package(parts: Mapping[str, bytes | str]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def template(**parts: bytes | str) -> bytes:
    """Take python-pptx's own template, with parts of ours in the place of some or beside them."""
    from pptx import Presentation

    buffer = BytesIO()
    Presentation().save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        kept = {name: archive.read(name) for name in archive.namelist()}
    return package(kept | parts)


LAYOUT = "ppt/slideLayouts/slideLayout1.xml"
RELS = "ppt/slideLayouts/_rels/slideLayout1.xml.rels"
IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
MASTER = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideMaster"
OUTSIDE = f"""\
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="{MASTER}" Target="../slideMasters/slideMaster1.xml"/>
<Relationship Id="rId2" Type="{IMAGE}" Target="https://evil.example/x.png" TargetMode="External"/>
</Relationships>"""
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "is empty"),
        (b"Dear all", "is no PowerPoint file"),
        (template()[:-100], "is cut off or damaged"),
        (template(**{"bomb.bin": b"\0" * 300_000_000}), "zip bomb"),
        (template(**{"/etc/passwd": "x"}), "leads out of the file"),
        (template(**{"../../evil.xml": "x"}), "leads out of the file"),
        (template(**{RELS: OUTSIDE}), "links to something outside the file"),
        (template(**{LAYOUT: ENTITIES}), "declares a document type"),
        (template(**{LAYOUT: "<p:sldLayout"}), "is not readable XML"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "is protected with a password"),
        (OLE + b"\0" * 600, "old format"),
        (package({"word/document.xml": "x"}), "no PowerPoint file"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_template_that_would_do_harm_is_refused(data: bytes, sentence: str) -> None:
    with pytest.raises(WorkshopError) as refusal:
        read_template("template.potx", data)
    (problem,) = refusal.value.problems
    assert problem.code == "bad-template"
    assert sentence in problem.message
    assert len(problem.message) < 200
    assert "\n" not in problem.message


_SIGNS = (
    b"name: Acme\n~like: acme\n~brand: ~logo: logo.png\n~fills:\n  a: b\n~event: {date: 2027-02-30}\n"
    b'~set: ~change: ~words: {a: b}\n~{~[~- ~: ~\n~\0~"~&a ~*a~!!x ~#~|~>~PK\3\4~\x89PNG\r\n\x1a\n~<svg>'
    b"~\xff\xd8\xff~\xef\xbb\xbf"
)


def pieces() -> st.SearchStrategy[bytes]:
    """Draw bytes such as stand in client files: noise, and the signs that YAML, pictures and zips know."""
    signs = st.sampled_from(_SIGNS.split(b"~"))
    return st.lists(signs | st.binary(max_size=12), max_size=12).map(b"".join)


@given_settings(max_examples=60)
@given(client=pieces(), overlay=pieces(), logo=pieces(), neighbour=pieces())
def test_no_bytes_in_a_clients_files_bring_a_traceback(
    tmp_path_factory: pytest.TempPathFactory, client: bytes, overlay: bytes, logo: bytes, neighbour: bytes
) -> None:
    home = folder(tmp_path_factory.mktemp("noise") / "mine", {"one": small()})
    write(home, client)
    write(home, neighbour, "neighbour")
    (client_folder(home) / "one.yaml").write_bytes(overlay)
    (client_folder(home) / "logo.png").write_bytes(logo)
    before = tree(home)
    ran = build(home)
    assert ran.code == 1
    assert ran.err
    assert tree(home) == before
    write(home, BRAND.replace("LOGO", "logo.png"))
    (client_folder(home) / "one.yaml").unlink()
    ran = build(home)
    assert ran.code in (0, 1)
    assert "Traceback" not in ran.err


def test_no_bytes_in_a_neighbours_files_stop_a_build(place: Path) -> None:
    write(place, b"\xff\0" * 500, "neighbour")
    (client_folder(place, "neighbour") / "one.yaml").mkdir()
    os.mkfifo(client_folder(place, "neighbour") / "two.yaml")
    ran = build(place)
    assert ran.code == 0
    assert ran.err.count("[unread-neighbour]") == 1
    assert read_source(place / "decks" / "one.yaml").text
