"""What the decks quote and count is what the registers have: the wording, who, where, and how sure."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.factories import LIBRARY, quotation, words
from tests.shipped import DECKS, Deck, everything_shown, made, notes, plain
from workshop.library import find_outline, read_figures, read_quotations, read_source
from workshop.outline.citations import figure_ids, quotation_ids
from workshop.outline.model import Block, Chart, Number, Quote
from workshop.outline.nodes import parse
from workshop.outline.registers import Figure, Quotation
from workshop.storyboard.scene import Chart as Bars
from workshop.storyboard.scene import Filled, Slide

QUOTATIONS = read_quotations(LIBRARY)
FIGURES = read_figures(LIBRARY)
IN_A_ROW = 5
"""So many words in a row, between quotation marks, are somebody's: by chance nobody writes as many."""

_DO_NOT_USE = {
    "Shaw, the biggest problem": r"single biggest problem in communication",
    "Ford, faster horses": r"faster horse",
    "Gandhi, the visitor": r"most important visitor",
    "Drucker, culture": r"culture eats",
    "Drucker, measured and managed": r"gets measured,? (gets|is) (managed|done)|measured gets managed",
    "Deming, in God we trust": r"in god we trust|others (must )?bring data",
    "Einstein, the hour": r"if i had an hour|(55|fifty-five) minutes (thinking|on|about|defining)",
    "Godin, stories and magic": r"relations, stories,? and magic",
    "stories, 22 times": r"(22|twenty-two)( times|x|×) more|more memorable than facts",
    "Mehrabian, 93%": r"mehrabian|7-38-55|93% of (all |our )?communication|communication is non-?verbal",
    "dearer to win than to keep": r"(5|five|6|six|7|seven)( times|x|×) "
    r"((more|as) (expensive|costly|dear|much)|dearer|costlier)",
    "5% retention": r"5% (more |increase in |rise in )?retention|25(%)?(-| to )95%",
    "15 minutes, 47%": r"47% less|not heard (in|within) (15|fifteen) minutes",
    "goldfish, pyramid": r"goldfish|attention span|learning pyramid|cone of learning",
}
_LABELLED_WRONG = str(words()["misquoted"])


@pytest.fixture(params=DECKS)
def deck(request: pytest.FixtureRequest) -> Deck:
    return made(str(request.param))


def quoted_in(deck: Deck) -> Iterator[tuple[Block, Quotation, bool]]:
    """Yield each quotation with the block that shows it, and whether in its wrong wording."""
    for block in deck.workshop.blocks:
        for name, wrong in quotation_ids(block):
            yield block, QUOTATIONS[name], wrong


def figured_in(deck: Deck) -> Iterator[tuple[Block, Figure]]:
    for block in deck.workshop.blocks:
        for name in figure_ids(block):
            yield block, FIGURES[name]


def filled(slide: Slide, slot: str) -> str:
    placeholders = [item for item in slide.items if isinstance(item, Filled)]
    return plain(" ".join(item.text for item in placeholders if item.slot.name == slot))


def inner(text: str) -> str:
    """Return a wording as it stands between quotation marks: what it quotes itself is in the inner ones."""
    return plain(text).replace('"', "'")


def written(slide: Slide) -> str:
    """Return the notes that a person wrote, without what the builder adds from the registers."""
    said = notes(slide)
    for added in (
        *(entry.note for entry in QUOTATIONS.values()),
        *(each.caveat for each in FIGURES.values()),
    ):
        if added:
            said = said.replace(plain(added), "")
    return said


# ---------------------------------------------------------------------------------------- wording, speaker


def test_a_quotation_is_shown_in_the_registers_wording_and_no_other(deck: Deck) -> None:
    for block, entry, wrong in quoted_in(deck):
        slide = deck.slide(block)
        wording = inner(str(entry.misquoted_as if wrong else entry.text))
        assert f'"{wording}"' in everything_shown(slide), entry.id
        if isinstance(block, Quote):
            assert plain(slide.title) == filled(slide, "Quotation") == f'"{wording}"', entry.id


def test_a_quotation_stands_under_its_speakers_name_or_as_attributed_to_them(deck: Deck) -> None:
    for block, entry, wrong in quoted_in(deck):
        name = plain(entry.speaker)
        credit = f"attributed to {name}" if entry.status == "attributed" else name
        if isinstance(block, Quote):
            assert filled(deck.slide(block), "Speaker") == credit, entry.id
        elif not wrong:
            assert credit in everything_shown(deck.slide(block)), entry.id


def test_under_the_speaker_stands_the_registers_role_or_the_work_and_the_year(deck: Deck) -> None:
    for block, entry, _ in quoted_in(deck):
        if isinstance(block, Quote):
            credit = entry.role or ", ".join(filter(None, (entry.work, entry.year)))
            assert filled(deck.slide(block), "Source") == plain(credit), entry.id


def test_the_notes_tell_the_standing_the_work_and_the_year_of_a_quotation(deck: Deck) -> None:
    told = {
        "verified": "Verified at a named, dated source.",
        "sourced": "From a named source, seen at second hand.",
        "attributed": "Attributed to {}; no dated source was found",
    }
    for block, entry, wrong in quoted_in(deck):
        said = notes(deck.slide(block))
        standing = "A wrong wording" if wrong else told[entry.status].format(entry.speaker)
        origin = () if entry.status == "attributed" else (entry.speaker, entry.work, entry.year)
        for part in (standing, *origin, entry.note):
            assert plain(part or "") in said, entry.id
        both = f"{said} {everything_shown(deck.slide(block))}".replace('"', "'")
        assert not wrong or inner(entry.text) in both, entry.id


def test_nothing_unsupported_is_on_a_slide(deck: Deck) -> None:
    unsupported = [entry for entry in QUOTATIONS.values() if entry.status == "unsupported"]
    for slide in deck.slides:
        assert [each.id for each in unsupported if shared(everything_shown(slide), each.text)] == [], slide.id


# ---------------------------------------------------------------------------------------- in quotation marks


def in_rows(text: str) -> set[tuple[str, ...]]:
    """Return every five words in a row, without capitals and stops."""
    found = re.findall(r"\w+(?:['’-]\w+)*", plain(text).lower())
    return {tuple(found[at : at + IN_A_ROW]) for at in range(len(found) - IN_A_ROW + 1)}


def shared(text: str, wording: str | None) -> bool:
    return bool(in_rows(text) & in_rows(wording or ""))


def in_marks(text: str) -> list[str]:
    """Return what stands between double quotation marks, each part of a broken one for itself."""
    return [part.strip() for found in re.findall(r'"([^"]+)"', plain(text)) for part in found.split("…")]


def inexact(text: str, register: list[Quotation], wrong_allowed: bool = False) -> list[str]:
    """Return what a text quotes of the register otherwise than the register has it."""
    found = []
    for part in in_marks(text):
        wordings = [each.text for each in register] + [each.misquoted_as or "" for each in register]
        allowed = wordings if wrong_allowed else wordings[: len(register)]
        exact = any(part.rstrip(".,;:?! ") in inner(wording) for wording in allowed)
        if not exact and any(shared(part, wording) for wording in wordings):
            found.append(part)
    return found


TWAIN = quotation(
    text="It is the lightning-bug and the lightning.", misquoted_as="It is the bug and the lightning."
)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("He said “It is the lightning-bug and the lightning.”", []),
        ("He said “is the lightning-bug and the lightning”, and meant it.", []),
        ("He said “It is the … and the lightning.”", []),
        ("He said that it is the lightning-bug and the lightning bolt.", []),
        ("It is “a lightning-bug” of a word.", []),
        ("“It is the lightning-bug and the thunder.”", ["It is the lightning-bug and the thunder."]),
        ("“It is the bug and the lightning.”", ["It is the bug and the lightning."]),
        ("“Oh, is the lightning-bug and the lightning”", ["Oh, is the lightning-bug and the lightning"]),
    ],
)
def test_words_in_quotation_marks_are_the_registers_or_nobodys(said: str, found: list[str]) -> None:
    assert inexact(said, [TWAIN]) == found


def test_a_wrong_wording_is_one_only_where_it_is_not_labelled() -> None:
    assert inexact("“It is the bug and the lightning.”", [TWAIN], wrong_allowed=True) == []
    assert inexact("“It is the bug and the thunder-bolt.”", [TWAIN], wrong_allowed=True) == [
        "It is the bug and the thunder-bolt."
    ]


def test_whatever_a_slide_or_its_notes_quote_from_the_register_is_exact(deck: Deck) -> None:
    register = list(QUOTATIONS.values())
    for slide in deck.slides:
        labelled = _LABELLED_WRONG in everything_shown(slide)
        assert inexact(everything_shown(slide), register, labelled) == [], slide.id
        assert inexact(written(slide), register, labelled) == [], slide.id


def test_a_wrong_wording_is_only_where_it_is_labelled_as_wrong(deck: Deck) -> None:
    for slide in deck.slides:
        text = inner(f"{everything_shown(slide)} {written(slide)}")
        wordings = [inner(entry.misquoted_as) for entry in QUOTATIONS.values() if entry.misquoted_as]
        wrong = [wording for wording in wordings if wording.rstrip(".") in text]
        assert not wrong or _LABELLED_WRONG in everything_shown(slide), (slide.id, wrong)


# ---------------------------------------------------------------------------------------- sources


def listed(deck: Deck) -> list[str]:
    """Return the entries of the sources slides."""
    return [
        plain("".join(run.text for run in paragraph.runs))
        for slide in deck.slides
        for item in slide.items
        if isinstance(item, Filled) and item.slot.name == "Sources"
        for paragraph in item.paragraphs
    ]


def test_the_sources_name_each_quotation_with_work_year_and_standing(deck: Deck) -> None:
    wrong_too = {entry.id for _, entry, wrong in quoted_in(deck) if wrong}
    for _, entry, _ in quoted_in(deck):
        line = ", ".join(filter(None, (entry.speaker, entry.work, entry.year)))
        if entry.status == "sourced":
            line += "; quoted at second hand"
        elif entry.status == "attributed":
            line = f"{entry.speaker}: attributed; no dated source found"
        if entry.id in wrong_too:
            line += "; also shown in a wrong wording, as such"
        assert listed(deck).count(plain(line)) == 1, entry.id


def test_the_sources_name_each_figure_with_its_source_and_year(deck: Deck) -> None:
    for _, figure in figured_in(deck):
        dated = figure.year if figure.year != "undated" else None
        line = ", ".join(filter(None, (figure.source, dated)))
        assert listed(deck).count(plain(line)) == 1, figure.id


# ---------------------------------------------------------------------------------------- figures


def test_a_figure_is_shown_as_the_register_has_it(deck: Deck) -> None:
    for block, figure in figured_in(deck):
        slide = deck.slide(block)
        if isinstance(block, Number):
            assert filled(slide, "Number") == figure.value, figure.id
        else:
            bars = next(item for item in slide.items if isinstance(item, Bars))
            assert {bar.label: bar.value for bar in bars.bars} == dict(figure.bars), figure.id
            assert bars.unit == figure.unit, figure.id


def test_a_figure_never_comes_without_its_caveat_and_its_source(deck: Deck) -> None:
    for block, figure in figured_in(deck):
        slide = deck.slide(block)
        assert plain(figure.caveat) in notes(slide), figure.id
        assert plain(figure.source) in notes(slide), figure.id
        assert plain(figure.source) in filled(slide, "Source"), figure.id


def counted(text: str) -> set[str]:
    """Return every percentage and multiple of a text, such as 49% and 6×."""
    found = re.findall(r"(\d+(?:[.,]\d+)?)\s?(%|×|per cent\b|percent\b)", plain(text))
    return {number + ("×" if unit == "×" else "%") for number, unit in found}


def registered(*figures: Figure) -> set[str]:
    """Return every percentage and multiple that the register has in these figures, their caveats included."""
    bars = (f"{value:g}{figure.unit or ''}" for figure in figures for value in figure.bars.values())
    texts = (text for figure in figures for text in (figure.value, figure.claim, figure.caveat))
    return counted(" ".join((*bars, *texts)))


def of_the_outline(deck: Deck) -> set[str]:
    """Return the outline's own numbers: its essay's title, what a client is asked for, bars with a source."""
    title = deck.workshop.essay.title if deck.workshop.essay else None
    asked = [f"{need.ask} {need.default or ''}" for need in deck.workshop.needs.values()]
    bars = [
        f"{value:g}{block.unit or ''}"
        for block in deck.workshop.blocks
        if isinstance(block, Chart) and block.source
        for value in block.bars.values()
    ]
    return counted(" ".join((title or "", *asked, *bars)))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("49% and 51 % of it", {"49%", "51%"}),
        ("6× as likely, six times", {"6×"}),
        ("67 per cent in 2016, of 1,200", {"67%"}),
    ],
)
def test_a_percentage_is_found_however_it_is_written(text: str, numbers: set[str]) -> None:
    assert counted(text) == numbers


def test_a_percentage_on_a_slide_belongs_to_a_figure_that_the_deck_shows(deck: Deck) -> None:
    known = registered(*(figure for _, figure in figured_in(deck))) | of_the_outline(deck)
    for slide in deck.slides:
        assert counted(everything_shown(slide)) - known == set(), slide.id


def test_a_percentage_in_the_notes_is_one_of_the_registers(deck: Deck) -> None:
    known = registered(*FIGURES.values()) | of_the_outline(deck)
    for slide in deck.slides:
        assert counted(notes(slide)) - known == set(), slide.id


# ---------------------------------------------------------------------------------------- better not


def unusable(text: str) -> list[str]:
    """Return what a text has from the list of lines and numbers that nobody could trace."""
    said = plain(text).lower().replace(" per cent", "%").replace(" %", "%")
    return [name for name, telltale in _DO_NOT_USE.items() if re.search(telltale, said)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The single biggest problem\n  in communication is the illusion", ["Shaw, the biggest problem"]),
        ("“What gets measured gets managed”", ["Drucker, measured and managed"]),
        ("93 % of communication is not in words", ["Mehrabian, 93%"]),
        ("it is seven times more expensive to win a customer", ["dearer to win than to keep"]),
        ("raise 5 per cent retention", ["5% retention"]),
        ("93% of marketing leaders say their impact is high; 6× as likely to buy again", []),
    ],
)
def test_a_line_that_nobody_could_trace_is_known_by_its_words(text: str, found: list[str]) -> None:
    assert unusable(text) == found


def test_nothing_in_an_outline_is_from_the_list_of_what_nobody_could_trace(deck: Deck) -> None:
    outline = plain(read_source(find_outline(LIBRARY, deck.name)).text)
    for block in deck.workshop.blocks:
        if block.notes and block.notes.watch_for:  # where a facilitator is warned of what others may bring up
            outline = outline.replace(plain(block.notes.watch_for), "")

    assert unusable(outline) == []
    assert unusable(" ".join(everything_shown(slide) for slide in deck.slides)) == []


def test_no_register_holds_what_nobody_could_trace() -> None:
    shown = [each.text for each in QUOTATIONS.values()] + [each.claim for each in FIGURES.values()]

    assert [text for text in shown if unusable(text)] == []


# ---------------------------------------------------------------------------------------- the registers


def test_every_quotation_tells_its_wording_speaker_and_standing() -> None:
    for name, entry in QUOTATIONS.items():
        assert entry.text, name
        assert entry.speaker, name
        assert entry.note, name
        assert entry.status in ("verified", "sourced", "attributed", "unsupported"), name


def test_only_a_dated_work_makes_a_quotation_verified_or_sourced() -> None:
    for name, entry in QUOTATIONS.items():
        dated = bool(entry.work) and bool(re.fullmatch(r"(18|19|20)\d\d", entry.year or ""))
        assert dated == (entry.status in ("verified", "sourced")), name


def test_a_quotation_that_is_not_verified_says_in_its_note_what_is_missing() -> None:
    told = re.compile(
        r"not checked|no dated source|secondary|notes that quote|seen|varies|found|confirmed|do not contain"
    )
    for name, entry in QUOTATIONS.items():
        if entry.status != "verified":
            assert told.search(entry.note or ""), name


def test_a_wrong_wording_is_never_the_right_one() -> None:
    for name, entry in QUOTATIONS.items():
        assert plain(entry.misquoted_as or "") != plain(entry.text), name


def test_no_note_and_no_caveat_sends_its_reader_to_an_id() -> None:
    ids = [*QUOTATIONS, *FIGURES]
    told = {each.id: str(each.note) for each in QUOTATIONS.values() if each.status != "unsupported"}
    told |= {each.id: str(each.caveat) for each in FIGURES.values()}

    assert {name: text for name, text in told.items() if any(ident in text.split() for ident in ids)} == {}


def test_every_figure_tells_its_claim_source_year_and_caveat() -> None:
    for name, figure in FIGURES.items():
        assert len(figure.value) <= 5, name
        assert figure.claim, name
        assert figure.source, name
        assert figure.year, name
        assert figure.caveat, name


def test_the_value_of_a_figure_is_its_key_bar() -> None:
    for name, figure in FIGURES.items():
        if figure.bars:
            assert figure.key in figure.bars, name
            assert f"{figure.bars[figure.key or '']:g}{figure.unit}" == figure.value, name


@pytest.mark.parametrize(("register", "entries"), [("quotes.yaml", "quotes"), ("figures.yaml", "figures")])
def test_no_id_of_a_register_is_given_twice(register: str, entries: str) -> None:
    root, problems = parse(read_source(LIBRARY.assets / register))
    assert root is not None, problems
    rows = next(node.items or [] for key, node in (root.entries or {}).items() if key == entries)
    ids = [str(node.text) for row in rows for key, node in (row.entries or {}).items() if key == "id"]

    assert len(ids) == len(rows) > 0
    assert len(set(ids)) == len(ids)
