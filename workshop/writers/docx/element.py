"""Elements of WordprocessingML (ISO/IEC 29500-1, 17), made in one line each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

Element = BaseOxmlElement


def make(tag: str, *children: Element | None, **attributes: object) -> Element:
    """Make `w:tag` with attributes of the same namespace; a child that is None is left out."""
    element = cast(Element, OxmlElement(f"w:{tag}"))
    for name, value in attributes.items():
        element.set(qn(f"w:{name.rstrip('_')}"), str(value))
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
        (found.text or "") if found.tag == qn("w:t") else " "
        for element in elements
        for found in element.xpath(".//w:r/*[self::w:t or self::w:tab or self::w:br]")
    )
