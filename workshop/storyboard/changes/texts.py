"""What was reworded among the paragraphs of one slide: what stayed, what stands where, what came and went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from workshop.values import frozen

_AKIN = 0.35
"""From which likeness a paragraph is another one's new wording, when their numbers differ."""
_MOST = 20_000
"""How many pairs of paragraphs are looked at: of a book that somebody pasted, none stays."""


@frozen
class Rewording:
    """Hold a paragraph before and after; one of both is empty when it came or went.

    `place` is its number among the old paragraphs, from 0; of a new one that of the paragraph it came before.
    """

    before: str
    after: str
    place: int = 0


def rewordings(before: Sequence[str], after: Sequence[str]) -> tuple[Rewording, ...]:
    """Return what became of paragraphs, in order; one that only stands elsewhere is no change."""
    found = [each for each in _aligned(before, after) if each.before != each.after]
    gone = Counter(each.before for each in found if not each.after)
    both = gone & Counter(each.after for each in found if not each.before)
    return tuple(_without(found, both))


def _without(found: Sequence[Rewording], stayed: Counter[str]) -> Iterator[Rewording]:
    left = {"before": Counter(stayed), "after": Counter(stayed)}
    for each in found:
        side = "after" if not each.before else "before"
        text = each.after or each.before
        if (not each.before or not each.after) and left[side][text]:
            left[side][text] -= 1
        else:
            yield each


def _aligned(before: Sequence[str], after: Sequence[str]) -> Iterator[Rewording]:
    for _, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        olds, news = before[i:j], after[k:m]
        if len(olds) == len(news):
            yield from (
                Rewording(old, new, i + n) for n, (old, new) in enumerate(zip(olds, news, strict=True))
            )
        else:
            yield from _best(olds, news, i)


def _best(olds: Sequence[str], news: Sequence[str], first: int) -> Iterator[Rewording]:
    """Pair paragraphs of which some came or went, in order, so that the pairs are as alike as can be."""
    alike, best = _likeness(olds, news)
    old = new = 0
    while old < len(olds) and new < len(news):
        paired = alike.get((old, new), 0.0)
        if paired and best[old, new] == paired + best.get((old + 1, new + 1), 0.0):
            yield Rewording(olds[old], news[new], first + old)
            old, new = old + 1, new + 1
        elif best.get((old, new), 0.0) == best.get((old + 1, new), 0.0):
            yield Rewording(olds[old], "", first + old)
            old += 1
        else:
            yield Rewording("", news[new], first + old)
            new += 1
    yield from (Rewording(text, "", first + place) for place, text in enumerate(olds) if place >= old)
    yield from (Rewording("", text, first + len(olds)) for text in news[new:])


Table = dict[tuple[int, int], float]


def _likeness(olds: Sequence[str], news: Sequence[str]) -> tuple[Table, Table]:
    """Return how alike paragraphs are that may be paired, and the best sum of what begins with them."""
    alike: Table = {}
    best: Table = {}
    if len(olds) * len(news) > _MOST:
        return alike, best
    for old in reversed(range(len(olds))):
        for new in reversed(range(len(news))):
            share = SequenceMatcher(None, olds[old].split(), news[new].split(), autojunk=False).ratio()
            beside = max(best.get((old + 1, new), 0.0), best.get((old, new + 1), 0.0))
            paired = 0.0
            if share >= _AKIN:
                alike[old, new] = share
                paired = share + best.get((old + 1, new + 1), 0.0)
            best[old, new] = max(paired, beside)
    return alike, best
