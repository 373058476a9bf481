"""Decks on templates of every shape, and what their slides say and where, for tests to compare."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial

from tests import shipped
from tests.brand.templates import GOOD
from tests.factories import LIBRARY
from tests.storyboard.day import day_storyboard
from workshop.brand.shapes import Box, Group, Shape
from workshop.brand.template import Matches
from workshop.brand.template.match import match
from workshop.brand.template.read import read_template
from workshop.library import read_family
from workshop.storyboard.adopt import adopt
from workshop.storyboard.scene import Chart, Filled, Item, Picture, Slide, SlideSection, Storyboard, Table

FACES = partial(read_family, LIBRARY)
DECKS = ("value-creation-zone",)
"""The shipped deck that has slides of nearly every kind; the day has the others."""


@cache
def matches(shape: str) -> Matches:
    return match(read_template(f"{shape}.potx", GOOD[shape]()), {})


def on(house: Storyboard, shape: str) -> Storyboard:
    return adopt(house, matches(shape), FACES)


@cache
def boards() -> tuple[Storyboard, ...]:
    return (day_storyboard(), *(shipped.made(name).made.storyboard for name in DECKS))


@cache
def pairs(shape: str) -> tuple[tuple[Slide, Slide], ...]:
    """Return every slide of two decks as the house has it, and on a template."""
    return tuple(
        pair for house in boards() for pair in zip(house.slides, on(house, shape).slides, strict=True)
    )


def one(slide: Slide, shape: str) -> Slide:
    """Return one slide of the house on a template."""
    house = Storyboard("deck", "Deck", "en-GB", (SlideSection("Part", (slide,)),))
    return on(house, shape).slides[0]


def kind(slide: Slide) -> str:
    return slide.layout.id.partition("-")[0]


def of_kind(wanted: str, shape: str) -> Slide:
    """Return the first slide of a kind on a template."""
    return next(theirs for house, theirs in pairs(shape) if kind(house) == wanted)


def said(slide: Slide, *, drawn: bool = False) -> list[str]:
    """Return every text on a slide without its spaces; `drawn` adds what the house's layout says."""
    shapes = slide.layout.shapes if drawn else ()
    return sorted("".join(text.split()) for item in (*shapes, *slide.items) for text in texts(item) if text)


def texts(item: Item) -> Iterator[str]:
    match item:
        case Filled():
            yield from ("".join(run.text for run in each.runs) for each in item.paragraphs)
        case Shape():
            yield _words(item)
        case Group():
            yield from map(_words, item.shapes)
        case Chart():
            yield from (bar.label for bar in item.bars)
        case Table():
            yield from (run.text for row in item.rows for cell in row for run in cell.paragraph.runs)


def _words(shape: Shape) -> str:
    paragraphs = shape.text.paragraphs if shape.text else ()
    return "".join(run.text for each in paragraphs for run in each.runs)


def boxes(slide: Slide) -> Iterator[tuple[str, Box]]:
    """Yield where everything on a slide stands, with its name."""
    rail = (slide.rail,) if slide.rail else ()
    for item in (*slide.items, *rail):
        match item:
            case Filled():
                yield item.slot.name, item.place
            case Picture():
                yield item.slot.name, item.box or item.slot.box
            case Group():
                yield from ((shape.name, shape.box) for shape in item.shapes)
            case Chart():
                yield "Chart", item.box
            case _:
                yield item.name, item.box


def item(slide: Slide, name: str) -> Item:
    return next(each for each in slide.items if name_of(each) == name)


def name_of(each: Item) -> str:
    return each.name if isinstance(each, Shape | Group | Table) else each.slot.name


def title(slide: Slide) -> Filled:
    found = next(each for each in slide.items if isinstance(each, Filled) and "itle" in each.slot.type)
    assert isinstance(found, Filled)
    return found
