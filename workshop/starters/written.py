"""What a new file says beside its YAML: comments, and proposals behind a #."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import wrap

_WIDEST = 100


def said(text: str) -> list[str]:
    """Return a sentence as comments; ## tells them from proposals, which are a # away from counting."""
    return [f"## {line}" for line in wrap(text, _WIDEST)]


def proposed(lines: Iterable[str]) -> list[str]:
    """Return lines of YAML behind a #; without it and the space that follows they count."""
    return [f"# {line}".rstrip() for line in lines]
