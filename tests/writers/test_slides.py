"""Slides in their deck: names, order, notes, sections and what PowerPoint counts by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.writers.decks import (
    CLAIM,
    SUPPORT,
    deck,
    filled,
    find,
    names,
    opened,
    paragraph,
    slide,
    storyboard,
    template,
    whole_slide,
)
from workshop.brand.layouts import Layout
from workshop.brand.palette import HOUSE
from workshop.brand.shapes import Box, Group, Shape
from workshop.storyboard.scene import SlideSection
from workshop.writers.pptx.deck import write_deck

DOT = Shape("Dot", "ellipse", Box(684, 300, 16, 16), fill="on")


def test_a_slide_bears_the_id_of_its_block() -> None:
    assert opened(deck(slide(name="can-leave"))).slides[0].name == "can-leave"


def test_every_shape_has_a_name_and_an_id_of_its_own() -> None:
    people = Group("People", (DOT, DOT, DOT), "in trios")
    data = deck(whole_slide(notes=(paragraph(),)), slide(filled(), people, people, DOT, name="second"))
    for number in (1, 2):
        tree = f"ppt/slides/slide{number}.xml"
        shapes, ids = find(data, "//p:cNvPr/@name", tree), find(data, "//p:cNvPr/@id", tree)
        assert len(set(shapes)) == len(shapes)
        assert len(set(ids)) == len(ids)


def test_shape_names_tell_the_slot_and_the_block() -> None:
    data = deck(slide(filled(), filled(SUPPORT), DOT))
    assert find(data, "//p:cNvPr/@name")[1:] == [
        "Title · can-leave",
        "Support · can-leave",
        "Dot · can-leave",
    ]


def test_the_reading_order_is_the_storyboards_with_the_rail_last() -> None:
    data = deck(whole_slide())
    assert find(data, "/p:sld/p:cSld/p:spTree/*/*/p:cNvPr/@name") == [
        "Title · can-leave",
        "Time rail",
        "Footer",
        "Slide number",
    ]


def test_the_slide_number_is_counted_by_powerpoint() -> None:
    data = deck(slide(), whole_slide())
    [field] = find(data, "//a:fld", "ppt/slides/slide2.xml")
    assert (field.get("type"), "".join(field.itertext())) == ("slidenum", "2")
    assert find(data, "//p:ph/@type", "ppt/slides/slide2.xml") == ["title", "ftr", "sldNum"]


def test_a_hidden_slide_stays_in_the_deck() -> None:
    data = deck(slide(), slide(name="backup", hidden=True))
    assert [s._element.get("show") for s in opened(data).slides] == [None, "0"]


def test_every_slide_has_notes_with_bold_labels() -> None:
    notes = (paragraph("**Say** Your scores are good."), paragraph("**Do** Wait."))
    data = deck(slide(notes=notes), slide(name="silent"))
    first, second = opened(data).slides
    assert first.notes_slide.notes_text_frame.text == "Say Your scores are good.\nDo Wait."
    assert second.notes_slide.notes_text_frame.text == ""
    assert find(data, "//a:r[a:rPr/@b='1']/a:t/text()", "ppt/notesSlides/notesSlide1.xml") == ["Say", "Do"]


def test_links_work_in_notes_too() -> None:
    data = deck(slide(notes=(paragraph("Read [this](https://example.org/essay)"),)))
    notes = opened(data).slides[0].notes_slide.notes_text_frame
    assert notes.paragraphs[0].runs[1].hyperlink.address == "https://example.org/essay"


def test_the_notes_master_is_listed_before_the_slides_so_that_keynote_keeps_the_notes() -> None:
    children = [
        element.tag.rpartition("}")[2]
        for element in find(deck(), "/p:presentation/*", "ppt/presentation.xml")
    ]
    assert children[:3] == ["sldMasterIdLst", "notesMasterIdLst", "sldIdLst"]


def test_sections_hold_their_slides_in_order() -> None:
    opening = SlideSection("Open & wide", (slide(name="one"), slide(name="two")))
    data = deck(sections=(opening, SlideSection("Close", (slide(name="three"),))))
    assert find(data, "//p14:section/@name", "ppt/presentation.xml") == ["Open & wide", "Close"]
    ids = find(data, "//p:sldId/@id", "ppt/presentation.xml")
    assert find(data, "//p14:section[1]//p14:sldId/@id", "ppt/presentation.xml") == ids[:2]
    assert find(data, "//p14:section[2]//p14:sldId/@id", "ppt/presentation.xml") == ids[2:]


def test_sections_of_one_name_are_told_apart() -> None:
    data = deck(sections=(SlideSection("Work", (slide(name="a"),)), SlideSection("Work", (slide(name="b"),))))
    assert len(set(find(data, "//p14:section/@id", "ppt/presentation.xml"))) == 2


def test_a_deck_offers_one_layout_of_each_kind_and_the_variants_it_uses() -> None:
    kinds = [
        Layout(name, name.title(), "paper", CLAIM.slots)
        for name in ("claim", "points-4", "points-3", "points-5", "quote-short", "quote-long")
    ]
    data = deck(slide(layout=kinds[2]), layouts=tuple(kinds))
    assert [layout.name for layout in opened(data).slide_layouts] == [
        "Claim",
        "Points-4",
        "Points-3",
        "Quote-Short",
    ]
    assert len([name for name in names(data) if name.startswith("ppt/slideLayouts/slide")]) == 4
    assert opened(data).slides[0].slide_layout.name == "Points-3"


def test_only_filled_placeholders_are_on_a_slide() -> None:
    assert len(opened(deck(slide(filled()))).slides[0].placeholders) == 1


def test_the_properties_tell_what_the_deck_is_and_nothing_of_who_built_it() -> None:
    data = deck(subject="Keeping customers", keywords="loyalty, trust", version="1.0", language="de")
    core = opened(data).core_properties
    assert (core.title, core.subject, core.keywords) == (
        "Satisfaction isn't loyalty",
        "Keeping customers",
        "loyalty, trust",
    )
    assert (core.author, core.last_modified_by, core.language, core.revision) == (
        "workshop",
        "workshop",
        "de",
        1,
    )
    assert core.version == "1.0"


def test_a_long_title_is_cut_in_the_properties_only() -> None:
    title = "Loyal & " * 60
    data = deck(slide(filled(text=title.strip())), title=title)
    assert len(opened(data).core_properties.title) == 255
    assert opened(data).slides[0].shapes.title.text == title.strip()


def test_extended_properties_count_the_slides() -> None:
    data = deck(slide(), slide(name="backup", hidden=True))
    about = {
        element.tag.rpartition("}")[2]: element.text for element in find(data, "/*/*", "docProps/app.xml")
    }
    assert (about["Application"], about["Slides"], about["HiddenSlides"]) == ("workshop", "2", "1")


def test_a_missing_layout_is_named() -> None:
    stray = replace(CLAIM, id="stray", name="Stray layout")
    with pytest.raises(KeyError, match="Stray layout"):
        write_deck(storyboard(slide(layout=stray)), template(), HOUSE)
