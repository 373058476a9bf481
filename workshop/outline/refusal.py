"""Where and over what a parser stopped, and whether a # before that swallowed something."""

from __future__ import annotations

import re

from workshop.errors import Problem, Source, Span
from workshop.outline.traps import HASH, WHOLE, caught, text_at
from workshop.values import frozen

Place = tuple[int, int]
"""A line and a column, both counted from 1."""


@frozen
class Refusal:
    """Hold where and over what a parser stopped.

    `doing` and `said` are the parser's own words, `begin` is where it began what it was doing; `last` and
    `end` are the first and last place of what it had read before, `opener` is the bracket it is in.
    """

    source: Source
    at: Place
    doing: str = ""
    said: str = ""
    begin: Place | None = None
    last: Place = (1, 1)
    end: Place = (1, 1)
    quoted: bool = False
    opener: Span | None = None

    @property
    def character(self) -> str:
        """Return the character it stopped at."""
        return self.source.line(self.at[0])[self.at[1] - 1 : self.at[1]]

    def text(self, place: Place) -> Span:
        """Return the place of the text that starts there."""
        return text_at(self.source, *place, flow=self.opener is not None)


def hash_above(refusal: Refusal, line: int) -> Problem | None:
    """Find a text whose rest is lost behind a # on a line or the one above it."""
    return hash_after(refusal, (line, 1)) or (hash_after(refusal, (line - 1, 1)) if line > 1 else None)


def hash_after(refusal: Refusal, place: Place) -> Problem | None:
    """Find a text whose rest is lost behind a # on a line, from a place on."""
    line = refusal.source.line(place[0])
    match = re.compile(r"[^\"'#]*\s(#[^\s#].*?)\s*$").match(line, place[1] - 1)
    if not match:
        return None
    span = refusal.text((place[0], match.start(1) + 1))
    before = re.match(r".*(?:: |- |[{\[,])\s*", line[: match.start(1)])
    if before:
        return caught(HASH, span, line[before.end() : span.column - 1 + span.length])
    return Problem("hash", HASH.message, span, WHOLE)
