"""The rules a finished storyboard keeps: small functions from plan, storyboard and palette to problems."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workshop.brand.palette import Palette
from workshop.brand.shapes import Box, Group, Paragraph
from workshop.check.argued import (
    every_exercise_serves_an_outcome,
    every_figure_has_its_caveat,
    every_objection_is_answered,
    every_outcome_is_served,
    every_reason_is_borne_out,
    what_is_quoted_is_discussed,
)
from workshop.check.checked import Checked, Rule, everything_on
from workshop.check.equipped import (
    every_group_can_report,
    exercises_have_another_way,
    exercises_say_how_they_run,
    materials_are_listed,
)
from workshop.check.legible import (
    no_text_is_too_small,
    texts_keep_clear_of_each_other,
    texts_stand_out_from_their_ground,
)
from workshop.check.timed import (
    a_day_opens_and_closes,
    debriefs_have_their_minutes,
    little_time_is_in_hand,
    most_of_the_time_is_the_participants,
    nobody_sits_for_long,
    nobody_talks_for_long,
    plenaries_do_not_follow_each_other,
    something_is_promised_at_the_end,
    the_closing_has_its_minutes,
)
from workshop.errors import Problem
from workshop.outline.fill import FILL
from workshop.outline.registers import Figure
from workshop.plan.plan import Plan
from workshop.storyboard.scene import Chart, Filled, Picture, Slide, Storyboard, Table

SLIDE = Box(0, 0, 960, 540)
"""The slide in points (house-style 2.1)."""


def check(
    plan: Plan,
    storyboard: Storyboard,
    palette: Palette,
    figures: Mapping[str, Figure],
    *,
    drawn: bool = True,
) -> tuple[Problem, ...]:
    """Return what every rule finds; `drawn` says that it is shown as it is, on the house's own slides."""
    checked = Checked(plan, storyboard, palette, figures)
    rules = (*RULES, *DRAWN) if drawn else RULES
    return tuple(problem for rule in rules for problem in rule(checked))


def titles_tell_slides_apart(checked: Checked) -> Iterator[Problem]:
    """Find slides without a title, and titles that two slides share."""
    seen: dict[str, str] = {}
    for slide in checked.storyboard.slides:
        title = " ".join(slide.title.split()).lower()
        if not title:
            yield Problem(
                "no-title", f"the slide '{slide.id}' has no title", slide.span, "give it a headline"
            )
        elif title in seen:
            message = f"the slides '{seen[title]}' and '{slide.id}' have the same title: {slide.title}"
            yield Problem("same-title", message, slide.span, "word one of them differently")
        seen.setdefault(title, slide.id)


def everything_stands_on_the_slide(checked: Checked) -> Iterator[Problem]:
    """Find what would hang over the slide's edge."""
    for slide in checked.storyboard.slides:
        for name, box in _boxes(slide):
            if box.x < -0.5 or box.y < -0.5 or box.right > SLIDE.w + 0.5 or box.bottom > SLIDE.h + 0.5:
                message = f"'{name}' hangs over the edge of the slide '{slide.id}'"
                yield Problem("off-slide", message, slide.span, "shorten its text")


def _boxes(slide: Slide) -> Iterator[tuple[str, Box]]:
    for item in everything_on(slide):
        if isinstance(item, Filled):
            yield item.slot.name, item.place
        elif isinstance(item, Group):
            yield from ((shape.name, shape.box) for shape in item.shapes)
        elif isinstance(item, Picture):
            yield "picture", item.box or item.slot.box
        else:
            yield getattr(item, "name", "chart"), item.box


def pictures_have_words(checked: Checked) -> Iterator[Problem]:
    """Find pictures, charts and tables that say nothing to those who cannot see them."""
    for slide in checked.storyboard.slides:
        for item in slide.items:
            if isinstance(item, Picture | Chart | Table) and not item.alt.strip():
                message = f"something on the slide '{slide.id}' has no alternative text"
                yield Problem("no-alt-text", message, slide.span, "say in  alt:  what it means")


def every_slide_has_notes(checked: Checked) -> Iterator[Problem]:
    """Find slides that a colleague could not run from their notes."""
    for slide in checked.storyboard.slides:
        if not slide.notes:
            yield Problem(
                "no-notes", f"the slide '{slide.id}' has no notes", slide.span, "write  notes:", "warning"
            )


def nothing_is_left_to_fill(checked: Checked) -> Iterator[Problem]:
    """Find {{names}} that would reach a file."""
    for slide in checked.storyboard.slides:
        for name in dict.fromkeys(match[0] for text in _said(slide) for match in FILL.finditer(text)):
            message = f"{name} is left to fill on the slide '{slide.id}'"
            yield Problem("unfilled", message, slide.span, "add it to  needs:  with a default")


def _said(slide: Slide) -> Iterator[str]:
    """Yield every text that is seen or read aloud, in the notes and for those who cannot see too."""
    yield slide.title
    yield from map(_plain, slide.notes)
    for item in everything_on(slide):
        yield getattr(item, "alt", "")
        if isinstance(item, Filled):
            yield item.text
        elif isinstance(item, Table):
            yield from (_plain(cell.paragraph) for row in item.rows for cell in row)
        elif isinstance(item, Chart):
            yield from (bar.label for bar in item.bars)
        elif isinstance(item, Group):
            texts = (shape.text for shape in item.shapes)
            yield from (_plain(paragraph) for text in texts if text for paragraph in text.paragraphs)


def _plain(paragraph: Paragraph) -> str:
    return "".join(run.text for run in paragraph.runs)


RULES: tuple[Rule, ...] = (
    titles_tell_slides_apart,
    pictures_have_words,
    every_slide_has_notes,
    nothing_is_left_to_fill,
    every_reason_is_borne_out,
    every_objection_is_answered,
    every_exercise_serves_an_outcome,
    every_outcome_is_served,
    what_is_quoted_is_discussed,
    every_figure_has_its_caveat,
    exercises_say_how_they_run,
    exercises_have_another_way,
    every_group_can_report,
    materials_are_listed,
    something_is_promised_at_the_end,
    most_of_the_time_is_the_participants,
    nobody_talks_for_long,
    nobody_sits_for_long,
    debriefs_have_their_minutes,
    the_closing_has_its_minutes,
    a_day_opens_and_closes,
    plenaries_do_not_follow_each_other,
    little_time_is_in_hand,
)
"""What holds whatever slides a deck stands on."""

DRAWN: tuple[Rule, ...] = (
    everything_stands_on_the_slide,
    no_text_is_too_small,
    texts_keep_clear_of_each_other,
    texts_stand_out_from_their_ground,
)
"""What holds on the house's own slides; a client's template has other places and colours."""
