"""Documents of one page: at the largest size at which they fit, with the client's head and a quiet foot."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from workshop.brand.logo import Logo
from workshop.outline.placed import joined
from workshop.storyboard.occasion import day_in_words, leads_in_words
from workshop.storyboard.scene import Storyboard
from workshop.storyboard.stage import Stage
from workshop.writers.docx.document import Pages, new_pages, save
from workshop.writers.docx.element import Element
from workshop.writers.docx.pagination import number_pages
from workshop.writers.docx.paper import PAPERS, PaperName
from workshop.writers.docx.pictures import picture
from workshop.writers.docx.running import line
from workshop.writers.docx.tables import Cell, Row, lines, table
from workshop.writers.docx.text import para, plain_run, tab

SIZES = (11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8)
"""Sizes of the body text in points, from the one to read at ease to the smallest that is read on paper."""
_RESERVE = 36.0
"""Points of the page kept free, because no two programs set lines exactly alike."""
_LOGO = (130.0, 44.0)
"""The most that a logo may take, in points."""

Drawn = Callable[[Pages, bool], Sequence[Element]]
"""Write a page's elements; `brief` leaves out what can be done without."""


def write_page(stage: Stage, storyboard: Storyboard, kind: str, paper: PaperName, drawn: Drawn) -> bytes:
    """Write a document of one page; what fits at no size is set briefly at the smallest."""
    for brief in (False, True):
        for size in SIZES:
            pages = new_pages(stage, storyboard, kind, paper, size)
            elements = list(drawn(pages, brief))
            if _fits(pages, elements):
                return _finished(pages, elements)
    return _finished(pages, elements)


def _fits(pages: Pages, elements: Sequence[Element]) -> bool:
    bottom = pages.paper.bottom + _RESERVE
    return number_pages(replace(pages, paper=replace(PAPERS[pages.paper.name], bottom=bottom)), elements) == 1


def _finished(pages: Pages, elements: Sequence[Element]) -> bytes:
    pages.add(*elements)
    version = pages.stage.words.say("document_version", version=pages.version)
    foot = para(pages, "Footer", plain_run(joined(" · ", (pages.title, version)), pages))
    pages.section.insert(0, line("footer", foot, pages))
    return save(pages)


def head(pages: Pages, *, facts: bool = True) -> Iterator[Element]:
    """Yield what it is, beside the client's logo, the title, and when, where and with whom it takes place."""
    workshop = pages.stage.plan.workshop
    yield _masthead(pages)
    yield para(pages, "Title", " ".join(workshop.title.split("\n")))
    if workshop.subtitle:
        yield para(pages, "Subtitle", workshop.subtitle)
    if facts:
        yield from _strip(pages)


def _masthead(pages: Pages) -> Element:
    """Write one line: at the left what it is and for whom, at the right the logo that is for white paper."""
    stage = pages.stage
    told = joined(" · ", (pages.kind, stage.client))
    logo = next((each for each in (stage.logo, stage.logo_reversed) if each and not each.pale), None)
    shown = [tab(pages), _logo(logo, pages)] if logo else []
    return para(pages, "Header", plain_run(told, pages, bold=True), shown)


def _logo(logo: Logo, pages: Pages) -> Element:
    widest, highest = _LOGO
    width = min(widest, highest * logo.image.width / logo.image.height, pages.paper.text_width / 3)
    alt = pages.stage.words.say("alt_logo", name=pages.stage.client)
    return picture(logo.image.data, width, alt, pages)


def _strip(pages: Pages) -> Iterator[Element]:
    """Yield when, where and with whom, side by side; nothing when nobody told."""
    words = pages.stage.words
    told = {words[key]: texts for key, texts in _facts(pages.stage).items() if any(texts)}
    if told:
        heads = [Cell([para(pages, "TableHead", name)], pages.inks.tint) for name in told]
        texts = [Cell(lines(pages, *texts), pages.inks.tint) for texts in told.values()]
        rows = [Row(tuple(heads), keep_next=True), Row(tuple(texts))]
        yield table(pages, pages.paper.widths(*(1 for _ in told)), rows, alt=words["agenda_facts"])


def _facts(stage: Stage) -> dict[str, tuple[str, ...]]:
    plan, words, event = stage.plan, stage.words, stage.event
    venue = event.venue if event and event.venue else ""
    times = plan.span(0, plan.minutes) if plan.start is not None and plan.days == 1 else ""
    return {
        "agenda_when": (day_in_words(stage), times),
        "agenda_where": (venue, words["mode_remote"] if plan.mode == "remote" else ""),
        "agenda_who": (leads_in_words(stage),),
    }
