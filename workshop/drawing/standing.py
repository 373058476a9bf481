"""Which pictures of a subject stand already, and whether they are all that is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from workshop.drawing.faces import Substitute, configuration, substitutes
from workshop.drawing.manifest import Manifest, digest_of, picture_name, read_manifest, sheet_names
from workshop.drawing.office import find_office
from workshop.drawing.subject import Subject
from workshop.errors import Problem, WorkshopError
from workshop.library import Library
from workshop.values import frozen

MOST_ON_A_SHEET = 60
"""How many pictures stand on one contact sheet."""


@frozen
class Wish:
    """Say what is wanted: the pages of some numbers or all, the notes pages, a PDF as well."""

    numbers: tuple[int, ...] = ()
    notes: bool = False
    pdf: bool = False


@frozen
class Preview:
    """Say what can be looked at now, how much of it was drawn anew, and which faces are drawn as others."""

    folder: Path
    pictures: tuple[Path, ...]
    sheets: tuple[Path, ...]
    pdf: Path | None
    what: str
    drawn: int
    substitutes: tuple[Substitute, ...]


@frozen
class Standing:
    """Hold a subject with what of it stands, and what is wanted of it."""

    subject: Subject
    wish: Wish
    now: Manifest
    fonts: str
    substitutes: tuple[Substitute, ...]

    @property
    def numbers(self) -> Sequence[int]:
        """Return the numbers of the pages that are wanted."""
        return self.wish.numbers or range(1, len(self.now.digests) + 1)

    @property
    def due(self) -> tuple[int, ...]:
        """Return the numbers of the pages to draw: those whose pictures show something else, or are gone.

        How many pages a document has is known when it is drawn: before that, all that are asked for.
        """
        if not self.now.digests:
            return self.wish.numbers
        return tuple(
            number
            for number in self.numbers
            if self.now.pictures.get(number) != self.now.digests[number - 1]
            or not self.picture(number).is_file()
        )

    @property
    def pdf_due(self) -> bool:
        """Return whether a PDF is wanted and is not there as it would be."""
        return self.wish.pdf and not (self.now.pdf == self.pdf_digest and self.pdf.is_file())

    @property
    def sheet_due(self) -> bool:
        """Return whether the contact sheet shows something else, or is gone."""
        there = all(path.is_file() for path in self.sheets)
        return not there or self.now.sheet != self.sheet_digest

    @property
    def nothing_due(self) -> bool:
        """Return whether all that is wanted stands."""
        return bool(self.now.digests) and not (self.due or self.pdf_due or self.sheet_due)

    @property
    def pdf_digest(self) -> str:
        """Return what the PDF shows."""
        return digest_of(self.now.key, self.now.digests)

    @property
    def sheet_digest(self) -> str:
        """Return what the contact sheet of what is wanted shows."""
        return digest_of([(self.now.digests[number - 1], self.label(number)) for number in self.numbers])

    @property
    def pdf(self) -> Path:
        """Return where the PDF is, or would be."""
        stem = self.subject.name.removesuffix(self.subject.ending)
        return self.subject.folder / f"{stem}{'-notes' if self.wish.notes else ''}.pdf"

    @property
    def sheets(self) -> tuple[Path, ...]:
        """Return where the contact sheets are, or would be."""
        count = -(-len(self.numbers) // MOST_ON_A_SHEET)
        return tuple(self.subject.folder / name for name in sheet_names(self.subject.kind, count))

    def picture(self, number: int) -> Path:
        """Return where the picture of a page is, or would be."""
        return self.subject.folder / picture_name(self.subject.kind, number)

    def label(self, number: int) -> str:
        """Return what stands under a picture on the contact sheet."""
        return f"{number}  hidden" if number in self.now.hidden else str(number)

    def preview(self, drawn: int) -> Preview:
        """Return what can be looked at, when so many pages were drawn."""
        count = len(self.numbers)
        return Preview(
            folder=self.subject.folder,
            pictures=tuple(map(self.picture, self.numbers)),
            sheets=self.sheets,
            pdf=self.pdf if self.wish.pdf else None,
            what=f"{count} {self.subject.word}{'' if count == 1 else 's'}",
            drawn=drawn,
            substitutes=self.substitutes,
        )


def standing(library: Library, subject: Subject, wish: Wish, now: Manifest) -> Standing:
    """Return what stands, in the faces that are here now; raises WorkshopError without LibreOffice."""
    office = find_office()
    folders = [library.assets / "fonts", *map(Path, now.fonts)]
    fonts = configuration(folder for folder in folders if folder.is_dir())
    found = substitutes(now.faces, fonts)
    told = [(each.face, each.drawn) for each in found]
    key = digest_of(str(office), office.stat().st_mtime_ns, told)
    if key != now.key:
        now = replace(now, key=key, pictures={}, sheet="", pdf="")
    look_for(wish.numbers, subject, now)
    return Standing(subject, wish, now, fonts, found)


def look_for(numbers: Sequence[int], subject: Subject, now: Manifest) -> None:
    """Raise WorkshopError for the first number that a subject has no page of."""
    count = len(now.digests)
    beyond = next((number for number in numbers if number > count), None)
    if beyond and count:
        has = f"{count} {subject.word}{'' if count == 1 else 's'}"
        message = f"there is no {subject.word} {beyond}: {subject.name} has {has}"
        raise WorkshopError([Problem("no-slide", message, None, f"write numbers from 1 to {count}")])


def as_before(library: Library, subject: Subject, wish: Wish) -> Preview | None:
    """Return the preview that stands when nothing has changed; None when something is to be drawn."""
    last = read_manifest(subject.folder, subject.kind)
    if last is None or not subject.is_as(last):
        return None
    found = standing(library, subject, wish, last)
    return found.preview(0) if found.nothing_due else None
