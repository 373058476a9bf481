from __future__ import annotations

import pytest

from tests.factories import quotation, stage
from workshop.outline.values import Text
from workshop.storyboard.quotations import misquoted, quoted

ID = Text("martin-ignore")


def test_a_quotation_stands_in_marks_with_its_speaker_and_their_role() -> None:
    shown = quoted(ID, stage(quotation()))
    assert shown.text == "“Be so good they can't ignore you.”"
    assert (shown.standing, shown.source) == ("Steve Martin", "Comedian and writer")


def test_what_a_quotation_quotes_itself_stands_in_the_inner_marks() -> None:
    assert quoted(ID, stage(quotation(text='Ask "why?" first.'))).text == "“Ask 'why?' first.”"


def test_a_quotation_without_a_dated_source_says_that_it_is_attributed() -> None:
    assert quoted(ID, stage(quotation(status="attributed"))).standing == "attributed to Steve Martin"


@pytest.mark.parametrize(
    ("work", "year", "source"),
    [
        ("Born Standing Up", "2007", "Born Standing Up, 2007"),
        ("Born Standing Up", None, "Born Standing Up"),
        (None, None, ""),
    ],
)
def test_without_a_role_the_source_is_work_and_year(work: str | None, year: str | None, source: str) -> None:
    assert quoted(ID, stage(quotation(role=None, work=work, year=year))).source == source


def test_an_unsupported_quotation_is_an_error_and_its_words_are_not_shown() -> None:
    shown = quoted(ID, stage(quotation(status="unsupported")))
    assert [(problem.code, problem.severity) for problem in shown.problems] == [
        ("unsupported-quotation", "error")
    ]
    assert "ignore you" not in shown.text


def test_a_wrong_wording_is_labelled_as_wrong() -> None:
    shown = misquoted(ID, stage(quotation(misquoted_as="Be good.")))
    assert (shown.text, shown.standing) == ("“Be good.”", "quoted wrongly")


def test_a_quotation_without_a_wrong_wording_cannot_be_misquoted() -> None:
    assert misquoted(ID, stage(quotation())).problems[0].code == "no-misquotation"


@pytest.mark.parametrize("show", [quoted, misquoted])
def test_a_quotation_that_the_register_does_not_hold_is_a_problem(show: type) -> None:
    assert show(Text("nobody"), stage()).problems[0].code == "unknown-quotation"
