"""A facilitator's own choice of layout: the block's texts in the slots of the same name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches

from workshop.brand.house import all_layouts, layout
from workshop.brand.layouts import Layout, Slot
from workshop.brand.shapes import Paragraph
from workshop.errors import Problem
from workshop.outline.values import Text
from workshop.storyboard.indent import FLUSH, hanging_quote
from workshop.storyboard.pictures import show
from workshop.storyboard.scene import Filled, Item, Picture, Slide
from workshop.storyboard.slides import problems_of
from workshop.storyboard.stage import Stage
from workshop.storyboard.typeset import Copy, set_text


def on_layout(slide: Slide, wanted: Text, stage: Stage) -> Slide:
    """Return the slide on another layout; one that is unknown, or lacks a slot, is a problem of the slide."""
    if wanted == slide.layout.id:
        return slide
    problem = _unfit(slide, wanted)
    if problem:
        return replace(slide, problems=(*slide.problems, problem))
    chosen = layout(wanted)
    items = tuple(_moved(item, chosen, stage) for item in slide.items)
    kept = tuple(problem for problem in slide.problems if problem not in set(problems_of(slide.items)))
    return replace(slide, layout=chosen, items=items, problems=(*kept, *problems_of(items)))


def _slots(slide: Slide) -> Iterator[Slot]:
    return (item.slot for item in slide.items if isinstance(item, Filled | Picture))


def _fitting(slide: Slide) -> list[str]:
    """Return the layouts that have a slot for everything on the slide, and not many more."""
    needed = {slot.name for slot in _slots(slide)}
    near = (known for known in all_layouts() if len(known.slots) <= len(needed) + 2)
    return [known.id for known in near if needed <= {slot.name for slot in known.slots}]


def _unfit(slide: Slide, wanted: Text) -> Problem | None:
    """Say why a slide cannot stand on a layout, or None when it can."""
    if not all(
        isinstance(item, Picture) or (isinstance(item, Filled) and not item.box) for item in slide.items
    ):
        message = f"the slide '{slide.id}' is drawn for its own layout, {slide.layout.id}"
        return Problem("fixed-layout", message, wanted.span, "take  layout:  out")
    known = [known.id for known in all_layouts()]
    fits = f"it fits on: {', '.join(_fitting(slide))}"
    if wanted not in known:
        close = get_close_matches(wanted, known, 1, 0.7)
        hint = f"did you mean {close[0]}?" if close else fits
        return Problem("unknown-layout", f"there is no layout '{wanted}'", wanted.span, hint)
    slots = {slot.name for slot in layout(wanted).slots}
    missing = next((slot.name.lower() for slot in _slots(slide) if slot.name not in slots), None)
    if missing is None:
        return None
    return Problem(
        "layout-lacks-slot", f"the layout '{wanted}' has no place for the {missing}", wanted.span, fits
    )


def _moved(item: Item, chosen: Layout, stage: Stage) -> Item:
    if isinstance(item, Picture):
        return show(chosen.slot(item.slot.name), item.image, item.alt, stage)
    if not isinstance(item, Filled):
        return item
    slot = chosen.slot(item.slot.name)
    hangs = any(paragraph.indent < 0 for paragraph in item.paragraphs)
    marks, bold = stage.words.marks, stage.palette.heading_bold
    indent = hanging_quote(stage.metrics(slot.role), marks.opening, bold) if hangs else FLUSH
    return set_text(Copy(slot, tuple(_unbroken(item)), span=item.span, indent=indent), stage)


def _unbroken(text: Filled) -> Iterator[Paragraph]:
    """Yield the paragraphs without the line breaks that fitted them to the slot they leave."""
    for paragraph in text.paragraphs:
        runs = tuple(replace(run, text=run.text.replace("\n", " ")) for run in paragraph.runs)
        yield replace(paragraph, runs=runs, margin=0, indent=0)
