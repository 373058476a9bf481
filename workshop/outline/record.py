"""The record every part of an outline is: frozen, strict about its keys, and aware of its place."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self, get_origin

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, model_validator
from pydantic_core import CoreSchema, PydanticOmit, core_schema

from workshop.errors import Problem, Span

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

SPAN = "@span"
"""The key under which the reader hands a record its own place; no YAML key can be written so."""


class _Place:
    """Keep a record's place as it is: nothing to check, nothing for the JSON Schema."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.any_schema()

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        raise PydanticOmit


class Record(BaseModel):
    """Hold one part of an outline as it was written.

    A record with a `shorthand` may be written as a text alone, which is then that field.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, protected_namespaces=())
    shorthand: ClassVar[str] = ""

    span: Annotated[Span | None, _Place] = Field(default=None, alias=SPAN, repr=False, exclude=True)

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any, info: ValidationInfo) -> Any:
        value = cls.expanded(value)
        if isinstance(value, dict) and info.context is not None:
            return _known(cls, value, info.context)
        return value

    @classmethod
    def expanded(cls, value: Any) -> Any:
        """Return what was written in full: a text alone becomes the field it is short for."""
        if isinstance(value, str) and cls.shorthand:
            return {cls.shorthand: value, SPAN: getattr(value, "span", None)}
        return value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        described = handler.resolve_ref_schema(handler(schema))
        if cls.shorthand:
            return {"anyOf": [{"type": "string"}, described]}
        return described

    @classmethod
    def keys(cls) -> tuple[str, ...]:
        """Return the keys a facilitator may write, in the order of the record."""
        names = (field.alias or name for name, field in cls.model_fields.items())
        return tuple(name for name in names if name != SPAN)

    @classmethod
    def needed(cls) -> tuple[str, ...]:
        """Return the keys that must be written."""
        return tuple(field.alias or name for name, field in cls.model_fields.items() if field.is_required())

    @classmethod
    def noun(cls) -> str:
        """Return what a message calls this record."""
        words = re.sub(r"_$|(?<=[a-z])(?=[A-Z])", " ", cls.__name__).lower().strip()
        return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"

    def place(self, *texts: object) -> Span | None:
        """Return the place of the first of these values that knows one, else the record's own."""
        spans = (getattr(text, "span", None) for text in texts)
        return next((span for span in spans if span), self.span)

    def replaced(self, **values: object) -> Self:
        """Return a copy with these fields changed."""
        return self.model_copy(update=values)


def _known(record: type[Record], value: dict[str, Any], problems: list[Problem]) -> dict[str, Any]:
    """Report the keys a record does not have and those it lacks; return the ones it knows."""
    keys = record.keys()
    strange = [key for key in value if key not in keys and key != SPAN]
    missing = [
        key for key in record.needed() if key not in value and not (strange and key == record.shorthand)
    ]
    problems.extend(_strange(record, key, keys, value) for key in strange)
    meant = {close for key in strange for close in get_close_matches(key, missing, 1, 0.6)}
    problems.extend(_missing(record, key, value.get(SPAN)) for key in missing if key not in meant)
    return {key: _free(record, key, part) for key, part in value.items() if key not in strange}


def _free(record: type[Record], key: str, part: Any) -> Any:
    """Take the place out of a mapping whose keys are the facilitator's own."""
    field = record.model_fields.get(key)
    if field is not None and get_origin(field.annotation) is dict and isinstance(part, dict):
        return {name: value for name, value in part.items() if name != SPAN}
    return part


def _strange(record: type[Record], key: str, keys: tuple[str, ...], value: dict[str, Any]) -> Problem:
    close = get_close_matches(key, [other for other in keys if other not in value], 1, 0.6)
    if close:
        hint = f"did you mean {close[0]}?"
    elif " " in key or key[:1].isupper():
        hint = f'if this is a text, put quotes around all of it: "{key}: {value[key]}"'
    else:
        rest = ", ".join(other for other in keys if other not in value)
        hint = f"it has: {rest}" if rest else "take it out; it has no other keys"
    return Problem("unknown-key", f"{record.noun()} has no '{key}'", getattr(key, "span", None), hint)


def _missing(record: type[Record], key: str, span: Span | None) -> Problem:
    return Problem("missing-key", f"{record.noun()} needs '{key}'", span, f"add a line  {key}: …")
