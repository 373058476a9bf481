"""The options that say what there is on the day: time, people, mode, days."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from workshop.outline.client import Event
from workshop.outline.meant import clock_meant, minutes_in, minutes_meant
from workshop.outline.values import Minutes, clock_in

_OPTIONS = ("date", "duration", "start", "people", "mode", "days")


class _Length(click.ParamType[Any]):
    """Read a length as an outline writes it: 60, 60m, 1h 30."""

    name = "length"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Minutes:
        """Return the minutes."""
        if isinstance(value, Minutes):
            return value
        minutes = minutes_in(str(value))
        if not minutes:
            meant = minutes_meant(str(value)) if minutes is None else "write how long there is, as 60m"
            self.fail(f"'{value}' is not a length; {meant}", param, ctx)
        return Minutes(minutes)


class _Time(click.ParamType[Any]):
    """Read a time of day: 13:30."""

    name = "time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the minutes since midnight."""
        time = value if isinstance(value, int) else clock_in(str(value))
        if time is None:
            self.fail(f"'{value}' is not a time of day; {clock_meant(str(value))}", param, ctx)
        return time


def on_the_day(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of the day; it gets them together as `asked`, None when nothing was said."""

    @click.option("--duration", type=_Length(), help="The time there is, as 60m or 1h30.")
    @click.option("--start", type=_Time(), help="When it begins, as 13:30.")
    @click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="The day, as 2027-02-11.")
    @click.option("--people", type=click.IntRange(1, 500), help="How many take part.")
    @click.option("--mode", type=click.Choice(["room", "remote", "hybrid"]), help="Where people are.")
    @click.option("--days", type=click.IntRange(1, 10), help="Over how many days the time is spread.")
    @wraps(command)
    def with_event(*args: Any, **options: Any) -> Any:
        if options["date"]:
            options["date"] = options["date"].date()
        said = {name: value for name in _OPTIONS if (value := options.pop(name)) is not None}
        return command(*args, asked=Event.model_validate(said) if said else None, **options)

    return with_event
