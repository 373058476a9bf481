"""Find the largest size at which a text fits its box, or say by how much it does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.brand.fonts import Metrics
from workshop.storyboard.atoms import StyledRun, Text, cut
from workshop.storyboard.balance import even_breaks, orphan_break, with_breaks
from workshop.storyboard.indent import FLUSH, Indent
from workshop.storyboard.wrap import Line, Stretch, as_line, break_lines, room

Paragraphs = Sequence[Sequence[StyledRun]]


@dataclass(frozen=True, slots=True)
class Setting:
    """Say how a text is set: font, (largest, smallest) size, spacing in per cent, points between paragraphs.

    `bold` sets every run bold (a role's or a brand's choice); `display` balances two or three lines.
    """

    metrics: Metrics
    sizes: tuple[int, int]
    spacing: float = 100
    space_after: float = 0
    bold: bool = False
    indent: Indent = FLUSH
    max_lines: int | None = None
    display: bool = False


@dataclass(frozen=True, slots=True)
class TextBox:
    """Put paragraphs into a box of a width and height in points (insets already taken off)."""

    paragraphs: Paragraphs
    width: float
    height: float
    setting: Setting


@dataclass(frozen=True, slots=True)
class Measured:
    """Hold a text broken into lines, paragraph by paragraph, and the room it takes in points."""

    paragraphs: tuple[tuple[Line, ...], ...]
    width: float
    height: float

    @property
    def lines(self) -> int:
        """Return how many lines the text takes."""
        return sum(len(lines) for lines in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Fitted:
    """Say that a text fits at a size; `breaks` are the places for line breaks, for each paragraph.

    See balance.break_runs for them. `broken` says that a word is too long for a line even at the smallest
    size and breaks between two letters.
    """

    size: int
    measured: Measured
    breaks: tuple[tuple[int, ...], ...]
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Overflow:
    """Say by how much a text misses its box at the smallest size; about `words_fit` words would fit."""

    size: int
    measured: Measured
    breaks: tuple[tuple[int, ...], ...]
    lines_over: int
    characters_over: int
    words_fit: int


def measure(box: TextBox, size: float) -> Measured:
    """Return the lines of a text at a size, in a box of this width, and the room they take."""
    return _measured(_set(_job(box), size))


def fit(box: TextBox) -> Fitted | Overflow:
    """Return the largest whole size of the setting's range at which every line and the whole text fit.

    A size that would break a word between two letters is not taken, unless it is the smallest.
    """
    job = _job(box)
    return _result(_set(job, _size(job, box.setting.sizes[0])))


def fit_together(boxes: Sequence[TextBox]) -> list[Fitted | Overflow]:
    """Fit the boxes of a row or grid, all at the smallest size that one of them needs (house-style 5.2)."""
    jobs = [_job(box) for box in boxes]
    size = max((box.setting.sizes[0] for box in boxes), default=0)
    for job in jobs:
        size = min(size, _size(job, min(size, job.box.setting.sizes[0])))
    return [_result(_set(job, max(size, job.box.setting.sizes[1]))) for job in jobs]


@dataclass(frozen=True, slots=True)
class _Job:
    """A box whose text is cut and measured once, in em, for all the sizes that are tried on it."""

    box: TextBox
    texts: tuple[Text, ...]

    def rooms(self, size: float) -> tuple[float, float]:
        """Return the em that fit on the first line of a paragraph and on all others."""
        indent, width = self.box.setting.indent, self.box.width
        return room(width, size, indent.first(size)), room(width, size, indent.margin(size))

    def height(self, lines: int, paragraphs: int, size: float) -> float:
        """Return the height of so many lines in so many paragraphs, in points."""
        setting = self.box.setting
        gaps = setting.space_after * max(paragraphs - 1, 0)
        return lines * setting.metrics.line_height(size, setting.spacing) + gaps

    def holds(self, lines: int, paragraphs: int, size: float) -> bool:
        """Return whether the box is high enough for them."""
        most = self.box.setting.max_lines
        return (most is None or lines <= most) and self.height(lines, paragraphs, size) <= self.box.height


@dataclass(frozen=True, slots=True)
class _Set:
    """A job's text broken into lines at a size."""

    job: _Job
    size: float
    lines: list[list[Stretch]]
    breaks: tuple[tuple[int, ...], ...]
    broken: bool


def _job(box: TextBox) -> _Job:
    setting = box.setting
    return _Job(box, tuple(cut(runs, setting.metrics, setting.bold) for runs in box.paragraphs))


def _size(job: _Job, largest: int) -> int:
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


def _fits(job: _Job, size: int) -> bool:
    """Return whether a text fits at a size with no word broken between two letters."""
    first, rest = job.rooms(size)
    widest = max(first, rest, 0.01)
    lines = 0
    for text in job.texts:
        if not job.holds(lines + int(text.least / widest), len(job.texts), size):
            return False  # the words take more lines than there are, however they are broken
        stretches, broken = break_lines(text, first, rest)
        if broken:
            return False
        lines += len(stretches)
    return job.holds(lines, len(job.texts), size)


def _set(job: _Job, size: float) -> _Set:
    first, rest = job.rooms(size)
    lines: list[list[Stretch]] = []
    breaks: list[tuple[int, ...]] = []
    any_broken = False
    for text in job.texts:
        stretches, broken = break_lines(text, first, rest)
        places = () if broken else _better(job, text, stretches, first, rest)
        lines.append(with_breaks(text, stretches, places) if places else stretches)
        breaks.append(places)
        any_broken |= broken
    return _Set(job, size, lines, tuple(breaks), any_broken)


def _better(job: _Job, text: Text, lines: list[Stretch], first: float, rest: float) -> tuple[int, ...]:
    if job.box.setting.display:
        return even_breaks(text, lines, first, rest)
    return orphan_break(text, lines, rest)


def _measured(done: _Set) -> Measured:
    job, size, indent = done.job, done.size, done.job.box.setting.indent
    paragraphs = tuple(
        tuple(as_line(text, stretch, size) for stretch in lines)
        for text, lines in zip(job.texts, done.lines, strict=True)
    )
    edges = [indent.first(size) + lines[0].width for lines in paragraphs]
    edges += [indent.margin(size) + line.width for lines in paragraphs for line in lines[1:]]
    count = sum(map(len, paragraphs))
    return Measured(paragraphs, max(edges, default=0.0), job.height(count, len(paragraphs), size))


def _result(done: _Set) -> Fitted | Overflow:
    size, measured, kept = int(done.size), _measured(done), _kept(done)
    if kept == measured.lines:
        return Fitted(size, measured, done.breaks, done.broken)
    lines = [line for paragraph in measured.paragraphs for line in paragraph]
    return Overflow(
        size,
        measured,
        done.breaks,
        lines_over=len(lines) - kept,
        characters_over=sum(len(line.text) for line in lines[kept:]),
        words_fit=sum(len(line.text.split()) for line in lines[:kept]),
    )


def _kept(done: _Set) -> int:
    """Return how many lines stand inside the box, from the top."""
    total = sum(map(len, done.lines))
    if not done.broken and done.job.holds(total, len(done.lines), done.size):
        return total
    first, rest = done.job.rooms(done.size)
    kept = 0
    for paragraph, lines in enumerate(done.lines, 1):
        for index, (_, _, em) in enumerate(lines):
            if em > (rest if index else first) or not done.job.holds(kept + 1, paragraph, done.size):
                return kept
            kept += 1
    return kept
