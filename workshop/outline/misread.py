"""What was written in the wrong form: pydantic's findings as problems, at their places, with what to type."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any

from workshop.errors import Problem, Span
from workshop.outline.keys import TITLES
from workshop.outline.meant import short
from workshop.outline.model import KINDS, Block
from workshop.outline.nodes import Node
from workshop.outline.record import Record, known_keys
from workshop.outline.traps import NO_SPACE, caught, quoted, text_at, written

_TAGGED = "sections"
"""The list whose items are told apart by a key; pydantic's paths name it behind the item's number."""


def problem_of(detail: Mapping[str, Any], root: Node, known: Container[str]) -> Problem | None:
    """Return one finding as a problem; None for what only follows from problems at known places."""
    span, node = _at(root, detail["loc"])
    context = detail.get("ctx") or {}
    if "hint" in context and any(str(key.span) in known for key in node.entries or {}):
        return None
    match detail["type"]:
        case "missing" | "extra_forbidden":
            return None
        case "not-a-text":
            return Problem("not-a-text", str(context["message"]), span, _text_hint(node))
        case "union_tag_not_found" | "union_tag_invalid":
            return _misplaced(node, span, detail["loc"]) or _no_kind(node, span)
        case "too_short" | "too_long":
            return _length(detail, span)
        case "literal_error":
            return _choice(str(detail["input"]), str(context.get("expected", "")), span)
        case "tuple_type" | "list_type":
            return Problem("not-a-list", f"{_found(node)}; a list is expected", span, _list_hint(node))
        case "model_type" | "dict_type" | "model_attributes_type":
            hint = _keys_hint(node, str(context.get("class_name", "")), str(detail["loc"][-1]))
            return Problem("not-keys", f"{_found(node)}; keys are expected", span, hint)
        case code:
            return Problem(code, str(context["message"]), span, str(context["hint"]))


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
        tagged = isinstance(step, int) and place > 0 and path[place - 1] == _TAGGED
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
    return f"this is the text '{short(node.text or '')}'" if node.text else "nothing is written here"


def _whole(span: Span) -> str:
    """Return everything that is written on the line from there."""
    return written(text_at(span.source, span.line, span.column, flow=False))


def _text_hint(node: Node) -> str:
    if written(node.span)[:1] in ("[", "{"):
        return f"put quotes around a text with brackets: {quoted(short(written(node.span)))}"
    if node.entries:
        return f"put quotes around a text with a colon: {quoted(short(_whole(node.span)))}"
    if node.items is not None and len(node.items) == 1:
        return "write the text without the dash"
    return "write one text behind the key; what follows goes under a key of its own"


def _list_hint(node: Node) -> str:
    text = node.text or ""
    if node.entries is not None:
        first = next(iter(node.entries), "")
        if first.startswith("-"):
            return f"type a space behind each dash: - {first.lstrip('-')}: …"
        return f"start each entry with a dash: - {short(_whole(node.span))}"
    if text.startswith("-"):
        return "type a space behind each dash"
    if text and len(text) < 60:
        return f"put brackets around it: [{text if node.plain else quoted(text)}]"
    return "write each on a line of its own, starting with a dash"


_NAMED = {
    "words": "customer: patient",
    "fills": "client_case: …",
    "layouts": "quote: Zitat",
    "slots": 'accent2: "#0B7559"',
}
"""What stands in a mapping whose keys are the client's own."""


_RULE = re.compile(r"[a-z]+(-[a-z]+)*")


def _named_hint(node: Node, key: str) -> str:
    """Return how a mapping is written; of one word and another, with an arrow between them, these two."""
    pairs = [
        re.fullmatch(r"([^{}]+?)\s*(?:->|=>|→|=)\s*(.+)", part.text or "") for part in node.items or [node]
    ]
    if key == "accept" and all(_RULE.fullmatch(part.text or "") for part in node.items or [node]):
        return f"write accept: {{{', '.join(f'{part.text}: the reason' for part in node.items or [node])}}}"
    if key in _NAMED and all(pairs):
        return f"write {key}: {{{', '.join(f'{pair[1]}: {pair[2]}' for pair in pairs if pair)}}}"
    if key in _NAMED:
        return f"write {key}: {{{_NAMED[key]}}}"
    return "write a name and a value on each line below, as in  One: 5"


def _keys_hint(node: Node, name: str, key: str) -> str:
    record = _records().get(name)
    if node.items and len(node.items) == 1 and node.items[0].entries and written(node.span)[:1] == "-":
        return "take the dash away; there is only one here"
    if record is None:
        return _named_hint(node, key)
    if record.example:
        return f"write {record.example}"
    keys = known_keys(record)
    names = ", ".join(f"{key}: …" for key in keys.needed or keys.all[:5])
    return f"write a text, or below the key: {names}" if keys.shorthand else f"write below the key: {names}"


@cache
def _records() -> dict[str, type[Record]]:
    return {record.__name__: record for record in _below(Record)}


def _below(record: type[Record]) -> Iterable[type[Record]]:
    for child in record.__subclasses__():
        yield child
        yield from _below(child)


def _misplaced(node: Node, span: Span, path: tuple[int | str, ...]) -> Problem | None:
    """Explain a block among the sections, or a section or break among the blocks."""
    for key in node.entries or {}:
        place = key.span or span
        if path[-2:-1] == ("sections",) and key in KINDS:
            message = f"'{key}' is a kind of block; blocks stand under  blocks:  in a section"
            hint = "move it below  blocks:  of the section above, four spaces further in"
            return Problem("misplaced", message, place, hint)
        if path[-2:-1] == ("blocks",) and key in ("section", "break"):
            message = f"a {key} stands in the list of sections, not among a section's blocks"
            return Problem(
                "misplaced", message, place, "move it four spaces to the left, in line with - section:"
            )
    return None


_KIND_FIRST = "start a block with its kind, as in  - claim: …  (`workshop kinds` lists them)"


def _no_kind(node: Node, span: Span) -> Problem:
    keys = list(node.entries or {})
    strange = [key for key in keys if key not in Block.keys()]  # noqa: SIM118
    for number, key in enumerate(strange):
        close = get_close_matches(key.lower(), KINDS, 1, 0.6 if number == 0 else 0.75)
        if close:
            message = f"'{short(key)}' is not a kind of block"
            return Problem("unknown-kind", message, key.span or span, f"did you mean {close[0]}?")
    if not keys:
        return _no_block(node, span)
    title = next((key for key in strange if key.lower() in TITLES), None)
    if title is not None:
        hint = "type the kind in its place, as in  - claim: …  (`workshop kinds` lists them)"
        return Problem("unknown-kind", f"'{title}' is not a kind of block", title.span or span, hint)
    owners = [kind for kind, block in KINDS.items() if set(strange) <= set(block.keys())]
    if strange and not owners:
        message = f"'{short(strange[0])}' is not a kind of block"
        return Problem("unknown-kind", message, strange[0].span or span, _KIND_FIRST)
    hint = f"type its kind in front, as in  - {owners[0]}: …  (`workshop kinds` lists them)"
    return Problem("unknown-kind", "this block does not say of which kind it is", span, hint)


def _no_block(node: Node, span: Span) -> Problem:
    text = node.text or ""
    if re.match(rf"({'|'.join(KINDS)}):\S", text):
        return caught(NO_SPACE, span)
    close = get_close_matches(text.lower(), KINDS, 1, 0.6)
    hint = f"type a colon and a text behind it: - {close[0]}: …" if close else _KIND_FIRST
    return Problem("unknown-kind", f"{_found(node)}; a block is expected", span, hint)


def _length(detail: Mapping[str, Any], span: Span) -> Problem | None:
    context = detail["ctx"]
    found, few = len(detail["input"]), detail["type"] == "too_short"
    if few and found >= context["min_length"]:
        return None  # pydantic counts only the good ones; the bad ones are reported already
    limit = context["min_length"] if few else context["max_length"]
    name = next((str(step) for step in reversed(detail["loc"]) if isinstance(step, str)), "this list")
    have = f"'{name}' has {found} {'entry' if found == 1 else 'entries'}"
    if few:
        needed = f"at least {limit} {'is' if limit == 1 else 'are'} needed"
        return Problem("too-few", f"{have}; {needed}", span, f"add {limit - found}{' more' if found else ''}")
    commas = "; inside [ ] every comma starts a new one" if written(span)[:1] == "[" else ""
    return Problem("too-many", f"{have}; at most {limit} fit", span, f"take {found - limit} out{commas}")


_SIZES = {"1": "solo", "2": "pairs", "3": "trios", "4": "fours", "5": "fives", "all": "plenary"}


def _choice(found: str, expected: str, span: Span) -> Problem:
    choices = [choice.strip("' ") for choice in expected.replace(" or ", ", ").split(",")]
    close = get_close_matches(found.strip().lower(), choices, 1, 0.5)
    if "trios" in choices and found in _SIZES:
        close = [_SIZES[found]]
    hint = f"did you mean {close[0]}?" if close else f"write one of: {', '.join(choices)}"
    return Problem("unknown-choice", f"'{short(found)}' is not one of {', '.join(choices)}", span, hint)
