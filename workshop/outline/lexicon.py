"""A client's words for ours, made ready: what is looked for, and what stands there instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from workshop.errors import Problem, Span
from workshop.outline.english import plural
from workshop.outline.meant import short
from workshop.values import frozen

K = TypeVar("K", bound=str)
MOST_WORDS = 500
LONGEST = 80
_NO_NOUNS = frozenset(
    (
        *("a", "an", "the", "i", "me", "we", "us", "he", "she", "it", "you", "they", "my", "our", "your"),
        *("his", "her", "its", "their", "this", "that", "these", "those", "one", "in", "on", "of", "at"),
        *("to", "by", "as", "is", "be", "so", "no", "new", "good"),
    )
)
"""Words that an s turns into another word, not into their plural."""
_NOT_IN_WORDS = re.compile(r"[*\[\]{}\\\n\r\"“”„«»]")


@frozen
class Form:
    """Hold one form of a client's entry: the words it becomes and where the client wrote it.

    `exact` says that the entry has capitals, and is replaced only where it is written so; `keeps`, that it
    maps to itself.
    """

    new: str
    entry: Span | None = None
    exact: bool = False
    keeps: bool = False


@frozen
class Lexicon:
    """Hold every form of a client's words, by how it is written."""

    forms: Mapping[str, Form]
    english: bool
    stems: tuple[str, ...]
    """How the forms begin, in small letters."""
    begins: re.Pattern[str]
    """Finds, in small letters, where a word may begin."""
    word: re.Pattern[str]
    """Matches a word there, with its plural or possessive."""
    kept: re.Pattern[str]
    """Finds what stays as it is."""
    named: bool
    """Whether there are names among what stays."""

    def concerns(self, text: str) -> bool:
        """Return whether a text may hold a word; quick, for most texts hold none."""
        small = text.lower()
        for stem in self.stems:  # noqa: SIM110 (twice as quick as any(), at every text of a workshop)
            if stem in small:
                return True
        return False

    def form(self, written: str) -> Form | None:
        """Return the form that is written so, or None."""
        spelt = _spelt(written)
        return self.forms.get(spelt) or self.forms.get(spelt.lower())

    def words_in(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the words of a text that have a form, from left to right."""
        end = 0
        small = text.lower()
        for place in (match.start() for match in self.begins.finditer(small)):
            match = self.word.match(text, place) if place >= end and len(small) == len(text) else None
            if match:
                end = match.end()
                yield match
        if len(small) != len(text):  # one of the few letters that are two in small
            yield from self.word.finditer(text)

    def kept_in(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the stretches of a text that stay as they are, from left to right."""
        return self.kept.finditer(text) if self.named or _MAY_KEEP.search(text) else iter(())


def word_problems(words: Mapping[K, str]) -> tuple[Problem, ...]:
    """Return what is wrong with a client's words, each at its place."""
    problems = [problem for old, new in islice(words.items(), MOST_WORDS) for problem in _wrong(old, new)]
    if len(words) > MOST_WORDS:
        message = f"there are {len(words)} words to replace; at most {MOST_WORDS} are read"
        span = _entry(*next(islice(words.items(), MOST_WORDS, None)))
        problems.append(Problem("bad-word", message, span, "keep those that the outlines use"))
    return tuple(problems)


def _wrong(old: str, new: str) -> Iterator[Problem]:
    span = _entry(old, new)
    if not re.search(r"[^\W_]", old):
        message = f"'{short(old)}' is no word"
        yield Problem("bad-word", message, span, "write a word of the outline, as in  customer: patient")
    elif _unfit(old):
        message = f"'{short(old)}' {_unfit(old)}"
        yield Problem("bad-word", message, span, "write one word or a few, without marks: customer")
    if not re.search(r"[^\W_]", new):
        hint = f"write what stands for it, as in  {short(old)}: patient  ; or take the line out"
        yield Problem("bad-word", f"nothing stands for '{short(old)}'", span, hint)
    elif _unfit(new):
        hint = "write one word or a few, without marks: patient"
        yield Problem("bad-word", f"'{short(new)}' {_unfit(new)}", span, hint)


def _unfit(word: str) -> str:
    mark = _NOT_IN_WORDS.search(word.strip())
    if mark:
        return "has a line break in it" if mark[0] in "\n\r" else f"has {mark[0]} in it"
    return f"is longer than {LONGEST} characters" if len(word) > LONGEST else ""


def _entry(old: str, new: str) -> Span | None:
    return getattr(old, "span", None) or getattr(new, "span", None)


def lexicon(words: Mapping[K, str], language: str, names: Iterable[str]) -> Lexicon | None:
    """Make a client's words ready for a language; None when there are none to replace."""
    english = language.lower().startswith("en")
    sound = {old: new for old, new in islice(words.items(), MOST_WORDS) if not any(_wrong(old, new))}
    forms = _forms(sound, english)
    if not forms:
        return None
    stems = tuple(sorted({spelt.split()[0].lower().split("'")[0] for spelt in forms}))
    begins = re.compile("|".join(map(re.escape, stems)))
    concerned = [name for name in names if begins.search(name.lower())]
    kept = re.compile("|".join((*_KEPT, *_named(concerned))))
    return Lexicon(forms, english, stems, begins, re.compile(_word(forms)), kept, bool(concerned))


def stands_in(word: str, new: str, text: str, language: str) -> bool:
    """Return whether a word that another is to replace stands in a text; so does one that is refused."""
    ready = lexicon({word: new}, language, ())
    return ready is None or (ready.concerns(text) and next(ready.words_in(text), None) is not None)


def _forms(words: Mapping[K, str], english: bool) -> dict[str, Form]:
    """Return all forms by their writing; what the client wrote comes before what follows from it."""
    forms: dict[str, Form] = {}
    for old, new in words.items():
        spelt, made = _spelt(old), " ".join(new.split())
        exact = any(map(str.isupper, old))
        forms.setdefault(spelt, Form(made, _entry(old, new), exact, keeps=spelt == _spelt(new)))
    if english:
        for spelt, form in list(forms.items()):
            if spelt.split()[-1].lower() not in _NO_NOUNS:
                forms.setdefault(plural(spelt), replace(form, new=plural(form.new)))
    for spelt, form in list(forms.items()):
        if form.exact and len(spelt) > 1:
            forms.setdefault(spelt.upper(), replace(form, new=form.new.upper()))
    return forms


def _spelt(written: str) -> str:
    """Return a word the way forms are kept: one space, straight apostrophes, plain hyphens."""
    return " ".join(written.split()).replace("’", "'").replace("‑", "-").replace("‐", "-")


_PARAGRAPH = r"\n(?!\s*\n)"
_KEPT = (
    r"(?P<fill>\{\{[^{}]*\}\})",
    r"(?P<link>\[(?:[^\[\]]|\[[^\[\]]*\])*\]\((?:[^()]|\([^()]*\))*\)|(?:https?://|mailto:|www\.)\S+)",
    r"(?P<quotation>“(?:[^”\n]|PARAGRAPH)*”?|„(?:[^“”\n]|PARAGRAPH)*[“”]?|«(?:[^»\n]|PARAGRAPH)*»?"
    r'|»(?:[^«\n]|PARAGRAPH)*«?|"(?<![^\W_]")(?=\S)(?:[^"\n]|PARAGRAPH)*"?)'.replace("PARAGRAPH", _PARAGRAPH),
)
"""What is never changed: fills, links with their targets, and what stands between double quotation marks.

A quotation that is never closed ends with its paragraph.
"""
_MAY_KEEP = re.compile(r'[{\["“„«»:]|www')
_BEGINS = r"(?<![^\W_])(?<![^\W_][_*])(?<![^\W_]\*\*)(?<![^\W_][.'’])(?<!@)(?<![\u0300-\u036f])"
_ENDS = r"(?![*_]*[^\W_])(?![.'’][^\W_])(?![@\u0300-\u036f\u00ad\u200c\u200d])"
_PLURAL = r"(?:(?P<marks>[*_]+)(?P<s>[sS])(?![^\W_]))?"
_OWNER = r"(?:(?P<gap>[*_]*)(?P<tail>['’](?:[sS]|ll|LL|ve|VE|re|RE|d|D)?(?![^\W_])))?"


def _named(names: Iterable[str]) -> tuple[str, ...]:
    spelt = "|".join(_pattern(name) for name in sorted(set(names), key=len, reverse=True))
    return (rf"(?P<name>\b(?:{spelt}){_ENDS})",) if spelt else ()


def _word(forms: Mapping[str, Form]) -> str:
    return f"{_BEGINS}(?P<word>{_either(forms)}){_PLURAL}{_OWNER}{_ENDS}"


def _either(forms: Mapping[str, Form]) -> str:
    """Return a pattern of all forms, the longest first."""
    longest = sorted(forms.items(), key=lambda item: -len(item[0]))
    return "|".join(f"(?{'-' * form.exact}i:{_pattern(spelt)})" for spelt, form in longest)


def _pattern(words: str) -> str:
    pattern = r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)".join(re.escape(word) for word in words.split())
    return pattern.replace("'", "['’]").replace(r"\-", "[-‐‑]")
