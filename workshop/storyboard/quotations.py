"""Quotations as a slide may show them: in marks, with who said so, wrong wordings labelled as wrong."""

from __future__ import annotations

import re

from workshop.brand.shapes import Paragraph
from workshop.errors import Problem
from workshop.markup import Run, typographic
from workshop.outline.placed import joined, made_of, spans_of
from workshop.outline.registers import Quotation
from workshop.outline.values import Text
from workshop.storyboard.stage import Stage
from workshop.storyboard.typeset import paragraph
from workshop.values import frozen

_TITLE = re.compile(r"\*[^*]+\*")
_LONGEST_WORK = 48
"""Letters of a work that stand on one line under the speaker."""


@frozen
class Quoted:
    """Hold what a slide shows of a quotation.

    `standing` says who said it, or that the wording is wrong; `source` is a role, or work and year;
    `language` is that of the wording where it is not the deck's.
    """

    text: Text
    standing: str
    source: str = ""
    problems: tuple[Problem, ...] = ()
    language: str = ""

    def paragraph(self, stage: Stage) -> Paragraph:
        """Return the quotation set by the deck's marks, and within them in its own language."""
        if not self.language:
            return paragraph(self.text, stage)
        opening, closing = stage.words.marks.opening, stage.words.marks.closing
        own = Run(self.text.removeprefix(opening).removesuffix(closing), language=self.language)
        runs = typographic((Run(opening), own, Run(closing)), stage.words.marks)
        return Paragraph(runs, spans=spans_of(self.text))


def quoted(ident: Text, stage: Stage) -> Quoted:
    """Return a quotation in its exact wording."""
    quotation = stage.quotations.get(ident)
    if quotation is None:
        return _missing(ident)
    if quotation.status == "unsupported":
        message = f"the quotation '{ident}' is unsupported and may not be shown"
        problem = Problem("unsupported-quotation", message, ident.span, "show another one in its place")
        return Quoted(ident, "", problems=(problem,))
    foreign = _foreign(quotation, stage)
    shown = _in_marks(quotation.text, ident, stage)
    return Quoted(shown, speaker(quotation, stage), source(quotation, foreign), language=foreign)


def misquoted(ident: Text, stage: Stage) -> Quoted:
    """Return the wrong wording in circulation, with the words that say so."""
    quotation = stage.quotations.get(ident)
    if quotation is None:
        return _missing(ident)
    if quotation.misquoted_as is None:
        message = f"the register has no wrong wording of '{ident}'"
        problem = Problem("no-misquotation", message, ident.span, "write  quote:  for the right wording")
        return Quoted(ident, "", problems=(problem,))
    shown, foreign = _in_marks(quotation.misquoted_as, ident, stage), _foreign(quotation, stage)
    return Quoted(shown, stage.words["misquoted"], language=foreign)


def _foreign(quotation: Quotation, stage: Stage) -> str:
    """Return the language of a quotation where it is not the deck's."""
    same = quotation.language.split("-")[0] == stage.language.split("-")[0]
    return "" if same else str(quotation.language)


def _missing(ident: Text) -> Quoted:
    message = f"there is no quotation '{ident}' in the register"
    return Quoted(
        ident, "", problems=(Problem("unknown-quotation", message, ident.span, "add it to the register"),)
    )


def _in_marks(text: str, ident: Text, stage: Stage) -> Text:
    """Put a quotation into the language's marks; what it quotes itself gets the inner ones."""
    marks = stage.words.marks
    return made_of(marks.opening + text.replace('"', "'") + marks.closing, ident, text)


def speaker(quotation: Quotation, stage: Stage) -> Text:
    """Return who said it; without a dated source the slide says "attributed to" (DESIGN §3)."""
    if quotation.status == "attributed":
        return stage.words.say("attributed_to", speaker=quotation.speaker)
    return quotation.speaker


def source(quotation: Quotation, foreign: str = "") -> Text:
    """Return the line under the speaker: the role, else work and year as far as they are known.

    In a deck in another language than the register's it is work and year, where they are known; of a long
    work the title of what it stands in, as the sources at the end name it whole.
    """
    if foreign and quotation.status == "attributed":
        return Text("")
    role = None if foreign else quotation.role
    work = _title(quotation.work) if foreign and quotation.work else quotation.work
    return role or joined(", ", (work, quotation.year))


def _title(work: Text) -> Text:
    title = _TITLE.search(work) if len(work) > _LONGEST_WORK else None
    return made_of(title[0], work) if title else work
