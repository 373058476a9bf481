"""The words the builder adds to slides and notes, in the outline's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from workshop.markup import QuoteMarks
from workshop.outline.placed import Text, made_of

_MORE_FORMS = ("zero", "two", "few", "many")
_SHORTEST_VERB = 3
"""Letters that are no verb: an, ein and von stand at the end of a German imperative."""


@dataclass(frozen=True)  # no slots: what is worked out once stays in its dictionary
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
        return made_of(self.filled(key, **values), *values.values(), self.phrases[key])

    def filled(self, key: str, **values: object) -> str:
        """Return a phrase with its {places} filled in, wherever it comes from."""
        return self.phrases[key].format(**values)

    def count(self, key: str, number: int, **values: object) -> Text:
        """Return the form of a phrase that goes with a number: {key}_one, {key}_other, or others of CLDR."""
        return self.say(f"{key}_{self._form(key, number)}", **values)

    def _form(self, key: str, number: int) -> str:
        if any(f"{key}_{form}" in self.phrases for form in _MORE_FORMS):
            from babel import Locale  # imported late: the languages that ship have two forms

            form = Locale.parse(self.language, sep="-").plural_form(number)
            return form if f"{key}_{form}" in self.phrases else "other"
        return "one" if str(number) in self.phrases.get("one", "1").split() else "other"

    @cached_property
    def marks(self) -> QuoteMarks:
        """Return the language's quotation marks, and where it sets spaces that do not break."""
        return QuoteMarks(
            opening=self["quote_open"],
            closing=self["quote_close"],
            inner_opening=self["quote_open_single"],
            inner_closing=self["quote_close_single"],
            narrow=self.phrases.get("narrow_space_before", ""),
            wide=self.phrases.get("space_before", ""),
            units=tuple(self.phrases.get("units", "").split()),
        )

    @property
    def capital_nouns(self) -> bool:
        """Return whether a noun begins with a capital in the middle of a sentence too."""
        return self.phrases.get("nouns") == "Capital"

    def ends_in_verb(self, text: str) -> bool:
        """Return whether a step ends in its verb, as German ones in the infinitive do."""
        last = text.rpartition(" ")[2]
        endings = tuple(self.phrases.get("verb_endings", "").split())
        return len(last) > _SHORTEST_VERB and last.islower() and last.endswith(endings)

    def number(self, value: float, decimals: int = 0) -> str:
        """Return a number with the language's decimal mark."""
        return f"{value:.{decimals}f}".replace(".", str(self.phrases["decimal"]))
