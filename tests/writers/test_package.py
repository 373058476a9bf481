"""The file itself: the same bytes on any day, and nothing a reader would have to repair."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest
from openxml_audit import validate_pptx

from tests.folders import printed_anywhere
from tests.writers import test_charts, test_tables
from tests.writers.decks import (
    deck,
    filled,
    find,
    names,
    opened,
    paragraph,
    part,
    picture,
    slide,
    whole_slide,
)
from tests.writers.test_shapes import PHOTO, PICTURED
from workshop.brand.shapes import Box, Group, Shape
from workshop.storyboard.scene import Picture, Table
from workshop.writers.archive import size_of
from workshop.writers.pptx.house import write_house_template
from workshop.writers.pptx.package import Part, Relation, pack

ROOT = Path(__file__).parents[2]
LENS = Shape("Lens", "lens", Box(552, 105.1, 152, 293.8), fill="look")


def everything() -> bytes:
    """Write a deck with one of each thing there is."""
    link = paragraph("**Say** more in [the essay](https://example.org/?a=1&b=2).\nThen wait.")
    people = Group("People", (Shape("Dot", "ellipse", Box(684, 300, 16, 16), fill="on"), LENS), "in trios")
    return deck(
        whole_slide(filled(), people, notes=(link,)),
        slide(filled(), test_charts.chart(), layout=test_charts.LAYOUT, name="evidence"),
        slide(filled(), _table(), layout=test_tables.LAYOUT, name="firms"),
        slide(
            Picture(PHOTO, picture(), "Crowd", (0.1, 0, 0.1, 0)), layout=PICTURED, name="crowd", hidden=True
        ),
        subject="Keeping customers",
        keywords="loyalty",
        version="1.0",
    )


def _table() -> Table:
    slot = test_tables.SLOT
    return Table("Firms", slot, slot.box, (300, 564), (48, 66, 66), test_tables.ROWS, True, "Firms")


def test_the_same_storyboard_gives_the_same_bytes_in_any_zone_and_process() -> None:
    code = (
        "import hashlib, tests.writers.test_package as t; print(hashlib.sha256(t.everything()).hexdigest())"
    )
    made = printed_anywhere(code)
    assert len(made) == 1


def test_no_entry_is_dated_and_the_content_types_come_first() -> None:
    entries = zipfile.ZipFile(io.BytesIO(everything())).infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert entries[0].filename == "[Content_Types].xml"
    rest = [entry.filename for entry in entries[1:]]
    assert rest == sorted(set(rest))


def test_what_is_compressed_already_is_stored_and_the_rest_deflated() -> None:
    entries = zipfile.ZipFile(io.BytesIO(everything())).infolist()
    stored = {entry.filename for entry in entries if entry.compress_type == zipfile.ZIP_STORED}
    assert stored == {"ppt/media/image1.png", "ppt/embeddings/Microsoft_Excel_Sheet1.xlsx"}


def test_an_independent_validator_finds_nothing_to_repair(tmp_path: Path) -> None:
    file = tmp_path / "everything.pptx"
    file.write_bytes(everything())
    assert [str(error) for error in validate_pptx(str(file)).errors] == []


def test_an_independent_validator_finds_nothing_to_repair_in_the_template(tmp_path: Path) -> None:
    file = tmp_path / "house.potx"
    file.write_bytes(write_house_template())
    assert [str(error) for error in validate_pptx(str(file)).errors] == []


def test_every_part_is_reached_and_every_relationship_leads_somewhere() -> None:
    data = everything()
    files = set(names(data)) - {"[Content_Types].xml"}
    parts = {name for name in files if not name.endswith(".rels")}
    targets = set()
    for rels in files - parts:
        folder = Path(rels).parent.parent
        for target in find(data, "//rel:Relationship[not(@TargetMode)]/@Target", rels):
            targets.add(os.path.normpath(folder / target))
    assert targets == parts


def test_every_id_that_a_part_uses_is_one_of_its_relationships() -> None:
    data = everything()
    for name in names(data):
        if name.endswith(".xml") and not name.startswith("["):
            folder, _, file = name.rpartition("/")
            used = set(find(data, "//@r:id | //@r:embed", name))
            known = (
                set(find(data, "//rel:Relationship/@Id", f"{folder}/_rels/{file}.rels")) if used else set()
            )
            assert used <= known, name


def test_a_deck_says_it_is_no_template() -> None:
    types = part(everything(), "[Content_Types].xml")
    assert [row.get("ContentType") for row in types if row.get("PartName") == "/ppt/presentation.xml"] == [
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
    ]


def test_two_hundred_slides_number_their_parts_without_a_gap() -> None:
    data = deck(*(slide(name=f"slide-{number}") for number in range(200)))
    assert [written.name for written in opened(data).slides] == [f"slide-{number}" for number in range(200)]


@pytest.mark.parametrize(
    ("source", "target", "written"),
    [
        ("ppt/slides/slide1.xml", "ppt/slideLayouts/slideLayout2.xml", "../slideLayouts/slideLayout2.xml"),
        ("ppt/presentation.xml", "ppt/slides/slide1.xml", "slides/slide1.xml"),
        ("ppt/slides/slide1.xml", "ppt/slides/slide2.xml", "slide2.xml"),
        ("word/a/b.xml", "ppt/c.xml", "../../ppt/c.xml"),
    ],
)
def test_relationships_are_written_from_where_they_start(source: str, target: str, written: str) -> None:
    start = Part(source, "application/xml", b"<a/>", (Relation("rId1", "about", target),))
    data = bytes(pack([start], (), {}))
    folder, _, file = source.rpartition("/")
    assert find(data, "//rel:Relationship/@Target", f"{folder}/_rels/{file}.rels") == [written]


def test_the_archive_is_the_one_that_zipfile_writes_from_the_same_parts() -> None:
    with zipfile.ZipFile(io.BytesIO(everything())) as ours:
        assert ours.testzip() is None
        parts = {entry: ours.read(entry) for entry in ours.infolist()}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as theirs:
        for entry, data in parts.items():
            undated = zipfile.ZipInfo(entry.filename)
            undated.create_system = 0
            theirs.writestr(undated, data, entry.compress_type, 6)
    assert buffer.getvalue() == everything()


@pytest.mark.parametrize("count", [3, 1_200])
def test_every_part_of_a_large_package_arrives_whole(count: int) -> None:
    told = {f"ppt/part{number}.xml": b"<p>%d</p>" % number for number in range(count)}
    parts = (Part(name, "application/xml", data) for name, data in told.items())
    archive = zipfile.ZipFile(io.BytesIO(bytes(pack(parts, (), {}))))
    assert {name: archive.read(name) for name in archive.namelist() if name in told} == told


def test_the_size_of_a_package_is_known_before_it_is_written() -> None:
    archive = pack([Part("ppt/part.xml", "application/xml", b"<p/>")], (), {})
    assert size_of(archive) == size_of(bytes(archive)) == len(bytes(archive))
