"""From a brand to the palette: what is derived, what may be chosen, and what is refused."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.brand.accents import choose_turn, make_turn
from workshop.brand.contrast import contrast_table
from workshop.brand.derive import palette_of
from workshop.brand.gate import SLOTS
from workshop.brand.grounds import make_grounds
from workshop.brand.oklch import distance, hex_of, lch_of, moved
from workshop.brand.palette import HOUSE, Mode, Palette, contrast
from workshop.errors import Problem, Source, WorkshopError
from workshop.outline.client import Brand, Client
from workshop.outline.nodes import parse
from workshop.outline.read import read

HEX = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06X}")
GREY = st.integers(0, 255).map(lambda value: f"#{value:02X}{value:02X}{value:02X}")
EDGE = st.sampled_from(
    ["#000000", "#FFFFFF", "#FFFF00", "#00FF00", "#00FFFF", "#0000FF", "#FF0000", "#FF00FF"]
)
COLOUR = HEX | GREY | EDGE
MODE = st.sampled_from([None, "light", "dark"])

TWELVE = {
    "green and brass": (
        "#0B3D2E #C8A45C",
        "light #111C18 #FFFFFF #0B3D2E #DFE9E5 #C8A45C #0B7559 #32698C #5D8475 #936E11 #7C827F",
    ),
    "black and neon": (
        "#0B0B0D #D4FF1F",
        "dark #0B0B0D #FFFFFF #272824 #E5E7E2 #D4FF1F #D4FF1F #77C8C4 #CBD7B3 #BFD683 #D6D8D3",
    ),
    "three colours": (
        "#33183C #FFB31A #A8264F",
        "light #1D171F #FFFFFF #33183C #EAE4EC #FFB31A #A8264F #7C5D29 #87718E #986B15 #827F83",
    ),
    "one dark colour": (
        "#0A2342",
        "light #141A22 #FFFFFF #0A2342 #E1E7EF #9CBAE2 #3564A1 #7B537C #677C98 #4676B4 #7D8085",
    ),
    "red": (
        "#E30613",
        "light #211615 #FFFFFF #4C0706 #F1E2E0 #E30613 #E30613 #6F6329 #966F6A #AC594F #857E7D",
    ),
    "mid green": (
        "#2E8B57",
        "light #131C16 #FFFFFF #032F18 #DEEAE2 #7BD49C #268551 #246D85 #63836D #348757 #7D827E",
    ),
    "pastel": (
        "#F7C8D8",
        "light #20161A #FFFFFF #3C1927 #EDE3E6 #D8A8B9 #936978 #82592E #936E7B #A65777 #847E80",
    ),
    "black only": (
        "#000000",
        "light #000000 #FFFFFF #27272C #E5E6EA #FFB31A #A8264F #7C5D29 #747798 #986B15 #7F8085",
    ),
    "yellow and black": (
        "#FFE600 #000000",
        "dark #000000 #FFFFFF #282823 #E8E7DB #FFE600 #FFE600 #81C8B1 #D7D3AD #D9CD76 #D8D8D2",
    ),
    "blue and orange": (
        "#004B87 #FF6900",
        "light #131A22 #FFFFFF #02274A #DFE7F1 #FF6900 #004B87 #78547F #647D97 #A95D3B #7D8185",
    ),
    "teal": (
        "#00A19A",
        "light #0F1C1B #FFFFFF #042D2B #DBEAE8 #00A19A #02837D #476491 #578480 #0F8680 #7B8281",
    ),
    "grey and red": (
        "#7A7A7A #D0021B",
        "light #1C1818 #FFFFFF #2B2626 #EAE5E4 #FEA197 #D0021B #716328 #966F6B #AC5951 #857E7E",
    ),
}
"""Brands, and the mode and dk1 lt1 dk2 lt2 accent1 to 6 that house-style 7 gives them.

All were computed by the house style's own sums; green and brass, black and neon are those of its mock-ups.
"""


def brand(*colours: str, **more: object) -> Brand:
    names = ("primary", "secondary")
    given = dict(zip(names, colours, strict=False)) | {"more": list(colours[2:])} | more
    return Brand.model_validate(given)


def written(text: str) -> Brand:
    """Return the brand of a client's file with these lines below `brand:`."""
    lines = "".join(f"  {line}\n" for line in text.splitlines())
    root, _ = parse(Source("client.yaml", f"name: Northgate\nbrand:\n{lines}"))
    assert root is not None
    client, problems = read(Client, root)
    assert client is not None, problems
    return client.brand


def refused(text: str) -> tuple[Problem, ...]:
    with pytest.raises(WorkshopError) as caught:
        palette_of(written(text))
    return caught.value.problems


def shown(palette: Palette) -> str:
    names = ("mode", "dk1", "lt1", "dk2", "lt2", *(f"accent{number}" for number in range(1, 7)))
    return " ".join(getattr(palette, name) for name in names)


@pytest.mark.parametrize(("colours", "expected"), TWELVE.values(), ids=TWELVE)
def test_a_brand_becomes_the_palette_of_the_house_style(colours: str, expected: str) -> None:
    assert shown(palette_of(brand(*colours.split()))) == expected


@settings(max_examples=200)
@given(st.lists(COLOUR, min_size=1, max_size=3), MODE)
def test_derived_colours_pass_every_line_of_the_contrast_table(colours: list[str], mode: Mode | None) -> None:
    palette = palette_of(brand(*colours, mode=mode))

    assert [row.pair for row in contrast_table(palette) if not row.holds] == []
    assert mode in (None, palette.mode)


@settings(max_examples=100)
@given(st.lists(COLOUR, min_size=1, max_size=3), MODE)
def test_charts_and_links_are_seen_on_paper_and_panels_part_from_it(
    colours: list[str], mode: Mode | None
) -> None:
    palette = palette_of(brand(*colours, mode=mode))
    paper, tint = (palette.hex_of(palette.paint(token, "paper")) for token in ("paper", "tint"))

    for number in range(1, 7):
        assert contrast(getattr(palette, f"accent{number}"), paper) >= (1.5 if number == 1 else 3)
    assert min(contrast(link, paper) for link in (palette.hlink, palette.fol_hlink)) >= 4.5
    assert distance(tint, paper) >= 0.05


def test_the_same_brand_has_the_same_palette_however_often_a_colour_is_named() -> None:
    assert palette_of(brand("#0B3D2E", "#C8A45C", "#0B3D2E")) == palette_of(brand("#0B3D2E", "#C8A45C"))


def test_a_brand_without_colours_keeps_the_houses() -> None:
    assert palette_of(Brand.model_construct()) == HOUSE
    assert palette_of(brand(mode="light")) == HOUSE


def test_fonts_alone_leave_the_house_colours() -> None:
    palette = palette_of(brand(heading=" Cambria ", body="Calibri"))

    assert (palette.heading, palette.body) == ("Cambria", "Calibri")
    assert shown(palette) == shown(HOUSE)


def test_spacing_is_given_in_per_cent_and_kept_in_em() -> None:
    palette = palette_of(brand("#0B0B0D", "#D4FF1F", heading="Arial", heading_bold=True, tracking=-2))

    assert (palette.heading_bold, palette.tracking, palette.body) == (True, -0.02, "Arial")


@pytest.mark.parametrize("tracking", ["-10.5", "21", "999999999999"])
def test_spacing_that_no_headline_takes_is_refused(tracking: str) -> None:
    (problem,) = refused(f"tracking: {tracking}")

    assert problem.code == "bad-number"
    assert (problem.span.line if problem.span else 0) == 3


def test_the_house_on_dark_slides_keeps_its_aubergine_and_marigold() -> None:
    dark = palette_of(brand(mode="dark"))

    assert (dark.mode, dark.dk2, dark.accent1) == ("dark", HOUSE.dk2, HOUSE.accent1)
    assert contrast(dark.accent2, dark.dk1) >= 4.5


def test_a_mode_is_kept_though_the_colours_would_choose_the_other() -> None:
    assert palette_of(brand("#0B0B0D", "#D4FF1F", mode="light")).mode == "light"
    assert palette_of(brand("#0B3D2E", "#C8A45C", mode="dark")).mode == "dark"


def test_neon_is_darkened_on_light_slides_until_it_parts_from_the_paper() -> None:
    turn = palette_of(brand("#0B0B0D", "#D4FF1F", mode="light")).accent1

    assert turn == "#B9DF15"
    assert contrast(turn, "#FFFFFF") >= 1.5
    assert abs(lch_of(turn).hue - lch_of("#D4FF1F").hue) < 3


def test_a_dark_blue_is_no_black_and_does_not_turn_the_slides_dark() -> None:
    assert palette_of(brand("#000347", "#DED378")).mode == "light"


def test_a_dark_colour_stays_deep_beside_a_black() -> None:
    palette = palette_of(brand("#0A2342", "#FF6900", "#000000"))

    assert (palette.dk1, palette.dk2) == ("#000000", "#0A2342")


def test_a_dark_colour_calls_on_dark_slides_in_a_tint_of_its_hue() -> None:
    assert palette_of(brand("#0A2342", mode="dark")).accent1 == "#A2C0E8"


def test_deep_does_not_call_where_another_colour_can_be_made_to() -> None:
    turn = palette_of(brand("#3B0A45", "#24504C")).accent1

    assert abs(lch_of(turn).hue - lch_of("#24504C").hue) < 6


def test_a_grey_lends_nothing_its_hue() -> None:
    turn = palette_of(brand("#7A7A7A", "#0A2342")).accent1

    assert abs(lch_of(turn).hue - lch_of("#0A2342").hue) < 6


def test_panels_part_from_dark_paper_though_deep_is_nearly_black() -> None:
    palette = palette_of(brand("#0A1030", mode="dark"))

    assert lch_of(palette.dk2).lightness - lch_of(palette.dk1).lightness >= 0.09


def test_links_have_the_colour_of_look() -> None:
    assert palette_of(brand("#0B3D2E", "#C8A45C")).hlink == "#0B7559"
    assert palette_of(written('slots: {accent2: "#0B7559"}')).hlink == "#0B7559"
    assert palette_of(written('slots: {accent2: "#0B7559", hlink: "#000000"}')).hlink == "#000000"


@pytest.mark.parametrize("name", [*SLOTS, "fol_hlink", "Accent2"])
def test_every_slot_can_be_chosen(name: str) -> None:
    slot = "fol_hlink" if name == "folHlink" else name.lower()
    chosen = getattr(HOUSE, slot)

    assert getattr(palette_of(brand("#0B3D2E", "#C8A45C", slots={name: chosen})), slot) == chosen


def test_what_is_not_chosen_is_derived_from_what_is() -> None:
    cream = palette_of(brand("#0B3D2E", "#C8A45C", slots={"lt1": "#F3E6C8"}))
    white = palette_of(brand("#0B3D2E", "#C8A45C"))

    assert contrast(cream.accent2, "#F3E6C8") >= 4.5
    assert cream.accent2 != white.accent2
    assert contrast(palette_of(brand("#0B3D2E", slots={"lt1": "#C4C4C4"})).accent6, "#C4C4C4") >= 3.1


def test_a_chosen_turn_that_only_shines_on_black_turns_the_slides_dark() -> None:
    assert palette_of(brand("#0B0B0D", "#B01030", slots={"accent1": "#D4FF1F"})).mode == "dark"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("accnt2", "did you mean accent2?"),
        ("look", "did you mean accent2?"),
        ("Turn", "did you mean accent1?"),
        ("tx2", "did you mean dk2?"),
        ("followed_link", "did you mean folHlink?"),
        (
            "sparkle",
            "there are: dk1, lt1, dk2, lt2, accent1, accent2, accent3, accent4, accent5, accent6, "
            "hlink, folHlink",
        ),
    ],
)
def test_a_slot_nobody_knows_is_refused_with_the_one_that_is_meant(name: str, hint: str) -> None:
    (problem,) = refused(f'slots: {{{name}: "#0B7559"}}')

    assert (problem.code, problem.hint) == ("unknown-slot", hint)
    assert problem.span is not None
    assert (problem.span.line, problem.span.column, problem.span.length) == (3, 11, len(name))


def test_every_unknown_slot_is_told_in_one_run() -> None:
    assert [problem.code for problem in refused('tracking: 90\nslots: {a: "#000", b: "#000"}')] == [
        "bad-number",
        "unknown-slot",
        "unknown-slot",
    ]


@pytest.mark.parametrize(
    ("slots", "message", "hint"),
    [
        (
            'accent2: "#C8A45C"',
            "#C8A45C on white has a contrast of 2.3:1; 4.5:1 is needed (look as text on paper)",
            'write accent2: "#927025", the nearest that passes',
        ),
        (
            'dk1: "#777777"',
            "#777777 on #DFE9E5 has a contrast of 3.6:1; 4.5:1 is needed (text on tint)",
            'write dk1: "#4A4A4A", the nearest that passes',
        ),
        (
            'dk1: "#666666"',
            "white on #B6934A has a contrast of 2.8:1 with dk1 #666666; 4.5:1 is needed (text on turn)",
            'write dk1: "#4A4A4A", the nearest that passes',
        ),
        (
            'folHlink: "#EEEEEE"',
            "#EEEEEE on white has a contrast of 1.1:1; 4.5:1 is needed (a link on paper)",
            'write folHlink: "#747474", the nearest that passes',
        ),
        (
            'accent5: "#FFFF00"',
            "#FFFF00 on white has a contrast of 1:1; 3:1 is needed (a bar on paper)",
            'write accent5: "#989802", the nearest that passes',
        ),
    ],
)
def test_a_chosen_colour_that_cannot_be_read_is_refused_with_the_nearest_that_can(
    slots: str, message: str, hint: str
) -> None:
    (problem,) = refused(f'primary: "#0B3D2E"\nsecondary: "#C8A45C"\nslots: {{{slots}}}')

    assert (problem.code, problem.message, problem.hint) == ("low-contrast-brand", message, hint)
    assert problem.span is not None
    assert (problem.span.line, problem.span.column) == (5, 11 + slots.index("#") - 1)


@settings(max_examples=40)
@given(st.lists(COLOUR, min_size=1, max_size=2), st.sampled_from(SLOTS), COLOUR, MODE)
def test_what_is_named_as_the_nearest_passes_when_it_is_typed(
    colours: list[str], slot: str, colour: str, mode: Mode | None
) -> None:
    try:
        palette = palette_of(brand(*colours, mode=mode, slots={slot: colour}))
        assert all(row.holds for row in contrast_table(palette))
    except WorkshopError as error:
        (problem,) = error.problems
        named = re.search("#[0-9A-F]{6}", problem.hint)
        assert named, problem.hint
        assert palette_of(brand(*colours, mode=mode, slots={slot: named[0]}))


def test_each_chosen_colour_is_blamed_once_and_an_accent_before_its_ground() -> None:
    problems = refused('slots: {dk1: "#777777", accent1: "#808080", accent2: "#EEEEEE"}')

    assert len({str(problem.span) for problem in problems}) == len(problems)

    (problem,) = refused('slots: {lt1: "#FFFFFF", accent2: "#EEEEEE"}')
    assert (problem.span.column if problem.span else 0) == 36


def test_a_chosen_colour_that_does_no_harm_is_not_blamed() -> None:
    (problem,) = refused(
        'primary: "#0B3D2E"\nsecondary: "#C8A45C"\nslots: {accent6: "#777777", dk1: "#666666"}'
    )

    assert "dk1" in problem.hint


def test_a_pair_tells_its_theme_slots_in_each_mode() -> None:
    light, dark = (
        {row.pair: row.slots for row in contrast_table(palette_of(brand(mode=mode)))}
        for mode in ("light", "dark")
    )

    assert (light["text on deep"], dark["text on deep"]) == (("lt1", "dk2"), ("lt1", "dk2"))
    assert (light["look as text on paper"], dark["look as text on paper"]) == (
        ("accent2", "lt1"),
        ("accent2", "dk1"),
    )


def test_twelve_bad_choices_are_refused_in_bounded_time() -> None:
    slots = ", ".join(f'{slot}: "#80808{number % 10}"' for number, slot in enumerate(SLOTS))
    began = time.perf_counter()

    problems = refused(f'primary: "#0B3D2E"\nslots: {{{slots}}}')

    assert {problem.code for problem in problems} == {"low-contrast-brand"}
    assert time.perf_counter() - began < 10


def test_turn_is_the_most_saturated_colour_that_parts_from_all_its_neighbours() -> None:
    grounds = make_grounds(["#0B3D2E"], "light", {})

    assert choose_turn(["#0B3D2E", "#C8A45C", "#E2712B"], grounds) == "#E2712B"
    assert choose_turn(["#0B3D2E", "#FFF7B2"], grounds) is None
    assert grounds.take(make_turn(["#0B3D2E", "#FFF7B2"], grounds))


@given(st.floats(0.1, 1), st.floats(0, 0.4), st.floats(0, 360))
def test_a_colour_beyond_the_screens_keeps_lightness_and_hue(light: float, chroma: float, hue: float) -> None:
    made = lch_of(hex_of(light, chroma, hue))

    assert made.lightness == pytest.approx(light, abs=0.02)
    assert made.chroma <= chroma + 0.02
    if made.chroma > 0.05:
        assert abs((made.hue - hue + 180) % 360 - 180) < 8


def test_a_colour_that_is_told_apart_is_not_moved() -> None:
    assert moved("#0B3D2E", False, [("#FFFFFF", 4.6)]) == "#0B3D2E"
    assert moved("#808080", False, [("#FFFFFF", 22)]) == "#000000"
    assert moved("#808080", True, [("#000000", 22)]) == "#FFFFFF"
