"""A text together with the place it was written, and how a value is refused there; imports pydantic late."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NoReturn
from unicodedata import category

from workshop.errors import Span

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema


class Text(str):
    """Hold a text together with the place it was written; one made of several has more places."""

    span: Span | None
    more: tuple[Span, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """Return every place it comes from."""
        return (self.span, *self.more) if self.span else ()

    def __new__(cls, value: str, span: Span | None = None) -> Text:
        """Make a text; one without a place was added by the builder."""
        text = str.__new__(cls, value)  # `super()` takes longer, and every word of a build passes here
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


_NOWHERE = frozenset({str, int, float, type(None)})
"""What bears no place: asking it for an attribute that it lacks costs ten times as much."""


def spans_of(*parts: object) -> tuple[Span, ...]:
    """Return every place that these texts, paragraphs or values come from; what is computed has none."""
    if len(parts) == 1:
        return _spans(parts[0])
    found = [spans for part in parts if (spans := _spans(part))]
    if len(found) < 2:
        return found[0] if found else ()
    return tuple(dict.fromkeys(span for spans in found for span in spans))


def _spans(part: object) -> tuple[Span, ...]:
    if type(part) is Text:  # as most are; its own property takes twice as long
        return () if part.span is None else (part.span, *part.more)
    if type(part) in _NOWHERE:
        return ()
    spans: tuple[Span, ...] | None = getattr(part, "spans", None)
    if spans is not None:
        return spans
    span = getattr(part, "span", None)
    return (span,) if span else ()


def made_of(text: str, *parts: object) -> Text:
    """Return a text that comes from where its parts come from."""
    spans = spans_of(*parts)
    made = Text(text, spans[0] if spans else None)
    if len(spans) > 1:
        made.more = spans[1:]
    return made


def joined(separator: str, parts: Iterable[str | None]) -> Text:
    """Return the parts that say something as one text, which comes from where they come from."""
    said = [part for part in parts if part]
    return made_of(separator.join(said), *said)


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
    if not text[:1].isalnum() and all(letter.isspace() or category(letter) == "Cf" for letter in text):
        refuse("empty", "this text is empty", "write a text, or take the key out")
    return text
