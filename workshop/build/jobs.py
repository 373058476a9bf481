"""A kit to build, as a value that a process anywhere can be handed, and what became of it."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.build.documents import EVERYTHING, Wanted
from workshop.build.written import Written
from workshop.errors import Problem, WorkshopError
from workshop.library import Library
from workshop.values import frozen

if TYPE_CHECKING:
    from workshop.outline.client import Event


@frozen
class Job:
    """Ask for a kit: which deck, for which client or nobody in particular, and the folder it goes into.

    Without a folder nothing is written, and the files come back as bytes. The rest is as for `build_kit`.
    `clients` is the hash of the clients' folders, where who hands out many jobs took it once for all.
    """

    library: Library
    deck: str
    client: str | None = None
    into: Path | None = None
    asked: Event | None = None
    wanted: Wanted = EVERYTHING
    strict: bool = False
    force: bool = False
    clients: str = field(default="", compare=False, repr=False)

    @property
    def shown(self) -> str:
        """Return the deck, and whom it is for."""
        return f"{self.deck} for {self.client}" if self.client else self.deck


@frozen
class Result:
    """Say what became of a job: what was written, or why nothing was, with the warnings.

    `files` holds the bytes by name where the job named no folder, `trace` where our own mistake happened.
    """

    job: Job
    written: Written | None = None
    problems: tuple[Problem, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    trace: str = ""


def run_job(job: Job) -> Result:
    """Build a kit and say what became of it; what goes wrong is told in the result, and nothing raised."""
    try:
        with _collecting_later():
            return _built(job)
    except WorkshopError as error:
        return Result(job, problems=error.problems)
    except Exception as error:
        import traceback  # imported late: hardly any build ends here

        return Result(job, problems=(_failed(job, error),), trace=traceback.format_exc())


@contextmanager
def _collecting_later() -> Iterator[None]:
    """Look for what can be thrown away when a kit is done: before, it takes 5 % and finds nothing."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _built(job: Job) -> Result:
    from workshop.build.kit import build_job, make_job  # imported late: a kit that is as it was needs neither

    if job.into is None:
        kit = make_job(job)
        written = kit.written(tuple(map(Path, kit.files)))
        return Result(job, written, written.warnings, kit.data)
    written = build_job(job)
    return Result(job, written, written.warnings)


def _failed(job: Job, error: Exception) -> Problem:
    """Report what nobody expected: our own mistake, or a machine that has no room left."""
    said = f"{type(error).__name__}: {error}".removesuffix(": ")
    hint = "this is a mistake of the builder's: report it, with what stands under it"
    return Problem("failed", f"{job.shown} could not be built: {said}", None, hint)
