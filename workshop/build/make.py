"""The pipeline from an outline's name to its storyboard, and every problem on the way (DESIGN §1)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workshop.brand.palette import HOUSE, Palette
from workshop.brand.recolour import recolour
from workshop.check.rules import check
from workshop.errors import Problem, WorkshopError, errors_in, in_order
from workshop.library import (
    Library,
    find_outline,
    read_family,
    read_figures,
    read_pictures,
    read_quotations,
    read_source,
    read_words,
)
from workshop.outline.citations import citation_problems
from workshop.outline.fill import fill
from workshop.outline.model import Picture, Points, Quote, Workshop
from workshop.outline.nodes import parse
from workshop.outline.read import read_workshop
from workshop.outline.values import Text
from workshop.plan.make import make_plan
from workshop.plan.plan import Plan
from workshop.plan.sums import sum_problems
from workshop.storyboard.compose import compose
from workshop.storyboard.scene import Storyboard
from workshop.storyboard.stage import Stage


@dataclass(frozen=True, slots=True)
class Made:
    """Hold what an outline becomes before it is written, with the warnings found on the way."""

    plan: Plan
    storyboard: Storyboard
    palette: Palette
    warnings: tuple[Problem, ...]


def read_outline(library: Library, name: str) -> Workshop:
    """Read an outline by id or path; raises WorkshopError with every problem in it."""
    workshop, problems = _outline(library, name)
    _stop(problems)
    return fill(workshop, {})


def _outline(library: Library, name: str) -> tuple[Workshop, tuple[Problem, ...]]:
    """Read an outline with the problems that do not keep it from being understood."""
    node, problems = parse(read_source(find_outline(library, name)))
    if node is None or problems:
        raise WorkshopError(problems)
    workshop, problems = read_workshop(node)
    if workshop is None:
        raise WorkshopError(problems)
    return workshop, (*problems, *sum_problems(workshop))


def _stop(problems: Iterable[Problem]) -> None:
    """Raise WorkshopError with all problems when one of them stops a build."""
    problems = in_order(problems)
    if errors_in(problems):
        raise WorkshopError(problems)


def make(library: Library, name: str, *, palette: Palette = HOUSE) -> Made:
    """Make an outline's plan and storyboard; raises WorkshopError when something would go wrong."""
    workshop, problems = _outline(library, name)
    quotations, figures = read_quotations(library), read_figures(library)
    pictures, missing = read_pictures(library, _picture_files(workshop))
    problems = (*problems, *citation_problems(workshop, quotations, figures), *missing)
    _stop(problems)
    plan = make_plan(fill(workshop, {}))
    stage = Stage(
        plan=plan,
        words=read_words(library, workshop.language),
        quotations=quotations,
        figures=figures,
        pictures={file: recolour(image, palette) for file, image in pictures.items()},
        palette=palette,
        heading=read_family(library, palette.heading),
        body=read_family(library, palette.body),
    )
    storyboard = compose(plan, stage, find_outline(library, name).stem)
    problems = in_order((*problems, *storyboard.problems, *check(plan, storyboard, palette, figures)))
    _stop(problems)
    return Made(plan, storyboard, palette, problems)


def _picture_files(workshop: Workshop) -> Iterator[Text]:
    for block in workshop.blocks:
        if isinstance(block, Picture):
            yield block.file
        elif isinstance(block, Points) and block.picture:
            yield block.picture.file
        elif isinstance(block, Quote) and block.portrait:
            yield block.portrait.file
