"""Rules on what an outline claims: what was counted or studied has a source that the room could look up."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from workshop.check.checked import Checked, warned
from workshop.check.claims import claims_in, may_claim
from workshop.check.sources import names_a_source
from workshop.errors import Problem
from workshop.outline.activities import Activity
from workshop.outline.citations import figure_ids, quotation_ids
from workshop.outline.meant import short
from workshop.outline.model import Block, Chart, Objection, Section, Story, Workshop
from workshop.outline.values import Text
from workshop.outline.wording import words_in

_OTHERS = (Activity, Story, Objection)
"""What the participants say or work on, and what happened in one case: nobody claims it of everybody."""
_BESIDES = ("notes", "extra")
"""What stands beside a slide."""
_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ]\w{3,}")


def what_is_counted_has_a_source(checked: Checked) -> Iterator[Problem]:
    """Find percentages and studies that are claimed, and that no register and no word says the source of."""
    known = _known(checked)
    for told, around in _told(checked.plan.workshop):
        texts = tuple(told)
        if not may_claim("\n".join(texts)):
            continue  # asked once for all texts of a block: hardly any claims something
        found = next(((text, claim) for text in texts for claim in claims_in(text)), None)
        if found and not names_a_source("\n".join(around), known):
            text, claim = found
            message = f"nothing says where this comes from: '{short(claim)}'"
            hint = (
                "cite it as  - number:  from assets/figures.yaml, name who found it and when, or take it out"
            )
            yield warned("unsupported-claim", message, text.span, hint)


def _told(workshop: Workshop) -> Iterator[tuple[Iterable[Text], Iterable[Text]]]:
    """Yield what is told in one breath, and all that stands around it and may name its source."""
    argument = workshop.argument
    yield [argument.claim], words_in(argument)
    yield from (([reason.because], words_in(reason)) for reason in argument.reasons)
    yield from (([entry.reply], words_in(entry)) for entry in argument.objections)
    for section in workshop.sections:
        if isinstance(section, Section):
            said = [text for text in (section.key_idea, section.notes and section.notes.say) if text]
            yield said, said
    for block in workshop.blocks:
        if not _is_cited(block):
            yield _claimed(block), words_in(block)


def _is_cited(block: Block) -> bool:
    """Return whether a block shows what a register holds, or bars, which need a source of their own."""
    return isinstance(block, Chart) or any(quotation_ids(block)) or any(figure_ids(block))


def _claimed(block: Block) -> Iterator[Text]:
    if isinstance(block, Objection):
        yield block.reply
    if not isinstance(block, _OTHERS):
        yield from words_in(block, besides=_BESIDES)
    if block.notes and block.notes.say:
        yield block.notes.say


def _known(checked: Checked) -> Collection[str]:
    """Return the names of those whose figures and thoughts the workshop stands on."""
    essay = checked.plan.workshop.essay
    sources: Iterable[str] = (figure.source.split(",")[0] for figure in checked.figures.values())
    return {name for source in (*sources, (essay and essay.author) or "") for name in _NAME.findall(source)}
