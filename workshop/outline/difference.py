"""What differs between two records, field by field: parts with ids are compared by id, not by position."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, Literal

from workshop.errors import Span
from workshop.outline.placed import Text
from workshop.outline.record import Record
from workshop.outline.values import Clock, Minutes
from workshop.values import frozen

Path = tuple[str, ...]


@frozen
class Difference:
    """Say what became of one field or one part with an id; `span` is where the new one is written."""

    path: Path
    sort: Literal["changed", "added", "dropped"]
    before: str
    after: str
    span: Span | None = None

    @property
    def words_added(self) -> int:
        """Return how many words the new text has that the old one has not."""
        return _only_in(self.after, self.before)

    @property
    def words_removed(self) -> int:
        """Return how many words of the old text are gone."""
        return _only_in(self.before, self.after)


def _only_in(text: str, other: str) -> int:
    return sum((Counter(text.split()) - Counter(other.split())).values())


def differences(before: Record, after: Record, path: Path = ()) -> Iterator[Difference]:
    """Yield every difference between two records, in the order of their fields."""
    if type(before) is not type(after):
        yield _changed(before, after, path)
        return
    for name, field in type(before).model_fields.items():
        if name != "span":
            key = field.alias or name
            yield from _between(getattr(before, name), getattr(after, name), (*path, key))


def _between(before: Any, after: Any, path: Path) -> Iterator[Difference]:
    if before is after:
        return
    if isinstance(before, Record) and isinstance(after, Record):
        yield from differences(before, after, path)
    elif isinstance(before, dict) and isinstance(after, dict):
        yield from _by_name(before, after, path)
    elif isinstance(before, tuple) and isinstance(after, tuple):
        yield from _lists(before, after, path)
    elif value_text(before) != value_text(after):
        yield _changed(before, after, path)


def _lists(before: Sequence[Any], after: Sequence[Any], path: Path) -> Iterator[Difference]:
    parts = (*before, *after)
    if parts and all(ident(part) for part in parts):
        yield from _by_name(
            {ident(part): part for part in before}, {ident(part): part for part in after}, path
        )
    elif len(before) == len(after):
        for number, (old, new) in enumerate(zip(before, after, strict=True), 1):
            yield from _between(old, new, (*path, str(number)))
    else:
        yield _changed(before, after, path)


def _by_name(before: dict[str, Any], after: dict[str, Any], path: Path) -> Iterator[Difference]:
    for name in in_both_orders(tuple(before), tuple(after)):
        here = (*path, str(name))
        if name not in after:
            yield Difference(here, "dropped", value_text(before[name]), "", _place(before[name]))
        elif name not in before:
            yield Difference(here, "added", "", value_text(after[name]), _place(after[name]))
        else:
            yield from _between(before[name], after[name], here)


def ident(part: object) -> str:
    """Return the id of a part, or nothing."""
    return str(getattr(part, "id", None) or "")


def in_both_orders(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    """Yield every name once, in the new order, those that are gone where they stood."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    names = [name for _, i, j, k, m in matcher.get_opcodes() for name in (*before[i:j], *after[k:m])]
    yield from dict.fromkeys(names)


def _changed(before: Any, after: Any, path: Path) -> Difference:
    return Difference(path, "changed", value_text(before), value_text(after), _place(after))


def _place(value: Any) -> Span | None:
    if isinstance(value, Record):
        return value.place(*_first_texts(value))
    if isinstance(value, tuple):
        return next((span for span in map(_place, value) if span), None)
    span: Span | None = getattr(value, "span", None)
    return span


def _first_texts(record: Record) -> Iterator[object]:
    yield from (getattr(record, name) for name in type(record).model_fields if name not in ("span", "id"))


def value_text(value: Any) -> str:
    """Return a value as a reader sees it: a text, minutes, a list in one line."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case Minutes():
            return f"{int(value)} min"
        case Clock():
            return f"{value // 60:02d}:{value % 60:02d}"
        case float():
            return f"{value:g}"
        case tuple():
            return "; ".join(filter(None, map(value_text, value)))
        case dict():
            return ", ".join(f"{key}: {value_text(part)}" for key, part in value.items())
        case Record():
            return _record_text(value)
    return str(value)


def _record_text(record: Record) -> str:
    """Return the texts of a record that say what it is, without its id."""
    texts = (part for part in _first_texts(record) if isinstance(part, Text))
    return next((str(text) for text in texts), "") or ident(record)
