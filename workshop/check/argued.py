"""Rules that keep the argument whole: every reason borne out, every outcome served, nothing unexplained."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from workshop.check.checked import Checked, warned
from workshop.errors import Problem
from workshop.outline.citations import figure_ids, quotation_ids
from workshop.outline.meant import short
from workshop.outline.model import Block, Exercise, Objection, Section
from workshop.outline.values import Text
from workshop.storyboard.scene import Slide

_WORD = re.compile(r"\w")


def every_reason_is_borne_out(checked: Checked) -> Iterator[Problem]:
    """Find reasons of the argument that no block supports."""
    workshop = checked.plan.workshop
    supported = {reason for block in workshop.blocks for reason in block.supports}
    for reason in workshop.argument.reasons:
        if reason.id not in supported:
            message = f"no block bears out the reason '{short(reason.because)}'"
            hint = f"write  supports: [{reason.id}]  at the block that shows it"
            yield warned("unsupported-reason", message, reason.place(reason.id), hint)


def every_objection_is_answered(checked: Checked) -> Iterator[Problem]:
    """Find objections whose reply says nothing yet."""
    workshop = checked.plan.workshop
    replies = [(entry.objection, entry.reply) for entry in workshop.argument.objections]
    replies += [(block.headline, block.reply) for block in workshop.blocks if isinstance(block, Objection)]
    for objection, reply in replies:
        if not _WORD.search(reply):
            message = f"nothing answers the objection '{short(objection)}'"
            hint = "write in  reply:  what you would say, and what to do with the doubt"
            yield warned("unanswered-objection", message, reply.span, hint)


def every_exercise_serves_an_outcome(checked: Checked) -> Iterator[Problem]:
    """Find exercises that bring nobody closer to an outcome."""
    workshop = checked.plan.workshop
    outcomes = ", ".join(outcome.id for outcome in workshop.outcomes)
    for exercise in _exercises(workshop.blocks):
        if not exercise.serves:
            message = f"the exercise '{short(exercise.headline)}' serves no outcome"
            hint = f"write  serves: […]  with one of: {outcomes}"
            yield warned("serves-nothing", message, exercise.place(exercise.headline), hint)


def every_outcome_is_served(checked: Checked) -> Iterator[Problem]:
    """Find outcomes that are promised, and practised in no exercise."""
    workshop = checked.plan.workshop
    served = {outcome for exercise in _exercises(workshop.blocks) for outcome in exercise.serves}
    for outcome in workshop.outcomes:
        if outcome.id not in served:
            message = f"no exercise serves the outcome '{short(outcome.able_to)}'"
            hint = f"write  serves: [{outcome.id}]  at the exercise that practises it, or promise less"
            yield warned("unserved-outcome", message, outcome.place(outcome.id), hint)


def what_is_quoted_is_discussed(checked: Checked) -> Iterator[Problem]:
    """Find quotations and figures that are put up with nothing to say or ask about them."""
    for part in checked.plan.workshop.sections:
        for block in part.blocks if isinstance(part, Section) else ():
            cited = next(_cited(block), None)
            if cited and not (block.notes and (block.notes.say or block.notes.ask)):
                message = f"'{cited}' is shown, and its notes neither say nor ask anything about it"
                hint = "write  notes: {say: …}  with what it is for, or  ask: …  for the room"
                yield warned("not-discussed", message, block.place(cited), hint)


def every_figure_has_its_caveat(checked: Checked) -> Iterator[Problem]:
    """Find figures whose caveat the speaker notes of their slides do not give."""
    for block in checked.plan.workshop.blocks:
        for name in figure_ids(block):
            figure = checked.figures.get(name)
            caveat = _letters(figure.caveat) if figure else ""
            if not caveat or caveat not in _letters(_notes(block, checked.storyboard.slides)):
                message = f"the figure '{short(name)}' is shown without a caveat in the notes"
                hint = "write in assets/figures.yaml, under  caveat:  what it does not show"
                yield warned("no-caveat", message, block.place(name), hint)


def _exercises(blocks: Iterable[Block]) -> Iterator[Exercise]:
    return (block for block in blocks if isinstance(block, Exercise))


def _cited(block: Block) -> Iterator[Text]:
    yield from (name for name, _ in quotation_ids(block))
    yield from figure_ids(block)


def _notes(block: Block, slides: Iterable[Slide]) -> str:
    shown = (slide for slide in slides if slide.id == block.id or slide.id.startswith(f"{block.id}-"))
    return " ".join(run.text for slide in shown for paragraph in slide.notes for run in paragraph.runs)


def _letters(text: str) -> str:
    """Return a text's letters and digits alone: notes set other quotation marks and spaces."""
    return "".join(character for character in text if character.isalnum())
