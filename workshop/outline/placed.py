"""A text together with the place it was written, and how a value is refused there; imports pydantic late."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from workshop.errors import Span

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema


class Text(str):
    """Hold a text together with the place it was written."""

    span: Span | None

    def __new__(cls, value: str, span: Span | None = None) -> Text:
        """Make a text; one without a place was added by the builder."""
        text = super().__new__(cls, value)
        text.span = span
        return text

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core.core_schema import no_info_plain_validator_function

        return no_info_plain_validator_function(read_text)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": ["string", "number", "boolean"]}


def refuse(code: str, message: str, hint: str) -> NoReturn:
    """Refuse a value while reading; the reader turns this into a problem at the value's place."""
    from pydantic_core import PydanticCustomError

    raise PydanticCustomError(code, "{message}", {"message": message, "hint": hint})


def scalar(value: Any, wanted: str) -> Text:
    """Return what was written as one text; refuses lists, keys and nothing, saying what is wanted."""
    if isinstance(value, Text):
        return value
    if isinstance(value, str):
        return Text(value)
    if value is None:
        refuse("empty", f"nothing is written here; {wanted} is expected", f"write {wanted} behind the colon")
    found = "this is a list" if isinstance(value, list) else "these are keys"
    refuse("not-a-text", f"{found}; {wanted} is expected", "write one text here")


def read_text(value: Any) -> Text:
    """Return a text that says something; refuses everything else."""
    text = scalar(value, "a text")
    if not text.strip():
        refuse("empty", "this text is empty", "write a text, or take the key out")
    return text
