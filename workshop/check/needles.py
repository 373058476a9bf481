"""What is looked for in a client's files: the secrets of others as words, and where they stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from workshop.check.strings import Strings
from workshop.check.words import WORD, clean, words_in
from workshop.library.neighbours import Secrets
from workshop.markup import plain
from workshop.values import frozen

Kind = Literal["name", "short", "id", "person", "place", "file", "fill", "brief", "own"]

LEAST_WORDS = 3
"""A fill with fewer words says nothing that only one client would say, unless it is a name: a brief one."""
_LEAST_OWN = 6
_LEAST_PLACE = 2
_MOST_SHORT = 3
_LEAST_LETTERS = 3
_FLOWING = frozenset({"fill", "own"})
_EXACT = frozenset({"id", "file"})
_LEGAL = re.compile(r"(?:ab|ag|bv|co|corp|gmbh|inc|kg|limited|llc|llp|ltd|nv|oy|plc|sa|se|spa|srl)", re.I)
_GENERIC = re.compile(
    r"(?:background|black|brand|cmyk|colou?r|cover|dark|deck|final|font|icon|image|inverse|large|license|light|"
    r"logos?|master|negative|new|notes|photo|picture|positive|readme|reversed|rgb|slides|small|srgb|template|"
    r"white|\d+|..?)"
)
"""What files are called everywhere: such a name tells nothing about whose it is."""
_WORD_BEFORE = re.compile(r"([^\W\d_][\w’'-]*) $")
_WORD_AFTER = re.compile(r" ([^\W\d_])")
_ADDRESS = re.compile(r"[@\\_]|\w\.\w|//")


@frozen
class Needle:
    """Hold one secret: whose it is, what sort of secret, how it was written and in which words.

    `rest` is what a short name leaves out; `sure` says that what has these words can hardly mean another;
    `common` that they are words of every day, and a name only with its capitals.
    """

    owner: str
    kind: Kind
    text: str
    words: tuple[str, ...]
    rest: tuple[str, ...] = ()
    sure: bool = True
    common: bool = False

    @property
    def phrase(self) -> str:
        """Return the words with a space around each."""
        return f" {' '.join(self.words)} "


@frozen
class Found:
    """Hold a place where a needle stands: the whole string, and from where to where in it."""

    string: str
    start: int
    end: int

    @property
    def form(self) -> str:
        """Return what stands there, as it is written."""
        return self.string[self.start : self.end]

    @property
    def in_address(self) -> bool:
        """Return whether it is part of an address: of a file, a mailbox, a page."""
        before = self.string[: self.start].rpartition(" ")[2]
        after = self.string[self.end :].partition(" ")[0]
        return bool(_ADDRESS.search(f"{before}{self.form}{after}"))

    @property
    def begins_sentence(self) -> bool:
        """Return whether a sentence, or the whole string, begins there."""
        before = self.string[: self.start].rstrip(" \"'“‘(«„")
        return not before or before[-1] in ".!?:…\n"

    @property
    def in_longer_name(self) -> bool:
        """Return whether it is one word of a longer name, as the Summit in Leadership Summit."""
        if self.string.isupper():
            return False
        before = _WORD_BEFORE.search(self.string[: self.start])
        after = _WORD_AFTER.match(self.string[self.end :])
        named = before and before[1][0].isupper() and not Found(self.string, *before.span(1)).begins_sentence
        return bool(named) or bool(after and after[1][0].isupper())

    def goes_on(self, words: tuple[str, ...]) -> bool:
        """Return whether the first of these words follows."""
        after = WORD.search(self.string, self.end)
        return bool(words and after and after[0].casefold() == words[0])


class Shared:
    """Keep what a client says of itself: what another says as well is no secret to it."""

    def __init__(self, mine: Secrets) -> None:
        named = [mine.name, mine.client, *mine.chain, *mine.people, *mine.places]
        self._known = {" ".join(words_in(text)) for text in named}
        self._said = {" ".join(words_in(plain(text))) for text in mine.said}
        self._files = {clean(file).casefold() for file in mine.files}

    def has(self, needle: Needle) -> bool:
        """Return whether the client says what somebody else's needle says."""
        words = " ".join(needle.words)
        match needle.kind:
            case "own":
                return words in self._said
            case "file":
                return any(file.startswith(needle.text.casefold()) for file in self._files)
            case _:
                return any(f" {words} " in f" {name} " for name in self._known)


def needles_of(secrets: Secrets) -> tuple[Needle, ...]:
    """Return every secret of a client that tells something about it."""
    return tuple(dict.fromkeys(_needles_of(secrets)))


def _needles_of(secrets: Secrets) -> Iterator[Needle]:
    owner = secrets.client
    for name in _written(secrets.name):
        yield from _needle(owner, "name", name)
    yield from _short_names(secrets)
    for person in secrets.people:
        yield from _needle(owner, "person", person)
    for place in secrets.places:
        yield from _needle(owner, "place", place, _LEAST_PLACE)
    for text in secrets.fills:
        yield from _needle(owner, "fill", text, LEAST_WORDS)
        yield from _brief(owner, text)
    for text in (*secrets.fills, *secrets.own):
        for sentence in re.split(r"(?<=[.!?])\s|\n", plain(text)):
            yield from _needle(owner, "own", sentence, _LEAST_OWN)
    for file in secrets.files:
        yield from _file_needles(owner, file)
    yield from _needle(owner, "id", owner)


def _written(name: str) -> tuple[str, ...]:
    """Return a name as it may be written: in full, without its legal form, with and for &."""
    bare = _bare(name)
    return tuple(dict.fromkeys((name, bare, bare.replace("&", " and "))))


def _bare(name: str) -> str:
    words = name.split()
    while len(words) > 1 and _LEGAL.fullmatch(words[-1].strip(".,()")):
        words.pop()
    return " ".join(words).rstrip(",")


def _short_names(secrets: Secrets) -> Iterator[Needle]:
    """Yield how a client may be called for short: by the first words of its name, or as its folder is.

    Which of them are names is told only of those that are found (`Shelf.doubts`).
    """
    name = _bare(clean(plain(secrets.name)))
    words = name.split()[name.casefold().startswith("the ") :]
    folder = re.sub(r"[-_.]+", " ", secrets.client).title()
    for count in range(1, min(len(words), _MOST_SHORT + 1)):
        yield from _short(secrets.client, " ".join(words[:count]), " ".join(words[count:]))
    if words_in(folder) != words_in(name)[: len(words_in(folder))]:
        yield from _short(secrets.client, folder, "", sure=False)


def _short(owner: str, text: str, rest: str, sure: bool = True) -> Iterator[Needle]:
    words = tuple(words_in(text))
    if len("".join(words)) >= _LEAST_LETTERS and text != text.casefold():
        yield Needle(owner, "short", text, words, tuple(words_in(rest)), sure)


def _brief(owner: str, text: str) -> Iterator[Needle]:
    """Yield a fill of a word or two that may be a name; the capital of a first word may be a sentence's."""
    text = clean(plain(text)).strip().rstrip(".")
    words = tuple(words_in(text))
    if 0 < len(words) < LEAST_WORDS and text != text.casefold():
        sure = len(words) == 1 or text[1:] != text[1:].casefold()
        yield Needle(owner, "brief", text, words, sure=sure)


def _needle(owner: str, kind: Kind, text: str, least: int = 1) -> Iterator[Needle]:
    text = clean(text if kind in _EXACT else plain(text)).strip()
    words = tuple(words_in(text))
    if len(words) >= least:
        yield Needle(owner, kind, text, words)


def _file_needles(owner: str, file: str) -> Iterator[Needle]:
    stem = file.rpartition(".")[0] or file
    words = words_in(stem)
    if all(_GENERIC.fullmatch(word) for word in words):
        return
    yield from _needle(owner, "file", file)
    if stem != file and len(words) >= LEAST_WORDS:
        yield from _needle(owner, "file", stem)


def places_of(needle: Needle, strings: Strings) -> Iterator[Found]:
    """Yield where a needle stands as whole words; a long text may flow over several paragraphs."""
    texts = ["\n".join(strings.texts)] if needle.kind in _FLOWING else strings.texts
    for string in (*texts, *strings.values):
        for found in found_in(needle, string):
            if needle.kind not in _EXACT or found.form.casefold() == needle.text.casefold():
                yield found


def found_in(needle: Needle, string: str) -> Iterator[Found]:
    """Yield where a needle stands in a string as whole words."""
    first, count = needle.words[0], len(needle.words)
    if first not in string.casefold():
        return
    places = [match.span() for match in WORD.finditer(string)]
    words = [string[start:end].casefold() for start, end in places]
    for index, word in enumerate(words[: len(words) - count + 1]):
        if word == first and tuple(words[index : index + count]) == needle.words:
            yield Found(string, places[index][0], places[index + count - 1][1])
