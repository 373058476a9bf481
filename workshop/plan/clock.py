"""Clock times and durations as people read them."""

from __future__ import annotations


def clock(start: int | None, minutes: int) -> str:
    """Return the time of day so many minutes after the start, as 9:05; without a start, the time elapsed."""
    hours, rest = divmod((start or 0) + minutes, 60)
    return f"{hours % 24 if start is not None else hours}:{rest:02d}"


def clock_span(start: int | None, first: int, last: int) -> str:
    """Return two times of day with an en dash between them, as 9:00–12:30."""
    return f"{clock(start, first)}–{clock(start, last)}"
