"""The day at a glance in one table, and what runs otherwise than the outline plans it, with the reasons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop.outline.activities import Activity
from workshop.outline.placed import joined
from workshop.plan.plan import Change, Line, Part
from workshop.storyboard.logistics import groups_in_words
from workshop.storyboard.rail import part_title
from workshop.writers.docx.element import Element
from workshop.writers.docx.guide_view import (
    Guide,
    called,
    kind_and_title,
    minutes_in_words,
    number_range,
    slides_in_words,
)
from workshop.writers.docx.tables import Cell, Row, head, row, table
from workshop.writers.docx.text import body, heading, para, plain_run, strong


def day_at_a_glance(guide: Guide) -> Iterator[Element]:
    """Yield the whole run in one table, sections as bands."""
    pages, words = guide.pages, guide.words
    yield heading(pages, 1, words["guide_glance"], new_page=True)
    keys = ("guide_clock", "guide_min", "run_block", "slides", "run_groups", "run_worksheet")
    header = head(*(words[key] for key in keys))
    rows = [each for part in guide.plan.parts for each in _part(part, guide)]
    total = row(
        "", _minutes(guide.plan.minutes, guide, strong_=True), strong_cell(words["total"], guide), "", "", ""
    )
    widths = pages.paper.widths(8, 6, 45, 8.5, 22.5, 10)
    yield table(pages, widths, [header, *rows, total], alt=words["guide_glance"])
    yield from _balance(guide)


def strong_cell(text: str, guide: Guide) -> Cell:
    """Return a cell in bold."""
    return Cell([para(guide.pages, "TableText", strong(text, guide.pages))])


def _minutes(minutes: int, guide: Guide, *, strong_: bool = False) -> Cell:
    run = plain_run(str(minutes), guide.pages, bold=strong_)
    return Cell([para(guide.pages, "TableText", run, align="right")])


def _part(part: Part, guide: Guide) -> Iterator[Row]:
    """Yield a part's band, and for a section its lines."""
    if part.day > 1 and part is guide.plan.on_day(part.day)[0]:
        yield _band(("", "", guide.words.say("agenda_day_of", day=part.day)), guide)
    number = f"{part.number}  " if part.number is not None else ""
    title = f"{number}{part_title(part, guide.stage)}"
    yield _band((guide.plan.clock(part.start), str(part.minutes), title), guide, part.kind == "section")
    if part.kind == "section":
        yield from (_line(line, guide) for line in part.lines)


def _band(texts: Sequence[str], guide: Guide, keep_next: bool = True) -> Row:
    pages, tint = guide.pages, guide.pages.inks.tint
    clock, minutes, title = texts
    cells = (
        Cell([para(pages, "TableHead", plain_run(clock, pages))], tint),
        Cell([para(pages, "TableHead", plain_run(minutes, pages), align="right")], tint),
        Cell([para(pages, "TableHead", plain_run(title, pages))], tint, 4),
    )
    return Row(cells, keep_next=keep_next)


def _line(line: Line, guide: Guide) -> Row:
    title: Cell | str = called(line, guide)
    if line.turn:
        title = strong_cell(kind_and_title(line, guide), guide)
    return row(
        guide.plan.clock(line.start),
        _minutes(line.minutes, guide),
        title,
        number_range(guide.numbers.get(line.id, ())),
        groups_of(line, guide),
        str(guide.worksheets.get(line.id, "")),
    )


def groups_of(line: Line, guide: Guide) -> str:
    """Return the groups that the people make in an activity."""
    groups = line.block.groups if isinstance(line.block, Activity) else None
    return groups_in_words(groups, guide.plan.people, guide.stage) if groups else ""


def _balance(guide: Guide) -> Iterator[Element]:
    """Say whose time it is, and how much of it nothing fills."""
    plan, words = guide.plan, guide.words
    turn = round(100 * plan.turn_minutes / max(plan.working_minutes, 1))
    said = [words.say("guide_balance", talk=100 - turn, turn=turn)]
    if plan.empty:
        said.append(words.say("guide_empty", minutes=minutes_in_words(plan.empty, guide)))
    yield para(guide.pages, "Caption", joined(" ", said))


def what_was_cut(guide: Guide) -> Iterator[Element]:
    """Yield what does not run, or runs shorter or longer than the outline plans it, and why."""
    changes, words, pages = guide.plan.changes, guide.words, guide.pages
    if not changes:
        return
    yield heading(pages, 2, words["guide_cut"])
    yield body(pages, words["guide_cut_note"], keep_next=True)
    header = head(*(words[key] for key in ("run_block", "guide_planned", "guide_now", "guide_why")))
    rows = [_change(change, guide) for change in changes]
    yield table(pages, pages.paper.widths(40, 12, 20, 28), [header, *rows], alt=words["guide_cut"])


def _change(change: Change, guide: Guide) -> Row:
    words = guide.words
    now = minutes_in_words(change.minutes, guide)
    if change.cut:
        now = joined(", ", (words["guide_is_cut"], slides_in_words(change.line, guide)))
    planned = minutes_in_words(change.line.minutes, guide)
    return row(called(change.line, guide), planned, now, words[f"why_{change.why}"])
