"""Minutes, times of day, numbers and ids: what is taken, what is refused, and what was meant."""

from __future__ import annotations

import re
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from workshop.outline.meant import amount_meant, clock_meant, count_meant, duration, minutes_meant, short
from workshop.outline.values import Amount, Clock, Count, Flag, Id, Minutes, Text, slug


def read(kind: Any, text: str) -> Any:
    return TypeAdapter(kind).validate_python(Text(text))


def refused(kind: Any, value: Any) -> str:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(value)
    return caught.value.errors()[0]["type"]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("90", 90),
        ("90m", 90),
        ("90 min", 90),
        ("3h", 180),
        ("3h 30", 210),
        ("3h30", 210),
        ("3 h 30 min", 210),
        ("0", 0),
    ],
)
def test_a_length_is_minutes_or_hours_and_minutes(text: str, minutes: int) -> None:
    assert read(Minutes, text) == minutes


@pytest.mark.parametrize(
    "text", ["forty", "1.5", "-5", "3:30", "20 minutes", "1h 100", "٤٠", "1e3", "99999", "5 6"]
)
def test_any_other_length_is_refused(text: str) -> None:
    assert refused(Minutes, Text(text)) == "bad-minutes"


@pytest.mark.parametrize(("text", "clock"), [("09:00", 540), ("9:00", 540), ("00:00", 0), ("23:59", 1439)])
def test_a_time_of_day_is_minutes_since_midnight(text: str, clock: int) -> None:
    assert read(Clock, text) == clock


@pytest.mark.parametrize("text", ["24:00", "9", "9.00", "9:60", "9:5", "noon", "٠٩:٠٠"])
def test_any_other_time_of_day_is_refused(text: str) -> None:
    assert refused(Clock, Text(text)) == "bad-clock"


@pytest.mark.parametrize(
    ("text", "flag"), [("yes", True), ("True", True), ("on", True), ("no", False), ("off", False)]
)
def test_yes_and_no_have_several_words(text: str, flag: bool) -> None:
    assert read(Flag, text) is flag


@pytest.mark.parametrize(("text", "amount"), [("67", 67), ("4.5", 4.5), ("-3", -3), (" 7 ", 7)])
def test_an_amount_is_written_in_digits_with_a_point(text: str, amount: float) -> None:
    assert read(Amount, text) == amount


@pytest.mark.parametrize("text", ["1,200", "4,5", "49%", "many", "1e9", "inf", "nan", "1_000", "٣"])
def test_an_amount_that_could_be_misread_is_refused(text: str) -> None:
    assert refused(Amount, Text(text)) == "bad-number"


@pytest.mark.parametrize("text", ["12.5", "-1", "twelve", "1234567", "١٢"])
def test_a_count_is_a_whole_number_of_six_digits_at_most(text: str) -> None:
    assert read(Count, "12") == 12
    assert refused(Count, Text(text)) == "bad-number"


@pytest.mark.parametrize("text", ["My Id", "id!", "-id", "id-", "a--b", "é", "a b"])
def test_an_id_has_small_letters_digits_and_hyphens(text: str) -> None:
    assert read(Id, "an-id_2") == "an-id_2"
    assert refused(Id, Text(text)) == "bad-id"


@pytest.mark.parametrize("kind", [Text, Minutes, Clock, Count, Amount, Flag, Id])
def test_a_list_or_keys_or_nothing_are_no_value(kind: Any) -> None:
    assert refused(kind, ["a"]) == "not-a-text"
    assert refused(kind, {"a": "b"}) == "not-a-text"
    assert refused(kind, None) == "empty"


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_a_text_says_something(text: str) -> None:
    assert refused(Text, Text(text)) == "empty"


def test_numbers_of_a_program_are_taken_as_they_are() -> None:
    assert TypeAdapter(Minutes).validate_python(5) == 5
    assert TypeAdapter(Clock).validate_python(540) == 540
    assert TypeAdapter(Annotated[int, Count]).validate_python(3) == 3
    assert TypeAdapter(Amount).validate_python(2) == 2.0
    assert TypeAdapter(Flag).validate_python(True) is True


@given(st.text(max_size=80))
def test_a_slug_is_an_id(text: str) -> None:
    assert read(Id, slug(text)) == slug(text)
    assert len(slug(text)) <= 48


@pytest.mark.parametrize(
    ("headline", "ident"),
    [
        ("Don't stop now!", "dont-stop-now"),
        ("Über Größe", "uber-gro-e"),
        ("漢字", "u6f22-u5b57"),
        ("مرحبا", "u645-u631-u62d-u628-u627"),
        ("…", "untitled"),
    ],
)
def test_a_slug_can_be_read_where_the_headline_can(headline: str, ident: str) -> None:
    assert slug(headline) == ident


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("forty", "write 40 for forty minutes"),
        ("twenty-five", "write 25 for twenty-five minutes"),
        ("20 minutes", "write 20 for 20 minutes"),
        ("half an hour", "write 30 for half an hour"),
        ("three hours", "write 3h"),
        ("1.5 hours", "write 1h 30"),
        ("0:45", "write 45"),
        ("soon", "write minutes as 90 or 90m, longer times as 3h 30, in whole minutes"),
    ],
)
def test_the_length_that_was_meant_is_spelt_out(text: str, hint: str) -> None:
    assert minutes_meant(text) == hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("9am", 'write "09:00"'),
        ("12 am", 'write "00:00"'),
        ("1.30 pm", 'write "13:30"'),
        ("12pm", 'write "12:00"'),
        ("14h30", 'write "14:30"'),
        ("25:00", 'write it as "09:00" or "13:30"'),
        ("noon", 'write it as "09:00" or "13:30"'),
    ],
)
def test_the_time_of_day_that_was_meant_is_spelt_out(text: str, hint: str) -> None:
    assert clock_meant(text) == hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("49%", 'write 49, and  unit: "%"  beside the bars'),
        ("1,200", "write 1200"),
        ("4,5", "write 4.5"),
        ("twelve", "write 12"),
        ("many", "write it in digits, as in 67 or 4.5"),
    ],
)
def test_the_amount_that_was_meant_is_spelt_out(text: str, hint: str) -> None:
    assert amount_meant(text) == hint


def test_the_count_that_was_meant_is_spelt_out() -> None:
    assert [count_meant(text) for text in ("six", "2.5", "few")] == [
        *("write 6", "round it", "write it in digits, as in 12"),
    ]


@given(st.integers(0, 9999))
def test_a_hint_for_a_length_can_be_typed(minutes: int) -> None:
    assert read(Minutes, duration(minutes)) == minutes


@given(st.text(max_size=30), st.sampled_from([minutes_meant, clock_meant, count_meant, amount_meant]))
def test_whatever_was_written_there_is_a_hint(text: str, meant: Any) -> None:
    hint = meant(text)
    assert hint
    value = re.fullmatch(r'write "?([\w: .-]+?)"?(?: for .*)?', hint, re.DOTALL)
    if meant is clock_meant and value and value[1] != "it as ":
        assert read(Clock, value[1]) >= 0


@given(st.text(max_size=200))
def test_a_message_quotes_forty_characters_on_one_line(text: str) -> None:
    assert len(short(text)) <= 40
    assert "\n" not in short(text)
