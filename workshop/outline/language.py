"""The language of an outline: how its name is written, and which ones a deck cannot be set in."""

from __future__ import annotations

import re
from typing import Any

from workshop.outline.meant import short
from workshop.outline.placed import Text, made_of, refuse, scalar

_FORM = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|[0-9]{3}))?")
"""Language, script and country (BCP 47, 2.1)."""
_LEFTWARD = frozenset(
    (
        *("ar", "arc", "arz", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "khw", "mzn"),
        *("pnb", "prs", "ps", "sd", "skr", "syr", "ug", "ur", "yi"),
    )
)
_LEFTWARD_SCRIPTS = frozenset(("Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"))
_NAMES = {
    "american": "en-US", "british": "en-GB", "english": "en-GB", "uk": "en-GB", "us": "en-US",
    "deutsch": "de", "german": "de", "allemand": "de",
    "french": "fr", "français": "fr", "francais": "fr", "französisch": "fr",
    "spanish": "es", "español": "es", "espanol": "es", "castellano": "es",
    "dutch": "nl", "nederlands": "nl", "vlaams": "nl-BE", "flemish": "nl-BE",
    "danish": "da", "dansk": "da", "dk": "da", "ger": "de", "eng": "en-GB", "fra": "fr", "spa": "es",
}  # fmt: skip
"""What people write for the languages that ship, and how it is written."""


def read_language(value: Any) -> Text:
    """Return a language as all write it, de-AT for de_at; refuses what runs from right to left."""
    text = scalar(value, "a language")
    match = _FORM.fullmatch(text.strip())
    if not match:
        return text
    language, script, country = (part or "" for part in match.groups())
    if language.lower() in _LEFTWARD or script.title() in _LEFTWARD_SCRIPTS:
        message = f"a deck in '{short(text)}' would run from right to left, which is not laid out yet"
        hint = "write the deck in another language; names and lines in this one may stand in it"
        refuse("right-to-left", message, hint)
    written = (language.lower(), script.title(), country.upper())
    return made_of("-".join(part for part in written if part), text)


def language_meant(written: str) -> str:
    """Return the language that somebody wrote by its name: de for German; nothing for a strange one."""
    return _NAMES.get(written.strip().lower(), "")
