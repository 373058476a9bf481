"""The decks as files, the house's and the example clients': what programs and screen readers find in them."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from openxml_audit import validate_pptx

from tests.factories import LIBRARY, ROOT
from tests.folders import printed_anywhere
from tests.writers.decks import NAMESPACES, find, names, opened
from workshop.build import Made, deck_bytes, make
from workshop.library import outline_names
from workshop.library.client_folders import client_names

DECKS = outline_names(LIBRARY)
CLIENTS = client_names(LIBRARY)
KITS = (*DECKS, *(f"{client}/{deck}" for client in CLIENTS for deck in DECKS))
"""Every deck of the house, and every deck of every client that ships."""
ALL = pytest.mark.parametrize("name", KITS)
_FILE_NAME = re.compile(r"\.(png|jpe?g|gif|svg|webp)\b", re.IGNORECASE)
_DECORATIVE = ".//adec:decorative[@val='1']"


def make_kit(name: str) -> Made:
    """Make a deck, for the client that its name begins with or for nobody."""
    client, _, deck = name.rpartition("/")
    return make(LIBRARY, deck, client or None)


made = cache(make_kit)


@cache
def data(name: str) -> bytes:
    return deck_bytes(LIBRARY, made(name))


@cache
def deck(name: str) -> Any:
    return opened(data(name))


def slides(name: str) -> list[str]:
    """Return the names of the slides' parts."""
    return [part for part in names(data(name)) if re.fullmatch(r"ppt/slides/slide\d+\.xml", part)]


def everywhere(name: str, path: str, inside: str = r"ppt/slides/slide\d+\.xml") -> list[Any]:
    """Return what an XPath finds in all parts whose name matches."""
    parts = [part for part in names(data(name)) if re.fullmatch(inside, part)]
    return [found for part in parts for found in find(data(name), path, part)]


@ALL
def test_an_independent_validator_finds_nothing_to_repair(name: str, tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(data(name))

    assert [str(error) for error in validate_pptx(str(file)).errors] == []


@ALL
def test_the_file_holds_the_slides_of_the_storyboard_in_its_order(name: str) -> None:
    titles = [" ".join(slide.shapes.title.text.split()) for slide in deck(name).slides]

    assert titles == [" ".join(slide.title.split()) for slide in made(name).storyboard.slides]
    assert [slide.name for slide in deck(name).slides] == [slide.id for slide in made(name).storyboard.slides]


@ALL
def test_every_title_is_filled_and_none_is_there_twice(name: str) -> None:
    titles = [" ".join(slide.shapes.title.text.split()).lower() for slide in deck(name).slides]

    assert all(titles)
    assert len(set(titles)) == len(titles)


@ALL
def test_no_placeholder_is_left_empty(name: str) -> None:
    empty = [
        f"{slide.name}: {shape.name}"
        for slide in deck(name).slides
        for shape in slide.placeholders
        if shape.has_text_frame and not shape.text_frame.text.strip()
    ]

    assert empty == []


@ALL
def test_every_slide_has_notes_that_begin_with_the_time_or_say_that_it_is_not_shown(name: str) -> None:
    for slide in deck(name).slides:
        assert slide.has_notes_slide, slide.name
        first = slide.notes_slide.notes_text_frame.text.splitlines()[0]
        hidden = slide.element.get("show") == "0"
        expected = r"^Not in this run\." if hidden else r"\d{1,2}:\d\d"
        assert re.search(expected, first), f"{slide.name}: {first}"


@ALL
def test_what_is_not_text_has_words_for_those_who_cannot_see_it_or_is_marked_as_decoration(name: str) -> None:
    silent = [
        f"{slide.name}: {shape.name}"
        for slide in deck(name).slides
        for shape in slide.shapes
        if not (shape.has_text_frame and shape.text_frame.text.strip()) and not _has_words(shape)
    ]

    assert silent == []


def _has_words(shape: Any) -> bool:
    about = shape._element.xpath("./*[1]/p:cNvPr")[0]
    return bool(about.get("descr", "").strip()) or bool(about.findall(_DECORATIVE, NAMESPACES))


@ALL
def test_no_words_for_those_who_cannot_see_are_a_file_name(name: str) -> None:
    words = everywhere(name, "//p:cNvPr/@descr")

    assert words
    assert [text for text in words if _FILE_NAME.search(text)] == []


def test_every_picture_is_cropped_to_its_frame_without_being_stretched() -> None:
    pictures = [
        shape for name in DECKS for slide in deck(name).slides for shape in slide.shapes if _shows(shape)
    ]

    assert pictures
    for shape in pictures:
        width, height = shape.image.size
        shown = width * (1 - shape.crop_left - shape.crop_right)
        high = height * (1 - shape.crop_top - shape.crop_bottom)
        assert shown / high == pytest.approx(shape.width / shape.height, rel=0.01), shape.name


def _shows(shape: Any) -> bool:
    return bool(shape._element.tag.endswith("}pic"))


@ALL
def test_the_number_of_a_slide_is_a_field(name: str) -> None:
    railed = [slide for slide in made(name).storyboard.slides if slide.number]
    fields = everywhere(name, "//p:sp[p:nvSpPr/p:nvPr/p:ph/@type='sldNum']//a:fld[@type='slidenum']")

    assert len(fields) == len(railed) > 20


@ALL
@pytest.mark.parametrize("inside", [r"ppt/slides/slide\d+\.xml", r"ppt/notesSlides/notesSlide\d+\.xml"])
def test_every_run_says_its_language(name: str, inside: str) -> None:
    runs = everywhere(name, "//a:r | //a:fld", inside)
    languages = {run.xpath("string(a:rPr/@lang)", namespaces=NAMESPACES) for run in runs}

    assert languages == {"en-GB"}


@ALL
def test_texts_take_their_colours_and_faces_from_the_theme(name: str) -> None:
    assert everywhere(name, "//a:srgbClr") == []
    assert set(everywhere(name, "//a:latin/@typeface")) <= {"+mj-lt", "+mn-lt"}


@ALL
def test_sections_hold_every_slide_once_and_in_order(name: str) -> None:
    listed = find(data(name), "//p:sldIdLst/p:sldId/@id", "ppt/presentation.xml")
    sections = find(data(name), "//p14:section", "ppt/presentation.xml")
    grouped = find(data(name), "//p14:section//p14:sldId/@id", "ppt/presentation.xml")

    assert grouped == listed
    assert [section.get("name") for section in sections] == [
        section.name for section in made(name).storyboard.sections
    ]


@ALL
def test_the_notes_have_a_master_that_the_presentation_knows(name: str) -> None:
    order = [child.tag.rpartition("}")[2] for child in find(data(name), "/*/*", "ppt/presentation.xml")]

    assert order[:3] == ["sldMasterIdLst", "notesMasterIdLst", "sldIdLst"]


@ALL
def test_the_documents_properties_are_our_own(name: str) -> None:
    properties = deck(name).core_properties
    workshop = made(name).plan.workshop

    assert properties.title.replace("’", "'") == str(workshop.title)
    assert properties.subject
    assert properties.language == "en-GB"
    assert "python-pptx" not in f"{properties.author} {properties.last_modified_by} {properties.comments}"
    assert "Steve Canny" not in f"{properties.author} {properties.last_modified_by}"
    assert not [part for part in names(data(name)) if "thumbnail" in part]


@ALL
def test_the_file_names_no_folder_of_the_machine_and_nothing_left_to_fill(name: str) -> None:
    package = zipfile.ZipFile(io.BytesIO(data(name)))
    texts = [package.read(part) for part in package.namelist() if part.endswith((".xml", ".rels"))]

    assert not [text for text in texts if str(ROOT).encode() in text or b"{{" in text]


@ALL
def test_every_shape_of_a_slide_has_an_id_of_its_own(name: str) -> None:
    for part in slides(name):
        ids = find(data(name), "//p:cNvPr/@id", part)
        assert len(set(ids)) == len(ids), part


@ALL
def test_all_that_stands_on_a_slide_is_named(name: str) -> None:
    named = everywhere(name, "//p:cNvPr[ancestor::p:sp or ancestor::p:pic or ancestor::p:graphicFrame]/@name")

    assert all(text.strip() for text in named)


@ALL
def test_a_deck_built_twice_is_the_same_to_the_byte(name: str) -> None:
    assert deck_bytes(LIBRARY, make_kit(name)) == data(name)


def test_the_decks_are_the_same_in_any_zone_and_process() -> None:
    code = (
        "import hashlib, tests.test_packages as t; "
        "kits = (*t.DECKS, 'northgate/give-to-get', 'flinkholm/give-to-get'); "
        "print([hashlib.sha256(t.data(name)).hexdigest() for name in kits])"
    )
    digests = printed_anywhere(code)

    assert len(digests) == 1
