"""Whether a text says where what it claims comes from: a name, a work, an address, a mark for a footnote."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

_YEAR = r"(?:18|19|20)\d\d"
_STUDY = (
    r"(?:study|survey|report|research|census|paper|index|poll|barometer|book|studie|umfrage|bericht|étude"
    r"|enquête|sondage|rapport|estudio|encuesta|informe|onderzoek|undersøgelse)"
)
_NAME = r"[A-ZÀ-ÖØ-Þ][\w&.’'-]+"
_NO_NAME = (
    r"(?:In|By|Since|From|Until|Before|After|During|For|Of|At|The|An?|And|But|It|I|Our|Around|About|Seit|Bis|Ab|Im"
    r"|Vor|Nach|En|Depuis|Desde|Hasta|Sinds|Siden|Fra|January|February|March|April|May|June|July|August"
    r"|September|October|November|December|Spring|Summer|Autumn|Winter|Quarter|Q[1-4]|FY)"
)
"""What stands before a year, and is nobody's name."""
_VAGUE = (
    r"(?:Stud(?:y|ies|ien?)|Research\w*|Surveys?|Polls?|Scientists?|Experts?|Statistics|Umfragen?|Experten|Forsch\w+"
    r"|Études?|Sondages?|Estudios?|Encuestas?|Expertos?|Onderzoek\w*|Undersøgelser?|Forskning\w*|Some|Many|Most"
    r"|Several|New|Recent|Latest|This|That|These|One|Another|The|An?|Our|People|They|It|He|She|We|You|Nobody"
    r"|Everybody|Customers|Leaders|Managers|Employees)"
)
"""Who may have found something, and could not be looked up."""
_FOUND = r"(?:found|finds|reports?|reported|asked|counted|measured|surveyed)"
_NAMED = (
    r"https?://|\bwww\.|\bdoi:|[¹²³⁴-⁹†‡]|\[\d{1,3}\]"
    rf"|\b(?!{_NO_NAME}\b){_NAME}(?: et al\.?)?,? ?\(?{_YEAR}\b"
    rf"|\b{_STUDY}\b[^.!?]{{0,60}}\b{_YEAR}\b|\b{_YEAR} {_STUDY}\b"
    rf"|\b(?:[Aa]ccording to|[Ll]aut|[Ss]elon|[Ss]egún|[Vv]olgens|[Ii]følge) (?!{_VAGUE}\b){_NAME}"
    rf"|\b(?!{_VAGUE}\b){_NAME}(?:['’]s?)? (?:{_FOUND}|(?i:{_STUDY}))\b"
    rf"|(?m:^\s*[—–-]\s*{_NAME})"
)
_SAID = (
    r"(?i)\b(?:(?:sources?|quellen?|bron(?:nen)?|fuentes?|kilder?)\s*:\s*\w+|attributed to|zugeschrieben"
    r"|attribué à|no source|unsourced|no study|names no|nobody (?:counted|knows where)|manner of speaking"
    r"|myth|made up|invented|misus\w+|misread\w*|keine quelle|niemand hat|erfunden|mythos|aucune source|mythe"
    r"|ninguna fuente|mito|geen bron|ingen kilde|myte)\b"
)
"""How a text labels its source, or says itself that there is none."""
_WORD = re.compile(r"\w+")
_LEAST_LETTERS = 4


def names_a_source(text: str, known: Iterable[str] = ()) -> bool:
    """Return whether a text names who counted or studied, or says that nobody did; `known` are such names."""
    if _compiled(_NAMED).search(text) or _compiled(_SAID).search(text):
        return True
    words = set(_WORD.findall(text))
    return any(name in words for name in known)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of this file when a claim is found first: both take 5 ms."""
    return re.compile(pattern)


def last_names(names: Iterable[str]) -> frozenset[str]:
    """Return what people and firms are called for short: the last word of each name."""
    last = (words[-1] for name in names if (words := _WORD.findall(name)))
    return frozenset(word for word in last if len(word) >= _LEAST_LETTERS and word[0].isupper())
