"""Paragraphs of speaker notes: a label in bold, then the text."""

from __future__ import annotations

from dataclasses import replace

from workshop.brand.shapes import Paragraph
from workshop.markup import Run, read_runs, typographic
from workshop.outline.placed import made_of, spans_of
from workshop.storyboard.stage import Stage
from workshop.storyboard.typeset import paragraph, runs_of


def labelled(key: str, text: str, stage: Stage) -> Paragraph:
    """Write a note under the label of this key."""
    return headed(stage.words[key], text, stage)


def headed(head: str, text: str, stage: Stage) -> Paragraph:
    """Write a note under a head of its own."""
    return led(made_of(f"{head}:", head), text, stage)


def led(lead: str, text: str | None, stage: Stage) -> Paragraph:
    """Write a note that begins in bold."""
    rest = (Run(" "), *runs_of(text, stage)) if text else ()
    return Paragraph((*_bold(lead, stage), *rest), spans=spans_of(text, lead))


def abroad(key: str, text: str, language: str, stage: Stage) -> Paragraph:
    """Write a note in another language than the deck's under the label of this key."""
    lead = headed(stage.words[key], "", stage)
    own = (Run(" "), *(replace(run, language=language) for run in read_runs(text)))
    return Paragraph(
        (*lead.runs, *typographic(own, stage.words.marks)), spans=spans_of(text, stage.words[key])
    )


def heading(text: str, stage: Stage) -> Paragraph:
    """Write a line in bold over the notes that follow."""
    return Paragraph(_bold(text, stage), spans=spans_of(text))


def _bold(text: str, stage: Stage) -> tuple[Run, ...]:
    return tuple([Run(run.text, bold=True, language=run.language) for run in runs_of(text, stage)])


def plain_note(text: str, stage: Stage) -> Paragraph:
    """Write a note without a label."""
    return paragraph(text, stage)


def computed(note: Paragraph) -> Paragraph:
    """Return a note that the plan alone says, whatever titles stand in it: it is written nowhere."""
    return Paragraph(note.runs)
