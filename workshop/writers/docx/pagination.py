"""On which page everything will stand, as far as can be told without Word: its height, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from docx.oxml.ns import qn

from workshop.writers.docx.document import Pages
from workshop.writers.docx.element import Element, text_of
from workshop.writers.docx.styles import Style, styles_of

_CELL = 10
"""What a cell's margins take of its width, in points."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Hold what no page tears apart: its height in points, and the bookmarks in it."""

    height: float
    marks: tuple[str, ...] = ()
    keep_next: bool = False
    new_page: bool = False


def number_pages(pages: Pages, elements: Sequence[Element]) -> int:
    """Write the page of every bookmark into the fields that refer to it; return how many pages there are."""
    found: dict[str, int] = {}
    page = 1
    for page, chunk in _placed(_chunks(elements, pages), pages.paper.text_height):
        found |= dict.fromkeys(chunk.marks, page)
    for element in elements:
        _refer(element, found)
    return page


def _placed(chunks: Iterable[Chunk], height: float) -> Iterator[tuple[int, Chunk]]:
    """Yield every chunk with its page; what is kept with the next moves on together with it."""
    page, used = 1, 0.0
    for group in _kept(chunks):
        together = sum(chunk.height for chunk in group)
        if used and (group[0].new_page or (used + together > height and together <= height)):
            page, used = page + 1, 0.0
        for chunk in group:
            if used and used + chunk.height > height:
                page, used = page + 1, 0.0
            used += chunk.height
            yield page, chunk


def _kept(chunks: Iterable[Chunk]) -> Iterator[list[Chunk]]:
    group: list[Chunk] = []
    for chunk in chunks:
        if group and chunk.new_page:
            yield group
            group = []
        group.append(chunk)
        if not chunk.keep_next:
            yield group
            group = []
    if group:
        yield group


def _chunks(elements: Iterable[Element], pages: Pages) -> Iterator[Chunk]:
    styles = {style.id: style for style in styles_of(pages.size, 0, pages.stage.palette, pages.inks)}
    for element in elements:
        if element.tag == qn("w:tbl"):
            yield from (_row(row, styles, pages) for row in element.xpath("w:tr"))
        else:
            yield _paragraph(element, pages.paper.text_width, styles, pages)


def _row(row: Element, styles: dict[str, Style], pages: Pages) -> Chunk:
    height = max((int(value) / 20 for value in row.xpath("w:trPr/w:trHeight/@w:val")), default=0.0)
    keep = False
    for cell in row.xpath("w:tc"):
        width = int(cell.xpath("w:tcPr/w:tcW/@w:w")[0]) / 20 - _CELL
        parts = [_paragraph(each, width, styles, pages) for each in cell.xpath("w:p")]
        height = max(height, sum(part.height for part in parts) + 2)
        keep = keep or any(part.keep_next for part in parts)
    marks = tuple(map(str, row.xpath(".//w:bookmarkStart/@w:name")))
    return Chunk(height, marks, keep)


def _paragraph(element: Element, width: float, styles: dict[str, Style], pages: Pages) -> Chunk:
    name = next(iter(element.xpath("w:pPr/w:pStyle/@w:val")), "Normal")
    style = styles[str(name)]
    metrics = pages.stage.heading if style.heading_face else pages.stage.body
    room = max(width - style.left, style.size)
    lines = _lines(text_of([element]), style, room, pages)
    picture = sum(int(high) / 12700 for high in element.xpath(".//wp:inline/wp:extent/@cy"))
    line = style.size * style.line * metrics.natural_line
    return Chunk(
        style.before + style.after + max(lines * line, picture),
        tuple(map(str, element.xpath("w:bookmarkStart/@w:name"))),
        style.keep_next or bool(element.xpath("w:pPr/w:keepNext")),
        bool(element.xpath("w:pPr/w:pageBreakBefore")),
    )


def _lines(text: str, style: Style, room: float, pages: Pages) -> int:
    """Count the lines of a text, broken greedily at spaces."""
    metrics = pages.stage.heading if style.heading_face else pages.stage.body
    space = metrics.width(" ", style.size, style.bold)
    lines, used = 1, 0.0
    for word in text.split():
        width = metrics.width(word, style.size, style.bold)
        if used and used + space + width > room:
            lines, used = lines + 1, width
        else:
            used += width + (space if used else 0)
    return lines


def _refer(element: Element, found: dict[str, int]) -> None:
    """Fill the results of an element's page references."""
    for instruction in element.xpath(".//w:instrText[contains(., 'PAGEREF')]"):
        name = str(instruction.text).split()[1]
        run = instruction.getparent()
        following = run.xpath("following-sibling::w:r[w:t]") if run is not None else []
        if name in found and following:
            following[0].xpath("w:t")[0].text = str(found[name])
