from __future__ import annotations

from tests.factories import codes, outline, read_outline, section, stage, texts
from tests.storyboard.day import DAY, day_stage, made
from workshop.brand.shapes import Group
from workshop.outline.model import Workshop
from workshop.storyboard.agenda import compose_agenda
from workshop.storyboard.scene import Slide, Table
from workshop.storyboard.stage import Stage


def agenda(on: Stage | None = None) -> list[Slide]:
    return made("agenda", on or day_stage())


def table(slide: Slide) -> Table:
    return next(item for item in slide.items if isinstance(item, Table))


def rows(slide: Slide) -> list[str]:
    return [
        " | ".join("".join(run.text for run in cell.paragraph.runs) for cell in row)
        for row in table(slide).rows
    ]


def bars(slide: Slide) -> Group:
    return next(item for item in slide.items if isinstance(item, Group) and item.name == "Whose minutes")


def day(parts: int, pause: int = 5, *more: str) -> Stage:
    """Make a day of short parts, each followed by a pause."""
    sections: list[str] = []
    for number in range(parts):
        sections.append(section(section=f"Part {number}", id=f"p{number}", minutes=20))
        sections.append(f"- break: Pause\n  minutes: {pause}")
    workshop: Workshop = outline(*sections, *more)
    return stage(workshop=workshop)


def test_the_agenda_lists_every_part_with_its_clock_time_and_minutes() -> None:
    slide = agenda()[0]
    assert rows(slide)[0] == "9:00 | Welcome |  | 15 min"
    assert rows(slide)[3] == "10:50 | Break |  | 20 min"
    assert rows(slide)[-1] == "12:30 | Close |  | "
    assert table(slide).heights == (43.5,) * 8
    assert table(slide).header is False


def test_clock_times_are_bold_and_minutes_stand_right() -> None:
    cells = table(agenda()[0]).rows[0]
    assert [cell.bold for cell in cells] == [True, False, False, False]
    assert cells[3].paragraph.align == "right"
    assert [cell.size for cell in cells] == [22, 22, 22, 20]


def test_the_longest_section_has_the_longest_bar_talk_first() -> None:
    shapes = [(shape.name, shape.box.x, round(shape.box.w)) for shape in bars(agenda()[0]).shapes]
    assert shapes[:2] == [("Talk", 640, 38), ("Your turn", 678, 19)]
    assert ("Your turn", 716, 114) in shapes


def test_a_break_is_a_thin_bar() -> None:
    pause = next(shape for shape in bars(agenda()[0]).shapes if shape.name == "Break")
    assert (pause.box.y, pause.box.h) == (265.5, 1.5)


def test_time_in_hand_has_a_row_drawn_like_a_break() -> None:
    workshop = outline(section(minutes=40), section(id="end", act="close", minutes=10), duration=60)
    slide = agenda(stage(workshop=workshop.replaced(buffer=10)))[0]
    assert rows(slide)[1] == "9:40 | Time in hand |  | 10 min"
    assert [shape.name for shape in bars(slide).shapes] == ["Talk", "Break", "Talk"]


def test_the_bars_are_said_in_words() -> None:
    assert bars(agenda()[0]).alt.startswith("Welcome: 10 minutes of talk, 5 minutes of your turn; ")


def test_the_title_names_the_part_of_the_day() -> None:
    for start, title in {
        "09:00": "This morning",
        "10:30": "Today",
        "13:00": "This afternoon",
        "15:00": "Today",
        "18:00": "This evening",
    }.items():
        on = stage(workshop=read_outline(DAY.replace('"09:00"', f'"{start}"')))
        assert agenda(on)[0].title == title


def test_without_a_start_the_agenda_counts_from_nought() -> None:
    slide = agenda(stage(workshop=read_outline(DAY.replace('start: "09:00"\n', ""))))[0]
    assert slide.title == "Today"
    assert rows(slide)[1].startswith("0:15 | ")


def test_a_headline_of_two_lines_moves_the_table_down() -> None:
    worded = "slides:\n  agenda: More than half of all the time this morning is yours, not mine\n"
    slide = agenda(stage(workshop=read_outline(DAY.replace("slides:\n", worded))))[0]
    assert texts(slide)["Title"] == "More than half of all the time this morning is yours, not mine"
    assert table(slide).box.y == 150
    assert table(slide).box.bottom == 462
    assert codes(slide) == []


def test_over_nine_rows_short_breaks_are_hidden() -> None:
    slides = compose_agenda(next(each for each in day(5).plan.lines if each.made == "agenda"), day(5))
    assert len(slides) == 1
    assert [row.split(" | ")[1] for row in rows(slides[0])] == [*(f"Part {n}" for n in range(5)), "Close"]


def test_a_day_too_long_for_one_slide_is_cut_at_its_longest_break() -> None:
    late = [section(section=f"Late {n}", id=f"l{n}", minutes=20) for n in range(6)]
    first, second = agenda(day(4, 10, "- break: Lunch\n  minutes: 60", *late))
    assert rows(first)[-1].endswith("Lunch |  | 60 min")
    assert rows(second)[-1].endswith("Close |  | ")
    assert "Close" not in "".join(rows(first))
    assert codes(first, second) == []
    assert first.title != second.title
    assert (first.id, second.id) == ("agenda", "agenda-2")


def test_a_worded_agenda_on_two_slides_is_numbered() -> None:
    on = day(12, 10)
    workshop = on.plan.workshop
    slides = workshop.slides.model_copy(update={"agenda": workshop.slides.agenda or _made("Our day")})
    on = stage(workshop=workshop.replaced(slides=slides))
    assert [slide.title for slide in agenda(on)][:2] == ["Our day (1 of 3)", "Our day (2 of 3)"]


def _made(headline: str) -> object:
    from workshop.outline.frame import Made

    return Made.model_validate({"headline": headline})


def test_a_section_title_too_long_for_its_row_is_a_problem() -> None:
    long = "A very long section title that nobody should ever write in any outline at all"
    on = stage(workshop=read_outline(DAY.replace("section: The value creation zone", f"section: {long}")))
    assert codes(*agenda(on)) == ["text-overflow"]
