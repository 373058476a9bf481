"""Why YAML refuses a text, told from where it stopped: the same words whichever parser stopped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from workshop.errors import Problem, Source, Span
from workshop.outline.braces import colon_at_end, in_braces, opened_after
from workshop.outline.characters import bad_escape
from workshop.outline.refusal import Refusal, hash_above
from workshop.outline.traps import (
    ALIAS,
    ANCHOR,
    BRACES,
    BRACKET,
    COLON,
    DASH,
    EARLY_QUOTE,
    FOLDED,
    NO_SPACE,
    RESERVED,
    TAG,
    WHOLE,
    caught,
    text_at,
    written,
)

_SCANNED = {"an alias": ALIAS, "an anchor": ANCHOR, "a tag": TAG, "a block scalar": FOLDED}
_UNMENDABLE = frozenset({"indentation", "open-quote", "open-bracket", "no-colon", "second-document"})


def mendable(problem: Problem) -> bool:
    """Return whether the rest can be read with the text at the problem's place taken as a word."""
    return problem.code not in _UNMENDABLE and problem.span is not None


def explain(refusal: Refusal) -> Problem:
    """Say why YAML refuses a text, and what to type."""
    if not refusal.source.line(refusal.at[0])[refusal.at[1] - 1 :].strip():
        refusal = replace(refusal, opener=refusal.opener or opened_after(refusal))
    for reason in (
        _in_quotes,
        _scanned,
        colon_at_end,
        _second_document,
        _no_start,
        _no_colon,
        _value,
        in_braces,
        _after,
        _lost,
    ):
        problem = reason(refusal)
        if problem is not None:
            return problem
    return _indentation(refusal.source, refusal.at[0])


def _in_quotes(refusal: Refusal) -> Problem | None:
    if not re.search(r"quoted scalar", refusal.doing):
        return None
    if re.search("escape|hex|Unicode", refusal.said):
        return bad_escape(refusal.source, refusal.at)
    span = refusal.text(refusal.begin or refusal.at)
    mark = written(span)[:1]
    message = "the quotation mark that opens here is never closed"
    return Problem("open-quote", message, span, f"type {mark} where the text ends")


def _scanned(refusal: Refusal) -> Problem | None:
    for words, trap in _SCANNED.items():
        if refusal.doing.endswith(words) and refusal.begin:
            return caught(trap, refusal.text(refusal.begin))
    return None


def _second_document(refusal: Refusal) -> Problem | None:
    if "document start" not in refusal.said:
        return None
    return second_document(refusal.text(refusal.last))


def second_document(span: Span) -> Problem:
    """Say that a file holds one workshop."""
    message = "a second document starts here; one file is one workshop"
    return Problem("second-document", message, span, f"take the line {written(span)[:3]} out")


def empty(source: Source) -> Problem:
    """Say that a file says nothing, and how a file of its sort starts."""
    *_, above, _, name = ("", "", "", *source.path.split("/"))
    hint = "start with a line such as  title: …"
    if name == "client.yaml":
        hint = "start with the client's name, in a line such as  name: Northgate Health"
    elif above == "clients":
        hint = (
            "start with  set:, change:, insert:  or  drop:  ; a file that changes nothing can be taken away"
        )
    return Problem("empty-file", "the file has no content", Span(source), hint)


def _no_start(refusal: Refusal) -> Problem | None:
    """Explain a character that starts no text, or a dash behind a key."""
    if refusal.said.endswith(
        ("sequence entries are not allowed here", "sequence entries are not allowed in this context")
    ):
        return caught(DASH, refusal.text(refusal.at))
    starts = (
        "start any token" in refusal.said or "node content" in refusal.said or "keys are not" in refusal.said
    )
    if starts and refusal.character and refusal.character in "@`%?" + ",]}" * (refusal.opener is None):
        return caught(RESERVED, refusal.text(refusal.at))
    return None


_UNSPACED = re.compile(r"\s*(?:- +)?([a-z_]+:(?=[^\s/:])\S.*?)\s*$")


def _no_colon(refusal: Refusal) -> Problem | None:
    """Explain a line that has no colon, or none with a space behind it."""
    begin = refusal.begin if "simple key" in refusal.doing else refusal.last
    if begin is None or refusal.opener or begin[0] == refusal.at[0]:
        return None
    line = refusal.source.line(begin[0])
    match = _UNSPACED.match(line)
    if match and match.start(1) + 1 == begin[1]:
        return caught(NO_SPACE, Span(refusal.source, begin[0], begin[1], len(match[1])))
    starts = not line[: begin[1] - 1].strip(" -")
    if "simple key" in refusal.doing or (starts and "values are not" in refusal.said):
        return hash_above(refusal, begin[0]) or _colonless(refusal.text(begin))
    return None


def _colonless(span: Span) -> Problem:
    word = written(span).split(" ")[0]
    hint = f"type a colon behind a key, as in  {word}: …  ; start a text further in than its key"
    return Problem("no-colon", "this line has no colon", span, hint)


def _value(refusal: Refusal) -> Problem | None:
    """Explain a colon where no key can be."""
    if "values are not" not in refusal.said:
        return None
    if refusal.last[0] == refusal.at[0]:
        return caught(COLON, refusal.text(refusal.last))
    line = refusal.source.line(refusal.at[0])
    first = len(line) - len(line.lstrip()) + 1
    if re.fullmatch(r"[a-z_]+", line[first - 1 : refusal.at[1] - 1]):
        return _indentation(refusal.source, refusal.at[0], "or put quotes around the whole text above it")
    span = refusal.text((refusal.at[0], first))
    return Problem("colon", COLON.message, span, WHOLE)


def _after(refusal: Refusal) -> Problem | None:
    """Explain what follows a closing quotation mark or bracket on its line."""
    if refusal.end[0] != refusal.at[0]:
        return None
    if refusal.quoted and refusal.last[0] < refusal.at[0]:
        span = refusal.text(refusal.last)
        message = f"the quotation mark that opens here closes in line {refusal.end[0]}, before the text ends"
        hint = "close it where the text ends; inside a text write the other kind of quotation mark"
        return Problem("open-quote", message, span, hint)
    if refusal.last[0] != refusal.at[0]:
        return None
    span = refusal.text(refusal.last)
    trap = {"{": BRACES, "[": BRACKET, '"': EARLY_QUOTE, "'": EARLY_QUOTE}.get(written(span)[:1])
    return caught(trap, span) if trap else None


def _lost(refusal: Refusal) -> Problem | None:
    """Explain a text whose rest was lost behind a #."""
    return hash_above(refusal, refusal.at[0])


def _indentation(source: Source, number: int, otherwise: str = "") -> Problem:
    line = source.line(number)
    first = len(line) - len(line.lstrip()) + 1
    span = text_at(source, number, first, flow=False)
    if re.match(r"[\s-]*:", line):
        return Problem("bad-key", "a key must be a word", span, "type a word before the colon")
    item = line.lstrip().startswith("-")
    if item and any(column == first and not dash for column, _, dash in _columns(source, number)):
        message = "a list starts here, but the key above it has its value already"
        return Problem("indentation", message, span, "type a key above the list, such as  items:")
    columns = [
        (column, name) for column, name, dash in _columns(source, number) if dash is item and column != first
    ]
    if not item and not re.match(r" *[\w-]+:(?:\s|$)", line):
        return _colonless(span)
    if not columns:
        hint = "put a key above it, such as  items:  , and start it further in than that key"
        return Problem("indentation", "this line belongs to nothing above it", span, hint)
    column, name = min(columns, key=lambda candidate: abs(candidate[0] - first))
    hint = f"start it in column {column}, below '{name}'"
    what = "list items" if item else "keys"
    message = f"this line starts in column {first}, where no {what} stand"
    return Problem("indentation", message, span, f"{hint}; {otherwise}" if otherwise else hint)


_LINE = re.compile(r"( *)(- +)?(?:([\w-]+):(?=\s|$))?")


def _columns(source: Source, number: int) -> Iterator[tuple[int, str, bool]]:
    """Yield the columns of the keys and list items that hold a line, nearest first."""
    limit = len(source.text)
    for above in range(number - 1, 0, -1):
        line = source.line(above)
        match = _LINE.match(line)
        if not match or not line.strip() or line.lstrip().startswith("#") or len(match[1]) > limit:
            continue
        dash, name = match[2] or "", match[3] or ""
        if name:
            yield len(match[1] + dash) + 1, name, False
        if dash:
            yield len(match[1]) + 1, f"- {name}".strip(), True
        limit = len(match[1]) if name or dash else limit
        if limit == 0:
            return
