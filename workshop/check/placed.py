"""On which slide a problem is: that of the block whose words it points at."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from workshop.check.finding import Finding
from workshop.errors import Problem, Span
from workshop.outline.model import Section, Workshop
from workshop.outline.record import Record
from workshop.storyboard.scene import Slide, Storyboard


def placed(problems: Iterable[Problem], workshop: Workshop, storyboard: Storyboard) -> tuple[Finding, ...]:
    """Return problems with their slides; one about no block, or a block without a slide, is of the deck."""
    first: dict[str, tuple[int, Slide]] = {}
    for number, slide in enumerate(storyboard.slides, 1):
        first.setdefault(slide.line, (number, slide))
    problems = tuple(problems)
    homes = _homes(workshop, {problem.span for problem in problems if problem.span})
    return tuple(_placed(problem, first, homes.get(problem.span)) for problem in problems)


def composed_findings(storyboard: Storyboard) -> Iterator[Finding]:
    """Yield what did not fit or work when the slides were composed."""
    for number, slide in enumerate(storyboard.slides, 1):
        yield from (on_its_slide(problem, number, slide) for problem in slide.problems)


def on_its_slide(problem: Problem, number: int, slide: Slide) -> Finding:
    """Return a problem with the slide it is on."""
    return Finding(problem, number, " ".join(slide.title.split()))


def _placed(problem: Problem, first: Mapping[str, tuple[int, Slide]], home: str | None) -> Finding:
    found = first.get(home) if home else None
    return on_its_slide(problem, *found) if found else Finding(problem)


def _homes(workshop: Workshop, wanted: set[Span]) -> dict[Span | None, str]:
    """Return which of these places are in a block, with the block's id."""
    homes: dict[Span | None, str] = {}
    lines = {span.line for span in wanted}  # asked first: it is told at once, a place is compared with care
    for section in workshop.sections if wanted else ():
        for block in section.blocks if isinstance(section, Section) else ():
            found: list[Span] = []
            _gather((block,), lines, found)
            homes.update((span, str(block.id)) for span in found if span in wanted)
    return homes


def _gather(values: Iterable[Any], lines: Collection[int], found: list[Span]) -> None:
    """Gather the places in these lines of values and of all that is in them."""
    for value in values:
        if type(value) in _BARE:
            continue
        span = getattr(value, "span", None)
        if span is not None and span.line in lines:
            found.append(span)
        if isinstance(value, str):
            continue
        if isinstance(value, Record):
            _gather(value.__dict__.values(), lines, found)
        elif isinstance(value, tuple | list):
            _gather(value, lines, found)
        elif isinstance(value, dict):
            _gather(value.values(), lines, found)


_BARE = frozenset({type(None), str, int, float, bool, Span})
"""What has no place and holds none: most of what is in a block."""
