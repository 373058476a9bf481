"""The layouts of a deck as values: slots with their geometry, and what is drawn behind them."""

from __future__ import annotations

from typing import Literal

from workshop.brand.shapes import NO_INSETS, Align, Anchor, Box, Insets, Role, Shape
from workshop.values import frozen

Ground = Literal["paper", "tint", "deep", "turn"]
SlotType = Literal["title", "ctrTitle", "subTitle", "body", "pic", "chart", "tbl"]

ROLES = {
    role.name: role
    for role in (
        Role("figure", "body", True, 87),
        Role("display", "heading", False, 92),
        Role("quote", "heading", False, 104),
        Role("title", "heading", False, 95),
        Role("lead", "heading", False, 100),
        Role("sentence", "heading", False, 100),
        Role("body", "body", False, 105),
        Role("strong", "body", True, 105),
        Role("label", "body", True, 100),
        Role("caption", "body", False, 105),
    )
}
"""The voices of the house (house-style 2.2).

`strong` is the body face in bold (the prompt tile, 12); `sentence` is a lead that is read.
"""


@frozen
class Slot:
    """Describe one placeholder: what it is for, where it stands, and the sizes its text may take.

    `sizes` is (largest, smallest) in points. `idx` is the placeholder's index in the layout (0 for a title).
    """

    name: str
    type: SlotType
    idx: int
    box: Box
    role: Role
    sizes: tuple[int, int]
    align: Align = "left"
    anchor: Anchor = "top"
    colour: str = "on"
    fill: str = ""
    insets: Insets = NO_INSETS
    prompt: str = ""
    round: bool = False
    vertical: bool = False
    numbered: bool = False
    space_after: float = 0


@frozen
class Layout:
    """Describe one layout: its ground, its slots in reading order, and the shapes drawn behind them.

    `id` is stable and names kind and variant (`points-3`); `name` is what PowerPoint's menu shows; `rail`
    says whether slides on it carry the time rail, the footer and the slide number (house-style 4.1).
    """

    id: str
    name: str
    ground: Ground
    slots: tuple[Slot, ...]
    shapes: tuple[Shape, ...] = ()
    rail: bool = True

    def slot(self, name: str) -> Slot:
        """Return the slot of this name; raises KeyError when the layout has none."""
        for slot in self.slots:
            if slot.name == name:
                return slot
        raise KeyError(f"layout {self.id} has no slot {name!r}")
