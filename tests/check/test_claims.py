"""What is a claim that needs a source, in the languages of the decks; and what names one."""

from __future__ import annotations

import pytest

from workshop.check.claims import claims_in
from workshop.check.sources import last_names, names_a_source

CLAIMS = """
73% of customers leave after one bad experience
93 % of communication is non-verbal
Ninety-three per cent of communication is non-verbal
Companies with engaged people are 21% more profitable.
Nine out of ten start-ups fail
One in four employees is looking for another job
Customers are five times more likely to come back
It costs five times more to win a customer than to keep one
Winning a customer costs 5 to 25 times more than keeping one
Loyal customers spend ten times as much
Studies show that people forget most of what they hear
Research has consistently shown that trust pays.
According to a recent study, meetings kill creativity
A study of service contacts found that effort mattered more than delight
It is scientifically proven
73 % der Kunden gehen nach einem Fehler
Drei von vier Kunden kommen nicht wieder
Studien zeigen, dass Lob wirkt
Laut einer Studie kündigen Menschen ihren Chefs
70 % des projets échouent
Les études montrent que la confiance paie
El 70 % de los cambios fracasa
Según los expertos, nadie lee
70 procent van de klanten gaat weg
Volgens onderzoek vergeten mensen bijna alles
70 % af forandringer mislykkes
Forskning viser, at ros virker
"""
NONE = """
Give 100 %
Give 110 % of it every day
100 % of leaders agree
50 % of the group stands on the left
Take 20 % of the time for questions
Spend 80% of your week with customers
We lost 12 % of our customers in May
Ninety-four per cent of our customers are satisfied
Would forty per cent of people change your mind?
Our target: 95 % of orders on time
Keep 95 % of customers by 2027
If 80% of customers left, what then?
Imagine 90 % of leaders listened
10 % off your next order
Ten per cent of the price back for a review
Revenue +12 %
It costs twice as much on Sundays
Call them ten times more
Sales: 12 % more than last year
40 % of revenue comes from services
60% practice, 40% theory
A four out of five looks like nearly a five
One of three groups reports
Ask two of three customers what they would miss
Research what a customer needs, and do your own studies
The survey shows who answered, not who left
Read a study, and say what it shows
Wir haben 12 % der Kunden verloren
50 % der Gruppe steht links
"""


def lines(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize("sentence", lines(CLAIMS))
def test_what_somebody_must_have_counted_or_studied_is_a_claim(sentence: str) -> None:
    assert list(claims_in(sentence)) == [sentence]


@pytest.mark.parametrize("sentence", lines(NONE))
def test_what_the_room_does_wishes_or_has_is_no_claim(sentence: str) -> None:
    assert list(claims_in(sentence)) == []


def test_a_claim_is_told_as_its_sentence() -> None:
    text = "Listen to them. Most leave in silence: 73% of customers never complain. Would yours?"

    assert list(claims_in(text)) == ["Most leave in silence: 73% of customers never complain."]


@pytest.mark.parametrize(
    "text",
    [
        "Gallup, 2023", "(Barta, 2017)", "Smith et al. 2019", "a study of 1967", "Source: our own tickets",
        "Quelle: Statistisches Bundesamt", "Xerox found that fours leave", "According to Gallup, few stay",
        "https://example.org/study", "Half of them leave [3]", "Half of them leave²", "— W. Edwards Deming",
        "Nobody counted: it is a manner of speaking",
    ],
)  # fmt: skip
def test_a_name_a_year_a_mark_or_a_confession_is_a_source(text: str) -> None:
    assert names_a_source(text)


@pytest.mark.parametrize(
    "text",
    [
        "In 2025 customers left", "Since June 2019 it is worse", "Q3 2026", "Studies found that it pays",
        "According to Experts it pays", "Laut Studien lohnt es sich", "The study found that it pays",
        "Every source is welcome", "Customers reported that they left",
    ],
)  # fmt: skip
def test_a_year_or_a_study_without_a_name_is_no_source(text: str) -> None:
    assert not names_a_source(text)


def test_who_stands_in_a_register_is_a_source_by_name() -> None:
    known = last_names(["W. Edwards Deming", "Steve Jobs", "Ad Wu"])

    assert known == {"Deming", "Jobs"}
    assert names_a_source("Deming put it at ninety-four", known)
    assert not names_a_source("nobody ever counted jobs", known)
