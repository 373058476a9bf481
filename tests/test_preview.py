"""A preview: what is drawn, in which faces, where LibreOffice is looked for, and what is not drawn again."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from PIL import Image

from tests.factories import LIBRARY
from tests.folders import Ran, folder, run, small
from tests.libreoffice import office
from workshop.brand.contact_sheet import contact_sheets
from workshop.build import deck_bytes, make
from workshop.drawing import office as offices
from workshop.drawing.faces import Substitute, configuration, substitutes
from workshop.drawing.manifest import Manifest, manifest_name, read_manifest, write_manifest
from workshop.drawing.notes import fitting, sized
from workshop.drawing.office import as_pdfs, find_office, places
from workshop.drawing.parts import drawings, faces_of
from workshop.drawing.shown import drawable
from workshop.errors import WorkshopError
from workshop.library import find_library
from workshop.library.reads import Seen

DECK = "decks/loyal.yaml"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return folder(tmp_path, {"loyal": small()})


@pytest.fixture
def deck(place: Path) -> bytes:
    library = find_library(place)
    return deck_bytes(library, make(library, "loyal"))


def changed(deck: bytes, part: str, *swaps: tuple[bytes, bytes]) -> bytes:
    """Return a deck with other words in one of its parts."""
    written = BytesIO()
    with ZipFile(BytesIO(deck)) as old, ZipFile(written, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            for before, after in swaps if name == part else ():
                assert before in data
                data = data.replace(before, after)
            new.writestr(name, data)
    return written.getvalue()


def others(deck: bytes, other: bytes, *, notes: bool = False) -> list[int]:
    """Return the numbers of the slides that are drawn from something else."""
    pairs = zip(drawings("a", deck, notes=notes), drawings("b", other, notes=notes), strict=True)
    return [number for number, (one, two) in enumerate(pairs, 1) if one.digest != two.digest]


# What a slide is drawn from


def test_a_slide_is_drawn_from_its_own_words(deck: bytes) -> None:
    other = changed(deck, "ppt/slides/slide1.xml", (b"Why a satisfied", b"Why every satisfied"))
    assert others(deck, other) == [1]


def test_a_slide_is_drawn_from_its_layout_and_all_are_from_the_theme(deck: bytes) -> None:
    with ZipFile(BytesIO(deck)) as package:
        relations = package.read("ppt/slides/_rels/slide1.xml.rels").decode()
    layout = next(word for word in relations.split('"') if "slideLayouts/" in word).rpartition("/")[2]
    colour = changed(
        deck, "ppt/theme/theme1.xml", (b'<a:latin typeface="Georgia"', b'<a:latin typeface="Lora"')
    )
    moved = changed(deck, f"ppt/slideLayouts/{layout}", (b'name="', b'name="x'))
    assert others(deck, colour) == list(range(1, 11))
    assert others(deck, moved) == [1]


def test_a_slides_notes_count_where_the_notes_pages_are_drawn(deck: bytes) -> None:
    other = changed(deck, "ppt/notesSlides/notesSlide3.xml", (b"</a:t>", b"!</a:t>"))
    assert (others(deck, other), others(deck, other, notes=True)) == ([], [3])


def test_a_slide_that_comes_to_stand_elsewhere_has_another_number(deck: bytes, place: Path) -> None:
    (place / DECK).write_text(small("- claim: One more"), "utf-8")
    longer = drawings("b", deck_bytes(find_library(place), make(find_library(place), "loyal")))
    before = {drawing.digest for drawing in drawings("a", deck)}
    assert [drawing.digest in before for drawing in longer].count(True) < 10


def test_a_hidden_slide_is_known(deck: bytes) -> None:
    other = changed(deck, "ppt/slides/slide2.xml", (b"<p:sld ", b'<p:sld show="0" '))
    assert [number for number, each in enumerate(drawings("b", other), 1) if each.hidden] == [2]


def test_what_is_left_out_is_empty_and_hidden_and_the_rest_is_as_it_was(deck: bytes) -> None:
    parts = [each.part for each in drawings("a", deck)]
    with ZipFile(BytesIO(drawable(deck, parts[1:]))) as package, ZipFile(BytesIO(drawable(deck))) as whole:
        slides = {name: package.read(name) for name in parts}
        assert slides[parts[0]] == whole.read(parts[0])
        related = b"".join(
            package.read(f"ppt/slides/_rels/slide{number}.xml.rels") for number in range(2, 11)
        )
    assert b"notesSlide" not in related
    assert all(b' show="0"' in slides[part] and b"<p:sp>" not in slides[part] for part in parts[1:])


def test_what_is_no_deck_is_refused() -> None:
    with pytest.raises(WorkshopError, match="no PowerPoint file"):
        drawings("letter.pptx", b"Dear Sir or Madam")


# Faces


def test_the_faces_of_a_deck_are_those_of_its_theme_and_of_single_words(deck: bytes) -> None:
    assert faces_of(deck) == ("Georgia", "Arial")
    word = (b"<a:rPr ", b'<a:rPr><a:latin typeface="Caveat"/></a:rPr><a:rPr ')
    assert faces_of(changed(deck, "ppt/slides/slide1.xml", word)) == ("Georgia", "Arial", "Caveat")


@pytest.mark.parametrize(
    ("face", "drawn", "said"),
    [
        ("Georgia", "Gelasio", "Georgia is drawn as Gelasio, which has the same widths"),
        ("Arial", "Liberation Sans", "Arial is drawn as Liberation Sans, which has the same widths"),
        (
            "Calibri",
            "DejaVu Sans",
            "Calibri is drawn as DejaVu Sans: lines may break elsewhere than in PowerPoint; "
            "install Carlito (fonts-crosextra-carlito)",
        ),
        (
            "Caveat",
            "DejaVu Sans",
            "Caveat is drawn as DejaVu Sans: lines may break elsewhere than in PowerPoint; install Caveat",
        ),
    ],
)
def test_it_is_said_which_face_is_drawn_as_which(face: str, drawn: str, said: str) -> None:
    assert Substitute(face, drawn).text == said


def test_on_a_machine_without_georgia_and_arial_their_twins_are_handed_over(tmp_path: Path) -> None:
    if not offices.shutil.which("fc-match"):
        pytest.skip("fontconfig (fc-match) is not on this machine")
    bare = tmp_path / "bare.conf"
    bare.write_text(f"<fontconfig><cachedir>{tmp_path}/cache</cachedir></fontconfig>")
    found = substitutes(("Georgia", "Arial"), configuration([LIBRARY.assets / "fonts"], bare))
    assert found == (Substitute("Georgia", "Gelasio"), Substitute("Arial", "Liberation Sans"))


def test_the_twins_are_small_and_bear_names_of_their_own() -> None:
    fonts = sorted((LIBRARY.assets / "fonts").glob("*.ttf"))
    assert len(fonts) == 8
    assert sum(font.stat().st_size for font in fonts) < 1_500_000
    assert {font.stem.partition("-")[0] for font in fonts} == {"WorkshopGelasio", "WorkshopSans"}
    assert "SIL OPEN FONT LICENSE" in (LIBRARY.assets / "fonts" / "OFL.txt").read_text("utf-8")


# LibreOffice


@pytest.mark.parametrize(
    ("platform", "place", "get"),
    [
        ("linux", "/usr/lib/libreoffice/program/soffice", "sudo apt install libreoffice"),
        ("darwin", "/Applications/LibreOffice.app/Contents/MacOS/soffice", "brew install --cask libreoffice"),
        ("win32", "soffice.com", "winget install TheDocumentFoundation.LibreOffice"),
    ],
)
def test_it_is_looked_for_where_it_is_usual_or_said_how_to_get_it(
    platform: str, place: str, get: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("PROGRAMFILES", r"C:\Programme")
    assert any(str(each).endswith(place) for each in places(platform))
    found = find_office(platform, lambda path: str(path).endswith(place))
    assert str(found).endswith(place)
    with pytest.raises(WorkshopError) as raised:
        find_office(platform, lambda _: False)
    (problem,) = raised.value.problems
    assert problem.message == "there is no LibreOffice on this machine to draw the slides"
    assert get in problem.hint


def program(folder: Path, text: str) -> Path:
    """Write a program that stands for LibreOffice."""
    if os.name != "posix":
        pytest.skip("the stand-in for LibreOffice is a script")
    path = folder / "soffice"
    path.write_text(f"#!{sys.executable}\nimport pathlib, subprocess, sys, time\n{text}\n")
    path.chmod(0o755)
    return path


def test_it_has_so_much_time_and_is_stopped_with_all_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alive = tmp_path / "alive"
    child = f"import time, pathlib; time.sleep(3); pathlib.Path({str(alive)!r}).touch()"
    slow = program(tmp_path, f"subprocess.Popen([sys.executable, '-c', {child!r}])\ntime.sleep(60)")
    monkeypatch.setattr(offices, "_SECONDS", 1)
    with pytest.raises(WorkshopError) as raised:
        as_pdfs([(".pptx", b"")], office=slow)
    assert raised.value.problems[0].message == "LibreOffice was not done after 1 seconds, and was stopped"
    offices.subprocess.run([sys.executable, "-c", "import time; time.sleep(3)"], check=True)
    assert not alive.exists()


def test_a_file_that_it_cannot_open_is_told(tmp_path: Path) -> None:
    with pytest.raises(WorkshopError, match="LibreOffice could not open the file to draw it"):
        as_pdfs([(".pptx", b"")], office=program(tmp_path, ""))


def test_each_run_has_a_profile_of_its_own(tmp_path: Path) -> None:
    copy = "pathlib.Path(sys.argv[-1]).with_suffix('.pdf').write_text(sys.argv[1])"
    stand_in = program(tmp_path, copy)
    first, second = (as_pdfs([(".pptx", b"")], office=stand_in)[0] for _ in range(2))
    assert first.startswith(b"-env:UserInstallation=file://")
    assert first != second


def test_without_pdfium_it_says_what_to_install(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    ran = run(place, "preview", "loyal")
    assert ran.code == 1
    assert "pip install 'workshop-decks[preview]'" in ran.err
    assert not (place / "build").exists()


# Notes pages


def test_notes_say_their_size_so_that_they_are_printed_whole() -> None:
    assert [fitting([length]) for length in (200, 3000, 20_000)] == [12, 9, 6]
    page = (
        b'<a:p><a:r><a:rPr lang="en-GB" sz="1800"/><a:t>Say it.</a:t></a:r><a:r><a:t>Twice.</a:t></a:r></a:p>'
    )
    assert sized(page) == (
        b'<a:p><a:r><a:rPr lang="en-GB" sz="1200"/><a:t>Say it.</a:t></a:r>'
        b'<a:r><a:rPr sz="1200"/><a:t>Twice.</a:t></a:r></a:p>'
    )


# Contact sheets and what is remembered


def png(colour: str = "#FF0000", size: tuple[int, int] = (160, 90)) -> bytes:
    written = BytesIO()
    Image.new("RGB", size, colour).save(written, "PNG")
    return written.getvalue()


@pytest.mark.parametrize(("count", "sheets"), [(1, 1), (60, 1), (61, 2), (180, 3)])
def test_a_contact_sheet_holds_sixty(count: int, sheets: int) -> None:
    assert len(list(contact_sheets([(png(), "1")] * count, 600))) == sheets


def test_a_contact_sheet_shows_each_picture_in_its_place() -> None:
    colours = ["#FF0000", "#00FF00", "#0000FF", "#FFFF00"]
    (sheet,) = contact_sheets([(png(colour), str(n)) for n, colour in enumerate(colours, 1)], 600)
    with Image.open(BytesIO(sheet)) as image:
        wide, high = image.size
        seen = [
            image.getpixel((x, y))
            for y in (high // 4 - 10, 3 * high // 4)
            for x in (wide // 4, 3 * wide // 4)
        ]
    assert ["#{:02X}{:02X}{:02X}".format(*pixel) for pixel in seen] == colours


def test_what_is_remembered_is_read_again(tmp_path: Path) -> None:
    inputs = ((Seen(Path("decks/loyal.yaml")), "abc"), (Seen(Path("decks"), "*.yaml"), "def"))
    told = Manifest("s", "k", ("a", "b"), (2,), inputs, ("fonts",), ("Georgia",), {1: "a"}, "sheet", 1, "pdf")
    (tmp_path / manifest_name("slide")).write_bytes(write_manifest(told))
    assert read_manifest(tmp_path, "slide") == told


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"form": 1}', '{"form": 99}', "\0", "[" * 9999])
def test_what_cannot_be_read_is_remembered_by_nobody(tmp_path: Path, text: str) -> None:
    (tmp_path / manifest_name("slide")).write_text(text)
    assert read_manifest(tmp_path, "slide") is None


# The command


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["loyel"], "did you mean loyal?"),
        (["none.pptx"], "none.pptx cannot be read: no such file or directory"),
        (["decks.docx"], "decks.docx cannot be read: it is no file"),
        (["loyal", "--slides", "x"], "'x' is no number of a slide; write them as 3,7-9"),
        (["loyal", "--slides", ""], "'' is no number of a slide; write them as 3,7-9"),
        (["loyal", "--slides", "0"], "'0' is no number of a slide; write them as 3,7-9"),
        (["loyal", "--slides", "9-3"], "'9-3' is no number of a slide; write them as 3,7-9"),
        (["loyal", "--slides", "3,99999999"], "'99999999' is no number of a slide; write them as 3,7-9"),
        (["loyal", "--client", "nobody"], "there is no client 'nobody'"),
    ],
)
def test_what_cannot_be_drawn_is_told(place: Path, words: list[str], said: str) -> None:
    (place / "decks.docx").mkdir()
    ran = run(place, "preview", *words)
    assert ran.code in (1, 2)
    assert said in ran.err
    assert not (place / "build").exists()


def drawn_anew(place: Path, *words: str) -> Ran:
    office()
    return run(place, "preview", *words)


PICTURES = "build/loyal/preview"


def test_every_slide_is_drawn_once_and_again_only_when_it_has_changed(place: Path) -> None:
    first, again = drawn_anew(place, "loyal"), drawn_anew(place, "loyal")
    before = shown(place / PICTURES)
    (place / DECK).write_text(
        (place / DECK).read_text("utf-8").replace("A satisfied customer can", "They can"), "utf-8"
    )
    third = drawn_anew(place, "loyal")
    after = shown(place / PICTURES)
    assert (first.code, first.err) == (0, "")
    assert first.out.splitlines()[:2] == [
        f"{PICTURES}/sheet.png",
        f"    10 slides, all new; each as a picture in {PICTURES}/",
    ]
    assert again.out.splitlines()[1] == f"    10 slides, as before; each as a picture in {PICTURES}/"
    assert third.out.splitlines()[1] == f"    10 slides, 1 new; each as a picture in {PICTURES}/"
    assert sorted(before) == [".slide.json", "sheet.png", *(f"slide-{n:02d}.png" for n in range(1, 11))]
    other = {name for name in after if name.endswith(".png") and after[name] != before[name]}
    assert len(other) == 2
    assert "sheet.png" in other


def shown(folder: Path) -> Mapping[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_slide_that_is_drawn_alone_looks_as_it_does_among_the_others(place: Path) -> None:
    drawn_anew(place, "loyal", "--slides", "7", "--into", "alone")
    drawn_anew(place, "loyal", "--into", "all")
    assert sorted(shown(place / "alone")) == [".slide.json", "sheet.png", "slide-07.png"]
    assert shown(place / "alone")["slide-07.png"] == shown(place / "all")["slide-07.png"]


def test_pictures_of_slides_that_are_gone_are_gone(place: Path) -> None:
    (place / DECK).write_text(small("- claim: One more"), "utf-8")
    drawn_anew(place, "loyal")
    assert (place / PICTURES / "slide-11.png").is_file()
    (place / DECK).write_text(small(), "utf-8")
    drawn_anew(place, "loyal")
    assert not (place / PICTURES / "slide-11.png").exists()


def test_documents_decks_of_others_notes_and_a_pdf_are_drawn(place: Path, deck: bytes) -> None:
    office()
    (place / "mine.pptx").write_bytes(deck)
    run(place, "build", "loyal", "--only", "agenda")
    agenda = drawn_anew(place, "build/loyal/loyal-agenda.docx", "--into", "agenda")
    mine = drawn_anew(place, "mine.pptx", "--notes", "--pdf", "--slides", "2-3")
    assert "    1 page, all new; each as a picture in agenda/" in agenda.out
    assert mine.out.splitlines()[:3] == [
        "mine-preview/notes-sheet.png",
        "    2 notes pages, all new; each as a picture in mine-preview/",
        "    mine-preview/mine-notes.pdf",
    ]
    assert (place / "mine-preview/mine-notes.pdf").read_bytes().startswith(b"%PDF")


def test_of_a_document_some_pages_are_drawn_and_one_that_is_not_there_is_told(place: Path) -> None:
    run(place, "build", "loyal", "--only", "guide")
    guide = "build/loyal/loyal-guide.docx"
    some = drawn_anew(place, guide, "--slides", "2", "--into", "guide")
    beyond = [drawn_anew(place, guide, "--slides", "99", "--into", into) for into in ("guide", "new")]
    more = drawn_anew(place, guide, "--slides", "1-2", "--into", "guide")
    assert some.out.splitlines()[1] == "    1 page, all new; each as a picture in guide/"
    assert all("there is no page 99: loyal-guide.docx has" in ran.err for ran in beyond)
    assert more.out.splitlines()[1] == "    2 pages, 1 new; each as a picture in guide/"
    assert not (place / "new").exists()


def test_a_deck_without_slides_is_told(place: Path, deck: bytes) -> None:
    with ZipFile(BytesIO(deck)) as package:
        main = package.read("ppt/presentation.xml")
    inside = main[main.index(b"<p:sldIdLst>") + 12 : main.index(b"</p:sldIdLst>")]
    (place / "none.pptx").write_bytes(changed(deck, "ppt/presentation.xml", (inside, b"")))
    ran = drawn_anew(place, "none.pptx")
    assert (ran.code, ran.err.splitlines()[0]) == (1, "error: none.pptx has no slides [no-pictures]")


def test_a_number_that_no_slide_has_is_told(place: Path) -> None:
    ran = drawn_anew(place, "loyal", "--slides", "3,11-12")
    assert ran.code == 1
    assert ran.err.splitlines()[:2] == [
        "error: there is no slide 11: loyal has 10 slides [no-slide]",
        "      = write numbers from 1 to 10",
    ]
    assert not (place / "build").exists()


def test_a_picture_of_ones_own_is_not_written_over(place: Path) -> None:
    (place / "mine").mkdir()
    (place / "mine" / "slide-03.png").write_bytes(b"mine")
    ran = drawn_anew(place, "loyal", "--into", "mine")
    assert ran.code == 1
    assert "mine/slide-03.png is there already, and was not drawn by us; nothing was changed" in ran.err
    assert shown(place / "mine") == {"slide-03.png": b"mine"}
