"""What a rule is given, and what it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field

from workshop.brand.palette import Palette
from workshop.errors import Problem, Span
from workshop.outline.registers import Figure
from workshop.plan.plan import Plan
from workshop.storyboard.scene import Item, Slide, Storyboard
from workshop.values import frozen


@frozen
class Checked:
    """Hold everything a rule may look at."""

    plan: Plan
    storyboard: Storyboard
    palette: Palette
    figures: Mapping[str, Figure]
    titled: Mapping[str, Slide] = field(init=False)
    """The first slide that bears each title, as `title_of` gives it."""

    def __post_init__(self) -> None:
        backwards = {title_of(slide): slide for slide in reversed(self.storyboard.slides)}
        object.__setattr__(self, "titled", backwards)


def title_of(slide: Slide) -> str:
    """Return a slide's title as it is compared with others."""
    return " ".join(slide.title.split()).lower()


Rule = Callable[[Checked], Iterator[Problem]]
"""Looks at a deck as a whole."""
SlideRule = Callable[[Slide, Checked], Iterator[Problem]]
"""Looks at one slide."""


def everything_on(slide: Slide) -> tuple[Item, ...]:
    """Return all that is drawn on a slide: its items, the time rail, the footer and the number."""
    return (*slide.items, *[item for item in (slide.rail, slide.footer, slide.number) if item])


def warned(code: str, message: str, span: Span | None, hint: str) -> Problem:
    """Return a problem that does not stop a build."""
    return Problem(code, message, span, hint, "warning")
