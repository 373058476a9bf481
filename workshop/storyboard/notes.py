"""The speaker notes of every slide: what a colleague needs who never saw the workshop run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workshop.brand.shapes import Paragraph
from workshop.outline.citations import figure_ids, quotation_ids
from workshop.outline.model import Block, Exercise, Objection
from workshop.outline.parts import Notes
from workshop.outline.placed import joined, made_of
from workshop.outline.registers import Quotation
from workshop.plan.plan import Change
from workshop.storyboard.foreign import is_foreign
from workshop.storyboard.moments import Moment
from workshop.storyboard.notes_exercise import debrief_notes, signs, task_notes, versions
from workshop.storyboard.notes_made import made_notes
from workshop.storyboard.notes_text import abroad, computed, labelled, plain_note
from workshop.storyboard.stage import Stage

Titles = Mapping[str, str]
"""What each line of the plan is called: the title of its slide."""


def notes_of(moment: Moment, titles: Titles, stage: Stage) -> Iterator[Paragraph]:
    """Yield when, what to say and do, what to watch for, what is true about it, and how to lead on."""
    yield time_line(moment, stage)
    yield from _told(moment, titles, stage)


def cut_notes(moment: Moment, change: Change, titles: Titles, stage: Stage) -> Iterator[Paragraph]:
    """Yield why it is not in this run, and all that would be said and done with it."""
    reason = stage.words[f"why_{change.why}"]
    minutes = stage.words.say("notes_cut_minutes", minutes=change.line.minutes)
    yield plain_note(stage.words.say("notes_cut", reason=reason, minutes=minutes), stage)
    yield from _told(moment, titles, stage)


def _told(moment: Moment, titles: Titles, stage: Stage) -> Iterator[Paragraph]:
    block = moment.line.block
    if block is None:
        yield from made_notes(moment, titles, stage)
    elif moment.debrief and isinstance(block, Exercise):
        yield from debrief_notes(block, stage)
        yield from _transition(block.notes, stage)
    else:
        yield from _block_notes(block, stage)


def time_line(moment: Moment, stage: Stage) -> Paragraph:
    """Say when the slide is on, for how long, where that is in the day, and how much it matters."""
    plan, words, block = stage.plan, stage.words, moment.line.block
    if moment.minutes:
        minutes = words.filled("minutes_short", minutes=moment.minutes)
        told = [plan.span(moment.start, moment.end), minutes]
    else:
        told = [plan.clock(moment.start)]
    told.append(words.filled("notes_minute", done=moment.start, total=plan.minutes))
    if block:
        told.append(words.phrases[f"priority_{block.priority}"])
    if isinstance(block, Exercise) and block.lead:
        told.append(joined(" ", (words["run_lead"], block.lead)))
    return computed(labelled("notes_time", " · ".join(filter(None, told)), stage))


def _block_notes(block: Block, stage: Stage) -> Iterator[Paragraph]:
    notes = block.notes or Notes.model_construct()
    yield from _written("say", notes, stage)
    if isinstance(block, Exercise):
        yield from task_notes(block, stage)
    yield from _written("do", notes, stage)
    yield from _written("ask", notes, stage)
    yield from _written("watch_for", notes, stage)
    if isinstance(block, Exercise):
        yield from signs(block, stage)
    yield from standing(block, stage)
    if isinstance(block, Objection):
        yield labelled("notes_reply", block.reply, stage)
    yield from _borne_out(block, stage)
    if isinstance(block, Exercise):
        yield from versions(block, stage)
        if block.debrief:
            return
    yield from _transition(block.notes, stage)


def _written(field: str, notes: Notes, stage: Stage) -> Iterator[Paragraph]:
    text = getattr(notes, field)
    if text:
        yield labelled(f"notes_{field}", text, stage)


def _transition(notes: Notes | None, stage: Stage) -> Iterator[Paragraph]:
    if notes and notes.transition:
        yield labelled("notes_transition", notes.transition, stage)


def standing(block: Block, stage: Stage) -> Iterator[Paragraph]:
    """Say what is true about the quotations and figures a block shows, as the registers have it."""
    words = stage.words
    shown = tuple(quotation_ids(block))
    for ident, wrong in shown:
        if ident in stage.quotations:
            yield from _quoted(stage.quotations[ident], wrong, (ident, False) in shown, stage)
    for ident in figure_ids(block):
        figure = stage.figures.get(ident)
        if figure:
            source = words.say("source", source=joined(words["list_comma"], (figure.source, figure.year)))
            yield labelled(
                "notes_caveat", made_of(f"{figure.caveat} {source}.", figure.caveat, source), stage
            )


def _quoted(quotation: Quotation, wrong: bool, beside: bool, stage: Stage) -> Iterator[Paragraph]:
    """Say a quotation's standing; of a wrong wording its right one too, unless that stands beside it."""
    words = stage.words
    if wrong:
        yield labelled("notes_standing", words["status_misquoted"], stage)
        if beside:
            return
        yield plain_note(words.say("notes_right_wording", text=quotation.text), stage)
    status = words.say(f"status_{quotation.status}", speaker=quotation.speaker)
    foreign = is_foreign(quotation, stage.language)
    told = (status, _origin(quotation, stage), "" if foreign else quotation.note)
    yield labelled("notes_standing", joined(" ", told), stage)
    if quotation.note and foreign:
        yield abroad("notes_register", quotation.note, quotation.language, stage)


def _origin(quotation: Quotation, stage: Stage) -> str:
    """Return where a quotation comes from; of an attributed one nobody knows."""
    if quotation.status == "attributed":
        return ""
    parts = (quotation.speaker, quotation.work, quotation.year)
    said = stage.words.say("source", source=joined(stage.words["list_comma"], parts))
    return made_of(f"{said}.", said)


def _borne_out(block: Block, stage: Stage) -> Iterator[Paragraph]:
    """Name the reasons of the argument that a block bears out, and the outcomes that it serves."""
    workshop = stage.plan.workshop
    reasons = [reason.because for reason in workshop.argument.reasons if reason.id in block.supports]
    if reasons:
        yield labelled("notes_supports", joined("; ", reasons), stage)
    serves = block.serves if isinstance(block, Exercise) else ()
    outcomes = [outcome.able_to for outcome in workshop.outcomes if outcome.id in serves]
    if outcomes:
        yield labelled("notes_serves", joined("; ", outcomes), stage)
