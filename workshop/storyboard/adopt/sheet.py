"""One slide on its way to a client's layout, with what every step of the way needs to know."""

from __future__ import annotations

from workshop.brand.palette import Palette
from workshop.brand.shapes import Box
from workshop.brand.template import Match, Matches, Placeholder, Template
from workshop.storyboard.adopt.foot import Foot
from workshop.storyboard.adopt.text import Faces, Press
from workshop.storyboard.scene import Filled, Item, Slide
from workshop.values import frozen

THRESHOLDS = frozenset({"cover", "section", "close"})
"""Kinds with a dial, whose words the template's own opening layouts may take in."""
UNNUMBERED = frozenset({"cover", "close"})
"""Kinds that show no number."""
STATEMENTS = frozenset({"claim", "objection", "quote", "number", "discuss"})
"""Kinds whose title is what they show: it is set large, not in the title's place."""


@frozen
class Client:
    """Hold what every slide needs: the matches, the widths of any face, and the scale of type."""

    matches: Matches
    faces: Faces
    scale: float

    def press(self, palette: Palette) -> Press:
        """Return what texts are set with on a layout of this palette."""
        template = self.matches.template
        return Press(template.name, self.faces, palette, slide_scale(template))


def slide_scale(template: Template) -> float:
    """Return how large a template's slide is against the house's."""
    return min(template.width / 960, template.height / 540)


@frozen
class Sheet:
    """Hold one slide with its match: its title, everything else on it, and what stands at its foot.

    `area` is where its content may stand, above the rail.
    """

    slide: Slide
    match: Match
    client: Client
    area: Box
    title: Filled | None
    others: tuple[Item, ...]
    foot: Foot

    @property
    def kind(self) -> str:
        """Return what kind of slide it is: its layout's id up to the first hyphen."""
        return self.slide.layout.id.partition("-")[0]

    @property
    def holder(self) -> Placeholder | None:
        """Return the placeholder of the layout's title, if there is one to write in."""
        title = self.match.layout.title
        return None if title is None or title.vertical else title

    @property
    def scale(self) -> float:
        """Return how large type is set against the house's."""
        return self.client.scale

    @property
    def press(self) -> Press:
        """Return what its texts are set with."""
        return self.client.press(self.match.layout.palette)
