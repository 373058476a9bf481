"""Groups of people: how many there are, and of what size."""

from __future__ import annotations

from math import ceil

_TRIO = 3
"""Pairs and trios take in whoever is left: nobody is a group alone."""


def group_sizes(people: int, size: int) -> tuple[int, ...]:
    """Divide people into groups of about this size, none smaller unless there are too few people.

    Leftover people join existing groups, one each: 17 in trios become three trios and two fours (DESIGN §5).
    Where a group would be half as large again, there is one group more: 7 in fours are a four and a trio.
    A size of 0 is the whole room.
    """
    if size <= 0 or people <= size:
        return (people,) if people else ()
    count = people // size
    if size > _TRIO and ceil(people / count) >= size * 1.5:
        count += 1
    return tuple((people + count - 1 - place) // count for place in range(count))
