"""A preview: a picture of each slide or page and a contact sheet; what is as it was is not drawn again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from workshop.brand.contact_sheet import contact_sheets
from workshop.build.deck import deck_bytes
from workshop.build.files import alone, remove, write_all
from workshop.build.making import make
from workshop.drawing.drawn import Drawn, Job, drawn
from workshop.drawing.manifest import Manifest, manifest_name, read_manifest, write_manifest
from workshop.drawing.office import no_pictures
from workshop.drawing.pages import need_pdfium
from workshop.drawing.parts import drawings, faces_of
from workshop.drawing.standing import MOST_ON_A_SHEET, Preview, Standing, Wish, look_for, standing
from workshop.drawing.subject import DECKS, Subject
from workshop.errors import Problem, WorkshopError
from workshop.library import Library
from workshop.library.client_folders import clients_folder
from workshop.library.reads import Seen, changed, recorded
from workshop.values import frozen

_PATIENCE = 300
"""Seconds that one preview waits for another of the same deck."""

Tell = Callable[[str, int, int], None]
"""Is told what is being done, how much of it is done, and how much there is."""


@frozen
class _Material:
    """Hold a file to draw, what it was made from, and where its own fonts lie."""

    data: bytes
    inputs: tuple[tuple[Seen, str], ...] = ()
    fonts: tuple[str, ...] = ()


def preview(library: Library, subject: Subject, wish: Wish, tell: Tell = lambda *_: None) -> Preview:
    """Draw what of a subject does not stand yet; raises WorkshopError and changes nothing when it cannot."""
    need_pdfium()
    with alone(subject.folder, _PATIENCE):
        tell(f"Reading {subject.name}", 0, 0)
        last, source = read_manifest(subject.folder, subject.kind), subject.source
        material = _material(library, subject)
        now = _looked_at(subject, material, last or Manifest("", "", ()), source)
        found = standing(library, subject, wish, now)
        result = Drawn({}, b"", 0)
        if found.due or found.pdf_due or not now.digests:
            result = drawn(_job(found, material), tell)
            found = _after(found, result)
        tell("Laying out the contact sheet", 0, 0)
        _write(found, last, result)
        return found.preview(len(result.pictures))


def _material(library: Library, subject: Subject) -> _Material:
    if subject.data is not None:
        return _Material(subject.data)
    with recorded() as reads:
        made = make(library, subject.asked, subject.client)
        data = deck_bytes(library, made)
    inputs = tuple((seen, seen.digest()) for seen in reads)
    chain = made.known.chain if made.known else ()
    fonts = tuple(str(clients_folder(library) / each) for each in chain)
    return _Material(data, () if changed(reads) else inputs, fonts)


def _looked_at(subject: Subject, material: _Material, last: Manifest, source: str) -> Manifest:
    """Return what is to be drawn now, with the pictures that are there."""
    now = replace(last, source=source, inputs=material.inputs, fonts=material.fonts)
    if subject.ending not in DECKS:
        same = now.digests and now.digests[0].startswith(source)
        return now if same else replace(now, digests=(), hidden=(), faces=(), pictures={}, sheet="", pdf="")
    found = drawings(subject.name, material.data, notes=subject.kind == "notes")
    if not found:
        raise no_pictures(f"{subject.name} has no slides", "name another deck")
    return replace(
        now,
        digests=tuple(each.digest for each in found),
        hidden=tuple(number for number, each in enumerate(found, 1) if each.hidden),
        faces=faces_of(material.data),
        pictures={number: digest for number, digest in now.pictures.items() if number <= len(found)},
    )


def _job(found: Standing, material: _Material) -> Job:
    subject, count = found.subject, len(found.now.digests)
    return Job(
        subject.kind,
        subject.name,
        subject.ending,
        material.data,
        count,
        found.due,
        found.fonts,
        found.wish.pdf,
    )


def _after(found: Standing, result: Drawn) -> Standing:
    """Return what stands after something was drawn."""
    now = found.now
    if not now.digests:
        now = replace(now, digests=tuple(f"{now.source} {number}" for number in range(1, result.count + 1)))
        look_for(found.wish.numbers, found.subject, now)
    pictures = now.pictures | {number: now.digests[number - 1] for number in result.pictures}
    found = replace(found, now=replace(now, pictures=pictures))
    return replace(found, now=replace(found.now, pdf=found.pdf_digest)) if result.pdf else found


def _write(found: Standing, last: Manifest | None, result: Drawn) -> None:
    """Write pictures, contact sheets and what is remembered of them; remove those of slides that are gone."""
    files = {found.picture(number): data for number, data in result.pictures.items()}
    if found.sheet_due or result.pictures:
        pictures = ((_read(found, result, number), found.label(number)) for number in found.numbers)
        sheets = contact_sheets(tuple(pictures), most=MOST_ON_A_SHEET)
        files |= dict(zip(found.sheets, sheets, strict=True))
    if last is None:
        _refuse_to_replace(files)
    if result.pdf:
        files[found.pdf] = result.pdf
    folder, kind = found.subject.folder, found.subject.kind
    now = replace(found.now, sheet=found.sheet_digest, sheets=len(found.sheets))
    files[folder / manifest_name(kind)] = write_manifest(now)
    write_all(files, "choose another folder with --into")
    gone = set(last.names(kind) if last else ()) - set(now.names(kind))
    remove(folder / name for name in gone)


def _read(found: Standing, result: Drawn, number: int) -> bytes:
    return result.pictures.get(number) or found.picture(number).read_bytes()


def _refuse_to_replace(files: Iterable[Path]) -> None:
    """Raise WorkshopError where a file that is not ours bears the name of one to be written."""
    taken = next((path for path in files if path.exists()), None)
    if taken:
        message = f"{taken.as_posix()} is there already, and was not drawn by us; nothing was changed"
        hint = "choose another folder with --into, or take it away"
        raise WorkshopError([Problem("exists", message, None, hint)])
