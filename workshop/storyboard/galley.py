"""A text in its box: cut and measured once, then broken into lines at any size that is tried."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from workshop.brand.fonts import Metrics
from workshop.storyboard.atoms import StyledRun, Text, cut
from workshop.storyboard.balance import even_breaks, leaves_a_gap, orphan_break, with_breaks
from workshop.storyboard.indent import FLUSH, Indent
from workshop.storyboard.wrap import Line, Stretch, as_line, break_lines, room
from workshop.values import frozen

Paragraphs = Sequence[Sequence[StyledRun]]

Broken = tuple[list[Stretch], bool]
"""The lines of a paragraph, and whether a word is too long for one and broken between two letters."""


@frozen
class Setting:
    """Say how a text is set: font, (largest, smallest) size, spacing in per cent, points between paragraphs.

    `bold` sets every run bold (a role's or a brand's choice); `display` balances the lines
    of a heading.
    """

    metrics: Metrics
    sizes: tuple[int, int]
    spacing: float = 100
    space_after: float = 0
    bold: bool = False
    indent: Indent = FLUSH
    max_lines: int | None = None
    display: bool = False


@frozen
class TextBox:
    """Put paragraphs into a box of a width and height in points (insets already taken off)."""

    paragraphs: Paragraphs
    width: float
    height: float
    setting: Setting


@frozen
class Measured:
    """Hold a text broken into lines, paragraph by paragraph, and the room it takes in points."""

    paragraphs: tuple[tuple[Line, ...], ...]
    width: float
    height: float

    @property
    def lines(self) -> int:
        """Return how many lines the text takes."""
        return sum(len(lines) for lines in self.paragraphs)


@frozen
class Job:
    """Hold a box whose text is cut and measured once, in em, for all the sizes that are tried on it.

    `line` is the height of a line in em, `gaps` that of all spaces between paragraphs in points.
    """

    box: TextBox
    texts: list[Text]
    line: float
    gaps: float
    known: dict[float, list[Broken]] = field(default_factory=dict, compare=False, repr=False)
    """The lines at the sizes that were tried: the last of them is the one that is taken, as a rule."""

    def rooms(self, size: float) -> tuple[float, float]:
        """Return the em that fit on the first line of a paragraph and on all others."""
        indent, width = self.box.setting.indent, self.box.width
        if indent is FLUSH:
            return (flush := room(width, size)), flush
        return room(width, size, indent.first(size)), room(width, size, indent.margin(size))

    def broken(self, size: float) -> list[Broken]:
        """Return the lines of every paragraph at a size, each with whether a word is broken in it."""
        if size not in self.known:
            first, rest = self.rooms(size)
            self.known[size] = [break_lines(text, first, rest) for text in self.texts]
        return self.known[size]

    def holds(self, lines: float, size: float) -> bool:
        """Return whether the box is high enough for so many lines in all its paragraphs."""
        most = self.box.setting.max_lines
        return (most is None or lines <= most) and lines * self.line * size + self.gaps <= self.box.height


def make_job(box: TextBox) -> Job:
    """Cut the text of a box."""
    setting = box.setting
    texts = [cut(runs, setting.metrics, setting.bold) for runs in box.paragraphs]
    gaps = setting.space_after * max(len(texts) - 1, 0)
    return Job(box, texts, setting.metrics.line_height(1, setting.spacing), gaps)


@frozen
class Galley:
    """Hold a box's text broken into lines at a size: in em, and in points when somebody asks."""

    job: Job
    size: float
    lines: list[list[Stretch]]
    breaks: tuple[tuple[int, ...], ...]
    broken: bool

    def measured(self) -> Measured:
        """Return the lines and the room they take in points."""
        indent, size = self.job.box.setting.indent, self.size
        paragraphs = tuple(
            tuple(as_line(text, stretch, size) for stretch in lines)
            for text, lines in zip(self.job.texts, self.lines, strict=True)
        )
        edges = [
            line.width + (indent.margin(size) if index else indent.first(size))
            for lines in paragraphs
            for index, line in enumerate(lines)
            if line.width
        ]
        height = sum(map(len, paragraphs)) * self.job.line * size + self.job.gaps
        return Measured(paragraphs, max(edges, default=0.0), height)

    @property
    def total(self) -> int:
        """Return how many lines the text takes."""
        return sum(map(len, self.lines))

    @property
    def texts(self) -> list[str]:
        """Return the text of every line."""
        pairs = zip(self.job.texts, self.lines, strict=True)
        return [text.text[start:end] for text, lines in pairs for start, end, _ in lines]

    def kept(self) -> int:
        """Return how many lines stand inside the box, from the top."""
        job, size, setting = self.job, self.size, self.job.box.setting
        total = self.total
        if not self.broken and job.holds(total, size):
            return total
        rooms = job.rooms(size)
        most = total if setting.max_lines is None else setting.max_lines
        kept = 0
        for paragraph, lines in enumerate(self.lines):
            for index, (_, _, em) in enumerate(lines):
                foot = (kept + 1) * job.line * size + paragraph * setting.space_after
                if em > rooms[index > 0] or kept >= most or foot > job.box.height:
                    return kept
                kept += 1
        return kept


def make_galley(job: Job, size: float) -> Galley:
    """Break a text into lines at a size, evenly for display and with no short word alone at the end."""
    first, rest = job.rooms(size)
    lines: list[list[Stretch]] = []
    breaks: list[tuple[int, ...]] = []
    any_broken = False
    for text, (stretches, broken) in zip(job.texts, job.broken(size), strict=True):
        places = () if broken or len(stretches) < 2 else _better(job, text, stretches, first, rest)
        lines.append(with_breaks(text, stretches, places) if places else stretches)
        breaks.append(places)
        any_broken |= broken
    return Galley(job, size, lines, tuple(breaks), any_broken)


def _better(job: Job, text: Text, lines: list[Stretch], first: float, rest: float) -> tuple[int, ...]:
    if job.box.setting.display:
        return even_breaks(text, lines, first, rest)
    places = orphan_break(text, lines, rest)
    if places and leaves_a_gap(text, lines, places):
        return even_breaks(text, lines, first, rest)
    return places
