"""Compare two versions of a deck, slide by slide."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.storyboard.changes.pair import Pairs, pair
from workshop.storyboard.changes.texts import Rewording, rewordings
from workshop.storyboard.deck_text import DeckText, SlideText
from workshop.values import frozen


@frozen
class SlideChange:
    """Say what became of one slide: new without an old one, gone without a new one.

    Numbers count from 1; `copy_of` is the old slide that a new one repeats.
    """

    old: SlideText | None
    new: SlideText | None
    old_number: int = 0
    number: int = 0
    moved: bool = False
    behind: SlideText | None = None
    """The slide that it stands behind now, if it moved."""
    texts: tuple[Rewording, ...] = ()
    notes: tuple[Rewording, ...] = ()
    copy_of: SlideText | None = None

    @property
    def slide(self) -> SlideText:
        """Return the slide as it is now, or as it was."""
        slide = self.new or self.old
        if slide is None:
            raise ValueError("a slide is there before or after")
        return slide

    @property
    def both(self) -> tuple[SlideText, SlideText] | None:
        """Return the slide before and after, when it was there and still is."""
        return (self.old, self.new) if self.old and self.new else None

    @property
    def hidden(self) -> bool:
        """Return whether it is shown no more."""
        return self.both is not None and self.both[1].hidden and not self.both[0].hidden

    @property
    def shown(self) -> bool:
        """Return whether it is shown again."""
        return self.both is not None and self.both[0].hidden and not self.both[1].hidden

    @property
    def same(self) -> bool:
        """Return whether nothing about it changed, its minutes apart."""
        return self.both is not None and not (
            self.moved or self.texts or self.notes or self.hidden or self.shown
        )


def compare(before: DeckText, after: DeckText) -> tuple[SlideChange, ...]:
    """Return what became of every slide, in the new order, those that are gone where they stood."""
    pairs = pair(before.slides, after.slides)
    kept = set(pairs.old_of.values())
    gone = [place for place in range(len(before.slides)) if place not in kept]
    found: list[SlideChange] = []
    for new in range(len(after.slides)):
        old = pairs.old_of.get(new)
        if old is not None and new not in pairs.moved:
            found += [_gone(before, place) for place in gone if place < old]
            gone = [place for place in gone if place > old]
        found.append(_change(before, after, new, pairs))
    return (*found, *(_gone(before, place) for place in gone))


def _gone(before: DeckText, place: int) -> SlideChange:
    return SlideChange(before.slides[place], None, place + 1)


def _change(before: DeckText, after: DeckText, new: int, pairs: Pairs) -> SlideChange:
    slide, place = after.slides[new], pairs.old_of.get(new)
    if place is None:
        copied = pairs.copies.get(new)
        original = None if copied is None else before.slides[copied]
        return SlideChange(None, slide, number=new + 1, copy_of=original)
    old = before.slides[place]
    return SlideChange(
        old,
        slide,
        place + 1,
        new + 1,
        new in pairs.moved,
        after.slides[new - 1] if new and new in pairs.moved else None,
        rewordings(old.texts, slide.texts),
        rewordings(old.notes, slide.notes),
    )


def retimed(before: DeckText, after: DeckText) -> Iterator[tuple[SlideText, int, int]]:
    """Yield the first slide of every line that takes other minutes than before, with both."""
    olds = {slide.line: slide.minutes for slide in before.slides if slide.line and not slide.hidden}
    told: set[str] = set()
    for slide in after.slides:
        was = olds.get(slide.line)
        if was is not None and was != slide.minutes and slide.line not in told and not slide.hidden:
            yield slide, was, slide.minutes
        told.add(slide.line)
