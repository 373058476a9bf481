"""Layouts of filled fields: tiles side by side, steps that rise (house-style 12 and 13)."""

from __future__ import annotations

from functools import cache
from itertools import product

from workshop.brand.house.grid import (
    BODY_TOP,
    BOTTOM,
    GAP,
    LEFT,
    TOP,
    WIDTH,
    title_slot,
    title_variant,
    wide_title,
)
from workshop.brand.layouts import ROLES, Layout, Slot
from workshop.brand.shapes import Box, Insets

_TILE_COLUMNS = {1: 1, 2: 2, 3: 3, 4: 2, 5: 3, 6: 3, 7: 4, 8: 4, 9: 3}


@cache
def tiles(count: int, prompt: bool = False, title_lines: int = 1) -> Layout:
    """Return house-style 12: a grid of words; the prompt takes what the last row has left."""
    top = BODY_TOP[title_lines]
    slots = [_word(index, _tile(index, count + prompt, top)) for index in range(count)]
    if prompt:
        slots.append(_prompt(_tile(count, count + 1, top)))
    added = title_variant(title_lines)
    ident = f"tiles-{count}{'-prompt' if prompt else ''}{added[0]}"
    name = f"Tiles, {count}{' and a prompt' if prompt else ''}{added[1]}"
    return Layout(ident, name, "paper", (wide_title(title_lines), *slots))


def _tile(index: int, cells: int, top: float) -> Box:
    across = _TILE_COLUMNS[cells]
    down = -(-cells // across)
    width, height = (WIDTH - GAP * (across - 1)) / across, (BOTTOM - top - GAP * (down - 1)) / down
    row, place = divmod(index, across)
    return Box(LEFT + place * (width + GAP), top + row * (height + GAP), width, height)


def _word(index: int, box: Box) -> Slot:
    return Slot(
        f"Tile {index + 1}", "body", 10 + index, box, ROLES["lead"], (36, 26), anchor="bottom",
        colour="on-tint", fill="tint", insets=Insets(18, 18, 12, 16), prompt=f"Word {index + 1}",
    )  # fmt: skip


def _prompt(cell: Box) -> Slot:
    box = Box(cell.x, cell.y, LEFT + WIDTH - cell.x, cell.h)
    return Slot(
        "Prompt", "body", 18, box, ROLES["strong"], (24, 20), anchor="bottom",
        colour="on-strong", fill="strong", insets=Insets(18, 18, 18, 16), prompt="A question",
    )  # fmt: skip


@cache
def steps(count: int, goal: bool = True, texts: bool = True) -> Layout:
    """Return house-style 13: stairs that all stand on the frame's bottom; the last one is the goal."""
    slots = [title_slot(Box(LEFT, TOP, 642, 96))]
    for index in range(count):
        colour = "look" if goal and index == count - 1 else "tint"
        slots += _step(index, count, colour) if texts else [_stair_head(index, count, colour)]
    ident = f"steps-{count}{'' if texts else '-heads'}{'' if goal else '-no-goal'}"
    name = f"Steps, {count}{'' if texts else ', heads only'}{'' if goal else ', no goal'}"
    return Layout(ident, name, "paper", tuple(slots))


def stair(index: int, count: int) -> Box:
    """Return where one of so many stairs stands: from 108 points high (126 for more than four) to 264."""
    width = (WIDTH - GAP * (count - 1)) / count
    least = 108 if count <= 4 else 126
    height = least + (264 - least) * index / (count - 1)
    return Box(LEFT + index * (width + GAP), BOTTOM - height, width, height)


def _step(index: int, count: int, colour: str) -> list[Slot]:
    box, number = stair(index, count), index + 1
    above = Box(box.x, box.y - 48, box.w - GAP, 40)
    return [
        Slot(
            f"Step {number} head", "body", 8 + 2 * number, above, ROLES["lead"], _head_sizes(count),
            anchor="bottom", prompt=f"Step {number}",
        ),
        Slot(
            f"Step {number} text", "body", 9 + 2 * number, box, ROLES["body"], _text_sizes(count),
            colour=f"on-{colour}", fill=colour, insets=_stair_insets(count), prompt="What happens in it",
        ),
    ]  # fmt: skip


def _stair_head(index: int, count: int, colour: str) -> Slot:
    return Slot(
        f"Step {index + 1} head", "body", 10 + 2 * index, stair(index, count), ROLES["lead"],
        _head_sizes(count), colour=f"on-{colour}", fill=colour, insets=_stair_insets(count),
        prompt=f"Step {index + 1}",
    )  # fmt: skip


def _head_sizes(count: int) -> tuple[int, int]:
    return {5: (26, 20), 6: (24, 20)}.get(count, (30, 22))


def _text_sizes(count: int) -> tuple[int, int]:
    return (22, 20) if count <= 4 else (20, 20)


def _stair_insets(count: int) -> Insets:
    return Insets(16, 16, 14, 12) if count <= 4 else Insets(12, 14, 10, 12)


def layouts() -> tuple[Layout, ...]:
    """Return every layout of the family, the base variant of each kind first."""
    return (
        tiles(7, prompt=True),
        steps(4),
        *(
            tiles(count, prompt, lines)
            for count, prompt, lines in product(range(4, 9), (False, True), (1, 2))
            if (count, prompt, lines) != (7, True, 1)
        ),
        *(
            steps(count, goal, texts)
            for count, goal, texts in product(range(3, 7), (True, False), (True, False))
            if (count, goal, texts) != (4, True, True)
        ),
    )
