"""What runs in the minutes there are: musts, then shoulds, then coulds; short before cut; talk gives way."""

from __future__ import annotations

import pytest

from tests.factories import block
from workshop.outline.model import Priority
from workshop.plan.choice import Choice, Item, choose
from workshop.plan.forms import Form
from workshop.plan.plan import FormName, Line, Made

STEPS = "invitation: Who?\nminutes: 5\nsteps: [{do: A, minutes: 2}, {do: B, minutes: 3}]"
KINDS = {
    "exercise": f"exercise: Who left?\n{STEPS}",
    "main": f"exercise: Who left?\nmain: true\n{STEPS}",
    "vote": "vote: Stay?\nminutes: 5\noptions: [Yes, No]",
    "talk": "claim: Leaving costs nothing",
}


def item(
    name: str,
    priority: Priority,
    planned: int,
    short: int = 0,
    long: int = 0,
    *,
    kind: str = "talk",
    part: int = 1,
) -> Item:
    """Make an item that may run planned, and short or long where those minutes are given."""
    own = block(KINDS[kind])
    lengths: dict[FormName, int] = {"planned": planned, "short": short, "long": long}
    forms = {form: Form(form, minutes, own) for form, minutes in lengths.items() if minutes}
    return Item(Line(name, None, own, "", 0, planned), part, priority, forms)


def slide(made: Made, planned: int, priority: Priority = "must", part: int = 1) -> Item:
    """Make an item of a slide that the builder makes; a divider may stand for no minutes at all."""
    least = 0 if made == "divider" else 1
    forms: dict[FormName, Form] = {
        "planned": Form("planned", planned, None),
        "short": Form("short", least, None),
    }
    return Item(Line(made, made, None, "", 0, planned), part, priority, forms)


def runs(choice: Choice) -> list[str]:
    """Tell what runs in the order of the items, as  audit 12."""
    return [f"{each.line.id} {each.minutes(form)}" for each in choice.items if (form := choice.of(each))]


def chosen(budget: int, *items: Item, longest: float = 1000) -> list[str]:
    return runs(choose(items, budget, longest))


def why(budget: int, *items: Item, longest: float = 1000) -> dict[str, str]:
    return dict(choose(items, budget, longest).why)


ONE_OF_EACH = (
    item("could", "could", 10, kind="exercise"),
    item("should", "should", 10, kind="exercise"),
    item("must", "must", 10, kind="exercise"),
)


@pytest.mark.parametrize(
    ("budget", "runs"),
    [
        (30, ["could 10", "should 10", "must 10"]),
        (29, ["should 10", "must 10"]),
        (20, ["should 10", "must 10"]),
        (19, ["must 10"]),
        (10, ["must 10"]),
    ],
)
def test_musts_run_first_then_shoulds_then_coulds_each_in_the_order_of_the_outline(
    budget: int, runs: list[str]
) -> None:
    assert chosen(budget, *ONE_OF_EACH) == runs


def test_what_has_no_room_is_cut_and_says_so() -> None:
    assert why(10, *ONE_OF_EACH) == {"should": "room", "could": "room"}


def test_what_is_left_over_is_counted_and_so_is_what_is_missing() -> None:
    assert [choose(ONE_OF_EACH, budget, 1000).left for budget in (33, 10, 7)] == [3, 0, -3]


TIGHT = (
    slide("cover", 4),
    item("talk", "must", 10, 5),
    item("vote", "must", 6, kind="vote"),
    item("sort", "must", 20, 12, kind="exercise"),
    item("audit", "must", 30, 20, kind="main"),
)


@pytest.mark.parametrize(
    ("budget", "runs"),
    [
        (70, ["cover 4", "talk 10", "vote 6", "sort 20", "audit 30"]),
        (67, ["cover 1", "talk 10", "vote 6", "sort 20", "audit 30"]),
        (62, ["cover 1", "talk 5", "vote 6", "sort 20", "audit 30"]),
        (54, ["cover 1", "talk 5", "vote 6", "sort 12", "audit 30"]),
        (44, ["cover 1", "talk 5", "vote 6", "sort 12", "audit 20"]),
    ],
)
def test_musts_that_do_not_fit_shorten_made_slides_then_talk_then_exercises_the_main_one_last(
    budget: int, runs: list[str]
) -> None:
    assert chosen(budget, *TIGHT) == runs


def test_a_must_that_was_shortened_for_time_says_so() -> None:
    assert why(54, *TIGHT) == {"cover": "tight", "talk": "tight", "sort": "tight"}


def test_the_largest_saving_is_made_first_so_that_few_musts_are_shortened() -> None:
    savings = {"a": (10, 6), "b": (11, 6), "c": (12, 6)}
    three = [item(name, "must", *lengths, kind="exercise") for name, lengths in savings.items()]

    assert chosen(27, *three) == ["a 10", "b 11", "c 6"]


def test_minutes_left_over_by_a_shortening_go_back_to_the_musts_the_main_exercise_before_all() -> None:
    two = (
        item("sort", "must", 20, 10, kind="exercise"),
        item("tell", "must", 9, 5),
        item("audit", "must", 15, 10, kind="main"),
    )

    assert chosen(30, *two) == ["sort 10", "tell 5", "audit 15"]
    assert chosen(34, *two) == ["sort 10", "tell 9", "audit 15"]


def test_an_exercise_over_half_of_the_time_takes_its_short_form_and_says_why() -> None:
    long = item("audit", "must", 40, 25, kind="main")

    assert (chosen(60, long, longest=30), why(60, long, longest=30)) == (["audit 25"], {"audit": "half"})
    assert (chosen(60, long, longest=40), why(60, long, longest=40)) == (["audit 40"], {})


def test_an_exercise_over_half_of_the_time_without_a_short_form_runs_as_planned() -> None:
    assert chosen(60, item("audit", "must", 40, kind="main"), longest=30) == ["audit 40"]


def test_an_exercise_runs_short_before_it_is_cut() -> None:
    sort = item("sort", "should", 20, 12, kind="exercise")

    assert [chosen(budget, sort) for budget in (20, 19, 12, 11)] == [
        ["sort 20"],
        ["sort 12"],
        ["sort 12"],
        [],
    ]


def test_of_one_priority_exercises_run_before_other_activities_and_those_before_talk() -> None:
    three = (
        item("talk", "should", 10),
        item("vote", "should", 10, kind="vote"),
        item("sort", "should", 10, kind="exercise"),
    )

    assert [chosen(budget, *three) for budget in (30, 20, 10)] == [
        ["talk 10", "vote 10", "sort 10"],
        ["vote 10", "sort 10"],
        ["sort 10"],
    ]


def test_talk_alone_opens_no_section() -> None:
    two = (item("vote", "should", 10, kind="vote", part=1), item("talk", "should", 5, part=2))

    assert (chosen(30, *two), why(30, *two)) == (["vote 10"], {"talk": "alone"})


def test_talk_of_a_section_that_a_later_activity_opens_runs_after_all() -> None:
    two = (item("talk", "should", 5, part=2), item("vote", "could", 10, kind="vote", part=2))

    assert (chosen(15, *two), why(15, *two)) == (["talk 5", "vote 10"], {})
    assert chosen(14, *two) == ["vote 10"]


def test_talk_that_must_run_opens_its_section() -> None:
    assert chosen(5, slide("divider", 1, part=2), item("talk", "must", 5, part=2)) == ["divider 0", "talk 5"]


def test_a_divider_runs_with_its_section_and_goes_with_it() -> None:
    two = (slide("divider", 1, part=2), item("vote", "should", 10, kind="vote", part=2))

    assert [chosen(budget, *two) for budget in (11, 10, 9)] == [
        ["divider 1", "vote 10"],
        ["divider 0", "vote 10"],
        [],
    ]
    assert why(9, *two) == {"vote": "room", "divider": "alone"}


GROWS = (
    item("sort", "should", 10, long=15, kind="exercise"),
    item("audit", "must", 20, long=30, kind="main"),
    item("tell", "could", 5),
)


@pytest.mark.parametrize(
    ("budget", "runs"),
    [
        (35, ["sort 10", "audit 20", "tell 5"]),
        (40, ["sort 15", "audit 20", "tell 5"]),
        (45, ["sort 10", "audit 30", "tell 5"]),
        (50, ["sort 15", "audit 30", "tell 5"]),
        (90, ["sort 15", "audit 30", "tell 5"]),
    ],
)
def test_with_minutes_to_spare_exercises_run_longer_the_main_one_first(budget: int, runs: list[str]) -> None:
    assert chosen(budget, *GROWS) == runs


def test_nothing_runs_longer_while_something_is_cut() -> None:
    two = (item("audit", "must", 20, long=25, kind="main"), item("sort", "could", 15, kind="exercise"))

    assert chosen(34, *two) == ["audit 20"]


def test_what_runs_longer_says_that_there_were_minutes_to_spare() -> None:
    assert why(50, *GROWS) == {"sort": "time", "audit": "time"}


def test_the_minutes_of_the_musts_are_those_that_run() -> None:
    assert choose(TIGHT, 54, 1000).musts == 54
    assert choose(ONE_OF_EACH, 30, 1000).musts == 10
