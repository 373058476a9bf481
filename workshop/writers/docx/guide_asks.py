"""What an activity without steps asks of people, as its slide shows it."""

from __future__ import annotations

from workshop.markup import plain
from workshop.outline.activities import Activity, Commitment, Discussion, Reflection, Spectrum, Vote
from workshop.outline.parts import Option
from workshop.outline.placed import joined
from workshop.writers.docx.element import Element
from workshop.writers.docx.guide_steps import prompts_table
from workshop.writers.docx.guide_view import Guide
from workshop.writers.docx.tables import row, table
from workshop.writers.docx.text import body, bullets, para


def asked(block: Activity, guide: Guide) -> list[Element]:
    """Return the prompts, the options, the poles or the fields that people have before them."""
    match block:
        case Discussion(prompts=prompts) if prompts:
            return [prompts_table(prompts, guide)]
        case Vote():
            return bullets(guide.pages, (_option(option, guide) for option in block.options))
        case Spectrum():
            return _poles(block, guide)
        case Reflection():
            return [_question(block, guide), body(guide.pages, guide.words["reflection_private"])]
        case Commitment():
            return _promise(block, guide)
    return [_question(block, guide)]


def _question(block: Activity, guide: Guide) -> Element:
    return para(guide.pages, "Spoken", block.headline)


def _option(option: Option, guide: Guide) -> str:
    """Return an answer of a vote; a quotation with who said it, a wrong one as such."""
    if option.text:
        return option.text
    quotation = guide.stage.quotations.get(option.quote or option.misquote or "")
    if quotation is None:
        return ""
    if option.misquote:
        return f"{quotation.misquoted_as} ({guide.words['misquoted']})"
    return f"{quotation.text} ({quotation.speaker})"


def _poles(block: Spectrum, guide: Guide) -> list[Element]:
    pages = guide.pages
    rows = [row(plain(pole.pole), pole.text or "") for pole in (block.from_, block.to)]
    told = [_question(block, guide), table(pages, pages.paper.widths(1, 2), rows, alt=block.headline)]
    return [*told, para(pages, "AfterTable", block.line)] if block.line else told


def _promise(block: Commitment, guide: Guide) -> list[Element]:
    words = guide.words
    fields = block.fields or tuple(words[f"commit_{each}"] for each in ("will", "by", "with"))
    told = [body(guide.pages, joined(" … ", (*fields, "")) + " …")]
    return [*told, body(guide.pages, block.line)] if block.line else told
