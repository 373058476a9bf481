"""On how few masters a deck may stand, so that its look does not change from slide to slide."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from workshop.brand.template.weigh import Choice

_HOME = 1.0
"""What a slide gives up at most to stay on the master that the others stand on."""
_OPENING = frozenset({"cover", "close", "section", "break"})

Ranked = Mapping[str, Sequence[Choice]]
"""All layouts that may serve a family, by its name."""


def on_few_masters(ranked: Ranked) -> Mapping[str, Choice]:
    """Return a layout for every family, on as few masters as serve them well, most of them on one."""
    home = _home(ranked)
    used = [home]
    while rest := [choices for choices in ranked.values() if not _served(choices, used)]:
        used.append(_most_wanted(rest))
    return {name: _best(choices, used, home) for name, choices in ranked.items()}


def _home(ranked: Ranked) -> str:
    """Return the master that serves the talks and activities best, taken together."""
    talks = [choices for name, choices in ranked.items() if name not in _OPENING]
    return max(_masters(ranked.values()), key=lambda master: sum(_on(choices, [master]) for choices in talks))


def _masters(ranked: Iterable[Sequence[Choice]]) -> list[str]:
    """Return the masters in the template's order."""
    return list(dict.fromkeys(choice.layout.master for choices in ranked for choice in choices))


def _on(choices: Iterable[Choice], masters: Collection[str]) -> float:
    """Return the best score on some masters, 0 where they have no such layout."""
    return max((choice.score for choice in choices if choice.layout.master in masters), default=0.0)


def _served(choices: Sequence[Choice], masters: Collection[str]) -> bool:
    """Return whether a family need not leave these masters."""
    known = {choice.layout.master for choice in choices}
    return bool(known & set(masters)) and _on(choices, masters) >= _on(choices, known) - _HOME


def _most_wanted(rest: Sequence[Sequence[Choice]]) -> str:
    """Return the master that serves most of those that no other serves yet."""
    masters = _masters(rest)
    return max(masters, key=lambda master: sum(_served(choices, [master]) for choices in rest))


def _best(choices: Iterable[Choice], used: Collection[str], home: str) -> Choice:
    known = (choice for choice in choices if choice.layout.master in used)
    return max(known, key=lambda choice: choice.score + _HOME * (choice.layout.master == home))
