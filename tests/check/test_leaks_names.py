"""Short names and brief fills of one client in another's files: what is found, and what is anybody's."""

from __future__ import annotations

import pytest

from tests.check.test_leaks import leaks, said, slide
from tests.folders import folder, run, small
from workshop.check.doubts import Outlines
from workshop.check.leaks import find_leaks
from workshop.check.proper import is_date, small_words
from workshop.errors import Problem
from workshop.library.neighbours import Secrets
from workshop.outline.placed import Text

NORTHGATE = Secrets("northgate", "Northgate Health Ltd.")
BANK = Secrets("bank", "Sparhaus")
OUTLINES = "an open space at the summit of the group where a lower price and an apple are new the bank"


def found(text: str, other: Secrets, mine: Secrets = BANK, **more: str) -> tuple[Problem, ...]:
    return find_leaks(said(text, **more), mine, (other,), dict, Outlines(written=lambda: OUTLINES))


def codes(text: str, other: Secrets, mine: Secrets = BANK) -> list[str]:
    return [problem.code for problem in found(text, other, mine)]


def client(ident: str, name: str, *texts: str, fills: tuple[str, ...] = ()) -> Secrets:
    return Secrets(ident, name, fills=fills, said=tuple(map(Text, (name, *texts, *fills))))


# ---------------------------------------------------------------------------------------- short names


@pytest.mark.parametrize(
    "text",
    [
        "As Northgate found, patients wait",
        "Northgate found it first",
        "It is Northgate’s way",
        "what NORTHGATE learned",
        "AS NORTHGATE FOUND",
        "at Northgate, Sparhaus learned",
        "Ask (Northgate) first",
    ],
)
def test_a_client_called_by_the_first_word_of_its_name_is_found(text: str) -> None:
    (leak,) = found(text, NORTHGATE)
    assert (leak.code, leak.severity) == ("leak", "error")
    assert leak.message.endswith("is what the client northgate is called for short")


@pytest.mark.parametrize(
    "text", ["through the north gate", "the northgate entrance", "Northgates", "In North gate"]
)
def test_other_words_are_no_short_name(text: str) -> None:
    assert codes(text, NORTHGATE) == []


def test_the_whole_name_is_told_once_and_not_as_a_short_one() -> None:
    (leak,) = found("Northgate Health", NORTHGATE)
    assert leak.message.endswith("the name of the client northgate")


@pytest.mark.parametrize(
    "other",
    [
        Secrets("open-space", "Open Space"),
        Secrets("openspace", "Open Space Partners"),
        Secrets("summit", "Summit Group"),
        Secrets("new", "The New Bank"),
        Secrets("may", "May Group"),
        Secrets("nhs", "NHS Trust"),
        Secrets("apple", "Apple Stores Ltd."),
    ],
    ids=lambda other: other.name,
)
def test_a_short_name_of_common_words_is_nobodys(other: Secrets) -> None:
    text = "Open the day. An Open house for the Summit. In May the NHS ate an Apple. The New Space"
    assert codes(text, other) == []


@pytest.mark.parametrize("text", ["an open space", "Open space matters", "an Open space", "no OPEN space"])
def test_a_whole_name_of_common_words_is_one_only_with_its_capitals(text: str) -> None:
    assert codes(text, Secrets("open-space", "Open Space Ltd.")) == []
    assert codes("welcome to Open Space", Secrets("open-space", "Open Space Ltd.")) == ["leak"]
    assert codes("welcome to northgate health", NORTHGATE) == ["leak"]


def test_a_word_that_some_client_writes_in_small_letters_is_common() -> None:
    beacon = client("beacon", "Beacon Partners")
    assert codes("We are the Beacon of the north", beacon) == ["leak"]
    mine = client("bank", "Sparhaus", "our house is a beacon for the young")
    assert codes("We are the Beacon of the north", beacon, mine) == []
    address = client("bank", "Sparhaus", "see beacon.example and beacon-mark", "beacon")
    assert codes("We are the Beacon of the north", beacon, address) == ["leak"]


def test_a_short_name_of_two_words_ends_with_the_one_that_is_a_name() -> None:
    york = client("nyb", "New York Savings", "New York asked for it")
    assert codes("what New York learned", york) == ["leak"]
    assert codes("The New rules", york) == []


def test_a_short_name_that_its_client_is_not_known_to_use_is_a_warning() -> None:
    clinic = client("clinics", "Kelderby Clinic")
    (doubt,) = found("our Kelderby office", clinic)
    assert (doubt.code, doubt.severity) == ("possible-leak", "warning")
    assert "'Kelderby' may be what the client clinics is called for short" in doubt.message
    assert codes("our Kelderby office", client("clinics", "Kelderby Clinic", "At Kelderby we wait")) == [
        "leak"
    ]


def test_where_this_client_meets_and_is_called_itself_is_no_leak() -> None:
    clinic = client("kelderby", "Kelderby Clinic")
    assert codes("in Kelderby", clinic, Secrets("bank", "Bank", places=("The Mill, Kelderby",))) == []
    assert codes("in Kelderby", clinic, Secrets("bank", "Kelderby Bank")) == []


def test_a_short_name_within_a_longer_name_is_a_doubt() -> None:
    assert codes("at the Harvest Northgate Fair", NORTHGATE) == ["possible-leak"]
    assert codes("at the Harvest Kelderby Fair", client("clinics", "Kelderby Clinic")) == []


def test_the_clearest_place_counts() -> None:
    assert codes("At the Northgate Fair we did as Northgate did", NORTHGATE) == ["leak"]
    third = {"ppt/slides/slide3.xml": slide("as Northgate did")}
    (leak,) = found("the Northgate Fair", NORTHGATE, **third)
    assert leak.code == "leak"


def test_a_folder_that_is_called_otherwise_than_its_client_is_a_doubt_in_prose() -> None:
    assert codes("As Fjordlab found", Secrets("fjordlab", "Nordic Research")) == ["possible-leak"]
    assert codes("As fjordlab found", Secrets("fjordlab", "Nordic Research")) == []
    assert codes("An Open day", Secrets("open", "Nordic Research")) == []


def test_a_short_name_that_the_house_says_is_no_leak() -> None:
    house = said("As Kelderby (2004) showed")
    other = client("kelderby", "Kelderby Clinic")
    assert leaks(said("As Kelderby found"), other, mine=BANK, house=house) == ()


# ---------------------------------------------------------------------------------------- brief fills


@pytest.mark.parametrize(
    "fill", ["Fjordlab", "Torrwick Sports", "the Brompton", "Jorid Amsel", "Brightway clinics"]
)
def test_a_fill_of_a_word_or_two_that_is_a_name_is_found(fill: str) -> None:
    (leak, *_) = found(f"better than {fill}", client("flink", "Flinkholm", fills=(fill,)))
    assert leak.message.endswith("what the client flink supplied")


@pytest.mark.parametrize(
    "fill",
    [
        "eight euros",
        "nine",
        "our app",
        "Lower price",
        "An apple",
        "our CEO",
        "HR",
        "Friday",
        "18 June",
        "Montag",
    ],
)
def test_a_fill_in_small_letters_or_of_common_words_a_date_or_a_title_is_no_secret(fill: str) -> None:
    assert codes(f"It is {fill}, {fill}. {fill}", client("flink", "Flinkholm", fills=(fill,))) == []


def test_a_brief_fill_whose_one_capital_may_be_a_sentences_is_a_doubt() -> None:
    for fill, code in {"Brightway clinics": "possible-leak", "Brightway Clinics": "leak"}.items():
        assert codes(f"It is {fill}", client("flink", "Flinkholm", fills=(fill,))) == [code]


def test_a_name_that_is_supplied_is_not_found_in_small_letters() -> None:
    assert codes("a patagonia of our own", client("flink", "Flinkholm", fills=("Patagonia",))) == []


def test_a_brief_fill_that_this_client_says_as_well_is_a_doubt() -> None:
    other = client("flink", "Flinkholm", fills=("Torrwick Sports",))
    (leak,) = found("better than Torrwick Sports", other)
    assert (leak.code, leak.severity) == ("leak", "error")
    (doubt,) = found("better than Torrwick Sports", other, client("bank", "Bank", fills=("Torrwick Sports",)))
    assert (doubt.code, doubt.severity) == ("possible-leak", "warning")
    assert "a client that both are like:" in doubt.hint


def test_a_brief_fill_that_the_default_says_as_well_is_no_leak() -> None:
    other = client("flink", "Flinkholm", fills=("Patagonia",))
    assert leaks(said("as Patagonia does"), other, mine=BANK, house=said("ask Patagonia")) == ()


def test_a_date_of_three_words_is_no_secret_and_a_sentence_with_one_is() -> None:
    other = client("flink", "Flinkholm", fills=("Friday 25 June", "when the river froze in June"))
    assert codes("We meet on Friday 25 June", other) == []
    assert codes("It was when the river froze in June", other) == ["leak"]
    assert is_date("Freitag, 25. Juni 2027")
    assert not is_date("25 pounds")


def test_small_words_are_those_of_sentences() -> None:
    words = small_words(
        ["The Gap is a gap.", "beacon", "see www.harbour.example, a-summit and x@anchor.example"]
    )
    assert words == {"is", "a", "gap", "see", "and"}


def test_a_build_with_another_clients_short_name_fails_and_a_common_word_does_not(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    home = folder(tmp_path_factory.mktemp("names") / "mine", {"one": small()})
    clients = home / "decks" / "clients"
    for ident, text in {
        "northgate": "name: Northgate Health\n",
        "lasting": "name: Lasting Satisfaction\nfills: {}\n",
        "bank": "name: Sparhaus\n",
        "store": "name: Ladenhaus\n",
    }.items():
        (clients / ident).mkdir(parents=True)
        (clients / ident / "client.yaml").write_text(text, encoding="utf-8")
    (clients / "bank" / "one.yaml").write_text("set: {subtitle: What Satisfaction hides}\n", encoding="utf-8")
    (clients / "store" / "one.yaml").write_text("set: {subtitle: As Northgate found}\n", encoding="utf-8")
    assert run(home, "build", "one", "--client", "bank").code == 0
    ran = run(home, "build", "one", "--client", "store")
    assert ran.code == 1
    assert "decks/clients/store/one.yaml:1:17: error:" in ran.err
