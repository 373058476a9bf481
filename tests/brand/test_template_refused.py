"""Files that are no template one can use, or were made to harm: each is refused in one sentence, at once."""

from __future__ import annotations

import io
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.brand.template_parts import (
    PACKAGE,
    RELATIONS,
    Layout,
    Master,
    changed,
    holder,
    pack,
    parts_of,
    row,
    template,
)
from tests.brand.templates import master_shapes, placed, plain
from workshop.brand.template.read import read_template
from workshop.errors import Problem, Source, Span, WorkshopError
from workshop.outline.values import Text

AT = placed()
THEME, MASTER, LAYOUT = (
    "ppt/theme/theme1.xml",
    "ppt/slideMasters/slideMaster1.xml",
    "ppt/slideLayouts/slideLayout1.xml",
)
MAIN = "ppt/presentation.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)


def refusal(data: bytes, name: str = "template.potx") -> Problem:
    """Return the one problem of a template that is refused."""
    with pytest.raises(WorkshopError) as error:
        read_template(name, data)
    (problem,) = error.value.problems
    assert problem.code == "bad-template"
    assert problem.hint
    return problem


def edited(part: str, old: str, new: str) -> bytes:
    """Return the plain template with a text in one part replaced."""
    data = plain()
    text = parts_of(data)[part].decode()
    assert old in text
    return changed(data, one=(part, text.replace(old, new, 1).encode()))


def without(part: str) -> bytes:
    return changed(plain(), one=(part, None))


def renamed(new: str) -> bytes:
    """Return the plain template with one more part of this name."""
    return changed(plain(), one=(new, b"x"))


def declared(part: str) -> bytes:
    return edited(part, "<", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><')


def linked(kind: str, relations: str) -> bytes:
    """Return the plain template with something outside that a layout (or its master) points to."""
    outside = row("rIdOut", kind, "https://example.org/logo.png", "External")
    return edited(relations, "</Relationships>", f"{outside}</Relationships>")


def office(kind: str) -> bytes:
    """Make a Word document or an Excel workbook, as far as one can tell it."""
    rels = f'<Relationships xmlns="{PACKAGE}">{row("rId1", "officeDocument", kind)}</Relationships>'
    return pack({"[Content_Types].xml": b"<Types/>", "_rels/.rels": rels.encode(), kind: b"<document/>"})


def strict() -> bytes:
    return edited("_rels/.rels", RELATIONS, "http://purl.oclc.org/ooxml/officeDocument/relationships")


def twice() -> bytes:
    parts = list(parts_of(plain()).items())
    with pytest.warns(UserWarning, match="Duplicate"):
        return pack([*parts, (THEME, b"<x/>")])


def unpacked_large() -> bytes:
    return changed(plain(), one=("ppt/media/image1.emf", bytes(200_000_000)))


def locked() -> bytes:
    """Return the plain template with the mark of a zip whose parts are encrypted."""
    data = bytearray(plain())
    for mark, flag in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.find(mark)
        while at >= 0:
            data[at + flag] |= 1
            at = data.find(mark, at + 4)
    return bytes(data)


def bzipped() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_BZIP2) as archive:
        for name, data in parts_of(plain()).items():
            archive.writestr(name, data)
    return buffer.getvalue()


def flipped() -> bytes:
    """Return a template with a byte of a layout's packed data changed."""
    data = bytearray(plain())
    at = data.find(LAYOUT.encode()) + len(LAYOUT) + 40
    data[at] ^= 0xFF
    return bytes(data)


PLAIN = plain()
MB = 1_000_000
REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "is empty"),
    "text": (lambda: b"%PDF-1.7", "is no PowerPoint file"),
    "truncated": (lambda: plain()[:-200], "is cut off or damaged"),
    "only a zip": (lambda: pack({"a.txt": b"a"}), "is a zip file, but no PowerPoint file"),
    "old ppt": (lambda: OLE, "is in PowerPoint's old format"),
    "encrypted": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "is protected with a password"),
    "encrypted zip": (locked, "is protected with a password"),
    "odp": (lambda: pack({"mimetype": b"x", "content.xml": b"<x/>"}), "is an OpenDocument file"),
    "word": (lambda: office("word/document.xml"), "is a Word document"),
    "excel": (lambda: office("xl/workbook.xml"), "is an Excel workbook"),
    "strict": (strict, "is saved as Strict Open XML"),
    "no presentation": (lambda: without(MAIN), "has no presentation in it"),
    "other root": (lambda: edited(MAIN, "<p:presentation", "<p:other"), "not readable XML"),
    "no relations": (lambda: without("_rels/.rels"), "has no presentation in it"),
    "missing master": (lambda: without(MASTER), "slideMaster1.xml is missing"),
    "missing layout": (lambda: without(LAYOUT), "slideLayout1.xml is missing"),
    "missing theme": (lambda: without(THEME), "theme1.xml is missing"),
    "no master": (lambda: template(), "has no slide master"),
    "no layout": (lambda: template(Master((), master_shapes(AT))), "has no slide layout"),
    "broken xml": (lambda: edited(MASTER, "</p:sldMaster>", ""), "not readable XML"),
    "broken data": (flipped, "cannot be unpacked"),
    "doctype in the main part": (lambda: declared(MAIN), "declares a document type"),
    "doctype in the theme": (lambda: declared(THEME), "declares a document type"),
    "doctype in a layout": (lambda: declared(LAYOUT), "declares a document type"),
    "doctype in relations": (lambda: declared("_rels/.rels"), "declares a document type"),
    "absolute part": (lambda: renamed("/etc/passwd"), "leads out of the file"),
    "part above": (lambda: renamed("ppt/../../evil"), "leads out of the file"),
    "part above in Windows": (lambda: renamed("ppt\\..\\..\\evil"), "leads out of the file"),
    "drive": (lambda: renamed("C:/evil"), "leads out of the file"),
    "twice": (twice, "holds a part twice"),
    "twice in other letters": (lambda: renamed(THEME.upper()), "holds a part twice"),
    "zip bomb": (unpacked_large, "as only a zip bomb does"),
    "packed otherwise": (bzipped, "is packed in a way"),
    "linked picture": (
        lambda: linked("image", "ppt/slideLayouts/_rels/slideLayout1.xml.rels"),
        "links to something outside",
    ),
    "linked picture of the master": (
        lambda: linked("image", "ppt/slideMasters/_rels/slideMaster1.xml.rels"),
        "links to something outside",
    ),
    "linked object": (
        lambda: linked("oleObject", "ppt/slideLayouts/_rels/slideLayout1.xml.rels"),
        "links to something outside the file: https://example.org/logo.png",
    ),
    "portrait": (lambda: plain((540.0, 960.0)), "has upright slides"),
    "square": (lambda: plain((540.0, 540.0)), "has square slides"),
    "no size": (lambda: plain((10.0, 5.0)), "of a size that PowerPoint does not allow"),
    "huge part": (
        lambda: edited(LAYOUT, "<p:cSld", f"<!--{'x' * 9 * MB}--><p:cSld"),
        "has more than 8 MB",
    ),
    "too many tags": (
        lambda: edited(LAYOUT, "<p:cSld", f"<x>{'<y/>' * 600_000}</x><p:cSld"),
        "half a million tags",
    ),
    "too many layouts": (
        lambda: plain(layouts=[Layout(f"L{number}", (holder("title"),)) for number in range(401)]),
        "has more than 400 layouts",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_used_is_refused_in_one_sentence(case: str) -> None:
    made, sentence = REFUSED[case]
    assert sentence in refusal(made()).message


@pytest.mark.parametrize("case", ["zip bomb", "huge part", "too many tags", "too many layouts", "truncated"])
def test_a_refusal_takes_little_time_and_memory(case: str) -> None:
    data = REFUSED[case][0]()
    tracemalloc.start()
    start = time.process_time()
    refusal(data)
    spent, (_, most) = time.process_time() - start, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert spent < 10
    assert most < 60 * MB


def test_entities_that_unfold_are_never_read() -> None:
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    data = edited(LAYOUT, "<p:sldLayout", f'<!DOCTYPE a [<!ENTITY e0 "lol">{bomb}]><p:sldLayout')
    data = changed(data, one=(LAYOUT, parts_of(data)[LAYOUT].replace(b"</p:spTree>", b"&e11;</p:spTree>")))
    assert "declares a document type" in refusal(data).message


def test_a_document_type_in_another_encoding_is_seen_as_well() -> None:
    text = parts_of(plain())[LAYOUT].decode()
    wide = f'<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a>{text}'.encode("utf-16")
    assert "declares a document type" in refusal(changed(plain(), one=(LAYOUT, wide))).message


def test_a_template_in_utf_16_is_read() -> None:
    text = parts_of(plain())[LAYOUT].decode()
    wide = f'<?xml version="1.0" encoding="UTF-16"?>{text}'.encode("utf-16")
    assert read_template("t", changed(plain(), one=(LAYOUT, wide))).layouts[0].name == "Cover"


def test_a_link_to_a_page_on_a_layout_is_harmless() -> None:
    data = linked("hyperlink", "ppt/slideLayouts/_rels/slideLayout1.xml.rels")
    assert len(read_template("t", data).layouts) == 6


def test_groups_nested_without_end_are_left_out() -> None:
    deep = "<p:grpSp>" * 5000 + "</p:grpSp>" * 5000
    data = plain(layouts=[Layout("Tief", (holder("title"), deep))])
    assert [known.type for known in read_template("t", data).layouts[0].placeholders] == ["title"]


def test_numbers_beyond_all_measure_do_no_harm() -> None:
    box = '<a:off x="-999999999999" y="1e9"/><a:ext cx="99999999999999" cy="5"/>'
    wild = holder("body", None, 3).replace("<p:spPr>", f'<p:spPr><a:xfrm rot="x">{box}</a:xfrm>')
    data = plain(layouts=[Layout("Wild", (holder("title"), wild))])
    assert read_template("t", data).layouts[0].title is not None


def test_ten_thousand_shapes_are_read_in_bounded_time() -> None:
    shapes = "".join(
        '<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="2" name="L"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>'
        f"<p:spPr><a:xfrm>"
        f'<a:off x="{n * 1000}" y="{n * 700}"/><a:ext cx="90000" cy="0"/></a:xfrm></p:spPr></p:cxnSp>'
        for n in range(10_000)
    )
    data = plain(layouts=[Layout("Viel", (holder("title"), shapes))])
    start = time.process_time()
    read_template("t", data)
    assert time.process_time() - start < 10


@given(st.integers(0, 10**9), st.integers(0, 255))
@settings(deadline=None, max_examples=60)
def test_a_file_with_a_wrong_byte_is_read_or_refused(place: int, byte: int) -> None:
    data = bytearray(PLAIN)
    data[place % len(data)] = byte
    with suppress(WorkshopError):
        assert read_template("t", bytes(data)).layouts


@given(st.integers(0, 10**9))
@settings(deadline=None, max_examples=30)
def test_a_file_cut_off_anywhere_is_refused(place: int) -> None:
    refusal(PLAIN[: place % len(PLAIN)])


def test_the_problem_stands_where_the_client_names_the_template() -> None:
    source = Source("decks/clients/nord/client.yaml", "brand:\n  template: alt.ppt\n")
    name = Text("alt.ppt", Span(source, 2, 13, 7))
    problem = refusal(OLE, name)
    assert problem.span == name.span
    assert problem.message == "the template 'alt.ppt' is in PowerPoint's old format (.ppt or .pot)"


def test_a_master_without_a_theme_takes_the_houses_colours() -> None:
    data = edited("ppt/slideMasters/_rels/slideMaster1.xml.rels", '/theme"', '/other"')
    assert read_template("t", data).palette.dk2 == "#33183C"
