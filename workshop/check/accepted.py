"""Warnings that are meant: an outline names them, and says why."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from workshop.check.catalogue import ACCEPTABLE, codes
from workshop.errors import Problem
from workshop.outline.meant import short
from workshop.outline.model import Workshop
from workshop.outline.placed import Text

_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Accepted:
    """Hold a warning that is meant, with the reason that the outline gives."""

    code: str
    reason: str
    problems: tuple[Problem, ...]


def accept_problems(workshop: Workshop) -> Iterator[Problem]:
    """Yield what cannot be accepted: what is no rule, what is an error, and what no reason is given for."""
    for name, reason in workshop.accept.items():
        span = name.span or reason.span
        if name not in codes():
            close = get_close_matches(name.lower(), codes(), 1, 0.7)
            hint = f"did you mean {close[0]}?" if close else "`workshop rules` lists them"
            yield Problem("unknown-rule", f"there is no rule '{short(name)}'", span, hint)
        elif name not in ACCEPTABLE:
            message = f"'{name}' is more than a warning about a deck, and cannot be accepted"
            hint = f"take it out, and mend what it tells of; see  workshop rules {name}"
            yield Problem("not-acceptable", message, span, hint)
        elif not _WORD.search(reason):
            hint = "write why, in a sentence that your client may read"
            yield Problem("no-reason", f"nothing says why '{name}' is accepted", reason.span or span, hint)


def not_accepted(problems: Iterable[Problem], accept: dict[Text, Text]) -> tuple[Problem, ...]:
    """Return the problems without the warnings that are meant."""
    return tuple(problem for problem in problems if not is_accepted(problem, accept))


def is_accepted(problem: Problem, accept: dict[Text, Text]) -> bool:
    """Return whether a problem is a warning that is meant."""
    return problem.severity == "warning" and problem.code in ACCEPTABLE and problem.code in accept


def accepted_in(problems: Iterable[Problem], accept: dict[Text, Text]) -> tuple[Accepted, ...]:
    """Return what is accepted, in the order of the outline, each with the warnings it was found to cover."""
    meant = [problem for problem in problems if is_accepted(problem, accept)]
    return tuple(
        Accepted(str(code), str(reason), tuple(problem for problem in meant if problem.code == code))
        for code, reason in accept.items()
    )
