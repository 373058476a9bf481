from __future__ import annotations

import pytest

from tests.factories import codes, line, stage, texts
from workshop.brand.shapes import Group, Paragraph
from workshop.storyboard.exercise import compose_exercise
from workshop.storyboard.scene import Filled, Slide


def exercise(
    *steps: str,
    title: str = "Map your five priorities",
    invitation: str = "Which serve both?",
    more: str = "",
    minutes: int = 25,
) -> list[Slide]:
    written = "\n".join(f"  - {step}" for step in steps or ("{do: List, minutes: 25}", "{do: Place}"))
    block = (
        f"exercise: {title}\nid: map\nminutes: {minutes}\ninvitation: {invitation}\nsteps:\n{written}\n{more}"
    )
    return compose_exercise(line(block, minutes), stage())


DEBRIEF = """debrief:
  minutes: 7
  observe: Where did most notes land?
  reflect: Which one hurt to move?
  interpret: What does the empty part say?
  decide: Which note do you move?
"""


def item(slide: Slide, name: str) -> Filled:
    return next(each for each in slide.items if isinstance(each, Filled) and each.slot.name == name)


def lines(paragraph: Paragraph) -> list[str]:
    return "".join(run.text for run in paragraph.runs).split("\n")


def bottom(filled: Filled) -> float:
    """Return where a text's last line ends, as PowerPoint stacks them."""
    spacing, lines = filled.slot.role.spacing / 100, filled.text.count("\n") + 1
    return filled.place.y + lines * filled.size * 1.212 * spacing


def test_the_parts_of_an_exercise_are_read_in_order() -> None:
    slide = exercise(more="groups: pairs\noutput: One map")[0]
    names = [each.slot.name if isinstance(each, Filled) else each.name for each in slide.items]  # type: ignore[union-attr]
    assert names == [
        "Turn tab", "Title", "Invitation", "Steps", "People", "With, use, make", "Hour ring", "Minutes",
    ]  # fmt: skip


def test_the_invitation_stands_right_below_the_title_and_the_steps_below_it() -> None:
    slide = exercise()[0]
    title, invitation, steps = (item(slide, name) for name in ("Title", "Invitation", "Steps"))
    assert invitation.place.y == pytest.approx(bottom(title) + 6, abs=0.5)
    assert steps.place.y == pytest.approx(bottom(invitation) + 12, abs=0.5)
    assert steps.place.bottom == 462


def test_a_title_of_two_lines_pushes_everything_down() -> None:
    short = exercise()[0]
    long = exercise(title="Rewrite the story of your customer together, from the start")[0]
    assert item(long, "Title").text.count("\n") == 1
    assert item(long, "Steps").place.y > item(short, "Steps").place.y


def test_a_step_begins_with_a_bold_verb_and_ends_with_its_minutes() -> None:
    steps = item(exercise("{do: List your top five, minutes: 12}", "{do: Swap, minutes: 13}")[0], "Steps")
    runs = [(run.text, run.bold) for run in steps.paragraphs[0].runs]
    assert runs == [("List", True), (" your top five", False), ("\t12\u00a0min", True)]
    assert steps.paragraphs[0].tab == steps.place.w - 1.5 * steps.size - 2


def test_a_report_takes_its_minutes_from_the_number_of_groups() -> None:
    slide = exercise("{do: List, minutes: 19}", "{do: Report, report: headline}", more="groups: fours")[0]
    assert item(slide, "Steps").paragraphs[1].runs[-1].text == "\t6\u00a0min"


def test_steps_take_one_line_each_if_a_somewhat_smaller_size_allows_it() -> None:
    steps = item(
        exercise("{do: 'Place each: customer, company or both', minutes: 5}", "{do: Go}")[0], "Steps"
    )
    assert lines(steps.paragraphs[0]) == ["Place each: customer, company or both\t5\u00a0min"]
    assert steps.size == 24


def test_the_lines_of_a_long_step_end_before_the_minutes() -> None:
    step = "{do: Choose one customer whom everyone in the whole group has met in person, minutes: 12}"
    steps = item(exercise(step, "{do: Go, minutes: 13}")[0], "Steps")
    assert len(lines(steps.paragraphs[0])) == 3
    body = stage().body
    for text in lines(steps.paragraphs[0]):
        width = body.width(text.partition("\t")[0], steps.size, bold=True) + 1.5 * steps.size
        assert width < (steps.paragraphs[0].tab or 0) - body.width("12 min", steps.size, bold=True)


@pytest.mark.parametrize(("words", "sizes"), [(6, (41, 26, 26)), (7, (41, 26, 23)), (8, (36, 22, 21))])
def test_title_and_invitation_give_way_before_the_steps_get_too_small(
    words: int, sizes: tuple[int, int, int]
) -> None:
    steps = [f"{{do: {' '.join(['Say'] + ['what'] * words)}, minutes: 5}}" for _ in range(4)]
    invitation = "Which of all our promises do they still remember today, word for word?"
    slide = exercise(*steps, title="Map your five priorities with the whole team", invitation=invitation)[0]
    assert tuple(item(slide, name).size for name in ("Title", "Invitation", "Steps")) == sizes


def test_six_steps_may_go_down_to_twenty() -> None:
    six = [f"{{do: Write down what your customer heard in part {n} of it, minutes: 4}}" for n in range(6)]
    slides = exercise(*six)
    assert len(slides) == 1
    assert item(slides[0], "Steps").size == 20


def test_steps_that_never_fit_go_on_a_second_slide_and_keep_counting() -> None:
    step = "{{do: Say what happened in part {} of the year in your customer's words, minutes: 3}}"
    first, second = exercise(*(step.format(n) for n in range(8)), more="groups: pairs")
    assert (first.title, second.title) == (
        "Map your five priorities (1 of 2)", "Map your five priorities (2 of 2)",
    )  # fmt: skip
    assert second.id == "map-2"
    assert "Invitation" not in texts(second)
    assert [len(item(slide, "Steps").paragraphs) for slide in (first, second)] == [4, 4]
    assert {paragraph.starts_at for paragraph in item(second, "Steps").paragraphs} == {5}
    assert codes(first, second) == []


def test_a_title_too_long_for_two_lines_is_a_problem_at_its_line() -> None:
    slide = exercise(title=" ".join(["Rewrite"] * 20))[0]
    assert "text-overflow" in codes(slide)


def test_the_facts_show_as_many_materials_as_there_is_room_for() -> None:
    more = "groups: fives\nmaterials: [sticky notes, thick markers, A3 paper, timer, tape, coloured dots]\n"
    facts = texts(exercise(more=more + "output: One honest month on the wall")[0])["With, use, make"]
    assert facts == "With four others\nUse sticky notes\nMake one honest month on the wall"


def test_an_exercise_without_groups_has_no_dots_and_no_facts() -> None:
    slide = exercise()[0]
    assert [each.name for each in slide.items if isinstance(each, Group)] == ["Hour ring"]
    assert "With, use, make" not in texts(slide)


def test_the_task_shows_the_working_minutes_and_the_debrief_its_own() -> None:
    task, debrief = exercise("{do: List, minutes: 18}", "{do: Go}", more=DEBRIEF)
    assert (texts(task)["Minutes"], texts(debrief)["Minutes"]) == ("18", "7")
    assert debrief.id == "map-debrief"


def test_a_debrief_asks_its_four_questions_of_everyone() -> None:
    debrief = texts(exercise(more=DEBRIEF)[1])
    assert debrief["Turn tab"] == "Debrief"
    assert debrief["Grade 3"] == "What do you make of it?"
    assert debrief["Prompt 4"] == "Which note do you move?"
    assert debrief["With, use, make"] == "Everyone"


@pytest.mark.parametrize(
    ("title", "shown", "layout"),
    [
        ("Gift or bribe?", "Looking back: Gift or bribe?", "graded-4"),
        ("Turn your wheel into a carousel", "Looking back:\nTurn your wheel into a carousel",
         "graded-4-two-line-title"),
    ],
)  # fmt: skip
def test_a_debrief_names_its_exercise(title: str, shown: str, layout: str) -> None:
    slide = exercise(title=title, more=DEBRIEF)[1]
    assert (item(slide, "Title").text, slide.layout.id) == (shown, layout)


def test_the_builders_own_words_do_not_count_against_the_sixty() -> None:
    steps = [f"{{do: {' '.join(['word'] * 11)}, minutes: 5}}" for _ in range(5)]
    assert codes(exercise(*steps)[0]) == ["too-many-words"]
    assert codes(exercise(*steps[:4])[0]) == []
