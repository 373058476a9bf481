"""Where breaks go, so that nobody sits too long, and how long they are."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import combinations, pairwise

from workshop.plan.limits import Mode

_NOT_WRITTEN = 400
"""How much a break costs that stands where the outline has none, in squared minutes of sitting."""
_SOON, _HASTY = 20, 2000
"""Nobody needs a break after less than twenty minutes."""
_HALF_DAY, _SHORT_DAY = 150, 90


def sittings(minutes: Sequence[int], breaks: Collection[int]) -> tuple[int, ...]:
    """Return how long people sit: sections' minutes summed between breaks, named by the section before."""
    ends = [-1, *sorted(breaks), len(minutes) - 1]
    return tuple(sum(minutes[first + 1 : last + 1]) for first, last in pairwise(ends))


def placed(minutes: Sequence[int], written: Collection[int], count: int, limit: int) -> tuple[int, ...]:
    """Return after which sections so many breaks stand best.

    Nobody sits over the limit if that can be; else sittings are alike, and the outline's places come first.
    """
    places = combinations(range(len(minutes) - 1), count)
    return min(places, key=lambda breaks: _cost(minutes, breaks, written, limit), default=())


def _cost(minutes: Sequence[int], breaks: Sequence[int], written: Collection[int], limit: int) -> int:
    times = sittings(minutes, breaks)
    over = sum(max(0, time - limit) for time in times)
    strange = sum(place not in written for place in breaks)
    hasty = sum(time < _SOON for time in times)
    return over * 100_000 + sum(time * time for time in times) + _NOT_WRITTEN * strange + _HASTY * hasty


def break_minutes(total: int, count: int, mode: Mode) -> tuple[int, ...]:
    """Return the minutes of so many breaks in a run of this length (facilitation.md 3.1 and 3.3)."""
    if mode == "remote":
        brief = total <= _SHORT_DAY or (count > 1 and total <= _HALF_DAY)
        return (5 if brief else 10,) * count
    return tuple(20 if place == 0 and total > _HALF_DAY else 10 for place in range(count))
