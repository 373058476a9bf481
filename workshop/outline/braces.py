"""Why YAML refuses a text inside { } or [ ]."""

from __future__ import annotations

import re

from workshop.errors import Problem, Span
from workshop.outline.refusal import Refusal, hash_after
from workshop.outline.traps import COLON, QUESTION, caught, text_at, written


def certain(refusal: Refusal) -> bool:
    """Return whether it is a ? or : in braces: parsers differ in what they made of the text before it."""
    return "unexpected ':'" in refusal.said or (refusal.opener is not None and refusal.character == "?")


def in_braces(refusal: Refusal) -> Problem | None:
    """Explain what goes wrong inside { } or [ ]."""
    if refusal.opener is None:
        return None
    if _never_closed(refusal, refusal.opener):
        return hash_after(refusal, (refusal.opener.line, refusal.opener.column)) or _open_bracket(
            refusal.opener
        )
    if refusal.character == ":":
        return _colon_in_flow(refusal.text(refusal.last))
    if refusal.character == "?":
        line, column = refusal.at
        before = _UP_TO_TEXT.match(refusal.source.line(line), 0, column - 1)
        span = refusal.text((line, before.end() + 1 if before else column))
        follows_colon = refusal.source.line(line)[column - 2 : column - 1] == ":"
        return _colon_in_flow(span) if follows_colon else caught(QUESTION, span)
    return None


def _never_closed(refusal: Refusal, opener: Span) -> bool:
    """Return whether the text goes on below a bracket as if it were closed: at its end, or with a new key."""
    line = refusal.source.line(refusal.at[0])
    if opener.line == refusal.at[0]:
        return False
    if (
        not line[refusal.at[1] - 1 :].strip()
        or refusal.end[0] < refusal.at[0]
        or refusal.last[0] < refusal.at[0]
    ):
        return True
    return _first(line) <= _first(refusal.source.line(opener.line))


def _first(line: str) -> int:
    """Return how many columns stand before the first word of a line."""
    return len(line) - len(line.lstrip(" -"))


_UP_TO_TEXT = re.compile(r".*(?:[{\[,]|: )\s*")


def colon_at_end(refusal: Refusal) -> Problem | None:
    """Explain a colon before a comma or a bracket; libyaml finds it before it tells of the brackets."""
    if "unexpected ':'" not in refusal.said or refusal.begin is None:
        return None
    return _colon_in_flow(text_at(refusal.source, *refusal.begin, flow=True))


def _colon_in_flow(span: Span) -> Problem:
    problem = caught(COLON, span)
    match = re.match(r".*\s([a-z_]+): ", written(span))
    hint = f"{problem.hint}; or type a comma before  {match[1]}:" if match else problem.hint
    return Problem(problem.code, problem.message, span, hint)


def _open_bracket(opener: Span) -> Problem:
    mark = written(opener)[:1]
    span = text_at(opener.source, opener.line, opener.column, flow=False)
    hint = f"type {'}' if mark == '{' else ']'} where it ends"
    return Problem("open-bracket", f"the {mark} that opens here is never closed", span, hint)


def opened_after(refusal: Refusal) -> Span | None:
    """Return a bracket behind the last thing read, of which the parser does not tell before it is closed."""
    line, column = refusal.end
    match = re.compile(r"[^{\[#]*([{\[])").match(refusal.source.line(line), column - 1)
    return Span(refusal.source, line, match.start(1) + 1) if match else None
