"""Try the lines for an overlay: build with them, and see whether the deck says what the person wrote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop.build.edited.which import Origin
from workshop.build.making import make
from workshop.errors import Problem, Source, WorkshopError, errors_in
from workshop.library import Library
from workshop.outline.nodes import parse
from workshop.storyboard.changes.compare import SlideChange
from workshop.storyboard.deck_text import SlideText, deck_text


def disproved(
    library: Library,
    origin: Origin,
    lines: Source,
    changes: Sequence[SlideChange],
    left: Sequence[tuple[SlideChange, str]],
) -> Iterator[str]:
    """Yield what does not come out as the person wrote it when the lines are pasted into the overlay."""
    if not lines.text:
        return
    pasted, problems = parse(lines)
    if problems or pasted is None:
        yield from (f"these lines cannot be read: {problem.message}" for problem in problems)
        return
    try:
        made = make(library, origin.deck, origin.client, asked=origin.event, pasted=pasted)
    except WorkshopError as error:
        yield from (
            f"with these lines the deck does not build yet: {_told(each)}"
            for each in errors_in(error.problems)
        )
        return
    now = {slide.id: slide for slide in deck_text(made.storyboard, made.plan).slides}
    for change in changes:
        if change.both and change.both[0].id in now:
            told = tuple(sentence for one, sentence in left if one is change)
            yield from _not_said(change, now[change.both[0].id], told)


def _told(problem: Problem) -> str:
    return f"{problem.message}; {problem.hint}" if problem.hint else problem.message


def _not_said(change: SlideChange, now: SlideText, told: tuple[str, ...]) -> Iterator[str]:
    for rewordings, said in ((change.texts, now.texts), (change.notes, now.notes)):
        for each in rewordings:
            begins = f"“{each.before or each.after}”"
            known = any(sentence.startswith(begins) for sentence in told)
            if each.after and each.after not in said and not known:
                yield f"slide {change.number}: “{each.after}” does not come out as it is written"
