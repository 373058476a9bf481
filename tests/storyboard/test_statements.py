from __future__ import annotations

import pytest

from tests.factories import block, codes, figure, line, picture, quotation, stage, texts
from workshop.outline.model import Claim
from workshop.storyboard.scene import Filled, Picture, Slide
from workshop.storyboard.slides import block_of
from workshop.storyboard.statements import (
    compose_claim,
    compose_number,
    compose_objection,
    compose_quote,
    compose_text,
)

PORTRAIT = {"walton.png": picture(300, 400, "walton.png")}
FOURTEEN = "You have got to start with the customer experience and work back to technology."
LONG = " ".join(["customers"] * 40)


def quote_slide(
    text: str = "Be so good they can't ignore you.", portrait: bool = False, **keys: str
) -> Slide:
    written = "quote: martin-ignore" + ("\nportrait: {file: walton.png, alt: Sam}" if portrait else "")
    return compose_quote(line(written), stage(quotation(text=text, **keys), pictures=PORTRAIT))[0]


def test_a_claim_shows_its_statement_and_the_line_under_it() -> None:
    slide = compose_claim(line("claim: Love is the strategy\nline: Being loved pays."), stage())[0]
    assert texts(slide) == {"Title": "Love is the strategy", "Support": "Being loved pays."}
    assert slide.title == "Love is the strategy"


def test_a_claim_without_a_line_leaves_its_place_out() -> None:
    assert list(texts(compose_claim(line("claim: Love is the strategy"), stage())[0])) == ["Title"]


def test_a_claim_of_more_than_fourteen_words_is_warned_about() -> None:
    long = "claim: " + " ".join(["word"] * 15)
    assert codes(compose_claim(line(long), stage())[0]) == ["too-many-words"]


def test_a_claim_that_never_fits_names_its_line() -> None:
    run = block("id: long\nclaim: " + " ".join(["satisfaction"] * 40))
    problems = compose_claim(line(run), stage())[0].problems
    overflow = next(problem for problem in problems if problem.code == "text-overflow")
    assert overflow.severity == "error"
    assert overflow.span == block_of(line(run), Claim).headline.span
    assert overflow.span is not None


def test_an_objection_stands_on_tint_and_keeps_its_reply_to_itself() -> None:
    slide = compose_objection(line("objection: Too expensive\nreply: Not if it is designed."), stage())[0]
    assert slide.layout.ground == "tint"
    assert texts(slide) == {"Title": "Too expensive"}


def test_a_composer_refuses_a_block_of_another_kind() -> None:
    with pytest.raises(TypeError):
        compose_claim(line("objection: Too expensive\nreply: No"), stage())


@pytest.mark.parametrize(
    ("text", "portrait", "layout"),
    [
        (FOURTEEN, False, "quote-short"),
        (FOURTEEN + " Now.", False, "quote-long"),
        (FOURTEEN, True, "quote-portrait"),
        (LONG, True, "quote-long"),
    ],
)
def test_a_quotation_takes_the_layout_of_its_length(text: str, portrait: bool, layout: str) -> None:
    assert quote_slide(text, portrait).layout.id == layout


def test_a_quotation_too_long_for_its_portrait_says_that_it_is_left_out() -> None:
    slide = quote_slide(LONG, portrait=True)
    assert "portrait-left-out" in codes(slide)
    assert not any(isinstance(item, Picture) for item in slide.items)


def test_a_portrait_says_who_it_shows() -> None:
    portrait = next(item for item in quote_slide(portrait=True).items if isinstance(item, Picture))
    assert (portrait.slot.round, portrait.alt) == (True, "Sam")


def test_a_portrait_that_is_missing_is_a_problem_and_the_quotation_stays() -> None:
    written = "quote: martin-ignore\nportrait: {file: nobody.png, alt: Sam}"
    slide = compose_quote(line(written), stage(quotation()))[0]
    assert codes(slide) == ["missing-picture"]
    assert slide.layout.id == "quote-short"


def test_an_opening_quotation_mark_hangs_and_the_text_edge_stays() -> None:
    title = quote_slide().items[0]
    assert isinstance(title, Filled)
    assert title.paragraphs[0].margin == 30
    assert title.paragraphs[0].indent == pytest.approx(-0.41 * title.size, abs=0.5)


def test_a_quotation_of_more_than_forty_five_words_is_warned_about() -> None:
    assert "too-many-words" in codes(quote_slide(" ".join(["so"] * 46)))


def test_a_number_is_the_value_its_sentence_and_its_source() -> None:
    slide = compose_number(line("number: vzone\nline: of leaders have impact"), stage(figure()))[0]
    assert texts(slide) == {
        "Title": "of leaders have impact",
        "Number": "93%",
        "Source": "Source: Barta and Barwise, The 12 Powers of a Marketing Leader, 2016",
    }


def test_a_long_number_shrinks_to_one_line() -> None:
    run = line("number: vzone\nline: of the money")
    number = compose_number(run, stage(figure(value="1.2 million")))[0].items[1]
    assert isinstance(number, Filled)
    assert 160 <= number.size < 250


def test_a_number_that_the_register_does_not_hold_is_a_problem_not_a_crash() -> None:
    assert codes(compose_number(line("number: nobody\nline: of all"), stage())[0]) == ["unknown-figure"]


def test_text_keeps_its_paragraphs_apart() -> None:
    slide = compose_text(line("text: Headline\nparagraphs: [One thing., Another thing.]"), stage())[0]
    assert texts(slide)["Text"] == "One thing.\nAnother thing."


def test_a_text_too_long_for_one_slide_is_split_between_paragraphs() -> None:
    paragraphs = "\n".join(f"  - {'Somebody decides whether to come back. ' * 8}" for _ in range(3))
    slides = compose_text(line(f"text: Headline\nid: long\nparagraphs:\n{paragraphs}"), stage())
    assert [slide.title for slide in slides] == ["Headline (1 of 2)", "Headline (2 of 2)"]
    assert [slide.id for slide in slides] == ["long", "long-2"]
    assert "text-overflow" not in codes(*slides)


def test_one_paragraph_is_not_split_but_named() -> None:
    run = line(f"text: Headline\nparagraphs: [{'Somebody decides to come back. ' * 40}]")
    slides = compose_text(run, stage())
    assert [slide.title for slide in slides] == ["Headline"]
    assert "text-overflow" in codes(*slides)
