"""Rows of texts in columns, each text wrapped in its own, as wide as the terminal."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

from workshop.errors import Span
from workshop.report import visible

_USUAL, _WIDEST, _GAP = 120, 160, 2


def terminal_width() -> int:
    """Return how wide a table may be; where there is no terminal, as wide as most are."""
    return max(60, min(_WIDEST, shutil.get_terminal_size((_USUAL, 24)).columns))


def row(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """Yield the lines of a row; a line break in a cell stays, and the last column takes what it needs."""
    columns = [_wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for parts in zip_longest(*columns, fillvalue=""):
        padded = [part.ljust(width) for part, width in zip(parts[:-1], widths, strict=False)]
        yield (" " * _GAP).join((*padded, parts[-1])).rstrip()


def _wrapped(text: str, width: int) -> list[str]:
    lines = map(visible, text.split("\n"))
    return [part for line in lines for part in (wrap(line, max(width, 8), break_on_hyphens=False) or [""])]


def place(span: Span | None) -> str:
    """Return a place as file:line; nothing without one."""
    return f"{visible(span.source.path)}:{span.line}" if span else ""


def places(spans: Iterable[Span]) -> str:
    """Return places as file:line, a line for each file: `decks/give-to-get.yaml:205, 239`."""
    by_file: dict[str, dict[int, None]] = {}
    for span in spans:
        by_file.setdefault(visible(span.source.path), {})[span.line] = None
    return "\n".join(f"{file}:{', '.join(map(str, lines))}" for file, lines in by_file.items())
