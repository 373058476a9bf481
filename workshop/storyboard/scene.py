"""The storyboard: every slide of a deck as plain values, in points and colour tokens, without XML."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from workshop.brand.images import Image as Image
from workshop.brand.layouts import Layout, Slot
from workshop.brand.shapes import Box, Group, Paragraph, Shape
from workshop.errors import Problem, Span
from workshop.storyboard.adopted import Adopted
from workshop.values import frozen


@frozen
class Filled:
    """Fill a placeholder: its paragraphs at the size they were measured to fit, in points.

    `box` moves the placeholder on this slide; `span` is the outline's line the text came from.
    """

    slot: Slot
    paragraphs: tuple[Paragraph, ...]
    size: float
    box: Box | None = None
    span: Span | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def place(self) -> Box:
        """Return where the text stands on this slide."""
        return self.box or self.slot.box

    @property
    def text(self) -> str:
        """Return the plain text, a line for each paragraph."""
        return "\n".join("".join(run.text for run in paragraph.runs) for paragraph in self.paragraphs)


@frozen
class Picture:
    """Show a picture in its slot, cropped by fractions of its width and height (left, top, right, bottom)."""

    slot: Slot
    image: Image
    alt: str
    crop: tuple[float, float, float, float] = (0, 0, 0, 0)
    box: Box | None = None


@frozen
class Bar:
    """Draw one bar of a chart; the key bar takes the colour to look at."""

    label: str
    value: float
    key: bool = False


@frozen
class Chart:
    """Show a native bar chart (house-style 8); sizes in points, `most` ends the value axis."""

    slot: Slot
    box: Box
    bars: tuple[Bar, ...]
    unit: str
    most: float
    label_size: int
    value_size: int
    alt: str


@frozen
class Cell:
    """Write one cell of a table: its paragraph, size in points, colour token and face."""

    paragraph: Paragraph
    size: float
    colour: str = "on"
    heading_face: bool = False
    bold: bool = False


@frozen
class Table:
    """Show a native table: column widths and row heights in points; the first row may be its header."""

    name: str
    slot: Slot | None
    box: Box
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    header: bool
    alt: str


Item = Filled | Shape | Group | Picture | Chart | Table


@frozen
class Slide:
    """Compose one slide: its layout, everything on it in reading order, and what is said to it.

    `footer` is the time rail's caption with the box it stands in; `words` counts what the audience reads;
    `adopted` says how it stands on a client's own template; `line` is the id of its line of the plan.
    """

    id: str
    layout: Layout
    title: str
    items: tuple[Item, ...]
    notes: tuple[Paragraph, ...] = ()
    footer: Filled | None = None
    number: Filled | None = None
    rail: Group | None = None
    hidden: bool = False
    span: Span | None = None
    problems: tuple[Problem, ...] = ()
    adopted: Adopted | None = None
    line: str = ""


@frozen
class SlideSection:
    """Group slides under a name in PowerPoint's sections."""

    name: str
    slides: tuple[Slide, ...]


@dataclass(frozen=True)  # no slots: the tuple of all slides, once made, stays in its dictionary
class Storyboard:
    """Hold a whole deck: sections of slides, its language and what its document properties say."""

    id: str
    title: str
    language: str
    sections: tuple[SlideSection, ...]
    subject: str = ""
    keywords: str = ""
    version: str = ""

    @cached_property
    def slides(self) -> tuple[Slide, ...]:
        """Return all slides in order."""
        return tuple(slide for section in self.sections for slide in section.slides)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return what did not fit or work, slide by slide."""
        return tuple(problem for slide in self.slides for problem in slide.problems)
