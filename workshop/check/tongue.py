"""Which language a text is plainly written in, by its small words; and whether an outline says so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from workshop.check.checked import Checked, warned
from workshop.errors import Problem
from workshop.outline.wording import words_in

WORD = re.compile(r"[^\W\d_]+")
_LEAST = 25
"""So many words are needed before anybody could say which language they are."""
_MOST = 20_000
"""So many words say it surely, and are more than a workshop of a day has."""
_SMALL_WORDS = {
    "en": "the of and to in is that it for with as you are this be on not what we have will your",
    "de": "der die das und ist nicht ein eine zu den von mit sich auf für im dem wir sie auch wie was",
    "fr": "le la les des et est une un que qui dans pour pas sur avec ce nous vous au du plus",
    "es": "el la los las y es una un que en de por para con no se del al lo como más",
    "nl": "de het een en van is dat niet op te zijn voor met wij wat aan er om hun ook",
    "da": "og er det en den at på til af med som ikke der de vi et for har kan hvad",
    "it": "il la che di e un una per non con sono del della le gli nel questo più come",
}
_SMALL = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
NAMES = {
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "nl": "Dutch", "da": "Danish",
    "it": "Italian",
}  # fmt: skip
"""The languages that are told apart."""


def read_as(words: Sequence[str]) -> str:
    """Return the language whose small words are clearly the most frequent, or nothing."""
    if len(words) < _LEAST:
        return ""
    said = Counter(words)
    shares = Counter({language: sum(said[word] for word in known) for language, known in _SMALL.items()})
    (first, most), (_, second) = shares.most_common(2)
    return first if most > 0.1 * len(words) and most > 2 * second else ""


def the_outline_says_its_language(checked: Checked) -> Iterator[Problem]:
    """Find outlines in one language that name another: the builder's own words would be in that one."""
    workshop = checked.plan.workshop
    language = workshop.language.split("-")[0].lower()
    words = (word for text in words_in(workshop) for word in WORD.findall(text.casefold()))
    real = read_as(list(islice(words, _MOST)))
    if language in NAMES and real and real != language:
        named = f"says {NAMES[language]}" if workshop.language.span else "says no language"
        message = f"the outline {named}, and is written in {NAMES[real]}"
        hint = f"write  language: {'en-GB' if real == 'en' else real}"
        yield warned("wrong-language", message, workshop.language.span or workshop.span, hint)
