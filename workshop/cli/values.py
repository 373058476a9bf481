"""What stands behind an option: each kind of value is read, or refused with what to write instead."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workshop.errors import Problem, WorkshopError
from workshop.outline.meant import clock_meant, minutes_in, minutes_meant, number_in, short

if TYPE_CHECKING:
    from workshop.outline.values import Minutes

_MOST_PATH = 3000
"""Longer paths fit no system: Linux ends at 4,096 bytes, and a kit's files lie below."""


class Length(click.ParamType[Any]):
    """Read a length as an outline writes it: 60, 60m, 1h 30."""

    name = "length"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Minutes:
        """Return the minutes."""
        from workshop.outline.values import Minutes  # imported late: it brings pydantic

        if isinstance(value, Minutes):
            return value
        minutes = minutes_in(str(value))
        if not minutes:
            number = str(value).strip().lstrip("-+").isdecimal()
            meant = "write how long there is, as 60m" if number else minutes_meant(str(value))
            self.fail(f"'{short(value)}' is not a length; {meant}", param, ctx)
        return Minutes(minutes)


class Time(click.ParamType[Any]):
    """Read a time of day: 13:30."""

    name = "time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the minutes since midnight."""
        from workshop.outline.values import clock_in  # imported late: it brings pydantic

        time = value if isinstance(value, int) else clock_in(str(value))
        if time is None:
            meant = clock_meant(str(value)).replace('"', "")  # quotes are for outlines
            self.fail(f"'{short(value)}' is not a time of day; {meant}", param, ctx)
        return time


class Day(click.ParamType[Any]):
    """Read a day: 2027-02-11."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day."""
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(str(value).strip(), "%Y-%m-%d").date()
        except ValueError:
            self.fail(f"'{short(value)}' is not a day; write year, month and day, as 2027-02-11", param, ctx)


class Number(click.ParamType[Any]):
    """Read a whole number between two others."""

    name = "number"

    def __init__(self, least: int, most: int) -> None:
        self.least, self.most = least, most

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number, also one that is written in letters."""
        number = value if isinstance(value, int) else number_in(str(value))
        if number is None or number != int(number) or not self.least <= number <= self.most:
            told = f"'{short(str(value))}' is no number from {self.least} to {self.most}"
            self.fail(f"{told}; write a whole one between the two", param, ctx)
        return int(number)


class OneOf(click.Choice[str]):
    """Read one of some words, in small or capital letters."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the word as it is listed."""
        known = {word.casefold(): word for word in self.choices}
        said = str(value).strip().casefold()
        if said not in known:
            self.fail(f"'{short(value)}' is unknown; write {self._meant(said, param)}", param, ctx)
        return known[said]

    def _meant(self, said: str, param: click.Parameter | None) -> str:
        several = [word for word in said.replace(",", " ").split() if word in self.choices]
        if several and param and getattr(param, "multiple", False):
            return " ".join(f"{param.opts[0]} {word}" for word in several)
        return f"{listed(self.choices[:-1])} or {self.choices[-1]}"


class ClientName(click.ParamType[str]):
    """Read the name of a client's folder; nothing is no name, and not nobody in particular either."""

    name = "name"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name."""
        if not str(value).strip():
            self.fail("no client is named; write the name of a folder in decks/clients/", param, ctx)
        return str(value)


class Folder(click.ParamType[Any]):
    """Read a folder to write to: `~` is one's own; what could never be one is refused before any work."""

    name = "folder"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Return the path; raises WorkshopError where a file is in the way, or a name cannot be given."""
        if isinstance(value, Path):
            return value
        if not str(value).strip():
            self.fail("no folder is named; write . for the folder you are in", param, ctx)
        reason, hint = _unwritable(path := _path(str(value)))
        if reason:
            message = f"the folder '{short(str(value))}' cannot be written to: {reason}"
            raise WorkshopError([Problem("cannot-write", message, None, hint)])
        return path


def _path(text: str) -> Path:
    try:
        return Path(text).expanduser()
    except RuntimeError:  # there is no such person
        return Path(text)


def _unwritable(path: Path) -> tuple[str, str]:
    """Return why no folder can be made here, with what to do; nothing where one can, or is there."""
    from workshop.library.names import unfit  # imported late: `workshop --help` does not need it

    hint = "choose another name"
    if len(os.fspath(path).encode("utf-8", "replace")) > _MOST_PATH:
        return "the path is too long", "choose one that is shorter"
    for place in reversed((path, *path.parents)):
        try:
            there = os.path.lexists(place)
        except ValueError:
            there = False
        if not there:
            if reason := unfit(place.name):
                return reason, hint
        elif not place.is_dir():
            leads = place.is_symlink() and not os.path.exists(place)  # noqa: PTH110
            what = "a link that leads nowhere" if leads else "a file, not a folder"
            return f"{short(place.as_posix())} is {what}", "choose another folder"
    return "", ""


def listed(words: Sequence[str]) -> str:
    """Return words as a sentence lists them: room, remote, hybrid."""
    return ", ".join(words)
