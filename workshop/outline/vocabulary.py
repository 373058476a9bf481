"""A client's words in the place of ours, in every text of a workshop (DESIGN §4).

Whole words only, in one pass, so that nothing is replaced twice; the longest entry counts. An entry in small
letters is found in any case, and its word takes that case; an entry with capitals is found as written, and
in capitals throughout. In English, plurals and possessives follow from an entry unless they are entries
themselves, and "a" and "an" are set right. An entry that maps to itself keeps its words as they are.

What stands between double quotation marks is left, unless it is a text of the outline itself: then it names
a column or a card that changes too, or that the client's overlay has in the client's words already; single
marks are read as apostrophes. Names are left: those given, and in an English sentence a word with a capital
beside another one, as in Net Promoter Score. So are links, addresses, file names, fills, and compounds with a
hyphen that are no entry themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from workshop.errors import Span
from workshop.outline.lexicon import lexicon
from workshop.outline.model import Workshop
from workshop.outline.rewording import Rewording, Why
from workshop.outline.values import Text
from workshop.outline.wording import change_words, words_in
from workshop.values import frozen

K = TypeVar("K", bound=str)


@frozen
class Replacement:
    """Say what was replaced by what: the place of the text, and of the client's entry."""

    span: Span | None
    word: str
    new: str
    entry: Span | None


@frozen
class Left:
    """Say which words were left as they are, and what they are part of."""

    span: Span | None
    word: str
    why: Why
    entry: Span | None


@frozen
class Reworded:
    """Hold a workshop in a client's words, what was replaced in it, and what was left."""

    workshop: Workshop
    replaced: tuple[Replacement, ...] = ()
    left: tuple[Left, ...] = ()


def replace_words(
    workshop: Workshop,
    words: Mapping[K, str],
    own: Callable[[Text], bool],
    names: Iterable[str] = (),
) -> Reworded:
    """Replace a client's words in every text that is not the client's own, before fills are filled.

    Entries that `word_problems` refuses are passed over. `names` are left wherever they stand; the essay's
    title and author are always among them.
    """
    essay = workshop.essay
    known = (*names, *(name for name in (essay and essay.title, essay and essay.author) if name))
    ready = lexicon(words, workshop.language, known)
    if ready is None:
        return Reworded(workshop)
    labels = _Labels(lambda: (text for text in words_in(workshop) if not own(text)))
    theirs = _Labels(lambda: filter(own, words_in(workshop)))
    replaced: list[Replacement] = []
    left: list[Left] = []

    def change(text: Text) -> Text:
        if not ready.concerns(text) or own(text):
            return text
        rewording = Rewording(ready, labels, theirs)
        new = rewording.reword(text)
        replaced.extend(
            Replacement(text.span, old, word, form.entry) for old, word, form in rewording.replaced
        )
        left.extend(Left(text.span, word, why, form.entry) for word, why, form in rewording.left)
        return text if new == text else Text(new, text.span)

    return Reworded(change_words(workshop, change), tuple(replaced), tuple(left))


class _Labels:
    """Know whether a few words are a whole text of some."""

    def __init__(self, texts: Callable[[], Iterator[Text]]) -> None:
        self._texts = texts
        self._known: frozenset[str] | None = None

    def __contains__(self, words: object) -> bool:
        if self._known is None:
            self._known = frozenset(map(_label, self._texts()))
        return _label(str(words)) in self._known


def _label(words: str) -> str:
    return " ".join(words.replace("*", "").split()).strip(".,:;!?…").lower()
