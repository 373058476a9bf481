"""What YAML refuses or silently misreads, said in words that tell what to type (usually: put quotes around it)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from workshop.errors import Problem, Source, Span


class Trap(NamedTuple):
    """Describe one trap: how its line looks, and what to say; the pattern's group `at` is the place."""

    code: str
    pattern: re.Pattern[str]
    message: str
    hint: str = "put quotes around the text: {quoted}"


_VALUE = r"^\s*(?:- +)?(?:[\w-]+: +)?"
_KEYED = r"^\s*(?:- +)?[\w-]+: +"
_TRAPS = (
    Trap(
        "tab",
        re.compile(r"^ *(?P<at>\t+)"),
        "a tab stands here; YAML is indented with spaces",
        "type two spaces",
    ),
    Trap(
        "braces", re.compile(_VALUE + r"(?P<at>\{\{.*)"), "a text that starts with {{ is not a text in YAML"
    ),
    Trap("alias", re.compile(_VALUE + r"(?P<at>\*.*)"), "a text that starts with * is an alias in YAML"),
    Trap("anchor", re.compile(_VALUE + r"(?P<at>&.*)"), "a text that starts with & is an anchor in YAML"),
    Trap("tag", re.compile(_VALUE + r"(?P<at>!.*)"), "a text that starts with ! is a tag in YAML"),
    Trap("reserved", re.compile(_VALUE + r"(?P<at>[@`%].*)"), "no text may start with @, ` or % in YAML"),
    Trap(
        "folded",
        re.compile(_VALUE + r"(?P<at>[>|](?![+-]?\d?\s*(?:#.*)?$).*)"),
        "no text may start with > or |",
    ),
    Trap("dash", re.compile(_KEYED + r"(?P<at>- .*)"), "a list cannot start on the line of its key"),
    Trap(
        "early-quote",
        re.compile(_VALUE + r"""(?P<at>"(?:[^"\\]|\\.)*"\s*[^\s#,:}\]].*|'(?:[^']|'')*'\s*[^\s#,:}\]].*)"""),
        "the quotation mark closes before the text ends",
        "put the other kind of quotation mark around the whole text: {quoted}",
    ),
    Trap(
        "bracket",
        re.compile(_VALUE + r"(?P<at>\[[^\]]*\]\s*\(.*)"),
        "a text that starts with [ is a list in YAML",
    ),
    Trap(
        "question-in-braces",
        re.compile(r"""^[^"'{\[]*[{\[](?:[^"'?]|"[^"]*"|'[^']*')*?(?P<at>[^"'?{\[,:\s][^"'?{\[,:]*\?)"""),
        "a ? inside { } or [ ] is a mark of YAML's own",
    ),
    Trap(
        "colon",
        re.compile(_KEYED + r"(?P<at>[^\s\"'{\[|>#][^#]*?: .*)"),
        "a second colon starts a new key in YAML",
    ),
    Trap(
        "no-space",
        re.compile(r"^\s*(?:- +)?(?P<at>[a-z_]+:(?=[^\s/:])[^\s].*)"),
        "a colon needs a space after it",
        "type a space behind the colon",
    ),
)


def refused_by_yaml(source: Source, error: Exception) -> tuple[Problem, ...]:
    """Explain why YAML refuses a text: every known trap in it, else what YAML itself says."""
    line, column, said = _mark(error)
    found = [problem for problem in _traps_in(source) if problem.span]
    near = [problem for problem in found if problem.span and problem.span.line <= line]
    if near:
        return tuple(found)
    if "nested" in said or isinstance(error, RecursionError):
        return (
            Problem(
                "too-deep", "the outline is nested too deep", Span(source), "an outline needs ten levels"
            ),
        )
    span = Span(source, line, column, max(1, len(source.line(line)) - column + 1))
    return (Problem("bad-yaml", f"this is not YAML: {said}", span, _advice(said)),)


def _mark(error: Exception) -> tuple[int, int, str]:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error).split("\n")[0]
    if mark is None:
        return 1, 1, said
    return mark.line + 1, mark.column + 1, said


def _advice(said: str) -> str:
    if "special characters" in said or "control characters" in said:
        return "take out the invisible character here"
    if "block end" in said or "block mapping" in said or "expected ':'" in said or "mapping values" in said:
        return "check the indentation: keys of one block start in one column, two spaces further in than their parent"
    return "put quotes around the text, or check the indentation"


def _traps_in(source: Source) -> list[Problem]:
    problems = []
    for number, line in _lines_of_keys(source):
        for trap in _TRAPS:
            match = trap.pattern.match(line)
            if match:
                problems.append(_problem(trap, source, number, match))
                break
    return problems


def _problem(trap: Trap, source: Source, number: int, match: re.Match[str]) -> Problem:
    text = match["at"].strip()
    quote = "'" if '"' in text else '"'
    quoted = f"{quote}{text.replace(chr(39), chr(39) * 2) if quote == chr(39) else text}{quote}"
    span = Span(source, number, match.start("at") + 1, max(1, len(match["at"].rstrip())))
    return Problem(trap.code, trap.message, span, trap.hint.replace("{quoted}", quoted))


def _lines_of_keys(source: Source) -> list[tuple[int, str]]:
    """Return the lines that hold keys or items: not those inside block texts, nor comments."""
    lines, inside = [], -1
    for number, line in enumerate(source.text.splitlines(), 1):
        indent = len(line) - len(line.lstrip(" "))
        if inside >= 0 and (not line.strip() or indent > inside):
            continue
        inside = -1
        if line.strip() and not line.lstrip().startswith("#"):
            lines.append((number, line))
        if re.search(r":\s+[>|][+-]?\d?\s*(?:#.*)?$|^\s*-\s+[>|][+-]?\d?\s*$", line):
            inside = indent
    return lines


def swallowed_by_hash(source: Source, plain_ends: Sequence[tuple[int, int]]) -> list[Problem]:
    """Find texts without quotes whose rest is lost behind ` #`; a comment has a space after its #."""
    lines = source.text.splitlines()
    problems = []
    for number, column in plain_ends:
        match = re.match(r"\s*(#[^\s#].*)", lines[number - 1][column:]) if number <= len(lines) else None
        if match:
            span = Span(source, number, column + match.start(1) + 1, len(match[1]))
            message = "everything from # on is a comment in YAML and gets lost"
            hint = (
                f'put quotes around the text: "{match[1]}"'
                if column == 0
                else "put quotes around the whole text"
            )
            problems.append(Problem("hash", message, span, hint))
    return problems
