"""How each key of a record is written, and the shortest way to write the whole record."""

from __future__ import annotations

from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from workshop.outline.model import KINDS, Block, Break, Section
from workshop.outline.record import Record
from workshop.outline.values import Clock, Minutes, Text
from workshop.values import frozen

PARTS: dict[str, type[Record]] = {**KINDS, "break": Break, "section": Section}
"""What a list of an outline can hold, by the key that names it: every kind of block, breaks and sections."""


@frozen
class Form:
    """Say of one key how it is written, whether it must be there, and what it is for."""

    key: str
    form: str
    needed: bool
    purpose: str


def forms(record: type[Record]) -> tuple[Form, ...]:
    """Return how each key of a record is written, in the order of the record."""
    return tuple(
        Form(key, _form(field.annotation, field.metadata), field.is_required(), field.description or "")
        for key, field in _fields(record)
    )


def _fields(record: type[Record]) -> Iterator[tuple[str, FieldInfo]]:
    for name, field in record.model_fields.items():
        if name != "span":
            yield field.alias or name, field


def _form(annotation: Any, metadata: list[Any] | tuple[Any, ...] = ()) -> str:
    said = next((mark.form for mark in metadata if hasattr(mark, "form")), None)
    if said:
        return str(said)
    origin, parts = get_origin(annotation), get_args(annotation)
    if hasattr(annotation, "__metadata__"):
        return _form(parts[0], annotation.__metadata__)
    if origin in (Union, UnionType):
        known = [part for part in parts if part is not NoneType]
        return _form(known[0]) if len(known) == 1 else "section or break"
    if origin is Literal:
        return " | ".join(parts)
    if origin is tuple:
        return f"[{_form(parts[0])}, …]"
    if origin is dict:
        return f"{{name: {_form(parts[1])}, …}}"
    return _record_form(annotation)


def _record_form(annotation: Any) -> str:
    simple = {Text: "text", Minutes: "20, or 1h 30", Clock: '"09:00"', Block: "block"}
    if annotation in simple:
        return simple[annotation]
    keys = f"{{{', '.join(annotation.keys())}}}"
    if not annotation.shorthand:
        return keys
    field = next(field for key, field in _fields(annotation) if key == annotation.shorthand)
    return annotation.example or f"{_form(field.annotation, field.metadata)}, or {keys}"


def skeleton(record: type[Record], first: str) -> str:
    """Return the shortest way to write a record as YAML, its needed keys only."""
    lines = []
    for key, field in sorted(_fields(record), key=lambda pair: pair[0] != first):
        if field.is_required():
            lines += _written(key, field)
    return "\n".join(("- " if number == 0 else "  ") + line for number, line in enumerate(lines))


def _written(key: str, field: FieldInfo) -> list[str]:
    annotation = field.annotation
    if get_origin(annotation) is tuple:
        least = max([mark.min_length for mark in field.metadata if hasattr(mark, "min_length")] or [0])
        return [f"{key}:", *(f"  - {_example(get_args(annotation)[0])}" for _ in range(max(3, least)))]
    return [f"{key}: {_example(annotation)}"]


def _example(annotation: Any) -> str:
    if get_origin(annotation) in (Union, UnionType):
        return _example(get_args(annotation)[0])
    if get_origin(annotation) is tuple:
        return "[…, …, …]"
    if annotation is Minutes:
        return "10"
    if isinstance(annotation, type) and issubclass(annotation, Record) and not annotation.shorthand:
        if annotation.example:
            return annotation.example
        needed = ((key, field) for key, field in _fields(annotation) if field.is_required())
        return f"{{{', '.join(f'{key}: {_example(field.annotation)}' for key, field in needed)}}}"
    return "…"
