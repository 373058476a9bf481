"""On which page everything will stand, as far as can be told without Word: its height, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from workshop.brand.fonts import Metrics
from workshop.values import frozen
from workshop.writers.docx.document import Pages
from workshop.writers.docx.element import Element, children, text_of, value_of
from workshop.writers.docx.styles import Style, styles_of

_CELL = 10
"""What a cell's margins take of its width, in points."""
_RULE = 2.5
"""What a row's margins and its hairline add to its height, in points."""
_EMU = 12700


@frozen
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
    for name, text in pages.references:
        text.text = str(found.get(name, 1))
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
        if element.tag == "w:tbl":
            yield from (_row(row, styles, pages) for row in children(element, "w:tr"))
        else:
            yield _paragraph(element, pages.paper.text_width, styles, pages)


def _row(row: Element, styles: dict[str, Style], pages: Pages) -> Chunk:
    height = float(value_of(row, "w:trPr/w:trHeight") or 0) / 20
    keep = False
    for cell in children(row, "w:tc"):
        width = int(value_of(cell, "w:tcPr/w:tcW", "w")) / 20 - _CELL
        parts = [_paragraph(each, width, styles, pages) for each in children(cell, "w:p")]
        height = max(height, sum(part.height for part in parts) + _RULE)
        keep = keep or any(part.keep_next for part in parts)
    return Chunk(height, (), keep)


def _paragraph(element: Element, width: float, styles: dict[str, Style], pages: Pages) -> Chunk:
    properties = {each.tag: each for each in element.children[0].children}
    style = styles[properties["w:pStyle"].attributes["w:val"]]
    metrics = pages.stage.heading if style.heading_face else pages.stage.body
    lines = _lines(text_of([element]), style, max(width - style.left, style.size), metrics)
    drawn = element.iter("wp:extent") if pages.attached.pictures else ()
    pictures = [int(extent.attributes["cy"]) / _EMU for extent in drawn]
    line = style.size * style.line * metrics.natural_line
    fresh = "w:pageBreakBefore" in properties
    return Chunk(
        (0 if fresh else style.before) + style.after + max(lines * line, *pictures, 0),
        tuple(start.attributes["w:name"] for start in children(element, "w:bookmarkStart")),
        style.keep_next or "w:keepNext" in properties,
        fresh,
    )


def _lines(text: str, style: Style, room: float, metrics: Metrics) -> int:
    """Count the lines of a text, broken greedily at spaces, and within words longer than a line."""
    space = metrics.width(" ", style.size, style.bold)
    lines, used = 1, 0.0
    for word in text.split():
        width = metrics.width(word, style.size, style.bold)
        if used and used + space + width > room:
            lines, used = lines + 1, width
        else:
            used += width + (space if used else 0)
        broken, used = divmod(used, room) if used > room else (0, used)
        lines += int(broken)
    return lines
