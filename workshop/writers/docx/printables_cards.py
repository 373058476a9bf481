"""Cards to cut out: equal sizes, as many on a sheet as their texts leave room for, set by set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from workshop.outline.parts import Card
from workshop.outline.placed import joined
from workshop.values import frozen
from workshop.writers.docx.element import Element, fixed
from workshop.writers.docx.fields import Sheet, cell, edges_of, row_of, rows_of, spaced
from workshop.writers.docx.printables_sets import CardSet, Pack
from workshop.writers.docx.text import para, runs, with_look
from workshop.writers.docx.workbook_room import lines_of

_LAYOUTS = ((2, 5), (2, 4), (2, 3), (2, 2), (1, 2), (1, 1))
"""Columns and rows of a sheet, from the most cards to the fewest."""
_ABOVE = 40.0
"""What the line at a sheet's head takes in points."""
_PAD = 12.0
_TITLE, _TEXT, _SMALL = 17.0, 14.0, 9.0
"""Least sizes of type in points: a card is read at arm's length, on a table that four people share."""
_TIMES = (2.4, 2.0, 1.7, 1.4, 1.2, 1.0)
"""How many times as large the type may be where the cards are large."""


@frozen
class Layout:
    """Say how many cards stand beside and below each other, how large one is in points, and its type."""

    columns: int
    rows: int
    width: float
    height: float
    times: float = 1.0

    @property
    def cards(self) -> int:
        """Return how many cards a sheet holds."""
        return self.columns * self.rows


def layout_of(pack: Pack, sheet: Sheet) -> Layout:
    """Return the layout in which an exercise's cards need fewest sheets, and of those the largest cards.

    A card has a sheet to itself only if its text needs one.
    """
    cards = _distinct(pack).values()
    layouts = [_layout(columns, rows, sheet) for columns, rows in _LAYOUTS]
    fitting = [layout for layout in layouts if _fits(cards, layout, sheet)] or layouts[-1:]
    fitting = fitting[:-1] if len(fitting) > 1 and fitting[-1].cards == 1 else fitting
    counts = [sum(sheets_in(each, layout) for each in pack.sets) for layout in fitting]
    best = fitting[max(place for place, count in enumerate(counts) if count == min(counts))]
    larger = (replace(best, times=times) for times in _TIMES)
    return next((layout for layout in larger if _fits(cards, layout, sheet)), best)


def _key(card: Card) -> tuple[str, str]:
    """Return what cards have in common that look the same."""
    return card.title, card.text


def _distinct(pack: Pack) -> dict[tuple[str, str], Card]:
    """Return the cards of a pack that do not look the same: each is there once in every set."""
    return {_key(card): card for each in pack.sets for card in each.cards}


def _layout(columns: int, rows: int, sheet: Sheet) -> Layout:
    height = sheet.pages.paper.text_height - _ABOVE - 10
    return Layout(columns, rows, sheet.width / columns, height / rows)


def _fits(cards: Iterable[Card], layout: Layout, sheet: Sheet) -> bool:
    return all(_needs(card, layout, sheet) <= layout.height for card in cards)


def _needs(card: Card, layout: Layout, sheet: Sheet) -> float:
    """Return how high a card has to be for its title and its text."""
    stage, inner = sheet.pages.stage, layout.width - 2 * _PAD
    large, text_size = _TITLE * layout.times, _TEXT * layout.times
    title = lines_of(card.title, inner, large, stage.heading, bold=stage.palette.heading_bold)
    text = lines_of(card.text, inner, text_size, stage.body)
    head = 2 * _PAD + stage.body.line_height(_SMALL, 122) * 2 + 10
    return (
        head + title * stage.heading.line_height(large, 122) + text * stage.body.line_height(text_size, 122)
    )


def sheets_in(cards: CardSet, layout: Layout) -> int:
    """Return how many sheets a set takes."""
    return -(-len(cards.cards) // layout.cards)


def write_pack(pack: Pack, layout: Layout, sheet: Sheet) -> Iterator[Element]:
    """Write all sheets of an exercise, every set on sheets of its own."""
    told = {key: _told(card, layout, sheet) for key, card in _distinct(pack).items()}
    for each in pack.sets:
        count = sheets_in(each, layout)
        for number in range(count):
            cards = each.cards[number * layout.cards : (number + 1) * layout.cards]
            yield _head(pack, each, (number + 1, count), sheet)
            name = joined(" · ", (pack.title, each.name))
            yield _table([told[_key(card)] for card in cards], name, layout, sheet)


def _head(pack: Pack, cards: CardSet, place: tuple[int, int], sheet: Sheet) -> Element:
    pages = sheet.pages
    number, count = place
    which = pages.stage.words.say("print_sheet", number=number, count=count) if count > 1 else ""
    said = joined(" · ", (pack.title, cards.name, which))
    return spaced(para(pages, "Normal", runs(said, pages, bold=True), new_page=True, keep_next=True), 0, 10)


def _table(cards: Sequence[Sequence[Element]], name: str, layout: Layout, sheet: Sheet) -> Element:
    rows = []
    whose = spaced(para(sheet.pages, "Normal", _sized(name, _SMALL, sheet)), _PAD, 4)
    edges = edges_of(sheet.pages, points=1, style="dashed", ink=sheet.pages.inks.ink)
    for first in range(0, len(cards), layout.columns):
        beside = list(cards[first : first + layout.columns])
        cells = [cell(layout.width, whose, *card, edges=edges) for card in beside]
        cells += [cell(layout.width, para(sheet.pages, "Normal"))] * (layout.columns - len(beside))
        rows.append(row_of(cells, layout.height - 1))
    return rows_of([layout.width] * layout.columns, rows, name, pad=_PAD)


def _told(card: Card, layout: Layout, sheet: Sheet) -> list[Element]:
    """Write what a card says, below whose it is: its title and its text."""
    pages = sheet.pages
    return [
        fixed(spaced(para(pages, "Subtitle", _sized(card.title, _TITLE * layout.times, sheet)), 0, 3)),
        fixed(para(pages, "Normal", _sized(card.text, _TEXT * layout.times, sheet))),
    ]


def _sized(text: str, size: float, sheet: Sheet) -> list[Element]:
    """Write a text in a size of type."""
    return [with_look(run, size) for run in runs(text, sheet.pages)]
