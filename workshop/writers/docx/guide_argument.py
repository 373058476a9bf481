"""The argument on one page: what is claimed, why, what people say against it, and what to answer."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.outline.placed import joined
from workshop.plan.plan import Line
from workshop.writers.docx.element import Element
from workshop.writers.docx.guide_view import Guide, called, number_range, run_in, under
from workshop.writers.docx.tables import Row, head, row, table
from workshop.writers.docx.text import heading, para


def argument_page(guide: Guide) -> Iterator[Element]:
    """Yield claim, tension, reasons with the blocks that bear them out, objections, takeaway and action."""
    argument, words = guide.plan.workshop.argument, guide.words
    yield heading(guide.pages, 1, words["guide_argument"], new_page=True)
    yield para(guide.pages, "Subtitle", argument.claim)
    yield from run_in(words["guide_tension"], argument.tension, guide)
    yield from under(2, words["guide_reasons"], _reasons(guide), guide)
    yield from under(2, words["guide_objections"], _objections(guide), guide)
    for key, text in (("guide_takeaway", argument.takeaway), ("guide_action", argument.action)):
        yield from run_in(words[key], text, guide, "AfterTable")


def _reasons(guide: Guide) -> list[Element]:
    words, reasons = guide.words, guide.plan.workshop.argument.reasons
    rows = [_row(reason.because, _borne_out(reason.id, guide), guide) for reason in reasons]
    header = head(words["guide_reason"], words["guide_borne_out"])
    return [table(guide.pages, guide.pages.paper.widths(1, 1.7), [header, *rows], alt=words["guide_reasons"])]


def _row(left: str, right: str, guide: Guide) -> Row:
    """Return a low row: the argument stands on one page."""
    return row(*([para(guide.pages, "TableTight", text)] for text in (left, right)))


def _borne_out(reason: str, guide: Guide) -> str:
    """Name the lines that bear out a reason, with their slides."""
    lines = (line for line in guide.plan.lines if line.block and reason in line.block.supports)
    return joined("; ", (_with_slides(line, guide) for line in lines))


def _with_slides(line: Line, guide: Guide) -> str:
    return f"{called(line, guide)} ({number_range(guide.numbers.get(line.id, ()))})"


def _objections(guide: Guide) -> list[Element]:
    words, objections = guide.words, guide.plan.workshop.argument.objections
    rows = [_row(each.objection, each.reply, guide) for each in objections]
    header = head(words["guide_objection"], words["notes_reply"])
    widths = guide.pages.paper.widths(1, 2.3)
    return [table(guide.pages, widths, [header, *rows], alt=words["guide_objections"])] if rows else []
