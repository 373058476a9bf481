"""Compose filled fields: tiles and steps (house-style 12 and 13)."""

from __future__ import annotations

from workshop.brand.house import panels as house
from workshop.brand.layouts import Slot
from workshop.brand.shapes import Shape
from workshop.outline.model import Steps, Tiles
from workshop.plan.plan import Line
from workshop.storyboard.scene import Item, Slide
from workshop.storyboard.slides import Composer, block_of, make_slide, title_lines
from workshop.storyboard.stage import Stage
from workshop.storyboard.typeset import Copy, set_text, set_together


def compose_tiles(line: Line, stage: Stage) -> list[Slide]:
    """Compose words side by side, with a question about them or none."""
    block = block_of(line, Tiles)
    layout = house.tiles(len(block.items), block.prompt is not None, title_lines(block.headline, stage))
    title = set_text(Copy(layout.slot("Title"), block.headline, what="headline"), stage)
    words = [Copy(layout.slot(f"Tile {number}"), word) for number, word in enumerate(block.items, 1)]
    items = [title, *set_together(words, stage)]
    if block.prompt:
        items.append(set_text(Copy(layout.slot("Prompt"), block.prompt), stage))
    return [make_slide(line.id, layout, items, span=block.span)]


def compose_steps(line: Line, stage: Stage) -> list[Slide]:
    """Compose stairs; they rise to one goal, so they are never split."""
    block = block_of(line, Steps)
    texts = any(step.text for step in block.items)
    layout = house.steps(len(block.items), block.goal, texts)
    title = set_text(Copy(layout.slot("Title"), block.headline, what="headline"), stage)
    heads = [Copy(layout.slot(f"Step {n} head"), step.head) for n, step in enumerate(block.items, 1)]
    bodies = [
        Copy(layout.slot(f"Step {n} text"), step.text) for n, step in enumerate(block.items, 1) if step.text
    ]
    filled: dict[int, Item] = {item.slot.idx: item for item in set_together([*heads], stage)}
    filled |= {item.slot.idx: item for item in set_together(bodies, stage)}
    items = [filled.get(slot.idx) or _stair(slot) for slot in layout.slots[1:]]
    return [make_slide(line.id, layout, [title, *items], span=block.span)]


def _stair(slot: Slot) -> Shape:
    """Draw the stair of a step that has no text."""
    return Shape(slot.name, "rect", slot.box, slot.fill)


COMPOSERS: dict[str, Composer] = {"tiles": compose_tiles, "steps": compose_steps}
