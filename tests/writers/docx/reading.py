"""What the tests read in a written Word document."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph


def opened(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def entry(data: bytes, name: str) -> str:
    """Return one file of the package."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name).decode()


def said(element: Any) -> str:
    """Return what is read in a paragraph, the results of its fields and its links included."""
    parts = element.iter(qn("w:t"), qn("w:tab"), qn("w:br"))
    told = (
        each.text or "" if each.tag == qn("w:t") else " "
        for each in parts
        if each.getparent().tag == qn("w:r")
    )
    return "".join(told)


def lines(document: Document) -> Iterator[str]:
    """Yield every paragraph behind its style, and every row of a table between bars."""
    for item in document.iter_inner_content():
        if isinstance(item, Paragraph):
            yield f"{item.style.name if item.style else ''}: {said(item._p)}"
        else:
            yield from rows(item)


def rows(table: Table) -> Iterator[str]:
    for row in table._tbl.tr_lst:
        cells = (" / ".join(said(each) for each in cell.iter(qn("w:p"))) for cell in row.tc_lst)
        yield f"| {' | '.join(cells)} |"


def text(data: bytes) -> str:
    """Return the whole document as people can review it."""
    return "\n".join(lines(opened(data))) + "\n"


def headings(data: bytes) -> list[tuple[int, str]]:
    """Return the level and the text of every heading."""
    found = []
    for paragraph in opened(data).paragraphs:
        name = paragraph.style.name if paragraph.style and paragraph.style.name else ""
        if name.startswith("Heading "):
            found.append((int(name[-1]), paragraph.text))
    return found
