"""What names something else in an outline must name something that is there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from workshop.errors import Problem, Span, in_order, place_beside
from workshop.outline.fill import FILL
from workshop.outline.meant import short
from workshop.outline.model import Block, Exercise, Section, Workshop
from workshop.outline.texts import texts_in
from workshop.outline.values import Text

MADE_IDS = frozenset({"cover", "outcomes", "agenda", "argument", "recap", "close", "sources", "buffer"})
"""The ids of what the builder makes; no block may bear one of them."""


def references(workshop: Workshop) -> tuple[Problem, ...]:
    """Return the problems of ids and of what refers to them, in the order of the outline."""
    return in_order(
        (
            *_no_section(workshop),
            *_twice(_named(workshop), workshop.span),
            *_taken_by_builder(workshop),
            *_unknown_reasons(workshop),
            *_unknown_outcomes(workshop),
            *_fills(workshop),
            *_main_exercises(workshop),
        )
    )


def _no_section(workshop: Workshop) -> Iterator[Problem]:
    if not any(isinstance(part, Section) for part in workshop.sections):
        message, hint = "there are only breaks here", "add a section:  - section: …"
        yield Problem("no-section", message, workshop.sections[0].span, hint)


def _named(workshop: Workshop) -> Iterator[tuple[str, Span | None]]:
    """Yield every id of the outline with its place."""
    argument = workshop.argument
    yield from ((outcome.id, outcome.place(outcome.id)) for outcome in workshop.outcomes)
    yield from ((reason.id, reason.place(reason.id)) for reason in argument.reasons)
    yield from ((reply.id, reply.place(reply.id)) for reply in argument.objections)
    for part in workshop.sections:
        if isinstance(part, Section):
            yield part.id, part.place(part.id, part.section)
            yield from ((block.id, block.place(block.id, block.words)) for block in part.blocks)
        elif part.id:
            yield part.id, part.place(part.id)


def _twice(named: Iterable[tuple[str, Span | None]], home: Span | None) -> Iterator[Problem]:
    """Find ids that are there twice; where one of the two came into the outline, that one is to change."""
    seen: dict[str, Span | None] = {}
    for name, span in named:
        if name in seen:
            first, second = seen[name], span
            if first and second and home and second.source == home.source != first.source:
                span, first = first, second
            told = place_beside(first, span)
            where = f" ({told})" if told else ""
            hint = f"give this one another id, as in  id: {name}-2"
            yield Problem("duplicate-id", f"the id '{short(name)}' is taken already{where}", span, hint)
        seen.setdefault(name, span)


def _taken_by_builder(workshop: Workshop) -> Iterator[Problem]:
    """Find blocks whose slide would bear the id of a slide that the builder makes."""
    for block in workshop.blocks:
        if block.id in MADE_IDS or re.match("section-", block.id):
            message = f"'{short(block.id)}' is the id of a slide that the builder makes"
            hint = f"give this one another id, as in  id: {block.kind}-{block.id}"
            yield Problem("reserved-id", message, block.place(block.id), hint)


def _unknown(code: str, what: str, name: Text, known: Iterable[str], span: Span | None) -> Problem:
    known = list(known)
    close = get_close_matches(name, known, 1, 0.5)
    hint = f"did you mean {close[0]}?" if close else f"there are: {', '.join(known)}"
    return Problem(code, f"there is no {what} '{short(name)}'", span, hint)


def _unknown_reasons(workshop: Workshop) -> Iterator[Problem]:
    known = [reason.id for reason in workshop.argument.reasons]
    for block in workshop.blocks:
        for name in block.supports:
            if name not in known:
                yield _unknown("unknown-reason", "reason", name, known, block.place(name))


def _unknown_outcomes(workshop: Workshop) -> Iterator[Problem]:
    known = [outcome.id for outcome in workshop.outcomes]
    for exercise in _exercises(workshop.blocks):
        for name in exercise.serves:
            if name not in known:
                yield _unknown("unknown-outcome", "outcome", name, known, exercise.place(name))


def _fills(workshop: Workshop) -> Iterator[Problem]:
    """Find fills that nobody can supply, and braces that make no fill."""
    for need in workshop.needs.values():
        for text in (need.ask, need.default):
            if "{{" in text:
                hint = "write the words themselves"
                message = "what a need asks or gives by default cannot be filled in itself"
                yield Problem("bad-fill", message, inside(text, "{{"), hint)
    for text in texts_in(workshop):
        if "{{" in text or "}}" in text:
            yield from _fills_in(text, workshop)


def _fills_in(text: Text, workshop: Workshop) -> Iterator[Problem]:
    for match in FILL.finditer(text):
        if match[1] not in workshop.needs:
            yield _unknown_fill(text, match, workshop)
    rest = re.search(r"\{\{|\}\}", FILL.sub("", text))
    if rest:
        hint = "write two braces on each side, as in {{client_case}}"
        yield Problem("bad-fill", f"{rest[0]} has no partner", inside(text, rest[0]), hint)


def _unknown_fill(text: Text, match: re.Match[str], workshop: Workshop) -> Problem:
    span = inside(text, match[0])
    if not match[1]:
        hint = "write the need's name between the braces, as in {{client_case}}"
        return Problem("bad-fill", f"{match[0]} names no need", span, hint)
    if workshop.needs:
        return _unknown("unknown-fill", "need", Text(match[1]), workshop.needs, span)
    hint = f"add it:  needs: {{{match[1]}: {{ask: …, default: …}}}}"
    return Problem("unknown-fill", f"there is no need '{short(match[1])}'", span, hint)


def inside(text: Text, part: str) -> Span | None:
    """Return the place of a part of a text, when the text's own lines show it."""
    if text.span is None:
        return None
    for number in range(text.span.line, text.span.line + text.count("\n") + 40):
        start = text.span.column - 1 if number == text.span.line else 0
        column = text.span.source.line(number).find(part, start)
        if column >= 0:
            return Span(text.span.source, number, column + 1, len(part))
    return text.span


def _exercises(blocks: Iterable[Block]) -> Iterator[Exercise]:
    return (block for block in blocks if isinstance(block, Exercise))


def _main_exercises(workshop: Workshop) -> Iterator[Problem]:
    exercises = list(_exercises(workshop.blocks))
    mains = [exercise for exercise in exercises if exercise.main]
    if exercises and not mains:
        hint = "write  main: true  at the exercise whose debrief must never be cut"
        yield Problem("no-main-exercise", "no exercise is the main one", exercises[0].place(), hint)
    for exercise in mains[1:]:
        message = f"'{short(exercise.headline)}' is a second main exercise; there is one in a workshop"
        hint = f"keep main: true at '{mains[0].id}' alone"
        yield Problem("two-main-exercises", message, exercise.place(), hint)
