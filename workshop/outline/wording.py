"""The words an outline is written in: every text but ids, names, sources and files; to see or to change."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from typing import Annotated, Any, TypeVar, get_args, get_origin

from workshop.errors import Span
from workshop.outline.record import Record
from workshop.outline.texts import Change, changed
from workshop.outline.values import Text

R = TypeVar("R", bound=Record)

NOT_WORDS = frozenset({"essay", "source", "credit", "file", "layout", "lead", "language", "version"})
"""Fields that name, refer or give a source: nobody's other words belong there."""

SHOWN_KEYS = frozenset({"bars", "extra"})
"""Mappings whose keys are words as well: the labels of a chart, and of a facilitator's own fields."""


@cache
def worded_fields(record: type[Record]) -> tuple[str, ...]:
    """Return the fields of a record that hold words, directly or further in."""
    fields = record.model_fields.items()
    return tuple(
        name
        for name, field in fields
        if name in SHOWN_KEYS
        or (name not in NOT_WORDS and not _is_read(field.metadata) and _is_worded(field.annotation))
    )


def _is_worded(annotation: Any) -> bool:
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        return not _is_read(marks) and _is_worded(inner)
    if get_origin(annotation) is None and isinstance(annotation, type):
        return issubclass(annotation, Text | Record)
    return any(_is_worded(part) for part in get_args(annotation))


def _is_read(marks: Any) -> bool:
    """Return whether a value is read in a form of its own, as ids and colours are."""
    return any(hasattr(mark, "form") for mark in marks)


def words_in(record: Record, *, besides: Collection[str] = ()) -> Iterator[Text]:
    """Yield every text of a record that is made of words, in order of its fields, `besides` some of them."""
    for name in worded_fields(type(record)):
        part = getattr(record, name)
        if part is not None and name not in besides:
            if name in SHOWN_KEYS:
                yield from (_shown(key, record.span) for key in part)
            yield from _words(part)


def _words(value: Any) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Record):
        yield from words_in(value)
    elif isinstance(value, tuple | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _words(part)


def change_words(record: R, change: Change) -> R:
    """Return a record with all its words changed; what does not change is the same object."""
    return changed(record, change, _in_worded_fields)


def _in_worded_fields(record: Record, change: Change) -> Record:
    news: dict[str, object] = {}
    for name in worded_fields(type(record)):
        before = getattr(record, name)
        if before is None:
            continue
        after = changed(before, change, _in_worded_fields)
        if name in SHOWN_KEYS:
            after = _with_keys_changed(after, change, record.span)
        if after is not before:
            news[name] = after
    return record.replaced(**news) if news else record


def _with_keys_changed(shown: dict[str, Any], change: Change, span: Span | None) -> dict[str, Any]:
    """Change the keys of a mapping, unless two of them would become one."""
    keys = [change(_shown(key, span)) for key in shown]
    if all(new == old for new, old in zip(keys, shown, strict=True)) or len(set(keys)) < len(keys):
        return shown
    return dict(zip(keys, shown.values(), strict=True))


def _shown(key: str, span: Span | None) -> Text:
    return key if isinstance(key, Text) else Text(key, span)
