"""Every text of a record, wherever it stands: to look at them, or to change them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any, TypeVar

from workshop.outline.record import Record
from workshop.outline.values import Text

R = TypeVar("R", bound=Record)
V = TypeVar("V")
Change = Callable[[Text], Text]
InRecord = Callable[[Record, Change], Record]


def texts_in(value: Any) -> Iterator[Text]:
    """Yield every text of a record or list, in order of its fields."""
    found: list[Text] = []  # handed down: a text yielded through six levels takes twice as long
    _gather((value,), found)
    return iter(found)


def _gather(parts: Iterable[Any], found: list[Text]) -> None:
    for part in parts:
        if isinstance(part, Text):
            found.append(part)
        elif part and isinstance(part, _WHOLES):
            _gather(_parts(part), found)


_WHOLES = (tuple, dict, Record)


def _parts(value: Any) -> Collection[Any]:
    """Return what is in a record or list; a record's own dict has its fields in their order."""
    if isinstance(value, Record):
        return value.__dict__.values()
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, tuple) else ()


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
    news = {}
    for name, before in record.__dict__.items():
        if before is not None and name != "span":
            after = changed(before, change, _in_every_field)
            if after is not before:
                news[name] = after
    return record.replaced(**news) if news else record
