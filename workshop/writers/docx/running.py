"""What stands at the head and at the foot of every page: deck, client and version, and the page's number."""

from __future__ import annotations

from workshop.outline.placed import joined
from workshop.writers.docx.document import Pages
from workshop.writers.docx.element import Element, colour, make
from workshop.writers.docx.text import field, para, plain_run, tab


def add_running_lines(pages: Pages, count: int = 1) -> None:
    """Write header and footer; the first page has no header. `count` is how many pages Word will find."""
    section = pages.document.sections[0]
    section.different_first_page_header_footer = True
    _fill(section.header._element, _header(pages))
    _fill(section.footer._element, _footer(pages, count))
    _fill(section.first_page_footer._element, _footer(pages, count))
    _fill(section.first_page_header._element, para(pages, "Header"))


def _fill(part: Element, paragraph: Element) -> None:
    part[:] = [paragraph]


def _header(pages: Pages) -> Element:
    words = pages.stage.words
    told = joined(" · ", (pages.title, pages.stage.client))
    version = words.say("document_version", version=pages.version)
    line = para(
        pages,
        "Header",
        plain_run(pages.kind, pages, bold=True),
        plain_run(f"  {told}", pages),
        tab(pages),
        plain_run(version, pages),
    )
    edge = {"val": "single", "sz": 4, "space": 4, "color": colour(pages.inks.rule)}
    line.xpath("w:pPr")[0].append(make("pBdr", make("bottom", **edge)))
    return line


def _footer(pages: Pages, count: int) -> Element:
    words = pages.stage.words
    page, _, rest = words["page_of"].partition("{page}")
    between, _, after = rest.partition("{pages}")
    return para(
        pages,
        "Footer",
        tab(pages),
        plain_run(page, pages),
        field("PAGE", "1", pages),
        plain_run(between, pages),
        field("NUMPAGES", str(count), pages),
        plain_run(after, pages),
    )
