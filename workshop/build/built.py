"""One build as it is remembered: by which version, for whom, for which day, and what the deck said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from workshop.outline.client import Event
from workshop.storyboard.deck_text import DeckText, SlideText
from workshop.values import frozen


@frozen
class Built:
    """Hold what a deck was built as."""

    version: str
    deck: str
    client: str | None
    text: DeckText
    asked: Mapping[str, Any] = field(default_factory=dict)

    @property
    def event(self) -> Event | None:
        """Return what was asked for on the day; None when nothing was."""
        return Event.model_validate(dict(self.asked)) if self.asked else None


def written_built(built: Built) -> dict[str, Any]:
    """Return a build as values for JSON."""
    return {
        "version": built.version,
        "deck": built.deck,
        "client": built.client,
        "asked": dict(built.asked),
        "title": built.text.title,
        "minutes": built.text.minutes,
        "clock": built.text.clock,
        "slides": [_written(slide) for slide in built.text.slides],
    }


def _written(slide: SlideText) -> dict[str, Any]:
    told = {
        "id": slide.id,
        "line": slide.line,
        "title": slide.title,
        "minutes": slide.minutes,
        "hidden": slide.hidden,
        "texts": list(slide.texts),
        "notes": list(slide.notes),
        "made": sorted(slide.made),
    }
    return {key: value for key, value in told.items() if value}


def read_built(read: Mapping[str, Any]) -> Built:
    """Return a build from values of JSON; raises Key-, Type-, Value- or OverflowError for other values."""
    client, asked = read["client"], dict(read["asked"])
    Event.model_validate(asked)
    text = DeckText(
        tuple(map(_read, read["slides"])), str(read["title"]), int(read["minutes"]), str(read["clock"])
    )
    return Built(str(read["version"]), str(read["deck"]), str(client) if client else None, text, asked)


def _read(slide: Mapping[str, Any]) -> SlideText:
    texts = {key: tuple(map(str, slide.get(key, ()))) for key in ("texts", "notes", "made")}
    return SlideText(
        id=str(slide.get("id", "")),
        title=str(slide.get("title", "")),
        texts=texts["texts"],
        notes=texts["notes"],
        line=str(slide.get("line", "")),
        minutes=int(slide.get("minutes", 0)),
        hidden=bool(slide.get("hidden")),
        made=frozenset(texts["made"]),
    )
