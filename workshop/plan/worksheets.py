"""Which worksheet is which: the numbers that deck, notes, guide and workbook share."""

from __future__ import annotations

from workshop.outline.activities import Commitment, Exercise, Reflection
from workshop.outline.model import Block
from workshop.plan.plan import Plan


def worksheet_numbers(plan: Plan) -> dict[str, int]:
    """Return the number of each line's worksheet, by the line's id, in the order of the run."""
    written = [line.id for line in plan.lines if line.block and has_worksheet(line.block)]
    return {name: number for number, name in enumerate(written, 1)}


def has_worksheet(block: Block) -> bool:
    """Return whether people write in their workbook during a block."""
    if isinstance(block, Exercise):
        return bool(block.worksheet)
    return isinstance(block, Reflection | Commitment)
