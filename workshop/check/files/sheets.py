"""The texts of a workbook: enough to find what was left over in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from workshop.brand.template.package import Package

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_TEXTS = re.compile(r"xl/(?:sharedStrings|worksheets/[^/]+)\.xml")


def texts_of(package: Package) -> Iterator[str]:
    """Yield what is written in the cells of a workbook."""
    for part in sorted(package.members):
        if _TEXTS.fullmatch(part):
            for cell in package.xml(part).iter():
                if cell.tag in (f"{_S}si", f"{_S}is") and (text := "".join(_said(cell))).strip():
                    yield text


def _said(cell: Element) -> Iterator[str]:
    yield from (text.text or "" for text in cell.iter(f"{_S}t"))
