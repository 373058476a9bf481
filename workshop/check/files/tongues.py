"""Rules on languages: every text is marked with one, with the right one, and there is one spelling of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from workshop.check.checked import warned
from workshop.check.files.rule import Held, Said, counted, listed
from workshop.check.finding import Finding
from workshop.check.tongue import NAMES, WORD, read_as

_HINT = "select the text and set it under Review, Language, Set Proofing Language"


def texts_say_their_language(held: Held) -> Iterator[Finding]:
    """Find texts that no screen reader knows how to pronounce, and no spelling check can check."""
    silent = [
        said for said in held.said if any(_is_silent(run.text, run.language) for run in said.paragraph.runs)
    ]
    if silent:
        says = "says" if len(silent) == 1 else "say"
        what = f"{counted(len(silent), 'paragraph')}{_on(silent)} {says} no language"
        yield Finding(warned("no-language", what, None, _HINT))


def _is_silent(text: str, language: str) -> bool:
    return not language and bool(WORD.search(text))


def _on(found: list[Said]) -> str:
    numbers = [said.slide for said in found if said.slide]
    return f" on {listed(numbers)}" if numbers else ""


def one_spelling_is_used(held: Held) -> Iterator[Finding]:
    """Find a language that is spelled in two countries' ways: British English here, American there."""
    marked: dict[str, Counter[str]] = defaultdict(Counter)
    where: dict[str, list[Said]] = defaultdict(list)
    for said in held.said:
        for run in said.paragraph.runs:
            words = len(WORD.findall(run.text))
            if words and "-" in run.language:
                marked[run.language.split("-")[0].lower()][run.language] += words
                where[run.language].append(said)
    for language, counts in marked.items():
        if len(counts) > 1:
            (most, _), *others = counts.most_common()
            name = NAMES.get(language, f"the language '{language}'")
            few = [said for other, _ in others for said in where[other]]
            rest = ", ".join(f"{other} ({counted(words, 'word')})" for other, words in others)
            what = f"most of it is marked {most}, and some {rest}{_on(few)}: {name} in two spellings"
            yield Finding(warned("mixed-languages", what, None, f"select all and set it to one: {most}"))


def marked_as_what_it_is(held: Held) -> Iterator[Finding]:
    """Find text that is marked as one language and plainly written in another."""
    texts: dict[str, list[str]] = defaultdict(list)
    where: dict[str, list[Said]] = defaultdict(list)
    for said in held.said:
        for run in said.paragraph.runs:
            texts[run.language.split("-")[0].lower()] += WORD.findall(run.text.casefold())
            where[run.language.split("-")[0].lower()].append(said)
    for language, words in texts.items():
        real = read_as(words)
        if language in NAMES and real and real != language:
            what = f"{counted(len(words), 'word')}{_on(where[language])} are marked as {NAMES[language]}"
            yield Finding(warned("wrong-language", f"{what}, and are written in {NAMES[real]}", None, _HINT))
