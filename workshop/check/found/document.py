"""Any Word document as values: its paragraphs with their headings, runs and links, its pictures and tables.

ISO/IEC 29500-1, 17. Words that were struck out while changes were tracked are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from workshop.brand.template.colours import number, read_theme
from workshop.brand.template.package import Package, R
from workshop.check.found.looks import Links
from workshop.check.found.slides import links_in
from workshop.check.found.values import Link, Paragraph, Run
from workshop.values import frozen

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_AROUND_RUNS = frozenset(f"{W}{tag}" for tag in ("ins", "smartTag", "fldSimple", "sdt", "sdtContent"))
_TRACKED = frozenset(f"{W}{tag}" for tag in ("ins", "del", "moveFrom", "moveTo"))
_DEEPEST = 60


@frozen
class Passage:
    """Hold a paragraph, the level of the heading it is (0 for none), and the heading that it stands under."""

    paragraph: Paragraph
    level: int
    under: str


@frozen
class Drawn:
    """Hold a picture, chart or drawing: its words, whether it needs some, and the heading it stands under."""

    name: str
    alt: str
    described: bool
    under: str


@frozen
class Grid:
    """Hold a table: how large it is, whether it has a header row, how it begins, and its heading.

    `stands_out` says that its first row looks like a header: bold or shaded, as the second is not; `filled`
    is the share of its cells that say something.
    """

    rows: int
    columns: int
    header: bool
    stands_out: bool
    filled: float
    begins: str
    under: str


@frozen
class Document:
    """Hold any document as it is read from its file."""

    passages: tuple[Passage, ...]
    drawn: tuple[Drawn, ...]
    tables: tuple[Grid, ...]
    embedded: frozenset[str] = frozenset()
    tracked: int = 0
    """How many changes were tracked and are neither accepted nor rejected."""


@frozen
class _Styles:
    """Hold a document's styles by their ids, and what they all begin from."""

    by_id: Mapping[str, Element]
    default: Element | None
    normal: str
    themed: Mapping[str, str]

    def chain(self, ident: str) -> Iterator[Element]:
        """Yield a style and all that it is based on, nearest first."""
        for _ in range(_DEEPEST):
            style = self.by_id.get(ident)
            if style is None:
                return
            yield style
            base = style.find(f"{W}basedOn")
            ident = _val(base)

    def level(self, ident: str) -> int:
        """Return the level of the heading that a paragraph style makes; 0 for none."""
        for style in self.chain(ident):
            outline = style.find(f"{W}pPr/{W}outlineLvl")
            if outline is not None:
                level = int(number(_val(outline), 9))
                return level + 1 if level < 9 else 0
            if _val(style.find(f"{W}name")).casefold() == "title":
                return 1
            if match := _HEADING.fullmatch(_val(style.find(f"{W}name"))):
                return int(match[1])
        return 0

    def looks(self, ident: str) -> Iterator[Element]:
        """Yield the run properties of a style and its bases, the document's defaults last."""
        for style in self.chain(ident or self.normal):
            if (found := style.find(f"{W}rPr")) is not None:
                yield found
        if self.default is not None:
            yield self.default


def read_document(package: Package, main: str) -> Document:
    """Return a document; raises WorkshopError where its text cannot be read."""
    reader = _Reader(_styles(package, main))
    for part in (main, *_around(package, main)):
        if part in package.members:
            reader.links = links_in(package, part)
            reader.read(package.xml(part), 0)
    fonts = next(package.pointed(main, "fontTable"), "")
    table = package.xml(fonts) if fonts in package.members else Element("none")
    embedded = frozenset(
        font.get(f"{W}name", "")
        for font in table.iterfind(f"{W}font")
        if font.find(f"{W}embedRegular") is not None
    )
    found = tuple(reader.passages), tuple(reader.drawn), tuple(reader.tables)
    return Document(*found, embedded, sum(child.tag in _TRACKED for child in package.xml(main).iter()))


def _around(package: Package, main: str) -> Iterator[str]:
    for kind in ("header", "footer", "footnotes", "endnotes"):
        yield from package.pointed(main, kind)


def _styles(package: Package, main: str) -> _Styles:
    part = next(package.pointed(main, "styles"), "")
    root = package.xml(part) if part in package.members else Element("none")
    named = {style.get(f"{W}styleId", ""): style for style in root.iterfind(f"{W}style")}
    normal = next(
        (
            ident
            for ident, style in named.items()
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true")
        ),
        "",
    )
    theme = next(package.pointed(main, "theme"), "")
    faces = read_theme(package.xml(theme)) if theme in package.members else None
    themed = {"major": faces.heading, "minor": faces.body} if faces else {}
    return _Styles(named, root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"), normal, themed)


@dataclass(slots=True)
class _Reader:
    styles: _Styles
    links: Links = field(default_factory=dict)
    passages: list[Passage] = field(default_factory=list)
    drawn: list[Drawn] = field(default_factory=list)
    tables: list[Grid] = field(default_factory=list)
    under: str = ""

    def read(self, parent: Element, depth: int) -> None:
        """Read what stands below an element, in its order."""
        for child in parent:
            if child.tag == f"{W}p":
                self._paragraph(child)
            elif child.tag == f"{W}tbl":
                self._table(child)
            if child.tag == f"{_DRAWING}docPr":
                self._drawn(child)
            if depth < _DEEPEST and child.tag not in (_FALLBACK, f"{W}del"):
                self.read(child, depth + 1)

    def _paragraph(self, element: Element) -> None:
        about = element.find(f"{W}pPr")
        style = _val(about.find(f"{W}pStyle")) if about is not None else ""
        runs = tuple(self._runs(element, style or self.styles.normal, None, 0))
        paragraph = Paragraph(runs)
        level = self.styles.level(style or self.styles.normal)
        own = about.find(f"{W}outlineLvl") if about is not None else None
        if own is not None:
            level = int(number(_val(own), 9)) + 1 if number(_val(own), 9) < 9 else 0
        if level and paragraph.text:
            self.under = paragraph.text
        self.passages.append(Passage(paragraph, level, self.under))

    def _runs(self, parent: Element, style: str, link: Link | None, depth: int) -> Iterator[Run]:
        for child in parent:
            if child.tag == f"{W}r":
                yield self._run(child, style, link)
            elif child.tag == f"{W}hyperlink" and depth < _DEEPEST:
                ident = child.get(f"{R}id")
                found = self.links.get(ident, Link("", False)) if ident else None
                yield from self._runs(child, style, found, depth + 1)
            elif child.tag in _AROUND_RUNS and depth < _DEEPEST:
                yield from self._runs(child, style, link, depth + 1)

    def _run(self, element: Element, style: str, link: Link | None) -> Run:
        text = "".join(_said(piece) for piece in element)
        own = element.find(f"{W}rPr")
        named = _val(own.find(f"{W}rStyle")) if own is not None else ""
        looks = [*([own] if own is not None else [])]
        looks += [*(self.styles.looks(named) if named else ()), *self.styles.looks(style)]
        size = next(
            (number(_val(each), 0) for look in looks if (each := look.find(f"{W}sz")) is not None), 20.0
        )
        known = Run(text, max(1.0, size / 2), link=link)
        return replace(known, face=self._face(looks), language=_language(looks))

    def _face(self, looks: list[Element]) -> str:
        for look in looks:
            fonts = look.find(f"{W}rFonts")
            if fonts is None:
                continue
            themed = fonts.get(f"{W}asciiTheme", "")
            if themed:
                return self.styles.themed.get("major" if themed.startswith("major") else "minor", "")
            if face := fonts.get(f"{W}ascii"):
                return face
        return ""

    def _drawn(self, about: Element) -> None:
        alt = (about.get("descr") or about.get("title") or "").strip()
        decorative = any(mark.get("val") in ("1", "true") for mark in about.iter(_DECORATIVE))
        self.drawn.append(Drawn(about.get("name", ""), alt, bool(alt) or decorative, self.under))

    def _table(self, element: Element) -> None:
        rows = element.findall(f"{W}tr")
        first = rows[0] if rows else Element("none")
        mark = first.find(f"{W}trPr/{W}tblHeader")
        words = " ".join("".join(_said(piece) for piece in first.iter()).split())
        columns = max((len(row.findall(f"{W}tc")) for row in rows), default=0)
        header = mark is not None and _val(mark) not in ("0", "false", "off")
        loud = len(rows) > 1 and _is_loud(rows[0]) and not _is_loud(rows[1])
        said = [
            any(text.text for text in cell.iter(f"{W}t")) for row in rows for cell in row.findall(f"{W}tc")
        ]
        filled = sum(said) / max(1, len(said))
        self.tables.append(Grid(len(rows), columns, header, loud, filled, words, self.under))


def _val(element: Element | None) -> str:
    return element.get(f"{W}val", "") if element is not None else ""


def _said(piece: Element) -> str:
    if piece.tag == f"{W}t":
        return piece.text or ""
    return " " if piece.tag in (f"{W}tab", f"{W}br", f"{W}cr", f"{W}p") else ""


def _is_loud(row: Element) -> bool:
    """Return whether all that a row of a table says is bold, or all its cells are shaded."""
    cells = row.findall(f"{W}tc")
    if len(cells) < 2 or not all(any(text.text for text in cell.iter(f"{W}t")) for cell in cells):
        return False
    shades = [cell.find(f"{W}tcPr/{W}shd") for cell in cells]
    if all(shade is not None and shade.get(f"{W}fill", "auto") != "auto" for shade in shades):
        return True
    said = [run for run in row.iter(f"{W}r") if run.findtext(f"{W}t")]
    marks = [run.find(f"{W}rPr/{W}b") for run in said]
    return bool(said) and all(mark is not None and _val(mark) not in ("0", "false") for mark in marks)


def _language(looks: list[Element]) -> str:
    return next((text for look in looks if (text := _lang(look))), "")


def _lang(look: Element) -> str:
    return _val(look.find(f"{W}lang"))
