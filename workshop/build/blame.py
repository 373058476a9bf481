"""Whose line a problem is: an overlay's or a fill's that brought it about, not the outline's it shows in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from workshop.errors import Problem, Span, place_beside
from workshop.library import Library
from workshop.library.clients import Known, read_overlays
from workshop.outline.fill import fillings
from workshop.outline.meant import short
from workshop.outline.model import Workshop
from workshop.outline.tree import Node
from workshop.outline.values import Text


def blamed(
    library: Library,
    known: Known,
    deck: str,
    problems: Iterable[Problem],
    before: Callable[[], Iterable[Problem]],
) -> tuple[Problem, ...]:
    """Return problems with those that an overlay brought about in its own file, not at the outline's line.

    `before` says what is wrong in the outline without overlays; it is asked only where something is wrong.
    """
    found = tuple(problems)
    overlays = read_overlays(library, known, deck) if found else ()
    if not overlays:
        return found
    there = {(problem.code, problem.message) for problem in before()}
    return tuple(
        problem
        if known.owns(problem) or (problem.code, problem.message) in there
        else _moved(problem, overlays[-1])
        for problem in found
    )


def _moved(problem: Problem, overlay: Node) -> Problem:
    """Return a problem of an outline at the overlay that brought it about."""
    place = f" ({place_beside(problem.span, None)})" if problem.span else ""
    message = f"with this overlay {problem.message}{place}"
    hint = f"{problem.hint}; here that is said with  set:  or  change:"
    return replace(problem, message=message, span=overlay.span, hint=hint)


def blamed_on_fills(
    workshop: Workshop,
    known: Known,
    problems: Iterable[Problem],
    before: Callable[[], Iterable[Problem]],
) -> tuple[Problem, ...]:
    """Return problems with those that a client's fill brought about at the fill, not at the text it is in.

    `before` says what is wrong with the needs' defaults; it is asked only where a filled text is told of.
    """
    found = tuple(problems)
    fills = _longest(workshop, known)
    if not any(problem.span in fills for problem in found):
        return found
    there = {(problem.code, problem.span) for problem in before()}
    return tuple(
        problem
        if problem.span not in fills or (problem.code, problem.span) in there
        else _at_fill(problem, *fills[problem.span])
        for problem in found
    )


def _longest(workshop: Workshop, known: Known) -> Mapping[Span | None, tuple[Text, Text]]:
    """Return the longest of the client's fills in each text, with its default, by the text's place."""
    longest: dict[Span | None, tuple[Text, Text]] = {}
    for filling in fillings(workshop, known.client.fills):
        fill = known.client.fills.get(Text(filling.need))
        if fill is not None and len(fill) > len(longest.get(filling.span, ("",))[0]):
            longest[filling.span] = fill, workshop.needs[filling.need].default
    return longest


def _at_fill(problem: Problem, fill: Text, default: Text) -> Problem:
    message = f"with this fill {problem.message} ({place_beside(problem.span, fill.span)})"
    hint = f"write a shorter one; the default fits: {short(default)}"
    return replace(problem, message=message, span=fill.span, hint=hint)
