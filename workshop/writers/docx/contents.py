"""The table of contents: a field whose entries are written in, so that it is right on first opening."""

from __future__ import annotations

from collections.abc import Sequence

from docx.oxml.ns import qn

from workshop.writers.docx.document import Pages
from workshop.writers.docx.element import Element, make, text_of, value_of
from workshop.writers.docx.text import field, para, plain_run, tab

_LEVELS = {"Heading1": "TOC1", "Heading2": "TOC2"}


def mark(paragraph: Element, name: str, number: int) -> Element:
    """Put a bookmark round a paragraph's text (17.13.6.2); `number` is its own in the document."""
    start = make("bookmarkStart", id=number, name=name)
    paragraph.insert(1, start)
    paragraph.append(make("bookmarkEnd", id=number))
    return paragraph


def page_ref(name: str, pages: Pages) -> list[Element]:
    """Write the number of the page a bookmark stands on; the numbers come with `number_pages`."""
    return field(f"PAGEREF {name} \\h", "1", pages)


def contents(pages: Pages, elements: Sequence[Element]) -> list[Element]:
    """Return the table of contents of headings 1 and 2 among these elements, and mark those headings."""
    headings = [
        (style, element) for element in elements if (style := value_of(element, "pPr/pStyle")) in _LEVELS
    ]
    entries: list[Element] = []
    for number, (style, element) in enumerate(headings, 1):
        name = f"_Toc{number:06d}"
        title = text_of([element])
        mark(element, name, number)
        entries.append(_entry(_LEVELS[style], title, name, pages))
    _wrap(entries)
    return [para(pages, "TOCHeading", pages.stage.words["contents"], new_page=True), *entries]


def _entry(style: str, title: str, name: str, pages: Pages) -> Element:
    link = make("hyperlink", plain_run(title, pages), tab(pages), *page_ref(name, pages), history=1)
    link.set(qn("w:anchor"), name)
    return para(pages, style, link)


def _wrap(entries: Sequence[Element]) -> None:
    """Make the entries the result of a field that Word can make anew (17.16.5.68)."""
    if not entries:
        return
    instruction = make("instrText")
    instruction.text = ' TOC \\o "1-2" \\h \\z '
    instruction.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    opening = (
        make("r", make("fldChar", fldCharType="begin")),
        make("r", instruction),
        make("r", make("fldChar", fldCharType="separate")),
    )
    for place, run in enumerate(opening, 1):
        entries[0].insert(place, run)
    entries[-1].append(make("r", make("fldChar", fldCharType="end")))
