"""The template: layouts as PowerPoint knows them, in a palette's colours and faces."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from pptx import Presentation

from tests.writers.decks import (
    CLAIM,
    NAMESPACES,
    SUPPORT,
    TITLE,
    filled,
    find,
    names,
    opened,
    part,
    slide,
    storyboard,
    template,
)
from workshop.brand.house import all_layouts, layout
from workshop.brand.layouts import ROLES, Layout
from workshop.brand.palette import HOUSE
from workshop.brand.shapes import Box, Insets, Shape, Stroke
from workshop.writers.pptx.deck import write_deck
from workshop.writers.pptx.house import client_template, write_house_template

SHIPPED = Path(__file__).parents[2] / "assets" / "house.potx"
FIRST = "ppt/slideLayouts/slideLayout1.xml"
TAB = replace(
    SUPPORT,
    name="Turn tab",
    idx=18,
    box=Box(48, 0, 198, 46),
    colour="ground",
    fill="on",
    insets=Insets(18, 0, 6, 0),
)


def test_the_shipped_template_is_the_one_the_house_describes() -> None:
    shipped, made = (
        zipfile.ZipFile(io.BytesIO(data)) for data in (SHIPPED.read_bytes(), write_house_template())
    )
    assert shipped.namelist() == made.namelist()
    stale = [name for name in made.namelist() if shipped.read(name) != made.read(name)]
    assert stale == [], "run python assets/make_template.py"


def test_a_template_says_it_is_one() -> None:
    types = part(template(), "[Content_Types].xml")
    main = types.xpath("//ct:Override[@PartName='/ppt/presentation.xml']/@ContentType", namespaces=NAMESPACES)
    assert main == ["application/vnd.openxmlformats-officedocument.presentationml.template.main+xml"]


def test_a_layout_offers_a_placeholder_for_each_slot() -> None:
    data = template(replace(CLAIM, slots=(TAB, TITLE, SUPPORT)))
    assert find(data, "//p:cNvPr[@id > 1]/@name", FIRST) == [
        "Turn tab",
        "Title",
        "Support",
        "Footer",
        "Slide number",
    ]
    assert find(data, "//p:ph/@type", FIRST) == ["body", "title", "body", "ftr", "sldNum"]
    assert find(data, "//p:ph/@idx", FIRST) == ["18", "10", "90", "91"]


def test_a_placeholder_has_its_place_its_voice_and_its_largest_size() -> None:
    data = template(replace(CLAIM, slots=(TITLE,)))
    assert find(data, "//p:sp[1]//a:off/@x | //p:sp[1]//a:ext/@cx", FIRST) == ["609600", "10033000"]
    assert find(data, "//p:sp[1]//a:defRPr/@sz | //p:sp[1]//a:lnSpc/a:spcPct/@val", FIRST) == [
        "92000",
        "8000",
    ]
    assert find(data, "//p:sp[1]//a:latin/@typeface", FIRST) == ["+mj-lt"]
    assert find(data, "//p:sp[1]//a:bodyPr/@anchor", FIRST) == ["b"]


def test_a_filled_placeholder_brings_its_fill_and_insets() -> None:
    data = template(Layout("exercise", "Exercise", "turn", (TAB,)))
    assert find(data, "//p:sp[1]/p:spPr/a:solidFill/a:schemeClr/@val", FIRST) == ["tx1"]
    assert find(data, "//p:sp[1]//a:bodyPr/@lIns | //p:sp[1]//a:bodyPr/@rIns", FIRST) == ["228600", "76200"]
    assert find(data, "//p:sp[1]//a:defRPr//a:schemeClr/@val", FIRST) == ["accent1"]


def test_a_prompt_tells_what_belongs_into_a_placeholder() -> None:
    data = template(replace(CLAIM, slots=(replace(TITLE, prompt="Say it in 14 words"), SUPPORT)))
    assert find(data, "//p:sp/p:txBody//a:t/text()", FIRST)[:2] == ["Say it in 14 words", "Support"]
    assert find(data, "//p:ph[@hasCustomPrompt='1']/@type", FIRST) == ["title", "body"]


def test_numbered_slots_count_their_paragraphs() -> None:
    data = template(replace(CLAIM, slots=(replace(SUPPORT, numbered=True, sizes=(28, 22), space_after=10),)))
    level = find(data, "//p:sp[1]//a:lvl1pPr", FIRST)[0]
    assert (level.get("marL"), level.get("indent")) == ("533400", "-533400")
    assert level.xpath("a:buAutoNum/@type | a:spcAft/a:spcPts/@val", namespaces=NAMESPACES) == [
        "1000",
        "arabicPlain",
    ]


@pytest.mark.parametrize(
    ("ground", "colour"), [("paper", "bg1"), ("tint", "bg2"), ("deep", "tx2"), ("turn", "accent1")]
)
def test_the_ground_is_the_layouts_background(ground: str, colour: str) -> None:
    data = template(replace(CLAIM, ground=ground))  # type: ignore[arg-type]
    assert find(data, "//p:bg//a:schemeClr/@val", FIRST) == [colour]


def test_what_is_drawn_stands_behind_the_placeholders_and_is_no_placeholder() -> None:
    rule = Shape("Row rule", "line", Box(48, 42, 864, 0), stroke=Stroke("on@.3", 0.75))
    data = template(replace(CLAIM, shapes=(rule,)))
    tree = [child.tag.rpartition("}")[2] for child in find(data, "//p:spTree/*", FIRST)]
    assert tree[2:5] == ["cxnSp", "sp", "sp"]
    assert find(data, "//p:cxnSp//p:nvPr/@userDrawn", FIRST) == ["1"]


def test_a_layout_without_a_rail_has_no_footer_and_no_number() -> None:
    assert find(template(replace(CLAIM, rail=False)), "//p:ph/@type", FIRST) == ["title", "body"]


def test_layouts_answer_to_the_standard_types() -> None:
    layouts = (
        Layout("cover", "Cover", "deep", (replace(TITLE, type="ctrTitle"),)),
        Layout("title-only", "Title only", "paper", (TITLE,)),
        Layout("blank", "Blank", "paper", ()),
        CLAIM,
    )
    data = template(*layouts)
    kinds = [part(data, f"ppt/slideLayouts/slideLayout{number}.xml").get("type") for number in range(1, 5)]
    assert kinds == ["title", "titleOnly", "blank", None]


def test_the_theme_holds_the_palette_and_its_faces() -> None:
    data = template(palette=replace(HOUSE, accent1="#c8a45c", heading="Cambria", body="Calibri"))
    theme = "ppt/theme/theme1.xml"
    assert find(data, "//a:accent1/a:srgbClr/@val | //a:dk2/a:srgbClr/@val", theme) == ["33183C", "C8A45C"]
    assert find(data, "//a:majorFont/a:latin/@typeface | //a:minorFont/a:latin/@typeface", theme) == [
        "Cambria",
        "Calibri",
    ]
    lists = ("fillStyleLst", "lnStyleLst", "effectStyleLst", "bgFillStyleLst")
    assert [len(find(data, f"//a:{name}/*", theme)) for name in lists] == [3, 3, 3, 3]


@pytest.mark.parametrize(("mode", "mapped"), [("light", ["lt1", "dk1"]), ("dark", ["dk1", "lt1"])])
def test_a_dark_brand_swaps_text_and_background_in_the_master(mode: str, mapped: list[str]) -> None:
    data = template(palette=replace(HOUSE, mode=mode))  # type: ignore[arg-type]
    colours = find(data, "//p:clrMap", "ppt/slideMasters/slideMaster1.xml")[0]
    assert [colours.get("bg1"), colours.get("tx1")] == mapped


def test_notes_are_dark_on_white_in_both_modes() -> None:
    data = template(palette=replace(HOUSE, mode="dark"))
    assert find(data, "//p:clrMap/@bg1", "ppt/notesMasters/notesMaster1.xml") == ["lt1"]


def test_a_bold_tracked_heading_face_reaches_every_heading() -> None:
    data = template(palette=replace(HOUSE, heading_bold=True, tracking=-0.02))
    assert find(data, "//p:sp[1]//a:defRPr/@b | //p:sp[1]//a:defRPr/@spc", FIRST) == ["1", "-160"]
    assert find(data, "//p:titleStyle//a:defRPr/@b", "ppt/slideMasters/slideMaster1.xml") == ["1"]


def test_a_template_carries_no_thumbnail_and_no_slide() -> None:
    assert [name for name in names(template()) if "thumbnail" in name or "slides/" in name] == []


def test_the_house_template_opens_with_every_layout_under_a_name_of_its_own() -> None:
    shown = _as_deck(write_house_template())
    layouts = [layout.name for layout in Presentation(io.BytesIO(shown)).slide_layouts]
    assert layouts == [layout.name for layout in all_layouts()]
    assert len(set(layouts)) == len(layouts)


def _as_deck(data: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"template.main+xml", b"presentation.main+xml"))
    return buffer.getvalue()


SPORT = replace(HOUSE, mode="dark", heading="Arial", heading_bold=True, tracking=-0.02)


def client_layouts(data: bytes) -> list[str]:
    return [find(data, "/p:sldLayout/@matchingName", name)[0] for name in names(data) if LAYOUT.match(name)]


LAYOUT = re.compile(r"ppt/slideLayouts/slideLayout\d+\.xml")


def test_a_clients_template_holds_what_the_deck_uses_and_the_first_layout_of_each_kind() -> None:
    data = client_template(SPORT, "Raska", "en-GB", {"points-5"})
    known = client_layouts(data)
    assert {"cover", "claim", "quote-portrait", "points-5", "points-4"} <= set(known)
    assert "points-3-two-line-title" not in known
    offered = set(client_layouts(client_template(SPORT, "Raska", "en-GB", ())))
    assert set(known) - offered == {"points-5"}


def test_a_clients_template_is_the_houses_in_the_clients_colours_faces_and_name() -> None:
    data = client_template(SPORT, "Raska & Sons", "en-GB", ())
    theme = "ppt/theme/theme1.xml"
    assert find(data, "/a:theme/@name", theme) == ["Raska & Sons"]
    assert find(data, "//a:majorFont/a:latin/@typeface", theme) == ["Arial"]
    assert find(data, "//p:clrMap/@bg1", "ppt/slideMasters/slideMaster1.xml") == ["dk1"]


def test_a_clients_deck_is_written_on_it() -> None:
    claim = slide(filled(layout("claim").slot("Title")), layout=layout("claim"))
    data = bytes(write_deck(storyboard(claim), client_template(SPORT, "Raska", "en-GB", {"claim"}), SPORT))
    assert opened(data).slides[0].slide_layout.name == layout("claim").name


def test_tight_bold_headings_are_set_in_the_layout_and_sentences_are_left_alone() -> None:
    sentence = replace(SUPPORT, role=ROLES["sentence"], sizes=(30, 22))
    data = template(replace(CLAIM, slots=(TITLE, sentence)), palette=SPORT)
    styles = [find(data, f"//p:sp[{number}]//a:lvl1pPr/a:defRPr", FIRST)[0] for number in (1, 2)]
    assert [(style.get("b"), style.get("spc")) for style in styles] == [("1", "-150"), ("0", None)]


def test_a_face_that_runs_small_is_larger_in_the_layout_too() -> None:
    data = template(replace(CLAIM, slots=(SUPPORT,)), palette=replace(HOUSE, body="Calibri"))
    assert find(data, "//p:sp[1]//a:defRPr/@sz", FIRST) == ["2800"]
