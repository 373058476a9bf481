"""The rule on what slides claim: what was counted or studied has a source, on the slide or in its notes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshop.check.checked import warned
from workshop.check.claims import claims_in
from workshop.check.files.rule import Held, on, paragraphs_on, shortened
from workshop.check.finding import Finding
from workshop.check.found.values import Run, Slide
from workshop.check.sources import last_names, names_a_source

_ALONE = re.compile(r"[\d.,]+\s?%|\w+(?:-\w+)? per ?cent")
"""A number that is set large, and goes on in the next text."""


def claims_have_a_source(held: Held) -> Iterator[Finding]:
    """Find percentages and studies on a slide that neither it nor its notes name the source of."""
    known = last_names(quotation.speaker for quotation in held.quotations)
    for slide in held.slides:
        claim = next((claim for text in _told(slide) for claim in claims_in(text)), None)
        if claim and not _is_marked(slide) and not names_a_source(_around(slide), known):
            what = (
                f"nothing on the slide or in its notes says where this comes from: '{shortened(claim, 80)}'"
            )
            hint = "name who found it and when, at the foot or in the notes, or take it out"
            yield on(slide, warned("unsupported-claim", what, None, hint))


def _told(slide: Slide) -> Iterator[str]:
    """Yield what a slide says, a number that stands alone together with what comes after it."""
    begun = ""
    for text in (paragraph.text for paragraph in paragraphs_on(slide)):
        if _ALONE.fullmatch(text):
            begun = f"{text} "
        elif text:
            yield begun + text
            begun = ""


def _around(slide: Slide) -> str:
    return "\n".join((*(paragraph.text for paragraph in paragraphs_on(slide)), slide.notes))


def _is_marked(slide: Slide) -> bool:
    """Return whether something on a slide is linked to what is outside, or bears the mark of a footnote."""
    runs = (run for paragraph in paragraphs_on(slide) for run in paragraph.runs)
    return any(_leads_out(run) or (run.raised and run.text.strip(" []()*†‡").isdecimal()) for run in runs)


def _leads_out(run: Run) -> bool:
    return run.link is not None and run.link.external
