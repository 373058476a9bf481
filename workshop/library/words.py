"""The builder's words of a language: what its country says otherwise, the language's own, then English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from string import Formatter

from workshop.brand.words import Words
from workshop.errors import Problem, Source, WorkshopError
from workshop.library.folders import SHIPPED, Library
from workshop.library.reads import note
from workshop.library.sources import read_source
from workshop.outline.language import language_meant
from workshop.outline.meant import short
from workshop.outline.nodes import parse
from workshop.outline.placed import Text

_FILES = "[!.]*.yaml"


def read_words(library: Library, language: str) -> Words:
    """Read the builder's words: de-CH takes those of de-CH.yaml, then of de.yaml; what both lack is English.

    Raises WorkshopError when there are no words for it, or places in them that nothing fills.
    """
    folder = library.assets / "words"
    there = sorted(path.stem for path in note(folder, _FILES).glob(_FILES))
    own = [name for name in dict.fromkeys((language.split("-")[0], language)) if name in there]
    if not own:
        raise WorkshopError([_unknown(language, there)])
    english = _phrases(read_source(SHIPPED / "assets" / "words" / "en.yaml"))
    phrases = dict(english)
    for name in own:
        phrases |= _phrases(read_source(folder / f"{name}.yaml"))
    _refuse_places(phrases, english)
    return Words(str(own[-1]), phrases)


def _unknown(language: str, there: list[str]) -> Problem:
    """Return the problem of a language without words; a country's file alone is no language."""
    meant = language_meant(language)
    whole = [name for name in there if name.split("-")[0] not in there or "-" not in name]
    known = f"write {meant}; " if meant and meant.split("-")[0] in there else ""
    message = f"the builder has no words for the language '{short(language)}'"
    hint = f"{known}there are: {', '.join(whole)}, and their regions, as de-AT"
    return Problem("unknown-language", message, getattr(language, "span", None), hint)


@lru_cache(maxsize=8)
def _phrases(source: Source) -> Mapping[str, Text]:
    """Parse a file of words once, as long as its text stays the same."""
    node, problems = parse(source)
    if node is None or node.entries is None or problems:
        raise WorkshopError(problems)
    return {str(key): Text(value.text or "", value.span) for key, value in node.entries.items()}


def _refuse_places(phrases: Mapping[str, Text], english: Mapping[str, Text]) -> None:
    """Raise WorkshopError for {places} that nothing fills: those that the English words lack."""
    problems = [
        problem
        for key, phrase in phrases.items()
        for problem in _misplaced(phrase, english.get(key) or english.get(f"{key.rpartition('_')[0]}_other"))
    ]
    if problems:
        raise WorkshopError(problems)


def _misplaced(phrase: Text, english: Text | None) -> Iterator[Problem]:
    if phrase is english or ("{" not in phrase and "}" not in phrase):
        return
    known = places(english) if english else set()
    try:
        strange = sorted(places(phrase) - known)
    except ValueError:
        message = f"the brackets of '{short(phrase)}' do not close"
        yield Problem("bad-word", message, phrase.span, "write places as in  {minutes} min")
        return
    for place in strange:
        written = ", ".join(f"{{{each}}}" for each in sorted(known)) or "no brackets"
        message = f"nothing is filled in for {{{short(place)}}}"
        yield Problem("bad-word", message, phrase.span, f"write {written}, as the English words do")


def places(phrase: str) -> set[str]:
    """Return the names that stand in {brackets}; raises ValueError when one is not closed."""
    return {name for _, name, _, _ in Formatter().parse(phrase) if name is not None}
