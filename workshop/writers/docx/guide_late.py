"""Plan B: what to do when the day runs late, at each point where one notices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from workshop.outline.placed import joined
from workshop.plan.late import LatePoint, Move, Remedy, late_points
from workshop.writers.docx.element import Element
from workshop.writers.docx.guide_section import section_title
from workshop.writers.docx.guide_view import Guide, called, minutes_in_words, slides_in_words
from workshop.writers.docx.tables import Row, band, head, row, table
from workshop.writers.docx.text import Said, body, heading, para, strong


def plan_b(guide: Guide) -> Iterator[Element]:
    """Yield a page with the remedies for ten, twenty and thirty minutes, point by point."""
    points, words, pages = late_points(guide.plan), guide.words, guide.pages
    if not points:
        return
    yield heading(pages, 1, words["guide_late"], new_page=True)
    yield body(pages, words["guide_late_note"])
    header = head(words["guide_late_by"], words["guide_late_do"], words["guide_gains"])
    rows = [each for point in points for each in _point(point, guide)]
    yield table(pages, pages.paper.widths(15, 70, 15), [header, *rows], alt=words["guide_late"])


def _point(point: LatePoint, guide: Guide) -> Iterator[Row]:
    clock, title = guide.plan.clock(point.part.start), section_title(point.part, guide)
    yield band(guide.words.say("guide_late_point", clock=clock, section=title), 3, guide.pages)
    grouped = [list(alike) for _, alike in groupby(point.remedies, _what_to_do)]
    for place, alike in enumerate(grouped, 1):
        yield _remedy(alike, place < len(grouped), guide)


def _what_to_do(remedy: Remedy) -> tuple[tuple[Move, ...], int]:
    """Return what tells a remedy from another: its moves, and the minutes that they leave missing."""
    return remedy.moves, max(remedy.late - remedy.gained, 0)


def _remedy(alike: Sequence[Remedy], keep_next: bool, guide: Guide) -> Row:
    """Return one row for all delays that ask for the same."""
    remedy = alike[-1]
    late = "–".join(dict.fromkeys(str(each.late) for each in (alike[0], remedy)))
    moves = [para(guide.pages, "TableBullet", *_move(move, guide)) for move in remedy.moves]
    gained = minutes_in_words(remedy.gained, guide)
    if remedy.gained < remedy.late:
        short = minutes_in_words(remedy.late - remedy.gained, guide)
        moves.append(para(guide.pages, "TableBullet", guide.words.say("guide_late_short", minutes=short)))
    return row(guide.words.say("minutes_short", minutes=late), moves, gained, keep_next=keep_next)


def _move(move: Move, guide: Guide) -> Sequence[Said]:
    """Return what to leave out or to run short, its title in bold."""
    words, minutes = guide.words, minutes_in_words(move.minutes, guide)
    if move.line.made == "buffer":
        return [words.say("guide_late_buffer", minutes=minutes)]
    key = "guide_late_cut" if move.cut else "guide_late_shorten"
    where = joined(", ", (slides_in_words(move.line, guide), minutes))
    before, _, after = words.say(key, title="\0", where=where).partition("\0")
    return [before, strong(called(move.line, guide), guide.pages), after]
