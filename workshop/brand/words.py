"""The words the builder adds to slides and notes, in the outline's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workshop.markup import QuoteMarks
from workshop.outline.placed import Text, made_of


@dataclass(frozen=True, slots=True)
class Words:
    """Hold the builder's own words of one language, by key (assets/words/<language>.yaml)."""

    language: str
    phrases: Mapping[str, str]

    def __getitem__(self, key: str) -> Text:
        """Return a phrase; raises KeyError when the language lacks it."""
        phrase = self.phrases[key]
        return phrase if isinstance(phrase, Text) else Text(phrase)

    def say(self, key: str, **values: object) -> Text:
        """Return a phrase with its {places} filled in; raises KeyError when it has others.

        It comes from where its values come from, and then from where the phrase is written.
        """
        phrase = self.phrases[key]
        return made_of(phrase.format(**values), *values.values(), phrase)

    @property
    def marks(self) -> QuoteMarks:
        """Return the language's quotation marks."""
        return QuoteMarks(
            self["quote_open"], self["quote_close"], self["quote_open_single"], self["quote_close_single"]
        )
