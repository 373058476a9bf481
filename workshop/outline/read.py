"""The tree to frozen records, with every problem at its place and the word that was probably meant."""

from __future__ import annotations

from typing import TypeVar

from pydantic import ValidationError

from workshop.errors import Problem, in_order
from workshop.outline.keys import SPAN
from workshop.outline.misread import problem_of
from workshop.outline.model import Workshop
from workshop.outline.nodes import Node
from workshop.outline.record import Record
from workshop.outline.references import references

R = TypeVar("R", bound=Record)


def read_workshop(root: Node) -> tuple[Workshop | None, tuple[Problem, ...]]:
    """Read a workshop; None with problems when it cannot be understood."""
    workshop, problems = read(Workshop, root)
    if workshop is None:
        return None, problems
    return workshop, in_order((*problems, *references(workshop)))


def read(record: type[R], root: Node) -> tuple[R | None, tuple[Problem, ...]]:
    """Read any record; None with every problem found when the tree does not hold one."""
    if root.entries is None:
        message = f"the file holds {'a list' if root.items is not None else 'a text'}; keys are expected"
        hint = f"start with a line such as  {record.keys()[0]}: …"
        return None, (Problem("not-keys", message, root.span, hint),)
    problems: list[Problem] = []
    result: R | None = None
    try:
        result = record.model_validate(root.values(SPAN), context=problems)
    except ValidationError as error:
        known = {str(problem.span) for problem in problems}
        found = (problem_of(detail, root, known) for detail in error.errors(include_url=False))
        problems.extend(problem for problem in found if problem)
    return (None if problems else result), in_order(problems)
