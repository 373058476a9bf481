"""What a rule is given, and what it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from workshop.brand.palette import Palette
from workshop.errors import Problem
from workshop.plan.plan import Plan
from workshop.storyboard.scene import Storyboard


@dataclass(frozen=True, slots=True)
class Checked:
    """Hold everything a rule may look at."""

    plan: Plan
    storyboard: Storyboard
    palette: Palette


Rule = Callable[[Checked], Iterator[Problem]]
