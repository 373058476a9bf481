"""What the tests read back from a written workbook or from printables."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache
from typing import Any

import docx
from docx.oxml.ns import qn

from tests.factories import outline, plan, stage
from tests.shipped import made, plain
from workshop.outline.model import Workshop
from workshop.storyboard.compose import compose
from workshop.storyboard.scene import Storyboard
from workshop.storyboard.stage import Stage
from workshop.writers.docx.printables import write_printables
from workshop.writers.docx.workbook import write_workbook


@cache
def workbook(deck: str, paper: str = "A4", fillable: bool = False) -> bytes:
    kit = made(deck).made
    return write_workbook(kit.stage, kit.storyboard, paper, fillable)  # type: ignore[arg-type]


@cache
def printables(deck: str, paper: str = "A4") -> bytes | None:
    kit = made(deck).made
    return write_printables(kit.stage, kit.storyboard, paper)  # type: ignore[arg-type]


def staged(workshop: Workshop | str) -> tuple[Stage, Storyboard]:
    """Make what a writer takes from a small workshop, or from one section of it."""
    of = outline(workshop) if isinstance(workshop, str) else workshop
    ready = stage(workshop=of)
    return ready, compose(plan(of), ready, "small")


def body(data: bytes) -> Any:
    return docx.Document(io.BytesIO(data)).element.body


def texts(data: bytes) -> list[str]:
    """Return the text of every paragraph in reading order, without the empty ones."""
    return [text for text in (_text(each) for each in body(data).iter(qn("w:p"))) if text]


def _text(paragraph: Any) -> str:
    parts = {qn("w:t"): None, qn("w:br"): " "}
    said = (parts[each.tag] or each.text or "" for each in paragraph.iter(*parts))
    return plain("".join(said))


def whole(data: bytes) -> str:
    return " ".join(texts(data))


def rows(data: bytes) -> Iterator[tuple[str, float]]:
    """Yield each row's text and its least height in millimetres."""
    for row in body(data).iter(qn("w:tr")):
        height = row.find(f".//{qn('w:trHeight')}")
        said = " ".join(filter(None, map(_text, row.iter(qn("w:p")))))
        yield said, int(height.get(qn("w:val"))) / 20 * 25.4 / 72 if height is not None else 0.0


def controls(data: bytes) -> list[dict[str, str]]:
    """Return title, tag, number and text of every content control."""
    found = []
    for control in body(data).iter(qn("w:sdt")):
        names = {name: control.find(f".//{qn(f'w:{name}')}") for name in ("alias", "tag", "id")}
        told = {name: element.get(qn("w:val")) for name, element in names.items()}
        found.append(told | {"text": "".join(each.text or "" for each in control.iter(qn("w:t")))})
    return found


def as_text(data: bytes) -> str:
    """Return a document as lines that people can review: styles, texts, and what is drawn to write on."""
    return "".join(f"{line}\n" for element in body(data) for line in _lines(element))


def _lines(element: Any) -> Iterator[str]:
    if element.tag == qn("w:tbl"):
        for row in element.iter(qn("w:tr")):
            cells = [
                " / ".join(filter(None, map(_text, each.iter(qn("w:p"))))) for each in row.iter(qn("w:tc"))
            ]
            yield f"    | {' | '.join(cells)} |"
    elif element.tag == qn("w:p"):
        style = element.find(f".//{qn('w:pStyle')}").get(qn("w:val"))
        if element.find(f".//{qn('w:pageBreakBefore')}") is not None:
            yield "--- new page"
        if text := _text(element):
            yield f"{style}: {text}"
