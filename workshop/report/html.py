"""A check as a page of HTML, to send along or to print: one file, no scripts, nothing fetched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from workshop.check.checkup import Checkup
from workshop.errors import Problem
from workshop.report.score import score_text
from workshop.report.style import STYLE
from workshop.report.told import (
    MADE_BY,
    NOTHING,
    GroupLine,
    accepted_lines,
    facts,
    groups,
    headline,
    place,
    sentence,
    slide_heading,
    summary,
)


def html_page(checkups: Sequence[Checkup]) -> str:
    """Return a page about one check, or about several below each other."""
    title = escape(headline(checkups))
    head = (
        "<!doctype html>",
        '<html lang="en">',
        '<head><meta charset="utf-8">',
        f'<meta name="generator" content="{MADE_BY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        f"<title>{title}: is it ready?</title>",
        f"<style>{STYLE}</style></head>",
        "<body><main>",
    )
    parts = _one(checkups[0]) if len(checkups) == 1 else _several(checkups)
    return "\n".join((*head, *parts, f"</main><footer>{MADE_BY}</footer></body></html>")) + "\n"


def _one(checkup: Checkup) -> Iterator[str]:
    yield "<header>"
    yield f"<h1{_lang(checkup)}>{escape(headline([checkup]))}</h1>"
    yield from _score(checkup)
    yield "</header>"
    yield from _about(checkup, 2)


def _several(checkups: Sequence[Checkup]) -> Iterator[str]:
    said = sentence(summary(checkups))
    yield f'<header><h1>{escape(headline(checkups))}</h1><p class="score">{escape(said)}.</p></header>'
    for checkup in checkups:
        yield f"<article><h2{_lang(checkup)}>{escape(checkup.title or checkup.named)}</h2>"
        yield from _score(checkup)
        yield from _about(checkup, 3)
        yield "</article>"


def _lang(checkup: Checkup) -> str:
    return f' lang="{escape(checkup.language)}"' if checkup.language and checkup.title else ""


def _score(checkup: Checkup) -> Iterator[str]:
    state = "clear" if checkup.ready and not checkup.findings else "found"
    yield f'<p class="score {state}">{escape(sentence(score_text(checkup)))}.</p>'


def _about(checkup: Checkup, level: int) -> Iterator[str]:
    rows = (f"<div><dt>{label}</dt><dd>{escape(text)}</dd></div>" for label, text in facts(checkup))
    yield f'<dl class="facts">{"".join(rows)}</dl>'
    yield from _found(checkup, level)
    yield from _accepted(checkup, level)
    yield from _held(checkup, level)


def _found(checkup: Checkup, level: int) -> Iterator[str]:
    yield f"<section><h{level}>What was found</h{level}>"
    if not checkup.findings:
        yield f"<p>{NOTHING}</p>"
    for slide, title, problems in checkup.by_slide():
        below = level + 1
        yield f"<h{below}>{escape(slide_heading(slide, title))}</h{below}><ul>"
        yield from map(_problem, problems)
        yield "</ul>"
    yield "</section>"


def _problem(problem: Problem) -> str:
    where = f"{escape(place(problem))} " if problem.span else ""
    hint = f"<br>To do: {escape(sentence(problem.hint))}" if problem.hint else ""
    said = f"<strong>{problem.severity.capitalize()}.</strong> {escape(sentence(problem.message))}"
    return f'<li>{said}{hint}<br><span class="place">{where}{escape(problem.code)}</span></li>'


def _accepted(checkup: Checkup, level: int) -> Iterator[str]:
    if not checkup.accepted:
        return
    yield f"<section><h{level}>What is accepted, and why</h{level}><dl class='accepted'>"
    for told, reason, code in accepted_lines(checkup):
        yield f'<dt>{escape(told)} <span class="place">{escape(code)}</span></dt><dd>{escape(reason)}</dd>'
    yield "</dl></section>"


def _held(checkup: Checkup, level: int) -> Iterator[str]:
    if not checkup.whole:
        return
    yield f"<section><h{level}>What holds</h{level}>"
    yield '<table><thead><tr><th scope="col">Rules</th><th scope="col">Hold</th></tr></thead><tbody>'
    yield from map(_group, groups(checkup))
    yield "</tbody></table></section>"


def _group(line: GroupLine) -> str:
    others = [f"accepted: {', '.join(line.accepted)}"] if line.accepted else []
    others += [f"found something: {', '.join(line.found)}"] if line.found else []
    below = f'<br><span class="place">{escape("; ".join(others))}</span>' if others else ""
    name = f'{escape(line.name)} <span class="place">{escape(line.about)}</span>'
    return f'<tr><th scope="row">{name}</th><td>{line.score}{below}</td></tr>'
