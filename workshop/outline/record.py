"""The record every part of an outline is: frozen, strict about its keys, and aware of its place."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue, SkipJsonSchema
from pydantic_core import CoreSchema

from workshop.errors import Span
from workshop.outline.values import Text

SPAN = "@span"
"""The key under which the reader hands a record its own place; no YAML key can be written so."""


class Record(BaseModel):
    """Hold one part of an outline as it was written.

    A record with a `shorthand` may be written as a text alone, which is then that field.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, arbitrary_types_allowed=True)
    shorthand: ClassVar[str] = ""

    span: SkipJsonSchema[Span | None] = Field(default=None, alias=SPAN, repr=False, exclude=True)

    @model_validator(mode="before")
    @classmethod
    def _expand(cls, value: Any) -> Any:
        if cls.shorthand and isinstance(value, str):
            return {cls.shorthand: value, SPAN: getattr(value, "span", None)}
        return value

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        described = handler.resolve_ref_schema(handler(schema))
        if cls.shorthand:
            return {"anyOf": [{"type": "string"}, described]}
        return described

    @classmethod
    def keys(cls) -> tuple[str, ...]:
        """Return the keys a facilitator may write, in the order of the record."""
        names = (field.alias or name for name, field in cls.model_fields.items())
        return tuple(name for name in names if name != SPAN)

    def place(self, *texts: object) -> Span | None:
        """Return the place of the first of these values that knows one, else the record's own."""
        spans = (getattr(text, "span", None) for text in texts)
        return next((span for span in spans if span), self.span)

    def replaced(self, **values: object) -> Self:
        """Return a copy with these fields changed."""
        return self.model_copy(update=values)


__all__ = ["SPAN", "Record", "Text"]
