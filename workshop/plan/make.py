"""A workshop and what is wished for it, to a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.outline.model import Workshop
from workshop.plan.day import planned_day
from workshop.plan.limits import rules_of
from workshop.plan.plan import Plan

if TYPE_CHECKING:
    from workshop.plan.wish import Wish


def make_plan(workshop: Workshop, wish: Wish | None = None) -> Plan:
    """Plan a workshop whose sums hold: as it is written, or fitted to the time and the people there are.

    Raises WorkshopError when not even the musts fit, or nothing can run that long.
    """
    if wish is None:
        rules = rules_of("room", workshop.limits)
        return Plan(workshop, planned_day(workshop), workshop.start, workshop.group.ideal, rules=rules)
    from workshop.plan.fit import fit  # imported late: a plan as it is written needs none

    return fit(workshop, wish)
