"""Decks on somebody else's template: what is taken over and what stays behind."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from openxml_audit import validate_pptx
from pptx import Presentation
from pptx.util import Pt

from tests.writers.decks import (
    CLAIM,
    deck,
    filled,
    find,
    names,
    opened,
    paragraph,
    part,
    picture,
    slide,
    storyboard,
)
from tests.writers.test_shapes import PHOTO
from workshop.brand.house import layout
from workshop.brand.palette import HOUSE
from workshop.errors import WorkshopError
from workshop.storyboard.scene import Picture, Slide
from workshop.writers.pptx.deck import write_deck
from workshop.writers.pptx.house import write_house_template

THEIRS = replace(CLAIM, id="their-title-only", name="Title Only")


def client(*, sample_slides: int = 2, notes: bool = False) -> bytes:
    """Make a template like a user's: python-pptx's default with sample slides, and a picture on a layout."""
    presentation = Presentation()
    for _ in range(sample_slides):
        sample = presentation.slides.add_slide(presentation.slide_layouts[1])
        sample.shapes.add_picture(io.BytesIO(picture("red").data), 0, 0, Pt(10))
        if notes:
            sample.notes_slide.notes_text_frame.text = "Boilerplate"
    layout = presentation.slide_layouts[5]
    layout.part.get_or_add_image_part(io.BytesIO(picture("green").data))
    buffer = io.BytesIO()
    presentation.save(buffer)
    return buffer.getvalue()


def edited(data: bytes, change: Callable[[str, bytes], Iterable[tuple[str, bytes]]]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            for entry in change(name, old.read(name)):
                new.writestr(*entry)
    return buffer.getvalue()


def on(template: bytes, *slides: Slide) -> bytes:
    board = storyboard(*(slides or (slide(layout=THEIRS, notes=(paragraph("Say it"),)),)))
    return bytes(write_deck(board, template, HOUSE))


def test_a_layout_is_found_by_its_name() -> None:
    assert opened(on(client())).slides[0].slide_layout.name == "Title Only"


def test_all_layouts_of_a_client_stay_and_the_sample_slides_go() -> None:
    written = opened(on(client(sample_slides=3)))
    assert len(written.slides) == 1
    assert len(written.slide_layouts) == 11
    assert [name for name in names(on(client(sample_slides=3))) if name.startswith("ppt/slides/slide")] == [
        "ppt/slides/slide1.xml"
    ]


def test_pictures_of_the_template_and_of_the_slides_do_not_collide() -> None:
    photo = Picture(PHOTO, picture("blue"), "Crowd")
    data = on(client(sample_slides=0), slide(filled(), photo, layout=THEIRS))
    assert [name for name in names(data) if "media" in name] == [
        "ppt/media/image1.png",
        "ppt/media/image2.png",
    ]


def test_nothing_is_left_of_printers_thumbnails_and_those_who_made_the_template() -> None:
    data = on(client())
    assert [name for name in names(data) if "printer" in name or "thumbnail" in name] == []
    assert opened(data).core_properties.last_modified_by == "workshop"


def test_a_template_without_a_notes_master_gets_one_with_a_theme_of_its_own() -> None:
    data = on(client())
    assert opened(data).slides[0].notes_slide.notes_text_frame.text == "Say it"
    assert len(find(data, "//p:notesMasterIdLst/p:notesMasterId", "ppt/presentation.xml")) == 1


def test_a_notes_master_of_the_template_is_kept_and_listed() -> None:
    data = on(client(notes=True))
    assert [name for name in names(data) if name.startswith("ppt/notesMasters/notes")] == [
        "ppt/notesMasters/notesMaster1.xml"
    ]
    assert len(find(data, "//p:notesMasterIdLst/p:notesMasterId", "ppt/presentation.xml")) == 1


@pytest.mark.parametrize("notes", [False, True])
def test_a_validator_finds_nothing_to_repair(tmp_path: Path, notes: bool) -> None:
    file = tmp_path / "client.pptx"
    file.write_bytes(on(client(notes=notes)))
    assert [str(error) for error in validate_pptx(str(file)).errors] == []


def test_what_refers_to_a_part_left_behind_goes_with_it() -> None:
    tags = b'<p:custDataLst><p:tags r:id="rId99"/></p:custDataLst></p:presentation>'
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/tags"
    row = b'<Relationship Id="rId99" Type="' + kind + b'" Target="tags/tag1.xml"/></Relationships>'

    def with_tags(name: str, data: bytes) -> Iterable[tuple[str, bytes]]:
        if name == "ppt/presentation.xml":
            data = data.replace(b"</p:presentation>", tags)
        if name == "ppt/_rels/presentation.xml.rels":
            data = data.replace(b"</Relationships>", row)
            yield "ppt/tags/tag1.xml", b"<tags/>"
        yield name, data

    data = on(edited(client(), with_tags))
    assert "ppt/tags/tag1.xml" not in names(data)
    assert find(data, "//p:custDataLst", "ppt/presentation.xml") == []


def test_sections_of_the_sample_slides_are_replaced() -> None:
    first = deck(slide(name="old"))
    again = on(first, slide(name="new"))
    assert len(find(again, "//p14:sectionLst", "ppt/presentation.xml")) == 1
    assert [written.name for written in opened(again).slides] == ["new"]


@pytest.mark.parametrize("name", ["ppt/presentation.xml", "ppt/theme/theme1.xml"])
def test_a_template_that_declares_a_document_type_is_refused(name: str) -> None:
    def with_doctype(entry: str, data: bytes) -> Iterable[tuple[str, bytes]]:
        if entry == name:
            head, mark, rest = data.partition(b"?>")
            data = head + mark + b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + rest
        yield entry, data

    with pytest.raises(WorkshopError, match=name):
        on(edited(client(), with_doctype))


def test_a_layout_far_down_a_long_header_is_still_found() -> None:
    def padded(name: str, data: bytes) -> Iterable[tuple[str, bytes]]:
        if name.startswith("ppt/slideLayouts/slideLayout"):
            data = data.replace(b"<p:cSld", b"<!--" + b"x" * 2000 + b"--><p:cSld", 1)
        yield name, data

    assert opened(on(edited(client(), padded))).slides[0].slide_layout.name == "Title Only"


def test_a_layout_that_says_so_is_a_variant_and_only_stays_where_it_is_used() -> None:
    data = deck(slide(), layouts=(CLAIM, replace(CLAIM, id="claim-long", name="Claim, long")))
    assert [
        part(data, name).get("matchingName") for name in names(data) if name.startswith("ppt/slideLayouts/s")
    ] == ["claim"]


def test_what_the_house_offers_stays_in_a_deck_that_does_not_use_it() -> None:
    data = bytes(write_deck(storyboard(slide(layout=layout("claim"))), write_house_template(), HOUSE))
    offered = {written.name for written in opened(data).slide_layouts}
    assert {"Claim", "Quotation, long", "Title only, turn", "Exercise"} <= offered
    assert "Matrix, look top left" not in offered


def test_a_view_of_the_sample_slides_goes_with_them() -> None:
    slides = b'<p:outlineViewPr><p:cViewPr><p:scale><a:sx n="1" d="1"/><a:sy n="1" d="1"/></p:scale>'
    slides += (
        b'<p:origin x="0" y="0"/></p:cViewPr><p:sldLst><p:sld r:id="rId1"/></p:sldLst></p:outlineViewPr>'
    )
    row = (
        b'<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    )
    row += b'slide" Target="slides/slide1.xml"/></Relationships>'
    start = b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'

    def looking(name: str, data: bytes) -> Iterable[tuple[str, bytes]]:
        if name == "ppt/viewProps.xml":
            data = re.sub(
                rb"(<p:viewPr[^>]*>).*(</p:viewPr>)", rb"\1" + slides + rb"\2", data, flags=re.DOTALL
            )
            yield "ppt/_rels/viewProps.xml.rels", start + b'relationships">' + row
        yield name, data

    data = on(edited(client(), looking))
    assert find(data, "//p:sld", "ppt/viewProps.xml") == []
    assert [name for name in names(data) if name.startswith("ppt/slides/slide")] == ["ppt/slides/slide1.xml"]
    assert opened(data).slides[0].shapes[0].text_frame.text == "A satisfied customer can still leave"


def test_a_password_and_a_show_of_sample_slides_are_taken_off() -> None:
    def guarded(name: str, data: bytes) -> Iterable[tuple[str, bytes]]:
        if name == "ppt/presentation.xml":
            data = data.replace(b"</p:presentation>", b'<p:modifyVerifier hashData="eA=="/></p:presentation>')
        if name == "ppt/presProps.xml":
            show = b'<p:showPr><p:custShow id="0"/></p:showPr></p:presentationPr>'
            data = re.sub(
                rb"(<p:presentationPr[^>]*)/>|</p:presentationPr>",
                lambda m: m[1] + b">" + show if m[1] else show,
                data,
            )
        yield name, data

    data = on(edited(client(), guarded))
    assert find(data, "//p:modifyVerifier", "ppt/presentation.xml") == []
    assert find(data, "//p:custShow", "ppt/presProps.xml") == []


def test_a_picture_that_is_missing_from_the_template_is_left_out() -> None:
    def without_it(name: str, data: bytes) -> Iterable[tuple[str, bytes]]:
        if "media/" not in name:
            yield name, data

    assert [name for name in names(on(edited(client(sample_slides=0), without_it))) if "media" in name] == []


def test_parts_that_other_programs_leave_out_are_added() -> None:
    def bare(name: str, data: bytes) -> Iterable[tuple[str, bytes]]:
        kinds = b"presProps|viewProps|tableStyles"
        if name == "ppt/_rels/presentation.xml.rels":
            data = re.sub(rb"<Relationship [^>]*(" + kinds + rb")[^>]*/>", b"", data)
        if not re.fullmatch(r"ppt/(presProps|viewProps|tableStyles)\.xml", name):
            yield name, data

    written = names(on(edited(client(), bare)))
    assert {"ppt/presProps.xml", "ppt/viewProps.xml", "ppt/tableStyles.xml"} <= set(written)
