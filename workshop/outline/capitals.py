"""What capitals say in a text: a heading, the start of a sentence, a name; and how a new word takes them."""

from __future__ import annotations

import re

_SMALL = frozenset(("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"))
_ENDED = re.compile(r"(?:^|[\n.!?…:;–—|])[\s*_(\[“„‘«»\"']*$")
_REACH, _SENTENCE = 80, 300


def cased(new: str, written: str) -> str:
    """Return a new word in the case of what was written: customer, Customer, CUSTOMER, Key Account."""
    letters = [letter for letter in written if letter.isalpha()]
    if len(letters) > 1 and all(map(str.isupper, letters)):
        return new.upper()
    if not letters or not letters[0].isupper():
        return new
    words = written.split()
    if len(words) > 1 and all(word[0].isupper() or word in _SMALL for word in words):
        return " ".join(word if word in _SMALL and place else _raised(word) for place, word in _counted(new))
    return _raised(new)


def _counted(words: str) -> list[tuple[int, str]]:
    return list(enumerate(words.split(" ")))


def _raised(words: str) -> str:
    """Raise the first letter, unless the first word has capitals of its own, as iPhone has."""
    first = words.split(" ")[0]
    return words if first != first.lower() else words[:1].upper() + words[1:]


def begins_sentence(text: str, place: int) -> bool:
    """Return whether a sentence, or what is set like one, begins at a place."""
    before = text[max(0, place - _REACH) : place]
    return bool(_ENDED.search(before if place < _REACH else "x" + before))


_BEFORE = re.compile(r"(?<![\w'’-])([^\W\d_][\w’'-]{0,40}) $")
_AFTER = re.compile(r" ([^\W\d_][\w’'-]{0,40})")
_PLAIN = re.compile(
    r"(?<![\w'’-])(?!(?:with|from|into|over|than|that|your|their|when|what|about|between|without|upon)\b)[a-z]{4}"
)
"""A word that a heading In Title Case would write with a capital."""


def name_around(text: str, start: int, end: int) -> str:
    """Return the name that a word is part of: in a plain sentence, capitals side by side; else nothing."""
    if not text[start].isupper() or text[start:end].isupper():
        return ""
    if not _PLAIN.search(text, max(0, start - _SENTENCE), end + _SENTENCE):
        return ""
    first, last = start, end
    while (
        start - first < _REACH
        and (before := _BEFORE.search(text, max(0, first - 45), first))
        and _is_capital(before[1])
    ):
        if begins_sentence(text, before.start(1)):
            break
        first = before.start(1)
    while last - end < _REACH and (after := _AFTER.match(text, last)) and _is_capital(after[1]):
        last = after.end(1)
    return text[first:last] if (first, last) != (start, end) else ""


def _is_capital(word: str) -> bool:
    return word[0].isupper() and word != word.upper()
