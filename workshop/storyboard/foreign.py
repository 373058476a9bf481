"""What the register of quotations holds in another language than the deck's, set in that language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from workshop.markup import Run, read_runs
from workshop.outline.citations import quotation_ids
from workshop.outline.model import Block
from workshop.outline.registers import Quotation
from workshop.values import frozen

_MARKS = "[\"'“”‘’„‚«»‹›]"
_SHORTEST = 8
"""Letters from which a title is told from a word that both languages may have."""


@frozen
class Foreign:
    """Hold the wordings and titles of one language, as a pattern that finds them wherever they stand."""

    language: str
    pattern: re.Pattern[str]


def is_foreign(quotation: Quotation, language: str) -> bool:
    """Return whether a quotation is in another language than the deck, whatever the country."""
    return quotation.language.split("-")[0] != language.split("-")[0]


def foreign_wordings(
    blocks: Iterable[Block], quotations: Mapping[str, Quotation], language: str
) -> tuple[Foreign, ...]:
    """Return what blocks show that is in another language than the deck."""
    idents = dict.fromkeys(ident for block in blocks for ident, _ in quotation_ids(block))
    shown = [quotations[ident] for ident in idents if ident in quotations]
    wordings: dict[str, set[str]] = {}
    for quotation in shown:
        if is_foreign(quotation, language):
            wordings.setdefault(str(quotation.language), set()).update(_wordings(quotation))
    return tuple(Foreign(language, _pattern(said)) for language, said in wordings.items() if said)


def _wordings(quotation: Quotation) -> Iterator[str]:
    """Yield a quotation's own words and its title, as runs hold them."""
    for text in (quotation.text, quotation.misquoted_as, quotation.work):
        yield from (run.text for run in read_runs(text or "") if len(run.text) >= _SHORTEST)


def _pattern(wordings: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of wordings, the longest first, whatever quotation marks stand in them."""
    longest_first = sorted(wordings, key=lambda said: (-len(said), said))
    return re.compile("|".join(re.sub("[\"']", lambda _: _MARKS, re.escape(said)) for said in longest_first))


def set_apart(runs: tuple[Run, ...], foreign: tuple[Foreign, ...]) -> tuple[Run, ...]:
    """Return runs in which each foreign wording is a run of its own, in its language."""
    for each in foreign:
        runs = tuple(part for run in runs for part in _parts(run, each))
    return runs


def _parts(run: Run, foreign: Foreign) -> Iterator[Run]:
    if run.language:
        yield run
        return
    end = 0
    for found in foreign.pattern.finditer(run.text):
        if found.start() > end:
            yield replace(run, text=run.text[end : found.start()])
        yield replace(run, text=found[0], language=foreign.language)
        end = found.end()
    if end < len(run.text) or not end:
        yield replace(run, text=run.text[end:]) if end else run
