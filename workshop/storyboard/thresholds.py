"""Compose what stands on the deep ground: cover, section divider, break and close."""

from __future__ import annotations

from workshop.brand.house import thresholds as house
from workshop.brand.layouts import Layout
from workshop.brand.shapes import Box, Shape, Stroke
from workshop.plan.plan import Line, Part
from workshop.storyboard.dial import close_dial, cover_dial, divider_dial
from workshop.storyboard.logo import logo_items
from workshop.storyboard.occasion import day_in_words, leads_in_words
from workshop.storyboard.overview import wording
from workshop.storyboard.rail import part_title
from workshop.storyboard.ring import ring, rings_for
from workshop.storyboard.scene import Filled, Item, Slide
from workshop.storyboard.slides import Composer, make_slide
from workshop.storyboard.stage import Stage
from workshop.storyboard.typeset import Copy, set_text

_FOOT_RULE = Shape("Foot rule", "line", Box(48, 466, 864, 0), stroke=Stroke("on@.4", 0.75))
"""Above the date and the facilitators (house-style 01)."""


def compose_cover(line: Line, stage: Stage) -> list[Slide]:
    """Show title, subtitle, and the day as a dial."""
    workshop, layout = stage.plan.workshop, house.cover()
    made = wording(workshop.slides.cover)
    title = Copy(layout.slot("Title"), made.headline or workshop.title)
    subtitle = made.line or workshop.subtitle
    items: list[Item] = [set_text(title, stage), *_optional(layout, "Subtitle", subtitle, stage)]
    items += [*logo_items(layout, stage), cover_dial(stage), *_foot(layout, stage)]
    return [make_slide(line.id, layout, items, span=workshop.title.span)]


def _foot(layout: Layout, stage: Stage) -> list[Item]:
    """Say at the cover's foot when it is and who leads, under a rule; nothing when nobody told."""
    day, names = day_in_words(stage), leads_in_words(stage)
    leads = stage.words.say("facilitated_by", names=names) if names else ""
    texts = [*_optional(layout, "Date", day, stage), *_optional(layout, "Facilitator", leads, stage)]
    return [_FOOT_RULE, *texts] if texts else []


def compose_divider(line: Line, stage: Stage) -> list[Slide]:
    """Open a section: its title, its question, when it runs and where it stands in the day."""
    layout, plan = house.section(), stage.plan
    part = part_of(line, stage)
    title = Copy(layout.slot("Title"), part.title, max_lines=3)
    question = part.section.question if part.section else None
    times = plan.span(part.start, part.end)
    items: list[Item] = [
        set_text(title, stage),
        *_optional(layout, "Guiding question", question, stage),
        set_text(Copy(layout.slot("Clock times"), times), stage),
        divider_dial(part, stage),
        _number(layout, part, stage),
    ]
    return [make_slide(line.id, layout, items, span=getattr(part.title, "span", None))]


def _number(layout: Layout, part: Part, stage: Stage) -> Filled:
    slot = layout.slot("Section number")
    if part.number is None:
        return set_text(Copy(slot, stage.plan.clock(part.start), sizes=(48, 36)), stage)
    return set_text(Copy(slot, str(part.number), sizes=(120, 96)), stage)


def compose_break(line: Line, stage: Stage) -> list[Slide]:
    """Say when the workshop goes on, readable from the corridor."""
    words, plan = stage.words, stage.plan
    layout = house.pause(rings_for(line.minutes))
    lead, back = words["back_at"], plan.clock(line.end, end=True)
    if plan.start is None:
        lead, back = words["back_in"], words.say("minutes_short", minutes=line.minutes)
    items: list[Item] = [
        set_text(Copy(layout.slot("Title"), line.title), stage),
        set_text(Copy(layout.slot("Lead-in"), lead), stage),
        set_text(Copy(layout.slot("Return time"), back), stage),
        *_optional(layout, "Next", _next(line, stage), stage),
        *ring(line.minutes, layout, stage),
    ]
    return [make_slide(line.id, layout, items, span=getattr(line.title, "span", None))]


def _next(line: Line, stage: Stage) -> str | None:
    after = (part for part in stage.plan.parts if part.kind == "section" and part.start >= line.end)
    part = next(after, None)
    return stage.words.say("then_next", next=part_title(part, stage)) if part else None


def compose_close(line: Line, stage: Stage) -> list[Slide]:
    """Say the last word and the next step under the dial that is complete."""
    layout, made = house.close(), wording(stage.plan.workshop.slides.close)
    title = Copy(layout.slot("Title"), made.headline or stage.words["close_title"])
    items: list[Item] = [
        set_text(title, stage),
        *_optional(layout, "Next step", made.line, stage),
        *logo_items(layout, stage),
        close_dial(stage),
    ]
    return [make_slide(line.id, layout, items, span=made.place(made.headline))]


def part_of(line: Line, stage: Stage) -> Part:
    """Return the part of the plan a line runs in."""
    return next(part for part in stage.plan.parts if any(each.id == line.id for each in part.lines))


def _optional(layout: Layout, slot: str, text: str | None, stage: Stage) -> list[Filled]:
    """Set a text that may be missing: then its placeholder is left out."""
    return [set_text(Copy(layout.slot(slot), text), stage)] if text else []


COMPOSERS: dict[str, Composer] = {
    "cover": compose_cover,
    "divider": compose_divider,
    "break": compose_break,
    "close": compose_close,
}
