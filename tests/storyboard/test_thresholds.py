from __future__ import annotations

from tests.factories import codes, outline, read_outline, section, stage, texts
from tests.storyboard.day import DAY, day_stage, line_of, made, slide
from workshop.brand.shapes import Group
from workshop.storyboard.scene import Slide
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
