"""Every text of a record, wherever it stands: to look at them, or to change them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from workshop.outline.record import Record
from workshop.outline.values import Text

R = TypeVar("R", bound=Record)


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


def change_texts(record: R, change: Callable[[Text], Text]) -> R:
    """Return a record with every text changed; what does not change is the same object."""
    changed: R = _changed(record, change)
    return changed


def _changed(value: Any, change: Callable[[Text], Text]) -> Any:
    if isinstance(value, Text):
        return change(value)
    if isinstance(value, Record):
        before = {name: getattr(value, name) for name in type(value).model_fields if name != "span"}
        after = {name: _changed(part, change) for name, part in before.items()}
        news = {name: part for name, part in after.items() if part is not before[name]}
        return value.replaced(**news) if news else value
    if isinstance(value, tuple):
        parts = tuple(_changed(part, change) for part in value)
        return parts if any(new is not old for new, old in zip(parts, value, strict=True)) else value
    if isinstance(value, dict):
        parts_by_key = {key: _changed(part, change) for key, part in value.items()}
        return parts_by_key if any(parts_by_key[key] is not value[key] for key in value) else value
    return value
