"""Texts to paragraphs: inline marks to runs, typographic quotation marks, a language on every run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from workshop.brand.shapes import Paragraph
from workshop.markup import Run, is_leftward, passages
from workshop.storyboard.typeset import paragraph as typeset
from workshop.writers.docx.document import Pages
from workshop.writers.docx.element import Element, colour, fixed, flag, half_points, make, spoken, text_of

Said = str | Element | Sequence[Element]
"""A text with inline marks, a run made beforehand, or several."""


def runs(text: str, pages: Pages, *, bold: bool = False, italic: bool = False) -> list[Element]:
    """Write a text with its marks, once for all the places of the document where it stands; links work."""
    key = (str(text), bold, italic)
    if key not in pages.written:
        pages.written[key] = set_runs(typeset(text, pages.stage).runs, pages, bold=bold, italic=italic)
    return pages.written[key]


def strong(text: str, pages: Pages) -> list[Element]:
    """Write a text in bold."""
    return runs(text, pages, bold=True)


def _written(run: Run, pages: Pages, bold: bool, italic: bool, style: str = "") -> list[Element]:
    """Write a run; what runs from right to left in it is a run of its own, in its own language."""
    parts = passages(run.text)
    if len(parts) == 1:
        return [_run(run, pages, bold, italic, style, parts[0][1])]
    return [_run(replace(run, text=said), pages, bold, italic, style, language) for said, language in parts]


def _run(run: Run, pages: Pages, bold: bool, italic: bool, style: str = "", language: str = "") -> Element:
    look = _look(run.bold or bold, run.italic or italic, style, run.language or pages.language, language)
    said: list[Element] = [look]
    for number, line in enumerate(run.text.split("\n")):
        if number:
            said.append(make("br"))
        if line:
            said.append(spoken("t", line))
    return Element("w:r", children=said)


@lru_cache(256)  # a document has a dozen looks and thousands of runs
def _look(bold: bool, italic: bool, style: str, language: str, leftward: str) -> Element:
    """Make the properties of a run, the same element for all that look the same."""
    properties = make(
        "rPr",
        make("rStyle", val=style) if style else None,
        flag("b", bold),
        flag("bCs", bold),
        flag("i", italic),
        flag("iCs", italic),
        flag("rtl", bool(leftward)),
        make("lang", val=language, **({"bidi": leftward} if leftward else {})),
    )
    return fixed(properties)


def set_runs(
    typeset_runs: Iterable[Run], pages: Pages, *, bold: bool = False, italic: bool = False
) -> list[Element]:
    """Write runs that were typeset before, such as those of a speaker note; links work."""
    written: list[Element] = []
    for run in typeset_runs:
        if run.link:
            written.append(_linked(run, pages, bold, italic))
        elif run.text:
            written += _written(run, pages, bold, italic)
    return written


def _linked(run: Run, pages: Pages, bold: bool, italic: bool) -> Element:
    ident = pages.attached.point_to("hyperlink", run.link)
    said = _written(run, pages, bold, italic, "Hyperlink")
    return Element("w:hyperlink", {"w:history": "1", "r:id": ident}, said)


def plain_run(text: str, pages: Pages, *, bold: bool = False) -> Element:
    """Write a text as it is, without reading marks in it."""
    return _run(Run(text), pages, bold, False)


def tab(pages: Pages) -> Element:
    """Jump to the next tab stop."""
    return make("r", _look(False, False, "", pages.language, ""), make("tab"))


def field(code: str, result: str, pages: Pages) -> list[Element]:
    """Write a field with the result it shows until Word counts again (17.16.18)."""
    return field_of(code, plain_run(result, pages))


def field_of(code: str, result: Element) -> list[Element]:
    """Write a field round the run of its result."""
    return [
        make("r", make("fldChar", fldCharType="begin")),
        make("r", spoken("instrText", f" {code} ")),
        make("r", make("fldChar", fldCharType="separate")),
        result,
        make("r", make("fldChar", fldCharType="end")),
    ]


def para(
    pages: Pages,
    style: str,
    *said: Said,
    new_page: bool = False,
    keep_next: bool = False,
    align: str = "",
    listed: int | None = None,
) -> Element:
    """Write a paragraph in a style; `listed` is its list's number (new_list), `align` right or center."""
    properties = make(
        "pPr",
        make("pStyle", val=style),
        flag("keepNext", keep_next),
        flag("pageBreakBefore", new_page),
        make("numPr", make("ilvl", val=0), make("numId", val=listed)) if listed else None,
    )
    element = Element("w:p", children=[properties, *_all_runs(said, pages)])
    if is_leftward(text_of([element])):
        properties.add(make("bidi"))
    if align:
        properties.add(make("jc", val=align))
    return element


def _all_runs(said: Iterable[Said], pages: Pages) -> Iterable[Element]:
    for each in said:
        if isinstance(each, str):
            yield from runs(each, pages)
        elif isinstance(each, Element):
            yield each
        else:
            yield from each


def set_paragraph(pages: Pages, style: str, paragraph: Paragraph) -> Element:
    """Write a paragraph of the speaker notes in a style of the document."""
    return para(pages, style, set_runs(paragraph.runs, pages))


def heading(pages: Pages, level: int, text: str, *, new_page: bool = False, outline: int = 0) -> Element:
    """Write a heading of level 1 to 3; `outline` is the level it is read out as, if another."""
    element = para(pages, f"Heading{level}", " ".join(text.split("\n")), new_page=new_page)
    if new_page:
        element.children[0].add(make("spacing", before=0))
    return outlined(element, outline) if outline else element


def outlined(element: Element, level: int) -> Element:
    """Give a paragraph the level of a heading, so that none is skipped (ISO/IEC 29500-1, 17.3.1.20)."""
    element.children[0].add(make("outlineLvl", val=level - 1))
    return element


def body(pages: Pages, *said: Said, keep_next: bool = False) -> Element:
    """Write a paragraph of body text."""
    return para(pages, "BodyText", *said, keep_next=keep_next)


def label(pages: Pages, text: str) -> Element:
    """Write a small label over what follows, and keep the two together."""
    return para(pages, "Label", text)


def bullets(pages: Pages, texts: Iterable[str], style: str = "ListBullet") -> list[Element]:
    """Write a list with bullets."""
    return [para(pages, style, text) for text in texts]


def numbered(pages: Pages, texts: Iterable[str], listed: int) -> list[Element]:
    """Write the paragraphs of a numbered list (see new_list)."""
    return [para(pages, "ListNumber", text, listed=listed) for text in texts]


def with_look(run: Element, size: float = 0, *, ink: str = "", first: Element | None = None) -> Element:
    """Give a run, or those of a link, another size in points or colour; `first` goes first (17.3.2.28)."""
    if run.tag == "w:hyperlink":
        return replace(run, children=[with_look(each, size, ink=ink, first=first) for each in run.children])
    look, *said = run.children
    *before, language = look.children
    new = (
        make("color", val=colour(ink)) if ink else None,
        *(make(tag, val=half_points(size)) for tag in ("sz", "szCs") if size),
    )
    return replace(run, children=[make("rPr", first, *before, *new, language), *said])
