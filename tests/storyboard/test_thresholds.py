from __future__ import annotations

from dataclasses import replace

import pytest

from tests.factories import codes, outline, picture, read_outline, section, stage, texts
from tests.storyboard.day import DAY, day_stage, line_of, made, slide
from workshop.brand.logo import Logo
from workshop.brand.palette import HOUSE
from workshop.brand.shapes import Box, Group, Shape
from workshop.storyboard.scene import Picture, Slide
from workshop.storyboard.stage import Stage
from workshop.storyboard.thresholds import compose_break, compose_divider

UNTIMED = DAY.replace('start: "09:00"\n', "")


def changed(old: str, new: str) -> Stage:
    assert old in DAY
    return stage(workshop=read_outline(DAY.replace(old, new)))


def a_break(minutes: int, more: str = "") -> Slide:
    on = stage(workshop=outline(section(), f"- break: Lunch\n  minutes: {minutes}\n{more}", section(id="b")))
    return compose_break(next(each for each in on.plan.lines if each.made == "break"), on)[0]


def test_the_cover_shows_title_subtitle_and_dial() -> None:
    cover = slide("cover")
    assert list(texts(cover)) == ["Title", "Subtitle"]
    assert cover.title == "Leading with the customer"
    assert [each.name for each in cover.items if isinstance(each, Group)] == ["Dial"]


def test_the_cover_may_be_worded_otherwise() -> None:
    on = changed("slides:\n", "slides:\n  cover: {headline: Ours, line: For us}\n")
    assert texts(made("cover", on)[0]) == {"Title": "Ours", "Subtitle": "For us"}


def test_a_cover_without_subtitle_leaves_no_placeholder() -> None:
    on = changed("subtitle: A half-day workshop for leaders who serve both sides\n", "")
    assert list(texts(made("cover", on)[0])) == ["Title"]


def test_a_divider_asks_the_sections_question_and_says_when_it_runs() -> None:
    assert texts(slide("section-zone")) == {
        "Title": "The value creation zone",
        "Guiding question": "Where do customer needs and company needs overlap?",
        "Clock times": "10:00–10:50",
        "Section number": "2",
    }


def test_an_unnumbered_section_shows_its_start_in_the_dial() -> None:
    divider = slide("section-promises")
    assert texts(divider)["Section number"] == "12:20"
    number = divider.items[-1]
    assert getattr(number, "size", None) == 48
    assert "Guiding question" not in texts(divider)


def test_without_a_start_a_divider_shows_the_time_elapsed() -> None:
    on = stage(workshop=read_outline(UNTIMED))
    assert texts(compose_divider(line_of("section-zone", on), on)[0])["Clock times"] == "1:00–1:50"


def test_a_break_says_when_it_ends_and_what_comes_then() -> None:
    shown = texts(next(each for each in map(slide, ["break-break-3"])))
    assert shown == {
        "Title": "Break", "Lead-in": "Back at", "Return time": "11:10",
        "Next": "Then: From satisfied to loved", "Minutes": "20",
    }  # fmt: skip


def test_without_a_start_a_break_says_how_long_it_is() -> None:
    on = stage(workshop=read_outline(UNTIMED))
    pause = next(each for each in on.plan.lines if each.made == "break")
    shown = texts(compose_break(pause, on)[0])
    assert (shown["Lead-in"], shown["Return time"]) == ("Back in", "20 min")


def test_a_lunch_of_more_than_an_hour_has_two_rings() -> None:
    assert a_break(75).layout.id == "break-two-rings"
    assert a_break(60).layout.id == "break"


def test_the_close_says_the_last_word_and_the_next_step() -> None:
    close = slide("close")
    assert close.title == "Give love to get love"
    assert texts(close)["Next step"] == "Thank you. We compare promises on 11 June."


def test_a_close_that_nobody_worded_thanks() -> None:
    on = stage(workshop=outline(section()))
    assert texts(made("close", on)[0]) == {"Title": "Thank you"}


def test_a_section_title_too_long_for_its_divider_is_a_problem_at_its_line() -> None:
    on = changed("section: The value creation zone", f"section: {' '.join(['Value'] * 20)}")
    divider = compose_divider(line_of("section-zone", on), on)[0]
    assert codes(divider) == ["text-overflow"]
    assert str(divider.problems[0].span).startswith("decks/test.yaml:")


def test_every_threshold_of_the_day_fits() -> None:
    deep = [each for each in day_stage().plan.lines if each.made in ("cover", "divider", "break", "close")]
    assert codes(*(slide(each.id) for each in deep)) == []


def branded(**logos: Logo) -> Stage:
    return replace(day_stage(), client="Northgate", **logos)


def a_logo(width: int = 400, height: int = 100, pale: bool = False) -> Logo:
    return Logo(picture(width, height), transparent=True, pale=pale)


def shown(kind: str, on: Stage) -> tuple[list[Shape], Picture]:
    items = made(kind, on)[0].items
    plates = [item for item in items if isinstance(item, Shape)]
    return plates, next(item for item in items if isinstance(item, Picture))


@pytest.mark.parametrize("kind", ["cover", "close"])
def test_a_reversed_logo_stands_on_the_deep_ground_itself(kind: str) -> None:
    reverse = a_logo()
    plates, logo = shown(kind, branded(logo=a_logo(), logo_reversed=reverse))
    assert (plates, logo.image, logo.alt) == ([], reverse.image, "Logo of Northgate")


@pytest.mark.parametrize("kind", ["cover", "close"])
def test_a_logo_for_light_grounds_gets_a_white_plate_12_points_larger(kind: str) -> None:
    plates, logo = shown(kind, branded(logo=a_logo()))
    assert logo.box == Box(48, 42, 144, 36)
    assert [(plate.name, plate.box, plate.fill) for plate in plates] == [
        ("Logo plate", Box(36, 30, 168, 60), "on")
    ]


def test_a_logo_that_is_white_itself_needs_no_plate() -> None:
    assert shown("cover", branded(logo=a_logo(pale=True)))[0] == []


def test_a_logo_fits_its_slot_at_the_left_halfway_up() -> None:
    assert shown("cover", branded(logo=a_logo(900, 90)))[1].box == Box(48, 46.4, 272, 27.2)
    assert shown("cover", branded(logo=a_logo(90, 90)))[1].box == Box(48, 42, 36, 36)


def test_on_a_ground_that_a_brand_made_light_the_logo_needs_no_plate() -> None:
    pastel = replace(HOUSE, dk2="#F2D7E0")
    positive = a_logo()
    on = replace(branded(logo=positive, logo_reversed=a_logo()), palette=pastel)
    plates, logo = shown("cover", on)
    assert (plates, logo.image) == ([], positive.image)


@pytest.mark.parametrize("kind", ["cover", "close"])
def test_without_a_logo_the_clients_name_stands_in_its_place(kind: str) -> None:
    (name,) = [item for item in made(kind, branded())[0].items if isinstance(item, Shape) and item.text]
    assert (name.name, name.box.x, name.text and name.text.size) == ("Client logo", 48, 24)
    assert name.text is not None
    assert name.text.paragraphs[0].runs[0].text == "Northgate"


@pytest.mark.parametrize(
    ("name", "sizes"),
    [("Ministry of Agriculture and the Fisheries of the Northern Islands", [19]), ("North " * 40, [])],
)
def test_a_long_name_takes_two_lines_and_one_that_takes_more_is_left_out(name: str, sizes: list[int]) -> None:
    shapes = [
        item for item in made("cover", replace(branded(), client=name))[0].items if isinstance(item, Shape)
    ]
    assert [shape.text.size for shape in shapes if shape.text] == sizes


def test_nobodys_deck_bears_no_logo() -> None:
    assert not any(isinstance(item, Shape) and item.text for item in slide("cover").items)
    assert not any(isinstance(item, Picture) for item in slide("cover").items)
