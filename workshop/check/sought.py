"""What is sought of all clients at once: be they a thousand, a text is asked only about the words it has."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from workshop.check.needles import Needle, Shared, needles_of
from workshop.check.proper import small_words
from workshop.library.neighbours import Secrets


class Sought:
    """Keep the needles of some clients, each under the rarest of its words, and what they say."""

    def __init__(self, clients: Iterable[Secrets]) -> None:
        self.clients = {each.client: each for each in clients}
        self._needles = tuple(needle for each in self.clients.values() for needle in needles_of(each))
        self._under = _by_rarest_word(self._needles)

    def strangers(self, mine: Secrets) -> Iterator[Secrets]:
        """Yield the clients that are neither this one nor what it is like."""
        return (each for each in self.clients.values() if each.client not in (mine.client, *mine.chain))

    def suspects(self, mine: Secrets, said: str) -> list[Needle]:
        """Return what of strangers may stand in a text of words, in the order of the clients.

        To look for whole phrases takes longer than to look whether their words are there. What a client says
        of itself as well is left out.
        """
        there = set(said.split())
        places = sorted(place for word in there for place in self._under.get(word, ()))
        own = {mine.client, *mine.chain}
        found = (self._needles[place] for place in places)
        suspects = [
            needle
            for needle in found
            if needle.owner not in own and there.issuperset(needle.words) and needle.phrase in said
        ]
        shared = Shared(mine) if suspects else None
        return [needle for needle in suspects if shared and not shared.has(needle)]

    @cached_property
    def small(self) -> frozenset[str]:
        """Return the words that some client writes in small letters."""
        return small_words(str(text) for each in self.clients.values() for text in each.said)


def _by_rarest_word(needles: Iterable[Needle]) -> dict[str, list[int]]:
    needles = tuple(needles)
    often = Counter(word for needle in needles for word in needle.words)
    under: defaultdict[str, list[int]] = defaultdict(list)
    for place, needle in enumerate(needles):
        under[min(needle.words, key=often.__getitem__)].append(place)
    return dict(under)
