"""What an outline claims has a source: in a register, or in words beside it."""

from __future__ import annotations

import pytest

from tests.factories import argued, figure, quotation, stage
from workshop.brand.palette import HOUSE
from workshop.check.checked import Checked
from workshop.check.supported import what_is_counted_has_a_source
from workshop.errors import Problem
from workshop.outline.model import Workshop
from workshop.storyboard.compose import compose

SHARE = "73% of customers leave after one bad experience"


def problems(workshop: Workshop) -> list[Problem]:
    figures = {"vzone": figure()}
    prepared = stage(quotation(), *figures.values(), workshop=workshop)
    checked = Checked(prepared.plan, compose(prepared.plan, prepared, "test"), HOUSE, figures)
    return list(what_is_counted_has_a_source(checked))


def found(block: str) -> list[str]:
    """Return where something is found in a workshop with this block, as it is written there."""
    spans = [problem.span for problem in problems(argued(block))]
    return [span.source.lines[span.line - 1].strip() if span else "" for span in spans]


@pytest.mark.parametrize(
    "block",
    [
        f"- claim: {SHARE}\n  notes: Say it slowly.",
        f"- claim: They leave\n  line: {SHARE}",
        f"- points: They leave\n  items: [They wait, {SHARE}, They go]",
        f"- steps: They leave\n  items: [They wait, {SHARE}, They go]",
        f"- text: They leave\n  paragraphs: [{SHARE}]",
        f"- table: Who leaves\n  columns: [Who, Why]\n  rows: [[All, {SHARE}], [None, It is cheap]]",
        f"- claim: They leave\n  notes: {{say: {SHARE}}}",
        f"- objection: They all stay\n  reply: {SHARE}",
        f"- reflection: Who would leave?\n  minutes: 3\n  notes: {{say: {SHARE}}}",
        "- claim: Studies show that few complain",
    ],
)
def test_what_somebody_must_have_counted_needs_a_source_wherever_it_is_told(block: str) -> None:
    [line] = found(block)
    assert SHARE in line or "Studies show" in line


@pytest.mark.parametrize(
    "block",
    [
        f"- claim: {SHARE}\n  line: PwC, Future of Customer Experience, 2018",
        f"- claim: {SHARE}\n  notes: {{ask: Who has read what PwC asked in 2018?}}",
        f"- claim: {SHARE}\n  notes: Barta and Barwise asked them.",
        f"- claim: {SHARE}\n  line: The [report](https://example.org/report) says whom they asked",
        f"- claim: {SHARE}\n  notes: Nobody counted; ask who believes it.",
        "- number: vzone\n  line: of leaders have impact",
        "- quote: martin-ignore\n  notes: {say: 80% of comedians agree.}",
        f"- objection: {SHARE}\n  reply: Ask who counted.",
        f"- vote: What is true?\n  minutes: 3\n  options: [{SHARE}, Hardly anybody leaves]",
        f"- story: A bad May\n  situation: It was late\n  did: Nothing\n  happened: {SHARE}",
    ],
)
def test_a_source_beside_it_a_register_or_the_participants_own_words_are_enough(block: str) -> None:
    assert found(block) == []


def test_it_is_told_once_for_a_block_with_what_to_do() -> None:
    [problem] = problems(argued(f"- claim: {SHARE}\n  line: Studies show that few complain"))

    assert (problem.code, problem.severity) == ("unsupported-claim", "warning")
    assert problem.message == "nothing says where this comes from: '73% of customers leave after one bad ex…'"
    assert problem.hint
    assert "- number:" in problem.hint
