from __future__ import annotations

import pytest

from tests.factories import quotation, read_outline
from tests.shipped import DECKS
from tests.storyboard.day import DAY, day_stage, day_storyboard
from tests.writers.run_of_show.runs import composed, made
from workshop.outline.model import Exercise
from workshop.writers.run_of_show import Row, rows_of
from workshop.writers.run_of_show.told import slides_in_words


def rows() -> dict[str, Row]:
    return {row.id: row for row in rows_of(day_stage(), day_storyboard())}


def changed(old: str, new: str) -> dict[str, Row]:
    assert old in DAY
    return {row.id: row for row in rows_of(*composed(read_outline(DAY.replace(old, new))))}


@pytest.mark.parametrize("deck", DECKS)
@pytest.mark.parametrize("asked", [{}, {"duration": 60}, {"duration": 90, "mode": "remote", "people": 17}])
def test_all_that_runs_has_a_row_at_its_time_with_its_minutes(deck: str, asked: dict[str, object]) -> None:
    run = made(deck, **asked)
    written = rows_of(run.stage, run.storyboard)
    assert [row.id for row in written] == [line.id for line in run.plan.lines]
    assert [row.clock for row in written] == [run.plan.clock(line.start) for line in run.plan.lines]
    assert sum(row.minutes for row in written) == run.plan.minutes
    assert sum(row.minutes for row in written if row.turn) == run.plan.turn_minutes
    assert all(row.title for row in written)


@pytest.mark.parametrize("deck", DECKS)
def test_the_slides_of_all_rows_are_the_slides_that_are_shown(deck: str) -> None:
    run = made(deck, duration=60)
    written = rows_of(run.stage, run.storyboard)
    shown = [number for number, slide in enumerate(run.storyboard.slides, 1) if not slide.hidden]
    assert [number for row in written for number in row.slides] == shown


def test_an_exercise_says_all_that_is_to_be_in_hand() -> None:
    row = rows()["map"]
    assert (row.kind, row.type, row.turn, row.lead, row.priority) == (
        "Exercise",
        "groups",
        True,
        "IH",
        "Must",
    )
    assert row.groups == "4 groups, 3 of 4 and 1 of 5"
    assert row.materials == ("sticky notes, 85", "A3 paper, 4", "flip chart, 1")
    assert row.output == "One shared map"
    assert row.happens == (
        "List your top five, one per note (5) · Place each: customer, company or both (6) · "
        "Move one note into the overlap (4) · Report one headline each (6) · debrief (4)"
    )
    assert (row.least, row.worksheet) == (15, None)


def test_a_section_opens_with_its_question() -> None:
    opening = rows()["section-zone"]
    assert opening.title == "Where do customer needs and company needs overlap?"
    assert opening.band.title == "The value creation zone"


def test_a_quotation_is_called_by_who_said_it() -> None:
    assert rows()["ignore"].title == "Steve Martin"


def test_a_quotation_without_a_source_is_attributed() -> None:
    workshop = read_outline(DAY)
    stage, storyboard = composed(workshop)
    stage.quotations["martin-ignore"] = quotation(status="attributed")  # type: ignore[index]
    titles = {row.id: row.title for row in rows_of(stage, storyboard)}
    assert titles["ignore"] == "Attributed to Steve Martin"


def test_a_figure_is_called_by_its_value_and_claim() -> None:
    assert rows()["more-impact"].title.startswith("93%")


def test_a_discussion_says_what_it_is_there_to_decide() -> None:
    assert rows()["giving"].happens == "Who delivers it better than you, and why?"


@pytest.mark.parametrize(
    ("ident", "kind"),
    [("not-share", "solo"), ("never-say", "pairs"), ("holds-back", "plenary"), ("giving", "groups"),
     ("ignore", "talk"), ("cover", "talk"), ("break-break-3", "break"), ("one-promise", "pairs")],
)  # fmt: skip
def test_a_row_says_who_is_active(ident: str, kind: str) -> None:
    assert rows()[ident].type == kind


def test_a_promise_is_written_alone_unless_the_outline_says_otherwise() -> None:
    alone = changed(
        "minutes: 5\n        groups: pairs\n        line: Write it", "minutes: 5\n        line: Write it"
    )
    assert (alone["one-promise"].type, alone["one-promise"].groups) == ("solo", "each alone")


def test_talk_has_no_groups() -> None:
    assert [row.id for row in rows().values() if row.groups and not row.turn] == []


def test_the_time_in_hand_is_called_so() -> None:
    run = made("give-to-get")
    row = next(row for row in rows_of(run.stage, run.storyboard) if row.id == "buffer")
    assert (row.title, row.kind, row.type, row.slides) == ("Time in hand", "Time in hand", "buffer", ())


def test_what_runs_short_can_shrink_no_further() -> None:
    run = made("give-to-get", duration=60)
    short = [row for row in rows_of(run.stage, run.storyboard) if row.form == "short" and row.turn]
    assert short
    assert [row.least for row in short] == [None] * len(short)


def test_what_runs_as_planned_shrinks_to_its_short_version() -> None:
    run = made("give-to-get")
    written = {row.id: row.least for row in rows_of(run.stage, run.storyboard)}
    blocks = [line.block for line in run.plan.lines if isinstance(line.block, Exercise)]
    assert [written[block.id] for block in blocks] == [
        block.short and block.short.minutes for block in blocks
    ]


def test_a_fixed_time_is_told() -> None:
    assert (
        changed(
            "    minutes: 20\n    notes: {say: Windows",
            "    minutes: 20\n    at: '10:50'\n    notes: {say: Windows",
        )["break-break-3"].lock
        == 10 * 60 + 50
    )
    assert rows()["break-break-3"].lock is None


def test_slides_in_a_row_are_a_range() -> None:
    assert slides_in_words((6, 7, 8, 41)) == "6–8, 41"
    assert slides_in_words((5,)) == "5"
    assert slides_in_words(()) == ""
