"""The options that say what there is on the day: time, people, mode, days."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from workshop.cli.values import Day, Length, Number, OneOf, Time

if TYPE_CHECKING:
    from workshop.outline.client import Event

_OPTIONS = ("date", "duration", "start", "people", "mode", "days")


def on_the_day(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of the day; it gets them together as `asked`, None when nothing was said."""

    @click.option("--duration", type=Length(), help="The time there is, as 60m or 1h30.")
    @click.option("--start", type=Time(), help="When it begins, as 13:30.")
    @click.option("--date", type=Day(), help="The day, as 2027-02-11.")
    @click.option("--people", type=Number(1, 500), help="How many take part.")
    @click.option("--mode", type=OneOf(["room", "remote", "hybrid"]), help="Where people are.")
    @click.option("--days", type=Number(1, 10), help="Over how many days the time is spread.")
    @wraps(command)
    def with_event(*args: Any, **options: Any) -> Any:
        said = {name: value for name in _OPTIONS if (value := options.pop(name)) is not None}
        return command(*args, asked=_event(said) if said else None, **options)

    return with_event


def _event(said: dict[str, Any]) -> Event:
    from workshop.outline.client import Event  # imported late: without options of the day nobody needs it

    return Event.model_validate(said)
