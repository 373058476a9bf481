"""What a page about a check says, in words, whatever it is written in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from textwrap import shorten

from workshop._version import __version__
from workshop.brand.office_faces import comes_with_office
from workshop.check.checkup import Checkup
from workshop.errors import Problem
from workshop.outline.client import Event
from workshop.report.problems import visible
from workshop.report.score import score_text
from workshop.values import frozen

MARK = "workshop check"
"""What a page of ours bears, so that it may be written over."""
MADE_BY = f"{MARK} {__version__}"
NOTHING = "Nothing was found."
_MOST_OF_MARK = 2000
_LONGEST_TITLE = 80


@frozen
class GroupLine:
    """Say of a group of rules what it asks, how many of them hold, and of the others which."""

    name: str
    about: str
    held: int
    rules: int
    accepted: tuple[str, ...]
    found: tuple[str, ...]

    @property
    def score(self) -> str:
        """Return how many hold of those that nobody accepted otherwise."""
        counted = self.rules - len(self.accepted)
        return f"all {counted}" if self.held == counted else f"{self.held} of {counted}"


def is_ours(page: str) -> bool:
    """Return whether a page was written by a check."""
    return MARK in page[:_MOST_OF_MARK]


def headline(checkups: Sequence[Checkup]) -> str:
    """Return what a page is about."""
    if len(checkups) == 1:
        return visible(checkups[0].title or checkups[0].named)
    return f"{len(checkups)} decks and files"


def summary(checkups: Sequence[Checkup]) -> str:
    """Return what it comes to, in one line."""
    if len(checkups) == 1:
        return score_text(checkups[0])
    clear = sum(checkup.whole and not checkup.findings for checkup in checkups)
    return f"nothing was found in {clear} of {len(checkups)}"


def facts(checkup: Checkup) -> Iterator[tuple[str, str]]:
    """Yield what was checked, when it is to be shown, and what the machine needs."""
    yield "Checked", visible(checkup.named)
    yield from _occasion(checkup.event)
    if checkup.when:
        yield "Time", checkup.when
    if checkup.slides:
        yield "Slides", str(checkup.slides)
    if checkup.faces:
        yield "Fonts needed", "; ".join(map(_face, checkup.faces))


def _occasion(event: Event | None) -> Iterator[tuple[str, str]]:
    if event is None:
        return
    if event.date:
        yield "Day", f"{event.date:%A} {event.date.day} {event.date:%B %Y}"
    if event.people:
        yield "People", str(event.people)
    if event.venue or event.mode:
        yield "Where", visible(str(event.venue or event.mode))


def _face(face: str) -> str:
    comes = "comes with Office" if comes_with_office(face) else "must be installed where it is shown"
    return f"{visible(face)} ({comes})"


def groups(checkup: Checkup) -> Iterator[GroupLine]:
    """Yield the groups of rules that were looked at, each with what came of them."""
    for group, results in checkup.by_group() if checkup.whole else ():
        counts = Counter(results.values())
        accepted, found = (
            tuple(code for code, result in results.items() if result == wanted)
            for wanted in ("accepted", "found")
        )
        yield GroupLine(group.name, group.about, counts["held"], len(results), accepted, found)


def accepted_lines(checkup: Checkup) -> Iterator[tuple[str, str, str]]:
    """Yield what is accepted, in words, with its reason and its code."""
    for each in checkup.accepted:
        told = [sentence(problem.message) for problem in each.problems] or [sentence(each.unused)]
        more = f", and {len(told) - 1} more" if len(told) > 1 else ""
        yield told[0] + more, sentence(each.reason), each.code


def slide_heading(slide: int | None, title: str) -> str:
    """Return what stands above what was found on a slide, or in the deck as a whole."""
    if not slide:
        return "The whole deck"
    return visible(f"Slide {slide}  {shorten(title, _LONGEST_TITLE, placeholder=' …')}".rstrip())


def place(problem: Problem) -> str:
    """Return where a problem is, as file:line; nothing without a place."""
    return f"{visible(problem.span.source.path)}:{problem.span.line}" if problem.span else ""


def sentence(text: str) -> str:
    """Return a message as a sentence: a capital first, no line breaks."""
    said = visible(" ".join(text.split()))
    return said[:1].upper() + said[1:]
