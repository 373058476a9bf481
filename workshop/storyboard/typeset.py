"""Set texts into slots: inline marks to runs, typographic quotation marks, and the size at which all fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workshop.brand.layouts import Slot
from workshop.brand.shapes import Box, Paragraph
from workshop.errors import Problem, Span
from workshop.markup import Run, read_runs, typographic
from workshop.outline.placed import spans_of
from workshop.storyboard.balance import break_runs
from workshop.storyboard.fit import Fitted, Measured, Overflow, Setting, TextBox, fit, fit_together, measure
from workshop.storyboard.foreign import set_apart
from workshop.storyboard.indent import FLUSH, NUMBERED, Indent
from workshop.storyboard.scene import Filled
from workshop.storyboard.stage import Stage
from workshop.values import frozen

DISPLAYED = frozenset({"display", "title"})
"""Roles whose two or three lines are balanced (house-style 5.4)."""


@frozen
class Copy:
    """Ask for a text to be set in a slot: one paragraph a text, or paragraphs made beforehand.

    `box` moves the slot on this slide, `sizes` narrows its range (that of the brand's face, see
    Stage.sizes), `what` names the field in messages.
    """

    slot: Slot
    text: str | Sequence[Paragraph]
    box: Box | None = None
    sizes: tuple[int, int] | None = None
    max_lines: int | None = None
    span: Span | None = None
    what: str = ""
    indent: Indent = FLUSH


def paragraph(text: str, stage: Stage) -> Paragraph:
    """Make a paragraph of inline text, with the language's quotation marks; foreign wordings keep theirs."""
    return Paragraph(runs_of(text, stage), spans=spans_of(text))


def runs_of(text: str, stage: Stage) -> tuple[Run, ...]:
    """Return the runs of a paragraph of inline text."""
    return typographic(set_apart(read_runs(text), stage.foreign), stage.words.marks)


def set_text(copy: Copy, stage: Stage) -> Filled:
    """Set one text at the largest size of its slot at which it fits; one that never does has a problem."""
    paragraphs = _paragraphs(copy, stage)
    box = _text_box(copy, paragraphs, stage)
    return _filled(copy, paragraphs, box, fit(box))


def set_together(copies: Sequence[Copy], stage: Stage) -> list[Filled]:
    """Set the texts of a row or grid, all at the size that the longest of them needs (house-style 5.2)."""
    texts = [_paragraphs(copy, stage) for copy in copies]
    boxes = [_text_box(copy, text, stage) for copy, text in zip(copies, texts, strict=True)]
    return list(map(_filled, copies, texts, boxes, fit_together(boxes)))


def fits_lines(copy: Copy, stage: Stage, lines: int) -> bool:
    """Return whether a text fits its slot in so many lines, at some size of its range."""
    return isinstance(fit(_text_box(copy, _paragraphs(copy, stage), stage, lines)), Fitted)


def _paragraphs(copy: Copy, stage: Stage) -> tuple[Paragraph, ...]:
    return (paragraph(copy.text, stage),) if isinstance(copy.text, str) else tuple(copy.text)


def _text_box(
    copy: Copy, paragraphs: Sequence[Paragraph], stage: Stage, max_lines: int | None = None
) -> TextBox:
    slot, box = copy.slot, copy.box or copy.slot.box
    setting = Setting(
        metrics=stage.metrics(slot.role),
        sizes=copy.sizes or stage.sizes(slot.role, slot.sizes),
        spacing=slot.role.spacing,
        space_after=slot.space_after,
        bold=stage.is_bold(slot.role),
        indent=NUMBERED if slot.numbered else copy.indent,
        max_lines=max_lines or copy.max_lines,
        display=slot.role.name in DISPLAYED,
    )
    width = box.w - slot.insets.left - slot.insets.right
    height = box.h - slot.insets.top - slot.insets.bottom
    if slot.vertical:
        width, height = height, width
    return TextBox([paragraph.runs for paragraph in paragraphs], width, height, setting)


def _filled(copy: Copy, paragraphs: Sequence[Paragraph], box: TextBox, result: Fitted | Overflow) -> Filled:
    indent, size, numbered = box.setting.indent, result.size, copy.slot.numbered
    margin, hang = (0, 0) if numbered else (indent.margin(size), indent.indent(size))
    broken = tuple(
        Paragraph(  # spelt out: `replace` takes three times as long, and every text passes here
            break_runs(paragraph.runs, places),
            paragraph.space_after or copy.slot.space_after,
            numbered,
            paragraph.margin or margin,
            paragraph.indent or hang,
            paragraph.tab,
            paragraph.align,
            paragraph.starts_at,
            paragraph.spans,
        )
        for paragraph, places in zip(paragraphs, result.breaks, strict=True)
    )
    span = copy.span or getattr(copy.text, "span", None)
    return Filled(copy.slot, broken, size, copy.box, span, _misfits(copy, result, span))


def _misfits(copy: Copy, result: Fitted | Overflow, span: Span | None) -> tuple[Problem, ...]:
    what = copy.what or copy.slot.name.lower()
    if isinstance(result, Overflow):
        return (_overflow(what, result, span),)
    if result.broken:
        message = f"a word of the {what} is too long for its line and would break between two letters"
        return (Problem("word-too-long", message, span, "use a shorter word"),)
    return ()


def _overflow(what: str, result: Overflow, span: Span | None) -> Problem:
    lines = f"{result.lines_over} line{'s' if result.lines_over != 1 else ''}"
    return Problem(
        "text-overflow",
        f"the {what} is {lines} too long for its slide (about {result.words_fit} words fit)",
        span,
        f"take out about {result.characters_over} characters, or move them to the notes",
    )


def with_bold_verb(text: str, stage: Stage) -> Paragraph:
    """Make a paragraph of an imperative, its verb bold: the first word, or the last (house-style 4.6)."""
    imperative = paragraph(text, stage)
    runs = imperative.runs
    if stage.words.ends_in_verb(runs[-1].text):
        rest, space, last = runs[-1].text.rpartition(" ")
        marked = (*runs[:-1], replace(runs[-1], text=rest + space), _bold(runs[-1], last))
    else:
        first, space, rest = runs[0].text.partition(" ")
        marked = (_bold(runs[0], first), replace(runs[0], text=space + rest), *runs[1:])
    return replace(imperative, runs=tuple(run for run in marked if run.text))


def _bold(run: Run, word: str) -> Run:
    return Run(word, bold=True, language=run.language)


def measured(filled: Filled, stage: Stage) -> Measured:
    """Return the lines a set text takes, and their height, which is less than its box's as a rule."""
    copy = Copy(filled.slot, filled.paragraphs, filled.box)
    return measure(_text_box(copy, filled.paragraphs, stage), filled.size)
