"""Texts laid out as PowerPoint would: their lines, the room they take, and where their ink stands.

Lines break at spaces and between ideographs; a line is 1.2 of its largest size high, unless told otherwise.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from workshop.brand.fonts import Metrics, is_known
from workshop.brand.shapes import Box, around
from workshop.check.found.values import Frame, Paragraph, Run, Shape
from workshop.storyboard.atoms import SPACES
from workshop.values import frozen

_PIECE = re.compile(
    f"\n|[{SPACES}]+|[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]|[^{SPACES}\n\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]+"
)
_HYPHEN = re.compile(r"(?<=[^\W_][-\u2010\u2013\u2014/])(?=[^\W\d_])")
_LINE = 1.2
_NARROW = {"narrow": 0.82, "condensed": 0.8, "compressed": 0.75, "cond": 0.8}
Measure = Callable[[str], Metrics]
"""Returns the metrics of a family, or of its likely twin."""


@frozen
class Line:
    """Hold one line: how wide and high it is in points, and the largest size on it."""

    width: float
    height: float
    size: float


@frozen
class Laid:
    """Hold a text in its box: how high it is and may be, its ink paragraph by paragraph, a word too long.

    `inks` has a box for each paragraph, in the order they stand, None for an empty one.
    """

    needed: float
    room: float
    line: float
    ink: Box
    inks: tuple[Box | None, ...]
    broken: str = ""
    sure: bool = True

    @property
    def over(self) -> float:
        """Return by how many points a text misses its box."""
        return self.needed - self.room


def lay(paragraphs: Sequence[Paragraph], frame: Frame, box: Box, measure: Measure, turn: float = 0.0) -> Laid:
    """Lay a text out in a box; its ink is returned as it stands on the slide, turned."""
    flat = box if frame.upright else _on_its_side(box)
    insets = frame.insets
    width = (flat.w - insets.left - insets.right - frame.gap * (frame.columns - 1)) / frame.columns
    room = (flat.h - insets.top - insets.bottom) * frame.columns
    setter = _Setter(measure, max(1.0, width), frame.wraps)
    blocks = [setter.lines(paragraph) for paragraph in paragraphs]
    gaps = _gaps(paragraphs, blocks)
    heights = [sum(line.height for line in lines) for lines in blocks]
    needed = sum(heights) + sum(gaps)
    shown = needed / frame.columns
    top = flat.y + insets.top + _start(frame, flat.h - insets.top - insets.bottom - shown)
    inks = list(_inks(paragraphs, blocks, gaps, flat.x + insets.left, width, top))
    known = [ink for ink in inks if ink] or [Box(flat.x, top, 0, 0)]
    if frame.columns > 1:  # where a column ends is not looked at: all of them are the ink
        whole = Box(flat.x + insets.left, top, flat.w - insets.left - insets.right, shown)
        known, inks = [whole], [whole if ink else None for ink in inks]
    angle = turn + (0 if frame.upright else 90)
    turned = [_turned(ink, flat, angle) if ink else None for ink in inks]
    sizes = [line.height for lines in blocks for line in lines]
    return Laid(
        needed,
        room,
        max(sizes, default=0.0),
        _turned(around(known), flat, angle),
        tuple(turned),
        setter.broken,
        all(is_known(run.face) for paragraph in paragraphs for run in paragraph.runs),
    )


def lay_shape(shape: Shape, measure: Measure) -> Laid | None:
    """Lay out what is written in a shape; None for one that says nothing, or stands nowhere."""
    if shape.box is None or not shape.text:
        return None
    return lay(shape.paragraphs, shape.frame, shape.box, measure, shape.turn)


@dataclass(slots=True)
class _Setter:
    """Break paragraphs into lines of a width; remembers the first word that is wider."""

    measure: Measure
    width: float
    wraps: bool
    broken: str = ""

    def lines(self, paragraph: Paragraph) -> list[Line]:
        pitch = _LINE * paragraph.line
        start = max(0.0, paragraph.margin + (0 if paragraph.bullet else paragraph.indent))
        rest = max(0.0, paragraph.margin)
        lines: list[Line] = []
        used = gap = size = 0.0
        usual = max((run.size for run in paragraph.runs), default=18.0)
        for width, space, most, text in self._words(paragraph.runs):
            limit = self.width - (rest if lines else start)
            if text == "\n" or (self.wraps and used and used + gap + width > limit):
                lines.append(self._line(used, size or most, pitch, paragraph))
                used = gap = size = 0.0
                limit = self.width - rest
                if text == "\n":
                    continue
            if self.wraps and width > limit * 1.03 and not self.broken and len(text) > 2:
                self.broken = text
            used, gap, size = used + gap + width, space, max(size, most)
        lines.append(self._line(used, size or usual, pitch, paragraph))
        return lines

    def _line(self, width: float, size: float, pitch: float, paragraph: Paragraph) -> Line:
        return Line(width, paragraph.line if paragraph.exact else size * pitch, size)

    def _words(self, runs: Sequence[Run]) -> Iterator[tuple[float, float, float, str]]:
        """Yield what a line does not break: its width, that of the spaces after it, its size, its text."""
        width = space = size = 0.0
        text = ""
        for piece, run in _pieces(runs):
            wide = self._wide(piece, run)
            if piece == "\n":
                if text:
                    yield width, space, size, text
                yield 0.0, 0.0, run.size, "\n"
                width = space = size = 0.0
                text = ""
            elif piece.isspace():
                space += wide
            else:
                if text and (
                    space or _ideograph(piece) or _ideograph(text[-1]) or _HYPHEN.search(text + piece[0])
                ):
                    yield width, space, size, text
                    width = space = size = 0.0
                    text = ""
                width, size, text = width + wide, max(size, run.size), text + piece
        if text:
            yield width, space, size, text

    def _wide(self, piece: str, run: Run) -> float:
        said = piece.upper() if run.caps else piece
        narrow = next((share for word, share in _NARROW.items() if word in run.face.casefold().split()), 1.0)
        said = said.replace("\t", " ")  # the stop it reaches is where the program set it
        width = self.measure(run.face).width(said, run.size, run.bold, run.italic)
        return width * narrow + run.tracking * len(said)


def _pieces(runs: Sequence[Run]) -> Iterator[tuple[str, Run]]:
    for run in runs:
        for match in _PIECE.finditer(run.text.replace("\v", "\n").replace("\r", "")):
            for piece in _HYPHEN.split(match[0]) if match[0].strip() else [match[0]]:
                yield piece, run


def _ideograph(text: str) -> bool:
    return "\u2e80" <= text[:1] <= "\u9fff" or "\uf900" <= text[:1] <= "\uff60"


def _gaps(paragraphs: Sequence[Paragraph], blocks: Sequence[list[Line]]) -> list[float]:
    """Return the space above each paragraph: nothing above the first."""
    gaps = [0.0]
    for above, below in pairwise(paragraphs):
        gaps.append(above.after + below.before)
    return gaps[: len(blocks)]


def _start(frame: Frame, spare: float) -> float:
    return {"top": 0.0, "middle": spare / 2, "bottom": spare}[frame.anchor]


def _inks(
    paragraphs: Sequence[Paragraph],
    blocks: Sequence[list[Line]],
    gaps: Sequence[float],
    left: float,
    width: float,
    top: float,
) -> Iterator[Box | None]:
    """Yield where the letters of each paragraph stand, before they are turned."""
    for paragraph, lines, gap in zip(paragraphs, blocks, gaps, strict=True):
        top += gap
        high, wide = sum(line.height for line in lines), max(line.width for line in lines)
        margin = max(0.0, paragraph.margin)
        spare = width - margin - wide
        shift = {"left": 0.0, "center": spare / 2, "right": spare}[paragraph.align]
        yield Box(left + margin + shift, top, wide, high) if paragraph.text else None
        top += high


def _on_its_side(box: Box) -> Box:
    return Box(box.x + (box.w - box.h) / 2, box.y + (box.h - box.w) / 2, box.h, box.w)


def _turned(ink: Box, about: Box, degrees: float) -> Box:
    """Return the box around an ink that is turned about the middle of its shape."""
    if not degrees % 360:
        return ink
    x, y = about.x + about.w / 2, about.y + about.h / 2
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    corners = [
        Box(x + (at - x) * cos - (down - y) * sin, y + (at - x) * sin + (down - y) * cos, 0, 0)
        for at in (ink.x, ink.right)
        for down in (ink.y, ink.bottom)
    ]
    return around(corners)
