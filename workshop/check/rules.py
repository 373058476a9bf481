"""The rules a finished storyboard keeps: small functions from plan, storyboard and palette to problems."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from workshop.brand.palette import Palette
from workshop.check.argued import (
    every_exercise_serves_an_outcome,
    every_figure_has_its_caveat,
    every_objection_is_answered,
    every_outcome_is_served,
    every_reason_is_borne_out,
    what_is_quoted_is_discussed,
)
from workshop.check.checked import Checked, Rule, SlideRule
from workshop.check.equipped import (
    every_group_can_report,
    exercises_have_another_way,
    exercises_say_how_they_run,
    materials_are_listed,
)
from workshop.check.finding import Finding
from workshop.check.legible import (
    no_text_is_too_small,
    texts_keep_clear_of_each_other,
    texts_stand_out_from_their_ground,
)
from workshop.check.placed import on_its_slide, placed
from workshop.check.supported import what_is_counted_has_a_source
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
from workshop.check.tongue import the_outline_says_its_language
from workshop.check.whole import (
    every_slide_has_a_title,
    every_slide_has_notes,
    everything_stands_on_the_slide,
    links_say_where_they_lead,
    nothing_below_is_read_before_the_title,
    nothing_is_left_to_fill,
    pictures_have_words,
    tables_name_their_columns,
    titles_tell_slides_apart,
)
from workshop.errors import Problem
from workshop.outline.registers import Figure
from workshop.plan.plan import Plan
from workshop.storyboard.scene import Storyboard


def check(
    plan: Plan,
    storyboard: Storyboard,
    palette: Palette,
    figures: Mapping[str, Figure],
    *,
    drawn: bool = True,
) -> tuple[Finding, ...]:
    """Return what every rule finds; `drawn` says that it is shown as it is, on the house's own slides."""
    checked = Checked(plan, storyboard, palette, figures)
    of_the_deck = (problem for rule in RULES for problem in rule(checked))
    on_slides = _on_slides(checked, (*ON_SLIDES, *DRAWN) if drawn else ON_SLIDES)
    return (*on_slides, *placed(of_the_deck, plan.workshop, storyboard))


def _on_slides(checked: Checked, rules: Sequence[SlideRule]) -> Iterator[Finding]:
    for rule in rules:
        for number, slide in enumerate(checked.storyboard.slides, 1):
            for problem in rule(slide, checked):
                yield on_its_slide(problem, number, slide)


def the_language_is_known(checked: Checked) -> Iterator[Problem]:
    """Find decks without a language: nothing would be spelt, hyphenated or read aloud as it should."""
    if not checked.storyboard.language:
        message, hint = "nothing says which language the deck is in", "write  language: en-GB  or another"
        yield Problem("no-language", message, checked.plan.workshop.span, hint)


RULES: tuple[Rule, ...] = (
    the_language_is_known,
    the_outline_says_its_language,
    every_reason_is_borne_out,
    every_objection_is_answered,
    every_exercise_serves_an_outcome,
    every_outcome_is_served,
    what_is_quoted_is_discussed,
    every_figure_has_its_caveat,
    what_is_counted_has_a_source,
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
"""What holds for a deck as a whole."""

ON_SLIDES: tuple[SlideRule, ...] = (
    every_slide_has_a_title,
    titles_tell_slides_apart,
    nothing_below_is_read_before_the_title,
    pictures_have_words,
    tables_name_their_columns,
    links_say_where_they_lead,
    every_slide_has_notes,
    nothing_is_left_to_fill,
)
"""What holds on every slide, whatever it stands on."""

DRAWN: tuple[SlideRule, ...] = (
    everything_stands_on_the_slide,
    no_text_is_too_small,
    texts_keep_clear_of_each_other,
    texts_stand_out_from_their_ground,
)
"""What holds on the house's own slides; a client's template has other places and colours."""
