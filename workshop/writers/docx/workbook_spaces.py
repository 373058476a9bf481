"""The places to write that a workbook gives: what they are called, how many rows, how high a row is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from workshop.outline.parts import WorksheetField
from workshop.outline.values import Text
from workshop.values import frozen
from workshop.writers.docx.workbook_room import MM

SpaceKind = Literal["lines", "box", "grid", "scale"]

_PITCH: dict[SpaceKind, tuple[float, float]] = {
    "lines": (9.5 * MM, 12 * MM),
    "box": (9.5 * MM, 13 * MM),
    "scale": (15 * MM, 15 * MM),
}
"""Least and most height of a row in points: handwriting needs 9 mm a line (facilitation.md 2.4)."""
_GRID_PITCH = {1: (10 * MM, 14 * MM), 2: (10 * MM, 22 * MM), 3: (13 * MM, 28 * MM), 4: (13 * MM, 30 * MM)}
_NARROW_PITCH = (20 * MM, 44 * MM)
"""The same for a grid by its columns: what does not fit beside each other stands on more lines."""
_ROWS: dict[SpaceKind, int] = {"lines": 3, "box": 3, "grid": 3, "scale": 1}
_SMALLEST_BOX = 11 * MM
_MOST_ROWS = 60


@frozen
class Space:
    """Give one place to write: its kind, its label, its rows, a grid's columns, a scale's two ends."""

    kind: SpaceKind
    label: Text
    tag: str
    rows: int = 1
    columns: tuple[Text, ...] = ()
    ends: tuple[Text, Text] = (Text(""), Text(""))

    @property
    def least(self) -> float:
        """Return the least height of one row in points."""
        low = self._range[0]
        return max(low, _SMALLEST_BOX / self.rows) if self.kind == "box" else low

    @property
    def most(self) -> float:
        """Return the most height of one row in points."""
        return max(self.least, self._range[1])

    @property
    def _range(self) -> tuple[float, float]:
        if self.kind == "grid":
            return _GRID_PITCH.get(max(len(self.columns), 1), _NARROW_PITCH)
        return _PITCH[self.kind]

    @property
    def small(self) -> bool:
        """Return whether it is a box for a word or two, of which two stand side by side."""
        return self.kind == "box" and self.rows == 1 and len(self.label) <= 40


def spaces_of(fields: Sequence[WorksheetField], name: str) -> tuple[Space, ...]:
    """Return the places to write that an outline asks for; `name` begins their tags."""
    return tuple(_space(field, f"{name}-{number}") for number, field in enumerate(fields, 1))


def _space(field: WorksheetField, tag: str) -> Space:
    forms: dict[SpaceKind, Text | None] = {
        "lines": field.lines,
        "box": field.box,
        "grid": field.grid,
        "scale": field.scale,
    }
    kind, label = next((kind, label) for kind, label in forms.items() if label is not None)
    rows = 1 if kind == "scale" else min(max(field.rows or _ROWS[kind], 1), _MOST_ROWS)
    ends = (field.from_ or Text(""), field.to or Text(""))
    return Space(kind, label, tag, rows, field.columns if kind == "grid" else (), ends)


def side_by_side(spaces: Sequence[Space]) -> Iterator[tuple[Space, ...]]:
    """Yield the spaces one after another, two small boxes that follow each other as a pair."""
    waiting: Space | None = None
    for space in spaces:
        if waiting and space.small:
            yield waiting, space
            waiting = None
            continue
        if waiting:
            yield (waiting,)
        waiting = space if space.small else None
        if waiting is None:
            yield (space,)
    if waiting:
        yield (waiting,)
