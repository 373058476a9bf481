"""Work in threads on what lets others run meanwhile: to read files, to hash, to deflate."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from workshop.cores import cores

T = TypeVar("T")

MUCH = 10_000_000
"""How many bytes are worth threads, which take 5 ms to import."""


def side_by_side(works: Sequence[Callable[[], T]], much: bool = True) -> list[T]:
    """Return what each of some works makes, in their order; one after the other unless there is `much` to do.

    Raises what the first of them raises that does.
    """
    if not much:
        return [work() for work in works]
    from concurrent.futures import ThreadPoolExecutor  # imported late: most kits have little to do

    with ThreadPoolExecutor(cores()) as pool:  # more would take turns with the longest work
        return list(pool.map(_done, works))


def _done(work: Callable[[], T]) -> T:
    return work()
