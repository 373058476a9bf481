"""The little English grammar that a changed word asks for: its plural, its possessive, "a" or "an"."""

from __future__ import annotations

import re
from unicodedata import combining, normalize

_IRREGULAR = {
    "person": "people",
    "child": "children",
    "foot": "feet",
    "tooth": "teeth",
    "goose": "geese",
    "mouse": "mice",
    "ox": "oxen",
    "criterion": "criteria",
    "phenomenon": "phenomena",
    "quiz": "quizzes",
}
_UNCHANGED = frozenset(
    (
        *("people", "men", "women", "children", "staff", "personnel", "folk", "police"),
        *("fish", "sheep", "deer", "series", "species", "news", "information", "advice", "equipment"),
        *("feedback", "knowledge", "software", "hardware", "research"),
    )
)
_PLURAL_IN_MEN = re.compile(r"(?<!\bger)(?<!hu)(?<!\bnor)(?<!\bro)(?<!\bsha)(?<!talis)(?<!otto)man$")
_PLURAL_IN_VES = re.compile(r"\b(?:kni|li|wi|hal|sel|shel|lea|loa|thie|wol|cal|el|shea)fe?$")
_PLURAL_IN_OES = re.compile(r"(?:hero|potato|tomato|echo|veto)$")
_HARD_CH = re.compile(r"(?:stoma|monar|patriar|matriar|epo|te|eunu|psy)ch$")
_HEAD = re.compile(
    r"^(.+?)((?: (?:of|in|with|without|for|at|on|to|from|under|who|that)\b|-(?:in|of|at|by)\b).*)$", re.DOTALL
)
"""The noun that takes the plural, and what hangs on it: members | of staff, mothers | -in-law."""


def plural(noun: str) -> str:
    """Return the plural of a noun or noun phrase; a plural stays what it is."""
    head = _HEAD.match(noun)
    if head:
        return plural(head[1]) + head[2]
    if noun[-2:].isupper():
        return noun + "s"
    before, last = re.fullmatch(r"(?s)(.*?)([^\s-]*)", noun).groups()  # type: ignore[union-attr]
    return before + _plural(last, last.lower())


def _plural(word: str, small: str) -> str:
    if small in _UNCHANGED or looks_plural(small):
        return word
    if small in _IRREGULAR:
        return word[:1] + _IRREGULAR[small][1:]
    if _PLURAL_IN_MEN.search(small):
        return word[:-2] + "en"
    if _PLURAL_IN_VES.search(small):
        return re.sub("fe?$", "ves", word)
    if re.search("[^aeiou]y$", small):
        return word[:-1] + "ies"
    if re.search("[^aeiou]is$", small):
        return word[:-2] + "es"
    hisses = re.search("(?:s|x|z|ch|sh)$", small) and not _HARD_CH.search(small)
    return word + ("es" if hisses or _PLURAL_IN_OES.search(small) else "s")


def looks_plural(word: str) -> bool:
    """Return whether a word ends like a regular plural: patients and series, but not boss, bus or basis."""
    return bool(re.search(r"[^\Wsuia]s$", word.lower())) and not re.search(r"\blens$", word.lower())


def possessive(word: str) -> str:
    """Return what a word takes behind it to possess something: an apostrophe, with an s or without."""
    return "’" if looks_plural(word) and not _HEAD.match(word) else "’s"


_SPELT_WITH_VOWEL = frozenset("aefhilmnorsx")
"""Letters whose name begins with a vowel sound: an F, an MBA."""
_READ_AS_WORDS = frozenset({"RAM", "ROM", "SIM", "LAN", "LASER", "SWAT"})
_VOWEL_SOUND = re.compile(r"[aeiou]|hour|honest|hono|heir")
_CONSONANT_SOUND = re.compile(
    r"eu|ewe|one(?:s|self)?\b|once\b|uni(?!n|m[aopm]|dent|ss)|unani|unesco|us[aeiu]|ut[aeio]|ubiq|uk[aeiou]|ur[aeiou]|ugan|ufo"
)


def article(word: str) -> str:
    """Return "a" or "an", whichever a word takes by its sound: an hour, a user, an MBA, an 11th."""
    first = re.search(r"[^\W_][^\s-]*", word)
    if not first:
        return "a"
    letters = "".join(letter for letter in normalize("NFKD", first[0]) if not combining(letter))
    return "an" if _sounds_like_vowel(letters) else "a"


def _sounds_like_vowel(word: str) -> bool:
    if word[0].isdigit():
        return bool(re.match(r"8|1[18](?!\d)", word))
    name = re.match(r"[A-Za-z](?![a-zA-Z'’])|[A-Z][A-Z0-9&]+(?![a-rt-z])", word)
    if name and _spelt(name[0]):
        return name[0][0].lower() in _SPELT_WITH_VOWEL
    small = word.lower()
    return bool(_VOWEL_SOUND.match(small)) and not _CONSONANT_SOUND.match(small)


def _spelt(name: str) -> bool:
    """Return whether capitals are read letter by letter: up to three of them, or any without a vowel."""
    return name not in _READ_AS_WORDS and (len(name) <= 3 or not re.search("[AEIOU]", name))
