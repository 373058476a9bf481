"""The tree to frozen records, with every problem at its place and the word that was probably meant."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import ValidationError

from workshop.errors import Problem, Span
from workshop.outline.model import KINDS, Workshop
from workshop.outline.nodes import Node
from workshop.outline.record import SPAN, Record
from workshop.outline.references import references

R = TypeVar("R", bound=Record)

_TAGGED = frozenset({"sections", "blocks"})
"""Lists whose items are told apart by a key; pydantic's paths name it behind the item's number."""


def read_workshop(root: Node) -> tuple[Workshop | None, tuple[Problem, ...]]:
    """Read a workshop; None with problems when it cannot be understood."""
    workshop, problems = read(Workshop, root)
    if workshop is None:
        return None, problems
    return workshop, (*problems, *references(workshop))


def read(record: type[R], root: Node) -> tuple[R | None, tuple[Problem, ...]]:
    """Read any record; None with every problem found when the tree does not hold one."""
    if root.entries is None:
        message = f"the file holds {'a list' if root.items is not None else 'a text'}; keys are expected"
        return None, (Problem("not-keys", message, root.span, "start with a line such as  title: …"),)
    problems: list[Problem] = []
    result: R | None = None
    try:
        result = record.model_validate(root.values(SPAN), context=problems)
    except ValidationError as error:
        problems.extend(
            _problem(detail, root) for detail in error.errors(include_url=False) if _is_news(detail)
        )
    ordered = tuple(sorted(problems, key=_place))
    return (None if ordered else result), ordered


def _is_news(detail: Mapping[str, Any]) -> bool:
    """Missing and unknown keys were reported by the records themselves; a list of bad items is not too short."""
    if detail["type"] == "too_short":
        return len(detail["input"]) < detail["ctx"]["min_length"]
    return detail["type"] not in ("missing", "extra_forbidden")


def _place(problem: Problem) -> tuple[int, int]:
    return (problem.span.line, problem.span.column) if problem.span else (0, 0)


def _problem(detail: Mapping[str, Any], root: Node) -> Problem:
    span, node = _at(root, detail["loc"])
    context = detail.get("ctx") or {}
    if "hint" in context:
        return Problem(str(detail["type"]), str(context["message"]), span, str(context["hint"]))
    match detail["type"]:
        case "union_tag_not_found" | "union_tag_invalid":
            return _no_kind(node, span)
        case "too_short" | "too_long":
            return _length(detail, span)
        case "literal_error":
            return _choice(str(detail["input"]), str(context.get("expected", "")), span)
        case "tuple_type" | "list_type":
            hint = "write each on a line of its own, starting with a dash"
            return Problem("not-a-list", f"{_found(node)}; a list is expected", span, hint)
        case _:
            return Problem(
                "not-keys", f"{_found(node)}; keys are expected", span, "write keys, one on each line"
            )


def _at(root: Node, path: tuple[int | str, ...]) -> tuple[Span, Node]:
    """Follow pydantic's path into the tree, as far as it goes."""
    node, tagged = root, False
    for place, step in enumerate(path):
        if tagged:
            tagged = False
            continue
        child = _child(node, step)
        if child is None:
            break
        node = child
        tagged = isinstance(step, int) and place > 0 and path[place - 1] in _TAGGED
    return node.span, node


def _child(node: Node, step: int | str) -> Node | None:
    if isinstance(step, int):
        return node.items[step] if node.items is not None and step < len(node.items) else None
    return next((child for key, child in (node.entries or {}).items() if key == step), None)


def _found(node: Node) -> str:
    if node.items is not None:
        return "this is a list"
    if node.entries is not None:
        return "these are keys"
    return f"this is the text '{_short(node.text or '')}'" if node.text else "nothing is written here"


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39].rstrip() + "…"


def _no_kind(node: Node, span: Span) -> Problem:
    for key in node.entries or {}:
        close = get_close_matches(key, KINDS, 1, 0.6)
        if close:
            hint = f"did you mean {close[0]}?"
            return Problem("unknown-kind", f"'{key}' is not a kind of block", key.span or span, hint)
    first = next(iter(node.entries or {}), None)
    hint = "start a block with its kind, as in  - claim: …  (`workshop kinds` lists them)"
    if first is None:
        return Problem("unknown-kind", f"{_found(node)}; a block is expected", span, hint)
    return Problem("unknown-kind", f"'{_short(first)}' is not a kind of block", first.span or span, hint)


def _length(detail: Mapping[str, Any], span: Span) -> Problem:
    context = detail["ctx"]
    found = len(detail["input"])
    few = detail["type"] == "too_short"
    limit = context["min_length"] if few else context["max_length"]
    name = next((str(step) for step in reversed(detail["loc"]) if isinstance(step, str)), "this list")
    message = f"'{name}' has {found}; at {'least' if few else 'most'} {limit} fit"
    hint = f"add {limit - found}" if few else "take some out, or make two blocks of it"
    return Problem("too-few" if few else "too-many", message, span, hint)


def _choice(found: str, expected: str, span: Span) -> Problem:
    choices = [choice.strip("' ") for choice in expected.replace(" or ", ", ").split(",")]
    close = get_close_matches(found.strip().lower(), choices, 1, 0.5)
    hint = f"did you mean {close[0]}?" if close else f"write one of: {', '.join(choices)}"
    return Problem("unknown-choice", f"'{_short(found)}' is not one of {', '.join(choices)}", span, hint)
