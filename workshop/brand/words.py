"""The words the builder adds to slides and notes, in the outline's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workshop.markup import QuoteMarks


@dataclass(frozen=True, slots=True)
class Words:
    """Hold the builder's own words of one language, by key (assets/words/<language>.yaml)."""

    language: str
    phrases: Mapping[str, str]

    def __getitem__(self, key: str) -> str:
        """Return a phrase; raises KeyError when the language lacks it."""
        return self.phrases[key]

    def say(self, key: str, **values: object) -> str:
        """Return a phrase with its {places} filled in; raises KeyError when it has others."""
        return self.phrases[key].format(**values)

    @property
    def marks(self) -> QuoteMarks:
        """Return the language's quotation marks."""
        return QuoteMarks(
            self["quote_open"], self["quote_close"], self["quote_open_single"], self["quote_close_single"]
        )
