"""A kit: everything that a facilitator takes into the room, into a folder of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from workshop.build.deck import deck_archive, reading_pictures
from workshop.build.documents import EVERYTHING, Wanted, documents
from workshop.build.files import alone, write_all
from workshop.build.jobs import Job
from workshop.build.keep import settle
from workshop.build.making import Made, make
from workshop.build.remembered import remembered
from workshop.build.unchanged import kit_folder, kit_values, unchanged
from workshop.build.unfilled import unfilled
from workshop.build.version import reworded
from workshop.build.written import Written
from workshop.errors import Problem, WorkshopError, errors_in
from workshop.library import Library
from workshop.library.around import clients_hash
from workshop.library.beside import MUCH, side_by_side
from workshop.library.clients import Known
from workshop.library.hashes import hashed_pieces
from workshop.library.reads import Reads, recorded
from workshop.outline.client import Event
from workshop.outline.texts import texts_in
from workshop.values import frozen
from workshop.writers.archive import Content, pieces_of, size_of


@frozen
class Kit:
    """Hold a kit that is made and checked, and not written yet."""

    made: Made
    files: Mapping[str, Content]
    warnings: tuple[Problem, ...]

    @property
    def data(self) -> dict[str, bytes]:
        """Return the files' bytes; raises WorkshopError where a picture changed since the kit was made."""
        with reading_pictures(self.made):
            return {name: bytes(content) for name, content in self.files.items()}

    def written(self, files: tuple[Path, ...], problems: tuple[Problem, ...] = ()) -> Written:
        """Return what to say of it once these files are written, and these problems were found there."""
        plan = self.made.plan
        return Written(
            files=files,
            slides=sum(not slide.hidden for slide in self.made.storyboard.slides),
            minutes=plan.minutes,
            there=plan.minutes + plan.empty,
            share=plan.turn_share,
            cut=tuple(str(change.line.title) for change in plan.cuts if change.line.block),
            generic=self.made.generic,
            without=_without(self.made),
            warnings=(*self.warnings, *problems),
        )


def kit_files(library: Library, made: Made, wanted: Wanted) -> dict[str, bytes]:
    """Return the files of a kit by name: the same bytes for the same inputs on any day."""
    with reading_pictures(made):
        return {name: bytes(content) for name, content in _contents(library, made, wanted).items()}


def _contents(library: Library, made: Made, wanted: Wanted) -> dict[str, Content]:
    stem, draws = made.storyboard.id, wanted.thumbnails and "guide" in wanted.only
    deck = deck_archive(library, made) if draws or "deck" in wanted.only else b""
    slides = _drawn(bytes(deck), made, library) if draws else {}
    files: dict[str, Content] = {f"{stem}.pptx": deck} if "deck" in wanted.only else {}
    return files | {f"{stem}{ending}": data for ending, data in documents(made, wanted, slides)}


def _drawn(deck: bytes, made: Made, library: Library) -> dict[str, bytes]:
    from workshop.build.pictures import pictures_of  # imported late: few ask for pictures in the guide

    return pictures_of(deck, made.storyboard, library.assets / "fonts")


def build_kit(
    library: Library,
    name: str,
    into: Path,
    *,
    client: str | None = None,
    asked: Event | None = None,
    wanted: Wanted = EVERYTHING,
    strict: bool = False,
    force: bool = False,
) -> Written:
    """Build a kit into a folder of its own; raises WorkshopError and changes nothing when it cannot.

    One that would come out as it is stays untouched. A file that a person changed since it was built stays,
    and ours is laid beside it; with `force` ours takes its place, and theirs is kept as a copy.
    """
    return build_job(Job(library, name, client, into, asked, wanted, strict, force))


def build_job(job: Job) -> Written:
    """Build the kit that a job asks for, into its folder, as `build_kit` does."""
    if last := unchanged(job):
        return last
    clients = job.clients or (clients_hash(job.library) if job.client else "")
    with recorded() as reads:
        kit = make_job(job)
    with reading_pictures(kit.made):
        return _into(kit_folder(job), replace(job, clients=clients), kit, reads)


def _into(folder: Path, job: Job, kit: Kit, reads: Reads) -> Written:
    """Write a kit into its folder; the job's `clients` was taken before it was made."""
    hashes = _hashes(kit.files, reads)
    lasting = kit_values(job, kit.written(()), hashes, reads)
    with alone(folder):
        built = remembered(job, kit.made)
        settled = settle(folder, kit.files, hashes, built, lasting, force=job.force)
        write_all(settled.writes, told=settled.files[0])
    return kit.written(settled.files, settled.problems)


def _hashes(files: Mapping[str, Content], reads: Reads) -> dict[str, str]:
    """Return the hashes of files; beside them those of all that was read, for the lock."""
    works: list[Callable[[], str]] = [partial(hashed_pieces, pieces_of(each)) for each in files.values()]
    done = side_by_side([*works, *(seen.digest for seen in reads)], sum(map(size_of, files.values())) > MUCH)
    return dict(zip(files, done, strict=False))


def make_job(job: Job) -> Kit:
    """Make a kit and check that nothing of another client is in it; raises WorkshopError when it cannot."""
    made = make(job.library, job.deck, job.client, asked=job.asked)
    with reading_pictures(made):
        files = _contents(job.library, made, job.wanted)
        warnings = (*made.warnings, *_leaks(job, made.known, files))
    if errors_in(warnings) or (job.strict and warnings):
        raise WorkshopError(warnings)
    return Kit(made, files, warnings)


def _without(made: Made) -> int:
    if made.look.matches is None:
        return 0
    from workshop.storyboard.adopt.left_out import left_out  # imported late: only a template needs it

    return sum(1 for _ in left_out(made.look.matches))


def _leaks(job: Job, known: Known | None, files: Mapping[str, Content]) -> tuple[Problem, ...]:
    """Return what of other clients stands in a client's files."""
    if known is None:
        return ()
    from workshop.check.leaks import check_client  # imported late: only a client's build needs it

    house = partial(_of_the_house, job.library, job.deck, job.asked, job.wanted)
    spoken = partial(_spoken, job.library, job.deck, known)
    whole = {name: bytes(content) for name, content in files.items()}
    return check_client(job.library, known, whole, house, spoken, job.clients)


def _spoken(library: Library, name: str, known: Known) -> str:
    """Return all that the outline says, in a client's words, without overlays and fills."""
    return "\n".join(texts_in(reworded(unfilled(library, name), known).workshop))


def _of_the_house(library: Library, name: str, asked: Event | None, wanted: Wanted) -> dict[str, bytes]:
    """Return the same files as they are built for nobody in particular."""
    return kit_files(library, make(library, name, asked=asked), wanted)
