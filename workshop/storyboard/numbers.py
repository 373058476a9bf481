"""The numbers of the slides that each line of the plan has."""

from __future__ import annotations

from workshop.storyboard.scene import Storyboard


def slide_numbers(storyboard: Storyboard) -> dict[str, tuple[int, ...]]:
    """Return the numbers of a line's slides, by the line's id; hidden slides have numbers too."""
    numbers: dict[str, tuple[int, ...]] = {}
    for number, slide in enumerate(storyboard.slides, 1):
        numbers[slide.line] = (*numbers.get(slide.line, ()), number)
    return numbers
