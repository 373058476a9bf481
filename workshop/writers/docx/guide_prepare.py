"""What to get ready: when, the room, what to bring, what to print, what the client still supplies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from workshop.outline.frame import Prepare
from workshop.outline.model import Exercise
from workshop.outline.parts import Card, GroupsOf
from workshop.outline.placed import joined
from workshop.plan.materials import Supply, materials_of, quantity
from workshop.plan.plan import Line
from workshop.writers.docx.element import Element
from workshop.writers.docx.guide_view import (
    Guide,
    called,
    minutes_in_words,
    under,
)
from workshop.writers.docx.tables import Cell, Row, head, row, table
from workshop.writers.docx.text import body, heading, para


def preparation(guide: Guide) -> Iterator[Element]:
    """Yield the page of everything that is done before anybody arrives."""
    words, remote = guide.words, guide.plan.mode == "remote"
    prepare = guide.pages.stage.plan.prepare or Prepare.model_construct()
    content = [
        *under(2, words["guide_when"], _timeline(prepare, guide), guide),
        *under(2, words["guide_room"], _room(prepare, guide), guide),
        *under(2, words["guide_materials"], _materials(prepare, guide), guide),
        *under(2, words["guide_cards_remote" if remote else "guide_cards"], _cards(guide), guide),
        *under(2, words["guide_needs"], _needs(guide), guide),
    ]
    if content:
        yield heading(guide.pages, 1, words["guide_prepare"], new_page=True)
        yield from content


def _timeline(prepare: Prepare, guide: Guide) -> list[Element]:
    """Return what is done two weeks before, by the participants, and the day before, with room to tick."""
    prework, words = guide.plan.workshop.prework, guide.words
    rows = [*_tasks("guide_two_weeks_before", prepare.two_weeks_before, guide)]
    if prework:
        length = minutes_in_words(prework.minutes, guide) if prework.minutes else ""
        label = joined(", ", (words["guide_prework_participants"], length))
        rows.append(row([para(guide.pages, "TableHead", label)], prework.task, ""))
    rows += _tasks("guide_day_before", prepare.day_before, guide)
    header = head(words["guide_when_column"], words["guide_task"], words["guide_done"])
    widths = guide.pages.paper.widths(20, 70, 10)
    return [table(guide.pages, widths, [header, *rows], alt=words["guide_when"])] if rows else []


def _tasks(key: str, tasks: Sequence[str], guide: Guide) -> Iterator[Row]:
    """Yield a row for each task, the first with the day."""
    for place, task in enumerate(tasks):
        day = [para(guide.pages, "TableHead", guide.words[key])] if place == 0 else ""
        yield row(day, task, "□")


def _room(prepare: Prepare, guide: Guide) -> list[Element]:
    return [body(guide.pages, prepare.room)] if prepare.room else []


def _materials(prepare: Prepare, guide: Guide) -> list[Element]:
    """Return what to bring: counted for the people who come, with where it is used, then the rest."""
    words, lines = guide.words, {line.id: line for line in guide.plan.lines}
    supplies = materials_of(guide.plan)
    counted = {supply.item.lower() for supply in supplies}
    rows = [_supply(supply, lines, guide) for supply in supplies]
    rows += [
        row(item, "", words["guide_whole_day"]) for item in prepare.materials if item.lower() not in counted
    ]
    header = head(words["guide_item"], words["guide_quantity"], words["guide_used"])
    widths = guide.pages.paper.widths(36, 14, 50)
    return [table(guide.pages, widths, [header, *rows], alt=words["guide_materials"])] if rows else []


def _supply(supply: Supply, lines: dict[str, Line], guide: Guide) -> Row:
    used = joined("; ", (_where(lines[name], guide) for name in supply.lines if name in lines))
    return row(supply.item, Cell(str(supply.count) if supply.count else "", align="left"), used)


def _where(line: Line, guide: Guide) -> str:
    return joined(", ", (called(line, guide), guide.plan.clock(line.start)))


def _cards(guide: Guide) -> list[Element]:
    """Return how many of which cards are printed and cut, for each exercise that has some."""
    rows = [
        row(called(line, guide), str(count), joined("; ", titles))
        for line in guide.plan.lines
        if isinstance(line.block, Exercise) and line.block.cards
        for count, titles in (_card_count(line.block.cards, line.block.groups, guide),)
    ]
    words = guide.words
    header = head(words["guide_used"], words["guide_quantity"], words["guide_card_titles"])
    widths = guide.pages.paper.widths(36, 14, 50)
    return [table(guide.pages, widths, [header, *rows], alt=words["guide_cards"])] if rows else []


def _card_count(
    cards: Iterable[Card], groups: GroupsOf | None, guide: Guide
) -> tuple[int, list[str]]:  # fmt: skip
    remote, people = guide.plan.mode == "remote", guide.plan.people
    counted = [(card.title, 1 if remote else quantity(card, groups, people) or 1) for card in cards]
    return sum(count for _, count in counted), [title for title, _ in counted]


def _needs(guide: Guide) -> list[Element]:
    """Return what the client was asked for and has not supplied: the deck shows a general wording there."""
    needs, words = guide.plan.workshop.needs, guide.words
    rows = [row(needs[name].ask, needs[name].default) for name in guide.unfilled if name in needs]
    header = head(words["guide_asked"], words["guide_needs_default"])
    widths = guide.pages.paper.widths(1, 1)
    return [table(guide.pages, widths, [header, *rows], alt=words["guide_needs"])] if rows else []
