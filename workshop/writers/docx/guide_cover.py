"""The guide's first pages: what, for whom, when, with whom, to what end; and how to read it."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.outline.model import Exercise
from workshop.outline.placed import joined
from workshop.plan.plan import Line
from workshop.storyboard.logistics import people_in_words
from workshop.storyboard.occasion import day_in_words, leads_in_words
from workshop.writers.docx.element import Element
from workshop.writers.docx.guide_view import Guide, called, entry, minutes_in_words, slides_in_words, under
from workshop.writers.docx.tables import Cell, Row, head, row, table
from workshop.writers.docx.text import body, bullets, heading, para


def cover_page(guide: Guide) -> Iterator[Element]:
    """Yield the title, the strip with client, day and people, the purpose and the outcomes."""
    pages, workshop = guide.pages, guide.plan.workshop
    yield para(pages, "Label", pages.kind)
    yield para(pages, "Title", workshop.title)
    if workshop.subtitle:
        yield para(pages, "Subtitle", workshop.subtitle)
    yield table(pages, pages.paper.widths(1, 3.4), _strip(guide), alt=guide.words["guide_glance"])
    yield heading(pages, 3, guide.words["guide_purpose"], outline=2)
    yield body(pages, workshop.purpose)
    if workshop.aims:
        yield from entry("guide_aim_rational", workshop.aims.rational, guide)
        yield from entry("guide_aim_experiential", workshop.aims.experiential, guide)
    yield from under(3, guide.words["guide_outcomes_served"], _outcomes(guide), guide)


def _strip(guide: Guide) -> list[Row]:
    """Return the facts of the event, as far as they are known."""
    words, facts = guide.words, _facts(guide)
    pages, tint = guide.pages, guide.pages.inks.tint
    heads = {key: Cell([para(pages, "TableHead", words[key])], tint) for key in facts}
    return [row(heads[key], told) for key, told in facts.items() if told]


def _facts(guide: Guide) -> dict[str, str]:
    plan, stage, words = guide.plan, guide.stage, guide.words
    venue = stage.event.venue if stage.event else None
    length = minutes_in_words(plan.minutes, guide)
    hours, rest = divmod(plan.minutes, 60)
    if hours:
        length = words.say("hours_minutes", hours=hours, minutes=rest)
    times = plan.span(0, plan.minutes) if plan.start is not None and plan.days == 1 else ""
    return {
        "guide_client": stage.client,
        "guide_date": day_in_words(stage),
        "guide_venue": venue or "",
        "guide_people": people_in_words(plan.people, stage),
        "guide_audience": plan.workshop.audience or "",
        "guide_mode": words[f"mode_{plan.mode}"],
        "guide_duration": joined(", ", (times, length)),
        "guide_facilitators": _leads(guide),
        "guide_version": guide.storyboard.version,
    }


def _leads(guide: Guide) -> str:
    """Return who leads, each with the initials that the exercises name."""
    event = guide.stage.event
    if event is None or not any(each.initials for each in event.facilitators):
        return leads_in_words(guide.stage)
    each = (f"{lead.name} ({lead.initials})" if lead.initials else lead.name for lead in event.facilitators)
    return joined(guide.words["list_comma"], each)


def _outcomes(guide: Guide) -> list[Element]:
    """Return a table of the outcomes with the activities that earn them."""
    pages, words = guide.pages, guide.words
    rows: list[Row] = []
    for outcome in guide.plan.outcomes:
        earned = [_place(line, guide) for line in _exercises(guide) if outcome.id in _serves(line)]
        rows.append(row(outcome.able_to, joined("; ", earned)))
    header = head(words["guide_outcome"], words["guide_earned"])
    return [table(pages, pages.paper.widths(1, 1), [header, *rows])]


def _exercises(guide: Guide) -> list[Line]:
    return [line for line in guide.plan.lines if isinstance(line.block, Exercise)]


def _serves(line: Line) -> tuple[str, ...]:
    return line.block.serves if isinstance(line.block, Exercise) else ()


def _place(line: Line, guide: Guide) -> str:
    """Return an activity with its time and its slides."""
    where = joined(", ", (guide.plan.clock(line.start), slides_in_words(line, guide)))
    return f"{called(line, guide)} ({where})"


def how_to_read(guide: Guide) -> Iterator[Element]:
    """Yield what the numbers in the guide mean."""
    keys = ("guide_read_numbers", "guide_read_say", "guide_rail")
    yield heading(guide.pages, 3, guide.words["guide_read"], outline=2)
    yield from bullets(guide.pages, (guide.words[key] for key in keys))
