from __future__ import annotations

import pytest

from tests.factories import codes, line, picture, quotation, stage, texts
from workshop.storyboard.lists import compose_contrast, compose_points, compose_story
from workshop.storyboard.scene import Filled, Picture, Slide

LONG_TITLE = "Serving one side is generous, and serving both sides at once is leadership"
PICTURES = {"door.png": picture(1600, 900, "door.png")}


def points(*items: str, title: str = "Points to make", more: str = "") -> list[Slide]:
    rows = "\n".join(f"  - {item}" for item in items)
    return compose_points(
        line(f"points: {title}\nid: points\nitems:\n{rows}\n{more}"), stage(pictures=PICTURES)
    )


def contrast(left: str = "points: [Soon]", right: str = "points: [Later]", title: str = "Two ways") -> Slide:
    written = f"contrast: {title}\nleft: {{head: Fast, {left}}}\nright: {{head: Well, {right}}}"
    return compose_contrast(line(written), stage(quotation(misquoted_as="Be good.")))[0]


def sizes(slide: Slide, end: str) -> set[float]:
    return {item.size for item in slide.items if isinstance(item, Filled) and item.slot.name.endswith(end)}


def test_heads_and_texts_of_points_alternate_in_reading_order() -> None:
    slide = points("{head: 'Why?', text: Purpose.}", "{head: 'What?'}", "{head: 'For us?', text: Ease.}")[0]
    assert list(texts(slide)) == [
        "Title", "Point 1 head", "Point 1 text", "Point 2 head", "Point 3 head", "Point 3 text",
    ]  # fmt: skip


def test_all_rows_share_the_size_that_the_longest_needs() -> None:
    long = " ".join(["delight"] * 15)
    slide = points(
        "{head: Prove, text: Soon.}", f"{{head: Repeat, text: {long}}}", "{head: Ask, text: 'Why?'}"
    )[0]
    assert len(sizes(slide, "text")) == 1
    assert max(sizes(slide, "text")) < 24
    assert sizes(slide, "head") == {34}


def test_points_without_texts_take_the_whole_width() -> None:
    assert points("Hear", "Choose", "Keep")[0].layout.id == "points-3-heads"


def test_a_title_of_two_lines_takes_its_variant() -> None:
    assert points("Hear", "Choose", "Keep", title=LONG_TITLE)[0].layout.id == "points-3-heads-two-line-title"


def test_points_too_long_for_one_slide_go_on_two() -> None:
    text = " ".join(["delight"] * 24)
    slides = points(*[f"{{head: Head {n}, text: {text}}}" for n in range(5)])
    assert [slide.layout.id for slide in slides] == ["points-3", "points-2"]
    assert [slide.title for slide in slides] == ["Points to make (1 of 2)", "Points to make (2 of 2)"]
    assert "text-overflow" not in codes(*slides)


def test_three_points_get_a_third_line_before_they_are_refused() -> None:
    text = " ".join(["delight"] * 24)
    slides = points(*[f"{{head: Head {n}, text: {text}}}" for n in range(3)])
    assert [slide.layout.id for slide in slides] == ["points-3"]
    assert "text-overflow" not in codes(*slides)


def test_points_beside_a_picture_are_heads_only_and_say_what_was_left_out() -> None:
    more = "picture: {file: door.png, alt: An open door}"
    slide = points("{head: Hear, text: What is not said.}", "Choose", more=more)[0]
    assert slide.layout.id == "points-2-picture"
    assert codes(slide) == ["text-left-out"]
    assert any(isinstance(item, Picture) and item.alt == "An open door" for item in slide.items)


def test_points_whose_picture_is_missing_stay_and_report_it() -> None:
    slide = points("Hear", "Choose", more="picture: {file: nothing.png, alt: A door}")[0]
    assert codes(slide) == ["missing-picture"]
    assert texts(slide)["Point 2"] == "Choose"


def test_the_right_side_of_a_contrast_is_favoured_unless_it_says_otherwise() -> None:
    assert contrast().layout.id == "contrast"
    run = line("contrast: Two\nfavour: left\nleft: {head: A, points: [B]}\nright: {head: C, points: [D]}")
    assert compose_contrast(run, stage())[0].layout.id == "contrast-favour-left"


def test_the_words_of_a_quotation_do_not_count_against_its_contrast() -> None:
    long = quotation(text="Be good " * 25, misquoted_as="Be good and " * 12)
    written = "contrast: Two ways\nleft: {head: Once, misquote: martin-ignore}"

    both = line(f"{written}\nright: {{head: Now, quote: martin-ignore}}")
    assert "too-many-words" not in codes(*compose_contrast(both, stage(long)))

    one = line(f"{written}\nright: {{head: Now, points: [{'so ' * 40}]}}")
    assert "too-many-words" in codes(*compose_contrast(one, stage(long)))


def test_the_sides_of_a_contrast_share_their_sizes() -> None:
    long = "points: ['A long way to say that it will not be today, nor tomorrow, nor this week', More, Less]"
    slide = contrast(left=long, title=LONG_TITLE)
    assert len(sizes(slide, "text")) == 1
    assert len(sizes(slide, "head")) == 1


def test_a_side_may_quote_with_its_speaker_or_a_wrong_wording_labelled_as_wrong() -> None:
    slide = contrast("misquote: martin-ignore", "quote: martin-ignore")
    assert texts(slide)["Left text"] == "“Be good.”\nquoted wrongly"
    assert texts(slide)["Right text"] == "“Be so good they can’t ignore you.”\nSteve Martin"


def test_a_side_that_quotes_nobody_is_a_problem() -> None:
    assert codes(contrast("quote: nobody")) == ["unknown-quotation"]


def test_a_story_tells_situation_action_and_outcome_under_their_labels() -> None:
    written = "story: Two jobs\nwho: Wago\nsituation: Tools first.\ndid: Asked why.\nhappened: The why stays."
    assert texts(compose_story(line(written), stage())[0]) == {
        "Title": "Two jobs",
        "Context": "Wago",
        "Situation label": "Situation",
        "Situation": "Tools first.",
        "Action label": "They did",
        "Action": "Asked why.",
        "Outcome label": "What happened",
        "Outcome": "The why stays.",
    }


def test_a_story_without_its_ending_asks_what_you_would_do() -> None:
    shown = texts(compose_story(line("story: Two jobs\nsituation: Tools.\ndid: Asked."), stage())[0])
    assert shown["Outcome"] == "What would you do?"
    assert "Outcome label" not in shown


@pytest.mark.parametrize(("words", "warned"), [(52, False), (53, True)])
def test_a_story_may_have_sixty_words(words: int, warned: bool) -> None:
    # eight words stand there anyway: headline, three labels, action and outcome
    situation = " ".join(["so"] * words)
    written = f"story: Jobs\nsituation: {situation}\ndid: Asked.\nhappened: Stayed."
    assert ("too-many-words" in codes(compose_story(line(written), stage())[0])) is warned
