"""Texts in their placeholders: what a reader sees, and what PowerPoint can still edit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.writers.decks import (
    CLAIM,
    SUPPORT,
    TITLE,
    body,
    deck,
    filled,
    find,
    opened,
    paragraph,
    slide,
)
from workshop.brand.layouts import ROLES, Layout, Slot
from workshop.brand.palette import HOUSE
from workshop.brand.shapes import Box, Paragraph
from workshop.markup import Run

STEPS = replace(SUPPORT, name="Steps", numbered=True, space_after=10)
LABEL = replace(SUPPORT, name="Label", role=ROLES["label"])


def _layout(*slots: Slot) -> Layout:
    return replace(CLAIM, slots=(TITLE, *slots))


def test_a_title_and_a_text_read_back_from_their_placeholders() -> None:
    written = opened(deck(slide(filled(), filled(SUPPORT, "Being loved does.", 26)))).slides[0]
    assert written.shapes.title.text == "A satisfied customer can still leave"
    assert [shape.text_frame.text for shape in written.placeholders] == [
        "A satisfied customer can still leave",
        "Being loved does.",
    ]


def test_the_measured_size_stands_in_the_shape_and_on_no_run() -> None:
    data = deck(slide(filled(size=71.5)))
    assert find(data, "//p:txBody/a:lstStyle/a:lvl1pPr/a:defRPr/@sz") == ["7150"]
    assert find(data, "//a:rPr/@sz") == []


def test_text_shrinks_only_when_somebody_edits_it() -> None:
    autofit = find(deck(slide(filled())), "//a:bodyPr/a:normAutofit")
    assert [dict(element.attrib) for element in autofit] == [{}]


def test_a_placeholder_stays_where_its_layout_puts_it() -> None:
    assert find(deck(slide(filled())), "//p:sp//a:xfrm") == []


def test_a_moved_placeholder_says_where_it_stands() -> None:
    shape = opened(deck(slide(filled(box=Box(48, 42, 864.5, 66))))).slides[0].shapes.title
    assert (shape.left, shape.top, shape.width, shape.height) == (609600, 533400, 10979150, 838200)


def test_a_newline_is_a_line_break_in_the_same_paragraph() -> None:
    data = deck(slide(filled(text="A satisfied customer\ncan still leave")))
    assert [len(paragraph) for paragraph in find(data, "//a:p")] == [3]
    assert opened(data).slides[0].shapes.title.text == "A satisfied customer\vcan still leave"


def test_bold_is_written_only_where_it_differs() -> None:
    data = deck(slide(filled(), body(paragraph("**List** your ten"))))
    assert find(data, "//a:r[a:rPr/@b]/a:t/text()") == ["List"]


def test_strong_words_in_a_bold_role_need_no_mark() -> None:
    data = deck(slide(filled(), body(paragraph("**List** your ten"), slot=LABEL), layout=_layout(LABEL)))
    assert find(data, "//a:rPr/@b") == []


def test_the_title_of_a_work_is_italic() -> None:
    data = deck(slide(filled(), body(paragraph("After *Give and Take*"))))
    assert find(data, "//a:r[a:rPr/@i='1']/a:t/text()") == ["Give and Take"]


def test_every_run_break_and_empty_paragraph_knows_its_language() -> None:
    text = body(paragraph("One\n**two**"), paragraph(""))
    data = deck(slide(filled(), text), language="de-CH")
    languages = find(data, "//a:rPr/@lang | //a:endParaRPr/@lang")
    assert len(languages) == len(find(data, "//a:r | //a:br | //a:endParaRPr"))
    assert set(languages) == {"de-CH"}
    assert set(find(data, "//a:rPr/@dirty | //a:endParaRPr/@dirty")) == {"0"}


def test_markup_characters_arrive_as_typed() -> None:
    text = "Profit & loss <now> \"soon\" ]]> 'then'"
    assert opened(deck(slide(filled(text=text)))).slides[0].shapes.title.text == text


def test_what_looks_like_an_escape_stays_text_in_powerpoint() -> None:
    typed = Paragraph((Run("Type _x000D_ and _xyz_ and _x000d"),))
    data = deck(slide(body(typed, slot=TITLE)))
    assert find(data, "//a:t/text()") == ["Type _x005F_x000D_ and _xyz_ and _x000d"]


def test_a_link_opens_its_address_in_the_colour_of_its_text() -> None:
    data = deck(slide(filled(), body(paragraph("See [the essay](https://example.org/?a=1&b=2)"))))
    run = opened(data).slides[0].placeholders[10].text_frame.paragraphs[0].runs[1]
    assert (run.text, run.hyperlink.address) == ("the essay", "https://example.org/?a=1&b=2")
    assert find(data, "//a:hlinkClick//@val") == ["tx"]


def test_the_same_address_is_one_relationship_on_a_slide() -> None:
    links = "[one](https://example.org), [two](https://example.org), [other](https://example.com)"
    data = deck(slide(filled(), body(paragraph(links))))
    targets = find(
        data, "//rel:Relationship[@TargetMode='External']/@Target", "ppt/slides/_rels/slide1.xml.rels"
    )
    assert targets == ["https://example.org", "https://example.com"]


def test_a_link_outside_ascii_becomes_a_valid_address() -> None:
    link = Paragraph((Run("here", link="https://example.org/über uns?q=ä&r=%20#x"),))
    text = opened(deck(slide(filled(), body(link)))).slides[0].placeholders[10].text_frame
    assert (
        text.paragraphs[0].runs[0].hyperlink.address == "https://example.org/%C3%BCber%20uns?q=%C3%A4&r=%20#x"
    )


def test_steps_hang_one_and_a_half_times_their_size() -> None:
    step = paragraph("**List** your ten", numbered=True, space_after=10)
    data = deck(slide(filled(), body(step, slot=STEPS, size=20), layout=_layout(STEPS)))
    level = find(data, "//a:lstStyle/a:lvl1pPr[@marL]")[0]
    assert (level.get("marL"), level.get("indent")) == ("381000", "-381000")
    assert find(data, "//a:pPr") == []


def test_a_plain_paragraph_among_steps_is_flush_and_not_counted() -> None:
    paragraphs = (
        paragraph("Alone", numbered=True, space_after=10),
        paragraph("Then together", space_after=10),
    )
    data = deck(slide(filled(), body(*paragraphs, slot=STEPS), layout=_layout(STEPS)))
    [properties] = find(data, "//a:pPr")
    assert (properties.get("marL"), properties.get("indent")) == ("0", "0")
    assert [child.tag.rpartition("}")[2] for child in properties] == ["buNone"]


def test_steps_elsewhere_are_counted_by_powerpoint() -> None:
    data = deck(slide(filled(), body(paragraph("List", numbered=True, margin=42, indent=-42))))
    assert find(data, "//a:pPr/a:buAutoNum/@type") == ["arabicPlain"]
    assert find(data, "//a:pPr/@indent") == ["-533400"]


def test_a_quotation_mark_hangs_at_the_text_edge() -> None:
    data = deck(slide(body(paragraph("“Be so good”", margin=30, indent=-29.52), slot=TITLE)))
    assert find(data, "//a:pPr/@marL | //a:pPr/@indent") == ["381000", "-374904"]


def test_minutes_stand_at_a_right_tab() -> None:
    data = deck(slide(filled(), body(paragraph("List\t**4**", tab=594))))
    [tab] = find(data, "//a:tabLst/a:tab")
    assert (tab.get("pos"), tab.get("algn")) == ("7543800", "r")


def test_minutes_of_a_step_stay_inside_the_box_in_libreoffice_too() -> None:
    data = deck(slide(filled(), body(paragraph("List\t**4**", tab=594, margin=42, indent=-42))))
    assert [int(stop) / 12700 for stop in find(data, "//a:tabLst/a:tab/@pos")] == [551, 594]


@pytest.mark.parametrize(("given", "written"), [(0, []), (8, ["800"]), (7.25, ["725"])])
def test_space_between_paragraphs_is_written_where_it_differs(given: float, written: list[str]) -> None:
    data = deck(slide(filled(), body(paragraph("One", space_after=given))))
    assert find(data, "//a:pPr/a:spcAft/a:spcPts/@val") == written


def test_alignment_of_one_paragraph_overrides_its_slot() -> None:
    assert find(deck(slide(body(paragraph(align="right")))), "//a:pPr/@algn") == ["r"]


def test_a_tracked_heading_keeps_its_tracking_at_every_size() -> None:
    data = deck(slide(filled(size=50)), palette=replace(HOUSE, tracking=-0.02))
    assert find(data, "//a:lstStyle//a:defRPr/@spc") == ["-100"]


def test_steps_count_on_where_the_slide_before_stopped() -> None:
    steps = (
        paragraph("Fourth", numbered=True, space_after=10, starts_at=4),
        paragraph("Fifth", numbered=True),
    )
    data = deck(slide(filled(), body(*steps, slot=STEPS), layout=_layout(STEPS)))
    assert find(data, "//a:pPr/a:buAutoNum/@startAt") == ["4"]
