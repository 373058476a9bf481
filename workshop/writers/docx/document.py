"""A new document, and its bytes: the same for the same content, on any day."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import Part
from docx.oxml.ns import nsmap, qn

from workshop.brand.palette import Palette
from workshop.storyboard.scene import Storyboard
from workshop.storyboard.stage import Stage
from workshop.writers.docx.element import Element, make, twips
from workshop.writers.docx.inks import Inks, inks_of
from workshop.writers.docx.paper import PAPERS, Paper, PaperName
from workshop.writers.docx.styles import style_elements, styles_of
from workshop.writers.pptx.escape import DECLARATION, attribute
from workshop.writers.pptx.package import add
from workshop.writers.pptx.properties import write_core
from workshop.writers.pptx.theme import write_theme

_UNUSED = ("stylesWithEffects", "customXml", "webSettings")
_APP = (
    f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>workshop</Application><AppVersion>16.0000</AppVersion></Properties>"
).encode()


@dataclass(frozen=True, slots=True)
class Pages:
    """Hold a document that is being written, with what its texts are set by; `kind` names the document."""

    document: Document
    stage: Stage
    paper: Paper
    inks: Inks
    kind: str
    title: str
    version: str
    size: float

    @property
    def language(self) -> str:
        """Return the language of every run."""
        return str(self.stage.language)

    def add(self, *elements: Element) -> None:
        """Put paragraphs and tables at the end of the document."""
        end = self.document.element.body.sectPr
        for element in elements:
            end.addprevious(element)


def new_pages(
    stage: Stage, storyboard: Storyboard, kind: str, paper: PaperName = "A4", size: float = 10
) -> Pages:
    """Begin a document with the styles, the page, the numbering and the language of a workshop.

    `kind` is what the document is called (Facilitator guide), `size` that of its body text in points.
    """
    document = docx.Document()
    sheet, inks = PAPERS[paper], inks_of(stage.palette)
    pages = Pages(document, stage, sheet, inks, kind, storyboard.title, storyboard.version, size)
    _shed(document)
    _set_styles(pages)
    _set_numbering(pages)
    _set_page(pages)
    _set_settings(pages)
    return pages


def _shed(document: Document) -> None:
    """Take out what python-docx's own template brings and nobody needs."""
    part = document.part
    for ident, relation in list(part.rels.items()):
        if relation.reltype.rpartition("/")[2] in _UNUSED:
            del part.rels[ident]
    package = part.package
    for ident, relation in list(package.rels.items()):
        if relation.reltype == RT.THUMBNAIL:
            del package.rels[ident]


def _set_styles(pages: Pages) -> None:
    palette = pages.stage.palette
    styles = pages.document.styles.element
    styles[:] = style_elements(
        styles_of(pages.size, pages.paper.text_width, palette, pages.inks),
        pages.language,
        palette,
        pages.inks,
    )
    theme: Part = pages.document.part.part_related_by(RT.THEME)
    theme._blob = write_theme(palette, "Workshop")
    fonts: Part = pages.document.part.part_related_by(RT.FONT_TABLE)
    fonts._blob = _fonts(palette)


def _fonts(palette: Palette) -> bytes:
    """Write the table of the faces that the document uses (17.8.3.11)."""
    names = sorted({palette.heading, palette.body})
    rows = "".join(f'<w:font w:name="{attribute(name)}"/>' for name in names)
    return f'{DECLARATION}<w:fonts xmlns:w="{nsmap["w"]}">{rows}</w:fonts>'.encode()


def _set_numbering(pages: Pages) -> None:
    """Write the two lists of every document: numbered (1) and bulleted (2)."""
    root = pages.document.part.numbering_part.element
    root[:] = [
        _list_kind(1, "decimal", "%1", 20),
        _list_kind(2, "bullet", "•", 14),
        *(make("num", make("abstractNumId", val=kind), numId=kind) for kind in (1, 2)),
    ]


def _list_kind(ident: int, kind: str, sign: str, hanging: float) -> Element:
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
    return make("abstractNum", make("multiLevelType", val="singleLevel"), level, abstractNumId=ident)


def new_list(pages: Pages) -> int:
    """Begin a numbered list that counts from one; its number goes to the paragraphs of the list."""
    root = pages.document.part.numbering_part.element
    ident = len(root.findall(qn("w:num"))) + 1
    restart = make("lvlOverride", make("startOverride", val=1), ilvl=0)
    root.append(make("num", make("abstractNumId", val=1), restart, numId=ident))
    return ident


def _set_page(pages: Pages) -> None:
    paper = pages.paper
    section = pages.document.element.body.sectPr
    margins = {"top": paper.top, "right": paper.side, "bottom": paper.bottom, "left": paper.side}
    edges = {"header": paper.edge, "footer": paper.edge, "gutter": 0}
    section[:] = [
        make("pgSz", w=twips(paper.width), h=twips(paper.height)),
        make("pgMar", **{side: twips(points) for side, points in (margins | edges).items()}),
        make("cols", space=720),
    ]


def _set_settings(pages: Pages) -> None:
    """Keep to Word's present rules, which spares a document the note that it is an old one (17.15)."""
    mode = {"name": "compatibilityMode", "uri": "http://schemas.microsoft.com/office/word", "val": 15}
    settings = pages.document.settings.element
    settings[:] = [
        make("zoom", percent=100),
        make("defaultTabStop", val=720),
        make("characterSpacingControl", val="doNotCompress"),
        make("compat", make("compatSetting", **mode)),
        make("themeFontLang", val=pages.language),
        make("decimalSymbol", val=str(pages.stage.words["decimal"])),
        make("listSeparator", val=";" if pages.stage.words["decimal"] == "," else ","),
    ]


def _number_pictures(document: Document) -> None:
    """Give every picture a number of its own (20.4.2.5)."""
    for number, drawn in enumerate(document.element.body.iter(qn("wp:docPr")), 1):
        drawn.set("id", str(number))
        drawn.set("name", f"Picture {number}")


def save(pages: Pages) -> bytes:
    """Return the document's bytes: entries by name, undated, with the deck's properties."""
    raw, packed = io.BytesIO(), io.BytesIO()
    _number_pictures(pages.document)
    pages.document.save(raw)
    core = write_core(
        f"{pages.title}: {pages.kind}",
        subject=str(pages.stage.client),
        language=pages.language,
        version=pages.version,
    )
    own = {"docProps/core.xml": core, "docProps/app.xml": _APP}
    with zipfile.ZipFile(raw) as written, zipfile.ZipFile(packed, "w") as archive:
        for name in sorted(written.namelist()):  # [Content_Types].xml sorts first
            add(archive, name, own.get(name) or written.read(name))
    return packed.getvalue()
