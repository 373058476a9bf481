"""Content controls: places to type in and rings to tick on a screen (ISO/IEC 29500-1, 17.5.2)."""

from __future__ import annotations

from zlib import crc32

from workshop.writers.docx.document import Pages
from workshop.writers.docx.element import Element, make
from workshop.writers.docx.text import plain_run, with_look

EMPTY, TICKED = "○", "●"
_LONGEST = 64
"""Characters that Word takes as a control's title and as its tag."""


def text_control(pages: Pages, title: str, tag: str, *, hint: str = "") -> list[Element]:
    """Write a place to type in, of any length; `hint` stands in it until somebody types."""
    said = hint or pages.stage.words["workbook_write_here"]
    shown = with_look(plain_run(said, pages), first=make("rStyle", val="PlaceholderText"))
    properties = [*_named(title, tag), make("showingPlcHdr"), make("text", multiLine=1)]
    return [make("sdt", make("sdtPr", *properties), make("sdtContent", shown))]


def ring_control(pages: Pages, title: str, tag: str) -> list[Element]:
    """Write a ring that is filled by a click."""
    face = pages.stage.palette.body
    box = _w14(
        "checkbox",
        _w14("checked", val="0"),
        _w14("checkedState", val=f"{ord(TICKED):04X}", font=face),
        _w14("uncheckedState", val=f"{ord(EMPTY):04X}", font=face),
    )
    named = make("sdtPr", *_named(title, tag), box)
    return [make("sdt", named, make("sdtContent", plain_run(EMPTY, pages)))]


def _w14(name: str, *children: Element, **attributes: str) -> Element:
    """Make an element of Word 2010, in which rings to tick are written ([MS-DOCX] 2.6.1.1)."""
    named = {f"w14:{key}": value for key, value in attributes.items()}
    return Element(f"w14:{name}", named, children)


def add_placeholder_style(pages: Pages) -> None:
    """Add the style of what stands in a control until somebody types: grey, and dark enough to be read."""
    look = make("rPr", make("color", val="595959"))
    name = make("name", val="Placeholder Text")
    style = make("style", name, look, type="character", styleId="PlaceholderText")
    pages.styles.append(style)


def _named(title: str, tag: str) -> list[Element]:
    """Name a control for people and for programs; its number is the same in every build."""
    return [
        make("alias", val=" ".join(title.split())[:_LONGEST]),
        make("tag", val=tag[-_LONGEST:]),
        make("id", val=crc32(tag.encode()) & 0x7FFFFFFF or 1),
    ]
