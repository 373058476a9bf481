"""YAML text to a tree whose every node knows its place (the only import of yaml)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from workshop.errors import Problem, Source, Span, in_order
from workshop.outline.braces import certain
from workshop.outline.characters import readable
from workshop.outline.refusal import Refusal
from workshop.outline.refused import explain, mendable
from workshop.outline.tree import MOST_LEVELS, Node, Stopped, Tree

MOST_BYTES = 10_000_000
_MOST_MENDS = 20
_LARGE = 1_000_000
"""A text with more characters is read once: only its first refusal is explained."""


def parse(source: Source, *, pure: bool = False) -> tuple[Node | None, tuple[Problem, ...]]:
    """Parse YAML into a tree, with every problem found; the tree is None when YAML itself refuses the text.

    `pure` uses PyYAML's Python parser, which gives the same answer more slowly where libyaml is not at hand.
    Where YAML stops, the text it stopped at is taken as a word and the rest is read: one run finds them all.
    """
    if len(source.text) > MOST_BYTES:
        return None, (_too_big(source),)
    text, problems = readable(source)
    refused = False
    text += "\n"  # the parsers differ over the place where a last line without its end goes on
    for _ in range(_MOST_MENDS if len(text) < _LARGE else 1):
        tree = Tree(source, text)
        refusal = _read(tree, text, pure=pure or not yaml.__with_libyaml__)
        if refusal is None:
            break
        refused = True
        news = [] if certain(refusal) else _on_line(tree, refusal.at[0])
        news = _news(news or [explain(refusal)], problems)
        problems += news
        if not news or not all(map(mendable, news)):
            break
        text = _mended(text, news)
    problems += _news(tree.problems, problems)
    return (None if refused else tree.root), in_order(problems)


def _on_line(tree: Tree, line: int) -> list[Problem]:
    return [problem for problem in tree.problems if problem.span and problem.span.line == line]


def _news(found: list[Problem], before: list[Problem]) -> list[Problem]:
    """Leave out what is known already, and what only follows from a line that was mended."""
    places = {str(problem.span) for problem in before}
    lines = {problem.span.line for problem in before if problem.span}
    news = []
    for problem in found:
        follows = problem.span and problem.span.line in lines
        if str(problem.span) in places or (follows and not _stands_alone(problem)):
            continue
        places.add(str(problem.span))
        news.append(problem)
    return news


def _stands_alone(problem: Problem) -> bool:
    return mendable(problem) and problem.code not in _WITHOUT_VALUE


_WITHOUT_VALUE = frozenset({"braces", "comma-in-braces"})
"""What is found where a key in braces has no value; a mended text has none."""


def _mended(text: str, problems: list[Problem]) -> str:
    """Return a text that YAML reads on: with a word in the place of each text it refused."""
    lines = list(Source("", text).lines)
    for problem in problems:
        if problem.span:
            line, start = lines[problem.span.line - 1], problem.span.column - 1
            end = start + problem.span.length
            lines[problem.span.line - 1] = line[:start] + _word(problem.code, line[start:end]) + line[end:]
    return "\n".join(lines)


def _word(code: str, text: str) -> str:
    match code:
        case "no-space":
            return text.replace(":", ": ", 1)
        case "question-in-braces":
            return text.replace("?", "x")
        case _:
            return "x" * len(text)


def _too_big(source: Source) -> Problem:
    return Problem(
        "file-too-big",
        f"the file has {len(source.text) // 1_000_000} million characters; an outline has at most 10 million",
        Span(source),
        "check that this is the right file",
    )


def _read(tree: Tree, text: str, *, pure: bool) -> Refusal | None:
    """Read a text into a tree; return where YAML refused it, or None."""
    loader: Any = (yaml.SafeLoader if pure else yaml.CSafeLoader)(text)
    try:
        while not tree.stopped and (event := loader.get_event()) is not None:
            tree.take(event)
    except yaml.MarkedYAMLError as error:
        return tree.refusal(error)
    except Stopped as found:
        return found.refusal
    except (ValueError, OverflowError):  # the Python parser, at an escape beyond U+10FFFF
        return Refusal(tree.source, (loader.line + 1, loader.column), "quoted scalar", "escape")
    finally:
        loader.dispose()
    tree.finish()
    return None


def walk(node: Node) -> Iterator[Node]:
    """Yield a node and everything below it, in order."""
    yield node
    for child in node.items or (node.entries or {}).values():
        yield from walk(child)


__all__ = ["MOST_BYTES", "MOST_LEVELS", "Node", "parse", "walk"]
