"""The table of contents: a field whose entries are written in, so that it is right on first opening."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.writers.docx.document import Pages
from workshop.writers.docx.element import Element, make, spoken, text_of, value_of
from workshop.writers.docx.text import field_of, para, plain_run, tab

_LEVELS = {"Heading1": "TOC1", "Heading2": "TOC2"}


def mark(paragraph: Element, name: str, number: int) -> Element:
    """Put a bookmark round a paragraph's text (17.13.6.2); `number` is its own in the document."""
    paragraph.add(make("bookmarkStart", id=number, name=name), at=1)
    return paragraph.add(make("bookmarkEnd", id=number))


def page_ref(name: str, pages: Pages) -> list[Element]:
    """Write the number of the page a bookmark stands on; the numbers come with `number_pages`."""
    result = plain_run("1", pages)
    pages.references.append((name, result.children[-1]))
    return field_of(f"PAGEREF {name} \\h", result)


def contents(pages: Pages, elements: Sequence[Element]) -> list[Element]:
    """Return the table of contents of headings 1 and 2 among these elements, and mark those headings."""
    headings = [
        (style, element) for element in elements if (style := value_of(element, "w:pPr/w:pStyle")) in _LEVELS
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
    shown = (plain_run(title, pages), tab(pages), *page_ref(name, pages))
    return para(pages, style, make("hyperlink", *shown, history=1, anchor=name))


def _wrap(entries: Sequence[Element]) -> None:
    """Make the entries the result of a field that Word can make anew (17.16.5.68)."""
    if not entries:
        return
    opening = (
        make("r", make("fldChar", fldCharType="begin")),
        make("r", spoken("instrText", ' TOC \\o "1-2" \\h \\z ')),
        make("r", make("fldChar", fldCharType="separate")),
    )
    entries[0].add(*opening, at=1)
    entries[-1].add(make("r", make("fldChar", fldCharType="end")))
