"""What lies ready besides the run: the slides that were cut, and what happens after the day."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.outline.model import Exercise
from workshop.plan.plan import Change
from workshop.writers.docx.element import Element
from workshop.writers.docx.guide_section import notes_of_line
from workshop.writers.docx.guide_view import Guide, called, kind_in_words, minutes_in_words, number_range
from workshop.writers.docx.tables import Row, head, row, table
from workshop.writers.docx.text import body, heading, para, strong


def follow_up(guide: Guide) -> Iterator[Element]:
    """Yield what participants do afterwards, and when."""
    task, words = guide.plan.workshop.follow_up, guide.words
    if task is None:
        return
    yield heading(guide.pages, 2, words["guide_follow_up"])
    if task.after_days is not None:
        after = words.count("guide_after_days", task.after_days, days=task.after_days)
        yield body(guide.pages, strong(after, guide.pages), keep_next=True)
    yield body(guide.pages, task.task)


def reserve(guide: Guide) -> Iterator[Element]:
    """Yield what was cut, as it would be told: its slides are hidden at the end of the deck."""
    cuts = [change for change in guide.plan.cuts if guide.numbers.get(change.line.id)]
    words, pages = guide.words, guide.pages
    if not cuts:
        return
    yield heading(pages, 1, words["guide_reserve"], new_page=True)
    yield body(pages, words["guide_reserve_note"])
    keys = ("slides", "run_block", "guide_planned", "guide_for")
    header = head(*(words[key] for key in keys))
    rows = [_cut(change, guide) for change in cuts]
    yield table(pages, pages.paper.widths(10, 26, 10, 54), [header, *rows], alt=words["guide_reserve"])


def _cut(change: Change, guide: Guide) -> Row:
    line, pages = change.line, guide.pages
    what = [
        para(pages, "TableText", strong(called(line, guide), pages)),
        para(pages, "TableText", kind_in_words(line, guide)),
    ]
    numbers = number_range(guide.numbers.get(line.id, ()))
    return row(numbers, what, minutes_in_words(line.minutes, guide), _told(change, guide))


def _told(change: Change, guide: Guide) -> str:
    """Return what a line is for: an exercise's purpose, or what is said with it."""
    block = change.line.block
    if isinstance(block, Exercise) and block.why:
        return block.why
    return notes_of_line(change.line, change.part, guide).say or ""
