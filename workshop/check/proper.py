"""Which words are names, told without a dictionary: those that nobody writes in small letters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from workshop.check.words import WORD, clean, words_in

_LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "nb", "fi", "pl")
_SMALL = re.compile(r"(?<![\w@./\\#-])[^\W\d_]+(?![\w@/\\-]|[.:]\w)")
"""A word that is no part of an address or of a compound."""
_LONGEST_ABBREVIATION = 3


def small_words(texts: Iterable[str]) -> frozenset[str]:
    """Return the words that texts write in small letters; one that stands alone may be anything."""
    found = (word for text in texts if " " in text for word in _SMALL.findall(clean(text)))
    return frozenset(word for word in found if word.islower())


def is_name(word: str, common: Callable[[str], bool]) -> bool:
    """Return whether a word is a name: it has a capital, and is not common, no date and not as CEO is."""
    abbreviated = word.isupper() and len(word) <= _LONGEST_ABBREVIATION
    small = word.casefold()
    return word[:1].isupper() and not (abbreviated or common(small) or small in _dates())


def is_date(text: str) -> bool:
    """Return whether a text says nothing but days, months and numbers."""
    return all(word.isdecimal() or word in _dates() for word in words_in(text))


def written_words(text: str) -> list[str]:
    """Return the words of a text as they are written."""
    return WORD.findall(clean(text))


@cache
def _dates() -> frozenset[str]:
    """Return how days and months are called, whole and short, in the languages that decks come in."""
    from babel.dates import get_day_names, get_month_names  # imported late: most decks raise no doubt

    return frozenset(
        word
        for language in _LANGUAGES
        for names in (get_day_names, get_month_names)
        for width in ("wide", "abbreviated")
        for name in names(width, locale=language).values()
        for word in words_in(name)
    )
