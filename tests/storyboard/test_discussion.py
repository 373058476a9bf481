from __future__ import annotations

from dataclasses import replace

from tests.factories import codes, line, stage, texts
from workshop.brand.palette import HOUSE
from workshop.brand.shapes import Box
from workshop.outline.values import Text
from workshop.storyboard.discussion import Grading, compose_discussion, compose_graded
from workshop.storyboard.scene import Filled, Slide

FOUR = "{observe: 'When?', reflect: 'How?', interpret: 'Why?', decide: 'What now?'}"


def discussion(prompts: str = "", title: str = "Giving to get", minutes: int = 15, more: str = "") -> Slide:
    written = f"prompts: {prompts}\n" if prompts else ""
    return compose_discussion(
        line(f"discussion: {title}\nminutes: {minutes}\n{written}{more}", minutes), stage()
    )[0]


def sizes(slide: Slide) -> list[float]:
    return [
        item.size for item in slide.items if isinstance(item, Filled) and item.slot.name.startswith("Prompt")
    ]


def test_one_prompt_stands_alone_and_large() -> None:
    slide = discussion(
        title="What do your customers feel but never say?", more="groups: pairs\noutput: One word"
    )
    assert slide.layout.id == "discuss"
    assert texts(slide)["With, use, make"] == "With one neighbour\nMake one word"


def test_graded_prompts_stand_behind_the_questions_they_grade() -> None:
    shown = texts(discussion("{reflect: 'How did it feel?', decide: 'Who decides?'}"))
    assert shown["Grade 1"] == "What did you feel?"
    assert shown["Prompt 1"] == "How did it feel?"
    assert shown["Grade 2"] == "What will you do?"


def test_the_harder_of_three_prompts_the_larger() -> None:
    slide = discussion("{observe: 'When?', interpret: 'Why?', decide: 'What now?'}")
    assert slide.layout.id == "graded-3"
    assert sizes(slide) == [26, 30, 34]


def test_an_easy_prompt_is_never_larger_than_a_harder_one() -> None:
    long = "Who among all our colleagues will speak to which of our customers about which of these promises"
    assert sizes(discussion(f"{{observe: 'When?', interpret: 'Why?', decide: '{long}?'}}")) == [26, 28, 28]


def test_four_prompts_share_a_size() -> None:
    assert sizes(discussion(FOUR)) == [26] * 4
    long = FOUR.replace(
        "What now?", "Which one of these four messages should we now begin again first of all?"
    )
    assert len(set(sizes(discussion(long)))) == 1


def test_a_long_headline_takes_two_lines_and_the_rows_move_down() -> None:
    slide = discussion(FOUR, title="Where the money goes and why nobody wants to say so aloud")
    assert slide.layout.id == "graded-4-two-line-title"
    assert codes(slide) == []


def test_sixty_words_of_the_outline_may_stand_on_it_besides_the_builders_own() -> None:
    def words(count: int) -> str:
        each = " ".join(["on"] * count)
        return f"{{observe: {each}, reflect: {each}, interpret: {each}, decide: {each}}}"

    assert codes(discussion(words(14), title="Go on now then")) == []
    assert codes(discussion(words(14), title="Go on now then please")) == ["too-many-words"]


def test_a_single_graded_prompt_is_the_question_itself() -> None:
    slide = discussion("{decide: 'Who rings whom?'}")
    assert slide.layout.id == "discuss"
    assert slide.title == "Who rings whom?"


def test_a_discussion_of_more_than_an_hour_has_two_rings() -> None:
    assert discussion(minutes=75).layout.id == "discuss-two-rings"


def test_a_prompt_that_never_fits_is_a_problem() -> None:
    assert "text-overflow" in codes(discussion(FOUR.replace("When?", " ".join(["When and where"] * 12))))


def test_labels_in_a_wide_face_take_room_from_their_prompts() -> None:
    wide = stage(palette=replace(HOUSE, body="Verdana"))
    asked = Grading(
        "ask", "tab_debrief", Text("Looking back: what we did, and what we take along"), PROMPTS, 5
    )
    narrow, broad = (compose_graded(asked, on) for on in (stage(), wide))
    assert codes(broad) == []
    grown = boxes(broad)["Grade 3"].w - boxes(narrow)["Grade 3"].w
    assert grown > 0
    assert boxes(broad)["Prompt 3"].x - boxes(narrow)["Prompt 3"].x == grown
    assert boxes(broad)["Prompt 3"].right == boxes(narrow)["Prompt 3"].right


PROMPTS = [
    ("What did you see?", Text("Which cards split your table?")),
    ("What did you feel?", Text("Which one made you smile?")),
    ("What do you make of it?", Text("What turns a gift into a bribe?")),
    ("What will you do?", Text("What will we not do?")),
]


def boxes(of: Slide) -> dict[str, Box]:
    return {item.slot.name: item.place for item in of.items if isinstance(item, Filled)}
