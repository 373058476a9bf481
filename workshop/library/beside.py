"""Go through many files side by side: reading, checksums and hashes let other threads run meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")

_MUCH = 10_000_000
"""From how many bytes on threads are worth it: to import them takes as long as to hash two million."""


def side_by_side(works: Sequence[Callable[[], T]], size: int) -> list[T]:
    """Return what each of some works makes, in their order; together they go through so many bytes.

    Raises what the first of them raises that does.
    """
    if size < _MUCH:
        return [work() for work in works]
    from concurrent.futures import ThreadPoolExecutor  # imported late: most kits have few pictures

    with ThreadPoolExecutor() as pool:
        return list(pool.map(_done, works))


def _done(work: Callable[[], T]) -> T:
    return work()
