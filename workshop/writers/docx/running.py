"""What stands at the head and at the foot of every page: deck, client and version, and the page's number."""

from __future__ import annotations

from workshop.outline.placed import joined
from workshop.writers.docx.document import Pages
from workshop.writers.docx.element import Element, colour, make
from workshop.writers.docx.text import field, para, plain_run, tab


def add_running_lines(pages: Pages, count: int = 1) -> None:
    """Write header and footer; the first page has no header. `count` is how many pages Word will find."""
    foot = footer_line(pages, count)
    pages.section[:0] = [
        line("header", header_line(pages), pages),
        line("footer", foot, pages),
        line("footer", foot, pages, first=True),
        line("header", para(pages, "Header"), pages, first=True),
    ]
    pages.section.append(make("titlePg"))


def line(kind: str, paragraph: Element, pages: Pages, *, first: bool = False) -> Element:
    """Make the reference to a `header` or a `footer`: that of the `first` page, or of all others (17.10)."""
    ident = pages.attached.line(kind, paragraph)
    return Element(f"w:{kind}Reference", {"w:type": "first" if first else "default", "r:id": ident})


def header_line(pages: Pages) -> Element:
    """Write what the document is, of what and for whom, and its version."""
    words = pages.stage.words
    told = joined(" · ", (pages.title, pages.stage.client))
    version = words.say("document_version", version=pages.version)
    written = para(
        pages,
        "Header",
        plain_run(pages.kind, pages, bold=True),
        plain_run(f"  {told}", pages),
        tab(pages),
        plain_run(version, pages),
    )
    edge = {"val": "single", "sz": 4, "space": 4, "color": colour(pages.inks.rule)}
    written.children[0].add(make("pBdr", make("bottom", **edge)))
    return written


def footer_line(pages: Pages, count: int) -> Element:
    """Write the number of the page, and how many there are."""
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
