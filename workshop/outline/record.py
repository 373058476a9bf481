"""The record every part of an outline is: frozen, strict about its keys, and aware of its place."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self, get_origin

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, model_validator
from pydantic_core import CoreSchema, PydanticOmit, core_schema

from workshop.errors import Span
from workshop.outline.keys import SPAN, Keys, key_problems

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue


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

    A record with a `shorthand` may be written as a text alone, which is then that field. `called` is what
    messages call it, `first` the key that names it, `example` how it is written.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, protected_namespaces=())
    shorthand: ClassVar[str] = ""
    called: ClassVar[str] = ""
    first: ClassVar[str] = ""
    example: ClassVar[str] = ""

    span: Annotated[Span | None, _Place] = Field(default=None, alias="@span", repr=False, exclude=True)

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any, info: ValidationInfo) -> Any:
        value = cls.expanded(value)
        if isinstance(value, dict) and info.context is not None:
            strange, problems = key_problems(known_keys(cls), value)
            info.context.extend(problems)
            free = _free_keys(cls)
            if strange or not free.isdisjoint(value):
                return {
                    key: _free(part) if key in free else part
                    for key, part in value.items()
                    if key not in strange
                }
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
            field = described["properties"][cls.shorthand]
            alone = next(form for form in field.get("anyOf", [field]) if form.get("type") != "null")
            short = {key: value for key, value in alone.items() if key in ("type", "enum")}
            return {"anyOf": [short, described]}
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
        words = cls.called or re.sub(r"_$|(?<=[a-z])(?=[A-Z])", " ", cls.__name__).lower().strip()
        return words if cls.called else f"{'an' if words[0] in 'aeiou' else 'a'} {words}"

    @classmethod
    def rivals(cls) -> frozenset[str]:
        """Return the keys that would make another record of it: for a block, the other kinds."""
        return frozenset()

    def place(self, *texts: object) -> Span | None:
        """Return the place of the first of these values that knows one, else the record's own."""
        spans = (getattr(text, "span", None) for text in texts)
        return next((span for span in spans if span), self.span)

    def replaced(self, **values: object) -> Self:
        """Return a copy with these fields changed."""
        return self.model_copy(update=values)


@cache
def known_keys(record: type[Record]) -> Keys:
    """Return what messages need to know of a record's keys."""
    return Keys(
        record.noun(), record.first, record.keys(), record.needed(), record.shorthand, record.rivals()
    )


@cache
def _free_keys(record: type[Record]) -> frozenset[str]:
    """Return the keys of a record whose value is a mapping with keys of the facilitator's own."""
    fields = record.model_fields.items()
    return frozenset(name for name, field in fields if get_origin(field.annotation) is dict)


def _free(part: Any) -> Any:
    """Take the place out of a mapping whose keys are the facilitator's own."""
    return {name: value for name, value in part.items() if name != SPAN} if isinstance(part, dict) else part
