"""The styles of a document: real ones, in the palette's faces and colours (ISO/IEC 29500-1, 17.7)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from workshop.brand.palette import Palette
from workshop.values import frozen
from workshop.writers.docx.element import Element, colour, flag, half_points, make, twips
from workshop.writers.docx.inks import Inks

TABLE = "WorkshopTable"
_FOR_MANY = 12
"""From this size on a document is read by people of all eyes, and its lines stand further apart."""


@frozen
class Style:
    """Describe a paragraph's style; lengths in points, `line` as a multiple of the natural line."""

    id: str
    name: str
    size: float
    before: float = 0
    after: float = 0
    heading_face: bool = False
    bold: bool = False
    italic: bool = False
    ink: str = ""
    based_on: str = "Normal"
    next: str = "BodyText"
    level: int | None = None
    line: float = 1.2
    keep_next: bool = False
    left: float = 0
    hanging: float = 0
    list: int | None = None
    tabs: tuple[tuple[str, float], ...] = ()


def styles_of(size: float, width: float, palette: Palette, inks: Inks) -> tuple[Style, ...]:
    """Return every style of a document whose body text has this size, on lines of this width."""
    heads = Style("", "", 0, heading_face=True, bold=palette.heading_bold, keep_next=True, line=1.1)
    head = partial(replace, heads, ink=inks.strong)
    contents = (("right", width),)
    open_ = 1.22 if size >= _FOR_MANY else 1.13
    small = round(size * 2 * 0.9) / 2
    return (
        Style("Normal", "Normal", size, based_on="", next="", line=open_),
        Style("BodyText", "Body Text", size, after=size * 0.5, next="", line=open_),
        head(id="Title", name="Title", size=size * 2.6, after=4, next="Subtitle"),
        Style("Subtitle", "Subtitle", size * 1.35, after=14, heading_face=True),
        head(id="Heading1", name="heading 1", size=size * 1.95, before=22, after=8, level=0),
        head(id="Heading2", name="heading 2", size=size * 1.4, before=14, after=5, level=1),
        Style("Heading3", "heading 3", size, 9, 3, bold=True, ink=inks.look, level=2, keep_next=True),
        Style("Label", "Label", small, 6, 1, bold=True, ink=inks.look, keep_next=True),
        Style("Caption", "caption", small, 3, 8),
        Style("ListNumber", "List Number", size, after=3, next="ListNumber", left=20, hanging=20, list=1),
        Style("ListBullet", "List Bullet", size, after=3, next="ListBullet", left=14, hanging=14, list=2),
        Style("TableText", "Table Text", small, 2, 2, next="TableText", line=1.15),
        Style("TableTight", "Table Tight", small, 0.5, 0.5, next="TableTight", line=1.1),
        Style("TableBullet", "Table Bullet", small, 1, 1, next="TableBullet", left=11, hanging=11, list=2),
        Style("TableStep", "Table Step", small, 2, 1, next="TableStepText", left=20, hanging=20, list=1),
        Style("TableStepText", "Table Step Text", small, 0, 2, next="TableStep", left=20, line=1.15),
        Style("Spoken", "Spoken", size * 1.25, 2, 8, heading_face=True, left=12),
        Style("AfterTable", "After Table", size, 6, size * 0.5, line=open_),
        Style("TableHead", "Table Head", small, 2, 2, bold=True, next="TableText", keep_next=True, line=1.15),
        head(id="TOCHeading", name="TOC Heading", size=size * 1.95, after=8),
        Style("TOC1", "toc 1", size, 7, 1, bold=True, next="", tabs=contents),
        Style("TOC2", "toc 2", size, 0, 1, next="", left=14, tabs=contents),
        Style("Header", "header", small, next="", tabs=contents, line=1.1),
        Style("Footer", "footer", small, next="", tabs=contents, line=1.1),
    )


def style_elements(styles: tuple[Style, ...], language: str, palette: Palette, inks: Inks) -> list[Element]:
    """Write the defaults and all styles, in the order Word expects them."""
    return [
        _defaults(styles[0], language, palette, inks),
        *(_paragraph_style(style, palette) for style in styles),
        *_character_styles(inks),
        *_table_styles(inks),
    ]


def _defaults(normal: Style, language: str, palette: Palette, inks: Inks) -> Element:
    run = make(
        "rPr",
        _fonts(palette.body),
        make("color", val=colour(inks.ink)),
        make("sz", val=half_points(normal.size)),
        make("szCs", val=half_points(normal.size)),
        make("lang", val=language, eastAsia=language, bidi=language),
    )
    return make("docDefaults", make("rPrDefault", run), make("pPrDefault", make("pPr")))


def _fonts(face: str) -> Element:
    return make("rFonts", ascii=face, hAnsi=face, eastAsia=face, cs=face)


def _paragraph_style(style: Style, palette: Palette) -> Element:
    default = {} if style.based_on else {"default": 1}
    return make(
        "style",
        make("name", val=style.name),
        make("basedOn", val=style.based_on) if style.based_on else None,
        make("next", val=style.next) if style.next else None,
        make("qFormat"),
        make("pPr", *_paragraph_properties(style)),
        make("rPr", *_run_properties(style, palette)),
        type="paragraph",
        **default,
        styleId=style.id,
    )


def _paragraph_properties(style: Style) -> Iterator[Element | None]:
    yield flag("keepNext", style.keep_next)
    yield flag("keepLines", style.keep_next)
    yield make("widowControl")
    if style.list is not None:
        yield make("numPr", make("numId", val=style.list))
    if style.tabs:
        yield make("tabs", *(make("tab", val=kind, pos=twips(at)) for kind, at in style.tabs))
    spacing = {"before": twips(style.before), "after": twips(style.after)}
    yield make("spacing", **spacing, line=round(240 * style.line), lineRule="auto")
    if style.left:
        yield make("ind", left=twips(style.left), hanging=twips(style.hanging))
    if style.level is not None:
        yield make("outlineLvl", val=style.level)


def _run_properties(style: Style, palette: Palette) -> Iterator[Element | None]:
    if style.heading_face:
        yield _fonts(palette.heading)
    if style.bold:
        yield from (make("b"), make("bCs"))
    yield flag("i", style.italic)
    if style.ink:
        yield make("color", val=colour(style.ink))
    if style.heading_face and palette.tracking:
        yield make("spacing", val=twips(style.size * palette.tracking))
    yield from (make(tag, val=half_points(style.size)) for tag in ("sz", "szCs"))


def _character_styles(inks: Inks) -> Iterator[Element]:
    yield make(
        "style",
        make("name", val="Default Paragraph Font"),
        type="character",
        default=1,
        styleId="DefaultParagraphFont",
    )
    look = make("rPr", make("color", val=colour(inks.look)), make("u", val="single"))
    yield make("style", make("name", val="Hyperlink"), look, type="character", styleId="Hyperlink")


def _table_styles(inks: Inks) -> Iterator[Element]:
    margins = make(
        "tblCellMar",
        *(make(side, w=twips(5 if side in ("left", "right") else 1), type="dxa") for side in _SIDES),
    )
    yield make(
        "style",
        make("name", val="Normal Table"),
        make("tblPr", make("tblInd", w=0, type="dxa"), margins),
        type="table",
        default=1,
        styleId="TableNormal",
    )
    hairline = {"val": "single", "sz": 4, "space": 0, "color": colour(inks.rule)}
    borders = make("tblBorders", *(make(side, **hairline) for side in ("top", "bottom", "insideH")))
    yield make(
        "style",
        make("name", val="Workshop Table"),
        make("basedOn", val="TableNormal"),
        make("tblPr", borders),
        type="table",
        customStyle=1,
        styleId=TABLE,
    )
    yield make("style", make("name", val="No List"), type="numbering", default=1, styleId="NoList")


_SIDES = ("top", "left", "bottom", "right")
