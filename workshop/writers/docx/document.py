"""A new document, and its bytes: the same for the same content, on any day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field

from workshop.brand.palette import Palette
from workshop.storyboard.scene import Storyboard
from workshop.storyboard.stage import Stage
from workshop.values import frozen
from workshop.writers.docx.attached import WORD, Attached, own_part, own_relations
from workshop.writers.docx.element import MAIN, NAMESPACES, Element, make, twips, xml_of
from workshop.writers.docx.inks import Inks, inks_of
from workshop.writers.docx.paper import PAPERS, Paper, PaperName
from workshop.writers.docx.styles import style_elements, styles_of
from workshop.writers.pptx.escape import DECLARATION, RELATIONS, attribute
from workshop.writers.pptx.package import Part, Relation, pack
from workshop.writers.pptx.properties import CORE, EXTENDED, write_core
from workshop.writers.pptx.theme import write_theme

_PICTURES = {"png": "image/png", "jpg": "image/jpeg"}
_APP = (
    f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>workshop</Application><AppVersion>16.0000</AppVersion></Properties>"
).encode()
_PACKAGE = (
    Relation("rId1", f"{RELATIONS}/officeDocument", "word/document.xml"),
    Relation(
        "rId2",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
    ),
    Relation("rId3", f"{RELATIONS}/extended-properties", "docProps/app.xml"),
)


@frozen
class Pages:
    """Hold a document that is being written, with what its texts are set by; `kind` names the document."""

    stage: Stage
    paper: Paper
    inks: Inks
    kind: str
    title: str
    version: str
    size: float
    body: list[Element] = field(default_factory=list)
    section: list[Element] = field(default_factory=list)
    """What is true of the pages at the end: the size of their paper, their header and footer (17.6.17)."""
    lists: list[Element] = field(default_factory=list)
    styles: list[Element] = field(default_factory=list)
    """Styles besides those that every document has."""
    attached: Attached = field(default_factory=Attached)
    written: dict[tuple[str, bool, bool], list[Element]] = field(default_factory=dict)
    """The runs of every text, by whether they are bold and italic: nearly half of all texts come again."""
    references: list[tuple[str, Element]] = field(default_factory=list)
    """Where the page of a bookmark is told: its name, and the text for the number."""

    @property
    def language(self) -> str:
        """Return the language of every run."""
        return str(self.stage.language)

    def add(self, *elements: Element) -> None:
        """Put paragraphs and tables at the end of the document."""
        self.body.extend(elements)


def new_pages(
    stage: Stage, storyboard: Storyboard, kind: str, paper: PaperName = "A4", size: float = 10
) -> Pages:
    """Begin a document with the styles, the page, the numbering and the language of a workshop.

    `kind` is what the document is called (Facilitator guide), `size` that of its body text in points.
    """
    sheet, inks = PAPERS[paper], inks_of(stage.palette)
    pages = Pages(stage, sheet, inks, kind, storyboard.title, storyboard.version, size)
    pages.section.extend(page_of(sheet))
    return pages


def page_of(paper: Paper, **more: str) -> Iterator[Element]:
    """Yield what says on which paper, in which margins; `more` is said of the paper."""
    margins = {"top": paper.top, "right": paper.side, "bottom": paper.bottom, "left": paper.side}
    edges = {"header": paper.edge, "footer": paper.edge, "gutter": 0}
    yield make("pgSz", w=twips(paper.width), h=twips(paper.height), **more)
    yield make("pgMar", **{side: twips(points) for side, points in (margins | edges).items()})
    yield make("cols", space=720)


def new_list(pages: Pages) -> int:
    """Begin a numbered list that counts from one; its number goes to the paragraphs of the list."""
    ident = len(_KINDS) + len(pages.lists) + 1
    restart = make("lvlOverride", make("startOverride", val=1), ilvl=0)
    pages.lists.append(make("num", make("abstractNumId", val=1), restart, numId=ident))
    return ident


_KINDS = (("decimal", "%1", 20), ("bullet", "•", 14))
"""The two lists of every document, numbered and bulleted: kind, sign, and indent in points."""


def _numbering(pages: Pages) -> Iterator[Element]:
    for ident, (kind, sign, hanging) in enumerate(_KINDS, 1):
        level = make(
            "lvl",
            make("start", val=1),
            make("numFmt", val=kind),
            make("lvlText", val=sign),
            make("lvlJc", val="left"),
            make("pPr", make("ind", left=twips(hanging), hanging=twips(hanging))),
            make("rPr", make("b", val=int(kind == "decimal"))),
            ilvl=0,
        )
        yield make("abstractNum", make("multiLevelType", val="singleLevel"), level, abstractNumId=ident)
    for ident in range(1, len(_KINDS) + 1):
        yield make("num", make("abstractNumId", val=ident), numId=ident)
    yield from pages.lists


def _settings(pages: Pages) -> Iterator[Element]:
    """Keep to Word's present rules, which spares a document the note that it is an old one (17.15)."""
    mode = {"name": "compatibilityMode", "uri": "http://schemas.microsoft.com/office/word", "val": 15}
    yield make("zoom", percent=100)
    yield make("defaultTabStop", val=720)
    yield make("characterSpacingControl", val="doNotCompress")
    yield make("compat", make("compatSetting", **mode))
    yield make("themeFontLang", val=pages.language)
    yield make("decimalSymbol", val=str(pages.stage.words["decimal"]))
    yield make("listSeparator", val=";" if pages.stage.words["decimal"] == "," else ",")


def page_count(pages: Pages) -> int:
    """Return how many pages a document has as it is laid out: what begins a page, and the first."""
    return 1 + sum(1 for element in pages.body for _ in element.iter("w:pageBreakBefore"))


def _styles(pages: Pages) -> list[Element]:
    palette, inks = pages.stage.palette, pages.inks
    upright = PAPERS[pages.paper.name]  # pages that lie across set stops of their own
    styles = styles_of(pages.size, upright.text_width, palette, inks)
    return [*style_elements(styles, pages.language, palette, inks), *pages.styles]


def _fonts(palette: Palette) -> bytes:
    """Write the table of the faces that the document uses (17.8.3.11)."""
    names = sorted({palette.heading, palette.body})
    rows = "".join(f'<w:font w:name="{attribute(name)}"/>' for name in names)
    return f'{DECLARATION}<w:fonts xmlns:w="{MAIN}">{rows}</w:fonts>'.encode()


def _root(tag: str, elements: Iterable[Element]) -> bytes:
    """Write a part of the document."""
    return f'{DECLARATION}<w:{tag} xmlns:w="{MAIN}">{"".join(map(xml_of, elements))}</w:{tag}>'.encode()


def _number_pictures(pages: Pages) -> None:
    """Give every picture a number of its own (20.4.2.5)."""
    if pages.attached.pictures:
        drawn = (each for element in pages.body for each in element.iter("wp:docPr"))
        for number, each in enumerate(drawn, 1):
            each.attributes |= {"id": str(number), "name": f"Picture {number}"}


def _main(pages: Pages) -> Part:
    """Write the text with its pages."""
    _number_pictures(pages)
    text = "".join(map(xml_of, [*pages.body, make("sectPr", *pages.section)]))
    xml = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{text}</w:body></w:document>"
    relations = (*own_relations(), *pages.attached.relations.values())
    return Part("word/document.xml", f"{WORD}.document.main+xml", xml.encode(), relations)


def save(pages: Pages) -> bytes:
    """Return the document's bytes: entries by name, undated, with the deck's properties."""
    palette = pages.stage.palette
    core = write_core(
        f"{pages.title}: {pages.kind}",
        subject=str(pages.stage.client),
        language=pages.language,
        version=pages.version,
    )
    parts = [
        Part("docProps/app.xml", EXTENDED, _APP),
        Part("docProps/core.xml", CORE, core),
        _main(pages),
        own_part("styles", _root("styles", _styles(pages))),
        own_part("numbering", _root("numbering", _numbering(pages))),
        own_part("settings", _root("settings", _settings(pages))),
        own_part("fontTable", _fonts(palette)),
        own_part("theme", write_theme(palette, "Workshop")),
        *pages.attached.parts.values(),
    ]
    return bytes(pack(sorted(parts, key=lambda part: part.name), _PACKAGE, _PICTURES))
