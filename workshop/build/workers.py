"""Processes of our own on this machine: as many as there are cores, and new ones when one is lost."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from multiprocessing.context import BaseContext
from pathlib import Path
from types import FrameType
from typing import ParamSpec, TypeVar

_NEEDED = ("workshop.build.kit", "workshop.check.leaks", "workshop.writers.pptx.deck")
"""What every kit needs; to import it takes as long as a kit."""

P = ParamSpec("P")
T = TypeVar("T")


class Workers(Executor):
    """Run jobs in so many processes; when one is killed, its jobs fail, and new processes take the next."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._pool = self._started()

    def _started(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._count, mp_context=_way_to_start(), initializer=_heed_ctrl_c)

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Hand a job to the next process that is free."""
        work = partial(fn, *args, **kwargs)
        try:
            return self._pool.submit(_heeding, work)
        except BrokenExecutor:
            self._pool.shutdown(wait=False)
            self._pool = self._started()
            return self._pool.submit(_heeding, work)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes when they are done with what they are at."""
        self._pool.shutdown(wait, cancel_futures=cancel_futures)


def _way_to_start() -> BaseContext:
    """Return how processes start: as copies of one that has imported everything and does nothing else.

    That takes 0.5 s of a core for each less than to import anew, which is all that Windows and macOS allow;
    a copy of this process, as cheap, would stop where one of its threads holds a lock.
    """
    if sys.platform != "linux":
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(list(_NEEDED))
    _start_forkserver()
    return context


def _start_forkserver() -> None:
    """Start what is copied, with this package first on its path, unless it runs already.

    It imports before it is told our path (until Python 3.13): beside a checkout, an installed `workshop`
    would be copied.
    """
    from multiprocessing.forkserver import ensure_running  # imported late: Windows has none

    name, before = "PYTHONPATH", os.environ.get("PYTHONPATH")
    ours = str(Path(__file__).parents[2])
    os.environ[name] = os.pathsep.join((ours, before)) if before else ours
    try:
        ensure_running()
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before


class _Now:
    """Hold what a process is at, for the moment when Ctrl-C is pressed."""

    at_work = False
    stopped = False


def _heed_ctrl_c() -> None:
    """Let Ctrl-C end the job that a process is at, and silently each that it would get after that."""
    signal.signal(signal.SIGINT, _stop)


def _stop(_number: int, _frame: FrameType | None) -> None:
    _Now.stopped = True
    if _Now.at_work:
        raise KeyboardInterrupt


def _heeding(work: Callable[[], T]) -> T:
    if _Now.stopped:
        raise KeyboardInterrupt
    _Now.at_work = True
    try:
        return work()
    finally:
        _Now.at_work = False
