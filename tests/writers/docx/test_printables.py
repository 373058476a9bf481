from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.factories import outline, plan, section, stage
from tests.plan.runs import wished
from tests.shipped import DECKS, made, plain
from tests.writers.docx.workbook_read import as_text, body, printables, texts
from workshop.outline.model import Exercise
from workshop.plan.make import make_plan
from workshop.plan.plan import Mode
from workshop.storyboard.compose import compose
from workshop.storyboard.stage import Stage
from workshop.writers.docx.document import new_pages
from workshop.writers.docx.fields import Sheet
from workshop.writers.docx.printables import write_printables
from workshop.writers.docx.printables_cards import layout_of
from workshop.writers.docx.printables_sets import grids_of, observer_sheets, packs_of

EVERY_DECK = pytest.mark.parametrize("deck", DECKS)
SORT = """
- exercise: Gift or bribe?
  id: sort
  main: true
  invitation: Which would make you grateful?
  minutes: 40
  groups: {groups}
  materials: [{{item: marker, per_group: 1}}, {{item: {material}, each: 1}}]
  steps: [{{do: Sort the cards, minutes: 20}}, {{do: Compare, minutes: 20}}]
  worksheet: [{{grid: Where they lie, columns: [Gift, Bribe], rows: {rows}}}]
  cards: {cards}
"""
CARDS = """[
  {title: Gift, text: You feel grateful., per_group: 1},
  {title: Bribe, text: You feel handled., per_group: 2}]"""


def small(
    cards: str = CARDS,
    groups: str = "trios",
    material: str = "pen",
    rows: int = 3,
    people: int = 17,
    mode: Mode = "room",
) -> Stage:
    blocks = SORT.format(cards=cards, groups=groups, material=material, rows=rows)
    ready = stage(workshop=outline(section(blocks, minutes=60)))
    return replace(ready, plan=replace(ready.plan, people=people, mode=mode))


def written(ready: Stage) -> bytes:
    data = write_printables(ready, compose(ready.plan, ready, "small"))
    assert data is not None
    return data


def printed(ready: Stage) -> list[str]:
    return texts(written(ready))


def test_every_group_has_a_set_of_its_own() -> None:
    (pack,) = packs_of(small())
    assert [each.name for each in pack.sets] == [f"Set {number} of 5" for number in range(1, 6)]
    assert [card.title for card in pack.sets[0].cards] == ["Gift", "Bribe", "Bribe"]


def test_seventeen_people_in_trios_get_five_sets_and_in_pairs_eight() -> None:
    assert Counter(printed(small()))["You feel grateful."] == 5
    assert Counter(printed(small()))["You feel handled."] == 10
    assert Counter(printed(small(groups="pairs")))["You feel grateful."] == 8


def test_everybody_gets_a_card_that_is_for_each_and_the_room_one_that_is_for_all() -> None:
    own, shared = "{title: Ticket, text: Yours., each: 2}", "{title: Sign, text: Ours., total: 3}"
    cards = f"[{own}, {shared}, {{title: Door, text: One.}}]"
    (pack,) = packs_of(small(cards))
    assert [(str(each.name), len(each.cards)) for each in pack.sets] == [
        ("for everybody", 34),
        ("for the room", 4),
    ]


def test_online_one_of_each_card_is_enough_and_nothing_is_cut() -> None:
    read = printed(small(mode="remote"))
    assert read.count("You feel handled.") == 1
    assert any("Nothing to cut" in text for text in read)


def test_the_first_page_says_how_much_there_is_to_print_and_to_cut() -> None:
    read = printed(small(material="observer sheet", rows=4))
    assert "5 sets of 3 cards, on 5 sheets" in read
    assert "17 times." in read


def test_an_observer_has_a_sheet_where_steps_cards_or_materials_name_one() -> None:
    assert observer_sheets(small()) == ()
    (sheet,) = observer_sheets(small(material="observer sheet"))
    assert (sheet.count, sheet.exercise) == (17, "Gift or bribe?")
    (sheet,) = observer_sheets(small("[{title: Observer, text: Say nothing., per_group: 1}]"))
    assert (sheet.count, sheet.told) == (5, "Say nothing.")


def test_a_grid_that_a_group_fills_in_together_is_printed_to_be_enlarged() -> None:
    (grid,) = grids_of(small())
    assert (grid.title, grid.count) == ("Where they lie", 5)
    assert grids_of(small(groups="pairs")) == grids_of(small(rows=1)) == grids_of(small(mode="remote")) == ()
    assert "5 times. Enlarge it, to A3 or more." in printed(small())


def test_a_grid_lies_across_and_keeps_to_its_page() -> None:
    sections = body(written(small())).xpath(".//w:sectPr")
    sizes = [tuple(int(each.xpath(f"string(w:pgSz/@w:{side})")) for side in "wh") for each in sections]
    assert sizes == [(11906, 16838), (16838, 11906)]


def test_nothing_to_print_is_no_document() -> None:
    workshop = outline(section("- claim: One thing", minutes=20))
    ready = stage(workshop=workshop)
    assert write_printables(ready, compose(plan(workshop), ready, "small")) is None


def test_cards_of_an_exercise_that_was_cut_are_not_printed() -> None:
    workshop = made("give-to-get").workshop
    short = make_plan(workshop, wished(workshop, 60))
    ready = replace(stage(workshop=workshop), plan=short)
    running = {line.block.headline for line in short.lines if isinstance(line.block, Exercise)}
    packs = {pack.title for pack in packs_of(ready)}
    assert packs <= running
    assert packs != {pack.title for pack in packs_of(stage(workshop=workshop))}


def with_cards(deck: str) -> list[Exercise]:
    blocks = [line.block for line in made(deck).plan.lines]
    return [block for block in blocks if isinstance(block, Exercise) and block.cards]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@EVERY_DECK
def test_the_cards_of_an_exercise_are_of_one_size_and_hold_their_texts(deck: str, paper: str) -> None:
    kit = made(deck).made
    pages = new_pages(kit.stage, kit.storyboard, "", paper, 12)  # type: ignore[arg-type]
    sheet = Sheet(pages, pages.paper.text_width)
    packs = packs_of(kit.stage)
    assert [pack.title for pack in packs] == [block.headline for block in with_cards(deck)]
    for pack in packs:
        layout = layout_of(pack, sheet)
        assert layout.cards >= 2
        assert layout.rows * layout.height <= pages.paper.text_height


def test_longer_texts_have_larger_cards_and_shorter_ones_larger_type() -> None:
    def layout(text: str, cards: int = 12) -> tuple[int, float]:
        written = ", ".join(f"{{title: Card {each}, text: {text}, per_group: 1}}" for each in range(cards))
        ready = small(f"[{written}]")
        pages = new_pages(ready, compose(ready.plan, ready, "small"), "", "A4", 12)
        found = layout_of(packs_of(ready)[0], Sheet(pages, pages.paper.text_width))
        return found.cards, found.times

    assert layout("Short", 2) == (2, 2.4)
    assert layout("Short")[0] == 6
    assert layout("So many words that it takes a card of its own " * 24)[0] == 1


@EVERY_DECK
def test_every_card_is_printed_as_often_as_people_need_it(deck: str) -> None:
    kit = made(deck).made
    read = Counter(texts(printables(deck) or b""))
    for block in with_cards(deck):
        groups = len(next(each for each in packs_of(kit.stage) if each.title == block.headline).sets)
        for card in block.cards:
            wanted = (card.per_group or 0) * groups + (card.total or 0)
            assert read[plain(card.text)] >= wanted > 0


@EVERY_DECK
def test_what_is_prepared_and_what_the_room_needs_can_be_ticked(deck: str) -> None:
    prepare, read = made(deck).workshop.prepare, texts(printables(deck) or b"")
    assert prepare
    for task in (*prepare.two_weeks_before, *prepare.day_before, *prepare.materials):
        assert read[read.index(plain(task)) - 1] == "□"
    assert plain(prepare.room or "") in read


@EVERY_DECK
def test_the_same_workshop_gives_the_same_bytes(deck: str) -> None:
    kit = made(deck).made
    assert write_printables(kit.stage, kit.storyboard) == printables(deck)


@pytest.mark.parametrize("text", ["Donaudampfschifffahrt" * 12, "<w:p>&amp; ]]>", "🎯 目標", "מה למדנו היום"])
def test_any_text_can_stand_on_a_card(text: str) -> None:
    assert any(
        plain(text) in each for each in printed(small(f"[{{title: One, text: '{text}', per_group: 1}}]"))
    )


def test_the_whole_of_it_reads_well(golden: Callable[[str, str], None]) -> None:
    golden("printables-right-conversation", as_text(printables("right-conversation") or b""))
