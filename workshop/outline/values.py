"""The scalar values of an outline besides its texts: minutes, times of day, numbers, yes or no, ids."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any
from unicodedata import combining, normalize

from pydantic_core import core_schema

from workshop.errors import Span
from workshop.outline.language import read_language
from workshop.outline.meant import (
    DURATION,
    amount_meant,
    clock_meant,
    count_meant,
    minutes_in,
    minutes_meant,
    short,
)
from workshop.outline.placed import Text as Text
from workshop.outline.placed import read_text, refuse, scalar

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue


class Minutes(int):
    """Hold a whole number of minutes together with the place it was written."""

    span: Span | None = None

    def __new__(cls, value: int, span: Span | None = None) -> Minutes:
        """Make a duration in minutes."""
        minutes = super().__new__(cls, value)
        minutes.span = span
        return minutes

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(_read_minutes)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": DURATION.pattern}]}


class Clock(int):
    """Hold a time of day as minutes since midnight."""

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(_read_clock)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "pattern": _CLOCK.pattern, "examples": ["09:00", "13:30"]}


_CLOCK = re.compile(r"^([01]?[0-9]|2[0-3]):([0-5][0-9])$")


def _read_minutes(value: Any) -> Minutes:
    if isinstance(value, int):
        return Minutes(value)
    text = scalar(value, "a number of minutes")
    minutes = minutes_in(text)
    if minutes is None:
        refuse("bad-minutes", f"'{short(text)}' is not a number of minutes", minutes_meant(text))
    return Minutes(minutes, text.span)


def _read_clock(value: Any) -> Clock:
    if isinstance(value, int):
        return Clock(value)
    text = scalar(value, "a time of day")
    time = clock_in(text)
    if time is None:
        refuse("bad-clock", f"'{short(text)}' is not a time of day", clock_meant(text))
    return time


def clock_in(text: str) -> Clock | None:
    """Return the time of day that a text says as an outline writes it, or None."""
    match = _CLOCK.match(text.strip())
    return Clock(int(match[1]) * 60 + int(match[2])) if match else None


def _read_count(value: Any) -> int:
    if isinstance(value, int):
        return value
    text = scalar(value, "a whole number")
    if not re.fullmatch(r"[0-9]{1,6}", text.strip()):
        refuse("bad-number", f"'{short(text)}' is not a whole number", count_meant(text))
    return int(text)


def _read_amount(value: Any) -> float:
    if isinstance(value, int | float):
        return float(value)
    text = scalar(value, "a number")
    if not re.fullmatch(r"-?[0-9]{1,12}(?:\.[0-9]{1,6})?", text.strip()):
        refuse("bad-number", f"'{short(text)}' is not a number", amount_meant(text))
    return float(text)


def _read_flag(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    text = scalar(value, "yes or no")
    word = text.strip().lower()
    if word not in _FLAGS:
        refuse("bad-flag", f"'{short(text)}' is neither yes nor no", "write yes or no")
    return _FLAGS[word]


_FLAGS = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}


def _read_id(value: Any) -> Text:
    text = read_text(value)
    if not re.fullmatch(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", text):
        hint = f"write it in small letters, digits and hyphens: {slug(text)}"
        refuse("bad-id", f"'{short(text)}' is not an id", hint)
    return text


def _read_colour(value: Any) -> Text:
    text = scalar(value, "a colour")
    match = _COLOUR.fullmatch(text.strip())
    if not match:
        refuse("bad-colour", f"'{short(text)}' is not a colour", 'write it as "#0B3D2E", in quotes')
    digits = match[1] if len(match[1]) == 6 else "".join(digit * 2 for digit in match[1])
    return Text(f"#{digits.upper()}", text.span)


def _read_day(value: Any) -> date:
    if isinstance(value, date):
        return value
    text = scalar(value, "a day")
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        refuse("bad-day", f"'{short(text)}' is not a day", "write year, month and day, as in 2027-02-11")


_COLOUR = re.compile(r"#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})")


def slug(text: str) -> str:
    """Make an id from a headline: small letters, digits and hyphens, at most 48 characters.

    Accents are dropped; a headline without Latin letters is spelt in code points.
    """
    letters = "".join(letter for letter in normalize("NFKD", text.lower()) if not combining(letter))
    words = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", letters)).strip("-")
    if not words:
        words = "-".join(f"u{ord(letter):x}" for letter in text[:8] if letter.isalnum())
    return words[:48].rstrip("-") or "untitled"


class _Read:
    """Read a value with a function; `form` says how it is written, `schema` says it in JSON Schema."""

    def __init__(self, read: Callable[[Any], Any], form: str, schema: JsonSchemaValue) -> None:
        self.read, self.form, self.schema = read, form, schema

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(
        self, core: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return dict(self.schema)


_ID = r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$"

Count = Annotated[int, _Read(_read_count, "number", {"type": "integer", "minimum": 0})]
Amount = Annotated[float, _Read(_read_amount, "number", {"type": "number"})]
Flag = Annotated[bool, _Read(_read_flag, "yes or no", {"type": "boolean"})]
Language = Annotated[Text, _Read(read_language, "language", {"type": "string", "examples": ["en-GB", "de"]})]
Id = Annotated[Text, _Read(_read_id, "id", {"type": "string", "pattern": _ID})]
Hex = Annotated[Text, _Read(_read_colour, "colour", {"type": "string", "pattern": f"^{_COLOUR.pattern}$"})]
Day = Annotated[date, _Read(_read_day, "day", {"type": "string", "format": "date"})]
