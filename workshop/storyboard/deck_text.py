"""A deck as text: what stands on every slide and in its notes, to compare two versions of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from workshop.plan.plan import Plan
from workshop.storyboard.scene import Slide, Storyboard
from workshop.storyboard.strings import Said, note_strings, texts
from workshop.values import frozen


@frozen
class SlideText:
    """Hold what one slide says, in reading order, each paragraph on one line without its marks.

    `id` and `line` are empty where nobody knows them; `minutes` are those of its line of the plan, all of its
    slides together. `made` are the texts that nobody wrote: times, numbers, words of the builder.
    """

    id: str
    title: str
    texts: tuple[str, ...]
    notes: tuple[str, ...] = ()
    line: str = ""
    minutes: int = 0
    hidden: bool = False
    made: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """Return what to call it: its title, else the first thing it says, else its id."""
        return self.title or next(iter(self.texts), "") or self.id


@frozen
class DeckText:
    """Hold all slides of a deck, and when it runs."""

    slides: tuple[SlideText, ...]
    title: str = ""
    minutes: int = 0
    clock: str = ""
    """From when to when, such as 9:00–12:30; nothing without a start."""


def deck_text(storyboard: Storyboard, plan: Plan) -> DeckText:
    """Return the text of a storyboard, with the minutes of its plan."""
    minutes = {line.id: line.minutes for line in plan.lines}
    slides = tuple(_slide_text(slide, minutes) for slide in storyboard.slides)
    clock = "" if plan.start is None else plan.span(0, plan.minutes)
    return DeckText(slides, storyboard.title, plan.minutes, clock)


def _slide_text(slide: Slide, minutes: Mapping[str, int]) -> SlideText:
    shown, notes = list(texts(slide)), [said for said in note_strings(slide) if said.text]
    return SlideText(
        id=slide.id,
        title=" ".join(slide.title.split()),
        texts=tuple([said.text for said in shown]),
        notes=tuple([said.text for said in notes]),
        line=slide.line,
        minutes=minutes.get(slide.line, 0),
        hidden=slide.hidden,
        made=frozenset(_made((*shown, *notes))),
    )


def _made(said: Iterable[Said]) -> Iterable[str]:
    """Yield the texts in which nothing comes from an outline, a client or a register."""
    return (each.text for each in said if not any(map(is_written, each.spans)))


def is_written(span: object) -> bool:
    """Return whether a place is in somebody's file, and not among the builder's own words."""
    source = getattr(span, "source", None)
    return source is not None and not _is_ours(source.path)


@lru_cache(maxsize=64)
def _is_ours(path: str) -> bool:
    return Path(path).parent.name == "words"
