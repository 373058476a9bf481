"""Compose what shows the whole: the outcomes, the argument, and the recap."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.brand.house import overview as house
from workshop.brand.house.grid import TOP
from workshop.brand.house.lists import points
from workshop.brand.layouts import Layout
from workshop.brand.shapes import Group
from workshop.outline.frame import Made
from workshop.outline.values import Text
from workshop.plan.plan import Line, Plan
from workshop.storyboard.scene import Filled, Item, Slide
from workshop.storyboard.slides import MOST_WORDS, Composer, make_slide, title_lines, words_in
from workshop.storyboard.stage import Stage
from workshop.storyboard.typeset import Copy, set_text, set_together


def wording(made: Made | None) -> Made:
    """Return how the outline words a slide that the builder makes; empty when it says nothing."""
    return made or Made.model_construct()


def compose_outcomes(line: Line, stage: Stage) -> list[Slide]:
    """Promise what participants will be able to do, by the time the workshop ends."""
    plan, words = stage.plan, stage.words
    title = words["outcomes_title_untimed"]
    if plan.start is not None and plan.days == 1:
        title = words.say("outcomes_title", end=plan.clock(plan.minutes, end=True))
    return [_outcomes(line, _headline(plan.workshop.slides.outcomes, plan), title, [], stage)]


def _headline(made: Made | None, plan: Plan) -> Text | None:
    """Return the outline's headline, unless fewer outcomes are kept than it was written for."""
    return wording(made).headline if plan.outcomes == plan.workshop.outcomes else None


def compose_recap(line: Line, stage: Stage) -> list[Slide]:
    """Show the outcomes once more, ticked off."""
    headline = _headline(stage.plan.workshop.slides.recap, stage.plan)
    rows = len(stage.plan.outcomes)
    ticks = [house.tick_ring(TOP + row * house.row_height(rows), fill="on") for row in range(rows)]
    return [_outcomes(line, headline, stage.words["recap_title"], [Group("Ticks", tuple(ticks))], stage)]


def _outcomes(line: Line, headline: Text | None, usual: Text, ticks: Sequence[Item], stage: Stage) -> Slide:
    """Show the outcomes under the outline's headline, or the usual one, whose words do not count."""
    outcomes = stage.plan.outcomes
    layout = house.outcomes(len(outcomes))
    copies = [Copy(layout.slot(f"Outcome {row}"), each.able_to) for row, each in enumerate(outcomes, 1)]
    items: list[Item] = [
        set_text(Copy(layout.slot("Title"), headline or usual), stage),
        *ticks,
        *set_together(copies, stage),
    ]
    own = 0 if headline else words_in(items[:1])
    return make_slide(line.id, layout, items, span=outcomes[0].span, cap=MOST_WORDS + own)


def compose_argument(line: Line, stage: Stage) -> list[Slide]:
    """Show claim and reasons: the claim as the headline, or below a headline that the outline words.

    Like the agenda it may have any number of words: all of it was said before.
    """
    argument = stage.plan.workshop.argument
    headline = wording(stage.plan.workshop.slides.argument).headline
    reasons = [reason.because for reason in argument.reasons]
    compose = _under_headline if headline else _under_claim
    layout, items = compose(headline or argument.claim, argument.claim, reasons, stage)
    return [make_slide(line.id, layout, items, span=argument.span, cap=None)]


def _under_claim(title: Text, _: Text, reasons: Sequence[Text], stage: Stage) -> tuple[Layout, list[Filled]]:
    rows = max(len(reasons), 2)
    layout = points(rows, title_lines(title, stage), False)
    heads = [Copy(layout.slot(f"Point {row} head"), text) for row, text in enumerate(reasons, 1)]
    return layout, [set_text(Copy(layout.slot("Title"), title), stage), *set_together(heads, stage)]


def _under_headline(
    title: Text, claim: Text, reasons: Sequence[Text], stage: Stage
) -> tuple[Layout, list[Filled]]:
    rows = max(len(reasons), 2)
    layout = house.argument(rows, title_lines(title, stage, house.argument(rows).slot("Title")))
    heads = [Copy(layout.slot(f"Reason {row}"), text) for row, text in enumerate(reasons, 1)]
    texts = [
        set_text(Copy(layout.slot("Title"), title), stage),
        set_text(Copy(layout.slot("Claim"), claim), stage),
    ]
    return layout, [*texts, *set_together(heads, stage)]


COMPOSERS: dict[str, Composer] = {
    "outcomes": compose_outcomes,
    "argument": compose_argument,
    "recap": compose_recap,
}
