"""What a single rule finds in a plan, told as short texts."""

from __future__ import annotations

from tests.writers.decks import storyboard
from workshop.brand.palette import HOUSE
from workshop.check.checked import Checked, Rule
from workshop.errors import Problem
from workshop.plan.plan import Plan


def problems(rule: Rule, plan: Plan) -> list[Problem]:
    """Return what a rule that looks at the plan alone finds in it."""
    return list(rule(Checked(plan, storyboard(), HOUSE, {})))


def found(rule: Rule, plan: Plan) -> list[str]:
    return [problem.message for problem in problems(rule, plan)]


def places(rule: Rule, plan: Plan) -> list[str]:
    """Return the line that each finding points at, as it is written."""
    spans = [problem.span for problem in problems(rule, plan)]
    return [span.source.lines[span.line - 1].strip() if span else "" for span in spans]


def hints(rule: Rule, plan: Plan) -> list[str]:
    return [problem.hint or "" for problem in problems(rule, plan)]
