"""How many cores there are to work on."""

from __future__ import annotations

import os
from collections.abc import Callable


def cores() -> int:
    """Return how many cores this process may use."""
    usable: Callable[[int], set[int]] | None = getattr(os, "sched_getaffinity", None)
    return len(usable(0)) if usable else os.cpu_count() or 1
