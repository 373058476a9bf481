"""The references of a workbook: where what was quoted comes from, and what its standing is."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.outline.model import Block, Chart
from workshop.outline.placed import joined, made_of
from workshop.storyboard.sources import (
    essay_source,
    figure_source,
    figures_cited,
    quotation_source,
    quotations_cited,
)
from workshop.storyboard.stage import Stage
from workshop.writers.docx.element import Element
from workshop.writers.docx.fields import Sheet, spaced
from workshop.writers.docx.text import heading, para


def references(sheet: Sheet) -> list[Element]:
    """Write the references of everything that runs; nothing when nothing is cited."""
    pages, words = sheet.pages, sheet.pages.stage.words
    written: list[Element] = []
    for title, entries in _groups(pages.stage):
        if entries:
            written.append(heading(pages, 2, title))
            written += [_entry(entry, sheet) for entry in entries]
    return [heading(pages, 1, words["workbook_references"], new_page=True), *written] if written else []


def _groups(stage: Stage) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    """Yield what is cited, kind by kind; an entry is one paragraph of several texts."""
    words = stage.words
    blocks = [line.block for line in stage.plan.lines if line.block]
    essay = essay_source(stage.plan.workshop.essay, stage)
    yield words["workbook_essay"], [(_ended(essay),)] if essay else []
    yield words["workbook_quotations"], list(_quotations(blocks, stage))
    yield words["workbook_figures"], list(_figures(blocks, stage))


def _quotations(blocks: list[Block], stage: Stage) -> Iterator[tuple[str, ...]]:
    marks = stage.words.marks
    for cited in quotations_cited(blocks, stage):
        quotation = cited.quotation
        said = made_of(f"{marks.opening}{quotation.text}{marks.closing}", quotation.text)
        yield said, _ended(quotation_source(quotation, cited.wrong, stage))


def _figures(blocks: list[Block], stage: Stage) -> Iterator[tuple[str, ...]]:
    for figure in figures_cited(blocks, stage):
        claim = joined(" ", (figure.value, figure.claim))
        yield tuple(map(_ended, (claim, figure_source(figure, stage), figure.caveat)))
    for block in blocks:
        if isinstance(block, Chart) and block.source:
            yield _ended(block.headline), _ended(block.source)


def _entry(texts: tuple[str, ...], sheet: Sheet) -> Element:
    """Write an entry: what was shown, then in the next lines where it comes from and what is true of it."""
    return spaced(para(sheet.pages, "Normal", "\n".join(texts)), 0, 9)


def _ended(text: str) -> str:
    """Return a text with its full stop."""
    return text if text.rstrip("*_)”’\"'")[-1:] in ".!?…" else f"{text}."
