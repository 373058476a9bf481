"""Compose pictures: cropped to fill their place, never stretched (house-style 8 and 25)."""

from __future__ import annotations

from workshop.brand.house import statements as house
from workshop.brand.layouts import Layout, Slot
from workshop.brand.shapes import Box
from workshop.errors import Problem
from workshop.outline.model import Picture as PictureBlock
from workshop.outline.values import Text
from workshop.plan.plan import Line
from workshop.storyboard.scene import Image, Item, Picture, Slide
from workshop.storyboard.slides import MOST_WORDS, Composer, block_of, make_slide, said
from workshop.storyboard.stage import Stage
from workshop.storyboard.typeset import Copy, fits_lines, set_text

FOCUS = (0.5, 0.4)
"""The point of a picture that stays where it is, as fractions of width and height."""
FACE = (0.5, 0.3)
"""The focal point of a portrait (house-style 07b)."""


def crop_to_fill(
    image: Image, box: Box, focus: tuple[float, float] = FOCUS
) -> tuple[float, float, float, float]:
    """Return what is cut off left, top, right and bottom, so that the picture fills the box."""
    wide = image.width / image.height / (box.w / box.h)
    across, down = max(0.0, 1 - 1 / wide), max(0.0, 1 - wide)
    return (across * focus[0], down * focus[1], across * (1 - focus[0]), down * (1 - focus[1]))


def show(slot: Slot, image: Image, alt: str, stage: Stage) -> Picture:
    """Put a picture into its slot."""
    return Picture(
        slot, image, said(alt, stage), crop_to_fill(image, slot.box, FACE if slot.round else FOCUS)
    )


def missing_picture(file: Text) -> Problem:
    """Report a picture that is not there."""
    return Problem(
        "missing-picture", f"there is no picture '{file}'", file.span, "put it into assets/pictures"
    )


def compose_picture(line: Line, stage: Stage) -> list[Slide]:
    """Compose a picture over the whole slide, its headline and credit on a plate."""
    block = block_of(line, PictureBlock)
    layout = _layout(block, stage)
    title = Copy(layout.slot("Title"), block.headline or block.alt, what="headline")
    items: list[Item] = [set_text(title, stage)]
    image = stage.pictures.get(block.file)
    if image:  # what comes first lies at the back: a headline before the picture, a hidden title behind it
        items.insert(0 if block.headline else 1, show(layout.slot("Picture"), image, block.alt, stage))
    if block.credit:
        items.append(set_text(Copy(layout.slot("Caption"), block.credit, what="credit"), stage))
    problems = () if image else (missing_picture(block.file),)
    cap = MOST_WORDS if block.headline else None
    return [make_slide(line.id, layout, items, span=block.span, cap=cap, problems=problems)]


def _layout(block: PictureBlock, stage: Stage) -> Layout:
    if not block.headline:
        return house.picture_untitled()
    low = house.picture_one_line(credit=bool(block.credit))
    return low if fits_lines(Copy(low.slot("Title"), block.headline), stage, 1) else house.picture()


COMPOSERS: dict[str, Composer] = {"picture": compose_picture}
