"""Each rule for finished decks: a deck that is broken in one place, and exactly that is found."""

from __future__ import annotations

import re
from typing import Any

import pytest
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.util import Inches, Pt

from tests.check.files.made import (
    coloured,
    deck,
    filled,
    found,
    headless,
    messages,
    patched,
    picture,
    run_of,
    text,
    with_part,
)
from workshop.brand.template.package import A
from workshop.check.files import RULES, check_file

SLIDE = r"ppt/slides/slide1\.xml"
LONG = "It goes on and on until nobody in the whole of the room can say how it began. " * 4
GERMAN = (
    "Die meisten von ihnen beschweren sich nicht und gehen, ohne ein Wort zu sagen, weil es für sie nicht "
    "der Mühe wert ist und sie auch nicht glauben, dass sich etwas ändert"
)
WRONG = (
    "The difference between the right word and the almost right word is the difference between lightening "
    "and a lightening bug."
)


def test_nothing_is_found_in_a_deck_that_is_whole() -> None:
    assert found(deck()) == []


def drowned_by_a_table(slide: Any) -> None:
    text(slide, "And then they are gone", (1, 5, 6, 0.6))
    table = slide.shapes.add_table(6, 2, Inches(1), Inches(3), Inches(6), Inches(1)).table
    for row in table.rows:
        for cell in row.cells:
            cell.text = "Ring me back"


def marked(slide: Any) -> None:
    shape = text(slide, "And then they are gone", (1, 4, 4, 0.6))
    look = run_of(shape)._r.get_or_add_rPr()
    look.append(look.makeelement(f"{A}highlight", {}))
    look[-1].append(look.makeelement(f"{A}srgbClr", {"val": "333333"}))


def noted(slide: Any) -> None:
    slide.notes_slide.notes_text_frame.text = "TODO ask Ines"


def untitled(slide: Any) -> None:
    slide.shapes.title.text = ""


def same_title(slide: Any) -> None:
    slide.shapes.title.text = "They leave without a word"


def overflow(slide: Any) -> None:
    text(slide, LONG, (1, 3, 4, 1)).text_frame.auto_size = MSO_AUTO_SIZE.NONE


def long_word(slide: Any) -> None:
    text(slide, "Kundenzufriedenheitsbefragungsergebnisse", (1, 3, 2, 0.6))


def overlapping(slide: Any) -> None:
    text(slide, "And then they are gone", (1, 2.3, 8, 0.6))


def under_a_picture(slide: Any) -> None:
    picture(slide, (1, 2, 3, 2))


def half_on_a_picture(slide: Any) -> None:
    picture(slide, (2.2, 3, 3, 2), colour="#FFFFFF")
    text(slide, "And then they are gone for ever", (1, 3.5, 4, 0.6))


def off_the_slide(slide: Any) -> None:
    text(slide, "And then they are gone", (8.2, 4, 4, 0.6))


def beside_the_slide(slide: Any) -> None:
    text(slide, "And then they are gone", (11, 4, 4, 0.6))


def long_table(slide: Any) -> None:
    table = slide.shapes.add_table(12, 2, Inches(1), Inches(3), Inches(6), Inches(4)).table
    for row in table.rows:
        for cell in row.cells:
            cell.text = "Ring me back"


def smaller(slide: Any) -> None:
    text(slide, "And then they are gone", (1, 4, 4, 0.6), 11)


def far_too_small(slide: Any) -> None:
    text(slide, "And then they are gone", (1, 4, 4, 0.6), 8)


def wordy(slide: Any) -> None:
    text(slide, "So many words " * 42, (1, 3, 8, 4), 14)


def pale(slide: Any) -> None:
    coloured(text(slide, "And then they are gone", (1, 4, 4, 0.6), 14), "999999")


def dark_on_a_dark_card(slide: Any) -> None:
    card = filled(slide.shapes.add_textbox(Inches(1), Inches(4), Inches(6), Inches(1)), "0B3D2E")
    card.text_frame.text = "And then they are gone"


def dark_on_a_dark_picture(slide: Any) -> None:
    picture(slide, (1, 3.5, 6, 2))
    text(slide, "And then they are gone", (1.5, 4, 4, 0.6))


def dark_on_a_dark_slide(slide: Any) -> None:
    slide.background.fill.solid()
    slide.background.fill.fore_color.theme_color = 13
    for shape in (slide.shapes.title, slide.shapes[-1]):
        coloured(shape, "FFFFFF")
    coloured(text(slide, "And then they are gone", (1, 4, 4, 0.6)), "333333")


def silent_picture(slide: Any) -> None:
    picture(slide, alt="")


def picture_called_by_its_file(slide: Any) -> None:
    picture(slide, alt="IMG_2041.jpeg")


def silent_drawing(slide: Any) -> None:
    slide.shapes.add_shape(1, Inches(1), Inches(4), Inches(1), Inches(1))


def title_read_last(slide: Any) -> None:
    tree = slide.shapes._spTree
    tree.append(slide.shapes.title._element)


def read_from_below(slide: Any) -> None:
    text(slide, "This is read as the second", (1, 5, 6, 0.6))
    text(slide, "This stands above it on the slide", (1, 4, 6, 0.6))


def vague_link(slide: Any) -> None:
    run_of(text(slide, "Click here", (1, 4, 4, 0.6))).hyperlink.address = "https://example.org"


def bare_link(slide: Any) -> None:
    run_of(text(slide, "https://example.org/a", (1, 4, 4, 0.6))).hyperlink.address = "https://example.org/a"


def local_link(slide: Any) -> None:
    run_of(
        text(slide, "The survey of May", (1, 4, 4, 0.6))
    ).hyperlink.address = "file:///C:/Users/ih/may.xlsx"


def no_notes(slide: Any) -> None:
    slide.notes_slide.notes_text_frame.text = ""


def rare_face(slide: Any) -> None:
    run_of(slide.shapes[-1]).font.name = "Montserrat"


def german(slide: Any) -> None:
    shape = text(slide, GERMAN, (1, 3.5, 8, 2))
    run_of(shape)._r.get_or_add_rPr().set("lang", "en-US")


def american(slide: Any) -> None:
    run_of(slide.shapes[-1])._r.get_or_add_rPr().set("lang", "en-GB")


def left_over(slide: Any) -> None:
    text(slide, "Click to add text", (1, 4, 4, 0.6))


def to_do(slide: Any) -> None:
    text(slide, "TODO ask Ines for the figure", (1, 4, 6, 0.6))


def not_filled(slide: Any) -> None:
    text(slide, "A {{customer}} who left", (1, 4, 6, 0.6))


def misquoted(slide: Any) -> None:
    text(slide, WRONG, (1, 3.5, 8, 2))


def claimed(slide: Any) -> None:
    text(slide, "73% of customers leave after one bad experience", (1, 4, 6, 0.6))


def claimed_in_large(slide: Any) -> None:
    text(slide, "73 %", (1, 3.2, 3, 0.9), 48)
    text(slide, "of customers leave after one bad experience", (1, 4.4, 6, 0.6))


def studied(slide: Any) -> None:
    text(slide, "Studies show that few of them complain", (1, 4, 6, 0.6))


BROKEN = [
    (untitled, "no-title"), (overflow, "text-overflow"), (long_word, "text-overflow"),
    (overlapping, "overlap"),
    (under_a_picture, "overlap"), (half_on_a_picture, "overlap"), (off_the_slide, "off-slide"),
    (beside_the_slide, "off-slide"), (long_table, "off-slide"), (smaller, "too-small"),
    (far_too_small, "too-small"), (wordy, "too-many-words"), (pale, "low-contrast"),
    (dark_on_a_dark_card, "low-contrast"), (dark_on_a_dark_picture, "low-contrast"),
    (dark_on_a_dark_slide, "low-contrast"), (silent_picture, "no-alt-text"),
    (picture_called_by_its_file, "no-alt-text"), (silent_drawing, "no-alt-text"),
    (title_read_last, "reading-order"), (read_from_below, "reading-order"), (vague_link, "empty-link"),
    (bare_link, "empty-link"), (local_link, "local-link"), (headless, "no-header-row"),
    (no_notes, "no-notes"), (left_over, "leftover"), (to_do, "leftover"), (not_filled, "unfilled"),
    (misquoted, "misquoted"), (drowned_by_a_table, "overlap"), (marked, "low-contrast"), (noted, "leftover"),
    (claimed, "unsupported-claim"), (claimed_in_large, "unsupported-claim"), (studied, "unsupported-claim"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "code"), BROKEN, ids=lambda each: getattr(each, "__name__", each))
def test_what_is_broken_on_a_slide_is_found_there_and_nothing_else(change: Any, code: str) -> None:
    assert found(deck(None, change)) == [(2, code)]


@pytest.mark.parametrize(
    ("change", "code"),
    [(rare_face, "rare-face"), (german, "wrong-language"), (american, "mixed-languages")],
)
def test_what_concerns_the_whole_deck_is_told_of_it_and_names_the_slides(change: Any, code: str) -> None:
    data = deck(None, change)

    assert found(data) == [(None, code)]
    assert "slide" in messages(data)[0]


def test_two_slides_of_one_title_are_told_of_the_second() -> None:
    assert found(deck(None, same_title)) == [(2, "same-title")]


def test_a_deck_without_any_notes_is_told_once() -> None:
    assert found(deck(no_notes, no_notes)) == [(None, "no-notes")]


def without_language(xml: str) -> str:
    return xml.replace(' lang="en-US"', "")


def test_texts_that_say_no_language_are_counted() -> None:
    data = patched(deck(), r"ppt/.*\.xml", without_language)

    assert found(data) == [(None, "no-language")]
    assert messages(data) == ["2 paragraphs on slide 1 say no language"]


SHAPE = '<p:cNvPr id="{}"'
PARTS = [
    ("same-id", 1, SLIDE, lambda xml: xml.replace(SHAPE.format(3), SHAPE.format(2))),
    ("needs-repair", 1, SLIDE, lambda xml: xml.replace("<a:bodyPr", '<a:p/><a:bodyPr', 1)),
    ("broken-relationship", 1, r"ppt/slides/_rels/slide1\.xml\.rels", lambda xml: xml.replace(
        "</Relationships>", '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/image" Target="../media/gone.png"/></Relationships>')),
    ("fetched-from-outside", 1, r"ppt/slides/_rels/slide1\.xml\.rels", lambda xml: xml.replace(
        "</Relationships>", '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/image" Target="https://example.org/dot.png" TargetMode="External"/></Relationships>')),
    ("no-content-type", 1, r"\[Content_Types\]\.xml", lambda xml: xml.replace("/slides/slide1.", "/x.")),
]  # fmt: skip


@pytest.mark.parametrize(("code", "slide", "part", "change"), PARTS, ids=[each[0] for each in PARTS])
def test_what_is_broken_in_the_package_is_found_there_and_nothing_else(
    code: str, slide: int, part: str, change: Any
) -> None:
    assert found(patched(deck(), part, change)) == [(slide, code)]


def test_a_pointer_to_a_relationship_that_is_not_there_is_found() -> None:
    gone = deck(picture)
    broken = patched(gone, SLIDE, lambda xml: xml.replace('r:embed="rId', 'r:embed="rId7'))

    assert found(broken) == [(1, "broken-relationship")]


def test_macros_are_told() -> None:
    declared = '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default'
    data = patched(deck(), r"\[Content_Types\]\.xml", lambda xml: xml.replace("<Default", declared, 1))

    assert found(with_part(data, "ppt/vbaProject.bin", b"Sub")) == [(None, "macros")]


def test_a_shape_that_lacks_a_part_needs_to_be_repaired() -> None:
    data = patched(deck(picture), SLIDE, lambda xml: re.sub(r"<p:blipFill>.*</p:blipFill>", "", xml))

    assert found(data) == [(1, "needs-repair")]


def test_what_lies_beside_the_slide_is_a_warning_and_what_hangs_over_its_edge_an_error() -> None:
    told = [
        finding.problem.severity for finding in check_file("talk.pptx", deck(off_the_slide, beside_the_slide))
    ]

    assert told == ["error", "warning"]


def test_two_slides_of_one_number_are_told() -> None:
    data = patched(deck(None, None), "ppt/presentation.xml", lambda xml: xml.replace('id="257"', 'id="256"'))

    assert found(data) == [(None, "same-id")]


def test_every_rule_has_a_deck_or_document_that_it_finds() -> None:
    shown = {code for _, code in BROKEN} | {each[0] for each in PARTS}
    shown |= {
        "rare-face",
        "wrong-language",
        "mixed-languages",
        "same-title",
        "no-language",
        "macros",
        "heading-order",
    }

    assert {code for rule in RULES for code in rule.codes} == shown


# ------------------------------------------------------------------ what is right, and looks wrong


def test_text_that_powerpoint_shrank_is_measured_as_it_shrank_it() -> None:
    def shrunk(slide: Any) -> None:
        shape = text(slide, LONG, (1, 3, 8, 2), 28)
        shape.text_frame.auto_size = MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE
        fit = shape.text_frame._txBody.bodyPr.find(f"{A}normAutofit")
        fit.set("fontScale", "55000")
        fit.set("lnSpcReduction", "20000")

    assert found(deck(shrunk)) == []


def test_a_box_that_grows_with_its_text_does_not_overflow_it() -> None:
    def grown(slide: Any) -> None:
        text(slide, LONG, (1, 3, 8, 0.4)).text_frame.auto_size = MSO_AUTO_SIZE.SHAPE_TO_FIT_TEXT

    assert found(deck(grown)) == []


def test_light_text_on_a_dark_picture_stands_out() -> None:
    def shown(slide: Any) -> None:
        picture(slide, (1, 3.5, 6, 2))
        coloured(text(slide, "And then they are gone", (1.5, 4, 4, 0.6)), "FFFFFF")

    assert found(deck(shown)) == []


def test_light_text_on_a_veil_over_a_light_picture_stands_out() -> None:
    def shown(slide: Any) -> None:
        picture(slide, (1, 3.5, 6, 2), colour="#EEEEEE")
        veil = filled(slide.shapes.add_shape(1, Inches(1), Inches(3.5), Inches(6), Inches(2)), "000000")
        alpha = veil._element.spPr.find(".//{*}srgbClr")
        alpha.append(
            alpha.makeelement(
                "{http://schemas.openxmlformats.org/drawingml/2006/main}alpha", {"val": "70000"}
            )
        )
        veil._element.nvSpPr.cNvPr.set("descr", "A veil over the picture")
        coloured(text(slide, "And then they are gone", (1.5, 4, 4, 0.6)), "FFFFFF")

    assert found(deck(shown)) == []


def test_small_sources_at_the_foot_are_left_aside() -> None:
    def shown(slide: Any) -> None:
        text(slide, "Source: A. Speaker, 2001", (1, 4, 4, 0.4), 10)
        text(slide, "A. Speaker, 2001", (1, 6.9, 4, 0.4), 9)

    assert found(deck(shown)) == []


def test_a_word_above_the_title_may_be_read_before_it() -> None:
    def labelled(slide: Any) -> None:
        label = text(slide, "Exercise", (1, 0.1, 4, 0.4), 14)
        slide.shapes._spTree.insert(2, label._element)

    assert found(deck(labelled)) == []


def test_a_wrong_wording_that_is_shown_as_wrong_is_no_misquotation() -> None:
    def shown(slide: Any) -> None:
        text(slide, WRONG, (1, 3.5, 8, 1.4))
        text(slide, "He never said it", (1, 5.2, 8, 0.6))

    assert found(deck(shown)) == []


def test_a_claim_is_supported_by_a_source_on_its_slide_in_its_notes_behind_a_link_or_a_footnote() -> None:
    def at_the_foot(slide: Any) -> None:
        claimed(slide)
        text(slide, "PwC, 2018", (1, 6.9, 4, 0.4), 10)

    def in_the_notes(slide: Any) -> None:
        claimed(slide)
        slide.notes_slide.notes_text_frame.text = "From the survey that PwC published in 2018."

    def behind_a_link(slide: Any) -> None:
        claimed(slide)
        run_of(slide.shapes[-1]).hyperlink.address = "https://example.org"

    def footnoted(slide: Any) -> None:
        claimed(slide)
        mark = slide.shapes[-1].text_frame.paragraphs[0].add_run()
        mark.text, mark.font.size = "3", Pt(20)
        mark._r.get_or_add_rPr().set("baseline", "30000")

    assert found(deck(at_the_foot, in_the_notes, behind_a_link, footnoted)) == []


def test_a_picture_over_many_texts_is_told_once() -> None:
    def covered(slide: Any) -> None:
        for row in range(3):
            text(slide, f"They leave, {row}", (1, 3.4 + row, 5, 0.5))
        picture(slide, (1, 3.2, 5, 3.5))

    [message] = messages(deck(covered))
    assert message == "the picture 'Picture 6' lies over 'They leave, 0' and 2 other texts"


def test_what_is_left_over_is_told_with_what_stands_around_it() -> None:
    assert messages(deck(to_do)) == ["'TODO' is left over, in 'TODO ask Ines for the figure'"]


def test_a_share_of_the_room_a_wish_and_a_question_claim_nothing() -> None:
    def said(words: str) -> Any:
        return lambda slide: text(slide, words, (1, 4, 8, 0.6))

    own = ("Give 100 %", "50 % of the group stands left", "Would 40 % of people change?", "Sales: +12 %")
    assert found(deck(*map(said, own))) == []


def test_pictures_that_speak_for_a_group_or_decorate_need_no_words_of_their_own() -> None:
    def grouped(slide: Any) -> None:
        group = slide.shapes.add_group_shape([picture(slide, alt="")])
        group._element.nvGrpSpPr.cNvPr.set("descr", "A closed door")

    assert found(deck(grouped)) == []


def test_hidden_slides_are_looked_at_too() -> None:
    def hidden(slide: Any) -> None:
        slide._element.set("show", "0")
        pale(slide)

    assert found(deck(None, hidden)) == [(2, "low-contrast")]
