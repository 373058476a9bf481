"""Many decks for many clients, several at a time; one that fails does not stop the others."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from workshop.build.documents import EVERYTHING, Wanted
from workshop.build.kit import Written, build_kit
from workshop.errors import Problem, WorkshopError
from workshop.library import Library
from workshop.outline.client import Event

_WORTH_IT = 4
"""A process of its own takes as long to start as a deck or two take to build."""


@dataclass(frozen=True, slots=True)
class Order:
    """Ask for a deck, for a client or for nobody in particular."""

    deck: str
    client: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """Say what became of an order: what was written, or why nothing was, with the warnings."""

    order: Order
    written: Written | None
    problems: tuple[Problem, ...]


def build_orders(
    library: Library,
    orders: Sequence[Order],
    into: Path,
    *,
    asked: Event | None = None,
    wanted: Wanted = EVERYTHING,
    strict: bool = False,
    force: bool = False,
    jobs: int | None = None,
) -> Iterator[Result]:
    """Build each order and yield what became of it, in order; `jobs` are built at a time, one per core."""
    build = builder(library, into, asked=asked, wanted=wanted, strict=strict, force=force)
    workers = min(jobs or os.cpu_count() or 1, len(orders))
    if workers < 2 or (jobs is None and len(orders) < _WORTH_IT):
        yield from map(build, orders)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(build, orders)


def builder(library: Library, into: Path, **how: Any) -> Callable[[Order], Result]:
    """Return what builds one order; `how` is what `build_kit` can be told."""
    return partial(_build, library, partial(build_kit, **how), into)


def _build(library: Library, build: Callable[..., Written], into: Path, order: Order) -> Result:
    try:
        written = build(library, order.deck, into, client=order.client)
    except WorkshopError as error:
        return Result(order, None, error.problems)
    return Result(order, written, written.warnings)
