"""Compose diagrams: two circles, four fields, bars (house-style 10, 14, 09b)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workshop.brand.house import diagrams as house
from workshop.brand.house.grid import columns
from workshop.brand.shapes import Box, Group, Shape
from workshop.brand.words import Words
from workshop.errors import Problem
from workshop.outline.model import Chart as ChartBlock
from workshop.outline.model import Matrix, Overlap
from workshop.outline.placed import Text, joined, made_of
from workshop.outline.registers import Figure
from workshop.plan.plan import Line
from workshop.storyboard.scene import Bar, Chart, Filled, Item, Slide
from workshop.storyboard.slides import Composer, block_of, make_slide, said, unknown_key
from workshop.storyboard.stage import Stage
from workshop.storyboard.statements import source_of
from workshop.storyboard.typeset import Copy, set_text, set_together

_LABEL_ROOM = columns(4) + 24 - 18
"""What the category labels have left of the axis, which keeps 18 points from them at lblOffset 400."""
_PLOT, _BESIDE, _TO_VALUE = 500.0, 68.0, 8.0
"""The longest bar, the room right of it up to the frame, and the gap before a value (house-style 8)."""


def compose_overlap(line: Line, stage: Stage) -> list[Slide]:
    """Compose two circles and what lies in both."""
    block = block_of(line, Overlap)
    layout = house.overlap()
    title = set_text(Copy(layout.slot("Title"), block.headline, what="headline"), stage)
    sides = [Copy(layout.slot("Circle A label"), block.left, max_lines=3)]
    sides.append(Copy(layout.slot("Circle B label"), block.right, max_lines=3))
    left, right = set_together(sides, stage)
    both = set_text(Copy(layout.slot("Overlap label"), block.both, max_lines=3), stage)
    named = {"left": block.left, "right": block.right, "both": block.both}
    alt = stage.words.say("alt_overlap", **{name: said(text, stage) for name, text in named.items()})
    items: list[Item] = [title, _outlines(alt), left, both, right]
    if block.line:
        items.append(set_text(Copy(layout.slot("Support"), block.line), stage))
    return [make_slide(line.id, layout, items, span=block.span)]


def _outlines(alt: str) -> Group:
    """Draw the circles' lines over the lens (house-style 9.2)."""
    lines = tuple(
        Shape(f"Circle {name}", "ellipse", box, stroke=house.OUTLINE)
        for name, box in zip("AB", house.CIRCLES, strict=True)
    )
    return Group("Circles", lines, alt)


def compose_matrix(line: Line, stage: Stage) -> list[Slide]:
    """Compose four fields between two axes, one to look at or none."""
    block = block_of(line, Matrix)
    key = block.cells.index(block.key) if block.key in block.cells else None
    layout = house.matrix(key)
    title = set_text(Copy(layout.slot("Title"), block.headline, what="headline"), stage)
    cells = [Copy(layout.slot(f"Quadrant {n}"), cell, what="cell") for n, cell in enumerate(block.cells, 1)]
    alt = stage.words.say("alt_matrix", across=said(block.across, stage), up=said(block.up, stage))
    items: list[Item] = [title, Group("Axes", house.AXES, alt), *set_together(cells, stage)]
    items.append(set_text(Copy(layout.slot("Axis x"), block.across, max_lines=1), stage))
    items.append(set_text(Copy(layout.slot("Axis y"), block.up, max_lines=1), stage))
    if block.line:
        items.append(set_text(Copy(layout.slot("Support"), block.line), stage))
    unknown = (unknown_key("cell", block.key, block.cells),) if block.key and key is None else ()
    return [make_slide(line.id, layout, items, span=block.span, problems=unknown)]


def compose_chart(line: Line, stage: Stage) -> list[Slide]:
    """Compose a native bar chart of a figure's bars or the block's own."""
    block = block_of(line, ChartBlock)
    layout = house.chart()
    items: list[Item] = [set_text(Copy(layout.slot("Title"), block.headline, what="headline"), stage)]
    figure = stage.figures.get(block.figure) if block.figure else None
    bars: Mapping[str, float] = figure.bars if figure else block.bars
    key = block.key or (figure.key if figure else None)
    unit = _unit(block.unit or (figure.unit if figure else None) or "", stage.words)
    problems: list[Problem] = []
    if bars:
        chart, problems = _chart(block, _bars(bars, key, figure or block, stage), unit, stage)
        items.append(chart)
    if key and key not in bars:
        problems.append(unknown_key("bar", key, tuple(bars)))
    items += _caption(block, figure, stage)
    return [make_slide(line.id, layout, items, span=block.span, problems=problems)]


def _unit(written: str, words: Words) -> str:
    """Return a unit as the language sets it behind a number: a per cent sign a space away, or not."""
    if written.strip() == "%":
        return words.say("percent", number="")
    return written.replace(" ", "\u00a0") if words.marks.spaced else written


def _caption(block: ChartBlock, figure: Figure | None, stage: Stage) -> list[Filled]:
    """Say what the bars measure and who measured it, or the source alone where both are too long."""
    slot = house.chart().slot("Source")
    if figure:
        source = source_of(figure, stage)
        claim = made_of(f"{figure.value} {figure.claim.rstrip('.')}.", figure.value, figure.claim)
        measured = joined(" ", (claim, source))
        whole, alone = (set_text(Copy(slot, text, span=block.span), stage) for text in (measured, source))
        return [alone if whole.problems else whole]
    if block.source:
        return [set_text(Copy(slot, stage.words.say("source", source=block.source)), stage)]
    return []


def _bars(
    bars: Mapping[str, float], key: str | None, owner: Figure | ChartBlock, stage: Stage
) -> tuple[Bar, ...]:
    """Make the bars of a figure or a block, where their labels are written."""
    labels = {label: Text(label, owner.place(label)) for label in bars}
    return tuple(Bar(said(labels[label], stage), value, label == key) for label, value in bars.items())


def _chart(block: ChartBlock, bars: Sequence[Bar], unit: str, stage: Stage) -> tuple[Chart, list[Problem]]:
    """Size a chart by its number of bars: up to four are large, five or six smaller (house-style 09b)."""
    slot = house.chart().slot("Chart")
    many = len(bars) > 4
    value_size = 28 if many else 44
    label_size, problems = _label_size(block, bars, 20 if many else 24, stage)
    box = slot.box if len(bars) == 2 else Box(slot.box.x, slot.box.y, slot.box.w, 252)
    values = [value_text(bar.value, unit, stage.words) for bar in bars]
    said_bars = (made_of(f"{b.label} {v}", b.label) for b, v in zip(bars, values, strict=True))
    shown = joined(stage.words["list_comma"], said_bars)
    alt = stage.words.say("alt_chart", bars=shown, conclusion=said(block.headline, stage))
    widths = [stage.body.width(value, value_size, bold=True) for value in values]
    most = _axis_end(bars, unit, widths)
    return Chart(slot, box, tuple(bars), unit, most, label_size, value_size, alt), problems


def _label_size(
    block: ChartBlock, bars: Sequence[Bar], largest: int, stage: Stage
) -> tuple[int, list[Problem]]:
    """Return the largest size at which every label fits left of the axis on one line."""
    for size in range(largest, 19, -1):
        if all(stage.body.width(bar.label, size) <= _LABEL_ROOM for bar in bars):
            return size, []
    longest = max(bars, key=lambda bar: stage.body.width(bar.label, 20)).label
    message = f"the label '{longest}' is too long for its chart (about 24 characters fit)"
    return 20, [Problem("text-overflow", message, block.place(block.headline), "shorten it")]


def value_text(value: float, unit: str, words: Words) -> str:
    """Return a value as its bar shows it: with its own decimals, and the unit."""
    decimals = len(f"{value:.10g}".partition(".")[2])
    return f"{words.number(value, decimals)}{unit}"


def _axis_end(bars: Sequence[Bar], unit: str, widths: Sequence[float]) -> float:
    """Return where the value axis ends: at 100 for per cent, else at the largest value.

    It ends later where a bar's value would stand beyond the frame.
    """
    largest = max(bar.value for bar in bars)
    end = 100.0 if unit.strip() == "%" and largest <= 100 else largest
    room = _PLOT + _BESIDE - _TO_VALUE
    return max(end, *(bar.value * _PLOT / (room - width) for bar, width in zip(bars, widths, strict=True)))


COMPOSERS: dict[str, Composer] = {
    "overlap": compose_overlap,
    "matrix": compose_matrix,
    "chart": compose_chart,
}
