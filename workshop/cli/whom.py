"""For which clients a command works: its options, and what they name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click

from workshop.cli.values import ClientName
from workshop.errors import Problem
from workshop.library import Library
from workshop.library.client_folders import client_names, misnamed_clients, unknown_client


def for_clients(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options --client and --all-clients; it gets them as `clients` and `all_clients`."""
    one = click.option(
        "--client",
        "clients",
        type=ClientName(),
        multiple=True,
        metavar="NAME",
        help="A client's version; may be repeated.",
    )
    all_of_them = click.option(
        "--all-clients", is_flag=True, help="The versions of every client in decks/clients/."
    )
    return one(all_of_them(command))


def chosen_clients(
    library: Library, asked: Sequence[str], everyone: bool
) -> tuple[tuple[str | None, ...], tuple[Problem, ...]]:
    """Return for whom to work: nobody in particular, those asked for, or everyone there is."""
    if not asked and not everyone:
        return (None,), ()
    known = client_names(library)
    if everyone and known:
        return known, misnamed_clients(library)
    if everyone:
        hint = "make one:  workshop new client NAME"
        none = Problem("no-clients", "there are no clients here", None, hint)
        return (), misnamed_clients(library) or (none,)
    names = tuple(dict.fromkeys(asked))
    strange = tuple(unknown_client(library, name) for name in names if name not in known)
    return tuple(name for name in names if name in known), strange
