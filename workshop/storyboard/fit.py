"""Find the largest size at which a text fits its box, or say by how much it does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from workshop.storyboard.galley import Galley, Job, Measured, Setting, TextBox, make_galley, make_job
from workshop.values import frozen

__all__ = ["Fitted", "Measured", "Overflow", "Setting", "TextBox", "fit", "fit_together", "measure"]


@frozen
class Fitted:
    """Say that a text fits at a size; `breaks` are the places for line breaks, for each paragraph.

    See balance.break_runs for them. `broken` says that a word is too long for a line even at the smallest
    size and breaks between two letters.
    """

    size: int
    breaks: tuple[tuple[int, ...], ...]
    broken: bool
    galley: Galley = field(repr=False)

    @property
    def measured(self) -> Measured:
        """Return the lines and the room they take in points."""
        return self.galley.measured()


@frozen
class Overflow:
    """Say by how much a text misses its box at the smallest size; about `words_fit` words would fit."""

    size: int
    breaks: tuple[tuple[int, ...], ...]
    lines_over: int
    characters_over: int
    words_fit: int
    galley: Galley = field(repr=False)

    @property
    def measured(self) -> Measured:
        """Return the lines and the room they take in points."""
        return self.galley.measured()


def measure(box: TextBox, size: float) -> Measured:
    """Return the lines of a text at a size, in a box of this width, and the room they take."""
    return make_galley(make_job(box), size).measured()


def fit(box: TextBox) -> Fitted | Overflow:
    """Return the largest whole size of the setting's range at which every line and the whole text fit.

    A size that would break a word between two letters is not taken, unless it is the smallest.
    """
    job = make_job(box)
    return _result(make_galley(job, _size(job, box.setting.sizes[0])))


def fit_together(boxes: Sequence[TextBox]) -> list[Fitted | Overflow]:
    """Fit the boxes of a row or grid, all at the smallest size that one of them needs (house-style 5.2)."""
    jobs = [make_job(box) for box in boxes]
    size = max((box.setting.sizes[0] for box in boxes), default=0)
    for job in jobs:
        size = min(size, _size(job, min(size, job.box.setting.sizes[0])))
    return [_result(make_galley(job, max(size, job.box.setting.sizes[1]))) for job in jobs]


def _size(job: Job, largest: int) -> int:
    """Return the largest size that fits, or the smallest there is."""
    low, high = job.box.setting.sizes[1], largest
    if low >= high or _fits(job, high):
        return max(low, high)
    high -= 1
    while low < high:
        middle = (low + high + 1) // 2
        if _fits(job, middle):
            low = middle
        else:
            high = middle - 1
    return low


def _fits(job: Job, size: int) -> bool:
    """Return whether a text fits at a size with no word broken between two letters."""
    first, rest = job.rooms(size)
    widest = max(first, rest, 0.01)
    if not job.holds(sum([int(text.least / widest) for text in job.texts]), size):
        return False  # the words take more lines than there are, however they are broken
    lines = 0
    for stretches, broken in job.broken(size):
        if broken:
            return False
        lines += len(stretches)
    return job.holds(lines, size)


def _result(galley: Galley) -> Fitted | Overflow:
    size, kept = int(galley.size), galley.kept()
    if kept == galley.total:
        return Fitted(size, galley.breaks, galley.broken, galley)
    texts = galley.texts
    return Overflow(
        size,
        galley.breaks,
        lines_over=len(texts) - kept,
        characters_over=sum(map(len, texts[kept:])),
        words_fit=sum(len(text.split()) for text in texts[:kept]),
        galley=galley,
    )
