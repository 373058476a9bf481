"""The day at a glance in one table, and what runs otherwise than the outline plans it, with the reasons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workshop.outline.activities import Activity
from workshop.outline.placed import joined
from workshop.plan.plan import Change, Line, Part
from workshop.storyboard.logistics import groups_in_words
from workshop.storyboard.rail import part_title
from workshop.writers.docx.element import Element
from workshop.writers.docx.guide_view import (
    Guide,
    called,
    escaped,
    kind_and_title,
    minutes_in_words,
    number_range,
    numbers_of,
    slides_in_words,
)
from workshop.writers.docx.tables import Cell, Row, head, row, table
from workshop.writers.docx.text import body, heading, para, runs


def day_at_a_glance(guide: Guide) -> Iterator[Element]:
    """Yield the whole run in one table, sections as bands."""
    pages, words = guide.pages, guide.words
    yield heading(pages, 1, words["guide_glance"], new_page=True)
    keys = ("guide_clock", "guide_min", "run_block", "slides", "run_groups", "run_worksheet")
    header = head(*(words[key] for key in keys))
    rows = [each for part in guide.plan.parts for each in _part(part, guide)]
    total = Row(_tight(("", str(guide.plan.minutes), words["total"], "", "", ""), guide, bold=True))
    clock = 9.5 if "'" in words["clock_pattern"] else 7.5  # wider with a letter in it, as 14 h 30
    widths = pages.paper.widths(clock, 5.5, 47 - clock, 8, 26, 13.5)
    yield table(pages, widths, [header, *rows, total], alt=words["guide_glance"])
    yield from _balance(guide)


def _part(part: Part, guide: Guide) -> Iterator[Row]:
    """Yield a part's band, and for a section its lines, all on one page."""
    if part.day > 1 and part is guide.plan.on_day(part.day)[0]:
        day = guide.words.say("agenda_day_of", day=part.day)
        yield _band(("", "", day, "", ""), guide, keep_next=True)
    number = f"{part.number}  " if part.number is not None else ""
    title = f"{number}{escaped(part_title(part, guide.stage))}"
    lines = part.lines if part.kind == "section" else ()
    shown = "" if lines else number_range(numbers_of(part, guide))
    told = (guide.plan.clock(part.start), str(part.minutes), title, shown, "")
    yield _band(told, guide, keep_next=bool(lines))
    for line in lines:
        yield replace(_line(line, guide), keep_next=line is not lines[-1])


def _band(texts: Sequence[str], guide: Guide, *, keep_next: bool) -> Row:
    cells = [replace(cell, fill=guide.pages.inks.tint) for cell in _tight(texts, guide, bold=True)]
    return Row((*cells[:-1], replace(cells[-1], span=2)), keep_next=keep_next)


def _line(line: Line, guide: Guide) -> Row:
    texts = (
        guide.plan.clock(line.start),
        str(line.minutes or ""),
        kind_and_title(line, guide) if line.turn else called(line, guide),
        number_range(guide.numbers.get(line.id, ())),
        groups_of(line, guide),
        str(guide.worksheets.get(line.id, "")),
    )
    return Row(_tight(texts, guide, bold=line.turn))


def _tight(texts: Sequence[str], guide: Guide, *, bold: bool = False) -> tuple[Cell, ...]:
    """Return the cells of a low row; in bold its title, the third, and right of the edge its minutes."""
    pages = guide.pages
    return tuple(
        Cell(
            [
                para(
                    pages,
                    "TableTight",
                    runs(text, pages, bold=bold and place == 2),
                    align="right" if place == 1 else "",
                )
            ]
        )
        for place, text in enumerate(texts)
    )


def groups_of(line: Line, guide: Guide) -> str:
    """Return the groups that the people make in an activity."""
    groups = line.block.groups if isinstance(line.block, Activity) else None
    return groups_in_words(groups, guide.plan.people, guide.stage) if groups else ""


def _balance(guide: Guide) -> Iterator[Element]:
    """Say whose time it is, and how much of it nothing fills."""
    plan, words = guide.plan, guide.words
    said = [words.say("guide_balance", talk=100 - plan.turn_share, turn=plan.turn_share)]
    if plan.empty:
        said.append(words.say("guide_empty", minutes=minutes_in_words(plan.empty, guide)))
    yield para(guide.pages, "Caption", joined(". ", said))


def what_was_cut(guide: Guide) -> Iterator[Element]:
    """Yield what does not run, or runs shorter or longer than the outline plans it, and why."""
    changes = [change for change in guide.plan.changes if change.cut or change.line.block]
    words, pages = guide.words, guide.pages
    if not changes:
        return
    yield heading(pages, 2, words["guide_cut"])
    yield body(pages, words["guide_cut_note"], keep_next=True)
    header = head(*(words[key] for key in ("run_block", "guide_planned", "guide_now", "guide_why")))
    rows = [_change(change, guide) for change in changes]
    yield table(pages, pages.paper.widths(38, 10, 17, 35), [header, *rows], alt=words["guide_cut"])


def _change(change: Change, guide: Guide) -> Row:
    words = guide.words
    now = minutes_in_words(change.minutes, guide)
    if change.cut:
        now = joined(", ", (words["guide_is_cut"], slides_in_words(change.line, guide)))
    planned = minutes_in_words(change.line.minutes, guide)
    return row(called(change.line, guide), planned, now, words[f"why_{change.why}"])
