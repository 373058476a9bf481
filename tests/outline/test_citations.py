"""What a workshop quotes stands in the registers, and may be shown the way it is shown."""

from __future__ import annotations

import pytest

from tests.factories import figure, quotation
from tests.outline.test_fill import workshop
from tests.outline.written import SMALL
from workshop.outline.citations import citation_problems, figure_ids, quotation_ids
from workshop.outline.model import Workshop
from workshop.outline.registers import Figure, Quotation

HONEST = quotation(id="honest")
TWISTED = quotation(id="twisted", misquoted_as="Be good")
HEARSAY = quotation(id="hearsay", status="unsupported", misquoted_as="Nobody said so")
SHARE = figure(id="share")
BARS = figure(id="bars", bars={"One": 1, "Two": 2})


def with_block(block: str) -> Workshop:
    lines = "".join(f"        {line}\n" for line in block.strip("\n").split("\n"))
    return workshop(SMALL + "      - " + lines.lstrip())


def codes(block: str, *known: Quotation | Figure) -> list[str]:
    quotations = {str(entry.id): entry for entry in known if isinstance(entry, Quotation)}
    figures = {str(entry.id): entry for entry in known if isinstance(entry, Figure)}
    return [problem.code for problem in citation_problems(with_block(block), quotations, figures)]


def sides(left: str, right: str) -> str:
    return f"contrast: Two ways\nleft: {{head: One, {left}}}\nright: {{head: Two, {right}}}"


def test_what_stands_in_the_register_may_be_shown() -> None:
    assert codes("quote: honest", HONEST) == []
    assert codes("number: share\nline: of them stayed", SHARE) == []
    assert codes("chart: Two bars\nfigure: bars\nkey: Two", BARS) == []


def test_what_does_not_stand_there_may_not() -> None:
    assert codes("quote: honest") == ["unknown-quotation"]
    assert codes("number: share\nline: of them stayed") == ["unknown-figure"]
    assert codes("chart: Two bars\nfigure: bars") == ["unknown-figure"]


def test_an_unsupported_quotation_is_not_shown_as_if_somebody_had_said_it() -> None:
    assert codes("quote: hearsay", HEARSAY) == ["unsupported-quotation"]
    assert codes(sides("quote: hearsay", "points: [So]"), HEARSAY) == ["unsupported-quotation"]


def test_a_wrong_wording_is_shown_by_contrast_and_vote_alone() -> None:
    assert codes(sides("misquote: twisted", "quote: twisted"), TWISTED) == []
    vote = "vote: Who?\nminutes: 2\noptions: [{misquote: twisted}, {quote: twisted}]"
    assert codes(vote, TWISTED) == []
    assert codes(sides("misquote: hearsay", "points: [So]"), HEARSAY) == []


def test_a_wrong_wording_must_be_known_as_one() -> None:
    assert codes(sides("misquote: honest", "quote: honest"), HONEST) == ["no-misquotation"]


@pytest.mark.parametrize(
    ("block", "code"),
    [
        ("chart: None", "no-bars"),
        ("chart: Bar one\nbars: {One: 1}\nsource: Us", "no-bars"),
        ("chart: A number\nfigure: share", "no-bars"),
        ("chart: Ours\nbars: {One: 1, Two: 2}", "no-source"),
        ("chart: Ours\nsource: Us\nbars: {One: 1, Two: 2}\nkey: Three", "unknown-key-bar"),
    ],
)
def test_a_chart_compares_values_whose_source_is_known(block: str, code: str) -> None:
    assert codes(block, SHARE) == [code]


def test_what_a_block_cites_is_told_in_order_and_how() -> None:
    block = with_block(sides("misquote: twisted", "quote: honest")).blocks[-1]
    assert [(str(name), wrong) for name, wrong in quotation_ids(block)] == [
        ("twisted", True),
        ("honest", False),
    ]
    assert list(figure_ids(with_block("number: share\nline: So").blocks[-1])) == ["share"]
    assert list(figure_ids(with_block("chart: Two bars\nfigure: bars").blocks[-1])) == ["bars"]
    assert list(quotation_ids(workshop(SMALL).blocks[0])) == []
