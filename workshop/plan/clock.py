"""Clock times and durations as people read them."""

from __future__ import annotations

import re
from functools import lru_cache

_HALF_DAY = 12
_FIELD = re.compile(r"'([^']*)'|(h+)|(H+)|(m+)")
"""What stands in a pattern of CLDR: words in quotes, hours of a half or a whole day, minutes."""


def clock(start: int | None, minutes: int, pattern: str = "H:mm") -> str:
    """Return the time of day so many minutes after the start, as 9:05; without a start, the time elapsed.

    `pattern` is how a language writes it, as CLDR does: H:mm, h:mm for twelve hours, H.mm, H 'h' mm.
    """
    hours, rest = divmod((start or 0) + minutes, 60)
    if start is not None:
        hours %= 24
    half = hours if start is None else (hours - 1) % _HALF_DAY + 1
    return _template(pattern).format(half=half, hours=hours, rest=rest)


@lru_cache(maxsize=16)
def _template(pattern: str) -> str:
    """Return a pattern of CLDR as one of Python's, which a deck fills in twice for every slide."""

    def field_of(field: re.Match[str]) -> str:
        words, twelve, whole, _ = field.groups()
        if words is not None:
            return words
        return "{half}" if twelve else "{hours}" if whole else "{rest:02d}"

    return _FIELD.sub(field_of, pattern.replace("{", "{{").replace("}", "}}"))


def clock_span(start: int | None, first: int, last: int, pattern: str = "H:mm") -> str:
    """Return two times of day with an en dash between them, as 9:00–12:30."""
    return f"{clock(start, first, pattern)}–{clock(start, last, pattern)}"
