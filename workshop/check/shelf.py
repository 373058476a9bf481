"""What was read of a client's files and of the house's version: where in them a secret stands as one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache, cached_property, partial

from workshop.check.needles import Found, Needle, places_of
from workshop.check.parts import Part, parts_of
from workshop.check.skim import skim
from workshop.check.strings import Strings, strings_in
from workshop.check.words import words_in
from workshop.errors import WorkshopError

Files = Mapping[str, bytes]
House = Callable[[], Files]
"""Make the house's version of the same files: asked for only where something was found."""

NAMES = frozenset({"name", "short", "person", "place", "brief"})
_CAPITAL = frozenset({"short", "brief"})
"""What is a name only where it has a capital."""


def is_doubtful(needle: Needle, found: Found) -> bool:
    """Return whether what stands there may well mean something else."""
    return not needle.sure or (needle.kind == "short" and found.in_longer_name)


def _has_capitals(needle: Needle, form: str) -> bool:
    """Return whether a form has the capitals without which it is no name."""
    if needle.common:
        words = zip(needle.text.split(), form.split(), strict=False)
        return all(word[0].isupper() for name, word in words if name[0].isupper())
    return needle.kind not in _CAPITAL or form != form.lower()


def _is_no_short_name(needle: Needle, found: Found) -> bool:
    """Return whether other needles find it: the whole name, a folder; or two things make it doubtful."""
    if found.in_address:
        return needle.words == tuple(words_in(needle.owner))
    return found.goes_on(needle.rest) or (not needle.sure and found.in_longer_name)


class Shelf:
    """Keep what was read of the parts, and of the house's version, for the next needle."""

    def __init__(self, parts: Sequence[Part], house: House) -> None:
        self._parts = parts
        self._make_house = house
        self._strings = cache(strings_in)
        self._said = cache(_said)

    def leaks(self, needle: Needle) -> Iterator[tuple[Part, Found]]:
        """Yield each part where a needle stands as a secret, with the clearest place in it."""
        for part in self._parts:
            if needle.phrase in self._said(part):
                places = places_of(needle, self._strings(part))
                told = [found for found in places if self._tells(needle, found)]
                if told:
                    yield part, min(told, key=partial(is_doubtful, needle))

    def _tells(self, needle: Needle, found: Found) -> bool:
        """Return whether what stands there can only be the secret."""
        if needle.kind == "id" and not found.in_address:
            return False
        if needle.kind == "short" and _is_no_short_name(needle, found):
            return False
        if not found.in_address and not _has_capitals(needle, found.form):
            return False
        if needle.kind in NAMES and len(needle.words) == 1 and self._is_a_word(needle, found):
            return False
        return not self._is_house(needle, found)

    def _is_a_word(self, needle: Needle, found: Found) -> bool:
        """Return whether a name of one word is used as a word: in small letters, or so at a beginning."""
        if found.in_address:
            return False
        if found.form.islower():
            return found.form not in (needle.text, found.string)
        return found.begins_sentence and self._is_common(found.form.lower())

    def _is_house(self, needle: Needle, found: Found) -> bool:
        """Return whether the house's version says the same: the whole string, or these words in its prose."""
        if found.string in self._house_strings:
            return True
        if needle.kind in NAMES:
            return _stands_in(found.form, self._house_prose)
        return any(True for _ in places_of(needle, self._house))

    def _is_common(self, word: str) -> bool:
        """Return whether a word stands in small letters in the house's version or in these files."""
        return _stands_in(word, self._house_prose) or _stands_in(word, self._prose)

    @cached_property
    def _prose(self) -> str:
        return "\n".join(text for part in self._parts for text in self._strings(part).texts)

    def house_parts(self) -> Iterator[bytes]:
        """Yield every part of the house's version."""
        yield from (part.data for part in self._house_parts)

    @cached_property
    def _house_parts(self) -> tuple[Part, ...]:
        with suppress(WorkshopError):  # what only this client's version mends
            return parts_of(self._make_house())[0]
        return ()

    @cached_property
    def _house(self) -> Strings:
        read = [self._strings(part) for part in self._house_parts]
        texts = [text for strings in read for text in strings.texts]
        return Strings(texts, [value for strings in read for value in strings.values])

    @cached_property
    def _house_strings(self) -> frozenset[str]:
        return frozenset((*self._house.texts, *self._house.values))

    @cached_property
    def _house_prose(self) -> str:
        return "\n".join(self._house.texts)


def _said(part: Part) -> str:
    return skim((part,))


def _stands_in(form: str, prose: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(form)}(?!\w)", prose) is not None
