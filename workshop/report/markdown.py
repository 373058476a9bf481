"""A check as a page of Markdown, to send along."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workshop.check.checkup import Checkup
from workshop.errors import Problem
from workshop.report.score import score_text
from workshop.report.told import (
    MADE_BY,
    NOTHING,
    accepted_lines,
    facts,
    groups,
    headline,
    place,
    sentence,
    slide_heading,
    summary,
)

_MARKS = re.compile(r"([\\`*_\[\]<>|#])")


def markdown_page(checkups: Sequence[Checkup]) -> str:
    """Return a page about one check, or about several below each other."""
    return "\n".join(_page(checkups)) + "\n"


def _page(checkups: Sequence[Checkup]) -> Iterator[str]:
    yield f"<!-- {MADE_BY} -->"
    yield f"# {_plain(headline(checkups))}"
    yield from ("", f"**{sentence(summary(checkups))}.**")
    several = len(checkups) > 1
    for checkup in checkups:
        if several:
            yield from ("", f"## {_plain(checkup.title or checkup.named)}", "", f"{_score(checkup)}.")
        yield from _about(checkup, "###" if several else "##")


def _score(checkup: Checkup) -> str:
    return _plain(sentence(score_text(checkup)))


def _about(checkup: Checkup, level: str) -> Iterator[str]:
    yield ""
    yield from (f"- {label}: {_plain(text)}" for label, text in facts(checkup))
    yield from _found(checkup, level)
    yield from _accepted(checkup, level)
    yield from _held(checkup, level)


def _found(checkup: Checkup, level: str) -> Iterator[str]:
    yield from ("", f"{level} What was found")
    if not checkup.findings:
        yield from ("", NOTHING)
    for slide, title, problems in checkup.by_slide():
        yield from ("", f"{level}# {_plain(slide_heading(slide, title))}", "")
        yield from map(_problem, problems)


def _problem(problem: Problem) -> str:
    where = f" {_plain(place(problem))}" if problem.span else ""
    hint = f" To do: {_plain(problem.hint)}." if problem.hint else ""
    said = f"{problem.severity.capitalize()}: {_plain(sentence(problem.message))}"
    return f"- {said}.{hint} ({problem.code}{where})"


def _accepted(checkup: Checkup, level: str) -> Iterator[str]:
    if checkup.accepted:
        yield from ("", f"{level} What is accepted, and why", "")
    for told, reason, code in accepted_lines(checkup):
        yield f"- {_plain(told)}: **{_plain(reason)}** ({code})"


def _held(checkup: Checkup, level: str) -> Iterator[str]:
    if checkup.whole:
        yield from ("", f"{level} What holds", "", "| Rules | Hold | |", "|---|---|---|")
    for line in groups(checkup):
        yield f"| {line.name} | {line.score} | {line.about} |"


def _plain(text: str) -> str:
    """Return a text so that Markdown shows it as it is."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))
