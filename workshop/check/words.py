"""Texts as words, in one way of writing them: whatever their case, spaces, hyphens and invisible marks."""

from __future__ import annotations

import re
import unicodedata

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
"""Scripts that put no space between words, or hang endings on to them: each sign counts as a word."""
WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


def clean(text: str) -> str:
    """Return a text composed, and without soft hyphens and marks that have no width."""
    return text if text.isascii() else _UNSEEN.sub("", unicodedata.normalize("NFKC", text))


def words_in(text: str) -> list[str]:
    """Return the words of a text in small letters."""
    return WORD.findall(clean(text).casefold())
