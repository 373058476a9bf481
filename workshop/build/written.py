"""What became of a kit: which files were written, and what a facilitator asks of them first."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workshop.errors import Problem
from workshop.values import frozen


@frozen
class Written:
    """Say which files were written, and what a facilitator asks of them first."""

    files: tuple[Path, ...]
    slides: int
    minutes: int
    there: int
    """The minutes there are: those of the plan, and those that are empty."""
    share: int
    """The participants' share of the working minutes, in per cent."""
    cut: tuple[str, ...]
    generic: tuple[str, ...]
    """The needs that still show the general wording."""
    without: int
    """How many things of ours the client's own template has no place for."""
    warnings: tuple[Problem, ...]
    unchanged: bool = False
    """Whether the kit is as it was: nothing that goes into it changed since it was built."""

    @property
    def path(self) -> Path:
        """Return the first file: the deck, unless it was not wanted."""
        return self.files[0]


_NUMBERS = ("slides", "minutes", "there", "share", "without")
_LISTS = ("cut", "generic")


def written_values(written: Written) -> dict[str, Any]:
    """Return what is said of a kit besides its files and warnings, as values for JSON."""
    numbers = {name: getattr(written, name) for name in _NUMBERS}
    return numbers | {name: list(getattr(written, name)) for name in _LISTS}


def read_written(read: Mapping[str, Any], files: tuple[Path, ...], warnings: tuple[Problem, ...]) -> Written:
    """Return what is said of a kit that is as it was; raises Key-, Type- or ValueError for other values."""
    told: dict[str, Any] = {name: int(read[name]) for name in _NUMBERS}
    told |= {name: tuple(map(str, read[name])) for name in _LISTS}
    return Written(files=files, warnings=warnings, unchanged=True, **told)
