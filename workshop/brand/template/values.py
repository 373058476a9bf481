"""A client's own template as values: its layouts with all that their placeholders inherit, and our match.

Lengths are points on the template's own slide; colours are #RRGGBB as the eye sees them, colour maps applied.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from workshop.brand.layouts import Layout
from workshop.brand.palette import Palette
from workshop.brand.shapes import NO_INSETS, Align, Anchor, Box, Insets
from workshop.values import frozen

TITLES = frozenset({"title", "ctrTitle"})
FOOTERS = frozenset({"dt", "ftr", "sldNum"})


@frozen
class Placeholder:
    """Describe one placeholder of a template's layout, as a slide on it would inherit it.

    `type` and `idx` are those of ISO/IEC 29500-1, 19.3.1.36 ("obj" where none is written); `size` is what its
    first level has in points, `least` how small the template lets it become; `ground` is the colour it
    stands on; `spacing` is per cent of the natural line, `tracking` the space after each letter in em;
    `has_text` says that the layout writes a prompt of its own, `automatic` that a field writes it (the day,
    the number); `shared` that another placeholder of the layout has the same type and index, so that only a
    box of its own tells them apart.
    """

    type: str
    idx: int
    name: str
    box: Box
    size: float
    least: float
    colour: str
    ground: str
    face: str
    bold: bool = False
    caps: bool = False
    align: Align = "left"
    anchor: Anchor = "top"
    vertical: bool = False
    bullet: bool = False
    has_text: bool = False
    automatic: bool = False
    shared: bool = False
    spacing: float = 100
    insets: Insets = NO_INSETS
    tracking: float = 0.0

    @property
    def for_title(self) -> bool:
        """Return whether it holds the slide's title."""
        return self.type in TITLES

    @property
    def for_footer(self) -> bool:
        """Return whether it holds the date, the footer or the slide's number."""
        return self.type in FOOTERS


@frozen
class TemplateLayout:
    """Describe one layout of a template: its placeholders in z-order, its ground, and what is in the way.

    `part` is its name in the package, `type` as written or empty; `area` is where content may stand, clear of
    the title, the footers, the logo and what the designer wrote; `grounds` are the colours under it (one, or
    those of a gradient or a picture), `palette` its theme's colours through its own colour map.
    """

    part: str
    name: str
    type: str
    master: str
    placeholders: tuple[Placeholder, ...]
    area: Box
    palette: Palette
    grounds: tuple[str, ...]
    ground_dark: bool = False
    picture_ground: bool = False
    boilerplate: tuple[Box, ...] = ()

    @property
    def title(self) -> Placeholder | None:
        """Return the placeholder of the title, if there is one."""
        return next((holder for holder in self.placeholders if holder.for_title), None)

    @property
    def content(self) -> tuple[Placeholder, ...]:
        """Return the placeholders for content: all but title, date, footer and number."""
        return tuple(holder for holder in self.placeholders if not holder.for_title and not holder.for_footer)

    @property
    def footers(self) -> tuple[Placeholder, ...]:
        """Return the placeholders for date, footer and number."""
        return tuple(holder for holder in self.placeholders if holder.for_footer)


@frozen
class Template:
    """Describe a client's template: its slide's size, its layouts, its theme, and what a deck leaves behind.

    `palette`, `heading` and `body` are the first master's; `faces` are all faces its texts are set in, the
    heading's first; `embedded` are those whose files it carries; `dropped` says what stays behind ("3 sample
    slides"), `notes` what else one should know.
    """

    name: str
    width: float
    height: float
    layouts: tuple[TemplateLayout, ...]
    palette: Palette
    heading: str
    body: str
    masters: int = 1
    faces: tuple[str, ...] = ()
    embedded: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@frozen
class Match:
    """Say which layout of a template serves one of ours, and why.

    `placed` maps the names of our slots to its placeholders; `drawn` are our slots without one, to be drawn
    natively; `room` is what is left of the layout's area beside the placeholders that are filled. `asked`
    says that the client chose the layout.
    """

    family: str
    layout: TemplateLayout
    placed: Mapping[str, Placeholder]
    drawn: tuple[str, ...]
    room: Box
    why: str
    asked: bool = False


@frozen
class Matches:
    """Hold the match of every layout of the house by its id, and of every family by its name."""

    template: Template
    by_layout: Mapping[str, Match] = field(repr=False)
    by_family: Mapping[str, Match] = field(repr=False)

    def of(self, layout: Layout) -> Match:
        """Return the match of a layout of the house; raises KeyError for any other."""
        return self.by_layout[layout.id]
