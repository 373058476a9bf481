"""Groups of people: how many there are, and of what size."""

from __future__ import annotations


def group_sizes(people: int, size: int) -> tuple[int, ...]:
    """Divide people into groups of about this size, none smaller unless there are too few people.

    Leftover people join existing groups, one each: 17 in trios become three trios and two fours (DESIGN §5).
    A size of 0 is the whole room.
    """
    if size <= 0 or people < 2 * size:
        return (people,) if people else ()
    count = people // size
    extra = people - count * size
    return tuple(size + (extra + count - 1 - place) // count for place in range(count))
