"""What names something else in an outline must name something that is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from workshop.errors import Problem, Span
from workshop.outline.fill import FILL
from workshop.outline.model import Block, Break, Exercise, Section, Workshop
from workshop.outline.texts import texts_in
from workshop.outline.values import Text


def references(workshop: Workshop) -> tuple[Problem, ...]:
    """Return the problems of ids and of what refers to them, in the order of the outline."""
    problems = (
        *_twice(_named(workshop)),
        *_unknown_reasons(workshop),
        *_unknown_outcomes(workshop),
        *_unknown_fills(workshop),
        *_main_exercises(workshop),
    )
    return tuple(sorted(problems, key=_place))


def _place(problem: Problem) -> tuple[int, int]:
    return (problem.span.line, problem.span.column) if problem.span else (0, 0)


def _named(workshop: Workshop) -> Iterator[tuple[str, Span | None]]:
    """Yield every id of the outline with its place."""
    argument = workshop.argument
    for record in (*workshop.outcomes, *argument.reasons, *argument.objections):
        yield record.id, record.place(record.id)
    for part in workshop.sections:
        if isinstance(part, Section):
            yield part.id, part.place(part.id, part.section)
            yield from ((block.id, block.place(block.id, block.words)) for block in part.blocks)
        elif isinstance(part, Break) and part.id:
            yield part.id, part.place(part.id)


def _twice(named: Iterable[tuple[str, Span | None]]) -> Iterator[Problem]:
    seen: dict[str, Span | None] = {}
    for name, span in named:
        if name in seen:
            first = seen[name]
            where = f" (line {first.line})" if first else ""
            hint = f"give this one another id, such as {name}-2"
            yield Problem("duplicate-id", f"the id '{name}' is taken already{where}", span, hint)
        seen.setdefault(name, span)


def _unknown(code: str, what: str, name: Text, known: Iterable[str], span: Span | None) -> Problem:
    known = list(known)
    close = get_close_matches(name, known, 1, 0.5)
    hint = (
        f"did you mean {close[0]}?"
        if close
        else f"there are: {', '.join(known)}"
        if known
        else f"add a {what}"
    )
    return Problem(code, f"there is no {what} '{name}'", span, hint)


def _unknown_reasons(workshop: Workshop) -> Iterator[Problem]:
    known = {reason.id for reason in workshop.argument.reasons}
    for block in workshop.blocks:
        for name in block.supports:
            if name not in known:
                yield _unknown("unknown-reason", "reason", name, sorted(known), block.place(name))


def _unknown_outcomes(workshop: Workshop) -> Iterator[Problem]:
    known = {outcome.id for outcome in workshop.outcomes}
    for exercise in _exercises(workshop.blocks):
        for name in exercise.serves:
            if name not in known:
                yield _unknown("unknown-outcome", "outcome", name, sorted(known), exercise.place(name))


def _unknown_fills(workshop: Workshop) -> Iterator[Problem]:
    for text in texts_in(workshop):
        for match in FILL.finditer(text):
            if match[1] not in workshop.needs:
                name = Text(match[1], text.span)
                yield _unknown("unknown-fill", "need", name, sorted(workshop.needs), _inside(text, match[0]))


def _inside(text: Text, part: str) -> Span | None:
    """Return the place of a part of a text, when the text's own line shows it."""
    if text.span is None:
        return None
    for number in range(text.span.line, text.span.line + text.count("\n") + 40):
        column = text.span.source.line(number).find(part)
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
        message = f"'{exercise.headline}' is a second main exercise; there is one in a workshop"
        yield Problem(
            "two-main-exercises", message, exercise.place(), f"keep main: true at '{mains[0].id}' alone"
        )
