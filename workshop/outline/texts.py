"""Every text of a record, wherever it stands: to look at them, or to change them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from workshop.outline.record import Record
from workshop.outline.values import Text

R = TypeVar("R", bound=Record)
V = TypeVar("V")
Change = Callable[[Text], Text]
InRecord = Callable[[Record, Change], Record]


def texts_in(value: Any) -> Iterator[Text]:
    """Yield every text of a record or list, in order of its fields."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            yield from texts_in(getattr(value, name))
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_in(part)
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts_in(part)


def change_texts(record: R, change: Change) -> R:
    """Return a record with every text changed; what does not change is the same object."""
    return changed(record, change, _in_every_field)


def changed(value: V, change: Change, in_record: InRecord) -> V:
    """Return a value with its texts changed, in records as `in_record` says; the same object if none is."""
    new: Any = value
    if isinstance(value, Text):
        new = change(value)
    elif isinstance(value, Record):
        new = in_record(value, change)
    elif isinstance(value, tuple):
        parts = tuple(changed(part, change, in_record) for part in value)
        new = parts if any(new is not old for new, old in zip(parts, value, strict=True)) else value
    elif isinstance(value, dict):
        by_key = {key: changed(part, change, in_record) for key, part in value.items()}
        new = by_key if any(by_key[key] is not value[key] for key in value) else value
    result: V = new
    return result


def _in_every_field(record: Record, change: Change) -> Record:
    before = {name: getattr(record, name) for name in type(record).model_fields if name != "span"}
    after = {name: changed(part, change, _in_every_field) for name, part in before.items()}
    news = {name: part for name, part in after.items() if part is not before[name]}
    return record.replaced(**news) if news else record
