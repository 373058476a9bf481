from __future__ import annotations

from textwrap import indent

import pytest

from tests.factories import OUTLINE, codes, read_outline, section, stage, texts
from tests.storyboard.day import DAY, day_stage, made, slide
from workshop.brand.shapes import Group
from workshop.storyboard.scene import Slide


def changed(old: str, new: str, name: str) -> Slide:
    assert old in DAY
    return made(name, stage(workshop=read_outline(DAY.replace(old, new))))[0]


def test_outcomes_are_promised_by_the_clock() -> None:
    outcomes = slide("outcomes")
    assert outcomes.title == "By 12:30 you will be able to"
    assert texts(outcomes)["Outcome 3"] == "Ask “why” before “how”"
    assert outcomes.layout.id == "outcomes-4"


def test_without_a_start_outcomes_are_promised_all_the_same() -> None:
    assert changed('start: "09:00"\n', "", "outcomes").title == "You will be able to"


def test_the_recap_shows_the_outcomes_ticked_off() -> None:
    recap = slide("recap")
    assert recap.title == "You can now"
    ticks = next(item for item in recap.items if isinstance(item, Group) and item.name == "Ticks")
    empty = [shape.box for shape in recap.layout.shapes if shape.name == "Tick ring"]
    assert [shape.box for shape in ticks.shapes] == empty
    assert {shape.fill for shape in ticks.shapes} == {"on"}


def test_the_argument_has_its_claim_as_title_and_its_reasons_as_heads() -> None:
    argument = slide("argument")
    assert argument.layout.id == "points-3-heads"
    assert argument.title == "Work where the two needs overlap"
    assert texts(argument)["Point 2 head"] == "A shared need outlasts a campaign"


def test_under_a_headline_of_its_own_the_argument_still_shows_its_claim() -> None:
    argument = changed("slides:\n", "slides:\n  argument: The whole case\n", "argument")
    assert argument.layout.id == "argument-3"
    assert texts(argument)["Claim"] == "Work where the two needs overlap"
    assert texts(argument)["Reason 3"] == "Nobody else asks for it"
    assert codes(argument) == []


@pytest.mark.parametrize("headline", ["", "slides:\n  argument: Case\n"])
def test_an_argument_with_one_reason_leaves_a_row_free(headline: str) -> None:
    sections = indent(section(), "  ")
    text = OUTLINE.format(duration=60, sections=sections) + headline
    argument = made("argument", stage(workshop=read_outline(text)))[0]
    assert argument.layout.id in ("points-2-heads", "argument-2")
    assert "Leaving costs almost nothing" in texts(argument).values()


def test_long_claims_and_headlines_take_two_lines() -> None:
    long = "Work where the needs of customers and of your own company overlap, and nowhere else at all"
    claim = changed("claim: Work where the two needs overlap", f"claim: {long}", "argument")
    assert claim.layout.id == "points-3-heads-two-line-title"
    headline = changed("slides:\n", f"slides:\n  argument: {long}\n", "argument")
    assert headline.layout.id == "argument-3-two-line-title"
    assert codes(claim, headline) == []


def test_five_long_outcomes_fit_but_are_counted() -> None:
    from workshop.outline.frame import Outcome

    long = "Tell apart what customers say and what they do"
    outcomes = tuple(Outcome.model_validate({"id": f"o{n}", "able_to": long}) for n in range(5))
    on = stage(workshop=day_stage().plan.workshop.replaced(outcomes=outcomes))
    assert codes(made("outcomes", on)[0]) == ["too-many-words"]
    assert codes(made("recap", on)[0]) == ["too-many-words"]
