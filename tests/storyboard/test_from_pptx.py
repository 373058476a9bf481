"""Any deck read back from its .pptx."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest

from tests.edits import edited, slide_of
from tests.factories import LIBRARY
from tests.shipped import DECKS
from tests.writers.decks import SUPPORT, deck, filled, paragraph, slide, whole_slide
from tests.writers.test_charts import PART, charted
from workshop.brand.shapes import Box, Group, Shape, ShapeText
from workshop.build import deck_bytes, make
from workshop.errors import WorkshopError
from workshop.storyboard.deck_text import DeckText, SlideText, deck_text
from workshop.storyboard.from_pptx import read_deck
from workshop.storyboard.scene import Bar


def known(text: DeckText) -> list[SlideText]:
    """Return what a .pptx tells of the slides: all but their lines, minutes, and where texts come from."""
    return [replace(slide, line="", minutes=0, made=frozenset()) for slide in text.slides]


@pytest.mark.parametrize(
    ("name", "client"),
    [
        *((name, None) for name in DECKS),
        *((name, "northgate") for name in DECKS[::3]),
        *((name, "flinkholm") for name in DECKS[5:]),
    ],
)
def test_what_is_read_from_a_written_deck_is_what_its_storyboard_says(name: str, client: str | None) -> None:
    made = make(LIBRARY, name, client)
    read = read_deck("deck.pptx", deck_bytes(LIBRARY, made))
    assert read.slides == tuple(known(deck_text(made.storyboard, made.plan)))


AT = Box(60, 60, 300, 60)


def box(name: str, text: str) -> Shape:
    return Shape(name, "rect", AT, text=ShapeText((paragraph(text),), SUPPORT.role, 20))


def only(data: bytes) -> SlideText:
    (read,) = read_deck("deck.pptx", data).slides
    return read


def changed(data: bytes, part: str, *swaps: tuple[str, str]) -> bytes:
    """Return a deck with texts of one part replaced."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            for before, after in swaps if name == part else ():
                assert before.encode() in text, before
                text = text.replace(before.encode(), after.encode())
            new.writestr(name, text)
    return buffer.getvalue()


SLIDE = "ppt/slides/slide1.xml"


def test_texts_are_read_in_their_order_also_those_of_groups_and_nothing_of_rail_and_foot() -> None:
    group = Group("Pair", (box("Left", "A gift"), box("Right", "A bribe")))
    data = deck(whole_slide(filled(), group, filled(SUPPORT, "Love does.", 26)))
    assert only(data).texts == ("A satisfied customer can still leave", "A gift", "A bribe", "Love does.")


def test_a_line_break_is_a_space_and_marks_are_gone() -> None:
    data = deck(slide(filled(text="A **satisfied** customer\ncan   still leave")))
    assert only(data).title == "A satisfied customer can still leave"


def test_notes_are_read_paragraph_by_paragraph() -> None:
    data = deck(slide(notes=(paragraph("Say: They leave."), paragraph(""), paragraph("Do: Wait."))))
    assert only(data).notes == ("Say: They leave.", "Do: Wait.")


@pytest.mark.parametrize("value", ["0", "false"])
def test_a_hidden_slide_is_told(value: str) -> None:
    shown = deck(slide())
    assert not only(shown).hidden
    assert only(changed(shown, SLIDE, ("<p:sld ", f'<p:sld show="{value}" '))).hidden


def test_a_slide_that_lost_its_name_is_known_by_those_of_its_shapes() -> None:
    data = deck(slide(filled(), box("Left", "A gift"), box("Right", "A bribe")))
    lost = edited(data, lambda deck: slide_of(deck, "can-leave")._element.cSld.attrib.pop("name"))
    assert only(lost).id == "can-leave"


def test_a_slide_of_somebody_elses_has_no_id() -> None:
    def rename(deck: object) -> None:
        found = slide_of(deck, "can-leave")
        for shape in found.shapes:
            shape.name = "TextBox 1"
        found._element.cSld.attrib.pop("name")

    assert only(edited(deck(slide()), rename)).id == ""


def test_what_powerpoint_wrote_in_two_ways_is_read_in_the_newer_one() -> None:
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    data = deck(slide(filled(), box("Left", "A gift")))
    xml = zipfile.ZipFile(io.BytesIO(data)).read(SLIDE).decode()
    shape = xml[xml.rindex("<p:sp>") : xml.rindex("</p:sp>") + len("</p:sp>")]
    old = shape.replace("A gift", "A picture of a gift")
    both = (
        f'<mc:AlternateContent {mc}><mc:Choice Requires="p14" '
        'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">'
        f"{shape}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    )
    assert only(changed(data, SLIDE, (shape, both))).texts[1:] == ("A gift",)


@pytest.mark.parametrize(
    "data", [b"", b"Dear Sir or Madam", b"PK\x03\x04" + bytes(100)], ids=["empty", "text", "cut"]
)
def test_what_is_no_deck_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(WorkshopError) as caught:
        read_deck("letter.pptx", data)
    assert [problem.code for problem in caught.value.problems] == ["bad-deck"]
    assert "the deck 'letter.pptx' " in caught.value.problems[0].message


def test_groups_in_groups_without_end_are_no_reason_to_fall_over() -> None:
    data = deck(slide(filled(), box("Left", "A gift")))
    xml = zipfile.ZipFile(io.BytesIO(data)).read(SLIDE).decode()
    shape = xml[xml.rindex("<p:sp>") : xml.rindex("</p:sp>") + len("</p:sp>")]
    group = '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="G"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    nested = group * 2_000 + shape + "</p:grpSp>" * 2_000
    assert only(changed(data, SLIDE, (shape, nested))).texts[1:] == ("A gift",)


@pytest.mark.parametrize(
    ("swap", "bars"),
    [
        (('idx="1"', 'idx="one"'), ("Guests: 12",)),
        (('idx="1"', f'idx="{"1" * 5000}"'), ("Guests: 12",)),
        (("<c:v>9</c:v>", "<c:v>many</c:v>"), ("Guests: 12", "Others: 0")),
        (("<c:v>9</c:v>", "<c:v>1e999</c:v>"), ("Guests: 12", "Others: inf")),
    ],
    ids=["a word for a place", "a huge place", "a word", "a huge number"],
)
def test_a_chart_that_holds_no_numbers_is_read_as_far_as_it_goes(
    swap: tuple[str, str], bars: tuple[str, ...]
) -> None:
    data = charted(Bar("Guests", 12), Bar("Others", 9))
    assert only(data).texts[1:] == ("Guests: 12", "Others: 9")
    assert only(changed(data, PART, swap)).texts[1:] == bars
