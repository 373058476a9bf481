"""The lists of the printables: what to print how often, what to prepare by when, what the room needs."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.plan.materials import materials_of
from workshop.writers.docx.element import Element
from workshop.writers.docx.fields import Sheet, cell, row_of, rows_of, spaced
from workshop.writers.docx.printables_cards import Layout, sheets_in
from workshop.writers.docx.printables_sets import Copies, Pack
from workshop.writers.docx.tables import head, row, table
from workshop.writers.docx.text import body, heading, para

_BOX = 24.0


def what_to_print(
    packs: Sequence[tuple[Pack, Layout]], copies: Sequence[Copies], grids: Sequence[Copies], sheet: Sheet
) -> list[Element]:
    """Write what to print how often, and what to cut."""
    pages, words = sheet.pages, sheet.pages.stage.words
    remote = packs and pages.stage.plan.mode == "remote"
    how = words["print_once_copied" if remote else "print_once_cut"]
    rows = [
        *(row(pack.title, _of_pack(pack, layout, sheet), how) for pack, layout in packs),
        *(row(each.exercise, each.title, _often(each.count, sheet)) for each in copies),
        *(
            row(each.exercise, each.title, f"{_often(each.count, sheet)} {words['print_enlarge']}")
            for each in grids
        ),
    ]
    written = [para(pages, "Title", words["printables"]), para(pages, "Subtitle", pages.title)]
    if not rows:
        return written
    heads = head(words["print_exercise"], words["print_what"], words["print_how"])
    widths = pages.paper.widths(3, 4, 4)
    return [
        *written,
        body(pages, words["print_remote" if remote else "print_cut"]),
        table(pages, widths, [heads, *rows], alt=words["print_what"]),
    ]


def _of_pack(pack: Pack, layout: Layout, sheet: Sheet) -> str:
    """Say what an exercise's cards are: 4 sets of 16 cards, on 8 sheets."""
    words = sheet.pages.stage.words
    cards = sum(len(each.cards) for each in pack.sets)
    sheets = sum(sheets_in(each, layout) for each in pack.sets)
    told = words.count("print_cards", cards, cards=cards)
    if len(pack.sets) > 1 and len({len(each.cards) for each in pack.sets}) == 1:
        told = words.say("print_sets", sets=len(pack.sets), cards=len(pack.sets[0].cards))
    on = words.count("print_sheets", sheets, sheets=sheets)
    return f"{told}, {on}"


def _often(count: int, sheet: Sheet) -> str:
    words = sheet.pages.stage.words
    return words.count("print_times", count, count=count)


def timeline(sheet: Sheet) -> list[Element]:
    """Write what is prepared two weeks before and on the day before, each with a box to tick."""
    pages, words = sheet.pages, sheet.pages.stage.words
    prepare = pages.stage.plan.prepare
    if prepare is None or not (prepare.two_weeks_before or prepare.day_before):
        return []
    written = [heading(pages, 1, words["print_timeline"], new_page=True)]
    for key, tasks in (
        ("print_two_weeks_before", prepare.two_weeks_before),
        ("print_day_before", prepare.day_before),
    ):
        if tasks:
            written += [heading(pages, 2, words[key]), checklist(tasks, words[key], sheet)]
    return written


def room_list(sheet: Sheet) -> list[Element]:
    """Write how the room is set, and what has to be in it, with quantities and boxes to tick."""
    pages, words = sheet.pages, sheet.pages.stage.words
    prepare = pages.stage.plan.prepare
    supplies = [
        f"{supply.item}, {supply.count}" if supply.count else supply.item
        for supply in materials_of(pages.stage.plan)
    ]
    written: list[Element] = []
    if prepare and prepare.room:
        written.append(body(pages, prepare.room))
    lists = (("print_supplies", supplies, 2), ("print_besides", prepare.materials if prepare else (), 1))
    for key, items, columns in lists:
        if items:
            written += [heading(pages, 2, words[key]), checklist(items, words[key], sheet, columns)]
    return [heading(pages, 1, words["print_room"], new_page=True), *written] if written else []


def checklist(items: Sequence[str], alt: str, sheet: Sheet, columns: int = 1) -> Element:
    """Write things to do or to bring, a box to tick before each, in columns that are read downwards."""
    width = sheet.width / columns
    deep = -(-len(items) // columns)
    rows = [[*items[number::deep], *[""] * columns][:columns] for number in range(deep)]
    return rows_of([_BOX, width - _BOX] * columns, [_ticked(row, width, sheet) for row in rows], alt, pad=0)


def _ticked(items: Sequence[str], width: float, sheet: Sheet) -> Element:
    pages, cells = sheet.pages, []
    for item in items:
        box = spaced(para(pages, "Normal", "□" if item else ""), 2, 2)
        cells += [cell(_BOX, box), cell(width - _BOX, spaced(para(pages, "Normal", item), 2, 2))]
    return row_of(cells, 0)
