"""Nothing of one client reaches another: every string of every file, looked through for what is another's.

What the house's own version of a deck says as well is no leak, nor is a name that is a common word where it
is used as one; what those say whom a client is like may stand in its files.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache, cached_property, lru_cache, partial

from workshop.check.needles import Found, Needle, needles, places_of
from workshop.check.parts import Part, parts_of
from workshop.check.skim import skim
from workshop.check.strings import Strings, strings_in
from workshop.check.words import words_in
from workshop.errors import Problem, Source, Span, WorkshopError
from workshop.library import Library, find_outline, outline_names, read_source
from workshop.library.clients import Known
from workshop.library.neighbours import Secrets, read_secrets
from workshop.markup import plain
from workshop.outline.meant import short

Files = Mapping[str, bytes]
House = Callable[[], Files]
"""Make the house's version of the same files: asked for only where something was found."""

_NAMES = frozenset({"name", "person", "place"})
_WHAT = {
    "name": "the name of the client {}",
    "id": "the name of the folder of the client {}",
    "person": "who leads for the client {}",
    "place": "where the client {} meets",
    "file": "a file of the client {}",
    "fill": "what the client {} supplied",
    "own": "a text of the client {}",
}


def check_client(
    library: Library, known: Known, files: Files, house: House = dict, spoken: Callable[[], str] = str
) -> tuple[Problem, ...]:
    """Return a problem for each thing of another client that stands in a client's files.

    `spoken` says the outline in this client's words: two clients who call customers the same say the same.
    Neighbours are read leniently: one whose files are broken is a warning, once.
    """
    mine, others, problems = read_secrets(library, known)
    ours = partial(_outlines, library, spoken)
    return (*problems, *find_leaks(files, mine, others, house, ours))


def _outlines(library: Library, spoken: Callable[[], str]) -> str:
    """Return all that the outlines say, as words: what an overlay repeats of them is nobody's secret."""
    written = tuple(read_source(find_outline(library, name)) for name in outline_names(library))
    return f" {_as_words(written)} {' '.join(words_in(plain(spoken())))} "


@lru_cache(maxsize=2)
def _as_words(sources: Iterable[Source]) -> str:
    return " ".join(word for source in sources for word in words_in(source.text))


def find_leaks(
    files: Files,
    mine: Secrets,
    others: Sequence[Secrets],
    house: House = dict,
    outlines: Callable[[], str] = str,
) -> tuple[Problem, ...]:
    """Return a problem for each secret of others in a client's files, and for each file that stays closed.

    `house` and `outlines` are asked only where something was found: what they say as well is no leak.
    """
    wanted = needles(mine, others)
    if not wanted:
        return ()
    parts, problems = parts_of(files)
    suspects = _suspects(wanted, skim(parts))
    if any(needle.kind == "own" for needle in suspects):
        ours = outlines()
        suspects = [needle for needle in suspects if needle.kind != "own" or needle.phrase not in ours]
    return (*problems, *_leaks(suspects, mine, parts, house)) if suspects else problems


def _suspects(wanted: Iterable[Needle], said: str) -> list[Needle]:
    """Return what may stand in a text of words; to look for whole phrases in it takes longer."""
    there = set(said.split())
    return [needle for needle in wanted if there.issuperset(needle.words) and needle.phrase in said]


def _leaks(
    suspects: Iterable[Needle], mine: Secrets, parts: Sequence[Part], house: House
) -> Iterator[Problem]:
    """Yield a problem for each that is one; a folder's name is news only where nothing else is found."""
    shelf = _Shelf(parts, house)
    told: set[tuple[str, tuple[str, ...]]] = set()
    owners: set[str] = set()
    for needle in suspects:
        known = (needle.owner, needle.words) in told or (needle.kind == "id" and needle.owner in owners)
        found = [] if known else list(shelf.leaks(needle))
        if found:
            told.add((needle.owner, needle.words))
            owners.add(needle.owner)
            yield _problem(needle, mine, *zip(*found, strict=True))


class _Shelf:
    """Keep what was read of the parts, and of the house's version, for the next needle."""

    def __init__(self, parts: Sequence[Part], house: House) -> None:
        self._parts = parts
        self._make_house = house
        self._strings = cache(strings_in)
        self._said = cache(_said)

    def leaks(self, needle: Needle) -> Iterator[tuple[Part, Found]]:
        """Yield each part where a needle stands as a secret, with the first place in it."""
        for part in self._parts:
            if needle.phrase in self._said(part):
                places = places_of(needle, self._strings(part))
                first = next((found for found in places if self._tells(needle, found)), None)
                if first:
                    yield part, first

    def _tells(self, needle: Needle, found: Found) -> bool:
        """Return whether what stands there can only be the secret."""
        if needle.kind == "id" and not found.in_address:
            return False
        if needle.kind in _NAMES and len(needle.words) == 1 and self._is_a_word(needle, found):
            return False
        return not self._is_house(needle, found)

    def _is_a_word(self, needle: Needle, found: Found) -> bool:
        """Return whether a name of one word is used as a word: in small letters, or so at a beginning."""
        if found.in_address:
            return False
        if found.form.islower():
            return found.form not in (needle.text, found.string)
        return found.begins_sentence and self._is_common(found.form.lower())

    def _is_house(self, needle: Needle, found: Found) -> bool:
        """Return whether the house's version says the same: the whole string, or these words in its prose."""
        if found.string in self._house_strings:
            return True
        if needle.kind in _NAMES:
            return _stands_in(found.form, self._house_prose)
        return any(True for _ in places_of(needle, self._house))

    def _is_common(self, word: str) -> bool:
        """Return whether a word stands in small letters in the house's version or in these files."""
        return _stands_in(word, self._house_prose) or _stands_in(word, self._prose)

    @cached_property
    def _prose(self) -> str:
        return "\n".join(text for part in self._parts for text in self._strings(part).texts)

    @cached_property
    def _house(self) -> Strings:
        files: Files = {}
        with suppress(WorkshopError):  # what only this client's version mends
            files = self._make_house()
        read = [self._strings(part) for part in parts_of(files)[0]]
        texts = [text for strings in read for text in strings.texts]
        return Strings(texts, [value for strings in read for value in strings.values])

    @cached_property
    def _house_strings(self) -> frozenset[str]:
        return frozenset((*self._house.texts, *self._house.values))

    @cached_property
    def _house_prose(self) -> str:
        return "\n".join(self._house.texts)


def _said(part: Part) -> str:
    return skim((part,))


def _stands_in(form: str, prose: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(form)}(?!\w)", prose) is not None


def _problem(needle: Needle, mine: Secrets, parts: Sequence[Part], places: Sequence[Found]) -> Problem:
    quoted = _hinted(needle, places[0].form)
    more = f" and {len(parts) - 1} more part{'s' * (len(parts) > 2)}" if len(parts) > 1 else ""
    message = f"{parts[0]}{more}: '{quoted}' is {_WHAT[needle.kind].format(needle.owner)}"
    span = _written_at(needle, mine)
    return Problem("leak", message, span, _hint(needle, span))


def _hinted(needle: Needle, form: str) -> str:
    """Return so much of a secret that it is found again, and no more."""
    words = form.split()
    return short(form) if needle.kind in _NAMES or len(words) <= 3 else f"{' '.join(words[:3])} …"


def _written_at(needle: Needle, mine: Secrets) -> Span | None:
    """Return where the client's own files say it, if they do."""
    words = f" {' '.join(needle.words)} "
    return next((text.span for text in mine.said if words in f" {' '.join(words_in(text))} "), None)


def _hint(needle: Needle, span: Span | None) -> str:
    if needle.kind in ("fill", "own"):
        return "say it in this client's own words; what both may say stands in a client that both are like:"
    return "take it out of this line" if span else "take it out of the client's template, logo or pictures"
