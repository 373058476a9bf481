"""What the notes say for the case that a section begins late: a line for each delay."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workshop.brand.shapes import Paragraph
from workshop.outline.meant import short
from workshop.outline.placed import joined
from workshop.plan.late import Move, Remedy, late_point
from workshop.plan.plan import Part
from workshop.storyboard.notes_text import computed, heading, plain_note
from workshop.storyboard.stage import Stage

_QUOTES = '“”„«»"\u00a0\u202f'


def late_notes(part: Part, titles: Mapping[str, str], stage: Stage) -> Iterator[Paragraph]:
    """Yield what to drop or shorten when a part begins ten, twenty or thirty minutes late."""
    point = late_point(stage.plan, part)
    if point:
        yield heading(stage.words["notes_late"], stage)
        for remedy in point.remedies:
            yield computed(plain_note(remedy_in_words(remedy, titles, stage), stage))


def remedy_in_words(remedy: Remedy, titles: Mapping[str, str], stage: Stage) -> str:
    """Return what to do so many minutes late, in one line; it says when not all of them can be gained."""
    words = stage.words
    moves = joined("; ", (move_in_words(move, titles, stage) for move in remedy.moves))
    key = "notes_late_by" if remedy.gained >= remedy.late else "notes_late_short"
    return words.say(key, late=remedy.late, moves=moves, gained=remedy.gained)


def move_in_words(move: Move, titles: Mapping[str, str], stage: Stage) -> str:
    """Return one thing to drop or shorten, with the minutes it gains."""
    words, line = stage.words, move.line
    if line.made == "buffer":
        return words.say("late_buffer", minutes=move.minutes)
    title = words.say(
        "title_quoted",
        title=short(titles.get(line.id, line.title).strip(_QUOTES + stage.words.marks.opening)),
    )
    return words.say("late_cut" if move.cut else "late_short", title=title, minutes=move.minutes)
