"""The list of hard documents: templates that are none or would do harm, each with what is said of it."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.brand.template_parts import changed
from tests.brand.test_template_refused import LAYOUT, REFUSED, edited, plain
from tests.folders import client, folder, run, small
from tests.hard import LIMITS, Told, accepted, refused

AGAIN = "open it in PowerPoint and save it again as a PowerPoint template (.potx)"
POTX = "name a .potx or .pptx file"
LINK = (
    "links to something outside the file: https://example.org/logo.png",
    "put the picture itself into the template in place of the link",
)
MASTER_1, LAYOUT_1 = "ppt/slideMasters/slideMaster1.xml", "ppt/slideLayouts/slideLayout1.xml"
WIDE = "choose a template for 16:9 or 4:3"
DOCUMENTS: Mapping[str, Told] = {
    "empty": ("is empty", "copy the file again"),
    "text": ("is no PowerPoint file", POTX),
    "truncated": ("is cut off or damaged", "copy the file again, or save it again in PowerPoint"),
    "only a zip": ("is a zip file, but no PowerPoint file", POTX),
    "old ppt": ("is in PowerPoint's old format (.ppt or .pot)", AGAIN),
    "encrypted": (
        "is protected with a password",
        "take the password off in PowerPoint (File, Info, Protect) and save it again",
    ),
    "encrypted zip": ("is protected with a password", "take the password off and save it again"),
    "odp": ("is an OpenDocument file", "save it as .potx or .pptx in LibreOffice or PowerPoint"),
    "word": ("is a Word document", POTX),
    "excel": ("is an Excel workbook", POTX),
    "strict": (
        "is saved as Strict Open XML, which few programs read",
        "save it in PowerPoint as a template (.potx), not as Strict Open XML",
    ),
    "no presentation": ("has no presentation in it", POTX),
    "other root": ("is damaged: ppt/presentation.xml is not readable XML", AGAIN),
    "no relations": ("has no presentation in it", POTX),
    "missing master": (f"is damaged: {MASTER_1} is missing", AGAIN),
    "missing layout": (f"is damaged: {LAYOUT_1} is missing", AGAIN),
    "missing theme": ("is damaged: ppt/theme/theme1.xml is missing", AGAIN),
    "no master": ("has no slide master", "save it again in PowerPoint as a template (.potx)"),
    "no layout": (
        "has no slide layout to put slides on",
        "insert one in PowerPoint (View, Slide Master, Insert Layout) and save it again",
    ),
    "broken xml": (f"is damaged: {MASTER_1} is not readable XML", AGAIN),
    "broken data": (f"is damaged: {LAYOUT_1} cannot be unpacked", AGAIN),
    "doctype in the main part": (
        "declares a document type in ppt/presentation.xml, which no Office file needs",
        AGAIN,
    ),
    "doctype in the theme": (
        "declares a document type in ppt/theme/theme1.xml, which no Office file needs",
        AGAIN,
    ),
    "doctype in a layout": (f"declares a document type in {LAYOUT_1}, which no Office file needs", AGAIN),
    "doctype in relations": ("declares a document type in _rels/.rels, which no Office file needs", AGAIN),
    "absolute part": ("has a part that leads out of the file: /etc/passwd", AGAIN),
    "part above": ("has a part that leads out of the file: ppt/../../evil", AGAIN),
    "part above in Windows": ("has a part that leads out of the file: ppt\\..\\..\\evil", AGAIN),
    "drive": ("has a part that leads out of the file: C:/evil", AGAIN),
    "twice": ("holds a part twice: ppt/theme/theme1.xml", AGAIN),
    "twice in other letters": ("holds a part twice: ppt/theme/theme1.xml", AGAIN),
    "zip bomb": ("would unpack to 200 MB, as only a zip bomb does", AGAIN),
    "packed otherwise": ("is packed in a way that no Office file is", AGAIN),
    "linked picture": LINK,
    "linked picture of the master": LINK,
    "linked object": LINK,
    "portrait": ("has upright slides; workshops are shown on wide ones", WIDE),
    "square": ("has square slides; workshops are shown on wide ones", WIDE),
    "no size": ("has slides of a size that PowerPoint does not allow", "set it under Design, Slide Size"),
    "huge part": (f"is too large to read: {LAYOUT_1} has more than 8 MB", AGAIN),
    "too many tags": (f"is too large to read: {LAYOUT_1} has more than half a million tags", AGAIN),
    "too many layouts": ("has more than 400 layouts", "take out the layouts nobody uses"),
}
"""What is said of each document of tests/brand/test_template_refused.py, where it is made."""
BRANDED = "name: Acme\nbrand: {template: t.potx}\n"
COMMAND = "build", "one", "--client", "acme", "--only", "deck"
AT = "decks/clients/acme/client.yaml:2:19: the template 't.potx' "


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Make a folder with a deck and a client that has a template."""
    home = folder(tmp_path / "mine", {"one": small()})
    client(home, "acme", BRANDED)
    return home


def lay(place: Path, data: bytes) -> None:
    (place / "decks/clients/acme/t.potx").write_bytes(data)


def test_every_document_has_its_sentence() -> None:
    assert set(DOCUMENTS) == set(REFUSED)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_template_that_cannot_be_used_is_refused(place: Path, name: str) -> None:
    message, hint = DOCUMENTS[name]
    lay(place, REFUSED[name][0]())
    assert refused(place, *COMMAND) == (AT + message, hint)
    assert refused(place, "template", "decks/clients/acme/t.potx") == (
        f"the template 't.potx' {message}",
        hint,
    )


@pytest.mark.parametrize("name", ["empty", "text", "truncated", "old ppt", "encrypted", "word", "part above"])
def test_a_file_that_is_no_deck_has_no_changes(place: Path, name: str) -> None:
    message, hint = DOCUMENTS[name]
    (place / "one.pptx").write_bytes(REFUSED[name][0]())
    ours = hint.replace(AGAIN, "open it in PowerPoint and save it again as a .pptx file").replace(
        POTX, "name a .pptx file"
    )
    assert refused(place, "changes", "one.pptx") == (f"the deck 'one.pptx' {message}", ours)


def test_macros_are_left_behind(place: Path) -> None:
    lay(place, changed(plain(), one=("ppt/vbaProject.bin", b"\xd0\xcf\x11\xe0" + bytes(99))))
    assert "left behind: macros" in accepted(place, "template", "decks/clients/acme/t.potx").out
    assert run(place, *COMMAND).code == 0
    with zipfile.ZipFile(place / "build/acme/one/one.pptx") as deck:
        assert not [name for name in deck.namelist() if "vba" in name.lower()]
        assert b"macro" not in deck.read("[Content_Types].xml").lower()


def lying() -> bytes:
    """Return a template whose layout unpacks to 60 MB, and says that it has a thousand bytes."""
    data = bytearray(changed(plain(), one=(LAYOUT, b"<x>" + b" " * 60_000_000)))
    name, size = LAYOUT.encode(), struct.pack("<I", 60_000_003)
    assert data.count(size) == 2
    return bytes(data.replace(size, struct.pack("<I", 1000))) if name in data else b""


def unfolding() -> bytes:
    """Return a template whose layout declares entities that unfold to thousands of millions."""
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    return edited(LAYOUT, "<p:sldLayout", f'<!DOCTYPE a [<!ENTITY e0 "lol">{bomb}]><p:sldLayout')


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (lying, f"is damaged: {LAYOUT_1} cannot be unpacked"),
        (unfolding, f"declares a document type in {LAYOUT_1}, which no Office file needs"),
    ],
    ids=["a size that lies", "entities"],
)
def test_the_worst_takes_little_time_and_memory(place: Path, data: object, message: str) -> None:
    lay(place, data())  # type: ignore[operator]
    assert refused(place, *COMMAND, by=LIMITS) == (AT + message, AGAIN)
