"""Elements of WordprocessingML (ISO/IEC 29500-1, 17), made in one line each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from docx.oxml.ns import nsmap
from docx.oxml.parser import oxml_parser
from docx.oxml.xmlchemy import BaseOxmlElement

Element = BaseOxmlElement
W = f"{{{nsmap['w']}}}"
"""What the names of WordprocessingML begin with."""
_OURS = {"w": nsmap["w"]}


def make(tag: str, *children: Element | None, **attributes: object) -> Element:
    """Make `w:tag` with attributes of the same namespace; a child that is None is left out."""
    named = {f"{W}{name}": str(value) for name, value in attributes.items()}
    element = cast(Element, oxml_parser.makeelement(f"{W}{tag}", named, _OURS))
    element.extend(child for child in children if child is not None)
    return element


def flag(tag: str, on: bool = True) -> Element | None:
    """Make a property that is on by being there, or nothing."""
    return make(tag) if on else None


def twips(points: float) -> int:
    """Convert points to twentieths, in which Word counts lengths (17.18.81)."""
    return round(points * 20)


def half_points(points: float) -> int:
    """Convert points to halves, in which Word counts the size of type (17.3.2.38)."""
    return round(points * 2)


def colour(value: str) -> str:
    """Write #RRGGBB as Word does."""
    return value.removeprefix("#").upper()


def text_of(elements: Iterable[Element]) -> str:
    """Return what is read in these elements, a tab or a line break as a space."""
    return "".join(
        (found.text or "") if found.tag == f"{W}t" else " "
        for element in elements
        for run in element.iter(f"{W}r")
        for found in run.iterchildren(f"{W}t", f"{W}tab", f"{W}br")
    )


def value_of(element: Element, path: str, name: str = "val") -> str:
    """Return the attribute of a child, such as the style of a paragraph: pPr/pStyle; nothing without it."""
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return "" if found is None else found.get(f"{W}{name}", "")


def children(element: Element, tag: str) -> list[Element]:
    """Return the children of this name."""
    return cast(list[Element], element.findall(f"{W}{tag}"))
