"""The scalar values of an outline: texts, minutes, clock times, numbers, each knowing where it was written."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any, NoReturn

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

from workshop.errors import Span


class Text(str):
    """Hold a text together with the place it was written."""

    span: Span | None

    def __new__(cls, value: str, span: Span | None = None) -> Text:
        """Make a text; one without a place was added by the builder."""
        text = super().__new__(cls, value)
        text.span = span
        return text

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(_read_text)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": ["string", "number", "boolean"]}


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
        return {
            "anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": _DURATION.pattern}]
        }


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


_DURATION = re.compile(r"^(?:(\d{1,3}) ?h(?: ?(\d{1,2}) ?(?:m|min)?)?|(\d{1,4}) ?(?:m|min)?)$")
_CLOCK = re.compile(r"^([01]?\d|2[0-3]):([0-5]\d)$")
_NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}


def refuse(code: str, message: str, hint: str) -> NoReturn:
    """Refuse a value while reading; the reader turns this into a problem at the value's place."""
    raise PydanticCustomError(code, "{message}", {"message": message, "hint": hint})


def _scalar(value: Any, wanted: str) -> Text:
    if isinstance(value, Text):
        return value
    if isinstance(value, str):
        return Text(value)
    if value is None:
        refuse(
            "empty", f"nothing is written here; {wanted} is expected", f"write {wanted}, or take the key out"
        )
    found = "a list" if isinstance(value, list) else "a mapping of keys"
    refuse("not-a-text", f"this is {found}; {wanted} is expected", _text_hint(value))


def _text_hint(value: Any) -> str:
    if isinstance(value, dict):
        parts = [f"{key}: {text}" for key, text in value.items() if isinstance(text, str) and key != "@span"]
        return f'put quotes around a text with a colon: "{parts[0]}"' if parts else "write one text here"
    return "write one text here, without the leading dash"


def _read_text(value: Any) -> Text:
    text = _scalar(value, "a text")
    if not text.strip():
        refuse("empty", "this text is empty", "write a text, or take the key out")
    return text


def _read_minutes(value: Any) -> Minutes:
    if isinstance(value, int):
        return Minutes(value)
    text = _scalar(value, "a number of minutes")
    match = _DURATION.match(text.strip())
    if not match:
        refuse("bad-minutes", f"'{text}' is not a number of minutes", _minutes_hint(text))
    hours, rest, minutes = match.groups()
    return Minutes(int(minutes) if minutes else int(hours) * 60 + int(rest or 0), text.span)


def _minutes_hint(text: str) -> str:
    word = text.strip().lower()
    if word in _NUMBER_WORDS:
        return f"write {_NUMBER_WORDS[word]} for {word} minutes"
    return "write minutes as 90 or 90m, longer times as 3h 30"


def _read_clock(value: Any) -> Clock:
    if isinstance(value, int):
        return Clock(value)
    text = _scalar(value, "a time of day")
    match = _CLOCK.match(text.strip())
    if not match:
        refuse("bad-clock", f"'{text}' is not a time of day", 'write it as "09:00" or "13:30"')
    return Clock(int(match[1]) * 60 + int(match[2]))


def _read_count(value: Any) -> int:
    if isinstance(value, int):
        return value
    text = _scalar(value, "a whole number")
    if not re.fullmatch(r"\d{1,6}", text.strip()):
        number = _NUMBER_WORDS.get(text.strip().lower())
        refuse(
            "bad-number",
            f"'{text}' is not a whole number",
            f"write {number}" if number is not None else "write it in digits, as in 12",
        )
    return int(text)


def _read_amount(value: Any) -> float:
    if isinstance(value, int | float):
        return float(value)
    text = _scalar(value, "a number")
    try:
        amount = float(text.replace(",", "."))
    except ValueError:
        amount = float("nan")
    if not abs(amount) < 1e12:
        refuse("bad-number", f"'{text}' is not a number", "write it in digits, as in 67 or 4.5")
    return amount


def _read_flag(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    text = _scalar(value, "yes or no")
    word = text.strip().lower()
    if word in ("yes", "true", "on"):
        return True
    if word in ("no", "false", "off"):
        return False
    refuse("bad-flag", f"'{text}' is neither yes nor no", "write yes or no")


def _read_id(value: Any) -> Text:
    text = _read_text(value)
    if not re.fullmatch(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", text):
        refuse(
            "bad-id", f"'{text}' is not an id", f"write it in small letters, digits and hyphens: {slug(text)}"
        )
    return text


def slug(text: str) -> str:
    """Make an id from a headline: small letters, digits and hyphens, at most 48 characters."""
    words = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", text.lower())).strip("-")
    return words[:48].rstrip("-") or "untitled"


def _scalar_type(read: Callable[[Any], Any], schema: JsonSchemaValue) -> Any:
    class Annotation:
        @classmethod
        def __get_pydantic_core_schema__(
            cls, source: Any, handler: GetCoreSchemaHandler
        ) -> core_schema.CoreSchema:
            return core_schema.no_info_plain_validator_function(read)

        @classmethod
        def __get_pydantic_json_schema__(
            cls, core: core_schema.CoreSchema, handler: GetJsonSchemaHandler
        ) -> JsonSchemaValue:
            return dict(schema)

    return Annotation


Count = Annotated[int, _scalar_type(_read_count, {"type": "integer", "minimum": 0})]
Amount = Annotated[float, _scalar_type(_read_amount, {"type": "number"})]
Flag = Annotated[bool, _scalar_type(_read_flag, {"type": "boolean"})]
Id = Annotated[Text, _scalar_type(_read_id, {"type": "string", "pattern": "^[a-z0-9]+(?:[-_][a-z0-9]+)*$"})]
