"""A page for each activity, in the order in which a facilitator needs it (facilitation.md 2.3)."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.markup import plain
from workshop.outline.activities import Activity
from workshop.outline.model import Exercise, Objection
from workshop.outline.parts import Notes
from workshop.outline.placed import joined
from workshop.plan.materials import quantity
from workshop.plan.plan import Line, Part
from workshop.storyboard.logistics import groups_in_words, material_in_words, people_in_words
from workshop.storyboard.notes import standing
from workshop.storyboard.notes_exercise import versions
from workshop.writers.docx.contents import mark
from workshop.writers.docx.element import Element
from workshop.writers.docx.guide_asks import asked
from workshop.writers.docx.guide_steps import debrief, steps
from workshop.writers.docx.guide_view import (
    Guide,
    kind_and_title,
    mark_of,
    number_range,
    run_in,
    slides_of,
    under,
    when,
    worksheet_in_words,
)
from workshop.writers.docx.pictures import picture
from workshop.writers.docx.tables import Cell, Row, head, keep_together, row, table
from workshop.writers.docx.text import body, heading, label, para, set_paragraph

_THUMBNAIL = 150
"""How wide a small slide is over an activity, in points."""
_FIRST_MARK = 100_000
"""Where the bookmarks of activities begin to count; those of the contents count from one."""


def activity_page(line: Line, part: Part, guide: Guide) -> list[Element]:
    """Return everything about one activity: an exercise on a page of its own, others on one whole page."""
    if isinstance(line.block, Exercise):
        return list(_page(line, line.block, part, guide))
    if isinstance(line.block, Activity):
        return keep_together(list(_page(line, line.block, part, guide)))
    return []


def _page(line: Line, block: Activity, part: Part, guide: Guide) -> Iterator[Element]:
    """Yield the parts of the page; what was not written leaves no heading."""
    pages, words = guide.pages, guide.words
    notes = block.notes or Notes.model_construct()
    exercise = block if isinstance(block, Exercise) else None
    yield _heading(line, exercise is not None, guide)
    yield from _thumbnails(line, guide)
    yield _strip(line, block, guide)
    if exercise:
        yield from under(3, words["guide_purpose"], _purpose(exercise, guide), guide)
        yield from under(3, words["guide_prepare"], _prepare(exercise, guide), guide)
    yield from under(3, words["notes_say"], _say(block, notes, guide), guide)
    yield from under(3, words["notes_do"], _do(line, block, notes, guide), guide)
    yield from under(3, words["notes_watch_for"], _watch_for(exercise, notes, guide), guide)
    if exercise:
        yield from debrief(exercise, guide)
    yield from under(3, words["guide_you_may_hear"], _objections(line, part, guide), guide)
    yield from _standing(block, guide)
    if exercise:
        told = [set_paragraph(pages, "BodyText", each) for each in versions(exercise, guide.stage)]
        yield from under(3, words["guide_otherwise"], told, guide)
    yield from run_in(words["notes_transition"], notes.transition, guide, "AfterTable")
    yield from _extra(block, guide)


def _heading(line: Line, new_page: bool, guide: Guide) -> Element:
    """Return the heading that the section's table refers to."""
    element = heading(guide.pages, 2, kind_and_title(line, guide), new_page=new_page)
    name = mark_of(line, guide)
    return mark(element, name, _FIRST_MARK + guide.plan.lines.index(line))


def _thumbnails(line: Line, guide: Guide) -> Iterator[Element]:
    """Yield the activity's slides, small and side by side."""
    shown = [slide for slide in slides_of(line, guide) if slide.id in guide.thumbnails]
    if shown:
        small = [picture(guide.thumbnails[each.id], _THUMBNAIL, each.title, guide.pages) for each in shown]
        yield para(guide.pages, "BodyText", small, keep_next=True)


def _strip(line: Line, block: Activity, guide: Guide) -> Element:
    """Return the facts of an activity, two in a row."""
    pages = guide.pages
    facts = [(key, text) for key, text in _facts(line, block, guide) if text]
    pairs = [facts[place : place + 2] for place in range(0, len(facts), 2)]
    rows = [_fact_row(pair, guide) for pair in pairs]
    return table(pages, pages.paper.widths(13, 37, 13, 37), rows, alt=kind_and_title(line, guide))


def _fact_row(facts: list[tuple[str, str]], guide: Guide) -> Row:
    cells: list[Cell] = []
    for key, text in facts:
        cells.append(Cell([para(guide.pages, "TableHead", guide.words[key])], guide.pages.inks.tint))
        cells.append(Cell(text))
    if len(cells) < 4:
        cells[-1] = Cell(cells[-1].content, span=3)
    return Row(tuple(cells), keep_next=True)


def _facts(line: Line, block: Activity, guide: Guide) -> Iterator[tuple[str, str]]:
    yield "guide_time", when(line.start, line.end, guide)
    yield "slides", number_range(guide.numbers.get(line.id, ()))
    yield "run_groups", _groups(block, guide)
    yield "run_worksheet", worksheet_in_words(line, guide)
    if isinstance(block, Exercise):
        yield "run_materials", joined("; ", _materials(block, guide))
    yield "run_output", block.output or ""
    if isinstance(block, Exercise):
        yield "run_lead", block.lead or ""
    yield "run_priority", guide.words[f"priority_{block.priority}"]


def _groups(block: Activity, guide: Guide) -> str:
    if block.groups is None:
        return ""
    people = guide.plan.people
    groups = groups_in_words(block.groups, people, guide.stage)
    return guide.words.say("notes_people", people=people_in_words(people, guide.stage), groups=groups)


def _materials(block: Exercise, guide: Guide) -> list[str]:
    people = guide.plan.people
    return [material_in_words(each, block.groups, people, guide.stage) for each in block.materials]


def _purpose(block: Exercise, guide: Guide) -> list[Element]:
    outcomes = [each.able_to for each in guide.plan.workshop.outcomes if each.id in block.serves]
    told = [body(guide.pages, block.why)] if block.why else []
    return [*told, *run_in(guide.words["notes_serves"], joined("; ", outcomes), guide)]


def _prepare(block: Exercise, guide: Guide) -> list[Element]:
    """Return what to have in hand before the task comes up."""
    if not block.cards:
        return []
    titles = joined("; ", (card.title for card in block.cards))
    if guide.plan.mode == "remote":  # one set is enough where it can be copied
        told = guide.words.say("guide_cards_copied", count=len(block.cards), titles=titles)
        return [body(guide.pages, told)]
    count = sum(quantity(card, block.groups, guide.plan.people) or 1 for card in block.cards)
    return [body(guide.pages, guide.words.say("guide_cards_cut", count=count, titles=titles))]


def _say(block: Activity, notes: Notes, guide: Guide) -> list[Element]:
    """Return the opening, and the invitation that is read word for word."""
    told = [body(guide.pages, notes.say)] if notes.say else []
    if isinstance(block, Exercise):
        told += [label(guide.pages, guide.words["guide_read_aloud"]), quoted(block.invitation, guide)]
    return told


def quoted(text: str, guide: Guide) -> Element:
    """Write what is read aloud word for word, as large as a lead."""
    return para(guide.pages, "Spoken", text)


def _do(line: Line, block: Activity, notes: Notes, guide: Guide) -> list[Element]:
    told: list[Element] = []
    told += steps(line, block, guide) if isinstance(block, Exercise) else asked(block, guide)
    told += [para(guide.pages, "AfterTable", notes.do)] if notes.do else []
    return [*told, *run_in(guide.words["notes_ask"], notes.ask, guide)]


def _watch_for(block: Exercise | None, notes: Notes, guide: Guide) -> list[Element]:
    told = [body(guide.pages, notes.watch_for)] if notes.watch_for else []
    rows = [row(each.sign, each.then) for each in (block.watch_for if block else ())]
    if rows:
        header = head(guide.words["guide_sign"], guide.words["guide_then"])
        told.append(table(guide.pages, guide.pages.paper.widths(1, 1.3), [header, *rows]))
    return told


def _objections(line: Line, part: Part, guide: Guide) -> list[Element]:
    """Return what people say against it: the objections that follow in its section, up to the next turn."""
    after = part.lines[part.lines.index(line) + 1 :]
    told: list[Element] = []
    for each in after:
        if each.turn:
            break
        if isinstance(each.block, Objection):
            told += run_in(plain(each.block.headline).rstrip("."), each.block.reply, guide)
    return told


def _standing(block: Activity, guide: Guide) -> Iterator[Element]:
    yield from (set_paragraph(guide.pages, "BodyText", each) for each in standing(block, guide.stage))


def _extra(block: Activity, guide: Guide) -> Iterator[Element]:
    """Yield the fields of the facilitator's own."""
    for name, text in block.extra.items():
        yield heading(guide.pages, 3, name)
        yield body(guide.pages, text)
