from __future__ import annotations

import pytest

from tests.factories import codes, figure, outline, picture, quotation, section, stage, texts
from tests.storyboard.day import made, slide
from workshop.outline.frame import Essay
from workshop.outline.registers import Figure, Quotation
from workshop.storyboard.scene import Filled, Slide
from workshop.storyboard.sources import compose_sources, sources_of
from workshop.storyboard.stage import Stage

TWAIN = quotation(
    id="twain", text="Almost right.", speaker="Mark Twain", work="*The Art of Authorship*", year="1890",
    misquoted_as="Nearly right.",
)  # fmt: skip


def showing(blocks: str, *known: Quotation | Figure, essay: dict[str, str] | None = None) -> Stage:
    workshop = outline(section(blocks))
    if essay is not None:
        workshop = workshop.replaced(essay=Essay.model_validate(essay))
    return stage(*known, workshop=workshop, pictures={"door.png": picture(name="door.png")})


@pytest.mark.parametrize(
    ("essay", "said"),
    [
        ({"title": "Heart", "author": "Ann Lee", "year": "2017"}, "After Ann Lee, “Heart”, 2017"),
        ({"title": "Heart"}, "After “Heart” (unsigned)"),
        ({"note": "A post of 2014."}, "After an unsigned essay. A post of 2014."),
    ],
)
def test_the_essay_is_credited_first(essay: dict[str, str], said: str) -> None:
    assert sources_of(showing("- claim: Yes", essay=essay)) == [said]


def test_a_quotation_names_who_where_and_when() -> None:
    assert sources_of(showing("- quote: twain", TWAIN)) == ["Mark Twain, *The Art of Authorship*, 1890"]


def test_titles_of_works_stand_in_italics() -> None:
    body = made("sources", showing("- quote: twain", TWAIN))[0].items[1]
    assert isinstance(body, Filled)
    assert [(run.text, run.italic) for run in body.paragraphs[0].runs] == [
        ("Mark Twain, ", False), ("The Art of Authorship", True), (", 1890", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("attributed", "Mark Twain: attributed; no dated source found"),
        ("sourced", "Mark Twain, *The Art of Authorship*, 1890; quoted at second hand"),
    ],
)
def test_what_is_not_verified_says_so(status: str, said: str) -> None:
    known = TWAIN.replaced(status=status)
    assert sources_of(showing("- quote: twain", known)) == [said]


def test_a_wrong_wording_is_owned_up_to() -> None:
    contrast = (
        "- contrast: Two wordings\n  left: {head: Ours, misquote: twain}\n  right: {head: His, quote: twain}"
    )
    said = "Mark Twain, *The Art of Authorship*, 1890; also shown in a wrong wording, as such"
    assert sources_of(showing(contrast, TWAIN)) == [said]


def test_quotations_in_a_vote_are_sources_too() -> None:
    vote = "- vote: Which?\n  minutes: 3\n  options: [{quote: twain}, Neither]"
    assert sources_of(showing(vote, TWAIN)) == ["Mark Twain, *The Art of Authorship*, 1890"]


def test_figures_charts_and_pictures_are_credited() -> None:
    blocks = """
    - number: vzone
      line: of leaders
    - chart: Ours
      bars: {A: 1, B: 2}
      source: Our own count, 2024
    - picture: Open
      file: door.png
      alt: A door
      credit: Ann Lee
    """
    known = figure(source="Barta and Barwise", year="2016")
    assert sources_of(showing(blocks, known)) == [
        "Barta and Barwise, 2016", "Our own count, 2024", "Picture: Ann Lee",
    ]  # fmt: skip


def test_a_source_without_a_date_is_not_called_undated() -> None:
    assert sources_of(
        showing("- number: vzone\n  line: of all", figure(source="The essay", year="undated"))
    ) == ["The essay"]


def test_a_source_used_twice_stands_there_once() -> None:
    both = "- quote: twain\n  id: one\n- quote: godin\n  id: two"
    godin = TWAIN.replaced(id="godin")
    assert len(sources_of(showing(both, TWAIN, godin))) == 1


def test_without_sources_there_is_no_slide() -> None:
    assert made("sources", showing("- claim: Yes")) == []


def many(count: int) -> list[Slide]:
    quotes = "\n".join(f"- quote: q{n}\n  id: q{n}" for n in range(count))
    known = [
        quotation(id=f"q{n}", speaker=f"Speaker {n}", work=f"*A book with a title as long as books have {n}*")
        for n in range(count)
    ]
    on = stage(*known, workshop=outline(section(quotes, minutes=120)))
    return compose_sources(next(each for each in on.plan.lines if each.made == "sources"), on)


def test_many_sources_first_get_smaller() -> None:
    assert [slide.title for slide in many(9)] == ["Sources"]


def test_more_sources_than_a_slide_holds_are_divided_evenly() -> None:
    slides = many(18)
    assert [slide.title for slide in slides] == ["Sources (1 of 2)", "Sources (2 of 2)"]
    assert [len(texts(slide)["Sources"].split("Speaker")) - 1 for slide in slides] == [9, 9]
    assert len({body.size for slide in slides for body in slide.items[1:2] if isinstance(body, Filled)}) == 1
    assert codes(*slides) == []


def test_what_a_facilitator_should_know_is_not_on_the_slide() -> None:
    assert "show business" not in texts(slide("sources"))["Sources"]
