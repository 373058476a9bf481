"""Small storyboards and layouts with defaults, for the tests of the PowerPoint writer."""

from __future__ import annotations

from typing import Any

from workshop.brand.layouts import ROLES, Layout, Slot
from workshop.brand.palette import HOUSE
from workshop.brand.shapes import Box, Paragraph
from workshop.markup import Run
from workshop.storyboard.scene import Filled, Item, Slide, SlideSection, Storyboard
from workshop.writers.pptx.deck import write_deck
from workshop.writers.pptx.template import write_template

TITLE = Slot("Title", "title", 0, Box(48, 84, 790, 258), ROLES["display"], (80, 48), anchor="bottom")
SUPPORT = Slot("Support", "body", 10, Box(48, 366, 642, 66), ROLES["body"], (26, 22))
FOOTER = Slot("Footer", "body", 90, Box(48, 500, 370, 20), ROLES["caption"], (14, 14))
NUMBER = Slot("Slide number", "body", 91, Box(842, 500, 70, 20), ROLES["caption"], (14, 14), align="right")
CLAIM = Layout("claim", "Claim", "paper", (TITLE, SUPPORT))


def paragraph(text: str = "Words", **settings: Any) -> Paragraph:
    return Paragraph((Run(text),), **settings)


def filled(
    slot: Slot = TITLE, text: str = "A satisfied customer can still leave", size: float = 72, **more: Any
) -> Filled:
    return Filled(slot, (paragraph(text),), size, **more)


def slide(*items: Item, name: str = "can-leave", layout: Layout = CLAIM, **more: Any) -> Slide:
    return Slide(name, layout, "A satisfied customer can still leave", items or (filled(),), **more)


def storyboard(*slides: Slide, **more: Any) -> Storyboard:
    section = SlideSection("How safe are our good scores?", slides or (slide(),))
    return Storyboard("loyalty", "Satisfaction isn't loyalty", "en-GB", (section,), **more)


def template(*layouts: Layout) -> bytes:
    return write_template(layouts or (CLAIM,), HOUSE)


def deck(*slides: Slide, layouts: tuple[Layout, ...] = (), **more: Any) -> bytes:
    known = {layout.id: layout for layout in (*layouts, *(slide.layout for slide in slides))}
    return write_deck(storyboard(*slides, **more), template(*known.values()), HOUSE)
