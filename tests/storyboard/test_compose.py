from __future__ import annotations

from typing import get_args

import pytest

from tests.factories import codes, outline, section, stage
from tests.storyboard.day import day_storyboard
from workshop.outline.model import KINDS
from workshop.plan.plan import Made
from workshop.storyboard.compose import COMPOSERS, compose
from workshop.storyboard.scene import Storyboard


def storyboard(*sections: str) -> Storyboard:
    on = stage(workshop=outline(*sections))
    return compose(on.plan, on, "test")


def titles(*sections: str) -> list[str]:
    return [slide.title for slide in storyboard(*sections).slides]


def test_there_is_a_composer_for_every_kind_and_every_made_slide() -> None:
    assert set(COMPOSERS) == {*KINDS, *get_args(Made)} - {"buffer"}


def test_slides_come_in_the_order_of_the_plan() -> None:
    assert [slide.id for slide in day_storyboard().slides][:8] == [
        "cover", "outcomes", "agenda", "holds-back", "section-story", "ignore", "major-in", "never-say",
    ]  # fmt: skip
    assert [slide.id for slide in day_storyboard().slides][-2:] == ["close", "sources"]


def test_powerpoints_sections_are_the_parts_of_the_plan() -> None:
    assert [(each.name, len(each.slides)) for each in day_storyboard().sections] == [
        ("Welcome", 4), ("Story or technology?", 4), ("The value creation zone", 5), ("Break", 1),
        ("From satisfied to loved", 3), ("The right questions", 2), ("Promises", 6),
    ]  # fmt: skip


def test_time_in_hand_makes_no_slide_and_no_section() -> None:
    workshop = outline(section(minutes=40), section(id="end", act="close", minutes=10), duration=60)
    on = stage(workshop=workshop.replaced(buffer=10))
    board = compose(on.plan, on, "test")
    assert [each.name for each in board.sections] == ["From satisfied to loved"] * 2


def test_the_day_of_the_house_style_has_no_problem() -> None:
    assert codes(*day_storyboard().slides) == []


def test_the_storyboard_says_what_the_deck_is() -> None:
    board = day_storyboard()
    assert (board.id, board.title, board.language) == ("leading", "Leading with the customer", "en-GB")
    assert board.subject == "A half-day workshop for leaders who serve both sides"


def test_no_two_slides_have_the_same_title() -> None:
    seen = [slide.title.lower() for slide in day_storyboard().slides]
    assert len(set(seen)) == len(seen)


def test_a_second_break_of_the_same_name_tells_its_time() -> None:
    pause = "- break: Break\n  minutes: 10"
    said = titles(section(minutes=30), pause, section(id="b", section="Two", minutes=30), pause)
    assert [title for title in said if title.startswith("Break")] == ["Break", "Break, 10:10"]


def test_without_a_start_a_second_break_is_numbered() -> None:
    pause = "- break: Break\n  minutes: 10"
    workshop = outline(section(minutes=30), pause, section(id="b", section="Two", minutes=30), pause)
    on = stage(workshop=workshop.replaced(start=None))
    said = [slide.title for slide in compose(on.plan, on, "test").slides]
    assert [title for title in said if title.startswith("Break")] == ["Break", "Break (2)"]


def test_a_repeated_headline_is_numbered_on_its_slide_too() -> None:
    board = storyboard(section("- claim: Yes\n  id: a\n- claim: Yes\n  id: b\n- claim: Yes\n  id: c"))
    shown = [slide for slide in board.slides if slide.id in "abc"]
    assert [slide.title for slide in shown] == ["Yes", "Yes (2)", "Yes (3)"]
    assert [getattr(slide.items[0], "text", None) for slide in shown] == ["Yes", "Yes (2)", "Yes (3)"]


def test_an_exercise_named_like_its_section_is_told_apart_with_its_debrief() -> None:
    exercise = """
    - exercise: Give to get
      minutes: 10
      invitation: Why?
      steps: [{do: Ask, minutes: 5}, {do: Listen}]
      debrief: {minutes: 5, observe: 'What?', reflect: 'How?', interpret: 'Why?', decide: 'Who?'}
    """
    said = titles(section(), section(exercise, section="Give to get", id="give"))
    found = [title for title in said if "Give to get" in title]
    assert found == ["Give to get", "Give to get (2)", "Looking back: Give to get (2)"]


def test_a_title_that_only_the_outline_can_change_is_left_for_the_check() -> None:
    quotes = "- quote: martin-ignore\n  id: a\n- quote: martin-ignore\n  id: b"
    from tests.factories import quotation

    on = stage(quotation(), workshop=outline(section(quotes)))
    said = [slide.title for slide in compose(on.plan, on, "test").slides]
    assert said.count("“Be so good they can’t ignore you.”") == 2


def test_the_problems_of_all_slides_are_collected() -> None:
    long = " ".join(["customers"] * 60)
    board = storyboard(section(f"- claim: {long}\n  id: a\n- objection: {long}\n  id: b\n  reply: No."))
    overflows = [problem for problem in board.problems if problem.code == "text-overflow"]
    assert len(overflows) == 2
    assert len({str(problem.span) for problem in overflows}) == 2


@pytest.mark.parametrize("run", range(2))
def test_the_same_plan_gives_the_same_storyboard(run: int) -> None:
    assert storyboard(section()) == storyboard(section()), run
