"""A problem, and the slide it is on."""

from __future__ import annotations

from workshop.errors import Problem
from workshop.values import frozen


@frozen
class Finding:
    """Hold what was found on a slide: the number counts from 1, as in the deck; None is the whole deck."""

    problem: Problem
    slide: int | None = None
    title: str = ""
