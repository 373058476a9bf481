"""The slides of any deck as values: where everything stands, how it is set, what it says and what it lacks.

Lengths are points, colours #RRGGBB. A colour that cannot be known is none at all, and nothing is said of it.
"""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from workshop.brand.shapes import Align, Anchor, Box, Insets
from workshop.check.found.behind import Layer, Layers
from workshop.values import frozen

Kind = Literal["text", "picture", "film", "table", "chart", "diagram", "object", "drawing", "line"]
FOOT = frozenset({"sldNum", "ftr", "dt", "hdr", "sldImg"})
"""Placeholders that say the same on every slide."""
USUAL = Insets(7.2, 3.6, 7.2, 3.6)
"""What keeps a text off the edges of its box unless something else is written."""
TITLES = frozenset({"title", "ctrTitle"})


@frozen
class Link:
    """Hold where a link leads: an address, or a part of the file; `target` is empty for one that is gone."""

    target: str
    external: bool


@frozen
class Run:
    """Hold a stretch of text that looks the same throughout; a newline in it is a line break.

    `colours` are several in a gradient and none where they are unknown; `opacity` goes from 0 to 1.
    """

    text: str
    size: float = 18.0
    face: str = "Arial"
    bold: bool = False
    italic: bool = False
    colours: tuple[str, ...] = ()
    opacity: float = 1.0
    marker: str = ""
    """The colour of a highlighter drawn over it, which is then what it stands on."""
    language: str = ""
    tracking: float = 0.0
    caps: bool = False
    raised: bool = False
    link: Link | None = None


@frozen
class Paragraph:
    """Hold one paragraph; `line` is a share of the line's height, or points when `exact`."""

    runs: tuple[Run, ...]
    align: Align = "left"
    margin: float = 0.0
    indent: float = 0.0
    line: float = 1.0
    exact: bool = False
    before: float = 0.0
    after: float = 0.0
    bullet: bool = False

    @property
    def text(self) -> str:
        """Return what it says, on one line."""
        return " ".join("".join(run.text for run in self.runs).split())


@frozen
class Frame:
    """Say how a text stands in its box (ISO/IEC 29500-1, 21.1.2.1.1)."""

    insets: Insets = USUAL
    anchor: Anchor = "top"
    wraps: bool = True
    upright: bool = True
    grows: bool = False
    columns: int = 1
    gap: float = 0.0


@frozen
class Cell:
    """Hold a cell of a table: where it stands before its text makes it grow, and its own colours.

    `ground` is None where what is behind the table shows through, and empty where it cannot be known.
    """

    box: Box
    paragraphs: tuple[Paragraph, ...]
    frame: Frame
    ground: tuple[str, ...] | None = None


@frozen
class Table:
    """Hold a table's rows of cells, merged ones once, and whether a first row or column names them."""

    rows: tuple[tuple[Cell, ...], ...]
    heights: tuple[float, ...]
    named: bool
    columns: int


@frozen
class Shape:
    """Hold what stands on a slide; `order` is its place from the back, `turn` its rotation in degrees.

    `box` is as it would stand unturned; `fill` is its own, None where what is behind shows through.
    """

    kind: Kind
    name: str
    ident: str
    order: int
    box: Box | None
    turn: float = 0.0
    placeholder: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    frame: Frame = Frame()
    table: Table | None = None
    alt: str = ""
    described: bool = False
    """Whether it has words of its own or its group's, or is marked as decoration."""
    animated: bool = False
    link: Link | None = None
    fill: Layer | None = field(default=None, repr=False)

    @property
    def text(self) -> str:
        """Return what it says, on one line."""
        return " ".join(paragraph.text for paragraph in self.paragraphs if paragraph.text)

    @property
    def is_title(self) -> bool:
        """Return whether it is the slide's title."""
        return self.placeholder in TITLES

    @property
    def is_foot(self) -> bool:
        """Return whether it says the same on every slide."""
        return self.placeholder in FOOT


@frozen
class Slide:
    """Hold one slide, its shapes from the back to the front, which is the order they are read in."""

    number: int
    part: str
    title: str
    layout: str
    hidden: bool
    shapes: tuple[Shape, ...]
    notes: str
    layers: Layers = field(repr=False)

    @property
    def texts(self) -> tuple[Shape, ...]:
        """Return the shapes that say something, without those that say the same everywhere."""
        return tuple(shape for shape in self.shapes if shape.text and not shape.is_foot)

    @property
    def tables(self) -> tuple[Table, ...]:
        """Return its tables."""
        return tuple(shape.table for shape in self.shapes if shape.table)


@frozen
class Deck:
    """Hold any deck as it is read from its file."""

    width: float
    height: float
    slides: tuple[Slide, ...]
    embedded: frozenset[str] = frozenset()
