"""Build again when what a deck was made from is saved, for as long as somebody writes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event as Flag
from typing import Any

from workshop.build.jobs import Job, Result, run_job
from workshop.errors import Problem, WorkshopError
from workshop.library.reads import Reads, Seen, changed, recorded
from workshop.values import frozen

_QUIET = 50
"""Milliseconds in which nothing more is saved before a build begins: a burst of saves is one build."""
_PATIENCE = 1.0
"""Seconds that a file may be gone while it is saved anew."""
_BEAT = 1000
"""Milliseconds after which we look ourselves: some network drives do not tell."""


@frozen
class Round:
    """Say what became of the jobs that were due, what had been saved, and how many seconds it took."""

    results: tuple[Result, ...]
    saved: tuple[Path, ...]
    seconds: float


def watch(jobs: Sequence[Job], stop: Flag | None = None) -> Iterator[Round]:
    """Build all jobs, then, whenever a file is saved that one was made from, that one; yield each round.

    Files that were looked for and not found count too. Goes on until `stop` is set, or Ctrl-C; raises
    WorkshopError without the package watchfiles.
    """
    wait = _watcher(stop or Flag())
    reads: dict[Job, Reads] = {}
    due: tuple[Job, ...] = tuple(jobs)
    saved: tuple[Path, ...] = ()
    while due:
        begun = time.perf_counter()
        results = []
        for job in due:
            with recorded() as seen:
                results.append(run_job(job))
            reads[job] = seen
        yield Round(tuple(results), saved, time.perf_counter() - begun)
        together = {seen: stamp for each in reads.values() for seen, stamp in each.items()}
        found = wait(together)
        saved = tuple(dict.fromkeys(seen.path for seen in found))
        due = tuple(job for job in jobs if changed(reads[job])) if found else ()


Wait = Callable[[Reads], tuple[Seen, ...]]


def _watcher(stop: Flag) -> Wait:
    """Return what waits until something is another than it was, and says what; nothing when it is to stop."""
    try:
        import watchfiles  # imported late: an extra
    except ImportError:
        hint = "pip install 'workshop-decks[watch]'"
        message = "the package watchfiles, which sees that a file was saved, is not installed"
        raise WorkshopError([Problem("no-watch", message, None, hint)]) from None

    def wait(reads: Reads) -> tuple[Seen, ...]:
        options: dict[str, Any] = {"step": _QUIET, "rust_timeout": _BEAT, "stop_event": stop}
        while not (found := changed(reads)):
            events = watchfiles.watch(
                *_folders(reads),
                **options,
                watch_filter=None,
                yield_on_timeout=True,
                recursive=False,
                ignore_permission_denied=True,
            )
            with suppress(FileNotFoundError):  # a folder went while we began to look
                next((True for _ in events if changed(reads)), None)
            if stop.is_set():
                return ()
        return _settled(reads, found)

    return wait


def _folders(reads: Iterable[Seen]) -> set[Path]:
    """Return the folders to look at: of a file that is not there the nearest one that is."""
    found = set()
    for seen in reads:
        place = seen.path if seen.pattern else seen.path.parent
        found.add(next((each for each in (place, *place.parents) if each.is_dir()), Path()))
        if "/" in seen.pattern and place.is_dir():
            found |= {each for each in place.iterdir() if each.is_dir()}
    return found


def _settled(reads: Reads, found: tuple[Seen, ...]) -> tuple[Seen, ...]:
    """Return what is another when nothing moves any more, and what was there a moment ago is there again."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        before = [seen.stamp() for seen in found]
        time.sleep(_QUIET / 1000)
        found = changed(reads) or found
        gone = any(reads[seen] and not seen.stamp() for seen in found)
        if not gone and [seen.stamp() for seen in found] == before:
            break
    return found
