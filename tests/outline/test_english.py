"""The little English grammar that a changed word asks for."""

from __future__ import annotations

import pytest

from workshop.outline.english import article, plural, possessive


@pytest.mark.parametrize(
    "words",
    [
        *("an hour", "an honest one", "an heir", "an inpatient", "an uninsured one", "an unimportant one"),
        *("an umbrella", "an onerous one", "an urn", "an usher", "an MBA", "MBAs: an", "an NHS patient"),
        *(
            "an SME",
            "an X-ray",
            "an e-mail",
            "an 8-year-old",
            "an 11th",
            "an 18",
            "an A&E unit",
            "an HTML page",
        ),
        *("an Übung", "an “inpatient”", "an ISO norm", "an iPhone user", "an unidentified one"),
        *("a user", "a unit", "a unicorn", "a university", "a utility", "a European", "a ewe", "a one-off"),
        *("a hotel", "a herb", "a UK firm", "a URL", "a USB stick", "a NATO base", "a SWOT", "a SIM card"),
        *("a U-turn", "a 100", "a 180", "a 1800", "a ubiquitous one", "a unanimous one", "a UNESCO site"),
        *("a McDonald", "a once", "a “patient”", "a …"),
    ],
)
def test_an_article_goes_by_the_sound(words: str) -> None:
    right, word = words.split(" ", 1) if ":" not in words else ("an", words.split(":")[0])
    assert article(word) == right


@pytest.mark.parametrize(
    ("one", "several"),
    [
        *(("patient", "patients"), ("person", "people"), ("child", "children"), ("salesman", "salesmen")),
        *(("human", "humans"), ("German", "Germans"), ("Woman", "Women"), ("company", "companies")),
        *(
            ("day", "days"),
            ("boss", "bosses"),
            ("business", "businesses"),
            ("bus", "buses"),
            ("box", "boxes"),
        ),
        *(("church", "churches"), ("stomach", "stomachs"), ("tech", "techs"), ("analysis", "analyses")),
        *(
            ("campus", "campuses"),
            ("hero", "heroes"),
            ("photo", "photos"),
            ("life", "lives"),
            ("roof", "roofs"),
        ),
        *(
            ("thief", "thieves"),
            ("chief", "chiefs"),
            ("staff", "staff"),
            ("news", "news"),
            ("guests", "guests"),
        ),
        *(("lens", "lenses"), ("MBA", "MBAs"), ("key account", "key accounts"), ("end-user", "end-users")),
        *(("member of staff", "members of staff"), ("mother-in-law", "mothers-in-law"), ("quiz", "quizzes")),
        *(("passer-by", "passers-by"), ("person with diabetes", "people with diabetes")),
    ],
)
def test_a_plural_is_the_usual_one(one: str, several: str) -> None:
    assert plural(one) == several


@pytest.mark.parametrize(
    ("word", "end"),
    [("patient", "’s"), ("patients", "’"), ("boss", "’s"), ("bosses", "’"), ("people", "’s"),
     ("campus", "’s"), ("person with diabetes", "’s")],
)  # fmt: skip
def test_a_possessive_takes_an_s_after_all_but_plurals_in_s(word: str, end: str) -> None:
    assert possessive(word) == end
