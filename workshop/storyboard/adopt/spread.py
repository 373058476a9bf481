"""Rows of text further apart where a client's area is higher than they are: no half stays empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workshop.storyboard.adopt.place import half_points
from workshop.storyboard.adopt.text import Ask, text_height
from workshop.storyboard.scene import Filled

_ROWS = frozenset({"Steps", "Left text", "Right text"})
"""The texts whose paragraphs are rows of a list; both sides of a contrast keep the same distance."""
_MOST = 1.0
"""The largest distance of two rows, in em."""
_FULL = 0.96
"""How much of their box they may fill at most."""


def spread(asks: Sequence[Ask], texts: Sequence[Filled]) -> list[Filled]:
    """Return texts with their rows further apart, as far as there is room and looks well."""
    rows = [_more(ask, text) for ask, text in zip(asks, texts, strict=True) if _is_list(text)]
    more = min(rows, default=0.0)
    return [_apart(text, more) if more > 0 and _is_list(text) else text for text in texts]


def _is_list(text: Filled) -> bool:
    return text.slot.name in _ROWS and len(text.paragraphs) > 1


def _more(ask: Ask, text: Filled) -> float:
    """Return by how much the rows of a text may move apart, in points."""
    gap = max(paragraph.space_after for paragraph in text.paragraphs)
    room = _FULL * text.place.h - text_height(replace(ask, text=text), text.size)
    return min(room / (len(text.paragraphs) - 1), _MOST * text.size - gap)


def _apart(text: Filled, more: float) -> Filled:
    paragraphs = (
        replace(paragraph, space_after=half_points(paragraph.space_after + more))
        for paragraph in text.paragraphs
    )
    return replace(text, paragraphs=tuple(paragraphs))
