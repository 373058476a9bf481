"""Nothing of one client reaches another: what is found in a client's files, and what is no leak."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pytest

from tests.factories import LIBRARY
from tests.folders import folder, small
from workshop.check.leaks import check_client, find_leaks
from workshop.check.parts import MOST_UNPACKED, Part, parts_of
from workshop.check.skim import skim
from workshop.check.strings import strings_in
from workshop.check.words import words_in
from workshop.errors import Problem
from workshop.library import Library, find_library, read_template
from workshop.library.clients import read_client
from workshop.library.neighbours import Secrets
from workshop.outline.values import Text

A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
MINE = Secrets("harbour", "Harbour Bank", people=("Tom Reed",), files=("harbour-mark.png",))
NORTHGATE = Secrets(
    "northgate",
    "Northgate Health Ltd.",
    fills=("a ward that lost its three best nurses", "two words"),
    files=("northgate-mark.png", "logo.png"),
    people=("Ines Halvorsen", "Tom Reed"),
    places=("Hotel Seeblick, Hamburg",),
    own=("Why a satisfied patient still changes clinic",),
)


def package(parts: Mapping[str, bytes | str]) -> bytes:
    """Make an Office package of these parts."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def slide(*runs: str, attributes: str = "") -> str:
    """Write a slide with one paragraph of these runs."""
    inner = "".join(f'<a:r><a:rPr lang="en-GB"><a:noFill/></a:rPr><a:t>{run}</a:t></a:r>' for run in runs)
    return f'<p:sld xmlns:p="urn:p" {A}><p:cNvPr id="2" {attributes}/><a:p>{inner}</a:p></p:sld>'


def deck(**parts: bytes | str) -> dict[str, bytes]:
    """Make a kit of one deck with a slide and these parts."""
    return {"deck.pptx": package({"ppt/slides/slide1.xml": slide("Nothing here"), **parts})}


def said(text: str, **more: bytes | str) -> dict[str, bytes]:
    return deck(**{"ppt/slides/slide2.xml": slide(text), **more})


def leaks(
    files: Mapping[str, bytes],
    *others: Secrets,
    mine: Secrets = MINE,
    house: Mapping[str, bytes] | None = None,
) -> tuple[Problem, ...]:
    return find_leaks(files, mine, others or (NORTHGATE,), lambda: house or {})


def png(*chunks: tuple[bytes, bytes]) -> bytes:
    rows = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(rows)


CORE = '<c:core xmlns:c="urn:c"><c:title>Plan for Northgate Health</c:title><c:x>y</c:x></c:core>'
XLSX = package({"xl/sharedStrings.xml": "<sst><si><r><t>North</t></r><r><t>gate Health</t></r></si></sst>"})


WHEREVER: Mapping[str, Mapping[str, bytes | str]] = {
    "in the notes": {"ppt/notesSlides/notesSlide1.xml": slide("Tell Northgate Health")},
    "across runs": {"ppt/slides/slide2.xml": slide("North", "gate He", "alth")},
    "in capitals, with a no-break space": {"ppt/slides/slide2.xml": slide("NORTHGATE\u00a0HEALTH")},
    "with a soft hyphen and a possessive": {"ppt/slides/slide2.xml": slide("North\u00adgate  Health’s")},
    "by a character reference": {"ppt/slides/slide2.xml": slide("&#78;orthgate Health")},
    "joined by a hyphen": {"ppt/slides/slide2.xml": slide("Northgate-Health")},
    "in a picture's description": {
        "ppt/slides/slide2.xml": slide("", attributes='descr="The entrance of Northgate Health"')
    },
    "in an attribute with signs": {
        "ppt/slides/slide2.xml": slide("", attributes="descr='a &gt; b > Northgate Health'")
    },
    "in a comment": {"ppt/slides/slide2.xml": slide("x").replace("<a:p>", "<!-- Northgate Health --><a:p>")},
    "in a CDATA section": {
        "ppt/slides/slide2.xml": slide("x").replace(">x<", "><![CDATA[Northgate Health]]><")
    },
    "partly in a CDATA section": {"ppt/slides/slide2.xml": slide("<![CDATA[North]]>", "gate Health")},
    "after a sign": {"ppt/slides/slide2.xml": slide("a > b and North", "gate Health")},
    "in UTF-16": {"ppt/slides/slide2.xml": slide("Northgate Health").encode("utf-16")},
    "in broken XML": {"ppt/slides/slide2.xml": slide("Northgate Health").replace("</a:p>", "")},
    "in a relationship": {
        "ppt/slides/_rels/slide1.xml.rels": '<R><r Target="https://northgate.example/x"/></R>'
    },
    "in a file's name": {"ppt/media/northgate-mark.png": png()},
    "in a PNG's text": {"ppt/media/image1.png": png((b"tEXt", b"Author\0Northgate Health"))},
    "in a PNG's packed text": {
        "ppt/media/image1.png": png((b"zTXt", b"Author\0\0" + zlib.compress(b"Northgate Health")))
    },
    "in a JPEG's comment": {
        "ppt/media/image1.jpg": b"\xff\xd8\xff\xfe\0\x12Northgate Health\xff\xda" + b"\x80" * 99
    },
    "in a metafile": {"ppt/media/image1.emf": b"\1\0\0\0" + "Northgate Health".encode("utf-16-le")},
    "in an SVG": {"ppt/media/image1.svg": "<svg><text><tspan>Northgate</tspan> Health</text></svg>"},
    "across elements of the properties": {"docProps/core.xml": CORE},
    "in a thumbnail": {"docProps/thumbnail.jpeg": b"\xff\xd8\xff\xe1\0\x12Northgate Health\xff\xda"},
    "in custom XML": {"customXml/item1.xml": "<x><y>Northgate Health</y></x>"},
    "in a comment part": {
        "ppt/comments/comment1.xml": "<p:cm xmlns:p='u'><p:text>Northgate Health?</p:text></p:cm>"
    },
    "in a workbook inside": {"ppt/embeddings/Microsoft_Excel_Sheet1.xlsx": XLSX},
    "in a document inside a document": {
        "ppt/embeddings/data.bin": package(
            {"x.docx": package({"word/document.xml": slide("Northgate Health")})}
        )
    },
    "in any other file": {"ppt/readme.txt": "For Northgate Health"},
}


@pytest.mark.parametrize("parts", WHEREVER.values(), ids=WHEREVER.keys())
def test_a_strangers_name_is_found_wherever_it_stands(parts: Mapping[str, bytes | str]) -> None:
    (leak,) = leaks(deck(**parts))[:1]
    assert (leak.code, leak.severity) == ("leak", "error")
    assert next(iter(parts)) in leak.message
    assert "northgate" in leak.message


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("With Ines Halvorsen", "who leads for the client northgate"),
        (
            "We meet at Hotel Seeblick in Hamburg at Hotel Seeblick, Hamburg",
            "where the client northgate meets",
        ),
        ("It is about a ward that lost its three best nurses.", "what the client northgate supplied"),
        ("WHY a “satisfied” patient still changes clinic", "a text of the client northgate"),
        ("see northgate-mark.png", "a file of the client northgate"),
        ("Northgate Health Ltd.", "the name of the client northgate"),
        ("Northgate Health, in short", "the name of the client northgate"),
    ],
)
def test_what_a_client_says_of_itself_is_found(text: str, what: str) -> None:
    assert leaks(said(text))[0].message.endswith(what)


def test_a_long_secret_is_not_told_in_full() -> None:
    (leak,) = leaks(said("a ward that lost its three best nurses"))
    assert "'a ward that …'" in leak.message
    assert "nurses" not in leak.message + leak.hint


def test_a_text_that_flows_over_paragraphs_is_found() -> None:
    two = slide("a ward that lost its").replace("</p:sld>", "<a:p><a:t>three best nurses</a:t></a:p></p:sld>")
    assert len(leaks(deck(**{"ppt/slides/slide2.xml": two}))) == 1


def test_a_name_is_not_made_of_the_end_of_one_paragraph_and_the_start_of_the_next() -> None:
    two = slide("To Northgate").replace("</p:sld>", "<a:p><a:t>Health comes first</a:t></a:p></p:sld>")
    (leak,) = leaks(deck(**{"ppt/slides/slide2.xml": two}))
    assert leak.message.endswith("'Northgate' is what the client northgate is called for short")


@pytest.mark.parametrize(
    "text", ["Northgates Health", "Our northgate healthy", "two words", "logo.png", "Tom Reed"]
)
def test_other_words_short_fills_and_what_both_say_of_themselves_are_no_leak(text: str) -> None:
    assert leaks(said(text)) == ()


def test_a_name_in_a_longer_name_of_ones_own_is_no_leak() -> None:
    harbour = Secrets("bank", "Harbour")
    assert leaks(said("At Harbour we save"), harbour) == ()
    assert len(leaks(said("At Harbour we save"), harbour, mine=Secrets("x", "Xylem"))) == 1


def test_those_whom_a_client_is_like_may_stand_in_its_files() -> None:
    mine = Secrets("clinic", "Clinic", chain=("clinic", "northgate"))
    assert leaks(said("Northgate Health"), mine=mine) == ()


def test_a_fill_that_was_copied_is_found_and_a_text_that_both_wrote_is_not() -> None:
    mine = Secrets("copy", "Copy", said=tuple(map(Text, NORTHGATE.own + NORTHGATE.fills)))
    copied = said(NORTHGATE.fills[0], **{"ppt/slides/slide3.xml": slide(NORTHGATE.own[0])})
    found = leaks(copied, mine=mine)
    assert [leak.message.rpartition(" is ")[2] for leak in found] == ["what the client northgate supplied"]
    assert "in this client's own words" in found[0].hint


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a gap in the market", False),
        ("Mind it: the gap. Gap again, and a gap-free day", False),
        ("the stores of Gap, not a gap", True),
        ("GAP", True),
        ("write to info@gap.example", True),
        ("Gap years", True),
        ("Gap years are a gap", False),
    ],
)
def test_a_name_that_is_an_ordinary_word_is_found_where_it_is_a_name(text: str, found: bool) -> None:
    assert bool(leaks(said(text), Secrets("gap-stores", "Gap"))) is found


def test_a_day_is_no_client_called_sun() -> None:
    assert leaks(said("On Sunday, in the sun"), Secrets("sun", "Sun")) == ()


@pytest.mark.parametrize(
    ("other", "text"),
    [
        (Secrets("x", "The Value Zone"), "Welcome to The Value Zone, again"),
        (Secrets("x", "Gap"), "What a Gap means"),
        (Secrets("x", "X Y", fills=("a customer of long standing",)), "It is a customer of long standing"),
        (Secrets("x", "X Y", people=("W. Edwards Deming",)), "as W. Edwards Deming said"),
        (Secrets("slides", "Slides"), "anything"),
    ],
)
def test_what_the_houses_version_says_is_no_leak(other: Secrets, text: str) -> None:
    house = said("The Value Zone, a Gap, a customer of long standing, W. Edwards Deming")
    assert leaks(said(text), other, house=house) == ()
    assert other.client == "slides" or len(leaks(said(text), other)) == 1


def test_a_name_that_the_house_uses_elsewhere_only_as_a_value_is_found_in_a_text() -> None:
    house = deck(**{"ppt/theme/theme1.xml": slide("", attributes='typeface="Georgia"')})
    theme = {"ppt/theme/theme1.xml": slide("", attributes='typeface="Georgia"')}
    state = Secrets("state", "Georgia")
    assert leaks(said("We met", **theme), state, house=house) == ()
    assert len(leaks(said("We met in Georgia", **theme), state, house=house)) == 1


def test_the_houses_version_is_made_only_where_something_was_found() -> None:
    def never() -> dict[str, bytes]:
        raise AssertionError

    assert find_leaks(said("Nothing"), MINE, (NORTHGATE,), never) == ()


def test_one_secret_in_many_parts_is_one_problem() -> None:
    many = {f"ppt/slides/slide{number}.xml": slide("Northgate Health") for number in range(2, 6)}
    (leak,) = leaks(deck(**many))
    assert leak.message.startswith("deck.pptx: ppt/slides/slide2.xml and 3 more parts: 'Northgate Health' is")


def test_names_in_scripts_without_spaces_are_found() -> None:
    assert len(leaks(said("今日は北門病院のために"), Secrets("kitamon", "北門病院"))) == 1
    assert leaks(said("今日は病院のために"), Secrets("kitamon", "北門病院")) == ()


def test_names_are_found_however_their_accents_are_written() -> None:
    assert len(leaks(said("Cafe\u0301 Zürich"), Secrets("cafe", "Café ZÜRICH"))) == 1


def test_nothing_of_the_formats_is_a_leak() -> None:
    rels = '<R><r Type="http://schemas.microsoft.com/office/2007/relationships/hdphoto" Target="m.wdp"/></R>'
    geometry = '<a:x xmlns:a="urn:a"><a:prstGeom prst="sun"/></a:x>'
    parts = {"ppt/_rels/a.rels": rels, "ppt/b.xml": geometry}
    assert leaks(deck(**parts), Secrets("ms", "Microsoft"), Secrets("sun", "Sun")) == ()


@pytest.mark.parametrize(
    "data",
    [
        package({"x": b"\0" * 200_000_000, "y": b"\0" * 200_000_000}),
        package({"x": package({"x": package({"x": package({"x": "deep"})})})}),
        package({"x": "whole"})[:-30],
    ],
    ids=["bomb", "nest", "cut off"],
)
def test_a_file_that_cannot_be_looked_through_is_a_problem(data: bytes) -> None:
    assert MOST_UNPACKED < 400_000_000
    (problem,) = leaks({"deck.pptx": data})
    assert (problem.code, problem.severity) == ("unchecked-file", "error")


def test_entities_do_not_unfold() -> None:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 30))
    bomb = f'<!DOCTYPE x [<!ENTITY a0 "Northgate Health">{entities}]><x>&a29;</x>'
    assert len(leaks(deck(**{"ppt/slides/slide2.xml": bomb}))) == 1
    assert strings_in(Part("x.xml", "", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')).texts == []


def test_skimming_misses_nothing_that_reading_finds() -> None:
    parts, _ = parts_of({"house.potx": read_template(LIBRARY)})
    for part in parts:
        skimmed, strings = skim((part,)), strings_in(part)
        for text in (*strings.texts, *strings.values):
            assert not words_in(text) or f" {' '.join(words_in(text))} " in skimmed
    assert sorted(skim((Part("a.txt", "", b"A-b"),)).split()) == ["a", "a", "b", "txt"]


CLIENT = """\
name: Northgate Health
words: {customer: the people who trust us with their health}
fills:
  client_case: a ward that lost its three best nurses
event: {venue: "Hotel Seeblick, Hamburg", facilitators: [Ines Halvorsen, {name: Tom Reed, initials: TR}]}
"""


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """Make a library with a hospital, its sister in the same group, and a bank."""
    place = folder(tmp_path / "mine", {"one": small()})
    files = {
        "northgate/client.yaml": CLIENT,
        "northgate/one.yaml": "set: {subtitle: Why a satisfied patient still changes clinic}\n",
        "northgate/northgate-mark.png": "a picture",
        "clinic/client.yaml": "name: The Clinic\nlike: northgate\nfills: {extra: a doctor who came back}\n",
        "bank/client.yaml": "name: Harbour Bank\nfills:\n  client_case: we heard of Northgate Health\n",
    }
    for name, text in files.items():
        path = place / "decks" / "clients" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(place)
    return find_library(place)


def checked(library: Library, client: str, *texts: str) -> tuple[Problem, ...]:
    parts = {f"ppt/slides/slide{number}.xml": slide(text) for number, text in enumerate(texts, 2)}
    return check_client(library, read_client(library, client), deck(**parts))


@pytest.mark.parametrize(
    "text",
    [
        *("Northgate Health", "a ward that lost its three best nurses", "with Ines Halvorsen", "Tom Reed"),
        *("Hotel Seeblick, Hamburg", "Why a satisfied patient still changes clinic", "northgate-mark.png"),
        *("we are the people who trust us with their health", "a doctor who came back", "The Clinic"),
    ],
)
def test_what_stands_in_another_clients_folder_is_looked_for(library: Library, text: str) -> None:
    assert [problem.code for problem in checked(library, "bank", text)] == ["leak"]


def test_what_a_client_has_from_one_it_is_like_is_its_own(library: Library) -> None:
    inherited = "Northgate Health: a ward that lost its three best nurses, with Ines Halvorsen"
    assert checked(library, "clinic", inherited) == ()
    assert checked(library, "northgate", inherited) == ()
    assert len(checked(library, "northgate", "a doctor who came back")) == 1


def test_a_leak_that_stands_in_the_clients_own_file_is_shown_there(library: Library) -> None:
    (leak,) = checked(library, "bank", "we heard of Northgate Health")
    assert str(leak.span) == "decks/clients/bank/client.yaml:3:16"
    assert leak.hint == "take it out of this line"


def test_what_is_broken_in_a_clients_own_other_files_is_not_told_here(library: Library) -> None:
    (library.decks / "clients" / "northgate" / "two.yaml").write_text("set: [", encoding="utf-8")
    assert checked(library, "northgate", "nothing") == checked(library, "clinic", "nothing") == ()


@pytest.mark.parametrize("broken", ["name: [", "a: &b c\n", "\x00", "name: {x: 1}\n", ""])
def test_a_broken_neighbour_is_mentioned_once_and_stops_nothing(library: Library, broken: str) -> None:
    path = library.decks / "clients" / "northgate"
    (path / "client.yaml").write_text(broken, encoding="utf-8")
    (path / "one.yaml").write_text("set: [", encoding="utf-8")
    problems = checked(library, "bank", "nothing")
    assert [(problem.code, problem.severity) for problem in problems] == [("unread-neighbour", "warning")]
    for text in ("northgate-mark.png", "https://northgate.example"):
        assert [problem.code for problem in checked(library, "bank", text)] == ["unread-neighbour", "leak"]
