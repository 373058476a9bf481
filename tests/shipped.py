"""The shipped outlines as tests read them: made once, their slides and notes as plain text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tests.factories import LIBRARY
from workshop.brand.shapes import Group, Shape
from workshop.build import Made, make
from workshop.library import outline_names
from workshop.outline.model import Block, Exercise, Workshop
from workshop.plan.plan import Plan
from workshop.storyboard.scene import Chart, Filled, Item, Slide, Table

DECKS = outline_names(LIBRARY)
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "*": None, "\u00a0": " ", "\u202f": " "})


@dataclass(frozen=True, slots=True)
class Deck:
    """Hold a shipped outline, as it was written and as it was made."""

    name: str
    made: Made

    @property
    def plan(self) -> Plan:
        return self.made.plan

    @property
    def workshop(self) -> Workshop:
        return self.made.plan.workshop

    @property
    def exercises(self) -> list[Exercise]:
        return [block for block in self.workshop.blocks if isinstance(block, Exercise)]

    @property
    def slides(self) -> tuple[Slide, ...]:
        return self.made.storyboard.slides

    def slide(self, block: Block) -> Slide:
        return next(slide for slide in self.slides if slide.id == block.id)


@cache
def made(name: str) -> Deck:
    return Deck(name, make(LIBRARY, name))


def plain(text: str) -> str:
    """Return a text on one line, with straight marks and without emphasis."""
    return " ".join(text.translate(_PLAIN).split())


def notes(slide: Slide) -> str:
    return plain(" ".join("".join(run.text for run in paragraph.runs) for paragraph in slide.notes))


def shown(slide: Slide) -> str:
    return plain(" ".join(item.text for item in slide.items if isinstance(item, Filled)))


def everything_shown(slide: Slide) -> str:
    """Return what stands in placeholders, in drawn shapes, in a table's cells and at a chart's bars."""
    return plain(" ".join(text for item in slide.items for text in _texts(item)))


def _texts(item: Item) -> Iterator[str]:
    if isinstance(item, Filled):
        yield item.text
    elif isinstance(item, Table):
        for row in item.rows:
            yield from ("".join(run.text for run in cell.paragraph.runs) for cell in row)
    elif isinstance(item, Chart):
        yield from (f"{bar.label} {bar.value:g}{item.unit}" for bar in item.bars)
    elif isinstance(item, Group):
        yield from (text for shape in item.shapes for text in _texts(shape))
    elif isinstance(item, Shape) and item.text:
        yield from ("".join(run.text for run in paragraph.runs) for paragraph in item.text.paragraphs)
