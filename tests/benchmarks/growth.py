"""How the cost grows with the number of slides."""

from __future__ import annotations

from collections.abc import Mapping
from math import log
from typing import NamedTuple

from tests.benchmarks.measure import Cost


class Growth(NamedTuple):
    """Say how the cost of one contestant grows."""

    exponent: float
    """Of wall time over the last two sizes: 1 is in proportion, 2 with the square."""
    first: float
    """CPU milliseconds of one more slide up to the last size but one; start-up drops out.

    From 20 to 100 slides alone it would be less than what two runs differ by.
    """
    last: float
    """The same between the last two sizes."""

    @property
    def dearer(self) -> float:
        """Return how many times dearer a slide is towards the largest deck than before."""
        return self.last / self.first


def growth(costs: Mapping[int, Cost]) -> Growth | None:
    """Return the growth over some sizes; with fewer than three of them there is nothing to compare."""
    sizes = sorted(costs)
    if len(sizes) < 3:
        return None
    exponent = log(costs[sizes[-1]].wall / costs[sizes[-2]].wall) / log(sizes[-1] / sizes[-2])
    return Growth(exponent, _one_more(costs, sizes[0], sizes[-2]), _one_more(costs, *sizes[-2:]))


def _one_more(costs: Mapping[int, Cost], few: int, many: int) -> float:
    return 1000 * (costs[many].cpu - costs[few].cpu) / (many - few)
