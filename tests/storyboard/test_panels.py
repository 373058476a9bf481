from __future__ import annotations

from tests.factories import codes, line, stage, texts
from workshop.brand.shapes import Shape
from workshop.storyboard.panels import compose_steps, compose_tiles
from workshop.storyboard.scene import Filled, Slide


def tiles(*words: str, prompt: str = "") -> Slide:
    more = f"\nprompt: {prompt}" if prompt else ""
    return compose_tiles(line(f"tiles: Feelings\nitems: [{', '.join(words)}]{more}"), stage())[0]


def steps(*items: str, more: str = "") -> Slide:
    rows = "\n".join(f"  - {item}" for item in items)
    return compose_steps(line(f"steps: Stages\nitems:\n{rows}\n{more}"), stage())[0]


def test_each_word_has_its_tile_and_the_prompt_comes_last() -> None:
    shown = texts(tiles("Special", "Smart", "Safe", "Cool", prompt="Which one?"))
    assert list(shown.values()) == ["Feelings", "Special", "Smart", "Safe", "Cool", "Which one?"]


def test_all_tiles_share_the_size_of_the_longest_word() -> None:
    slide = tiles("Special", "Smart", "Safe", "Cool", "Trustworthy", "Attractive", "Original")
    sizes = {item.size for item in slide.items if isinstance(item, Filled) and item.slot.name != "Title"}
    assert len(sizes) == 1
    assert max(sizes) < 36


def test_a_word_too_long_for_its_tile_is_a_problem_and_not_broken_silently() -> None:
    slide = tiles("Special", "Smart", "Safe", "Cool", "Incomprehensibilities", "Attractive", "Original")
    assert "word-too-long" in codes(slide)


def test_the_last_step_is_the_goal_unless_it_is_not() -> None:
    assert steps("Ask", "Listen", "Answer").layout.id == "steps-3-heads"
    assert steps("Ask", "Listen", "Answer", more="goal: no").layout.id == "steps-3-heads-no-goal"


def test_a_step_without_a_text_keeps_its_stair() -> None:
    slide = steps("{head: Ask, text: 'Why?'}", "{head: Listen}", "{head: Answer, text: Now.}")
    stair = next(item for item in slide.items if isinstance(item, Shape))
    assert stair.box == slide.layout.slot("Step 2 text").box
    assert stair.fill == "tint"


def test_steps_read_from_the_lowest_to_the_highest() -> None:
    slide = steps("{head: Ask, text: 'Why?'}", "{head: Listen, text: Long.}", "{head: Answer, text: Now.}")
    assert list(texts(slide).values()) == ["Stages", "Ask", "Why?", "Listen", "Long.", "Answer", "Now."]
