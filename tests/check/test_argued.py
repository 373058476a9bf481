"""The argument of a workshop is whole: every reason borne out, every outcome served, nothing unexplained."""

from __future__ import annotations

from tests.factories import BORNE_OUT, argued, figure, outline, quotation, section, stage
from workshop.brand.palette import HOUSE
from workshop.check.rules import check
from workshop.errors import Problem
from workshop.outline.model import Workshop
from workshop.outline.registers import Figure
from workshop.storyboard.compose import compose

QUOTATION = quotation()
FIGURE = figure()


def problems(workshop: Workshop, figures: tuple[Figure, ...] = (FIGURE,)) -> list[Problem]:
    """Return what the rules find in a workshop, composed with one quotation and these figures."""
    prepared = stage(QUOTATION, *figures, workshop=workshop)
    storyboard = compose(prepared.plan, prepared, "test")
    found = check(prepared.plan, storyboard, HOUSE, {str(entry.id): entry for entry in figures})
    return [finding.problem for finding in found]


def found(workshop: Workshop, **more: tuple[Figure, ...]) -> list[tuple[str, str]]:
    return [(problem.code, problem.message) for problem in problems(workshop, **more)]


def without(*lines: str, more: str = "") -> Workshop:
    """Read the whole workshop without some of its lines, and with more blocks."""
    text = BORNE_OUT
    for line in lines:
        assert line in text
        text = text.replace(line, "")
    return outline(section(text + more))


def test_nothing_is_found_where_the_argument_is_whole() -> None:
    assert found(argued()) == []


def test_every_finding_is_a_warning_with_a_place_and_a_hint() -> None:
    several = without(
        "  supports: [cheap-to-leave]\n",
        "  serves: [tell-apart, name-risk, plan-moment]\n",
        more="- quote: martin-ignore\n- number: vzone\n  line: of leaders have impact",
    )

    assert len(problems(several)) == 7
    assert all(problem.severity == "warning" for problem in problems(several))
    assert all(problem.span and problem.hint for problem in problems(several))


def test_a_reason_is_borne_out_by_a_block_that_supports_it() -> None:
    assert found(without("  supports: [cheap-to-leave]\n")) == [
        ("unsupported-reason", "no block bears out the reason 'Leaving costs almost nothing'")
    ]


def test_an_exercise_that_serves_nothing_leaves_the_outcomes_unserved_too() -> None:
    assert found(without("  serves: [tell-apart, name-risk, plan-moment]\n")) == [
        ("serves-nothing", "the exercise 'Find who left us last' serves no outcome"),
        ("unserved-outcome", "no exercise serves the outcome 'Tell a satisfied customer from a loyal…'"),
        ("unserved-outcome", "no exercise serves the outcome 'Name one customer at risk'"),
        ("unserved-outcome", "no exercise serves the outcome 'Plan one memorable moment'"),
    ]


def test_a_reply_without_a_word_answers_no_objection() -> None:
    workshop = argued('- objection: It is too dear\n  reply: "…"')

    assert found(workshop) == [("unanswered-objection", "nothing answers the objection 'It is too dear'")]


def test_a_quotation_is_discussed_when_its_notes_say_or_ask_something() -> None:
    for notes in ("{say: He meant comedians.}", '{ask: "Good at what?"}'):
        assert found(argued(f"- quote: martin-ignore\n  notes: {notes}")) == []
    for notes in ("", "\n  notes: {do: Leave it up.}"):
        assert [code for code, _ in found(argued(f"- quote: martin-ignore{notes}"))] == ["not-discussed"]


def test_a_quotation_beside_another_text_is_discussed_too() -> None:
    workshop = argued(
        """
        - contrast: One of them is right
          left: {head: His, quote: martin-ignore}
          right: {head: Ours, points: [Be good]}
        """
    )

    assert [code for code, _ in found(workshop)] == ["not-discussed"]


def test_a_figure_has_its_caveat_in_the_notes_of_its_slide() -> None:
    shown = argued("- number: vzone\n  line: of leaders have impact\n  notes: Say who was asked.")

    assert found(shown) == []
    assert found(shown, figures=(figure(caveat="…"),)) == [
        ("no-caveat", "the figure 'vzone' is shown without a caveat in the notes")
    ]
