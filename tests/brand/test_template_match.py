"""Which of a client's layouts serves which of ours, in any language, and what the client may say instead."""

from __future__ import annotations

from functools import cache

import pytest

from tests.brand import templates
from tests.brand.template_parts import Layout, Master, drawn, holder, level, template
from tests.brand.templates import BODY, GOOD, TITLE, footers, master_shapes, placed, plain, usual
from workshop.brand.house import all_layouts, layout
from workshop.brand.template import TITLES, Match, Matches
from workshop.brand.template.area import overlap
from workshop.brand.template.match import families, family, kinds, match
from workshop.brand.template.read import read_template
from workshop.brand.template.roles import hinted
from workshop.brand.template.slots import SETTLED
from workshop.errors import Problem, Source, Span, WorkshopError
from workshop.outline.values import Text

AT = placed()
ANY_SHAPE = pytest.mark.parametrize("shape", GOOD)
DRAWN = ("points", "tiles", "steps", "matrix", "overlap", "story", "exercise", "graded", "vote", "commit")


def matched(data: bytes, **layouts: str) -> Matches:
    chosen = {kind: Text(name) for kind, name in layouts.items()}
    return match(read_template("template.potx", data), chosen)


@cache
def of(shape: str) -> Matches:
    """Return the matches of a template of some shape."""
    return matched(GOOD[shape]())


def names(data: bytes, *wanted: str) -> list[str]:
    """Return the names of the layouts chosen for families of ours."""
    found = matched(data)
    return [found.by_family[name].layout.name for name in wanted]


def slots(found: Match) -> dict[str, tuple[str, int]]:
    return {name: (known.type, known.idx) for name, known in found.placed.items()}


def refused(data: bytes, layouts: dict[str, Text]) -> tuple[Problem, ...]:
    with pytest.raises(WorkshopError) as error:
        match(read_template("template.potx", data), layouts)
    return error.value.problems


@ANY_SHAPE
def test_every_layout_of_ours_has_one_on_every_shape(shape: str) -> None:
    found = of(shape)
    assert [known.id for known in all_layouts() if found.of(known).layout not in found.template.layouts] == []


@ANY_SHAPE
def test_every_slot_is_placed_or_drawn_and_none_is_lost(shape: str) -> None:
    found = of(shape)
    for known in all_layouts():
        served = found.of(known)
        assert sorted((*served.placed, *served.drawn)) == sorted(slot.name for slot in known.slots)


@ANY_SHAPE
def test_a_placeholder_serves_one_slot_of_a_slide(shape: str) -> None:
    found = of(shape)
    for served in found.by_layout.values():
        assert len(served.placed) == len({id(known) for known in served.placed.values()})
        assert all(known in served.layout.placeholders for known in served.placed.values())


@ANY_SHAPE
def test_a_title_stands_in_a_title_wherever_the_layout_has_one(shape: str) -> None:
    found = of(shape)
    for known in all_layouts():
        served = found.of(known)
        title = next((slot.name for slot in known.slots if slot.type in TITLES), None)
        if title and served.layout.title and not served.layout.title.vertical:
            assert served.placed[title].for_title


@ANY_SHAPE
def test_every_match_says_why(shape: str) -> None:
    assert all(served.why for served in of(shape).by_layout.values())


@ANY_SHAPE
def test_there_is_room_for_what_is_drawn(shape: str) -> None:
    found = of(shape)
    whole = found.template.width * found.template.height
    for name in DRAWN:
        served = found.by_family[name]
        assert served.room.w * served.room.h > 0.25 * whole, name


@ANY_SHAPE
def test_what_is_drawn_keeps_off_what_is_placed(shape: str) -> None:
    for served in of(shape).by_layout.values():
        boxes = [known.box for known in served.placed.values() if known.type != "subTitle"]
        assert [box for box in boxes if overlap(box, served.room)] == []


@ANY_SHAPE
def test_matching_twice_gives_the_same(shape: str) -> None:
    assert matched(GOOD[shape]()).by_layout == of(shape).by_layout


def test_cover_section_and_content_stand_on_their_own_layouts() -> None:
    wanted = ("cover", "close", "section", "text", "sources", "table", "points", "exercise", "blank")
    found = names(plain(), *wanted)
    content, only = "Title and Content", "Title Only"
    assert found == ["Cover", "Cover", "Section", content, content, content, only, only, "Blank"]


def test_layouts_without_types_are_told_apart_by_what_is_on_them() -> None:
    wanted = ("cover", "section", "text", "points", "blank")
    assert names(templates.untyped(), *wanted) == names(plain(), *wanted)


def test_names_that_say_nothing_do_no_harm() -> None:
    said = [Layout(known.name, known.shapes) for known in usual(AT, "ABCDEF")]
    assert names(plain(layouts=said), "cover", "section", "text", "points", "blank") == list("ACBEF")


def test_a_title_over_one_huge_subtitle_opens_the_deck_as_in_libreoffice() -> None:
    first = Layout("Q", (holder("title", AT(*TITLE)), holder("subTitle", AT(*BODY))), "tx")
    found = matched(plain(layouts=[*usual(AT)[3:], first])).by_family["cover"]
    assert (found.layout.name, slots(found)["Subtitle"]) == ("Q", ("subTitle", 0))


def test_a_title_that_leaves_no_room_is_passed_over() -> None:
    huge = Layout("Riesig", (holder("title", AT(5, 5, 90, 55)), *footers(AT)), "titleOnly")
    assert names(plain(layouts=[huge, *usual(AT)]), "points") == ["Title Only"]


def test_of_two_layouts_alike_the_one_without_boilerplate_is_taken() -> None:
    stamped = Layout(
        "Stempel", (holder("title"), *footers(AT), drawn(AT(90, 1, 8, 3), text="Intern")), "titleOnly"
    )
    assert names(plain(layouts=[stamped, *usual(AT)]), "points") == ["Title Only"]


def test_names_in_japanese_without_types_do_no_harm() -> None:
    found = names(templates.japanese(), "cover", "section", "text", "points", "blank")
    assert found == ["タイトル スライド", "セクション見出し", "タイトルとコンテンツ", "タイトルのみ", "白紙"]


def test_a_layout_named_for_quotations_serves_quotations_and_nothing_else() -> None:
    found = matched(templates.german())
    serving = {name for name, served in found.by_family.items() if served.layout.name == "Zitat"}
    assert serving == {"quote", "quote-portrait"}
    assert slots(found.by_family["quote"]) == {"Quotation": ("title", 0), "Speaker": ("body", 13)}


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("quote", "Citation avec photo"),
        ("quote", "Cita"),
        ("quote", "Цитата"),
        ("quote", "引用"),
        ("section", "Abschnittsüberschrift"),
        ("section", "Encabezado de sección"),
        ("section", "Avsnittsrubrik"),
        ("close", "Danke!"),
        ("close", "Slide de fim - Obrigado"),
        ("picture", "Bild mit Überschrift"),
        ("contrast", "Vergleich"),
        ("contrast", "2_Comparison"),
        ("agenda", "Inhaltsverzeichnis"),
        ("cover", "Diapositive de titre"),
    ],
)
def test_names_hint_in_many_languages(wanted: str, name: str) -> None:
    assert hinted(wanted, name)


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("cover", "Titel und Inhalt"),
        ("cover", "Title Only"),
        ("table", "Table of contents"),
        ("section", "Intersection"),
        ("close", "Calendar"),
        ("quote", "Felicitations"),
    ],
)
def test_words_inside_other_words_do_not_hint(wanted: str, name: str) -> None:
    assert not hinted(wanted, name)


def test_a_comparison_takes_both_sides() -> None:
    found = matched(templates.default()).by_family["contrast"]
    assert found.layout.name == "Comparison"
    assert slots(found) == {
        "Title": ("title", 0),
        "Left head": ("body", 1),
        "Left text": ("obj", 2),
        "Right head": ("body", 3),
        "Right text": ("obj", 4),
    }


def test_two_columns_without_heads_do_not_take_half_of_a_comparison() -> None:
    found = matched(plain(), contrast="Two").by_family["contrast"]
    assert set(found.placed) == {"Title"}
    assert {"Left head", "Left text", "Right head", "Right text"} <= set(found.drawn)


def test_a_picture_stands_in_the_place_for_pictures() -> None:
    found = matched(templates.default()).by_family["picture"]
    assert found.layout.name == "Picture with Caption"
    assert found.placed["Picture"].type == "pic"


def test_what_belongs_to_a_drawing_is_drawn_with_it() -> None:
    four = tuple(holder("body", AT(x, y, 43, 30), n) for n, (x, y) in enumerate(_corners(), start=1))
    data = plain(layouts=[*usual(AT), Layout("Vier", (holder("title"), *four))])
    assert set(matched(data).by_family["matrix"].placed) == {"Title"}


def _corners() -> list[tuple[float, float]]:
    return [(5, 23), (52, 23), (5, 57), (52, 57)]


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("places", [((12, 60), (12, 70)), ((12, 55), (12, 68)), ((12, 72), (12, 84))])
def test_speaker_and_source_stand_in_our_order(places: tuple[tuple[float, float], ...], first: int) -> None:
    lines = [holder("body", AT(x, y, 40, 8), 13 + at) for at, (x, y) in enumerate(places)]
    shapes = (holder("title", AT(10, 5, 80, 45)), lines[first], lines[1 - first])
    placed = matched(plain(layouts=[*usual(AT), Layout("Zitat", shapes)])).by_family["quote"].placed
    assert (placed["Speaker"].idx, placed["Source"].idx) == (13, 14)


def test_the_sides_of_a_comparison_keep_their_texts_under_their_heads() -> None:
    heads = (holder("body", AT(52, 23, 43, 10), 3), holder("body", AT(5, 23, 43, 10), 1))
    texts = (holder("", AT(52, 35, 43, 50), 4), holder("", AT(5, 35, 43, 50), 2))
    layout = Layout("Vergleich", (holder("title"), *heads, *texts), "twoTxTwoObj")
    placed = matched(plain(layouts=[*usual(AT), layout])).by_family["contrast"].placed
    order = [placed[name].idx for name in ("Left head", "Left text", "Right head", "Right text")]
    assert order == [1, 2, 3, 4]


def test_a_caption_does_not_take_the_place_of_the_content() -> None:
    found = matched(templates.no_cover()).by_family["claim"]
    assert (found.layout.name, found.drawn) == ("Title Only", ("Support",))


def test_a_caption_keeps_off_the_content_even_where_the_client_chose_the_layout() -> None:
    found = matched(plain(), claim="Title and Content").by_family["claim"]
    assert found.drawn == ("Support",)


def test_level_text_stands_in_no_upright_placeholder() -> None:
    found = matched(templates.vertical(), text="Titel und vertikaler Text").by_family["text"]
    assert found.drawn == ("Text",)


def test_a_source_under_a_chart_does_not_take_half_the_slide() -> None:
    halves = (holder("", AT(5, 23, 90, 30), 1), holder("", AT(5, 57, 90, 30), 2))
    data = plain(layouts=[*usual(AT), Layout("Oben und unten", (holder("title"), *halves))])
    found = matched(data, chart="Oben und unten").by_family["chart"]
    assert (set(found.placed), found.drawn) == ({"Title", "Chart"}, ("Source",))


def test_a_narrow_title_is_passed_over_for_a_wide_one() -> None:
    narrow = Layout("Schmal", (holder("title", AT(5, 5, 30, 14)), *footers(AT)), "titleOnly")
    small = Layout("Klein", (holder("title", style=level(14)), *footers(AT)), "titleOnly")
    assert names(plain(layouts=[narrow, small, *usual(AT)]), "points") == ["Title Only"]


def test_an_upright_title_serves_only_where_there_is_no_other() -> None:
    title = holder("title", AT(*TITLE), body=' vert="eaVert"')
    upright = Layout("Hochkant", (title, *footers(AT)), "titleOnly")
    assert names(plain(layouts=[upright, *usual(AT)[3:]]), "points") == ["Title Only"]


def test_text_stays_on_the_master_that_most_slides_stand_on() -> None:
    _, content, _, _, only, _ = usual(AT)
    first, second = Master((content,), master_shapes(AT)), Master((content, only), master_shapes(AT))
    found = matched(template(first, second)).by_family
    assert found["text"].layout.master == found["points"].layout.master


def test_a_template_without_a_cover_opens_on_the_layout_with_most_room() -> None:
    assert names(templates.no_cover(), "cover", "section") == ["Title Only", "Title Only"]


def test_upright_layouts_serve_nothing() -> None:
    served = {known.layout.name for known in matched(templates.vertical()).by_layout.values()}
    assert not {name for name in served if "ertikal" in name}


def test_without_titles_the_title_is_drawn() -> None:
    found = matched(templates.untitled()).by_family["points"]
    assert "Title" in found.drawn
    assert "it has no title, which is drawn" in found.why


def test_slides_stay_on_one_master() -> None:
    found = matched(templates.two_masters())
    talk = {known.layout.master for name, known in found.by_family.items() if name not in ("cover", "close")}
    assert len(talk) == 1
    assert found.by_family["cover"].layout.master not in talk


def test_of_masters_alike_the_quiet_one_is_taken_for_everything() -> None:
    made = matched(templates.decorated_first())
    quiet = made.template.layouts[-1].master
    assert {known.layout.master for known in made.by_layout.values()} == {quiet}


def test_a_quotation_leaves_the_master_of_the_others_only_for_a_layout_of_its_own() -> None:
    quote = Layout("Zitat", (holder("title", AT(10, 20, 80, 45)), holder("body", AT(12, 70, 60, 8), 13)))
    first, second = Master(usual(AT), master_shapes(AT)), Master((*usual(AT), quote), master_shapes(AT))
    found = matched(template(first, Master(usual(AT), master_shapes(AT)), second))
    assert {known.layout.master for known in found.by_layout.values()} == {found.template.layouts[-1].master}


def test_what_the_usual_master_lacks_comes_from_one_other_master() -> None:
    cover, content, section, _, only, blank = usual(AT)
    talks = Master((content, only, blank), master_shapes(AT))
    opening, both = Master((cover,), master_shapes(AT)), Master((section, cover), master_shapes(AT))
    made = matched(template(opening, talks, both))
    found = {name: made.by_family[name].layout for name in ("cover", "section", "close", "points")}
    assert found["points"].master == made.template.layouts[1].master
    assert {found[name].master for name in ("cover", "section", "close")} == {
        made.template.layouts[-1].master
    }


def test_the_client_chooses_by_name() -> None:
    found = matched(plain(), exercise="Two").by_family["exercise"]
    assert (found.layout.name, found.asked) == ("Two", True)
    assert found.why.startswith("the client chose it")


@pytest.mark.parametrize("name", ["two", " TWO ", "Twó"])
def test_a_name_need_not_have_the_same_case_or_accents(name: str) -> None:
    assert matched(plain(), exercise=name).by_family["exercise"].layout.name == "Two"


def test_of_layouts_with_the_same_name_the_better_one_is_taken() -> None:
    found = matched(templates.duplicate_names(), picture="Inhalt", text="Inhalt").by_family
    assert [known.type for known in found["picture"].layout.content] == ["pic"]
    assert [known.type for known in found["text"].layout.content] == ["obj"]


def test_a_kind_of_the_outline_stands_for_all_its_layouts() -> None:
    found = matched(plain(), discussion="Blank", quote="Section").by_family
    chosen = {name for name, known in found.items() if known.asked}
    assert chosen == {"discuss", "graded", "quote", "quote-portrait"}


def test_the_nearer_name_counts() -> None:
    chosen = {"quote-portrait": Text("Two"), "quote": Text("Section")}
    found = match(read_template("t", plain()), chosen).by_family
    assert (found["quote"].layout.name, found["quote-portrait"].layout.name) == ("Section", "Two")


def test_a_name_the_template_lacks_is_refused_with_the_one_that_was_meant() -> None:
    source = Source("decks/clients/nord/client.yaml", "    layouts: {quote: Zitatt}\n")
    (problem,) = refused(templates.german(), {"quote": Text("Zitatt", Span(source, 1, 22, 6))})
    assert problem.code == "unknown-template-layout"
    assert problem.message == "the template 'template.potx' has no layout 'Zitatt'"
    assert problem.hint == "did you mean Zitat?"
    assert problem.span is not None
    assert problem.span.column == 22


def test_a_name_like_none_of_the_templates_shows_them_all() -> None:
    (problem,) = refused(plain(), {"quote": Text("Xyz")})
    assert problem.hint == "there are: Cover, Title and Content, Section, Two, Title Only, Blank"


def test_a_kind_we_do_not_have_is_refused_with_the_one_that_was_meant() -> None:
    problems = refused(plain(), {"qoute": Text("Two"), "points": Text("Twoo")})
    assert {problem.code for problem in problems} == {"unknown-kind", "unknown-template-layout"}
    assert {problem.hint for problem in problems} == {"did you mean quote?", "did you mean Two?"}


def test_every_kind_a_client_may_name_is_served() -> None:
    known = matched(plain(), **dict.fromkeys(kinds(), "Two"))
    assert {served.layout.name for served in known.by_layout.values()} == {"Two"}


def test_families_are_kinds_and_those_with_a_picture_beside() -> None:
    assert family(layout("quote-long")) == "quote"
    assert family(layout("quote-portrait")) == "quote-portrait"
    assert family(layout("points-4-picture")) == "points-picture"
    assert family(layout("title-only-deep")) == "title-only"
    assert sum(map(len, families().values())) == len(all_layouts())


def test_a_settled_slot_is_one_that_the_house_has() -> None:
    assert {slot.name for known in all_layouts() for slot in known.slots} >= SETTLED


def test_a_layout_full_of_boilerplate_is_avoided() -> None:
    lorem = drawn(AT(*BODY[:2], 60, 30), text="Lorem")
    clutter = Layout("Voll", (holder("title"), *footers(AT), lorem), "titleOnly")
    assert names(plain(layouts=[clutter, *usual(AT)]), "points") == ["Title Only"]
