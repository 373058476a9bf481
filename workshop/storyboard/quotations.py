"""Quotations as a slide may show them: in marks, with who said so, wrong wordings labelled as wrong."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.errors import Problem
from workshop.outline.placed import joined, made_of
from workshop.outline.registers import Quotation
from workshop.outline.values import Text
from workshop.storyboard.stage import Stage


@dataclass(frozen=True, slots=True)
class Quoted:
    """Hold what a slide shows of a quotation.

    `standing` says who said it, or that the wording is wrong; `source` is a role, or work and year.
    """

    text: Text
    standing: str
    source: str = ""
    problems: tuple[Problem, ...] = ()


def quoted(ident: Text, stage: Stage) -> Quoted:
    """Return a quotation in its exact wording."""
    quotation = stage.quotations.get(ident)
    if quotation is None:
        return _missing(ident)
    if quotation.status == "unsupported":
        message = f"the quotation '{ident}' is unsupported and may not be shown"
        problem = Problem("unsupported-quotation", message, ident.span, "show another one in its place")
        return Quoted(ident, "", problems=(problem,))
    return Quoted(_in_marks(quotation.text, ident, stage), speaker(quotation, stage), source(quotation))


def misquoted(ident: Text, stage: Stage) -> Quoted:
    """Return the wrong wording in circulation, with the words that say so."""
    quotation = stage.quotations.get(ident)
    if quotation is None:
        return _missing(ident)
    if quotation.misquoted_as is None:
        message = f"the register has no wrong wording of '{ident}'"
        problem = Problem("no-misquotation", message, ident.span, "write  quote:  for the right wording")
        return Quoted(ident, "", problems=(problem,))
    return Quoted(_in_marks(quotation.misquoted_as, ident, stage), stage.words["misquoted"])


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


def source(quotation: Quotation) -> Text:
    """Return the line under the speaker: the role, else work and year as far as they are known."""
    return quotation.role or joined(", ", (quotation.work, quotation.year))
