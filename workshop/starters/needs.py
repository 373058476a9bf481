"""What all decks ask of a client, each question once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from workshop.errors import WorkshopError
from workshop.library import Library, find_outline, outline_names, read_source
from workshop.outline.nodes import parse
from workshop.outline.tree import Node

_NAME = re.compile(r"[\w-]+")


@dataclass(slots=True)
class Question:
    """Hold what stands under a name until it is answered, and what is asked, by the decks that ask it so."""

    default: str
    asked: dict[str, list[str]] = field(default_factory=dict)


def questions(library: Library) -> dict[str, Question]:
    """Return every need of every deck by its name; what cannot be read asks for nothing."""
    found: dict[str, Question] = {}
    for deck in outline_names(library):
        for name, need in _needs(library, deck).items():
            ask, default = " ".join(_text(need, "ask").split()), _text(need, "default")
            if ask and default.strip() and _NAME.fullmatch(name):
                found.setdefault(name, Question(default)).asked.setdefault(ask, []).append(deck)
    return found


def _needs(library: Library, deck: str) -> dict[str, Node]:
    try:
        node, _ = parse(read_source(find_outline(library, deck)))
    except WorkshopError:
        return {}
    needs = next((value for key, value in _entries(node).items() if key == "needs"), None)
    return {str(key): value for key, value in _entries(needs).items()}


def _entries(node: Node | None) -> dict[str, Node]:
    return {str(key): value for key, value in ((node.entries if node else None) or {}).items()}


def _text(node: Node, key: str) -> str:
    value = _entries(node).get(key)
    return (value.text or "") if value else ""
