"""Sources: every quotation and figure with its standing and what it does not show."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.outline.citations import figure_ids, quotation_ids
from workshop.plan.plan import Line
from workshop.storyboard.notes import standing
from workshop.storyboard.sources import essay_source, picture_credits
from workshop.writers.docx.element import Element
from workshop.writers.docx.guide_view import Guide, number_range
from workshop.writers.docx.tables import Row, head, row, table
from workshop.writers.docx.text import body, bullets, heading, para, set_paragraph


def sources_page(guide: Guide) -> Iterator[Element]:
    """Yield the essay, a table of all that is quoted, and who made the pictures."""
    pages, words = guide.pages, guide.words
    essay = essay_source(guide.plan.workshop.essay, guide.stage)
    rows = [_cited(line, guide) for line in _citing(guide)]
    blocks = [line.block for line in guide.plan.lines if line.block]
    credits_ = [words.say("source_picture", credit=each) for each in picture_credits(blocks)]
    if not (essay or rows or credits_):
        return
    yield heading(pages, 1, words["guide_sources"], new_page=True)
    if essay:
        yield body(pages, essay)
    if rows:
        header = head(words["slides"], words["guide_quoted"], words["guide_standing"])
        yield table(pages, pages.paper.widths(9, 41, 50), [header, *rows], alt=words["guide_sources"])
    yield from bullets(pages, credits_)


def _citing(guide: Guide) -> list[Line]:
    """Return the lines that show a quotation or a figure, hidden ones last."""
    lines = [*guide.plan.lines, *(change.line for change in guide.plan.cuts)]
    return [
        line
        for line in lines
        if line.block and (any(quotation_ids(line.block)) or any(figure_ids(line.block)))
    ]


def _cited(line: Line, guide: Guide) -> Row:
    told = [] if line.block is None else list(standing(line.block, guide.stage))
    facts = [set_paragraph(guide.pages, "TableText", each) for each in told]
    shown = [para(guide.pages, "TableText", text) for text in _shown(line, guide)]
    return row(number_range(guide.numbers.get(line.id, ())), shown, facts)


def _shown(line: Line, guide: Guide) -> Iterator[str]:
    """Yield the wording of what a line quotes, and who or what it is from."""
    words, stage = guide.words, guide.stage
    if line.block is None:
        return
    for ident, wrong in quotation_ids(line.block):
        quotation = stage.quotations.get(ident)
        if quotation:
            text = quotation.misquoted_as if wrong else quotation.text
            mark = words["misquoted"] if wrong else quotation.speaker
            yield words.say("guide_quotation", text=text, speaker=mark)
    for ident in figure_ids(line.block):
        figure = stage.figures.get(ident)
        if figure:
            yield words.say("guide_figure", value=figure.value, claim=figure.claim)
