"""Which changes still wait: what the outline or the client's files say by now needs no lines any more."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from workshop.storyboard.changes.compare import SlideChange
from workshop.storyboard.changes.texts import Rewording
from workshop.storyboard.deck_text import DeckText, SlideText


def pending(changes: Sequence[SlideChange], ours: DeckText, now: DeckText) -> Iterator[SlideChange]:
    """Yield the changes without those that a build now has: `ours` is the deck as it was built."""
    slides = {slide.id: slide for slide in now.slides}
    before = {slide.id for slide in ours.slides}
    added = [slide for slide in now.slides if slide.id not in before]
    for change in changes:
        if change.both:
            yield _reworded(change, slides.get(change.both[0].id))
        elif _waits(change, slides, added):
            yield change


def _waits(change: SlideChange, slides: Container[str], added: Sequence[SlideText]) -> bool:
    """Return whether a slide that came is not there yet, or one that went still is."""
    if change.new is not None:
        return not any(_says(slide, change.new) for slide in added)
    return change.old is not None and change.old.id in slides


def _says(slide: SlideText, theirs: SlideText) -> bool:
    return slide.title == theirs.title and set(theirs.texts) <= set(slide.texts)


def _reworded(change: SlideChange, now: SlideText | None) -> SlideChange:
    if now is None:
        return change
    texts = tuple(_waiting(change.texts, now.texts))
    notes = tuple(_waiting(change.notes, now.notes))
    return replace(change, texts=texts, notes=notes)


def _waiting(rewordings: Sequence[Rewording], now: Sequence[str]) -> Iterator[Rewording]:
    """Yield the rewordings that are not there: the new text is missing, or the old one stands still."""
    for each in rewordings:
        if (each.after and each.after not in now) or (not each.after and each.before in now):
            yield each
