"""Every shipped workshop in every length, mode and size that people ask for."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from pathlib import Path

import pytest

from tests.factories import LIBRARY
from tests.plan.runs import run, wished
from workshop.build import read_outline
from workshop.errors import WorkshopError
from workshop.library import outline_names
from workshop.outline.activities import Commitment, Exercise
from workshop.outline.model import Workshop
from workshop.plan.day import planned_day
from workshop.plan.leg import runs_in
from workshop.plan.limits import Mode
from workshop.plan.plan import Line, Part, Plan

DECKS = outline_names(LIBRARY)
LENGTHS, MODES, PEOPLE = (45, 60, 90, 120, 210, 390), ("room", "remote"), (6, 17, 24)
GOLDENS = Path(__file__).parent / "goldens"
HINT = "read the text, then run  pytest --update-goldens  and review the change"


@cache
def shipped(deck: str) -> Workshop:
    return read_outline(LIBRARY, deck)


@cache
def attempt(deck: str, minutes: int, mode: Mode, people: int | None = None) -> Plan | str:
    """Plan a shipped workshop, or return the code of the problem that it ends in."""
    try:
        return run(shipped(deck), minutes, mode=mode, people=people)
    except WorkshopError as error:
        return error.problems[0].code


@pytest.mark.parametrize("people", PEOPLE)
@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("minutes", LENGTHS)
@pytest.mark.parametrize("deck", DECKS)
def test_a_shipped_workshop_runs_whole_or_is_refused_clearly(
    deck: str, minutes: int, mode: Mode, people: int
) -> None:
    plan = attempt(deck, minutes, mode, people)

    if isinstance(plan, str):
        assert (plan, minutes, mode) in {("long-sitting", 390, "remote"), ("too-short", 45, "remote")}
        return
    assert (minutes, mode) != (390, "remote")
    assert plan.minutes + plan.empty == minutes
    assert any(line.made == "outcomes" for line in plan.lines)
    assert debriefed(plan)
    assert isinstance(activities(plan)[-1].block, Commitment)


def debriefed(plan: Plan) -> bool:
    """Return whether the main exercise runs with minutes for its debrief."""
    (main,) = (line.block for line in plan.lines if isinstance(line.block, Exercise) and line.block.main)
    return main.debrief is not None and main.debrief.minutes >= plan.rules.debrief_minutes


def activities(plan: Plan) -> list[Line]:
    return [line for line in plan.lines if line.turn]


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("deck", DECKS)
def test_of_a_shipped_workshop_more_time_never_gives_the_musts_less(deck: str, mode: Mode) -> None:
    plans = [plan for minutes in LENGTHS if isinstance(plan := attempt(deck, minutes, mode), Plan)]
    musts = [
        sum(line.minutes for line in plan.lines if line.block and line.block.priority == "must")
        for plan in plans
    ]

    assert musts == sorted(musts)


@pytest.mark.parametrize("deck", DECKS)
def test_a_shipped_workshop_of_which_nothing_else_is_wished_runs_as_it_is_written(deck: str) -> None:
    plan = run(shipped(deck))

    assert plan.parts == planned_day(shipped(deck))
    assert (plan.changes, plan.empty) == ((), 0)


@pytest.mark.parametrize("minutes", [60, 90, 120, 210, 390])
@pytest.mark.parametrize("deck", DECKS)
def test_in_the_room_nobody_sits_over_ninety_minutes_in_a_shipped_workshop(deck: str, minutes: int) -> None:
    plan = attempt(deck, minutes, "room")

    assert isinstance(plan, Plan)
    assert max(sitting(plan)) <= plan.rules.sitting


def sitting(plan: Plan) -> list[int]:
    runs = groupby(plan.parts, lambda part: part.kind == "break")
    return [sum(part.minutes for part in run) for is_break, run in runs if not is_break]


@pytest.mark.parametrize("deck", DECKS)
def test_what_runs_of_a_shipped_workshop_in_which_minutes_is_as_reviewed(
    deck: str, request: pytest.FixtureRequest
) -> None:
    path = GOLDENS / f"{deck}.txt"
    runs = [_run(deck, minutes, mode) for mode in MODES for minutes in LENGTHS[:-1]]
    text = "\n".join([str(shipped(deck).title), "=" * len(shipped(deck).title), *runs, ""])
    if request.config.getoption("--update-goldens"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return
    assert path.is_file(), f"there is no golden {path.name}: {HINT}"
    assert text == path.read_text(encoding="utf-8"), f"{path.name} differs: {HINT}"


def test_no_run_is_kept_of_a_workshop_that_is_not_shipped() -> None:
    assert {path.stem for path in GOLDENS.iterdir()} == set(DECKS)


def _run(deck: str, minutes: int, mode: Mode) -> str:
    """Tell a run as people read it: a line for each part, with the blocks and the minutes in it."""
    head = f"\n{minutes} minutes {'in the room' if mode == 'room' else 'remote'}"
    plan = attempt(deck, minutes, mode)
    if isinstance(plan, str):
        return f"{head}: refused, {plan}"
    told = [
        f"{head}; {plan.turn_share} % of the working minutes are the participants'",
        *map(_part, plan.parts),
    ]
    if plan.empty:
        told.append(f"{plan.empty:>4}  (empty)")
    known = wished(shipped(deck), minutes, mode=mode)
    without = [
        f"{_title(change.line)}" for change in plan.cuts if change.line.turn and runs_in(change.line, known)
    ]
    return "\n".join([*told, *(["      without " + ", ".join(without)] if without else [])])


def _part(part: Part) -> str:
    if part.kind != "section":
        return f"{part.minutes:>4}  ({part.title or 'in hand'})"
    lines = [_line(line) for line in part.lines if line.made not in ("divider", "sources") or line.minutes]
    return f"{part.minutes:>4}  {part.title}: " + ", ".join(lines)


def _line(line: Line) -> str:
    form = "" if line.form == "planned" or not line.block else f" {line.form}"
    return f"{_title(line)} {line.minutes}{form}"


def _title(line: Line) -> str:
    if not line.block:
        return str(line.made)
    return f"{line.block.kind.upper() if line.turn else line.block.kind} {line.id}"
