"""A kit that would come out as it is: nothing that goes into it changed, and its files are as we wrote them.

The lock beside a kit remembers what was ordered and what went in, each file by its hash: so a kit is built
again for another byte and not for another date, on every machine.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workshop.build.made_by import made_by
from workshop.build.retold import problem_values, read_problem
from workshop.build.written import Written, read_written, written_values
from workshop.errors import WorkshopError
from workshop.library.around import clients_hash, is_hashed
from workshop.library.folders import find_outline, outline_names, shown_path
from workshop.library.known_as import known_as, path_of
from workshop.library.reads import Reads, Seen, changed, note

if TYPE_CHECKING:
    from workshop.build.jobs import Job

LOCK = "build.lock.json"


def kit_folder(job: Job) -> Path:
    """Return the folder that a kit is built into; raises WorkshopError for an outline that is not there."""
    into = job.into or Path()
    return (into / job.client if job.client else into) / find_outline(job.library, job.deck).stem


def deck_name(job: Job) -> str:
    """Return what a deck is remembered as: its id, or of an outline elsewhere its path."""
    known = job.deck in outline_names(job.library)
    return job.deck if known else shown_path(find_outline(job.library, job.deck))


def asked_values(job: Job) -> dict[str, Any]:
    """Return what is asked for on the day, as values for JSON."""
    return job.asked.model_dump(mode="json", exclude_unset=True) if job.asked else {}


def unchanged(job: Job) -> Written | None:
    """Return what is said of a kit that stands as it would be built now; None where it is to be built.

    By force every kit is to be built, and strictly one that has warnings, for that says what is wrong.
    """
    if job.into is None or job.force:
        return None
    with suppress(WorkshopError, OSError, ValueError, TypeError, AttributeError, LookupError, RecursionError):
        folder = kit_folder(job)
        kit = json.loads((folder / LOCK).read_bytes())["kit"]
        if kit["order"] != _ordered(job) or kit["by"] != made_by() or (job.strict and kit["warnings"]):
            return None
        if _is_whole(folder, kit["files"]) and _goes_in(job, kit):
            warnings = tuple(read_problem(job.library, each) for each in kit["warnings"])
            return read_written(kit["told"], tuple(folder / file for file in kit["files"]), warnings)
    return None


def kit_values(job: Job, written: Written, hashes: Mapping[str, str], reads: Reads) -> dict[str, Any]:
    """Return what a lock keeps of a kit, as values for JSON; nothing of one that is always built again.

    `reads` are the files that went in, and the job's `clients` was taken before them: a kit from what
    somebody saved meanwhile is built again.
    """
    warnings = [problem_values(job.library, problem) for problem in written.warnings]
    retold = tuple(read_problem(job.library, each) for each in warnings)
    if changed(reads) or job.wanted.thumbnails or _has_drawn_text(reads) or retold != written.warnings:
        return {}
    return {
        "by": made_by(),
        "order": _ordered(job),
        "inputs": sorted(_inputs(job, reads)),
        "clients": job.clients,
        "files": dict(hashes),
        "told": written_values(written),
        "warnings": warnings,
    }


def _inputs(job: Job, reads: Reads) -> Iterator[list[str]]:
    """Yield the files that were read, with their hashes, but those that the hash of the clients covers."""
    for seen in reads:
        name, digest = known_as(job.library, seen.path), seen.digest()
        if seen.pattern or not digest or not is_hashed(name):
            yield [name, seen.pattern, digest]


def _ordered(job: Job) -> dict[str, Any]:
    wanted = job.wanted
    return {
        "deck": deck_name(job),
        "client": job.client,
        "asked": asked_values(job),
        "only": list(wanted.only),
        "paper": wanted.paper,
        "fillable": wanted.fillable,
        "thumbnails": wanted.thumbnails,
        "formats": list(wanted.formats),
    }


def _is_whole(folder: Path, files: Mapping[str, str]) -> bool:
    return bool(files) and all(Seen(folder / name).digest() == digest for name, digest in files.items())


def _goes_in(job: Job, kit: Mapping[str, Any]) -> bool:
    """Return whether all that went in is as it was; it is noted, as if it were read again."""
    for name, pattern, digest in kit["inputs"]:
        path = note(path_of(job.library, name), pattern)
        if Seen(path, pattern).digest() != digest:
            return False
    return not job.client or kit["clients"] == (job.clients or clients_hash(job.library))


def _has_drawn_text(reads: Reads) -> bool:
    """Return whether a logo or a picture is an SVG with text: the faces of the machine draw that."""
    return any(_is_drawn_text(seen.path) for seen in reads if not seen.pattern)


def _is_drawn_text(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        start = file.read(65536)
        return b"<svg" in start and b"<text" in start + file.read()
