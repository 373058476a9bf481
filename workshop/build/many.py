"""Many kits, several at a time, by whatever runs jobs; one that fails does not stop the others."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.build.jobs import Job, Result, run_job
from workshop.build.unchanged import unchanged
from workshop.cores import cores
from workshop.errors import Problem
from workshop.library.around import clients_hash

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

_WORTH_IT = 4
"""A process of its own takes as long to start as a deck or two take to build."""
_AHEAD = 64
"""So many jobs are out at once: enough for as many machines, and few results wait for their turn."""
_TRIES = 3


def build_all(
    jobs: Iterable[Job],
    executor: Executor | None = None,
    *,
    workers: int | None = None,
    ahead: int | None = None,
) -> Iterator[Result]:
    """Build each job's kit and yield what became of it, in the order of the jobs.

    `executor` is any of `concurrent.futures`, or Dask's `client.get_executor()`; without one, `workers`
    processes of this machine build, one per core. `ahead` jobs are out at once. A job whose process or
    machine is lost is run again; one that fails says so in its result, and the others go on. A kit that would
    come out as it is stays untouched, and is handed to nobody.
    """
    coming: Iterator[Asked] = _asked(jobs)
    if executor is not None:
        return _in_order(coming, executor, ahead or _AHEAD)
    first = list(islice(coming, _AHEAD))
    due = sum(result is None for _, _, result in first)
    coming = chain(first, coming)
    few = len(first) < _AHEAD and (due < 2 or (workers is None and due < _WORTH_IT))
    count = min(workers or cores(), due or _AHEAD)
    if few or count < 2:
        return (result or replace(run_job(known), job=job) for job, known, result in coming)
    return _by_our_own(coming, count, ahead or 4 * count)


Asked = tuple[Job, Job, Result | None]
"""A job, the same with the hash of the clients' folders, and what became of it before it was done."""


def _asked(jobs: Iterable[Job]) -> Iterator[Asked]:
    """Ask of each job whether its kit stands; the clients, perhaps a thousand, are looked through once."""
    hashes: dict[Path, str] = {}
    for job in jobs:
        decks = job.library.decks
        if job.client and decks not in hashes:
            hashes[decks] = clients_hash(job.library)
        known = replace(job, clients=hashes[decks]) if job.client else job
        last = unchanged(known)
        yield job, known, Result(job, last, last.warnings) if last else None


def _by_our_own(jobs: Iterable[Asked], count: int, ahead: int) -> Iterator[Result]:
    from workshop.build.workers import Workers  # imported late: few jobs are built in this process

    with Workers(count) as executor, closing(_in_order(jobs, executor, ahead)) as results:
        yield from results


def _in_order(jobs: Iterable[Asked], executor: Executor, ahead: int) -> Generator[Result, None, None]:
    """Keep so many jobs out, and yield what became of the oldest."""
    batch = os.urandom(8).hex()
    out: deque[tuple[Job, Job, Future[Result]]] = deque()
    try:
        for job, known, result in jobs:
            out.append((job, known, _done(result) if result else _handed(executor, known, batch)))
            if len(out) >= ahead:
                yield _settled(executor, *out.popleft(), batch)
        while out:
            yield _settled(executor, *out.popleft(), batch)
    finally:
        for *_, future in out:
            future.cancel()


def _done(result: Result) -> Future[Result]:
    from concurrent.futures import Future  # imported late: what is built here waits for nobody

    done: Future[Result] = Future()
    done.set_result(result)
    return done


def _handed(executor: Executor, job: Job, batch: str, again: int = 0) -> Future[Result]:
    """Hand a job out; a refusal is the outcome, as if the job had been lost."""
    try:
        return executor.submit(run_handed, job, batch, again)
    except Exception as error:
        from concurrent.futures import Future

        refused: Future[Result] = Future()
        refused.set_exception(error)
        return refused


def run_handed(job: Job, batch: str, again: int) -> Result:  # noqa: ARG001 Dask tells jobs by what they are given
    """Run a job that was handed out."""
    return run_job(job)


def _settled(executor: Executor, job: Job, known: Job, future: Future[Result], batch: str) -> Result:
    """Wait for a job; `run_job` tells its own failures, so whatever is raised says that it was lost.

    With a process all that it shared a pool with is lost: each is run again while nothing new is handed out,
    so that a job which brings its process down is soon alone with it.
    """
    for again in range(1, _TRIES + 1):
        try:
            return replace(future.result(), job=job)  # our own: those that come back hold their own copies
        except KeyboardInterrupt:
            raise KeyboardInterrupt from None  # a worker's own comes with its whole story
        except Exception as error:
            lost = error
        if again < _TRIES:
            future = _handed(executor, known, batch, again)
    return Result(job, problems=(_lost(job, lost),))


def _lost(job: Job, error: Exception) -> Problem:
    said = f"{type(error).__name__}: {error}".removesuffix(": ")
    message = f"{job.shown} was not built: what was to build it was lost {_TRIES} times ({said})"
    hint = "look whether there is memory enough, or build it alone"
    return Problem("worker-lost", message, None, hint)
