"""Inline text to runs: **strong**, *emphasis* and [links](https://example.org) are Markdown's.

And as printers of a language set them: quotation marks, apostrophes, spaces that do not break.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from workshop.values import frozen

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_MARKS = re.compile(r"[*_\[\\]")
_PLAIN_EMPHASIS = re.compile(
    r"(?<![^\s(])(\*\*?)(\w(?:[^*]*(?:\w|[.,;:!?](?=\*\*?(?:\s|$))))?)\1(?![^\s.,;:!?)])"
)
"""Emphasis that means the same wherever it stands: whole words between the same marks (CommonMark 6.2).

What ends in punctuation, as a label before a colon does, is followed by a space or by nothing.
"""


@frozen
class Run:
    """Hold a stretch of text that looks the same throughout; a newline in it is a line break.

    `language` is its own where that is not the deck's.
    """

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    language: str = ""


def read_runs(text: str) -> tuple[Run, ...]:
    """Split inline Markdown into runs; a text without marks is one run."""
    if not _MARKS.search(text):
        return (Run(text),)
    return _merged(_styled(text))


def _styled(text: str) -> list[Run]:
    runs: list[Run] = []
    end = 0
    for match in _PLAIN_EMPHASIS.finditer(text):
        runs += (Run(text[end : match.start()]), Run(match[2], match[1] == "**", match[1] == "*"))
        end = match.end()
    runs.append(Run(text[end:]))
    clear = "\\" not in text and "_" not in text and "](" not in text
    return runs if clear and not any("*" in run.text for run in runs) else _parsed(text)


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt  # imported late: 50 ms that hardly any text needs

    return MarkdownIt("zero").enable(["emphasis", "link", "escape"])


def _parsed(text: str) -> list[Run]:
    runs: list[Run] = []
    bold, italic, link = 0, 0, ""
    for token in _markdown().parseInline(text)[0].children or []:
        match token.type:
            case "text" | "text_special":
                runs.append(Run(token.content, bold > 0, italic > 0, link))
            case "softbreak" | "hardbreak":
                runs.append(Run("\n", bold > 0, italic > 0, link))
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
            case "link_open":
                link = str(token.attrGet("href") or "")
            case "link_close":
                link = ""
    return runs


def _merged(runs: list[Run]) -> tuple[Run, ...]:
    merged: list[Run] = []
    for run in runs:
        last = merged[-1] if merged else None
        if last and (last.bold, last.italic, last.link) == (run.bold, run.italic, run.link):
            merged[-1] = Run(last.text + run.text, run.bold, run.italic, run.link)
        elif run.text:
            merged.append(run)
    return tuple(merged) or (Run(""),)


def plain(text: str) -> str:
    """Return what is read aloud: the text without its marks."""
    return "".join(run.text for run in read_runs(text))


NARROW, WIDE = "\u202f", "\u00a0"
"""The spaces at which no line breaks."""


@frozen
class QuoteMarks:
    """Hold a language's quotation marks, double and single; the apostrophe is always ’.

    `narrow` and `wide` are the marks that a narrow or a whole space stands before, as French has it; `units`
    is what a space stands before when it follows a number.
    """

    opening: str = "“"
    closing: str = "”"
    inner_opening: str = "‘"
    inner_closing: str = "’"
    narrow: str = ""
    wide: str = ""
    units: tuple[str, ...] = ()

    @property
    def spaced(self) -> bool:
        """Return whether the language sets spaces that do not break."""
        return bool(self.narrow or self.wide or self.units)


_ELIDED = re.compile(r"(?:tis|twas|twere|twill|twould|til|em|n)\b", re.IGNORECASE)
"""English words that begin with an apostrophe, because something fell away before them."""
_BEFORE_OPENING = frozenset(" \t\n\v\u00a0\u202f([{—–-/“‘„«‹\"'¿¡")
_SPACES = f" {WIDE}{NARROW}"


def typographic(runs: tuple[Run, ...], marks: QuoteMarks) -> tuple[Run, ...]:
    """Set straight quotation marks, apostrophes and spaces as printers do, over all runs of a paragraph."""
    text = runs[0].text if len(runs) == 1 else "".join(run.text for run in runs)
    if "'" not in text and '"' not in text and not marks.spaced:
        return runs
    pieces = _pieces(text, marks)
    ends = accumulate(len(run.text) for run in runs)
    return tuple(
        replace(run, text="".join(_own(run) or pieces[end - len(run.text) : end]))
        for run, end in zip(runs, ends, strict=True)
    )


def _own(run: Run) -> list[str]:
    """Return what stands for each character of a run in another language: none of our spaces."""
    return _curled(run.text, QuoteMarks()) if run.language else []


def _pieces(text: str, marks: QuoteMarks) -> list[str]:
    """Return what stands for each character of a text."""
    pieces = _curled(text, marks)
    if marks.spaced:
        _space(text, pieces, marks)
    return pieces


def _curled(text: str, marks: QuoteMarks) -> list[str]:
    curled: list[str] = []
    inner = 0
    for place, character in enumerate(text):
        before, after = curled[-1][-1] if curled else " ", text[place + 1 : place + 2]
        opens = before in _BEFORE_OPENING and after.strip() != ""
        if character == '"':
            character = marks.opening if opens else marks.closing
        elif character == "'":
            left_out = after.isdigit() or bool(_ELIDED.match(text, place + 1))
            apostrophe = left_out if opens else (before.isalnum() and after.isalnum()) or not inner
            inner += 0 if apostrophe else 1 if opens else -1
            character = "’" if apostrophe else marks.inner_opening if opens else marks.inner_closing
        curled.append(character)
    return curled


def _space(text: str, pieces: list[str], marks: QuoteMarks) -> None:
    """Put the spaces that do not break before marks and units, and within guillemets."""
    narrow, wide = re.escape(marks.narrow), re.escape(marks.wide)
    if narrow:
        _before(rf"(?<=[^\s{narrow}])([{_SPACES}]?)([{narrow}]+)(?=[\s»)”’\"']|$)", text, pieces, NARROW)
    if wide:
        _before(rf"(?<=[^\s{wide}])([{_SPACES}]?)([{wide}])(?=\s|$)", text, pieces, WIDE)
    if marks.units:
        units = "|".join(map(re.escape, marks.units))
        _before(rf"(?<=[0-9])([{_SPACES}])({units})(?![^\W_])", text, pieces, WIDE)
        _before(r"(?<=[0-9])()(%)(?![^\W_])", text, pieces, WIDE if "%" in marks.units else "")
    space = marks.opening[1:]
    if space and marks.opening[0] == "«":
        _before(rf"(?<=\S)([{_SPACES}]?)(»)", text, pieces, space)
        for found in re.finditer(rf"«([{_SPACES}]?)(?=\S)", text):
            pieces[found.start()] = f"«{space}"
            if found[1]:
                pieces[found.start(1)] = ""


def _before(pattern: str, text: str, pieces: list[str], space: str) -> None:
    for found in re.finditer(pattern, text):
        if found[1]:
            pieces[found.start(1)] = ""
        pieces[found.start(2)] = space + pieces[found.start(2)]


_HEBREW = "\u0590-\u05ff\ufb1d-\ufb4f"
_ARABIC = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
_LEFTWARD = re.compile(f"[{_HEBREW}{_ARABIC}](?:[^A-Za-z\u00c0-\u024f\n]*[{_HEBREW}{_ARABIC}])?")
_WORDS = re.compile(r"[^\W\d_]")


def passages(text: str) -> list[tuple[str, str]]:
    """Divide a text into what runs from right to left, with its language, and what does not, with none.

    What stands between two letters of such a script belongs to them, unless it holds Latin ones; a bracket
    that opens there closes there.
    """
    if text.isascii() or not _LEFTWARD.search(text):
        return [(text, "")]
    parts: list[tuple[str, str]] = []
    end = 0
    for found in _LEFTWARD.finditer(text):
        if found.start() > end:
            parts.append((text[end : found.start()], ""))
        end = found.end() + _closes(found[0], text[found.end() :])
        said = text[found.start() : end]
        parts.append((said, "he-IL" if re.search(f"[{_HEBREW}]", said) else "ar-SA"))
    return [*parts, (text[end:], "")] if end < len(text) else parts


def _closes(passage: str, rest: str) -> bool:
    """Return whether the next character closes a bracket that the passage opens."""
    opening = {")": "(", "]": "[", "}": "{"}.get(rest[:1])
    return opening is not None and passage.count(opening) > passage.count(rest[0])


def is_leftward(text: str) -> bool:
    """Return whether all letters of a text belong to scripts that run from right to left."""
    return (
        not text.isascii()
        and any(language for _, language in passages(text))
        and not any(_WORDS.search(part) for part, language in passages(text) if not language)
    )
