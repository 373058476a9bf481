"""Which of the words found may be a secret at all: names and sentences that the house does not use."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from workshop.check.needles import Needle, found_in
from workshop.check.proper import is_date, is_name, small_words, written_words
from workshop.check.sought import Sought
from workshop.check.words import words_in
from workshop.library.neighbours import Secrets
from workshop.markup import plain
from workshop.values import frozen


@frozen
class Outlines:
    """Say what is everybody's: the outlines' words, one in this client's words, the house's pictures."""

    written: Callable[[], str] = str
    spoken: Callable[[], str] = str
    pictures: Callable[[], Iterable[bytes]] = tuple


NO_OUTLINES = Outlines()


def likely(
    suspects: Sequence[Needle], mine: Secrets, sought: Sought, outlines: Outlines
) -> tuple[Needle, ...]:
    """Return those that the outlines do not explain, with how sure each is; in the order given.

    A short name, or a brief fill, is one only with a word that nobody is known to write in small letters.
    """
    house = _House(mine, sought, outlines)
    return tuple(_weighed(suspects, mine, sought.clients, house))


def _weighed(
    suspects: Sequence[Needle], mine: Secrets, others: dict[str, Secrets], house: _House
) -> Iterator[Needle]:
    for needle in suspects:
        match needle.kind:
            case "own" if house.says(needle.phrase):
                continue
            case "fill" if is_date(needle.text):
                continue
            case "short" if not _ends_in_name(needle, house):
                continue
            case "brief" if not _has_name(needle, house):
                continue
            case "name" if len(needle.words) > 1:
                yield replace(needle, common=not _has_name(needle, house))
            case "short":
                yield replace(needle, sure=needle.sure and _is_used(needle, others[needle.owner]))
            case "brief":
                yield replace(needle, sure=needle.sure and not _says(mine, needle))
            case _:
                yield needle


def _has_name(needle: Needle, house: _House) -> bool:
    return any(is_name(word, house.is_common) for word in written_words(needle.text))


def _ends_in_name(needle: Needle, house: _House) -> bool:
    """Return whether the last word is a name and none before it: Northgate, New York, not Open Space."""
    *before, last = (is_name(word, house.is_common) for word in written_words(needle.text))
    return last and not any(before)


def _is_used(needle: Needle, owner: Secrets) -> bool:
    """Return whether a client is known to be called so: by its folder, or in its own words."""
    if tuple(words_in(owner.client)) == needle.words:
        return True
    places = (found for text in owner.said for found in found_in(needle, text))
    return any(found.form != found.form.lower() and not found.goes_on(needle.rest) for found in places)


def _says(mine: Secrets, needle: Needle) -> bool:
    return any(needle.phrase in f" {' '.join(words_in(plain(text)))} " for text in mine.said)


class _House:
    """Keep what the outlines say, once it is asked for."""

    def __init__(self, mine: Secrets, sought: Sought, outlines: Outlines) -> None:
        self._mine = mine
        self._sought = sought
        self._outlines = outlines

    def says(self, phrase: str) -> bool:
        """Return whether the outlines say something, as they are written or in this client's words."""
        return phrase in self._written or phrase in self._spoken

    @cached_property
    def _written(self) -> str:
        return f" {self._outlines.written()} "

    @cached_property
    def _spoken(self) -> str:
        return f" {' '.join(words_in(plain(self._outlines.spoken())))} "

    def is_common(self, word: str) -> bool:
        """Return whether the outlines have a word, or some client has it in small letters."""
        return word in self._written_words or word in self._sought.small or word in self._small

    @cached_property
    def _written_words(self) -> frozenset[str]:
        return frozenset(self._written.split())

    @cached_property
    def _small(self) -> frozenset[str]:
        return small_words(str(text) for text in self._mine.said)
