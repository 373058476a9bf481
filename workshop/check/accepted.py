"""Warnings that are meant: an outline or a client's file names them, and says why."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches

from workshop.check.catalogue import ACCEPTABLE, codes
from workshop.errors import Problem
from workshop.outline.meant import short
from workshop.outline.placed import Text
from workshop.values import frozen

_WORD = re.compile(r"\w")


@frozen
class Accepted:
    """Hold a warning that is meant, with its reason; `everywhere`: a client means it in all its decks."""

    code: str
    reason: str
    problems: tuple[Problem, ...]
    everywhere: bool = False

    @property
    def unused(self) -> str:
        """Return what is said of it when there was nothing to accept."""
        if self.problems:
            return ""
        return f"nothing of it was found{' in this deck' if self.everywhere else ': take it out'}"


def accept_problems(accept: Mapping[Text, Text]) -> Iterator[Problem]:
    """Yield what cannot be accepted: what is no rule, what is an error, and what no reason is given for."""
    for name, reason in accept.items():
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


def accepted_in(
    problems: Iterable[Problem], accept: dict[Text, Text], everywhere: Collection[str] = ()
) -> tuple[Accepted, ...]:
    """Return what is accepted, in the order it is written, each with the warnings it was found to cover.

    `everywhere` are the codes that a client accepts in all its decks.
    """
    meant = [problem for problem in problems if is_accepted(problem, accept)]
    return tuple(
        Accepted(
            str(code),
            str(reason),
            tuple(problem for problem in meant if problem.code == code),
            everywhere=code in everywhere,
        )
        for code, reason in accept.items()
    )
