"""How slides on a client's template use the room there is: panels in line, rows apart, the rail clear."""

from __future__ import annotations

from functools import cache

import pytest

from tests.brand.template_parts import Layout, drawn, holder, solid
from tests.brand.templates import master_shapes, placed, plain, usual
from tests.storyboard.adopted import FACES, boards, item, kind, of_kind
from workshop.brand.shapes import Group, Shape
from workshop.brand.template.match import match
from workshop.brand.template.read import read_template
from workshop.storyboard.adopt import adopt
from workshop.storyboard.scene import Filled, Slide

AT = placed()


@cache
def shown(data: bytes) -> dict[str, Slide]:
    """Return the first slide of each kind on a template."""
    matches = match(read_template("haus.potx", data), {})
    found: dict[str, Slide] = {}
    for house in boards():
        for ours, theirs in zip(house.slides, adopt(house, matches, FACES).slides, strict=True):
            found.setdefault(kind(ours), theirs)
    return found


def panel(slide: Slide) -> Shape:
    found = item(slide, "Turn panel")
    assert isinstance(found, Shape)
    return found


def text(slide: Slide, name: str) -> Filled:
    found = item(slide, name)
    assert isinstance(found, Filled)
    return found


def rail_foot(slide: Slide) -> float:
    assert isinstance(slide.rail, Group)
    return max(shape.box.bottom for shape in slide.rail.shapes)


def test_a_single_prompt_has_its_panel_where_every_activity_has_it() -> None:
    title = holder("title", AT(5, 5, 65, 14))  # it ends before a logo, the content does not
    layouts = [Layout("Titel", (title, *usual(AT)[4].shapes[1:]), "titleOnly")]
    slides = shown(plain(layouts=layouts, shapes=(title, *master_shapes(AT)[1:])))
    assert panel(slides["discuss"]).box == panel(slides["exercise"]).box
    prompt = text(slides["discuss"], "Title").place
    assert prompt.right < panel(slides["discuss"]).box.x
    assert (prompt.y, prompt.bottom) == pytest.approx(
        (panel(slides["discuss"]).box.y, panel(slides["discuss"]).box.bottom), abs=1
    )


def test_steps_move_apart_where_there_is_room_and_never_past_their_box() -> None:
    steps = text(of_kind("exercise", "default"), "Steps")
    gap = steps.paragraphs[0].space_after
    assert steps.size * 0.6 < gap <= steps.size
    assert len({paragraph.space_after for paragraph in steps.paragraphs}) == 1
    assert steps.problems == ()


def test_both_sides_of_a_contrast_keep_the_same_distance() -> None:
    contrast = shown(plain())["contrast"]
    left, right = text(contrast, "Left text"), text(contrast, "Right text")
    assert left.paragraphs[0].space_after == right.paragraphs[0].space_after > 10


def test_the_rail_keeps_clear_of_a_field_right_below_the_content() -> None:
    band = drawn(AT(0, 84, 100, 6), look=solid("accent1"))
    free, below = plain(), plain(shapes=(*master_shapes(AT), band))
    assert rail_foot(shown(free)["tiles"]) == pytest.approx(0.88 * 540, abs=1)
    assert 0.84 * 540 - rail_foot(shown(below)["tiles"]) >= 12
