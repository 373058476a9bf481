"""Which slide of one version is which of the other: by its id where both tell it, else by what it says."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from workshop.storyboard.deck_text import SlideText
from workshop.values import frozen

_ALIKE = 0.4
"""From which share of common words two slides without an id are taken for one."""
_COPIED = 0.8
"""From which share of what it shows a slide is a copy of one that is there, whatever its notes say."""

Words = Counter[str]


@frozen
class Pairs:
    """Say by position which old slide is which new one, which of them moved, and what was copied."""

    old_of: dict[int, int]
    """The old slide of a new one."""
    moved: frozenset[int]
    """New slides that stand in another order than before."""
    copies: dict[int, int]
    """The old slide that a new one is a copy of."""


def pair(before: Sequence[SlideText], after: Sequence[SlideText]) -> Pairs:
    """Pair the slides of two versions, each with one at most; the most alike come first."""
    olds, news = [_words(slide) for slide in before], [_words(slide) for slide in after]
    old_of: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, old, new in sorted(_candidates(before, after, olds, news)):
        if old not in taken and new not in old_of:
            old_of[new] = old
            taken.add(old)
    left = [new for new in range(len(after)) if new not in old_of]
    copies = dict(_copies(left, [_shown(slide) for slide in before], [_shown(slide) for slide in after]))
    return Pairs(old_of, frozenset(_moved([(new, old_of[new]) for new in sorted(old_of)])), copies)


def _words(slide: SlideText) -> Words:
    return Counter(" ".join((*slide.texts, *slide.notes)).lower().split())


def _shown(slide: SlideText) -> Words:
    return Counter(" ".join(slide.texts).lower().split())


def alike(one: Words, other: Words) -> float:
    """Return the share of words that two texts have in common, from 0 to 1 (Dice)."""
    both = one.total() + other.total()
    return 2 * (one & other).total() / both if both else 0.0


def _candidates(
    before: Sequence[SlideText], after: Sequence[SlideText], olds: Sequence[Words], news: Sequence[Words]
) -> Iterator[tuple[float, int, int, int]]:
    """Yield pairs that may be one slide, the best with the least number first."""
    for old, slide in enumerate(before):
        for new, other in enumerate(after):
            named = bool(slide.id and other.id)
            if named and slide.id != other.id:
                continue
            share = alike(olds[old], news[new])
            if named or share >= _ALIKE:
                yield -(share + named), abs(old - new), old, new


def _copies(left: Sequence[int], olds: Sequence[Words], news: Sequence[Words]) -> Iterator[tuple[int, int]]:
    for new in left:
        share, old = max(((alike(words, news[new]), -old) for old, words in enumerate(olds)), default=(0, 0))
        if share >= _COPIED:
            yield new, -old


def _moved(pairs: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Yield the new places of as few slides as explain the new order."""
    tails: list[int] = []
    lengths: list[int] = []
    for _, old in pairs:
        place = bisect_left(tails, old)
        tails[place : place + 1] = [old]
        lengths.append(place + 1)
    wanted, limit = len(tails), float("inf")
    for (new, old), length in zip(reversed(pairs), reversed(lengths), strict=True):
        if length == wanted and old < limit:
            wanted, limit = wanted - 1, old
        else:
            yield new
