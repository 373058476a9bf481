"""What is printed for the exercises that run: sets of cards, observer sheets, grids; and how many of each."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.outline.activities import Exercise
from workshop.outline.parts import Card
from workshop.outline.placed import joined
from workshop.outline.values import Text
from workshop.plan.materials import group_count, quantity
from workshop.plan.plan import Line, Plan
from workshop.storyboard.stage import Stage
from workshop.values import frozen
from workshop.writers.docx.workbook_spaces import Space, spaces_of

_GROUP = 3
"""How many people it takes to need a grid on the wall instead of one in the workbook."""


@frozen
class CardSet:
    """Hold cards that belong together, as many of each as there are; `name` says whose they are."""

    name: Text
    cards: tuple[Card, ...]


@frozen
class Pack:
    """Hold all cards of one exercise."""

    title: Text
    sets: tuple[CardSet, ...]


@frozen
class Copies:
    """Hold a sheet that is printed several times: its title, what is written on it, how often."""

    title: Text
    exercise: Text
    spaces: tuple[Space, ...]
    count: int
    told: str = ""


def packs_of(stage: Stage) -> tuple[Pack, ...]:
    """Return the cards of the exercises that run, exercise by exercise."""
    exercises = (block for _, block in _exercises(stage.plan) if block.cards)
    return tuple(Pack(block.headline, tuple(_sets(block, stage))) for block in exercises)


def _exercises(plan: Plan) -> Iterator[tuple[Line, Exercise]]:
    for line in plan.lines:
        if isinstance(line.block, Exercise):
            yield line, line.block


def _sets(block: Exercise, stage: Stage) -> Iterator[CardSet]:
    """Yield a set for each group, one for all the people, and one for the room; online one of each card."""
    plan, words = stage.plan, stage.words
    if plan.mode == "remote":
        yield CardSet(words["print_set_remote"], block.cards)
        return
    groups = group_count(block.groups, plan.people)
    shared = tuple(card for card in block.cards for _ in range(card.per_group or 0))
    for number in range(1, groups + 1) if shared else ():
        yield CardSet(words.say("print_set", number=number, count=groups), shared)
    own = tuple(
        card
        for card in block.cards
        if card.each
        for _ in range(quantity(card, block.groups, plan.people) or 0)
    )
    if own:
        yield CardSet(words["print_set_each"], own)
    rest = [card for card in block.cards if not card.each and not card.per_group]
    if rest:
        yield CardSet(words["print_set_room"], tuple(card for card in rest for _ in range(card.total or 1)))


def observer_sheets(stage: Stage) -> tuple[Copies, ...]:
    """Return a sheet for whoever observes, in each exercise whose steps, cards or materials name one."""
    return tuple(
        _observed(line, block, stage) for line, block in _exercises(stage.plan) if _is_observed(block, stage)
    )


def _is_observed(block: Exercise, stage: Stage) -> bool:
    steps = (text for step in block.steps for text in (step.do, step.how or ""))
    cards = (text for card in block.cards for text in (card.title, card.text))
    return any(
        _names_observer(text, stage) for text in (*steps, *cards, *(each.item for each in block.materials))
    )


def _names_observer(text: str, stage: Stage) -> bool:
    return stage.words["print_observer"].casefold() in text.casefold()


def _observed(line: Line, block: Exercise, stage: Stage) -> Copies:
    asked = [each for each in block.materials if _names_observer(each.item, stage)]
    counts = [quantity(each, block.groups, stage.plan.people) for each in asked]
    count = max([number for number in counts if number] or [group_count(block.groups, stage.plan.people)])
    told = joined("\n", (card.text for card in block.cards if _names_observer(card.title, stage)))
    spaces = spaces_of(block.worksheet, line.id) or _blank(stage)
    return Copies(stage.words["print_observer_sheet"], block.headline, spaces, count, told)


def _blank(stage: Stage) -> tuple[Space, ...]:
    """Return what an observer writes when the outline does not say it."""
    words = stage.words
    heads = (words["print_observer_heard"], words["print_observer_seen"])
    return (Space("grid", words["print_observer_noted"], "observer", 6, heads),)


def grids_of(stage: Stage) -> tuple[Copies, ...]:
    """Return the grids that groups fill in together, to be enlarged; online nobody hangs them up."""
    if stage.plan.mode == "remote":
        return ()
    return tuple(
        Copies(space.label, block.headline, (space,), group_count(block.groups, stage.plan.people))
        for line, block in _exercises(stage.plan)
        if block.groups and (block.groups.size >= _GROUP) and not _is_observed(block, stage)
        for space in spaces_of(block.worksheet, line.id)
        if space.kind == "grid" and space.columns and space.rows > 1
    )
