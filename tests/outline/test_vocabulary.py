"""A client's words in the place of ours."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.outline.test_fill import workshop
from tests.outline.written import SMALL, as_json, outlines
from workshop.errors import Source, Span
from workshop.outline.fill import fill
from workshop.outline.lexicon import LONGEST, MOST_WORDS, lexicon, word_problems
from workshop.outline.model import Workshop
from workshop.outline.nodes import parse
from workshop.outline.read import read_workshop
from workshop.outline.rewording import Rewording
from workshop.outline.texts import texts_in
from workshop.outline.values import Text
from workshop.outline.vocabulary import Left, Replacement, Reworded, replace_words
from workshop.outline.wording import change_words, words_in

PATIENT = {"customer": "patient"}
INPATIENT = {"customer": "inpatient"}
PHRASE = {"key account": "named patient", "account": "file", "key": "main"}
STAFF = {"customer": "member of staff"}
PEOPLE = {"customer": "person"}
SWAP = {"customer": "client", "client": "customer"}
KUNDIN = {"Kundin": "Patientin", "Kundinnen": "Patientinnen"}


def reworded(
    text: str, words: Mapping[str, str], language: str = "en-GB", names: tuple[str, ...] = ()
) -> str:
    ready = lexicon(words, language, names)
    return Rewording(ready, ()).reword(text) if ready else text


def left_in(
    text: str, words: Mapping[str, str] = PATIENT, names: tuple[str, ...] = ()
) -> list[tuple[str, str]]:
    ready = lexicon(words, "en-GB", names)
    assert ready is not None
    rewording = Rewording(ready, ())
    assert rewording.reword(text) == text
    return [(word, why) for word, why, _ in rewording.left]


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        # case
        (PATIENT, "one customer more", "one patient more"),
        (PATIENT, "Customer first", "Patient first"),
        (PATIENT, "THE CUSTOMER WINS", "THE PATIENT WINS"),
        (PATIENT, "CUSTOMERS AND CUSTOMER'S", "PATIENTS AND PATIENT'S"),
        (PATIENT, "cUSTOMER", "patient"),
        ({"customer": "NHS patient"}, "Customers, a customer", "NHS patients, an NHS patient"),
        ({"customer": "iPhone user"}, "Customers call", "iPhone users call"),
        # plurals and possessives
        (PATIENT, "customers", "patients"),
        (PATIENT, "the customer's way, the customers' way", "the patient's way, the patients' way"),
        (PATIENT, "the customer’s way, the customers’ way", "the patient’s way, the patients’ way"),
        (PATIENT | {"customers": "the sick"}, "customers, customer, customers'",
         "the sick, patient, the sick's"),
        (PEOPLE, "customers, a customer's, customers'", "people, a person's, people's"),
        (PEOPLE, "CUSTOMERS’ RIGHTS", "PEOPLE’S RIGHTS"),
        (PEOPLE, "the so-called 'good customers' know", "the so-called 'good people' know"),
        (STAFF, "customers and a customer's day", "members of staff and a member of staff's day"),
        ({"child": "pupil"}, "children, the children's room", "pupils, the pupils' room"),
        ({"company": "clinic"}, "companies' own, a company", "clinics' own, a clinic"),
        ({"boss": "lead nurse"}, "bosses, my boss's", "lead nurses, my lead nurse's"),
        ({"customers": "patients"}, "customers, customer", "patients, customer"),
        ({"customer": "guests"}, "customer, customers, customer's", "guests, guests, guests'"),
        ({"customer's": "patient-held"}, "a customer’s view", "a patient-held view"),
        (PATIENT, "The customer'll see; customer'd", "The patient'll see; patient'd"),
        # articles
        (INPATIENT, "a customer, A customer", "an inpatient, An inpatient"),
        (INPATIENT, "A CUSTOMER LEFT", "AN INPATIENT LEFT"),
        (INPATIENT, "a loyal customer", "a loyal inpatient"),
        (INPATIENT, "a **customer** and *a customer*", "an **inpatient** and *an inpatient*"),
        (INPATIENT, "a customers' lounge", "an inpatients' lounge"),
        (INPATIENT, "a\ncustomer", "an\ninpatient"),
        (INPATIENT, "Plan A customers and grade A customer", "Plan A inpatients and grade A inpatient"),
        (INPATIENT, "Why? A customer. Data customer", "Why? An inpatient. Data inpatient"),
        ({"inpatient": "user"}, "an inpatient", "a user"),
        ({"customer": "MBA student"}, "a customer", "an MBA student"),
        ({"customer": "European"}, "a customer", "a European"),
        ({"minute": "hour"}, "a minute, minutes", "an hour, hours"),
        ({"loyal": "attached"}, "a loyal customer", "an attached customer"),
        ({"a customer": "our people", "customer": "inpatient"}, "a customer, the customer",
         "our people, the inpatient"),
        # entries of several words
        (PHRASE, "A key account, key accounts", "A named patient, named patients"),
        (PHRASE, "Key Account and Key account", "Named Patient and Named patient"),
        (PHRASE, "the key, the account, the KEY ACCOUNTS", "the main, the file, the NAMED PATIENTS"),
        (PHRASE, "every key\naccount's name", "every named\npatient's name"),
        (PHRASE, "every key\n\naccount", "every main\n\nfile"),
        (STAFF | {"key account": "ward"}, "the key\n   account", "the ward"),
        # marks and signs around a word
        (PATIENT, "**Customer**s, *customers*, _customer_", "**Patient**s, *patients*, _patient_"),
        (PATIENT, "**customer**'s and **customer's**", "**patient**'s and **patient's**"),
        (PEOPLE, "**Customer**s", "**People**"),
        (PATIENT, "(customer), customer/supplier; customer… customer!",
         "(patient), patient/supplier; patient… patient!"),
        (PATIENT, "customer—and customer -- customer--so", "patient—and patient -- patient--so"),
        (PATIENT, "'customer' and ‘customers’", "'patient' and ‘patients’"),
        # no chains
        (SWAP, "a customer of a client, Clients", "a client of a customer, Customers"),
        ({"a1": "b1", "b1": "c1"}, "a1 b1 c1", "b1 c1 c1"),
        # entries that map to themselves
        ({"customer": "customer"}, "Customers", "Customers"),
        (PATIENT | {"customer effort score": "customer effort score"}, "A customer effort score, a customer",
         "A customer effort score, a patient"),
        # entries with capitals
        ({"IT": "technology"}, "it and IT. IT fails", "it and technology. Technology fails"),
        ({"IT": "technology", "it": "this"}, "it and IT", "this and technology"),
        ({"Customer": "Guest"}, "Customer, customer, CUSTOMERS", "Guest, customer, GUESTS"),
        # other languages
        ({"niño": "alumno"}, "el Niño", "el Alumno"),
    ],
)  # fmt: skip
def test_words_are_replaced(words: Mapping[str, str], before: str, after: str) -> None:
    assert reworded(before, words) == after


@pytest.mark.parametrize(
    "text",
    [
        "customerly, subcustomer, customer2, customer_id, snake_customer",
        "customer-facing, non-customer, non‑customer, **non**-customer, customer-",
        "“A customer left”, said „der customer“ and «customer» »customer«",
        'They say "the customer is king" and "Customers!"',
        'He said: "the customer never closes this',
        "[a customer](https://example.org/customer) and [x](customer.html)",
        "https://customer.example/customer www.customer.example mailto:a@customer.example",
        "jo@customer.example, customer@example.org, @customer, customer.xlsx, list.customer",
        "{{customer}} {{ customer }}",
        "We measure the Net Customer Score of that ward",
        "Ask the Chief Customer Officer for help",
        "custo mer, cu\u00adstomer, customer\u0301",
        "l'customer and customer's-eye",
        "**custom**er and non**customer**",
    ],
)
def test_what_only_looks_like_a_word_is_left(text: str) -> None:
    assert reworded(text, PATIENT) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("customer-facing work", [("customer-facing", "compound")]),
        ("a non-customer-like one", [("non-customer-like", "compound")]),
        ('the "customer is king"', [("customer", "quotation")]),
        ("[our customers](https://x.org)", [("customers", "link")]),
        ("the Net Customer Score here", [("Net Customer Score", "name")]),
        ("In Customers for Life, she says", [("Customers", "name")]),
        ("{{customer}}", []),
    ],
)
def test_what_is_left_is_noted_with_its_reason(text: str, left: list[tuple[str, str]]) -> None:
    assert left_in(text, PATIENT, ("Customers for Life",)) == left


def test_words_that_are_kept_are_not_worth_a_note() -> None:
    assert left_in("customer’s, customer-led, “customer”", {"customer": "customer"}) == []


def test_the_essay_and_its_author_keep_their_names() -> None:
    before = noted()
    text = Text("a customer of Jo Customer, who wrote The customer's promise")
    after = replaced_in(before.replaced(purpose=text)).workshop
    assert after.purpose == "an inpatient of Jo Customer, who wrote The customer's promise"


def test_a_heading_in_title_case_is_no_name() -> None:
    assert reworded("What Every Customer Wants", PATIENT) == "What Every Patient Wants"
    assert reworded("Rank Customers first, says the deck", PATIENT) == "Rank Patients first, says the deck"


def test_other_languages_are_replaced_as_given() -> None:
    words = KUNDIN | {"kunde": "patient"}
    text = "Eine Kundin, KUNDINNEN, Kundins, Der Kunde, a Kundin"
    assert reworded(text, words, "de-DE") == "Eine Patientin, PATIENTINNEN, Kundins, Der Patient, a Patientin"


NOTED = """\
  - section: More
    minutes: 5
    blocks:
      - story: A customer's story
        who: A customer of ours
        situation: "{{customer_case}} at a customer's"
        did: Wrote "Customer gives" and "customer is king"
      - exercise: Rank customers
        id: rank-customers
        main: true
        serves: [customer-one]
        invitation: Which customer?
        minutes: 4
        lead: customer
        steps:
          - {do: Name a customer, how: Any customer, minutes: 2}
          - {do: Name two customers, minutes: 2}
        worksheet: [{grid: Customers, columns: [Customer gives, Customer gets]}]
        cards: [{title: Customer one, text: A customer, per_group: 1}]
      - chart: Customers
        id: chart
        bars: {Customers: 3, Others: 2}
        key: Customers
        source: Customer survey
      - picture: Customers
        id: picture
        file: customer.png
        alt: A customer
        credit: Customer Pictures
        extra: {customer room: customer}
"""


def noted(needs: str = "needs: {customer_case: {ask: A customer, default: A customer left}}\n") -> Workshop:
    text = SMALL.replace("{id: one,", "{id: customer-one,").replace("duration: 30", "duration: 35")
    essay = "essay: {title: The customer's promise, author: Jo Customer}\n"
    close = "slides: {close: {headline: Customers!}}\n"
    return workshop(essay + close + needs + text + NOTED)


def replaced_in(before: Workshop, words: Mapping[str, str] = INPATIENT) -> Reworded:
    return replace_words(before, words, lambda _: False)


def test_every_text_takes_the_words_and_nothing_else_does() -> None:
    after = replaced_in(noted()).workshop
    story, exercise, chart, picture = after.blocks[-4:]
    assert list(words_in(story)) == [
        "An inpatient's story",
        "An inpatient of ours",
        "{{customer_case}} at an inpatient's",
        'Wrote "Inpatient gives" and "customer is king"',
    ]
    assert {text for text in texts_in(exercise) if "customer" in text} == {
        "rank-customers",
        "customer-one",
        "customer",
    }
    assert chart.model_dump()["bars"] == {"Inpatients": 3, "Others": 2}
    assert list(texts_in(chart))[-2:] == ["Inpatients", "Customer survey"]
    assert picture.extra == {"inpatient room": "inpatient"}
    assert [*texts_in(picture)][-3:] == ["customer.png", "An inpatient", "Customer Pictures"]
    assert after.slides.close is not None
    assert after.slides.close.headline == "Inpatients!"
    assert after.essay == noted().essay
    assert fill(after, {}).needs["customer_case"].default == "An inpatient left"


def test_labels_that_would_become_the_same_are_left() -> None:
    before = noted()
    after = replaced_in(before, {"customers": "others"}).workshop
    assert after.blocks[-2].model_dump()["bars"] == {"Customers": 3, "Others": 2}


def test_the_clients_own_texts_are_left() -> None:
    after = replace_words(noted(), INPATIENT, lambda text: text in ("Rank customers", "A customer of ours"))
    texts = set(words_in(after.workshop))
    assert {"Rank customers", "A customer of ours", "An inpatient's story"} <= texts


def test_a_label_of_the_client_is_quoted_as_it_is() -> None:
    after = replace_words(noted(), INPATIENT, lambda text: text == "Customer gives")
    assert 'Wrote "Customer gives" and "customer is king"' in set(words_in(after.workshop))


def test_a_label_names_what_the_clients_overlay_has_in_the_clients_words() -> None:
    before = noted()
    own = next(text for text in words_in(before) if text == "A customer of ours")
    quoting = before.replaced(purpose=Text(f'Read "{own}" and "A customer of theirs" aloud'))
    theirs = change_words(
        quoting, lambda text: Text("An inpatient of ours", text.span) if text is own else text
    )
    after = replace_words(theirs, INPATIENT, lambda text: text == "An inpatient of ours")

    assert after.workshop.purpose == 'Read "An inpatient of ours" and "A customer of theirs" aloud'
    assert [each.why for each in after.left if each.span is None] == ["quotation"]


def test_a_replacement_says_where_it_was_and_which_entry_did_it() -> None:
    entry = Span(Source("client.yaml", ""), 3, 10)
    before = noted()
    after = replaced_in(before, {"customer": Text("inpatient", entry)})
    who = getattr(before.blocks[-4], "who")  # noqa: B009
    assert Replacement(who.span, "A customer", "An inpatient", entry) in after.replaced
    did = getattr(before.blocks[-4], "did")  # noqa: B009
    assert Left(did.span, "customer", "quotation", entry) in after.left
    assert getattr(after.workshop.blocks[-4], "who").span == who.span  # noqa: B009


def test_a_word_that_fits_nothing_changes_nothing() -> None:
    before = noted()
    assert replaced_in(before, {"zebra": "gnu"}) == Reworded(before)
    assert replaced_in(before, {"zebra": "gnu"}).workshop is before
    assert replaced_in(before, {}).workshop is before


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("customer", " ", "nothing stands for 'customer'"),
        ("customer", "…", "nothing stands for 'customer'"),
        ("---", "patient", "'---' is no word"),
        ("cus*tomer", "patient", "'cus*tomer' has * in it"),
        ("customer", "{{firm}}", "'{{firm}}' has { in it"),
        ("customer", "two\nlines", "'two lines' has a line break in it"),
        ("customer", "x" * (LONGEST + 1), f"is longer than {LONGEST} characters"),
    ],
)
def test_a_nonsense_entry_is_refused_at_its_line(old: str, new: str, message: str) -> None:
    entry = Span(Source("client.yaml", ""), 3, 10)
    (problem,) = word_problems({old: Text(new, entry)})
    assert (problem.code, problem.span, problem.severity) == ("bad-word", entry, "error")
    assert message in problem.message
    assert problem.hint
    assert reworded("A customer", {old: new}) == "A customer"


def test_more_words_than_anybody_needs_are_refused() -> None:
    words = {f"word{number}": "x" for number in range(MOST_WORDS + 1)}
    assert [problem.code for problem in word_problems(words)] == ["bad-word"]
    assert word_problems(PATIENT | PHRASE | KUNDIN) == ()


MORE = ("Customer ", "customer-", "key ", '"customer" ', "help Customer ", "a customer ", "key\n")


@pytest.mark.parametrize(
    "text", ["[" * 9, "[a", "“", '"', "{{", "a ", "customer's ", "non-", "*", "'", "A b ", *MORE]
)
def test_hostile_texts_take_time_in_step_with_their_length(text: str) -> None:
    long = "customer " + text * (200_000 // len(text)) + " customer"
    start = process_time()
    reworded(long, PATIENT | PHRASE)
    assert process_time() - start < 5


DECKS = sorted((Path(__file__).parents[2] / "decks").glob("*.yaml"))


@pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem)
def test_a_shipped_outline_takes_a_clients_words_in_milliseconds(path: Path) -> None:
    node, _ = parse(Source(str(path), path.read_text(encoding="utf-8")))
    assert node is not None
    outline, _ = read_workshop(node)
    assert outline is not None
    times = []
    for _ in range(5):
        start = process_time()
        after = replaced_in(outline, PATIENT | {"rival": "other clinic", "price": "wait", "Word": "Thing"})
        times.append(process_time() - start)
    assert min(times) < 0.05
    assert len(after.replaced) > 20
    unchanged = {id(text) for text in texts_in(outline)} & {id(text) for text in texts_in(after.workshop)}
    assert len(unchanged) > 400
    left = {left.word.lower() for left in after.left if left.why == "compound"}
    stray = [text for text in words_in(after.workshop) if re.search(r"\bcustomers?\b", text, re.IGNORECASE)]
    noted = {left.span for left in after.left}
    assert [text for text in stray if text.span not in noted and "{{" not in text] == []
    assert all("-" in word for word in left)


WORDS = st.dictionaries(st.sampled_from(["customer", "key account", "leader", "Word", "ï"]),
                        st.sampled_from(["patient", "hour", "named patient", "user", "customer", "leader"]),
                        min_size=1)  # fmt: skip
PIECES = st.lists(
    st.sampled_from(
        (
            *("a", "an", "A", "the", "customer", "Customers", "CUSTOMER", "customer's", "customers’", "key"),
            *("account", "Key", "Account", "leader", "WORD", "word", ".", ",", "“", "”", '"', "'", "-", "**"),
            *(
                "*",
                "_",
                "(",
                ")",
                "[x](y)",
                "{{customer}}",
                "\n",
                "customer-facing",
                "ï",
                "İ",
                "Net",
                "Score",
            ),
            *("https://customer.x", "key account", "help"),
        )
    ),
    max_size=14,
)
TEXTS = st.builds(lambda pieces, joint: joint.join(pieces), PIECES, st.sampled_from([" ", " ", ""]))
STEADY = {"customer": "patient", "key account": "ward", "leader": "head", "Word": "Thing"}


@settings(max_examples=400)
@given(TEXTS, WORDS)
def test_marks_fills_and_links_survive_whatever_is_replaced(text: str, words: dict[str, str]) -> None:
    after = reworded(text, words)
    for part in ("*", "_", "(", "{{customer}}", "[x](y)", "\n\n", '"', "“", "-", "."):
        assert after.count(part) == text.count(part), part


@settings(max_examples=400)
@given(TEXTS)
def test_words_stay_once_replaced(text: str) -> None:
    after = reworded(text, STEADY)
    assert reworded(after, STEADY) == after


@settings(max_examples=400)
@given(TEXTS)
def test_swapping_twice_gives_the_text_back(text: str) -> None:
    swap = {"customer": "leader", "leader": "customer"}
    assert reworded(reworded(text, swap), swap) == text


@settings(max_examples=200)
@given(TEXTS, WORDS)
def test_capitals_stay_capitals(text: str, words: dict[str, str]) -> None:
    ready = lexicon(words, "en", ())
    assert ready is not None
    rewording = Rewording(ready, ())
    rewording.reword(text)
    for old, new, form in rewording.replaced:
        if not form.exact:
            assert old[0].isupper() == new[0].isupper()
            assert (old.isupper() and len(re.sub(r"\W", "", old)) > 1) <= new.isupper()


@settings(max_examples=25)
@given(outlines(), WORDS)
def test_texts_without_a_word_are_the_same_objects(outline: dict[str, Any], words: dict[str, str]) -> None:
    outline["purpose"] = "No customer and no key account leaves"
    before = workshop(as_json(outline))
    after = replaced_in(before, words)
    assert [text.span for text in texts_in(after.workshop)] == [text.span for text in texts_in(before)]
    assert all(
        new is old for new, old in zip(texts_in(after.workshop), texts_in(before), strict=True) if new == old
    )
